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
  if (place !== undefined && !node) throw new UsageError(`《${metadata.title}》中没有${place}${document.fragment ? '（语料库中只有节选）' : ''}。`, `《${metadata.title}》 has no ${place}${document.fragment ? ' (the corpus has a fragment only)' : ''}.`);
  const text = node ? read.text.slice(node.span.start, node.span.end).trim() : read.text;
  const force = corpus.forceOf(document, day);
  if (format === 'json') {
    const { titleSpan: _title, documentNumberSpan: _number, ...facts } = metadata;
    io.out(`${JSON.stringify({ version: 1, path: document.id, ...facts, force, fragment: document.fragment, versions: document.versions.map(versionOf), ...(document.repeal && { repeal: { date: document.repeal.date, by: document.repeal.by.metadata.title, text: document.repeal.text } }), locator: node ? locatorOf(node) : '', range: read.lines.range(node?.span ?? { start: 0, end: read.text.length }), text }, null, 1)}\n`);
    return EXIT.clean;
  }
  const { dates } = metadata;
  const line = (zh: string, en: string, value: string | null | undefined): void => { if (value) io.out(`${say(io, `${zh}：`, `${en}: `)}${value}\n`); };
  io.out(`《${metadata.title}》${node ? locatorOf(node) : ''}\n`);
  line('文号', 'Number', metadata.documentNumber);
  line('制定机关', 'Issuers', metadata.issuers.join('、'));
  line('效力层级', 'Rank', rankWords(metadata.rank, io));
  line('版本', 'Version', [versionOf(document), document.fragment ? say(io, '（节选）', '(fragment)') : ''].join(''));
  line('施行日期', 'Effective', dates.effective);
  line('有效期至', 'Expires', dates.expires);
  line('效力', 'Force', forceWords(force, io));
  if (document.repeal) line('废止依据', 'Repealed by', `《${document.repeal.by.metadata.title}》（${document.repeal.date ?? ''}）：${document.repeal.text}`);
  if (document.versions.length > 1) line('全部版本', 'Versions', document.versions.map((each) => versionOf(each) || say(io, '日期不明', 'undated')).join('、'));
  io.out(`\n${text}\n`);
  return EXIT.clean;
}
