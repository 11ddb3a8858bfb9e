import type { CorpusDocument } from '../../../corpus/model';
import type { Origins } from '../../../corpus/summary';
import { locatorOf, walk } from '../../../document/find';
import { squeeze } from '../../../text/fold';
import { EXIT, say, UsageError, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { CORPUS_OPTIONS, findDocument, forceWords, openAsked, rankWords, versionOf } from './shared';

/** `policydraft corpus show 题目 [条款]`: what is known of a document with its text, or the words of one provision. */
export async function runShow(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, CORPUS_OPTIONS);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  const [name, place] = positionals;
  if (!name) throw new UsageError('请写明文件的题目或文号，例如：policydraft corpus show 杭州市城市国际化促进条例 第十条', 'Name a title or number.');
  const { corpus, day } = openAsked(values, io);
  const document = findDocument(corpus, name, day);
  const { metadata, document: read } = document;
  const node = place === undefined ? null : [...walk(read.outline)].find((each) => locatorOf(each) === squeeze(place) || squeeze(each.label) === squeeze(place));
  if (place !== undefined && !node) throw new UsageError(`《${metadata.title}》中没有${place}${document.fragment ? '（法规库中只有节选）' : ''}。`, `《${metadata.title}》 has no ${place}${document.fragment ? ' (the corpus has a fragment only)' : ''}.`);
  const text = node ? read.text.slice(node.span.start, node.span.end).trim() : read.text;
  const force = corpus.forceOf(document, day);
  if (format === 'json') {
    const { titleSpan: _title, documentNumberSpan: _number, ...facts } = metadata;
    io.out(`${JSON.stringify({ version: 1, path: document.id, ...facts, force, fragment: document.fragment, versions: document.versions.map(versionOf), ...(document.successor && { successor: document.successor.metadata.title }), origins: document.origins, ...(document.imported && { imported: document.imported, source: placeIn(document, node?.span.start ?? 0) }), ...(document.repeal && { repeal: { date: document.repeal.date, by: document.repeal.by.metadata.title, text: document.repeal.text } }), locator: node ? locatorOf(node) : '', range: read.lines.range(node?.span ?? { start: 0, end: read.text.length }), text }, null, 1)}\n`);
    return EXIT.clean;
  }
  const { dates } = metadata;
  const { origins } = document;
  const line = (zh: string, en: string, value: string | null | undefined, field?: keyof typeof origins): void => {
    if (!value) return;
    const origin = field && origins[field];
    io.out(`${say(io, `${zh}：`, `${en}: `)}${value}${origin ? say(io, `　（${originWords(origin, io)}）`, ` (${originWords(origin, io)})`) : ''}\n`);
  };
  const { province, city, district } = metadata.jurisdiction;
  io.out(`《${metadata.title}》${node ? locatorOf(node) : ''}\n`);
  line('题目出处', 'Title from', origins.title && originWords(origins.title, io));
  line('文号', 'Number', metadata.documentNumber, 'documentNumber');
  line('制定机关', 'Issuers', metadata.issuers.join(say(io, '、', ', ')), 'issuers');
  line('地域', 'Place', [province, city, district].filter(Boolean).join('') || say(io, '全国', 'nation'), 'jurisdiction');
  line('效力层级', 'Rank', rankWords(metadata.rank, io), 'rank');
  line('版本', 'Version', [versionOf(document), document.fragment ? say(io, '（节选）', '(fragment)') : ''].join(''), 'version');
  line('施行日期', 'Effective', dates.effective, 'effective');
  line('有效期至', 'Expires', dates.expires, 'expires');
  line('效力', 'Force', forceWords(corpus, document, day, io));
  if (document.repeal) line('废止依据', 'Repealed by', `《${document.repeal.by.metadata.title}》${say(io, `（${document.repeal.date ?? ''}）：`, ` (${document.repeal.date ?? ''}): `)}${document.repeal.text}`);
  if (document.successor) line('接续文件', 'Followed by', `《${document.successor.metadata.title}》${say(io, '', ' ')}${versionOf(document.successor)}`);
  if (document.versions.length > 1) line('全部版本', 'Versions', document.versions.map((each) => versionOf(each) || say(io, '日期不明', 'undated')).join(say(io, '、', ', ')));
  if (document.imported) {
    line('原文件', 'Imported from', `${document.original ?? document.id}${node ? `　${placeWords(document, node.span.start, io)}` : ''}`);
    line('导入时', 'Importing', document.imported.report.map((remark) => `${say(io, remark.zh, remark.en)}${remark.count > 1 ? ` ×${remark.count}` : ''}`).join(say(io, '；', '; ')));
  }
  io.out(`\n${text}\n`);
  return EXIT.clean;
}

const placeIn = (document: CorpusDocument, offset: number): { page?: number; paragraph?: number } | null => {
  const segment = document.segmentAt(offset);
  return segment && { ...(segment.page !== undefined && { page: segment.page }), ...(segment.paragraph !== undefined && { paragraph: segment.paragraph }) };
};

/** Where a provision stands in the file it was imported from. */
function placeWords(document: CorpusDocument, offset: number, io: Io): string {
  const { page, paragraph } = placeIn(document, offset) ?? {};
  return page !== undefined ? say(io, `第 ${page} 页`, `page ${page}`) : paragraph !== undefined ? say(io, `第 ${paragraph} 段`, `paragraph ${paragraph}`) : '';
}

const FROM: Readonly<Record<NonNullable<Origins['title']>['from'], readonly [string, string]>> = {
  title: ['据题目', 'from the title'], letterhead: ['据版头', 'from the letterhead'], note: ['据题注', 'from the note'], signature: ['据落款', 'from the signature'], body: ['据正文', 'from the text'],
  'file-name': ['据文件名', 'from the file name'], derived: ['推断', 'worked out'], 'front-matter': ['文件头注明', 'stated at the head of the file'], manifest: ['corpus.json 注明', 'stated in corpus.json'],
};
const SURE: Readonly<Record<NonNullable<Origins['title']>['confidence'], readonly [string, string]>> = { given: ['', ''], high: ['', ''], medium: ['，把握中等', ', fairly sure'], low: ['，把握不大', ', not sure'] };
const originWords = ({ from, confidence }: NonNullable<Origins['title']>, io: Io): string => say(io, FROM[from][0] + SURE[confidence][0], FROM[from][1] + SURE[confidence][1]);
