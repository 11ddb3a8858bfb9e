import type { Anomaly, Level } from '../model';
import type { SourceBlock } from './block';
import { isBlank, Kind, Odd } from './marker';
import { readLabels } from './labels';
import { findLevelSkips } from './levels';
import { findLostLabels } from './lost';
import type { AnomalyDraft, Sequence } from './model';
import { checkSequence, type Slip } from './sequences';

/**
 * Every place where the numbering is not what it should be, in reading order.
 *
 * @param sequences what is to be counted, part by part
 * @param attached whether a part is an attachment: forms and tables are numbered as they please
 */
export function findAnomalies(text: string, units: readonly SourceBlock[], sequences: ReadonlyArray<readonly Sequence[]>, attached: readonly boolean[]): Anomaly[] {
  const anomalies: AnomalyDraft[] = runIn(text, units);
  // A text without line breaks does not show where its lists begin and end.
  const flattened = anomalies.some(({ detail }) => Number(detail?.count) > 3);
  sequences.forEach((part, index) => {
    const slipped: AnomalyDraft[] = [];
    for (const sequence of part) {
      if (flattened && (sequence.level === 'item' || sequence.level === 'subitem')) continue;
      const slips = checkSequence(text, sequence).map((slip) => refine(text, units, sequence, slip));
      if (!isNumbering(sequence, slips, attached[index])) continue;
      slipped.push(...slips.filter((slip) => slip !== null));
      if (isAlone(sequence, slips)) anomalies.push(alone(text, sequence));
    }
    anomalies.push(...withoutFollowers(slipped));
    anomalies.push(...readLabels(text, part));
    anomalies.push(...doubled(text, part));
    if (attached[index] && !flattened) anomalies.push(...findLevelSkips(text, part));
  });
  if (!flattened) anomalies.push(...findLevelSkips(text, sequences.filter((_, index) => !attached[index]).flat()));
  return anomalies.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}

const RANK: Partial<Record<Level, number>> = { part: 0, chapter: 1, section: 2, heading1: 0, heading2: 1, heading3: 2, heading4: 3 };

/** Where a heading is missing, what stands below it seems to begin anew: that is said once, of the heading. */
function withoutFollowers(slips: readonly AnomalyDraft[]): readonly AnomalyDraft[] {
  const gaps = slips.filter(({ kind, level, evidence }) => kind === 'gap' && evidence !== null && RANK[level] !== undefined);
  if (gaps.length === 0 || slips.length === gaps.length) return slips;
  return slips.filter((slip) => {
    const rank = RANK[slip.level];
    if (slip.kind !== 'order' || rank === undefined || slip.detail?.restarts !== 1) return true;
    return !gaps.some((gap) => RANK[gap.level]! < rank && gap.evidence!.start < slip.span.start && slip.span.start < gap.span.start);
  });
}

/** Labels that hardly ever follow each other count nothing: a column of figures, a list of grades. */
function isNumbering({ level, entries, first }: Sequence, slips: ReadonlyArray<Slip | null>, attached: boolean): boolean {
  const count = slips.length;
  // 附：相关法律条文: articles of other laws, picked out.
  if (level === 'article' && attached && first === null) return count === 0;
  if (level === 'article') return count < 3 || count * 3 <= entries.length;
  if (attached && level !== 'chapter' && level !== 'section' && level !== 'item') return count === 0 || (entries.length >= 4 && count === 1 && slips[0]?.kind !== 'gap');
  return count <= 1 || count * 2 <= entries.length;
}

/** What the text around a slip says of it: the words are there and only the label is lost, the second is a copy of the first. */
function refine(text: string, units: readonly SourceBlock[], sequence: Sequence, slip: Slip): Slip | null {
  if (isOtherWriting(sequence.entries[slip.at]) && sequence.entries.filter(isOtherWriting).length * 2 <= sequence.entries.length) return null;
  if (slip.kind === 'gap') return findLostLabels(text, units, sequence, slip);
  if (slip.kind !== 'duplicate') return slip;
  const entry = sequence.entries[slip.at];
  const before = sequence.entries[slip.at - 1];
  const words = (unit: SourceBlock): string => text.slice(unit.bodyStart, unit.end);
  if (words(entry) !== words(before) || words(entry).length < 4) return slip;
  const lineStart = lineStartOf(text, entry.start);
  const next = units[entry.index + 1];
  const end = next ? lineStartOf(text, next.start) : text.length;
  if (lineStart < 0 || end < 0) return slip;
  return { ...slip, fix: { edits: [{ span: { start: lineStart, end }, newText: '' }] }, detail: { copy: 1 } };
}

/** A lone 第2条 among 第一条 and 第三条 is said to be written wrongly, and that is all. */
const isOtherWriting = ({ marker }: SourceBlock): boolean => (marker!.odd & (Odd.Arabic | Odd.Variant)) !== 0;

/** Where the line begins that has nothing but marks of layout before a place; -1 where words stand before it. */
function lineStartOf(text: string, at: number): number {
  while (at > 0 && /[\s\u3000#*]/.test(text[at - 1]) && !'\r\n'.includes(text[at - 1])) at--;
  return at === 0 || '\r\n'.includes(text[at - 1]) ? at : -1;
}

const isAlone = ({ level, entries, kind }: Sequence, slips: readonly unknown[]): boolean =>
  entries.length === 1 && slips.length === 0 && entries[0].ordinal === 1 && entries[0].suffix === 0 && !entries[0].inline
  && (level === 'heading2' || level === 'heading3' || (level === 'item' && kind === entries[0].marker!.kind));

function alone(text: string, { level, entries: [entry] }: Sequence): AnomalyDraft {
  const { start, end } = entry.marker!;
  return { kind: 'lone-item', level, span: { start, end }, found: text.slice(start, end), expected: '', evidence: null, fix: null };
}

/** 第五条　第五条　…: the label stands there twice. An article that begins by citing goes on otherwise. */
function doubled(text: string, sequences: readonly Sequence[]): AnomalyDraft[] {
  const found: AnomalyDraft[] = [];
  for (const { level, entries } of sequences) {
    if (level !== 'article') continue;
    for (const { marker, bodyStart, end } of entries) {
      const label = text.slice(marker!.start, marker!.end);
      const after = bodyStart + label.length;
      if (!text.startsWith(label, bodyStart) || after >= end || !isBlank(text.charCodeAt(after))) continue;
      found.push({
        kind: 'duplicate', level, span: { start: bodyStart, end: after }, found: label, expected: '', evidence: { start: marker!.start, end: marker!.end },
        fix: { edits: [{ span: { start: marker!.end, end: after }, newText: '' }] }, detail: { copy: 1 },
      });
    }
  }
  return found;
}

/** Heads of articles and chapters that stand inside a line. A whole text on one line is said once. */
function runIn(text: string, units: readonly SourceBlock[]): AnomalyDraft[] {
  const heads = units.filter((unit) => (unit.inline || unit.lostHead) && unit.marker !== null && unit.marker.kind <= Kind.Article && !unit.quoted);
  const found: AnomalyDraft[] = [];
  const flattened = heads.length > 3;
  for (const unit of heads) {
    const { start, end } = unit.marker!;
    let before = start;
    while (before > 0 && /\s/.test(text[before - 1])) before--;
    const afterSentence = '。；”）'.includes(text[before - 1] ?? '。') || unit.inline;
    if (flattened && afterSentence && unit !== heads[0]) continue;
    const lineBreak = text.includes('\n\n') ? '\n\n' : '\n';
    found.push({
      kind: 'lost-head', level: unit.level ?? 'article', span: { start, end }, found: text.slice(start, end), expected: text.slice(start, end),
      evidence: null, fix: { edits: [{ span: { start: before, end: start }, newText: lineBreak }] }, detail: { ...(afterSentence ? { harmless: 1 } : {}), ...(flattened ? { uncertain: 1, count: heads.length } : {}) },
    });
  }
  return found;
}
