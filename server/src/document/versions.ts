import type { SourceBlock } from './structure/block';

/** How many blocks at both ends of a text are those of its version before. */
export interface Unchanged {
  readonly head: number;
  readonly tail: number;
}

/** Where a text differs from its version before: between `start` and the ends. */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly end: number;
  /** No line break was put in or taken out. */
  readonly isWithinLine: boolean;
}

export function changeBetween(textBefore: string, text: string): Change {
  const start = commonHead(text, textBefore);
  const same = commonTail(text, textBefore, start);
  const [endBefore, end] = [textBefore.length - same, text.length - same];
  const isWithinLine = !LINE_BREAK.test(textBefore.slice(start, endBefore)) && !LINE_BREAK.test(text.slice(start, end)) && !(text[start - 1] === '\r' && textBefore[endBefore] === '\n');
  return { start, endBefore, end, isWithinLine };
}

const LINE_BREAK = /[\r\n]/;

/** Hands on what is known of the blocks that an edit left alone, and says which they are. */
export function takeOver(blocks: readonly SourceBlock[], before: readonly SourceBlock[], { start: same, endBefore: from, end }: Change): Unchanged {
  const most = Math.min(blocks.length, before.length);
  let head = 0;
  for (; head < most && before[head].end <= same && blocks[head].isSame(before[head], 0); head++) blocks[head].takeOver(before[head]);
  const shift = end - from;
  let tail = 0;
  while (tail < most - head) {
    const block = blocks[blocks.length - 1 - tail];
    const other = before[before.length - 1 - tail];
    if (other.start < from || !block.isSame(other, shift)) break;
    block.takeOver(other);
    tail++;
  }
  for (let index = head; index < blocks.length - tail; index++) blocks[index].detach();
  return { head, tail };
}

/** How many characters two texts have in common at the beginning. Compared in stretches, which is as fast as the machine can. */
function commonHead(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let at = 0;
  for (let step = 1 << 16; step >= 1; step >>= 1) while (at + step <= most && left.slice(at, at + step) === right.slice(at, at + step)) at += step;
  return at;
}

/** The same at the end, without what is common at the beginning. */
function commonTail(left: string, right: string, head: number): number {
  const most = Math.min(left.length, right.length) - head;
  let at = 0;
  for (let step = 1 << 16; step >= 1; step >>= 1) while (at + step <= most && left.slice(left.length - at - step, left.length - at) === right.slice(right.length - at - step, right.length - at)) at += step;
  return at;
}
