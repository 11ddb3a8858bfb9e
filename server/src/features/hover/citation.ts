import type { CorpusDocument, ResolvedTarget, Resolution } from '../../corpus/model';
import { locatorOf } from '../../document/find';
import type { OutlineNode, PolicyDocument } from '../../document/model';
import type { Words } from '../../rules/model';
import { forceWords } from '../force';
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
  const home = resolution.document?.document ?? context.document;
  const targets = target ? [target] : resolution.targets;
  const nodes = targets.flatMap((each) => nodesOf(each, home).map((node) => ({ node, missing: each.missing }))).slice(0, SHOWN);
  for (const { node, missing } of nodes) if (!missing) lines.push(provision(context, node, resolution.document));
  if (targets.length > SHOWN) lines.push(locale === 'zh' ? `……共引用 ${targets.length} 处` : `… ${targets.length} provisions cited in all`);
  if (resolution.document) lines.push(about(context, resolution.document) + originalOf(resolution.document, nodes[0]?.node ?? null, locale));
  return lines.join('\n\n');
}

/** The nodes a target means in the document it leads to: one, or all of a range; articles run on through chapters. */
export function nodesOf({ node, target: { through }, missing }: ResolvedTarget, home: PolicyDocument): readonly OutlineNode[] {
  if (!node) return [];
  const last = through && { article: through.article, paragraph: through.paragraph, item: through.item, subitem: through.subitem, chapter: through.chapter, section: through.section }[node.level as 'article'];
  if (missing || last === undefined || last <= node.ordinal) return [node];
  const row = node.level === 'article' ? articlesOf(home.parts[node.part]?.roots ?? home.outline) : node.parent?.children ?? home.outline;
  return row.filter((each) => each.level === node.level && each.span.start >= node.span.start && each.ordinal <= last);
}

function articlesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.level === 'article' ? [node] : articlesOf(node.children)));
}

function provision(context: FeatureContext, node: OutlineNode, document: CorpusDocument | null): string {
  const home = document ? document.document : context.document;
  const where = [document ? `《${document.metadata.title}》` : '', locatorOf(node)].join('') + (node.heading !== '' && node.level !== 'article' ? `　${node.heading}` : '');
  const chapter = chapterOf(node);
  const text = plain(textOf(node, 2000)).replace(/\n/g, '  \n> ');
  return `[${plain(where)}](${linkTo(home, node.labelSpan)})${chapter ? `　${plain(chapter)}` : ''}\n\n> ${text}`;
}

/** The file that an imported text comes from, and the page or paragraph there. */
function originalOf(document: CorpusDocument, node: OutlineNode | null, locale: FeatureContext['locale']): string {
  if (!document.original) return '';
  const { page, paragraph } = (node && document.segmentAt(node.span.start)) ?? {};
  const name = document.original.replace(/^.*[\\/]/, '');
  if (locale === 'zh') return `　·　原文件 ${plain(name)}${page ? ` 第 ${page} 页` : paragraph ? ` 第 ${paragraph} 段` : ''}`;
  return `　·　original: ${plain(name)}${page ? `, page ${page}` : paragraph ? `, paragraph ${paragraph}` : ''}`;
}

/** Title, number, version, force on the day, other versions. */
export function about({ corpus, day, locale }: FeatureContext, document: CorpusDocument): string {
  const { title, documentNumber, dates } = document.metadata;
  const version = dates.version ?? dates.issued ?? dates.adopted ?? dates.effective;
  const facts = [
    `[《${plain(title)}》](${linkTo(document.document, { start: 0, end: 0 })})${documentNumber ? `（${plain(documentNumber)}）` : ''}`,
    version ? (locale === 'zh' ? `${version} 版本` : `version of ${version}`) : locale === 'zh' ? '版本日期未知' : 'version unknown',
    `${locale === 'zh' ? `${day} 时` : `on ${day}: `}${say(forceWords(corpus, document, day), locale)}`,
  ];
  if (dates.effective) facts.splice(2, 0, locale === 'zh' ? `${dates.effective} 起施行` : `in effect from ${dates.effective}`);
  if (document.repeal) facts.push(locale === 'zh' ? `由《${plain(document.repeal.by.metadata.title)}》废止` : `repealed by 《${plain(document.repeal.by.metadata.title)}》`);
  if (document.versions.length > 1) facts.push(locale === 'zh' ? `法规库中共 ${document.versions.length} 个版本` : `${document.versions.length} versions in the corpus`);
  if (document.fragment) facts.push(locale === 'zh' ? '法规库中只有节选' : 'the corpus has only a part of it');
  return `${locale === 'zh' ? '出处：' : 'Source: '}${facts.join('　·　')}`;
}
