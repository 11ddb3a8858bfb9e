import type { Block, PolicyDocument } from '../../document/model';
import { readNumeral, toNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import { placeHere } from '../here';
import type { Finding } from '../model';

/** How points are counted within a paragraph: 一是…二是…, （一）…（二）…, 第一，…第二，…, 1.…2.…, ①…②…. `mark` writes a number so. */
const STYLES: ReadonlyArray<{ readonly pattern: RegExp; readonly mark: (ordinal: number) => string }> = [
  { pattern: /(^|[。；：，、）”》])(?:([一二三四五六七八九十]|十[一二])是)/g, mark: (ordinal) => `${toNumeral(ordinal)}是` },
  { pattern: /(^|[。；：])（([一二三四五六七八九十]{1,3})）(?![、和与或及至到项款])/g, mark: (ordinal) => `（${toNumeral(ordinal)}）` },
  { pattern: /(^|[。；：])第([一二三四五六七八九十])(?:，|(?=是))/g, mark: (ordinal) => `第${toNumeral(ordinal)}` },
  { pattern: /(^|[。；：])（?([0-9]{1,2})(?:）|[.、](?![0-9]))/g, mark: String },
  { pattern: /(^|[。；：，])([①②③④⑤⑥⑦⑧⑨⑩])/g, mark: (ordinal) => CIRCLED[ordinal - 1] ?? '' },
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const FIRST = /一是|（一）|第一，|[。；：]（?1[.、）]|①/g;
const BASIS = '列举的序次应当连续（GB/T 9704—2012 7.3.3；起草惯例）';

interface Count {
  readonly ordinal: number;
  readonly span: Span;
  readonly at: number;
}

/**
 * Findings on points that are counted within a paragraph: a number left out or used twice. Only a count that begins with one and has three
 * points and more is one; 三是 alone may be anything. Words that are left out (……) may hold the number.
 */
export function* runInCounts(document: PolicyDocument, kind: 'gap' | 'duplicate'): Generator<Finding> {
  for (const block of document.blocksWith(FIRST)) {
    if (block.kind === 'row') continue;
    for (const { pattern, mark } of STYLES) for (const run of runsOf(block, pattern)) {
      if (run.length < 3) continue;
      const at = run.findIndex(({ ordinal }, index) => index > 0 && ordinal !== run[index - 1].ordinal + 1);
      if (at < 0) continue;
      const { ordinal, span } = run[at];
      const before = run[at - 1];
      const found = mark(ordinal);
      const expected = mark(before.ordinal + 1);
      const related = [placeHere(document, before.span, '', mark(before.ordinal))];
      const between = block.text.slice(before.at, run[at].at);
      if (kind === 'duplicate' && ordinal === before.ordinal) {
        yield { code: 'numbering/duplicate', severity: 'warning', span, basis: BASIS, related, message: { zh: `“${found}”与前面的重复，应当是“${expected}”。`, en: `${found} is used twice; ${expected} should stand here.` } };
      } else if (kind === 'gap' && ordinal > before.ordinal && ordinal <= before.ordinal + 3 && !between.includes(expected) && !between.includes('…')) {
        yield { code: 'numbering/gap', severity: 'warning', span, basis: BASIS, related, message: { zh: `缺少“${expected}”：“${mark(before.ordinal)}”之后直接是“${found}”。`, en: `${expected} is missing between ${mark(before.ordinal)} and ${found}.` } };
      }
    }
  }
}

function runsOf(block: Block, pattern: RegExp): readonly (readonly Count[])[] {
  const runs: Count[][] = [];
  for (const match of block.text.matchAll(pattern)) {
    const ordinal = /[①-⑩]/.test(match[2]) ? CIRCLED.indexOf(match[2]) + 1 : readNumeral(match[2]);
    if (ordinal === null) continue;
    const start = match.index + match[1].length;
    const count = { ordinal, span: block.original(start, match.index + match[0].length), at: start };
    if (ordinal === 1) runs.push([count]);
    else runs[runs.length - 1]?.push(count);
  }
  return runs;
}
