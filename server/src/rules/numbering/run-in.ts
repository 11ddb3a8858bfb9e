import type { Block, PolicyDocument } from '../../document/model';
import { toNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { Finding } from '../model';

/** 一是…二是…三是… within a paragraph. */
const COUNTED = /(^|[。；：，、）”》])([一二三四五六七八九十]|十[一二])是/g;
const FIRST = /一是/g;
const BASIS = '列举的序次应当连续（GB/T 9704—2012 7.3.3；起草惯例）';

interface Count {
  readonly ordinal: number;
  readonly span: Span;
  readonly at: number;
}

/**
 * Findings on points that are counted within a paragraph: a number left out or used twice. Only a count that begins with 一是 and has three
 * points and more is one; 三是 alone may be anything.
 */
export function* runInCounts(document: PolicyDocument, kind: 'gap' | 'duplicate'): Generator<Finding> {
  for (const block of document.blocksWith(FIRST)) {
    for (const run of runsOf(block)) {
      if (run.length < 3) continue;
      const at = run.findIndex(({ ordinal }, index) => index > 0 && ordinal !== run[index - 1].ordinal + 1);
      if (at < 0) continue;
      const { ordinal, span } = run[at];
      const before = run[at - 1];
      const found = `${toNumeral(ordinal)}是`;
      const expected = `${toNumeral(before.ordinal + 1)}是`;
      const related = [{ document: document.metadata.title, version: '', locator: '', uri: document.uri, span: before.span, text: `${toNumeral(before.ordinal)}是` }];
      if (kind === 'duplicate' && ordinal === before.ordinal) {
        yield { code: 'numbering/duplicate', severity: 'warning', span, basis: BASIS, related, message: { zh: `“${found}”与前面的重复，应当是“${expected}”。`, en: `${found} is used twice; ${expected} should stand here.` } };
      } else if (kind === 'gap' && ordinal > before.ordinal && ordinal <= before.ordinal + 3 && !block.text.slice(before.at, run[at].at).includes(expected)) {
        yield { code: 'numbering/gap', severity: 'warning', span, basis: BASIS, related, message: { zh: `缺少“${expected}”：“${toNumeral(before.ordinal)}是”之后直接是“${found}”。`, en: `${expected} is missing between ${toNumeral(before.ordinal)}是 and ${found}.` } };
      }
    }
  }
}

function runsOf(block: Block): readonly (readonly Count[])[] {
  const runs: Count[][] = [];
  for (const match of block.text.matchAll(COUNTED)) {
    const ordinal = match[2].startsWith('十') ? 10 + '一二'.indexOf(match[2][1] ?? '') + 1 : '一二三四五六七八九'.indexOf(match[2]) + 1;
    const start = match.index + match[1].length;
    const count = { ordinal, span: block.original(start, start + match[2].length + 1), at: start };
    if (ordinal === 1) runs.push([count]);
    else runs[runs.length - 1]?.push(count);
  }
  return runs;
}
