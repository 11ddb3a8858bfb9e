/**
 * Texts as sets of neighbouring characters, each pair hashed to 16 bits: two texts of sixty pairs meet by chance in less than
 * one pair of a thousand.
 */
export type Pairs = Uint16Array;

export const PAIR_CODES = 1 << 16;
export const pairCode = (left: number, right: number): number => (Math.imul(left, 0x9e37) ^ Math.imul(right, 0x85eb) ^ (right >> 3)) & (PAIR_CODES - 1);

/** Words that bind or join: they make no two sentences alike. */
const EMPTY = ['应当', '必须', '不得', '禁止', '严禁', '可以', '鼓励', '支持', '一律', '有权', '按照', '依照', '根据', '对于', '以及', '或者', '并且', '本市', '本省', '全市', '全省', '本条例', '本办法', '本规定'];
const BEGINS = new Uint8Array(PAIR_CODES);
for (const word of EMPTY) BEGINS[word.charCodeAt(0)] = 1;

/** Scratch of one call; nothing is kept in it between two. */
const marks = new Uint8Array(PAIR_CODES);
const buffer = new Uint16Array(1 << 12);

const tells = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** The distinct pairs of the telling words of a text, in order; at most 4,096. */
export function pairsOf(text: string): Pairs {
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!tells(code)) {
      before = 0;
      continue;
    }
    if (BEGINS[code] === 1) {
      const word = EMPTY.find((each) => text.startsWith(each, at));
      if (word) {
        at += word.length - 1;
        before = 0;
        continue;
      }
    }
    if (before !== 0) {
      const pair = pairCode(before, code);
      if (marks[pair] === 0 && count < buffer.length) {
        marks[pair] = 1;
        buffer[count++] = pair;
      }
    }
    before = code;
  }
  for (let at = 0; at < count; at++) marks[buffer[at]] = 0;
  return buffer.slice(0, count);
}

/** Whether two neighbouring characters of one text stand in the other. */
export function sharePair(left: string, right: string): boolean {
  for (let at = 0; at + 1 < left.length; at++) if (right.includes(left.slice(at, at + 2))) return true;
  return false;
}

/** How many pairs two sets share. */
export function shared(left: Pairs, right: Pairs): number {
  for (const pair of left) marks[pair] = 1;
  let count = 0;
  for (const pair of right) count += marks[pair];
  for (const pair of left) marks[pair] = 0;
  return count;
}

/** The share of `part` found in `whole`, 0 … 1. */
export const within = (part: Pairs, whole: Pairs): number => (part.length === 0 ? 0 : shared(part, whole) / part.length);

/** Gives `use` a way to count what many sets share with one: the one is marked once. */
export function withMarked(pairs: Pairs, use: (sharedWith: (other: Pairs) => number) => void): void {
  for (const pair of pairs) marks[pair] = 1;
  use((other) => {
    let count = 0;
    for (let at = 0; at < other.length; at++) count += marks[other[at]];
    return count;
  });
  for (const pair of pairs) marks[pair] = 0;
}
