import { toNumeral } from '../../text/numerals';
import { liesIn } from '../../document/find';
import type { Block, CitedTarget, Level, OutlineNode, PolicyDocument, Target } from '../../document/model';
import { itemOf, itemsOf, paragraphsOf, type Provisions } from '../../document/provisions';
import type { ResolvedTarget } from '../model';
import { WORDS, wordsFor } from './words';

/** A target with what became of it. */
export interface Found extends ResolvedTarget {
  readonly reason: { readonly zh: string; readonly en: string };
}

/** A walk from the top down: the node reached, and what is missing below it. */
interface Step {
  readonly node: OutlineNode | null;
  readonly missing?: NonNullable<ResolvedTarget['missing']>;
  readonly uncertain?: Found['reason'];
}

const NAMES: Readonly<Record<string, string>> = { part: '编', chapter: '章', section: '节', article: '条', paragraph: '款', item: '项', subitem: '目' };

/** Follows one target (both ends of a range) through the provisions of a document. */
export function findTarget(target: CitedTarget, provisions: Provisions, document: PolicyDocument, from: Block | null): Found {
  const first = follow(target, provisions, document, from);
  const second = target.through ? follow(target.through, provisions, document, from) : null;
  const worse = first.missing || first.uncertain ? first : second ?? first;
  const meant: Target = worse === second && target.through ? target.through : target;
  if (worse.uncertain) return { target, status: 'unverifiable', node: worse.node, reason: worse.uncertain, ...(worse.missing ? { missing: worse.missing } : {}) };
  if (worse.missing && worse.missing !== 'article' && worse.missing !== 'attachment' && isRunTogether(document)) return { target, status: 'unverifiable', node: worse.node, reason: WORDS.lost(wordsFor(worse.node)), missing: worse.missing };
  if (worse.missing) {
    // A node of the missing level is the last there is, shown as evidence; it does not hold what is missing.
    const holder = worse.node?.level === worse.missing ? '' : wordsFor(worse.node);
    return { target, status: 'broken', node: worse.node, missing: worse.missing, reason: WORDS.missing(wordsOfTarget(meant, worse.missing), holder) };
  }
  return { target, status: 'verified', node: first.node, reason: WORDS.none };
}

function wordsOfTarget(target: Target, level: string): string {
  if (level === 'attachment') return target.attachment ? `附件${target.attachment}` : '附件';
  if (level === 'heading') return '这一部分';
  const ordinal = target[level as keyof Target] as number | undefined;
  const suffix = level === 'article' && target.suffix ? `之${toNumeral(target.suffix)}` : '';
  return ordinal ? `第${toNumeral(ordinal)}${NAMES[level] ?? ''}${suffix}` : `这一${NAMES[level] ?? '处'}`;
}

function follow(target: Target, provisions: Provisions, document: PolicyDocument, from: Block | null): Step {
  if (target.attachment !== undefined) return followAttachment(target, provisions, document);
  if (target.headings) return followHeadings(target.headings, provisions);
  if (target.article === undefined) return followDivision(target, provisions);
  const step = findArticle(target, provisions, document, from);
  if (!step.node || step.missing || step.uncertain) return step;
  return followBelow(step.node, target, document, from !== null);
}

/** 第一编第六章第三节: chapters may run on through the parts or begin anew in each. */
function followDivision(target: Target, provisions: Provisions): Step {
  let holder: OutlineNode | null = null;
  for (const level of ['part', 'chapter', 'section'] as const) {
    const ordinal = target[level];
    if (ordinal === undefined) continue;
    const candidates: readonly OutlineNode[] = provisions.nodes(level, ordinal);
    const found: OutlineNode | undefined = holder ? candidates.find((each) => liesIn(each.parent, holder!)) ?? (level === 'chapter' ? candidates[0] : undefined) : candidates[0];
    if (!found) {
      // Chapter headings are lost in some texts, section headings more often: only a sequence that is there proves a gap.
      const count = provisions.count(level);
      if (count === 0) return { node: holder, missing: level, uncertain: provisions.articleCount === 0 ? WORDS.noArticles : undefined };
      return { node: holder ?? lastOf(provisions, level), missing: level, ...(hasHole(provisions, level, ordinal) ? { uncertain: WORDS.lost(`${NAMES[level]}的次序`) } : {}) };
    }
    holder = found;
  }
  return { node: holder };
}

function lastOf(provisions: Provisions, level: Level): OutlineNode | null {
  for (let ordinal = provisions.count(level) + 3; ordinal > 0; ordinal--) {
    const [node] = provisions.nodes(level, ordinal);
    if (node) return node;
  }
  return null;
}

/** A number between two that are there is lost, not absent. */
function hasHole(provisions: Provisions, level: Level, ordinal: number): boolean {
  for (let later = ordinal + 1; later <= ordinal + 3; later++) if (provisions.nodes(level, later).length > 0) return true;
  return false;
}

function findArticle(target: Target, provisions: Provisions, document: PolicyDocument, from: Block | null): Step {
  const { article = 0, suffix = 0 } = target;
  const found = provisions.articles(article, suffix);
  if (found.length > 0) return { node: found.find((each) => found.length === 1 || !followBelow(each, target, document, from !== null).missing) ?? found[0] };
  const { firstArticle, lastArticle } = provisions;
  if (!firstArticle || !lastArticle) {
    // Amendments and decisions number 一、二、: 《刑法修正案（十一）》第七条.
    const heading = provisions.nodes('heading1', article)[0];
    if (heading) return { node: heading };
    // A decision whose provisions are 一、二、三、 and that cites its own: 本决定第七条, and it ends with 五、.
    if (from && isCounted(provisions) && provisions.nodes('heading2', article).length === 0) return { node: null, missing: 'article' };
    return { node: null, missing: 'article', uncertain: WORDS.noArticles };
  }
  const between = provisions.articles(article).length === 0 && article < lastArticle.ordinal && article > firstArticle.ordinal;
  // A text that begins in the middle may as well end there.
  if ((article < firstArticle.ordinal || article > lastArticle.ordinal) && firstArticle.ordinal > 1) return { node: null, missing: 'article', uncertain: WORDS.beforeFragment };
  if (between && suffix === 0) return { node: null, missing: 'article', uncertain: WORDS.lost(`第${toNumeral(article)}条`) };
  if (from && suspiciousArticles(document, article)) return { node: null, missing: 'article', uncertain: WORDS.lost(`第${toNumeral(article)}条`) };
  return { node: suffix > 0 ? provisions.articles(article)[0] ?? null : lastArticle, missing: 'article' };
}

/** Whether 一、二、三、 run without a break, and there are no more of them. */
function isCounted(provisions: Provisions): boolean {
  const count = provisions.count('heading1');
  return count >= 3 && Array.from({ length: count }, (_, index) => provisions.nodes('heading1', index + 1).length).every((each) => each === 1);
}

/** A text with more anomalies than this has no structure to speak of. */
const MANY = 2000;

/** An article number that the structure says is lost or cannot be read. */
function suspiciousArticles(document: PolicyDocument, article: number): boolean {
  return document.anomalies.length < MANY && document.anomalies.some(({ level, kind, expected }) => level === 'article' && (kind === 'gap' || kind === 'lost-head' || kind === 'malformed' || kind === 'confusable') && expected === `第${toNumeral(article)}条`);
}

/** Whether the text of a node is damaged: labels missing in it, or out of order. */
function isDamaged(node: OutlineNode, document: PolicyDocument): boolean {
  return document.anomalies.length < MANY && document.anomalies.some(({ kind, span, level, detail }) => kind !== 'mixed-style' && kind !== 'lone-item' && detail?.style !== 1 && level !== 'article' && span.start >= node.span.start && span.start < node.span.end);
}

/** 款, 项 and 目 below an article. `own`: of the document that cites; of others the text is known less well. */
function followBelow(article: OutlineNode, target: Target, document: PolicyDocument, own: boolean): Step {
  if (isOmitted(document.text.slice(article.span.start, Math.min(article.span.end, article.span.start + 40))) && (target.paragraph ?? 1) + (target.item ?? 0) > 1) return { node: article, missing: target.item === undefined ? 'paragraph' : 'item', uncertain: WORDS.lost(wordsFor(article)) };
  const damaged = (): boolean => isDamaged(article, document);
  const uncertain = (missing: NonNullable<Step['missing']>, node: OutlineNode): Step => (damaged() ? { node, missing, uncertain: WORDS.lost(wordsFor(article)) } : { node, missing });
  let node = article;
  if (target.paragraph !== undefined && !(target as CitedTarget).impliedParagraph) {
    const paragraphs = paragraphsOf(article);
    // Treaties and old rules number what is cited as 款: 一、 or 1. below the article.
    const numbered = paragraphs.length > 1 ? undefined : numberedParagraph(article, paragraphs[0], target.paragraph);
    const paragraph = paragraphs[target.paragraph - 1] ?? numbered;
    // 二、 of a decision: its lines are its 款, as far as no list stands between them.
    if (!paragraph && article.level !== 'article') {
      if (article.blocks.length < target.paragraph) return own && article.children.length === 0 ? uncertain('paragraph', article) : { node: article, missing: 'paragraph', uncertain: WORDS.unnumbered('款') };
      if (target.item === undefined || target.paragraph > 1) return { node: article };
    } else if (!paragraph && !(target.paragraph === 1 && paragraphs.length === 0)) return uncertain('paragraph', article);
    node = paragraph ?? article;
  }
  if (target.item === undefined) return { node };
  const item = itemOf(article, (target as CitedTarget).impliedParagraph ? null : target.paragraph ?? null, target.item);
  if (!item) {
    const lists = node === article ? [article, ...paragraphsOf(article)] : [node];
    // A list that does not begin with one, or is written in other marks, shows loss and no mistake.
    const firsts = lists.flatMap((each) => itemsOf(each)[0] ?? []);
    if (firsts.length === 0 && RUN_IN_LIST.test(document.text.slice(node.span.start, node.span.end))) return { node, missing: 'item', uncertain: WORDS.unnumbered('项') };
    if (firsts.some(({ ordinal }) => ordinal !== 1)) return { node, missing: 'item', uncertain: WORDS.lost(wordsFor(article)) };
    return uncertain('item', node);
  }
  if (target.subitem === undefined) return { node: item };
  const subitem = itemsOf(item).find(({ ordinal }) => ordinal === target.subitem);
  return subitem ? { node: subitem } : itemsOf(item).length === 0 && RUN_IN_LIST.test(document.text.slice(item.span.start, item.span.end)) ? { node: item, missing: 'subitem', uncertain: WORDS.unnumbered('目') } : uncertain('subitem', item);
}

/** 第十条（略）, 第十条（根据修正案删去本条内容）. */
const isOmitted = (words: string): boolean => words.length < 40 && /[（(【〔\s](?:略|已?删[去除]|已?废止|已?失效|根据.{2,30}删去)/.test(words);

/** A list within a sentence: 包括：1.企业；2.学校. */
const RUN_IN_LIST = /[：:；;，。\s](?:[1１][.．、)）]|[（(][1１一][)）]|①|一是|甲、)/;

/** 一、 or 1. in the place of a 款; a list in brackets is one of 项. */
function numberedParagraph(article: OutlineNode, first: OutlineNode | undefined, ordinal: number): OutlineNode | undefined {
  return [article, first].flatMap((holder) => (holder ? itemsOf(holder) : [])).find((item) => item.ordinal === ordinal && !/^[（(]/.test(item.label));
}

/** Whether articles share lines: where their paragraphs ended cannot be seen any more. */
export const isRunTogether = ({ anomalies }: PolicyDocument): boolean => anomalies.length < MANY && anomalies.some(({ kind, detail }) => kind === 'lost-head' && Number(detail?.count) > 3);

function followAttachment(target: Target, provisions: Provisions, document: PolicyDocument): Step {
  const attachments = document.outline.filter(({ level }) => level === 'attachment');
  const parts = document.parts.filter(({ kind }) => kind === 'attachment');
  const count = Math.max(attachments.length, parts.length);
  const wanted = target.attachment ?? 0;
  if (count === 0) return headedInLine(document, wanted) ? { node: null, missing: 'attachment', uncertain: WORDS.unnumbered('附件') } : { node: null, missing: 'attachment' };
  const found = wanted === 0 ? attachments[0] : attachments.find(({ ordinal }) => ordinal === wanted) ?? (wanted === 1 && count === 1 ? attachments[0] : undefined);
  if (!found) return wanted <= parts.length && attachments.length < parts.length ? { node: null } : { node: null, missing: 'attachment' };
  if (target.article === undefined) return { node: found };
  const inside = provisions.articles(target.article)[0];
  const heading = found.children.find(({ ordinal }) => ordinal === target.article);
  return { node: heading ?? inside ?? found, ...(heading || inside ? {} : { uncertain: WORDS.unnumbered(`附件第${toNumeral(target.article)}条`) }) };
}

/** Whether the words 附件一 open something in the middle of a line: lines were lost, not the attachment. */
function headedInLine(document: PolicyDocument, ordinal: number): boolean {
  const at = document.text.search(ordinal > 0 ? new RegExp(`[。\\s\u3000|]附[件表录](?:${ordinal}|${toNumeral(ordinal)})[\\s\u3000：:]`) : /[。\s\u3000|]附[件表录]?[：:]/);
  return at >= 0;
}

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;

/** 二、（四）3: where （四） runs on through the document its 一、 need not be said. */
function followHeadings(headings: readonly number[], provisions: Provisions): Step {
  let holder: OutlineNode | null = null;
  for (const [depth, ordinal] of headings.entries()) {
    if (ordinal === 0) continue;
    const level = HEADINGS[depth] ?? 'heading4';
    const candidates: readonly OutlineNode[] = provisions.nodes(level, ordinal);
    // 第三部分 is one that bears the name, or else 三、.
    const division = depth === 0 && candidates.length !== 1 ? provisions.nodes('part', ordinal).find(({ label }) => label.endsWith('部分')) : undefined;
    const found: OutlineNode | undefined = holder ? candidates.find((each) => liesIn(each.parent, holder!)) : division ?? candidates[0];
    if (!found) {
      if (provisions.count(level) === 0 && (depth > 0 || provisions.count('part') === 0)) return { node: holder, missing: 'heading', uncertain: WORDS.unnumbered('所指部分') };
      return { node: holder, missing: 'heading', ...(candidates.length > 0 ? { uncertain: WORDS.unnumbered('所指部分') } : {}) };
    }
    holder = found;
  }
  return { node: holder };
}
