import { squeeze } from '../text/fold';

/** A title that a text says it repeals: 《某办法》同时废止, 废止《某条例》, a list under 下列…予以废止. */
export interface RepealClause {
  readonly title: string;
  /** 文号 given beside it, as written; '' where there is none. */
  readonly number: string;
  /** The day it says the title ceases, ISO; null: with the repealing document itself. */
  readonly date: string | null;
  /** Offset of the sentence in the original, and its words, squeezed. */
  readonly at: number;
  readonly text: string;
}

const TITLE = /《((?:[^《》]|《[^《》]*》)+)》(?:\s*[（〔(]([^（）()]{0,40})[）)〕])?/g;
/** After 废止 these speak of something else: 废止前, 废止后, 废止之日, 废止情况, 废止或者修改. */
const NOT_DONE = /^(?:[前后时]|之日|之后|之前|以后|以前|情况|程序|案|工作|或|和修改|、|意见|建议|的(?!决定|通知|公告))/;
/** Only a part of the title is repealed. */
const PART_OF = /^(?:的?第[一二三四五六七八九十百\d]|中|的?(?:有关|相关|部分|相应)|附件|所?规定)/;

/**
 * All titles a text repeals. Looks only where 废止 stands, so a corpus costs one search of the word. `title` is that of the text
 * itself: a decision named 关于废止…的决定 repeals what it lists.
 */
export function readRepeals(text: string, title: string): RepealClause[] {
  const clauses: RepealClause[] = [];
  const seen = new Set<string>();
  const add = (name: string, number: string, at: number, words: string): void => {
    const key = squeeze(name);
    if (seen.has(key)) return;
    seen.add(key);
    clauses.push({ title: key, number, date: null, at, text: words });
  };
  const decision = /废止|失效/.test(title) && /(?:决定|通知|公告|令|目录|通告)(?:（.*）)?$/.test(title);
  let until = -1;
  for (let at = text.indexOf('废止'); at >= 0; at = text.indexOf('废止', at + 2)) {
    if (at < until) continue;
    const start = sentenceStart(text, at);
    const end = sentenceEnd(text, at);
    const rest = squeeze(text.slice(at + 2, at + 12));
    const before = squeeze(text.slice(start, at)).replace(/</g, '《').replace(/>/g, '》');
    if (/(?:应当|可以|建议|不得|需要|拟|是否|被|经|未|尚未|或者?|修改[、和及])$/.test(before) || (NOT_DONE.test(rest) && !decision)) continue;
    const words = squeeze(text.slice(start, end));
    for (const { name, number, after } of titlesIn(before)) if (!PART_OF.test(after) && !isBasis(before, name)) add(name, number, start, words);
    const behind = squeeze(text.slice(at + 2, end)).replace(/</g, '《').replace(/>/g, '》');
    if (/^(?:了)?《/.test(behind) || (decision && behind.includes('《'))) for (const { name, number, after } of titlesIn(behind)) if (!PART_OF.test(after)) add(name, number, start, words);
    // A list or table of titles below: 下列规范性文件予以废止：
    if (/下列|以下|如下|附件|目录|清单/.test(words) || (decision && /[：:]\s*$/.test(text.slice(at, end + 1)))) until = readList(text, end, words, decision, add);
  }
  return clauses;
}

function* titlesIn(text: string): Generator<{ name: string; number: string; after: string }> {
  for (const match of text.matchAll(TITLE)) yield { name: match[1], number: /\d+号/.test(match[2] ?? '') ? match[2] : '', after: text.slice(match.index + match[0].length) };
}

/** 根据《…》, 依照《…》: what the repeal rests on, not what it repeals. */
function isBasis(text: string, name: string): boolean {
  const at = text.indexOf(`《${name}》`);
  return /(?:根据|依据|依照|按照|由|与|和国务院|贯彻|落实|实施)$/.test(text.slice(Math.max(0, at - 6), at));
}

/** Titles of the lines under a repealing sentence, while they are items or rows; the offset up to which was read. */
function readList(text: string, from: number, words: string, decision: boolean, add: (name: string, number: string, at: number, words: string) => void): number {
  let at = from;
  let misses = 0;
  let found = 0;
  for (let start = from; start < text.length && misses < 3 && found < 2000;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = squeeze(text.slice(start, Math.min(end, start + 400))).replace(/</g, '《').replace(/>/g, '》');
    if (line !== '') {
      if (/修改|修正|继续有效/.test(line) && !line.includes('废止')) break;
      const item = /^(?:\|?\d{1,4}[.、|\s]|（?[一二三四五六七八九十\d]+[）)、.]|《|\||[-*])/.test(line);
      const names = item ? [...titlesIn(line)].filter(({ after }) => !PART_OF.test(after)) : [];
      if (names.length > 0) {
        add(names[0].name, names[0].number, start, line === '' ? words : line);
        found++;
        misses = 0;
        at = end;
      } else if (!decision || !/^[|\d附序]/.test(line)) misses++;
    }
    start = end + 1;
  }
  return at;
}

const SENTENCE_BREAK = '。；;\n\r';
const REACH = 600;

function sentenceStart(text: string, at: number): number {
  let start = at;
  let depth = 0;
  while (start > 0 && at - start < REACH) {
    const char = text[start - 1];
    if (char === '》') depth++;
    else if (char === '《') depth--;
    else if (depth <= 0 && SENTENCE_BREAK.includes(char)) break;
    start--;
  }
  return start;
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  let depth = 0;
  while (end < text.length && end - at < REACH) {
    const char = text[end];
    if (char === '《') depth++;
    else if (char === '》') depth--;
    else if (depth <= 0 && SENTENCE_BREAK.includes(char)) break;
    end++;
  }
  return end;
}
