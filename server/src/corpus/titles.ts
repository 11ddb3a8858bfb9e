import { squeeze } from '../text/fold';

/**
 * Titles in the one form in which they are compared. Left out, since writers do: 《》, 中华人民共和国 (民法典 for 中华人民共和国民法典),
 * the width and kind of brackets and dashes, and notes of the version behind the title （2023修正）. What tells documents
 * apart stays: the place, （试行）, the years of a plan.
 */
export function titleKey(title: string): string {
  const plain = squeeze(title).replace(/[《》〈〉<>「」“”"‘’]/g, '').replace(VERSION_NOTE, '').replace(/[—–－~～-]+|(?<=\d年?)至(?=\d)/g, '-');
  const short = plain.replace(/中华人民共和国/g, '');
  return short === '' ? plain : short;
}

const VERSION_NOTE = /（(?:(?:19|20)\d{2}(?:年)?(?:[-.]\d{1,2}(?:[-.]\d{1,2})?|\d{1,2}月(?:\d{1,2}日)?)?)?(?:第[一二三四五六七八九十]+次)?(?:修[正订](?:本|版|稿)?|版|公布|通过|发布)?）$/;

/** A 文号 in the form in which two are compared: one kind of bracket, no blanks. */
export const numberKey = (number: string): string => squeeze(number).replace(/[〔﹝［\[（【]/g, '〔').replace(/[〕﹞］\]）】]/g, '〕');

/**
 * Other names by which a title is rightly cited: without its issuer (《关于加强…的意见》 for 某市人民政府关于加强…的意见), and the
 * document that a notice issues (印发《…方案》的通知).
 */
export function aliasesOf(title: string): string[] {
  const aliases: string[] = [];
  const issued = /(?:印发|转发|发布|公布|批转)(.+?)的(?:通知|公告|通告|令)$/.exec(title.replace(/[《》]/g, ''));
  if (issued && issued[1].length >= 5) aliases.push(issued[1]);
  const about = title.indexOf('关于');
  if (about > 1) aliases.push(title.slice(about));
  if (issued && issued[1].indexOf('关于') > 1) aliases.push(issued[1].slice(issued[1].indexOf('关于')));
  return aliases;
}

/** What a reader calls a document: of a notice the name of what it issues. */
export const shortTitle = (title: string): string => (/(?:印发|转发|发布|批转).+的(?:通知|公告)$/.test(title) ? aliasesOf(title)[0] ?? title : title);

interface Entry {
  readonly key: string;
  /** Number of different pairs. */
  readonly pairs: number;
}

/** Pairs of neighbouring characters of a key as numbers, each once. */
function pairsOf(key: string): Set<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < key.length; at++) pairs.add(key.charCodeAt(at) * 0x10000 + key.charCodeAt(at + 1));
  return pairs;
}

/** Titles by likeness: pairs of characters find the few worth comparing, so that a look-up does not grow with the corpus. */
export class NearTitles {
  readonly #entries: Entry[] = [];
  readonly #postings = new Map<number, number[]>();
  readonly #counts: Uint8Array;

  constructor(keys: Iterable<string>) {
    for (const key of keys) {
      const pairs = pairsOf(key);
      const at = this.#entries.push({ key, pairs: pairs.size }) - 1;
      for (const pair of pairs) {
        const list = this.#postings.get(pair);
        if (list) list.push(at);
        else this.#postings.set(pair, [at]);
      }
    }
    this.#counts = new Uint8Array(this.#entries.length);
  }

  /** Keys like the given one with their likeness (0 … 1), best first; those below `floor` are left out. */
  find(key: string, limit: number, floor = 0.5): ReadonlyArray<{ readonly key: string; readonly score: number }> {
    const pairs = pairsOf(key);
    const lists = [...pairs].map((pair) => this.#postings.get(pair)).filter((list) => list !== undefined).sort((left, right) => left.length - right.length);
    // 条例 and 管理 are in most titles: the rarer half of the pairs finds the candidates, the others only add to their count.
    const leading = Math.ceil(pairs.size / 2) - (pairs.size - lists.length);
    if (leading <= 0) return [];
    const counts = this.#counts;
    const touched: number[] = [];
    lists.forEach((list, rank) => {
      for (const at of list) {
        if (counts[at] === 0) {
          if (rank >= leading) continue;
          touched.push(at);
        }
        if (counts[at] < 255) counts[at]++;
      }
    });
    const candidates: Array<{ key: string; dice: number }> = [];
    for (const at of touched) {
      const { key: other, pairs: size } = this.#entries[at];
      const dice = (2 * counts[at]) / (pairs.size + size);
      counts[at] = 0;
      if (dice >= 0.35) candidates.push({ key: other, dice });
    }
    return candidates.sort((left, right) => right.dice - left.dice).slice(0, Math.max(10, limit * 2)).map(({ key: other, dice }) => ({ key: other, score: similarity(key, other, dice) }))
      .filter(({ score }) => score >= floor).sort((left, right) => right.score - left.score || left.key.length - right.key.length).slice(0, limit);
  }
}

/** Likeness of two titles: what a slip of a character or a word leaves alike. */
function similarity(left: string, right: string, dice: number): number {
  if (left === right) return 1;
  const longer = Math.max(left.length, right.length);
  const edits = 1 - distance(left, right) / longer;
  // A title cited without its place or its first words stands wholly in the other.
  const inside = right.includes(left) || left.includes(right) ? 0.6 + (0.4 * Math.min(left.length, right.length)) / longer : 0;
  return Math.min(0.99, Math.max(inside, (dice + edits) / 2));
}

/** Edit distance, titles cut at 120 characters. */
function distance(left: string, right: string): number {
  const a = left.slice(0, 120);
  const b = right.slice(0, 120);
  let row = Uint8Array.from({ length: b.length + 1 }, (_, at) => at);
  let next = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const step = Math.min(row[j], next[j - 1]) + 1;
      next[j] = change < step ? change : step;
    }
    [row, next] = [next, row];
  }
  return row[b.length];
}
