import type { Range } from 'vscode-languageserver';
import type { Corpus, CorpusDocument } from '../corpus/model';
import { locatorOf } from '../document/find';
import type { Jurisdiction, OutlineNode } from '../document/model';
import { shortTitle } from '../corpus/titles';
import { squeeze } from '../text/fold';
import { matchesInitials } from './completion/pinyin';
import { forceWords } from './force';
import { rangeOf, shorten } from './lsp';
import type { Locale } from './model';
import { openingOf, textOf } from './passages';
import { fileNameOf } from '../text/paths';

/** An entry of the corpus view. `id` says where it hangs, and asks for what is below it. */
export interface TreeItem {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly kind: 'group' | 'document' | 'provision' | 'skipped' | 'file';
  readonly children: boolean;
  readonly place: { readonly uri: string; readonly range: Range } | null;
  readonly title: string;
  readonly locator: string;
  readonly versions: number;
  readonly tooltip: string;
  /** Path of the file that the text was imported from. */
  readonly original?: string;
}

export interface TreeContext {
  readonly corpus: Corpus;
  readonly day: string;
  readonly locale: Locale;
  /** Files that are not in the corpus, and why. */
  readonly status: { readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }> };
}

/** What is below an entry of jurisdiction › kind › document › chapter › article; `parent` null for the top. */
export function corpusTree(context: TreeContext, parent: string | null, filter: string): TreeItem[] {
  const { corpus, locale } = context;
  const documents = corpus.documents.filter((document) => fits(document, squeeze(filter)));
  const [kind, ...path] = parent === null ? [''] : (JSON.parse(parent) as string[]);
  if (kind === '') return [...groups(documents, (document) => placeOf(document.metadata.jurisdiction, locale), (name) => ['place', name]), ...skippedGroup(context, filter)];
  if (kind === 'skipped') return context.status.skipped.map((each, at) => skippedItem(each, at));
  if (kind === 'place') return groups(documents.filter((each) => placeOf(each.metadata.jurisdiction, locale) === path[0]), (each) => kindOf(each, locale), (name) => ['kind', path[0], name]);
  if (kind === 'kind') {
    return documents.filter((each) => placeOf(each.metadata.jurisdiction, locale) === path[0] && kindOf(each, locale) === path[1])
      .sort((left, right) => labelOf(left.metadata.title).localeCompare(labelOf(right.metadata.title), 'zh') || dateOf(right).localeCompare(dateOf(left))).map((each) => documentItem(context, each));
  }
  const home = corpus.documents.find(({ id }) => id === path[0]);
  if (!home) return [];
  const nodes = kind === 'document' ? home.document.outline : (nodeAtPath(home, path[1])?.children ?? []);
  return nodes.filter(({ level }) => level !== 'paragraph' && level !== 'table').map((node) => provisionItem(home, node, pathOf(home, node)));
}

function groups(documents: readonly CorpusDocument[], nameOf: (document: CorpusDocument) => string, idOf: (name: string) => string[]): TreeItem[] {
  const counts = new Map<string, number>();
  for (const document of documents) counts.set(nameOf(document), (counts.get(nameOf(document)) ?? 0) + 1);
  return [...counts].sort(([left], [right]) => left.localeCompare(right, 'zh')).map(([label, count]) => ({ id: JSON.stringify(idOf(label)), label, description: String(count), kind: 'group', children: true, place: null, title: '', locator: '', versions: 0, tooltip: '' }));
}

/** What was left out is shown last, so that a corpus never looks more complete than it is. */
function skippedGroup({ status: { skipped }, locale }: TreeContext, filter: string): TreeItem[] {
  if (skipped.length === 0 || filter !== '') return [];
  return [{ ...NOTHING, id: JSON.stringify(['skipped']), label: locale === 'zh' ? '未收入的文件' : 'Files left out', description: String(skipped.length), kind: 'skipped', children: true, tooltip: locale === 'zh' ? '这些文件没有收入法规库，核对时不会用到。' : 'These files are not in the corpus; nothing is checked against them.' }];
}

function skippedItem({ path, reason }: { readonly path: string; readonly reason: string }, at: number): TreeItem {
  return { ...NOTHING, id: JSON.stringify(['skipped', String(at)]), label: fileNameOf(path), description: reason, kind: 'file', tooltip: `${path}\n${reason}` };
}

const NOTHING = { children: false, place: null, title: '', locator: '', versions: 0 };

/** What a person may want to know of a document in the view before opening it: asked for one entry, since its text is read for it. */
export function corpusTooltip({ corpus, day, locale }: TreeContext, id: string): string {
  const [, path] = JSON.parse(id) as string[];
  const document = corpus.documents.find((each) => each.id === path);
  if (!document) return '';
  const { metadata: { title, documentNumber, issuers, dates }, repeal, successor } = document;
  const zh = locale === 'zh';
  return [
    title, documentNumber, issuers.join('、'), dateOf(document), dates.effective && (zh ? `${dates.effective} 起施行` : `in effect from ${dates.effective}`), forceWords(corpus, document, day)[locale],
    repeal && (zh ? `由《${repeal.by.metadata.title}》废止` : `repealed by 《${repeal.by.metadata.title}》`), successor && (zh ? `接续文件：《${successor.metadata.title}》` : `followed by 《${successor.metadata.title}》`), document.id, ...aboutImport(document, locale),
  ].filter(Boolean).join('\n');
}

/** How a document came into the corpus, and how sure what is known of it is. */
function aboutImport({ imported, origins, original }: CorpusDocument, locale: Locale): string[] {
  const zh = locale === 'zh';
  const unsure = (Object.keys(FIELDS) as Array<keyof typeof FIELDS>).filter((field) => origins[field]?.confidence === 'low' || origins[field]?.confidence === 'medium').map((field) => FIELDS[field][locale]);
  return [
    ...(unsure.length > 0 ? [zh ? `推断得出、请留意：${unsure.join('、')}` : `Inferred, please check: ${unsure.join(', ')}`] : []),
    ...(imported ? [zh ? `由 ${original ?? imported.format} 导入` : `Imported from ${original ?? imported.format}`, ...imported.report.map((remark) => `· ${remark[locale]}${remark.count > 1 ? ` ×${remark.count}` : ''}`)] : []),
  ];
}

const FIELDS = {
  title: { zh: '题目', en: 'title' }, documentNumber: { zh: '文号', en: 'number' }, issuers: { zh: '制定机关', en: 'issuers' }, jurisdiction: { zh: '地域', en: 'place' },
  rank: { zh: '效力层级', en: 'rank' }, version: { zh: '版本日期', en: 'version' }, effective: { zh: '施行日期', en: 'effective day' }, expires: { zh: '有效期', en: 'term' },
} as const;

function documentItem({ corpus, day, locale }: TreeContext, document: CorpusDocument): TreeItem {
  const { title, documentNumber } = document.metadata;
  const force = corpus.forceOf(document, day);
  const state = force === 'in-force' ? '' : forceWords(corpus, document, day)[locale];
  return {
    id: JSON.stringify(['document', document.id]), label: labelOf(title) || document.id, description: [dateOf(document), documentNumber, state].filter(Boolean).join(' · '), kind: 'document', children: true,
    place: { uri: document.uri, range: NOWHERE }, title, locator: '', versions: document.versions.length, tooltip: '',
    ...(document.original && { original: document.original }),
  };
}

/** In the narrow side bar a title without its issuer, of a notice what it issues; the place stands above it and the whole title in its tooltip. */
const labelOf = (title: string): string => shortTitle(title).replace(/^.{2,40}?(?=关于)/, '');

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function provisionItem(home: CorpusDocument, node: OutlineNode, path: string): TreeItem {
  return {
    id: JSON.stringify(['provision', home.id, path]), label: node.label || openingOf(node), description: shorten(openingOf(node), 40), kind: 'provision', children: node.children.some(({ level }) => level !== 'paragraph' && level !== 'table'),
    place: { uri: home.uri, range: rangeOf(home.document, node.labelSpan) }, title: home.metadata.title, locator: locatorOf(node), versions: 0, tooltip: shorten(textOf(node, 600), 600),
  };
}

/** A node by its indices from the top: unlike its label it is one of a kind. */
function pathOf(home: CorpusDocument, node: OutlineNode): string {
  const steps: number[] = [];
  for (let each: OutlineNode | null = node; each; each = each.parent) steps.unshift((each.parent?.children ?? home.document.outline).indexOf(each));
  return steps.join('.');
}

function nodeAtPath(home: CorpusDocument, path: string): OutlineNode | null {
  let nodes = home.document.outline;
  let node: OutlineNode | null = null;
  for (const step of path.split('.')) {
    node = nodes[Number(step)] ?? null;
    nodes = node?.children ?? [];
  }
  return node;
}

function fits({ metadata: { title, documentNumber } }: CorpusDocument, words: string): boolean {
  return words === '' || title.includes(words) || (documentNumber?.includes(words) ?? false) || (/^[a-z]{2,}$/i.test(words) && matchesInitials(title, words));
}

const placeOf = ({ province, city, district }: Jurisdiction, locale: Locale): string => [province, city, district].filter(Boolean).join(' ') || (locale === 'zh' ? '全国' : 'Nation');
const kindOf = ({ metadata: { kind } }: CorpusDocument, locale: Locale): string => kind ?? (locale === 'zh' ? '其他' : 'Other');
const dateOf = ({ metadata: { dates } }: CorpusDocument): string => dates.version ?? dates.issued ?? dates.adopted ?? dates.effective ?? '';
