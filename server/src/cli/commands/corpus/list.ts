import { counted } from '../../../text/english';
import { EXIT, say, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { CORPUS_OPTIONS, forceWords, openAsked, rankWords, versionOf } from './shared';

/** `policydraft corpus list`: the documents with version, rank, place and whether they are in force. Words after it filter by title. */
export async function runList(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, CORPUS_OPTIONS);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  const { corpus, skipped, day } = openAsked(values, io);
  const documents = corpus.documents.filter(({ metadata }) => positionals.every((word) => metadata.title.includes(word)));
  if (format === 'json') {
    io.out(`${JSON.stringify({
      version: 1, documents: documents.map((document) => {
        const { titleSpan: _title, documentNumberSpan: _number, ...metadata } = document.metadata;
        const { repeal } = document;
        return { path: document.id, ...metadata, articles: document.articles, fragment: document.fragment, force: corpus.forceOf(document, day), hash: document.hash, ...(repeal && { repeal: { date: repeal.date, by: repeal.by.metadata.title, text: repeal.text } }) };
      }),
      skipped: skipped.map(({ path, reason }) => ({ path, reason: reason.zh })), hash: corpus.hash,
    }, null, 1)}\n`);
    return EXIT.clean;
  }
  for (const document of documents) {
    const { title, documentNumber, jurisdiction, rank } = document.metadata;
    const place = jurisdiction.district ?? jurisdiction.city ?? jurisdiction.province ?? say(io, '全国', 'national');
    const force = forceWords(corpus, document, day, io);
    io.out(`${[title || document.id, documentNumber, versionOf(document), rankWords(rank, io), place, document.fragment ? say(io, '节选', 'fragment') : null, force, document.articles > 0 ? say(io, `${document.articles} 条`, counted(document.articles, 'article')) : null].filter(Boolean).join('  ')}\n`);
  }
  io.out(say(io, `共 ${documents.length} 个文件${skipped.length > 0 ? `，${skipped.length} 个未收入` : ''}。\n`, `${counted(documents.length, 'document')}${skipped.length > 0 ? `, ${skipped.length} left out` : ''}.\n`));
  return EXIT.clean;
}
