/**
 * Which documents hold which pairs of neighbouring characters: an inverted index over documents, pairs hashed into buckets.
 * A full-text query looks only into documents that hold all pairs of its words, whatever the size of the corpus.
 */
export interface Grams {
  readonly documents: number;
  /** Postings of bucket b: `list[starts[b]] … list[starts[b + 1] - 1]`, document numbers ascending. */
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}

const BUCKETS = 1 << 16;

const bucketOf = (left: number, right: number): number => (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 16;

/** Layout and punctuation that a word may run over: page breaks, blanks of typesetting. */
const isBlank = (code: number): boolean => (code < 0x4e00 || code > 0x9fff) && (code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0xfeff);

/** Indexes texts, asked for one by one so that they need not all be in memory. */
export function indexGrams(count: number, textOf: (at: number) => string): Grams {
  // Stamps of one byte stay in the processor's cache; they are cleared when they have been through.
  const seen = new Uint8Array(BUCKETS);
  let stamp = 0;
  const sizes = new Uint32Array(BUCKETS + 1);
  let pairs = new Uint32Array(1 << 16);
  const ends = new Uint32Array(count);
  let length = 0;
  for (let document = 0; document < count; document++) {
    const text = textOf(document);
    if (length + Math.min(BUCKETS, text.length) > pairs.length) {
      const larger = new Uint32Array(Math.max(pairs.length * 2, length + BUCKETS));
      larger.set(pairs.subarray(0, length));
      pairs = larger;
    }
    if (++stamp === 256) {
      seen.fill(0);
      stamp = 1;
    }
    let previous = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) continue;
      const bucket = bucketOf(previous, code);
      previous = code;
      if (seen[bucket] === stamp) continue;
      seen[bucket] = stamp;
      pairs[length++] = bucket;
      sizes[bucket + 1]++;
    }
    ends[document] = length;
  }
  const starts = sizes;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] += starts[bucket];
  const next = starts.slice(0, BUCKETS);
  const list = new Uint32Array(length);
  for (let document = 0, at = 0; document < count; document++) for (; at < ends[document]; at++) list[next[pairs[at]]++] = document;
  return { documents: count, starts, list };
}

/** Documents that can hold a word (some may not: pairs elsewhere, or of the same bucket); null: a single character, any of them. */
export function candidates(grams: Grams, word: string): Uint32Array | null {
  let best: Uint32Array | null = null;
  const lists: Uint32Array[] = [];
  for (const bucket of bucketsOf(word)) lists.push(grams.list.subarray(grams.starts[bucket], grams.starts[bucket + 1]));
  lists.sort((left, right) => left.length - right.length);
  for (const list of lists) best = best === null ? list : intersect(best, list);
  return best;
}

/** How many of the pairs of a word each document holds. */
export function countShared(grams: Grams, word: string): { counts: Uint16Array; pairs: number } {
  const counts = new Uint16Array(grams.documents);
  const buckets = bucketsOf(word);
  for (const bucket of buckets) for (let at = grams.starts[bucket]; at < grams.starts[bucket + 1]; at++) counts[grams.list[at]]++;
  return { counts, pairs: buckets.length };
}

function bucketsOf(word: string): number[] {
  const buckets = new Set<number>();
  let previous = -1;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isBlank(code)) continue;
    if (previous >= 0) buckets.add(bucketOf(previous, code));
    previous = code;
  }
  return [...buckets];
}

/** Numbers in both ascending lists; `left` is the shorter. */
function intersect(left: Uint32Array, right: Uint32Array): Uint32Array {
  const both = new Uint32Array(left.length);
  let length = 0;
  let from = 0;
  for (const number of left) {
    let step = 1;
    while (from + step < right.length && right[from + step] < number) step *= 2;
    let low = from + (step >> 1);
    let high = Math.min(right.length, from + step + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (right[middle] < number) low = middle + 1;
      else high = middle;
    }
    from = low;
    if (from < right.length && right[from] === number) both[length++] = number;
  }
  return both.subarray(0, length);
}
