import type { CorpusDocument, ProvisionHit } from '../../../corpus/model';
import { searchProvisions } from '../../../features/searchCorpus';
import { EXIT, say, UsageError, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { CORPUS_OPTIONS, forceWords, openAsked, versionOf } from './shared';

/** `policydraft corpus search`: provisions, titles and numbers that hold the words, best first. */
export async function runSearch(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, { ...CORPUS_OPTIONS, limit: { type: 'string' } });
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit 应为正整数。', '--limit must be a positive whole number.');
  if (positionals.length === 0) throw new UsageError('请写明要检索的词，例如：policydraft corpus search 垃圾分类 罚款', 'Name what to search for.');
  const { corpus, day } = openAsked(values, io);
  const hits = searchProvisions(corpus, positionals.join(' '), limit);
  if (format === 'json') {
    io.out(`${JSON.stringify({ version: 1, query: positionals.join(' '), hits: hits.map(({ document, locator, text, marks, span, score }) => ({ document: document.metadata.title, version: versionOf(document), path: document.id, force: corpus.forceOf(document, day), locator, text, marks, range: document.document.lines.range(span), ...(document.segmentAt(span.start) && { source: sourceOf(document, span.start) }), score })) }, null, 1)}\n`);
    return EXIT.clean;
  }
  for (const hit of hits) {
    const { document, locator } = hit;
    io.out(`《${document.metadata.title || document.id}》${locator}  ${[versionOf(document), forceWords(corpus, document, day, io)].filter(Boolean).join('  ')}\n`);
    if (locator !== '') io.out(`    ${marked(hit, io.color)}\n`);
  }
  if (hits.length === 0) io.out(say(io, '没有找到。\n', 'Nothing found.\n'));
  return EXIT.clean;
}

/** Page or paragraph in the file that the text was imported from. */
function sourceOf(document: CorpusDocument, offset: number): { file: string | null; page?: number; paragraph?: number } {
  const { page, paragraph } = document.segmentAt(offset) ?? {};
  return { file: document.original, ...(page !== undefined && { page }), ...(paragraph !== undefined && { paragraph }) };
}

function marked({ text, marks }: ProvisionHit, color: boolean): string {
  let out = '';
  let at = 0;
  for (const { start, end } of marks) {
    out += text.slice(at, start) + (color ? `\u001b[1;33m${text.slice(start, end)}\u001b[0m` : `【${text.slice(start, end)}】`);
    at = end;
  }
  return (out + text.slice(at)).replace(/\n/g, ' ');
}
