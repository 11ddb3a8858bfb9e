import common from '../../../../data/common-pairs.json';

/** Neighbouring character pairs as small numbers, so that an index of many passages stays small. */
const BITS = 18;
export const GRAMS = 1 << BITS;

const SKIP = new Uint8Array(0x10000).fill(1);
for (let code = 0x4e00; code <= 0x9fff; code++) SKIP[code] = 0;
for (const range of [[0x41, 0x5a], [0x61, 0x7a]]) for (let code = range[0]; code <= range[1]; code++) SKIP[code] = 0;
for (const char of '零〇一二三四五六七八九十百千两的并且及其每') SKIP[char.charCodeAt(0)] = 1;

const hash = (left: number, right: number): number => (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - BITS);

/** Words that join and bound others and say nothing of the subject. */
const FORMAL = /应当|可以|必须|不得|不(?:少|低|高|大|小)于|不超过|至少|按照|根据|依照|依据|标准|比例|本市行政区域内|本行政区域内|本市|以及|或者|并且|其他|予以|进行|之日起|有关|相关|规定|以上|以下|以内|范围内|期限|时间|达到/g;

/** The different pairs of a text; punctuation, digits, numerals and words that only join part it. */
export function gramsOf(whole: string): Int32Array {
  const text = whole.replace(FORMAL, '，');
  const seen = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const left = text.charCodeAt(at);
    const right = text.charCodeAt(at + 1);
    if (SKIP[left] || SKIP[right]) continue;
    seen.add(hash(left, right));
  }
  return Int32Array.from(seen);
}

/** How often a pair stands in any provision at all (0 … 1), for the pairs of the officials' stock of phrases; measured once over published regulations. */
const usual = new Float32Array(GRAMS);
for (const [share, pairs] of Object.entries(common.pairs)) for (let at = 0; at < pairs.length; at += 2) usual[hash(pairs.charCodeAt(at), pairs.charCodeAt(at + 1))] = Number(share) / 1000;

const PRIOR = 500;

/** What a pair says about the subject, 0 … 1: little for stock phrases, all for rare words. */
export const weightOf = (gram: number, found: number, total: number): number => Math.min(1, Math.log((total + PRIOR) / (found + usual[gram] * PRIOR + 0.5)) / 6.5);
