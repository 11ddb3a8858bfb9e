import type { CorpusDocument, ResolvedTarget, Resolution } from '../../corpus/model';
import { locatorOf } from '../../document/find';
import type { OutlineNode } from '../../document/model';
import type { Words } from '../../rules/model';
import { FORCE_WORDS } from '../force';
import { linkTo, plain, say } from '../lsp';
import type { FeatureContext } from '../model';
import { chapterOf, textOf } from '../passages';

const STATUS: Readonly<Record<Resolution['status'], Words>> = {
  verified: { zh: '✓ 已核对', en: '✓ Verified' },
  broken: { zh: '✗ 引用有误', en: '✗ Broken reference' },
  unverifiable: { zh: '？ 未能核对', en: '? Could not be checked' },
};
const SHOWN = 5;

/** What is cited: its text, where it stands, which version, whether that holds on the day, and what could not be checked. */
export function hoverCitation(context: FeatureContext, resolution: Resolution, target: ResolvedTarget | null): string {
  const { locale } = context;
  const reason = say(resolution.reason, locale);
  const lines = [`**${say(STATUS[target?.status ?? resolution.status], locale)}**${reason ? `　${plain(reason)}` : ''}`];
  const targets = target ? [target] : resolution.targets;
  const nodes = targets.flatMap((each) => nodesOf(each).map((node) => ({ node, missing: each.missing }))).slice(0, SHOWN);
  for (const { node, missing } of nodes) if (!missing) lines.push(provision(context, node, resolution.document));
  if (targets.length > SHOWN) lines.push(locale === 'zh' ? `……共引用 ${targets.length} 处` : `… ${targets.length} provisions cited in all`);
  if (resolution.document) lines.push(about(context, resolution.document));
  return lines.join('\n\n');
}

/** The nodes a target means: one, or all of a range. */
export function nodesOf({ node, target: { through }, missing }: ResolvedTarget): readonly OutlineNode[] {
  if (!node) return [];
  if (!through || missing || !node.parent && node.level !== 'article') return [node];
  const last = { article: through.article, paragraph: through.paragraph, item: through.item, subitem: through.subitem, chapter: through.chapter, section: through.section }[node.level as 'article'];
  if (last === undefined || last <= node.ordinal) return [node];
  const siblings = node.parent?.children ?? [];
  const range = siblings.slice(siblings.indexOf(node)).filter((each) => each.level === node.level && each.ordinal <= last);
  return range.length > 0 ? range : [node];
}

function provision(context: FeatureContext, node: OutlineNode, document: CorpusDocument | null): string {
  const home = document ? document.document : context.document;
  const where = [document ? `《${document.metadata.title}》` : '', locatorOf(node)].join('');
  const chapter = chapterOf(node);
  const text = plain(textOf(node, 2000)).replace(/\n/g, '  \n> ');
  return `[${plain(where)}](${linkTo(home, node.labelSpan)})${chapter ? `　${plain(chapter)}` : ''}\n\n> ${text}`;
}

/** Title, number, version, force on the day, other versions. */
export function about({ corpus, day, locale }: FeatureContext, document: CorpusDocument): string {
  const { title, documentNumber, dates } = document.metadata;
  const force = corpus.forceOf(document, day);
  const version = dates.version ?? dates.issued ?? dates.adopted ?? dates.effective;
  const facts = [
    `[《${plain(title)}》](${linkTo(document.document, { start: 0, end: 0 })})${documentNumber ? `（${plain(documentNumber)}）` : ''}`,
    version ? (locale === 'zh' ? `${version} 版本` : `version of ${version}`) : locale === 'zh' ? '版本日期未知' : 'version unknown',
    `${locale === 'zh' ? `${day} 时` : `on ${day}: `}${say(FORCE_WORDS[force], locale)}`,
  ];
  if (dates.effective) facts.splice(2, 0, locale === 'zh' ? `${dates.effective} 起施行` : `in effect from ${dates.effective}`);
  if (document.repeal) facts.push(locale === 'zh' ? `由《${plain(document.repeal.by.metadata.title)}》废止` : `repealed by 《${plain(document.repeal.by.metadata.title)}》`);
  if (document.versions.length > 1) facts.push(locale === 'zh' ? `语料库中共 ${document.versions.length} 个版本` : `${document.versions.length} versions in the corpus`);
  if (document.fragment) facts.push(locale === 'zh' ? '语料库中只有节选' : 'the corpus has only a part of it');
  return `${locale === 'zh' ? '出处：' : 'Source: '}${facts.join('　·　')}`;
}
