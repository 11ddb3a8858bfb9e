import type { Span } from '../../text/span';
import { toNumeral } from '../../text/numerals';
import type { Level } from '../model';
import type { SourceBlock } from './block';
import { Kind } from './marker';
import type { AnomalyDraft, Sequence } from './model';

const UNIT_OF: Partial<Record<Level, string>> = { part: '编', chapter: '章', section: '节', article: '条' };

/** The label a number would have, in the writing of the label beside it. */
export function labelFor(text: string, level: Level, ordinal: number, like: SourceBlock): string {
  const unit = level === 'part' && like.marker!.kind === Kind.Part ? text.slice(like.marker!.numeralEnd, like.marker!.end).trim() : UNIT_OF[level];
  if (unit) return `第${toNumeral(ordinal)}${unit}`;
  const { start, end, numeralStart, numeralEnd } = like.marker!;
  return text.slice(start, numeralStart) + numeralFor(text, level, ordinal, like) + text.slice(numeralEnd, end);
}

function numeralFor(text: string, level: Level, ordinal: number, like: SourceBlock): string {
  return /[0-9０-９]/.test(text[like.marker!.numeralStart]) && !UNIT_OF[level] ? String(ordinal) : toNumeral(ordinal);
}

export const labelSpan = ({ marker }: SourceBlock): Span => ({ start: marker!.start, end: marker!.end });
export const written = (text: string, { marker }: SourceBlock): string => text.slice(marker!.start, marker!.end);

type Edit = { span: Span; newText: string };

export function relabel(text: string, level: Level, entry: SourceBlock, ordinal: number): Edit {
  const { numeralStart, numeralEnd } = entry.marker!;
  return { span: { start: numeralStart, end: numeralEnd }, newText: numeralFor(text, level, ordinal, entry) };
}

/** A slip in a sequence, with the entries it lies between: what is said of it is added later. */
export interface Slip extends AnomalyDraft {
  readonly at: number;
}

/**
 * Compares a sequence of labels with 1, 2, 3 … and says where it leaves the count: every slip once, then the count goes on
 * from what is written, so that one slip never makes a chain.
 */
export function checkSequence(text: string, sequence: Sequence): readonly Slip[] {
  return isPerfect(sequence) ? NONE : slipsOf(text, sequence);
}

const NONE: readonly Slip[] = [];

/** Whether a sequence counts on without a break. */
export function isPerfect({ entries, first }: Sequence): boolean {
  let expected = first ?? entries[0].ordinal ?? 1;
  for (const entry of entries) if (entry.suffix > 0 || entry.ordinal !== expected++) return false;
  return true;
}

function slipsOf(text: string, { level, entries, first }: Sequence): Slip[] {
  const found: Slip[] = [];
  let expected = first ?? entries[0].ordinal ?? 1;
  let suffix = 0;
  const report = (kind: Slip['kind'], at: number, wanted: number, edits: Edit[] | null = null, detail?: Slip['detail'], evidence: SourceBlock | undefined = entries[at - 1]): void => {
    const entry = entries[at];
    found.push({
      kind, level, at, span: labelSpan(entry), found: written(text, entry), expected: labelFor(text, level, wanted, entry),
      evidence: evidence ? labelSpan(evidence) : null, fix: edits ? { edits } : null, ...(detail ? { detail } : {}),
    });
  };
  const to = (at: number, ordinal: number): Edit => relabel(text, level, entries[at], ordinal);
  const toSuffix = (at: number, suffixed: number): Edit => {
    const { end } = entries[at].marker!;
    return { span: { start: text.lastIndexOf('之', end) + 1, end }, newText: toNumeral(suffixed) };
  };
  for (let index = 0; index < entries.length; index++) {
    const { ordinal, suffix: own } = entries[index];
    if (own > 0) {
      // 第十条之一 stands behind 第十条.
      const later = entries[index + 1];
      if (ordinal !== null && ordinal !== expected - 1) report('order', index, expected);
      else if (own === suffix + 2 && later?.suffix === suffix + 1 && later.ordinal === ordinal) {
        report('order', index, expected, [toSuffix(index, own - 1), toSuffix(index + 1, own)], { other: written(text, later), swapped: 1 });
        found[found.length - 1].expected = `${labelFor(text, level, ordinal ?? expected - 1, entries[index])}之${toNumeral(own - 1)}`;
        index++;
      } else if (own <= suffix) report('duplicate', index, expected);
      else if (own > suffix + 1) {
        report('gap', index, expected);
        found[found.length - 1].expected = `${labelFor(text, level, ordinal ?? expected - 1, entries[index])}之${toNumeral(suffix + 1)}`;
      }
      suffix = own;
      continue;
    }
    suffix = 0;
    if (ordinal === expected || ordinal === null) {
      expected++;
      continue;
    }
    const next = entries[index + 1]?.ordinal ?? null;
    const isLast = index + 1 === entries.length;
    if (ordinal === expected + 1 && next === expected) {
      report('order', index, expected, [to(index, expected), to(index + 1, expected + 1)], { other: written(text, entries[index + 1]), swapped: 1 });
      index++;
      expected += 2;
    } else if (index > 0 && ordinal === expected - 1) {
      report('duplicate', index, expected, next === expected + 1 || isLast ? [to(index, expected)] : null);
      if (next !== expected) expected++;
    } else if (ordinal > expected && next === ordinal && ordinal === expected + 1) {
      // 二 四 四 五: the first of the two is the slip.
      report('duplicate', index + 1, ordinal, null, undefined, entries[index]);
      found[found.length - 1].fix = { edits: [to(index, expected)] };
      found[found.length - 1].expected = labelFor(text, level, expected, entries[index]);
      expected++;
      index++;
      expected++;
    } else if (next === expected + 1) {
      // 一 二 七 四 五: one label is wrong, the count goes on.
      report('order', index, expected, [to(index, expected)]);
      expected++;
    } else if (ordinal > expected) {
      report('gap', index, expected, isLast && ordinal === expected + 1 ? [to(index, expected)] : null,
        { from: expected, to: ordinal - 1, last: labelFor(text, level, ordinal - 1, entries[index]), uncertain: 1 });
      expected = ordinal + 1;
    } else if (ordinal === 1) {
      // A list begins anew in its middle.
      let end = index;
      while (end < entries.length && entries[end].ordinal === end - index + 1) end++;
      const listGoesOn = '；;'.includes(text[entries[index - 1]?.end - 1] ?? ' ');
      report('order', index, expected, Array.from({ length: end - index }, (_, offset) => to(index + offset, expected + offset)), { restarts: 1, ...(listGoesOn && end === entries.length ? {} : { uncertain: 1 }) });
      expected = end - index + 1;
      index = end - 1;
    } else {
      report('order', index, expected);
      expected = ordinal + 1;
    }
  }
  return found;
}
