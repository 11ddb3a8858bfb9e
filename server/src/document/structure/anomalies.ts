import type { Anomaly } from '../model';
import { readLabels } from './labels';
import { findLevelSkips } from './levels';
import { findLostLabels } from './lost';
import type { AnomalyDraft, Sequence } from './model';
import { checkSequence, type Slip } from './sequences';
import type { Unit } from './units';

/**
 * Every place where the numbering is not what it should be, in reading order.
 *
 * @param sequences what is to be counted, part by part
 * @param attached whether a part is an attachment: forms and tables are numbered as they please
 */
export function findAnomalies(text: string, units: readonly Unit[], sequences: ReadonlyArray<readonly Sequence[]>, attached: readonly boolean[]): Anomaly[] {
  const anomalies: AnomalyDraft[] = [];
  sequences.forEach((part, index) => {
    for (const sequence of part) {
      const slips = checkSequence(text, sequence).map((slip) => refine(text, units, sequence, slip));
      if (!isNumbering(sequence, slips, attached[index])) continue;
      anomalies.push(...slips.filter((slip) => slip !== null));
      if (isAlone(sequence, slips)) anomalies.push(alone(text, sequence));
    }
    anomalies.push(...readLabels(text, part));
    if (attached[index]) anomalies.push(...findLevelSkips(text, part));
  });
  anomalies.push(...findLevelSkips(text, sequences.filter((_, index) => !attached[index]).flat()));
  anomalies.push(...runIn(text, units));
  return anomalies.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}

/** Labels that hardly ever follow each other count nothing: a column of figures, a list of grades. */
function isNumbering({ level, entries }: Sequence, slips: ReadonlyArray<Slip | null>, attached: boolean): boolean {
  if (level === 'article') return true;
  const count = slips.length;
  if (attached && level !== 'chapter' && level !== 'section' && level !== 'item') return count === 0 || (entries.length >= 4 && count === 1 && slips[0]?.kind !== 'gap');
  return count <= 1 || count * 2 <= entries.length;
}

/** What the text around a slip says of it: the words are there and only the label is lost, the second is a copy of the first. */
function refine(text: string, units: readonly Unit[], sequence: Sequence, slip: Slip): Slip | null {
  if (slip.kind === 'gap') return findLostLabels(text, units, sequence, slip);
  if (slip.kind !== 'duplicate') return slip;
  const entry = sequence.entries[slip.at].unit;
  const before = sequence.entries[slip.at - 1].unit;
  const words = (unit: Unit): string => text.slice(unit.segments[0], unit.end);
  if (words(entry) !== words(before) || words(entry).length < 4) return slip;
  const lineStart = text.lastIndexOf('\n', entry.start - 1) + 1;
  const next = units[units.indexOf(entry) + 1];
  const end = next ? text.lastIndexOf('\n', next.start - 1) + 1 : text.length;
  if (end <= entry.start) return slip;
  return { ...slip, fix: { edits: [{ span: { start: lineStart, end }, newText: '' }] }, detail: { copy: 1 } };
}

const isAlone = ({ level, entries, kind }: Sequence, slips: readonly unknown[]): boolean =>
  entries.length === 1 && slips.length === 0 && entries[0].ordinal === 1 && entries[0].suffix === 0 && !entries[0].unit.inline
  && (level === 'heading2' || level === 'heading3' || (level === 'item' && kind === entries[0].unit.marker!.kind));

function alone(text: string, { level, entries: [entry] }: Sequence): AnomalyDraft {
  const { start, end } = entry.unit.marker!;
  return { kind: 'lone-item', level, span: { start, end }, found: text.slice(start, end), expected: '', evidence: null, fix: null };
}

/** Heads of articles and chapters that stand inside a line. A whole text on one line is said once. */
function runIn(text: string, units: readonly Unit[]): AnomalyDraft[] {
  const heads = units.filter(({ lostHead, inline, marker, quoted }) => (lostHead || inline) && marker !== null && marker.kind <= 3 && !quoted);
  const found: AnomalyDraft[] = [];
  const flattened = heads.length > 3;
  for (const unit of heads) {
    const { start, end, kind } = unit.marker!;
    let before = start;
    while (before > 0 && /\s/.test(text[before - 1])) before--;
    const afterSentence = '。；”）'.includes(text[before - 1] ?? '。') || unit.inline;
    if (flattened && afterSentence && unit !== heads[0]) continue;
    const lineBreak = text.includes('\n\n') ? '\n\n' : '\n';
    found.push({
      kind: 'lost-head', level: kind === 3 ? 'article' : kind === 2 ? 'section' : kind === 1 ? 'chapter' : 'part', span: { start, end }, found: text.slice(start, end), expected: text.slice(start, end),
      evidence: null, fix: { edits: [{ span: { start: before, end: start }, newText: lineBreak }] }, detail: { ...(afterSentence ? { harmless: 1 } : {}), ...(flattened ? { uncertain: 1, count: heads.length } : {}) },
    });
  }
  return found;
}
