import common from '../../../../data/common-pairs.json';

/** Neighbouring character pairs as small numbers, so that an index of many passages stays small. */
const BITS = 18;
export const GRAMS = 1 << BITS;

/** Words that join and bound others and say nothing of the subject; by their first character. */
const FORMAL = new Map<number, readonly string[]>();
for (const word of [
  '应当', '可以', '必须', '不得', '不少于', '不低于', '不高于', '不大于', '不小于', '不超过', '至少', '按照', '根据', '依照', '依据', '标准', '比例', '本市行政区域内', '本行政区域内', '本市', '以及', '或者', '并且', '其他', '予以',
  '进行', '之日起', '有关', '相关', '规定', '以上', '以下', '以内', '范围内', '期限', '时间', '达到',
]) FORMAL.set(word.charCodeAt(0), [...(FORMAL.get(word.charCodeAt(0)) ?? []), word]);

const SKIP = 1;
const FORMAL_FIRST = 2;
const classes = new Uint8Array(0x10000).fill(SKIP);
for (let code = 0x4e00; code <= 0x9fff; code++) classes[code] = 0;
for (const [from, to] of [[0x41, 0x5a], [0x61, 0x7a]]) for (let code = from; code <= to; code++) classes[code] = 0;
for (const char of '零〇一二三四五六七八九十百千两的并且及其每') classes[char.charCodeAt(0)] = SKIP;
for (const first of FORMAL.keys()) classes[first] |= FORMAL_FIRST;

const hash = (left: number, right: number): number => (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - BITS);

/** The different pairs of a text in rising order; punctuation, digits, numerals and words that only join part it. */
export function gramsOf(text: string): Int32Array {
  const found = new Int32Array(text.length);
  let count = 0;
  let left = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classes[code];
    if ((kind & FORMAL_FIRST) !== 0) {
      const word = FORMAL.get(code)!.find((each) => text.startsWith(each, at));
      if (word !== undefined) {
        at += word.length - 1;
        left = 0;
        continue;
      }
    }
    if ((kind & SKIP) !== 0) {
      left = 0;
      continue;
    }
    if (left !== 0) found[count++] = hash(left, code);
    left = code;
  }
  const sorted = found.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at];
  return sorted.slice(0, kept);
}

/** How often a pair stands in any provision at all (0 … 1), for the pairs of the officials' stock of phrases; measured once over published regulations. */
const usual = new Float32Array(GRAMS);
for (const [share, pairs] of Object.entries(common.pairs)) for (let at = 0; at < pairs.length; at += 2) usual[hash(pairs.charCodeAt(at), pairs.charCodeAt(at + 1))] = Number(share) / 1000;

const PRIOR = 500;

/** What a pair says about the subject, 0 … 1: little for stock phrases, all for rare words. */
export const weightOf = (gram: number, found: number, total: number): number => Math.min(1, Math.log((total + PRIOR) / (found + usual[gram] * PRIOR + 0.5)) / 6.5);

/** How far two lists of pairs overlap: the weighted share of each that the other holds, and the weight of what they share. */
export interface Overlap {
  readonly left: number;
  readonly right: number;
  readonly mass: number;
}

/** Compares two lists of pairs in one pass over both. A list without weight is covered by nothing. */
export function overlapOf(left: Int32Array, right: Int32Array, weights: Float32Array): Overlap {
  let one = 0;
  let two = 0;
  let mass = 0;
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const here = left[at];
    const there = right[other];
    if (here === there) {
      const weight = weights[here];
      one += weight;
      two += weight;
      mass += weight;
      at++;
      other++;
    } else if (here < there) {
      one += weights[here];
      at++;
    } else {
      two += weights[there];
      other++;
    }
  }
  for (; at < left.length; at++) one += weights[left[at]];
  for (; other < right.length; other++) two += weights[right[other]];
  return { left: one === 0 ? 0 : mass / one, right: two === 0 ? 0 : mass / two, mass };
}
