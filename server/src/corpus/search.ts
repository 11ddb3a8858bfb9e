import { blockAt, locatorOf } from '../document/find';
import type { OutlineNode } from '../document/model';
import { fold, squeeze } from '../text/fold';
import type { Span } from '../text/span';
import type { CorpusDocument, ProvisionHit } from './model';
import { candidates, countShared, indexGrams, type Grams } from './search/grams';
import { titleKey } from './titles';
import { versionDay } from './versions';

/** Full text over the provisions of some documents. */
export interface Search {
  find(query: string, limit: number): readonly ProvisionHit[];
}

/** A place where the query is found, before it is known which provision that is. */
interface Place {
  readonly document: number;
  readonly at: number;
  readonly score: number;
}

/** Places looked at in one document; fewer where the words are in hundreds of documents. */
const PLACES = 40;
const PLACES_OF_COMMON = 4;
const COMMON = 300;
/** How far words of one provision stand apart at most. */
const REACH = 1500;
const EXCERPT = 160;
/** The head of an article between two words: they stand in different ones. */
const OTHER_ARTICLE = /\n[ \t\u3000#*]*第[^\n]{1,8}条[ \t\u3000*]/;

/**
 * Search over documents. The index is built on the first query unless one is given (from a cache, or from a worker); only
 * documents that can hold the words are read, and only those shown are parsed.
 */
export function createSearch(documents: readonly CorpusDocument[], kept?: { read(): Grams | null; keep(grams: Grams): void }): Search {
  let grams: Grams | null = null;
  const index = (): Grams => {
    if (grams) return grams;
    grams = kept?.read() ?? null;
    if (grams) return grams;
    grams = indexGrams(documents.length, (at) => documents[at].text);
    kept?.keep(grams);
    return grams;
  };
  return {
    find(query, limit) {
      const words = wordsOf(query);
      if (words.length === 0 || limit <= 0) return [];
      const titles = titleHits(documents, query, words);
      const places = exactPlaces(documents, index(), words);
      // A few words either stand somewhere or do not; a sentence may stand there in other words.
      if (places.length === 0 ? query.length >= 4 : places.length < limit && query.length >= 12) places.push(...likePlaces(documents, index(), query, new Set(places.map(({ document }) => document))));
      places.sort((left, right) => right.score - left.score || left.document - right.document || left.at - right.at);
      const hits = new Map<OutlineNode | CorpusDocument, ProvisionHit>();
      for (const hit of titles.slice(0, limit)) hits.set(hit.document, hit);
      for (const place of places) {
        if (hits.size >= limit) break;
        const hit = hitAt(documents[place.document], place, words);
        const key = hit.node ?? hit.document;
        if (!hits.has(key)) hits.set(key, hit);
      }
      return [...hits.values()].sort((left, right) => right.score - left.score);
    },
  };
}

/** Words of a query: parted by blanks; what stands in “” or "" is one. */
function wordsOf(query: string): string[] {
  const words: string[] = [];
  for (const match of fold(query).matchAll(/[“"]([^”"]+)[”"]|[^\s“”"]+/g)) words.push((match[1] ?? match[0]).trim());
  return words.filter((word) => word !== '').slice(0, 12);
}

/** Documents whose title or number is what is asked for: whole titles first, then those that hold all words. */
function titleHits(documents: readonly CorpusDocument[], query: string, words: readonly string[]): ProvisionHit[] {
  const key = titleKey(query);
  const number = squeeze(query).replace(/[［\[【（]/g, '〔').replace(/[］\]】）]/g, '〕');
  const hits: ProvisionHit[] = [];
  for (const document of documents) {
    const { title, documentNumber } = document.metadata;
    const plain = title === '' ? '' : titleKey(title);
    const whole = plain !== '' && plain === key;
    const numbered = documentNumber !== null && number.length >= 4 && documentNumber.includes(number);
    if (!whole && !numbered && !(plain !== '' && words.every((word) => plain.includes(titleKey(word))))) continue;
    const score = (whole || numbered ? 100 : 40 + (40 * key.length) / Math.max(plain.length, key.length)) + freshness(document);
    const marks = words.map((word) => ({ start: title.indexOf(word), end: title.indexOf(word) + word.length })).filter(({ start }) => start >= 0);
    hits.push({ document, node: null, locator: '', text: title, score, marks, span: document.metadata.titleSpan ?? { start: 0, end: 0 } });
  }
  return hits.sort((left, right) => right.score - left.score);
}

/** The last version of a title before older ones. */
function freshness(document: CorpusDocument): number {
  const { versions } = document;
  return versions.length < 2 || versionDay(versions[versions.length - 1].metadata) === versionDay(document.metadata) ? 1 : 0;
}

/** Places of all words, nearest together first. */
function exactPlaces(documents: readonly CorpusDocument[], grams: Grams, words: readonly string[]): Place[] {
  const lists = words.map((word) => candidates(grams, word));
  let shared: Uint32Array | null = null;
  for (const list of lists) if (list) shared = shared ? list.filter((at) => includes(shared!, at)) : list;
  const numbers = shared ?? Uint32Array.from(documents.keys());
  // The rarest word leads: the others are looked for around it.
  const order = words.map((word, at) => ({ word, size: lists[at]?.length ?? documents.length })).sort((left, right) => left.size - right.size || right.word.length - left.word.length).map(({ word }) => word);
  const most = numbers.length > COMMON ? PLACES_OF_COMMON : PLACES;
  const places: Place[] = [];
  for (const number of numbers) {
    const { text } = documents[number];
    const fresh = freshness(documents[number]);
    let found = 0;
    for (let at = place(text, order[0], 0); at >= 0 && found < most; at = place(text, order[0], at + order[0].length)) {
      found++;
      let score = 10 + fresh + order[0].length / 4;
      for (const other of order.slice(1)) {
        const near = nearest(text, other, at);
        if (near < 0) score -= 6;
        else score += 4 - (3 * Math.min(REACH, Math.abs(near - at))) / REACH - (OTHER_ARTICLE.test(text.slice(Math.min(at, near), Math.max(at, near))) ? 6 : 0);
      }
      places.push({ document: number, at, score: score + emphasis(text, at, order[0].length) });
    }
  }
  return order.length > 1 ? places.filter(({ score }) => score > 6) : places;
}

function includes(sorted: Uint32Array, number: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
}

/** The next place of a word, also where a line break or a blank runs through it; -1 where there is none. */
function place(text: string, word: string, from: number): number {
  const at = text.indexOf(word, from);
  if (at >= 0 || from > 0) return at;
  if (word.length < 2) return -1;
  const loose = new RegExp([...word].map((char) => (/[\u4e00-\u9fffA-Za-z0-9]/.test(char) ? char : `\\${char}`)).join('[\\s\\u3000]*'), 'u');
  return text.search(loose);
}

function nearest(text: string, word: string, at: number): number {
  const before = text.lastIndexOf(word, at);
  const after = text.indexOf(word, at);
  const far = (near: number): number => (near < 0 || Math.abs(near - at) > REACH ? Infinity : Math.abs(near - at));
  if (far(before) === Infinity && far(after) === Infinity) return -1;
  return far(before) <= far(after) ? before : after;
}

/** A definition or a heading says more of a word than a mention. */
function emphasis(text: string, at: number, length: number): number {
  const behind = text.slice(at + length, at + length + 6);
  const before = text.slice(Math.max(0, at - 8), at);
  if (/^[”"]?[，,]?(?:是指|，指|指的是)/.test(behind) || /(?:所称|简称)[“"《]?$/.test(before)) return 4;
  if (/(?:^|\n)[#\s\u3000]*(?:第[^\s]{1,6}[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、])[\s\u3000]*$/.test(before)) return 2;
  return 0;
}

const ENOUGH = 0.6;

/** Lines that hold most of the pairs of a longer query, where its words do not stand as they are. */
function likePlaces(documents: readonly CorpusDocument[], grams: Grams, query: string, known: ReadonlySet<number>): Place[] {
  const plain = squeeze(query).replace(/[\s，。、；：“”《》]/g, '');
  const { counts, pairs } = countShared(grams, plain);
  if (pairs < 3) return [];
  const numbers: number[] = [];
  counts.forEach((count, number) => { if (count >= pairs * ENOUGH && !known.has(number)) numbers.push(number); });
  numbers.sort((left, right) => counts[right] - counts[left]);
  const asked = [...new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)))];
  const places: Place[] = [];
  for (const number of numbers.slice(0, 40)) {
    const { text } = documents[number];
    let best = { share: 0, at: 0 };
    for (let start = 0; start < text.length;) {
      let end = text.indexOf('\n', start);
      if (end < 0 || end > start + REACH) end = Math.min(text.length, end < 0 ? start + REACH : end > start + REACH ? start + REACH : end);
      if (end - start > 6) {
        const line = text.slice(start, end);
        const share = asked.filter((pair) => line.includes(pair)).length / asked.length;
        if (share > best.share) best = { share, at: start + Math.max(0, line.indexOf(asked.find((pair) => line.includes(pair)) ?? '')) };
      }
      start = end + 1;
    }
    if (best.share >= ENOUGH) places.push({ document: number, at: best.at, score: 8 * best.share });
  }
  return places;
}

/** The provision at a place, with an excerpt around it in which the words are marked. */
function hitAt(document: CorpusDocument, { at, score }: Place, words: readonly string[]): ProvisionHit {
  const read = document.document;
  const block = blockAt(read, at);
  const node = block?.node ?? null;
  let line = block ? block.text : read.text.slice(at, at + EXCERPT);
  if (block?.label) line = `${block.label.text} ${line}`;
  const first = Math.max(0, ...words.map((word) => line.indexOf(word)).filter((found) => found >= 0).slice(0, 1));
  const from = line.length <= EXCERPT ? 0 : Math.max(0, Math.min(first - 40, line.length - EXCERPT));
  const text = `${from > 0 ? '…' : ''}${line.slice(from, from + EXCERPT)}${from + EXCERPT < line.length ? '…' : ''}`;
  return { document, node, locator: locatorOf(node), text, score, marks: marksIn(text, words), span: block?.span ?? { start: at, end: at } };
}

function marksIn(text: string, words: readonly string[]): Span[] {
  const marks: Span[] = [];
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) marks.push({ start: at, end: at + word.length });
  marks.sort((left, right) => left.start - right.start || right.end - left.end);
  return marks.filter((mark, at) => at === 0 || mark.start >= marks[at - 1].end);
}
