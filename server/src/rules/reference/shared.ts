import type { CorpusDocument, Resolution, ResolvedTarget } from '../../corpus/model';
import { findTarget } from '../../corpus/resolve/find';
import { locatorOf } from '../../document/find';
import type { CitedTarget, OutlineNode, PolicyDocument } from '../../document/model';
import { squeeze } from '../../text/fold';
import type { Span } from '../../text/span';
import { placeHere } from '../here';
import type { CheckContext, Finding, Related, Words } from '../model';

/** 立法技术规范 on how provisions are cited; what all rules on missing provisions rest on. */
export const CITING = '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条至第12条';

/** Version of a document as a day, '' where its text does not say. */
export const versionOf = ({ metadata: { dates } }: CorpusDocument): string => dates.version ?? dates.issued ?? dates.adopted ?? '';

/** A provision of the corpus, word for word. */
export function relatedProvision(source: CorpusDocument, node: OutlineNode | null, note?: Words): Related {
  const { document, metadata, uri } = source;
  const span = (node && shownOf(node)) ?? metadata.titleSpan ?? { start: 0, end: 0 };
  return { document: metadata.title, version: versionOf(source), locator: locatorOf(node), uri, span, text: wordsAt(document, span), ...(note ? { note } : {}) };
}

/** A place of the draft itself. */
export function relatedHere(document: PolicyDocument, node: OutlineNode, note?: Words): Related {
  const span = shownOf(node);
  return { ...placeHere(document, span, locatorOf(node), wordsAt(document, span)), ...(note ? { note } : {}) };
}

/** What is shown of a provision: a chapter or heading by its own line, as nobody reads a whole chapter as evidence. */
const shownOf = ({ span, labelSpan, headingSpan, children }: OutlineNode): Span => (headingSpan && children.length > 0 ? { start: labelSpan.start, end: headingSpan.end } : span);

const wordsAt = (document: PolicyDocument, { start, end }: Span): string => squeeze(document.text.slice(start, Math.min(end, start + 2000)));

export interface BrokenTarget {
  readonly resolution: Resolution;
  readonly found: ResolvedTarget;
}

/** Targets that are missing at the given levels, of resolutions that are broken. */
export function* brokenAt(context: CheckContext, levels: ReadonlySet<NonNullable<ResolvedTarget['missing']>>): Generator<BrokenTarget> {
  for (const resolution of context.resolutions) {
    if (resolution.status !== 'broken' || isDangling(resolution) || isReversed(resolution)) continue;
    const said = new Set<string>();
    for (const found of resolution.targets) {
      if (found.status !== 'broken' || !found.missing || !levels.has(found.missing)) continue;
      // 第二十条第一项和第二项: one article is missing, not two.
      const { article, suffix, paragraph } = found.target;
      const what = found.missing === 'article' ? `${article}.${suffix}` : found.missing === 'paragraph' ? `${article}.${suffix}.${paragraph}` : `${said.size}`;
      if (said.has(what)) continue;
      said.add(what);
      yield { resolution, found };
    }
  }
}

/** 前款, 前条, 前项 with nothing before: `reference/dangling-relative` says so. */
export const isDangling = ({ citation, targets }: Resolution): boolean => citation.relative?.direction === 'preceding' && targets.some(({ status, target }) => status === 'broken' && target.article === undefined);

const isReversed = ({ citation }: Resolution): boolean => citation.targets.some(isReversedRange);

/** 第七条至第五条. Compared at the level that the end names, within one and the same provision. */
export function isReversedRange(target: CitedTarget): boolean {
  const { through } = target;
  if (!through) return false;
  for (const level of ['part', 'chapter', 'section', 'article', 'suffix', 'paragraph', 'item', 'subitem', 'attachment'] as const) {
    const from = target[level];
    const to = through[level];
    if (to === undefined || from === undefined) continue;
    if (level === 'paragraph' && (target.impliedParagraph || through.paragraph === undefined)) continue;
    if (from !== to) return from > to;
  }
  return false;
}

/** A version of the cited document, other than the one that counts, in which the target stands; the newest first. */
export function otherVersionWith({ document }: Resolution, target: CitedTarget): { readonly source: CorpusDocument; readonly node: OutlineNode | null } | null {
  if (!document) return null;
  for (const source of [...document.versions].reverse()) {
    if (source === document || source.fragment && versionOf(source) >= versionOf(document)) continue;
    const found = findTarget(target, source.document.provisions(null), source.document, null);
    if (found.status === 'verified') return { source, node: found.node };
  }
  return null;
}

/** Whose provision is cited, in words: 本文件 or 《title》. */
export const ownerOf = ({ citation, document }: Resolution): Words => {
  const title = document?.metadata.title ?? citation.document;
  return title ? { zh: `《${title}》`, en: `“${title}”` } : { zh: '本文件', en: 'this document' };
};

/** The finding on one missing target, shared by the rules of missing provisions; none where an earlier version had it. */
export function* missing(code: string, context: CheckContext, levels: ReadonlySet<NonNullable<ResolvedTarget['missing']>>, name: Words): Generator<Finding> {
  for (const { resolution, found } of brokenAt(context, levels)) {
    const { citation, document } = resolution;
    if (document && otherVersionWith(resolution, found.target)) continue;
    const owner = ownerOf(resolution);
    const where = found.node ? whereOf(found.node) : '';
    const related = found.node ? [document ? relatedProvision(document, found.node) : relatedHere(context.document, found.node)] : document ? [relatedProvision(document, null)] : [];
    const last = extent(found);
    const said = citation.targets.length > 1 ? squeeze(context.document.text.slice(found.target.span.start, found.target.span.end)) : citation.text;
    const within = said !== citation.text && citation.text.includes(said) ? { zh: `“${citation.text}”中的`, en: ` in “${citation.text}”` } : { zh: '引用的', en: '' };
    yield {
      code,
      span: found.target.span.start >= citation.span.start && found.target.span.end <= citation.span.end && citation.targets.length > 1 ? found.target.span : citation.span,
      message: {
        zh: `${within.zh}“${within.en ? said : citation.text}”不存在：${owner.zh}${where && found.missing !== 'article' && found.missing !== 'attachment' ? where : ''}没有这一${found.missing === 'heading' ? '层标题' : name.zh}${last.zh}。请核对后改正。`,
        en: `“${within.en ? said : citation.text}”${within.en} does not exist: ${owner.en} has no such ${found.missing === 'heading' ? 'heading' : name.en}${last.en}.`,
      },
      related,
    };
  }
}

/** How far the numbers go: 最后一条是第六十条, 只有两款. */
function extent({ node, missing: level }: ResolvedTarget): Words {
  if (!node) return { zh: '', en: '' };
  if (level === 'article' && node.level === 'article') return { zh: `（最后一条是${node.label}）`, en: ` (the last is ${node.label})` };
  if (level === 'paragraph') {
    const count = Math.max(1, node.children.filter((child) => child.level === 'paragraph').length);
    return { zh: `（只有${count}款）`, en: ` (it has ${count})` };
  }
  if (level === 'item') {
    const count = (node.level === 'article' ? node.children.flatMap((child) => [child, ...child.children]) : node.children).filter((child) => child.level === 'item').length;
    return count > 0 ? { zh: `（只有${count}项）`, en: ` (it has ${count})` } : { zh: '（没有分项）', en: ' (it has no items)' };
  }
  if (level === 'chapter' && node.level === 'chapter') return { zh: `（最后一章是${node.label}）`, en: ` (the last is ${node.label})` };
  return { zh: '', en: '' };
}

const whereOf = (node: OutlineNode): string => {
  const locator = locatorOf(node);
  return locator.startsWith('第') || locator.startsWith('附') || locator === '' ? locator : `“${locator}”之下`;
};
