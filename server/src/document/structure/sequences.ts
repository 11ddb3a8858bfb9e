import { toNumeral } from '../../text/numerals';
import type { Level } from '../model';
import type { AnomalyDraft, Entry, Sequence } from './model';
import type { Span } from '../../text/span';

export const UNIT_OF: Partial<Record<Level, string>> = { part: '编', chapter: '章', section: '节', article: '条' };

/** The label a number would have, in the writing of the label beside it. */
export function labelFor(text: string, level: Level, ordinal: number, like: Entry): string {
  const unit = UNIT_OF[level];
  if (unit) return `第${toNumeral(ordinal)}${unit}`;
  const { start, end, numeralStart, numeralEnd } = like.unit.marker!;
  const numeral = /\d/.test(text[numeralStart]) ? String(ordinal) : toNumeral(ordinal);
  return text.slice(start, numeralStart) + numeral + text.slice(numeralEnd, end);
}

const labelSpan = ({ unit }: Entry): Span => ({ start: unit.marker!.start, end: unit.marker!.end });
const written = (text: string, { unit }: Entry): string => text.slice(unit.marker!.start, unit.marker!.end);

/**
 * Compares a sequence of labels with 1, 2, 3 … and says where it leaves the count: every slip once, then the count goes on
 * from what is written, so that one slip never makes a chain.
 */
export function checkSequence(text: string, { level, entries, first }: Sequence): AnomalyDraft[] {
  const found: AnomalyDraft[] = [];
  let expected = first ?? entries[0].ordinal ?? 1;
  let suffix = 0;
  const report = (kind: AnomalyDraft['kind'], entry: Entry, wanted: number, evidence: Entry | null, fix: AnomalyDraft['fix'] = null, detail?: AnomalyDraft['detail']): void => {
    found.push({ kind, level, span: labelSpan(entry), found: written(text, entry), expected: labelFor(text, level, wanted, entry), evidence: evidence ? labelSpan(evidence) : null, fix, ...(detail ? { detail } : {}) });
  };
  const relabel = (entry: Entry, ordinal: number): { span: Span; newText: string } => {
    const { numeralStart, numeralEnd } = entry.unit.marker!;
    const numeral = /\d/.test(text[numeralStart]) && !UNIT_OF[level] ? String(ordinal) : toNumeral(ordinal);
    return { span: { start: numeralStart, end: numeralEnd }, newText: numeral };
  };
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    const before = entries[index - 1] ?? null;
    const { ordinal } = entry;
    const next = entries[index + 1]?.ordinal ?? null;
    if (entry.suffix > 0) {
      // 第十条之一 stands behind 第十条.
      if (ordinal !== expected - 1 && ordinal !== null) report('order', entry, expected, before);
      else if (entry.suffix <= suffix) report('duplicate', entry, expected, before);
      else if (entry.suffix > suffix + 1 && suffix > 0) report('gap', entry, expected, before);
      suffix = entry.suffix;
      continue;
    }
    suffix = 0;
    if (ordinal === expected || ordinal === null) {
      expected++;
      continue;
    }
    if (ordinal === expected + 1 && next === expected) {
      report('order', entry, expected, before, { edits: [relabel(entry, expected), relabel(entries[index + 1], expected + 1)] }, { other: written(text, entries[index + 1]), swapped: 1 });
      index++;
      expected += 2;
      continue;
    }
    if (before && ordinal === expected - 1) {
      const goesOn = next === expected + 1 || next === null;
      report('duplicate', entry, expected, before, goesOn ? { edits: [relabel(entry, expected)] } : null);
      expected = next === expected ? expected : expected + 1;
      continue;
    }
    if (ordinal > expected) {
      if (next === ordinal && ordinal === expected + 1) {
        // 二 四 四 五: the first of the two is the slip.
        report('duplicate', entries[index + 1], ordinal, entry, { edits: [relabel(entry, expected)] });
        expected++;
        continue;
      }
      if (next === expected + 1) {
        report('order', entry, expected, before, { edits: [relabel(entry, expected)] });
        expected++;
        continue;
      }
      report('gap', entry, expected, before, null, { from: expected, to: ordinal - 1 });
      expected = ordinal + 1;
      continue;
    }
    if (next === expected + 1) {
      report('order', entry, expected, before, { edits: [relabel(entry, expected)] });
      expected++;
      continue;
    }
    report('order', entry, expected, before);
    expected = ordinal + 1;
  }
  return found;
}
