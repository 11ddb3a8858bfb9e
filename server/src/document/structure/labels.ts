import { toNumeral } from '../../text/numerals';
import type { Level } from '../model';
import type { SourceBlock } from './block';
import { Kind, Odd, styleOf, WIDE_DIGITS } from './marker';
import type { AnomalyDraft, Sequence } from './model';
import { labelFor, labelSpan, written } from './sequences';

type Edit = { span: { start: number; end: number }; newText: string };
interface Seen {
  readonly level: Level;
  readonly entry: SourceBlock;
  readonly sequence: Sequence;
  readonly at: number;
}

/** Labels that are written as none may be, and levels that are written in two ways. */
export function readLabels(text: string, sequences: readonly Sequence[]): AnomalyDraft[] {
  if (sequences.every(isPlain) && haveOneStyle(text, sequences)) return [];
  const found: AnomalyDraft[] = [];
  const byKind = new Map<number, Seen[]>();
  for (const sequence of sequences) {
    sequence.entries.forEach((entry, at) => {
      const { kind } = entry.marker!;
      const seen = byKind.get(sequence.kind);
      if (seen) seen.push({ level: sequence.level, entry, sequence, at });
      else byKind.set(sequence.kind, [{ level: sequence.level, entry, sequence, at }]);
      if (kind !== sequence.kind) found.push(wrongMarker(text, sequence, at));
    });
  }
  for (const [kind, seen] of byKind) {
    const own = seen.filter(({ entry }) => entry.marker!.kind === kind);
    found.push(...oddOnes(text, kind, own));
    if (kind >= Kind.Bracket) found.push(...mixed(text, own));
  }
  return found;
}

const isPlain = ({ kind, entries }: Sequence): boolean => entries.every(({ marker }) => marker!.odd === 0 && marker!.kind === kind);

function haveOneStyle(text: string, sequences: readonly Sequence[]): boolean {
  const styles = new Map<number, number>();
  for (const { kind, entries } of sequences) {
    if (kind < Kind.Bracket) continue;
    const style = styles.get(kind) ?? styleOf(text, entries[0].marker!);
    styles.set(kind, style);
    if (entries.some(({ marker }) => styleOf(text, marker!) !== style)) return false;
  }
  return true;
}

/** The number an entry should have, by its neighbours; null where they do not say. */
function wanted({ sequence: { entries, first }, at }: Seen): { ordinal: number; certain: boolean } | null {
  const before = entries[at - 1]?.ordinal ?? null;
  const after = entries[at + 1]?.ordinal ?? null;
  const read = entries[at].marker!.ordinal;
  if (before !== null) return { ordinal: before + 1, certain: after === before + 2 || read === before + 1 || at + 1 === entries.length };
  if (at === 0 && first !== null) return { ordinal: first, certain: after === first + 1 };
  if (after !== null) return { ordinal: after - 1, certain: false };
  return read !== null ? { ordinal: read, certain: true } : null;
}

function wrongMarker(text: string, sequence: Sequence, at: number): AnomalyDraft {
  const { level, entries, kind } = sequence;
  const entry = entries[at];
  const like = entries.find(({ marker }) => marker!.kind === kind) ?? entry;
  const expected = labelFor(text, level, entry.ordinal ?? at + 1, like);
  return { kind: 'wrong-marker', level, span: labelSpan(entry), found: written(text, entry), expected, evidence: labelSpan(like), fix: { edits: [{ span: labelSpan(entry), newText: expected }] } };
}

function oddOnes(text: string, kind: number, seen: readonly Seen[]): AnomalyDraft[] {
  const isOdd = (flag: number) => ({ entry }: Seen): boolean => (entry.marker!.odd & flag) !== 0;
  const found: AnomalyDraft[] = [];
  const model = seen.find(({ entry }) => entry.marker!.odd === 0)?.entry ?? null;
  const canonical = (each: Seen, ordinal: number): string => (kind <= Kind.Article ? labelFor(text, each.level, ordinal, each.entry) + suffixOf(text, each.entry) : model ? labelFor(text, each.level, ordinal, model) : written(text, each.entry));
  const draft = (anomaly: AnomalyDraft['kind'], list: readonly Seen[], style = false, habit = false): void => {
    const edits: Edit[] = [];
    let certain = true;
    let expected = '';
    for (const each of list) {
      const want = wanted(each);
      if (!want) return void (certain = false);
      const label = canonical(each, want.ordinal);
      expected ||= label;
      certain &&= want.certain;
      edits.push({ span: labelSpan(each.entry), newText: label });
    }
    found.push({
      kind: anomaly, level: list[0].level, span: labelSpan(list[0].entry), found: written(text, list[0].entry), expected, evidence: null,
      fix: { edits }, detail: { count: list.length, ...(certain ? {} : { uncertain: 1 }), ...(style ? { style: 1 } : {}), ...(habit ? { habit: 1 } : {}) },
    });
  };
  const lookAlike = seen.filter(isOdd(Odd.LookAlike));
  for (const each of lookAlike) draft('confusable', [each]);
  for (const each of seen) if (isOdd(Odd.Malformed)(each) && !isOdd(Odd.LookAlike)(each)) draft('malformed', [each]);
  // 第5条, 第一百〇二条, 第一百十条: a slip among others, a habit where all are written so.
  const digits = seen.filter((each) => isOdd(Odd.Arabic)(each) && !isOdd(Odd.Malformed | Odd.LookAlike)(each));
  const variants = seen.filter((each) => isOdd(Odd.Variant)(each) && !isOdd(Odd.LookAlike)(each));
  const isTens = ({ entry }: Seen): boolean => written(text, entry).includes('百十');
  const withNumeral = (part: string): readonly Seen[] => (variants.length === 0 ? [] : seen.filter(({ entry }) => entry.ordinal !== null && toNumeral(entry.ordinal).includes(part)));
  for (const [list, all] of [[digits, seen], [variants.filter((each) => !isTens(each)), withNumeral('零')], [variants.filter(isTens), withNumeral('百一十')]]) {
    if (list.length === 0) continue;
    if (list.length * 2 > all.length) draft('malformed', list, true, true);
    else for (const each of list) draft('malformed', [each], true);
  }
  // 第 一 章 is set wide on purpose where all of them are.
  const spaced = seen.filter((each) => isOdd(Odd.Spaced)(each) && !isOdd(Odd.Malformed | Odd.LookAlike)(each));
  if (kind === Kind.Article && spaced.length * 2 < seen.length) for (const each of spaced) draft('malformed', [each]);
  const pairs = seen.filter(isOdd(Odd.Pair));
  // The number is right, only its dress is not: who cites the item still finds it.
  if (pairs.length > 0 && model) draft('malformed', pairs, true);
  const points = seen.filter(isOdd(Odd.Punctuation));
  if (points.length > 0 && points.length * 2 < seen.length) draft('malformed', points, kind === Kind.Bracket);
  return found;
}

const suffixOf = (text: string, { marker }: SourceBlock): string => {
  const after = /条(之.+)$/.exec(text.slice(marker!.start, marker!.end));
  return after ? after[1] : '';
};

/** （一） and (一), 1. and 1、 in one document: one finding, at the first of the rarer writing, with all of them in the fix. */
function mixed(text: string, seen: readonly Seen[]): AnomalyDraft[] {
  const styles = new Map<number, Seen[]>();
  for (const each of seen) {
    const { marker } = each.entry;
    if (marker!.odd & (Odd.Pair | (marker!.kind === Kind.Bracket ? Odd.Punctuation : 0))) continue;
    const style = styleOf(text, marker!);
    const list = styles.get(style);
    if (list) list.push(each);
    else styles.set(style, [each]);
  }
  if (styles.size < 2) return [];
  const [most, ...rest] = [...styles.values()].sort((left, right) => right.length - left.length);
  const others = rest.flat().sort((left, right) => left.entry.start - right.entry.start);
  const model = most[0].entry;
  const label = (each: Seen): string => {
    const { start, end, numeralStart, numeralEnd } = model.marker!;
    const own = each.entry.marker!;
    return text.slice(start, numeralStart) + inWidth(text.slice(own.numeralStart, own.numeralEnd), styleOf(text, model.marker!) >= WIDE_DIGITS) + text.slice(numeralEnd, end);
  };
  // １． and 1. look the same: worth a hint, no more.
  const onlyWidth = others.every(({ entry }) => narrow(styleOf(text, entry.marker!)) === narrow(styleOf(text, model.marker!)));
  return [{
    kind: 'mixed-style', level: others[0].level, span: labelSpan(others[0].entry), found: written(text, others[0].entry), expected: label(others[0]), evidence: labelSpan(model),
    fix: { edits: others.map((each) => ({ span: labelSpan(each.entry), newText: label(each) })) }, detail: { count: others.length, ...(onlyWidth ? { width: 1 } : {}), ...(others.length > 1 && others.length * 3 > most.length ? { uncertain: 1 } : {}) },
  }];
}

/** The style of a mark whatever the width of its digits and its point. */
const narrow = (style: number): number => (style % WIDE_DIGITS === WIDE_POINT ? POINT : style % WIDE_DIGITS);
const POINT = '.'.charCodeAt(0);
const WIDE_POINT = '．'.charCodeAt(0);

/** Digits in one width; other numerals as they are. */
const inWidth = (numeral: string, wide: boolean): string => (wide
  ? numeral.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : numeral.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
