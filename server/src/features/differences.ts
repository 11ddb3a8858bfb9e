import type { Span } from '../text/span';

/** A stretch of two texts: the same in both, or only in the one or the other. */
export interface Piece {
  readonly kind: 'same' | 'deleted' | 'added';
  readonly text: string;
}

const LIMIT = 4000;

/**
 * The words by which two texts differ (longest common subsequence over characters, numbers and Latin words kept whole). Texts
 * whose product of lengths is too large for a table are compared by their common beginning and end alone.
 */
export function compareTexts(before: string, after: string): readonly Piece[] {
  const left = tokens(before);
  const right = tokens(after);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const pieces: Array<{ kind: Piece['kind']; text: string }> = [];
  const push = (kind: Piece['kind'], text: string): void => {
    if (text === '') return;
    const last = pieces[pieces.length - 1];
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  push('same', left.slice(0, head).join(''));
  const a = left.slice(head, left.length - tail);
  const b = right.slice(head, right.length - tail);
  if (a.length * b.length > LIMIT * LIMIT) {
    push('deleted', a.join(''));
    push('added', b.join(''));
  } else {
    const width = b.length + 1;
    const table = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) { push('same', a[i++]); j++; }
      else if (i < a.length && (j === b.length || table[(i + 1) * width + j] >= table[i * width + j + 1])) push('deleted', a[i++]);
      else push('added', b[j++]);
    }
  }
  push('same', left.slice(left.length - tail).join(''));
  return pieces;
}

const tokens = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\S]/gu) ?? [];

/**
 * Both texts with what differs within a stretch of the first marked (and what stands for it in the second); all that differs
 * where nothing does there.
 */
export function markDifferencesAt(before: string, after: string, place: Span, same: (text: string) => string, deleted: (text: string) => string, added: (text: string) => string): readonly [string, string] {
  const runs: Array<{ readonly same: boolean; left: string; right: string; readonly from: number }> = [];
  let at = 0;
  for (const { kind, text } of compareTexts(before, after)) {
    const last = runs[runs.length - 1];
    const run = last && last.same === (kind === 'same') ? last : { same: kind === 'same', left: '', right: '', from: at };
    if (run !== last) runs.push(run);
    if (kind !== 'added') run.left += text;
    if (kind !== 'deleted') run.right += text;
    if (kind !== 'added') at += text.length;
  }
  const touches = ({ from, left, same: equal }: (typeof runs)[number]): boolean => !equal && from < place.end && place.start < from + Math.max(left.length, 1);
  const some = runs.some(touches);
  const marked = (run: (typeof runs)[number]): boolean => !run.same && (!some || touches(run));
  const side = (key: 'left' | 'right', mark: (text: string) => string): string => runs.map((run) => (marked(run) && run[key].trim() !== '' ? mark(run[key]) : same(run[key]))).join('');
  return [side('left', deleted), side('right', added)];
}

/** Both texts with what differs marked. */
export function markDifferences(before: string, after: string, same: (text: string) => string, mark: (text: string) => string): readonly [string, string] {
  const pieces = compareTexts(before, after);
  const side = (other: Piece['kind']): string => pieces.filter(({ kind }) => kind !== other).map(({ kind, text }) => (kind === 'same' || text.trim() === '' ? same(text) : mark(text))).join('');
  return [side('added'), side('deleted')];
}
