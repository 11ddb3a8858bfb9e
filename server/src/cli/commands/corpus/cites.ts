import { createCitationGraph, type Link } from '../../../corpus/graph';
import type { CorpusDocument } from '../../../corpus/model';
import { locatorOf, walk } from '../../../document/find';
import type { OutlineNode } from '../../../document/model';
import { squeeze } from '../../../text/fold';
import { LineTable } from '../../../text/lines';
import { counted } from '../../../text/english';
import { EXIT, say, UsageError, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { CORPUS_OPTIONS, findDocument, openAsked, versionOf } from './shared';

/** `policydraft corpus cites 题目 [第N条]`: who cites a document (all versions of it) or one article, and whom it cites. */
export async function runCites(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, CORPUS_OPTIONS);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  const [name, place] = positionals;
  if (!name) throw new UsageError('请写明文件的题目或文号，例如：policydraft corpus cites 杭州市城市国际化促进条例 第十条', 'Name a title or number.');
  const { corpus, day } = openAsked(values, io);
  const document = findDocument(corpus, name, day);
  const article = place === undefined ? null : articleOf(document, place);
  const graph = createCitationGraph(corpus);
  const incoming = (article ? [document] : document.versions).flatMap((version) => graph.incoming(version, article ?? undefined)).map((link) => ({ link, other: link.from }));
  const outgoing = graph.outgoing(document).filter(({ cites }) => !article || cites.some(({ at }) => at >= article.span.start && at < article.span.end)).map((link) => ({ link, other: link.to }));
  if (format === 'json') {
    io.out(`${JSON.stringify({ version: 1, document: document.metadata.title, locator: article ? locatorOf(article) : '', incoming: incoming.map(json), outgoing: outgoing.map(json) }, null, 1)}\n`);
    return EXIT.clean;
  }
  io.out(`《${document.metadata.title}》${article ? locatorOf(article) : ''}  ${versionOf(document)}\n`);
  for (const [heading, links] of [[say(io, '被引用', 'Cited by'), incoming], [say(io, '引用', 'Cites'), outgoing]] as const) {
    io.out(`\n${heading}${say(io, `（${links.length}）`, ` (${links.length})`)}\n`);
    for (const { link, other } of links) {
      const where = linesOf(link).join(say(io, '、', ', '));
      const missing = other ? versionOf(other) : say(io, '法规库中没有', 'not in the corpus');
      // Of those that cite it: an earlier version may have been meant.
      const meant = other === link.from && link.to && link.to !== document ? say(io, `（所引为 ${versionOf(link.to)} 版本）`, ` (the version of ${versionOf(link.to)})`) : '';
      io.out(`  《${other?.metadata.title ?? link.title}》${missing ? `  ${missing}` : ''}  ${say(io, `${link.cites.length} 处，第 ${where} 行`, `${counted(link.cites.length, 'time')}, line ${where}`)}${meant}\n`);
    }
  }
  return EXIT.clean;
}

function articleOf(document: CorpusDocument, place: string): OutlineNode {
  const node = [...walk(document.document.outline)].find((each) => each.level === 'article' && (squeeze(each.label) === squeeze(place) || locatorOf(each) === squeeze(place)));
  if (!node) throw new UsageError(`《${document.metadata.title}》中没有${place}。`, `《${document.metadata.title}》 has no ${place}.`);
  return node;
}

/** Lines of the citing text, each once. */
function linesOf({ from, cites }: Link): number[] {
  const lines = new LineTable(from.text);
  return [...new Set(cites.map(({ at }) => lines.position(at).line + 1))];
}

function json({ link, other }: { readonly link: Link; readonly other: CorpusDocument | null }): unknown {
  const lines = new LineTable(link.from.text);
  return { title: other?.metadata.title ?? link.title, inCorpus: other !== null, version: other ? versionOf(other) : '', path: other?.id ?? null, cites: link.cites.map(({ at, articles = [] }) => ({ articles, in: link.from.id, position: lines.position(at) })) };
}
