import type { Range } from 'vscode-languageserver';
import { versionDay } from '../corpus/versions';
import { compareTexts, type Piece } from '../features/differences';
import type { Locale } from '../features/model';
import { counted } from '../text/english';
import type { Span } from '../text/span';
import { STALE_WORDS, type Staleness } from './stale';

/** What is out of date in some documents, in words a person reads and with the places they lead to. */
export interface StaleReport {
  readonly title: string;
  /** What was looked at, and what was found. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly documents: ReadonlyArray<{ readonly title: string; readonly written: string; readonly rows: readonly StaleRow[] }>;
  /** Files that could not be read, with the reason. */
  readonly unread: readonly string[];
}

export interface StaleRow {
  readonly place: { readonly uri: string; readonly range: Range };
  readonly words: string;
  readonly what: string;
  readonly now: string;
  /** Of a provision that was reworded the stretches that differ, with a little around them; empty elsewhere. */
  readonly difference: readonly Piece[];
  /** The document that counts now; null where `now` is only a name. */
  readonly target: { readonly uri: string; readonly range: Range } | null;
}

export function staleReport(results: readonly Staleness[], unread: ReadonlyArray<{ readonly path: string; readonly reason: string }>, locale: Locale): StaleReport {
  const zh = locale === 'zh';
  const count = (of: 'citations' | 'names'): number => results.reduce((sum, each) => sum + each[of].length, 0);
  const day = results[0]?.day ?? '';
  const cited = results.reduce((sum, { document }) => sum + document.citations.length, 0);
  return {
    title: zh ? '已过时的引用和名称' : 'What is out of date',
    summary: zh ? `截至 ${day}，查看 ${results.length} 个文件，共 ${cited} 处引用：已过时 ${count('citations')} 处，已更改的名称 ${count('names')} 处。只能与法规库中有的文件核对。`
      : `As of ${day}: ${counted(results.length, 'document')} with ${counted(cited, 'citation')}, ${count('citations')} of them out of date, and ${counted(count('names'), 'name')} changed. Only what the corpus holds can be compared.`,
    columns: zh ? ['行', '原文', '情况', '现在'] : ['Line', 'Words', 'What has happened', 'Now'],
    documents: results.filter(({ citations, names }) => citations.length + names.length > 0).map((each) => ({ title: titleOf(each), written: each.written, rows: rowsOf(each, locale) })),
    unread: unread.map(({ path, reason }) => (zh ? `${path}（${reason}）` : `${path} (${reason})`)),
  };
}

const titleOf = ({ document: { metadata, uri } }: Staleness): string => metadata.title || decodeURIComponent(uri.split('/').pop() ?? '');

function rowsOf({ document, citations, names }: Staleness, locale: Locale): StaleRow[] {
  const placeOf = (span: Span): StaleRow['place'] => ({ uri: document.uri, range: document.lines.range(span) });
  const rows: StaleRow[] = [
    ...citations.map(({ citation: { span }, kind, then, now, locator, presentLocator, words }) => ({
      place: placeOf(span), words: `《${then.metadata.title}》${locator ?? ''}`, what: STALE_WORDS[kind][locale],
      now: now === then ? '' : `《${now.metadata.title}》${presentLocator ?? ''} ${versionDay(now.metadata)}`.trim(), target: now === then ? null : { uri: now.uri, range: NOWHERE }, difference: words ? around(compareTexts(words.then, words.now)) : [],
    })),
    ...names.map(({ span, message, fixes = [] }) => ({ place: placeOf(span), words: document.text.slice(span.start, span.end), what: message[locale], now: fixes[0]?.edits[0]?.newText ?? '', target: null, difference: [] })),
  ];
  return rows.sort(({ place: { range: { start: left } } }, { place: { range: { start: right } } }) => left.line - right.line || left.character - right.character);
}

const AROUND = 16;

/** What is the same in between is cut to a few characters beside what differs. */
function around(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, at) => {
    if (kind !== 'same' || text.length <= 2 * AROUND) return { kind, text };
    const head = at === 0 ? '' : text.slice(0, AROUND);
    const tail = at === pieces.length - 1 ? '' : text.slice(-AROUND);
    return { kind, text: `${head}…${tail}` };
  });
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
