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

/** A search index as it is kept: over the texts with these fingerprints, in this order. */
export interface Kept {
  readonly hashes: readonly string[];
  readonly grams: Grams;
}

/** Where indexes of texts are kept, and where to keep one that was made. */
export interface Shelf {
  read(): readonly Kept[];
  keep?(index: Kept): void;
}

/** An index over some of the documents; `numbers`: of its texts in the corpus, -1 for one that is no longer there. */
interface Segment {
  readonly grams: Grams;
  readonly numbers: Int32Array;
}

/** So many texts that no kept index has are indexed beside it; more are worth a new index of all. */
const FEW = 50;

/**
 * Search over documents. Texts are found in the kept indexes by their fingerprints, whatever corpus they were made for; the
 * others are indexed on the first query. Only documents that can hold the words are read, and only those shown are parsed.
 */
export function createSearch(documents: readonly CorpusDocument[], shelf?: Shelf): Search {
  let segments: readonly Segment[] | null = null;
  const index = (): readonly Segment[] => (segments ??= segmentsOf(documents, shelf));
  const lists = createLists(documents);
  return {
    find(query, limit) {
      const words = wordsOf(query);
      if (words.length === 0 || limit <= 0) return [];
      const titles = titleHits(lists, query, words, limit);
      const places = exactPlaces(documents, lists, index(), words, limit);
      // A few words either stand somewhere or do not; a sentence may stand there in other words.
      if (places.length === 0 ? query.length >= 4 : places.length < limit && query.length >= 12) places.push(...likePlaces(documents, index(), query, new Set(places.map(({ document }) => document))));
      places.sort((left, right) => right.score - left.score || left.document - right.document || left.at - right.at);
      const hits = new Map<OutlineNode | CorpusDocument, ProvisionHit>();
      for (const hit of titles) hits.set(hit.document, hit);
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

/** Indexes the texts of some documents so that the index can be kept. */
export function indexTexts(documents: ReadonlyArray<{ readonly text: string; readonly hash: string }>): Kept {
  return { hashes: documents.map(({ hash }) => hash), grams: indexGrams(documents.length, (at) => documents[at].text) };
}

function segmentsOf(documents: readonly CorpusDocument[], shelf: Shelf | undefined): readonly Segment[] {
  const wanted = new Map<string, number[]>();
  documents.forEach(({ hash }, number) => { const same = wanted.get(hash); if (same) same.push(number); else wanted.set(hash, [number]); });
  const segments = (shelf?.read() ?? []).map(({ hashes, grams }): Segment => ({ grams, numbers: Int32Array.from(hashes, (hash) => wanted.get(hash)?.pop() ?? -1) }));
  const left = [...wanted.values()].flat().sort((one, other) => one - other);
  if (left.length === 0) return segments;
  if (left.length > FEW && left.length < documents.length && shelf?.keep) {
    const all = indexTexts(documents);
    shelf.keep(all);
    return [{ grams: all.grams, numbers: Int32Array.from(documents.keys()) }];
  }
  const made = indexTexts(left.map((number) => documents[number]));
  if (left.length === documents.length) shelf?.keep?.(made);
  return [...segments, { grams: made.grams, numbers: Int32Array.from(left) }];
}

/** Words of a query: parted by blanks; what stands in “” or "" is one. */
function wordsOf(query: string): string[] {
  const words: string[] = [];
  for (const match of fold(query).matchAll(/[“"]([^”"]+)[”"]|[^\s“”"]+/g)) words.push((match[1] ?? match[0]).trim());
  return words.filter((word) => word !== '').slice(0, 12);
}

/** What every query looks at of every document, worked out once. */
interface Lists {
  readonly documents: readonly CorpusDocument[];
  /** Titles as they are compared; '' where there is none. */
  readonly keys: readonly string[];
  /** 1 for the last version of a title, so that it comes before older ones. */
  readonly fresh: Uint8Array;
}

function createLists(documents: readonly CorpusDocument[]): Lists {
  let keys: string[] | null = null;
  let fresh: Uint8Array | null = null;
  return {
    documents,
    get keys() { return (keys ??= documents.map(({ metadata: { title } }) => (title === '' ? '' : titleKey(title)))); },
    get fresh() { return (fresh ??= Uint8Array.from(documents, (document) => (isLast(document) ? 1 : 0))); },
  };
}

/** Documents whose title or number is what is asked for: whole titles first, then those that hold all words. */
function titleHits({ documents, keys, fresh }: Lists, query: string, words: readonly string[], limit: number): ProvisionHit[] {
  const key = titleKey(query);
  const wanted = words.map(titleKey);
  const number = squeeze(query).replace(/[［\[【（]/g, '〔').replace(/[］\]】）]/g, '〕');
  const found: Array<{ at: number; score: number }> = [];
  documents.forEach((document, at) => {
    const plain = keys[at];
    const whole = plain !== '' && plain === key;
    const numbered = number.length >= 4 && (document.metadata.documentNumber?.includes(number) ?? false);
    if (!whole && !numbered && !(plain !== '' && wanted.every((word) => plain.includes(word)))) return;
    found.push({ at, score: (whole || numbered ? 100 : 40 + (40 * key.length) / Math.max(plain.length, key.length)) + fresh[at] });
  });
  return found.sort((left, right) => right.score - left.score || left.at - right.at).slice(0, limit).map(({ at, score }) => {
    const { metadata: { title, titleSpan } } = documents[at];
    return { document: documents[at], node: null, locator: '', text: title, score, marks: marksIn(title, words), span: titleSpan ?? { start: 0, end: 0 } };
  });
}

function isLast(document: CorpusDocument): boolean {
  const { versions } = document;
  return versions.length < 2 || versionDay(versions[versions.length - 1].metadata) === versionDay(document.metadata);
}

/** Documents that can hold all words, ascending; all of them for words of one character. */
function documentsWith(documents: readonly CorpusDocument[], segments: readonly Segment[], words: readonly string[]): Int32Array {
  const parts = segments.map(({ grams, numbers }) => {
    let shared: Uint32Array | null = null;
    for (const word of words) {
      const list = candidates(grams, word);
      if (list) shared = shared ? list.filter((at) => includes(shared!, at)) : list;
    }
    return shared === null ? numbers : Int32Array.from(shared, (at) => numbers[at]);
  });
  const found = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const part of parts) for (const number of part) if (number >= 0 && number < documents.length) found[length++] = number;
  return found.subarray(0, length).sort();
}

/** Places of all words, nearest together first. */
function exactPlaces(documents: readonly CorpusDocument[], { fresh }: Lists, segments: readonly Segment[], words: readonly string[], limit: number): Place[] {
  // The rarest word leads: the others are looked for around it.
  const order = words.map((word) => ({ word, size: sizeOf(segments, word) })).sort((left, right) => left.size - right.size || right.word.length - left.word.length).map(({ word }) => word);
  const numbers = documentsWith(documents, segments, words);
  const most = numbers.length > COMMON ? PLACES_OF_COMMON : PLACES;
  const best = new Best(limit * SPARE);
  for (const number of numbers) {
    const { text } = documents[number];
    let found = 0;
    for (let at = place(text, order[0], 0); at >= 0 && found < most; at = place(text, order[0], at + order[0].length)) {
      found++;
      let score = 10 + fresh[number] + order[0].length / 4;
      for (let other = 1; other < order.length; other++) {
        const near = nearest(text, order[other], at);
        if (near < 0) score -= 6;
        else score += 4 - (3 * Math.min(REACH, Math.abs(near - at))) / REACH - (OTHER_ARTICLE.test(text.slice(Math.min(at, near), Math.max(at, near))) ? 6 : 0);
      }
      if (order.length > 1 && score + EMPHASIS <= 6) continue;
      score += emphasis(text, at, order[0].length);
      if (order.length === 1 || score > 6) best.add({ document: number, at, score });
    }
  }
  return best.all();
}

/** Places are several in one provision: so many times the number asked for are kept. */
const SPARE = 8;

/** The best of many places, without keeping or sorting them all. */
class Best {
  #places: Place[] = [];
  #floor = -Infinity;
  constructor(readonly size: number) {}
  add(place: Place): void {
    if (place.score <= this.#floor) return;
    this.#places.push(place);
    if (this.#places.length >= 2 * this.size) this.#cut();
  }
  all(): Place[] {
    this.#cut();
    return this.#places;
  }
  #cut(): void {
    this.#places.sort((left, right) => right.score - left.score || left.document - right.document || left.at - right.at);
    if (this.#places.length < this.size) return;
    this.#places.length = this.size;
    this.#floor = this.#places[this.size - 1].score;
  }
}

const sizeOf = (segments: readonly Segment[], word: string): number => segments.reduce((sum, { grams }) => sum + (candidates(grams, word)?.length ?? grams.documents), 0);

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
  if (at >= 0 || from > 0 || word.length < 2) return at;
  for (let start = text.indexOf(word[0]); start >= 0; start = text.indexOf(word[0], start + 1)) {
    let end = start + 1;
    let matched = 1;
    while (matched < word.length && end < text.length) {
      if (text[end] === word[matched]) matched++;
      else if (!BLANKS.includes(text[end])) break;
      end++;
    }
    if (matched === word.length) return start;
  }
  return -1;
}

const BLANKS = ' \t\r\n\u3000\u00a0\ufeff';

/** The place of a word nearest to another place, at most `REACH` away; -1 where there is none. */
function nearest(text: string, word: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const around = text.slice(from, at + REACH + word.length);
  const before = around.lastIndexOf(word, at - from);
  const after = around.indexOf(word, at - from);
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? -1 : from + Math.max(before, after);
  return from + (at - from - before <= after - (at - from) ? before : after);
}

const EMPHASIS = 4;

/** A definition or a heading says more of a word than a mention; at most `EMPHASIS`. */
function emphasis(text: string, at: number, length: number): number {
  const behind = text.slice(at + length, at + length + 6);
  const before = text.slice(Math.max(0, at - 8), at);
  if (/^[”"]?[，,]?(?:是指|，指|指的是)/.test(behind) || /(?:所称|简称)[“"《]?$/.test(before)) return EMPHASIS;
  if (/(?:^|\n)[#\s\u3000]*(?:第[^\s]{1,6}[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、])[\s\u3000]*$/.test(before)) return 2;
  return 0;
}

const ENOUGH = 0.6;

/** Lines that hold most of the pairs of a longer query, where its words do not stand as they are. */
function likePlaces(documents: readonly CorpusDocument[], segments: readonly Segment[], query: string, known: ReadonlySet<number>): Place[] {
  const plain = squeeze(query).replace(/[\s，。、；：“”《》]/g, '');
  const likely: Array<{ number: number; count: number }> = [];
  for (const { grams, numbers: numberOf } of segments) {
    const { counts, pairs } = countShared(grams, plain);
    if (pairs < 3) return [];
    counts.forEach((count, at) => { if (count >= pairs * ENOUGH && numberOf[at] >= 0 && !known.has(numberOf[at])) likely.push({ number: numberOf[at], count }); });
  }
  likely.sort((left, right) => right.count - left.count || left.number - right.number);
  const asked = [...new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)))];
  const places: Place[] = [];
  for (const { number } of likely.slice(0, 40)) {
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
