import type { Level } from '../model';
import type { SourceBlock } from './block';
import { Kind, Odd, styleOf, type Marker } from './marker';
import { endsSentence } from './pieces';
import { HEADING_LEVELS, isForeign, isHeading, passes, type Build } from './provisions';

const LEVELS: Partial<Record<number, Level>> = { [Kind.Comma]: 'heading1', [Kind.Bracket]: 'heading2', [Kind.Dot]: 'heading3', [Kind.Digit]: 'heading4' };

/** Reads a part whose provisions are headings: 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3). */
export function buildHeadings(build: Build): void {
  const { text, units, tree } = build;
  const accepted: number[] = [];
  const last = new Map<number, number>();
  const kinds = new Map<number, Kind>();
  for (let index = build.from; index < build.to; index++) {
    const unit = units[index];
    const { marker } = unit;
    if (passes(build, index)) continue;
    if (marker && unit.kind === 'body') {
      const level = levelOf(build, index, last);
      if (level) {
        unit.level = level;
        accepted.push(index);
        if (marker.ordinal !== null) last.set(kinds.get(index) ?? marker.kind, marker.ordinal);
        tree.open(level, units[index], marker.ordinal ?? 0);
        tree.add(units[index]);
        continue;
      }
    }
    if (marker) unit.dropMarker();
    tree.add(units[index]);
  }
  for (const unit of new Set(accepted.map((index) => (units[index].marker!.kind === Kind.Part ? styleOf(text, units[index].marker!) : -1)))) if (unit >= 0) pushRuns(build, accepted, kinds, Kind.Part, unit);
  for (const kind of [Kind.Chapter, Kind.Section, Kind.Comma, Kind.Bracket, Kind.Dot, Kind.Digit]) pushRuns(build, accepted, kinds, kind);

  function levelOf({ units: all }: Build, index: number, lastOf: ReadonlyMap<number, number>): Level | null {
    const marker = all[index].marker!;
    if (marker.kind < Kind.Article) return isHeading(text, all[index]) ? HEADING_LEVELS[marker.kind]! : null;
    const level = LEVELS[marker.kind];
    if (!level) return null;
    const foreign = otherKind(index, marker, lastOf);
    if (foreign !== null) {
      kinds.set(index, foreign);
      return LEVELS[foreign]!;
    }
    if (!(marker.odd & Odd.Unsure)) return level;
    if (marker.ordinal === null) return null;
    // Might be text (一、二级公路): only where it carries on, or is carried on.
    if (marker.ordinal === (lastOf.get(marker.kind) ?? 0) + 1 && (marker.ordinal > 1 || hasFollower(index, marker))) return level;
    return null;
  }

  /** （一）（二）3.（四）: the number is that of the list, the mark is not. */
  function otherKind(index: number, { kind, ordinal }: Marker, lastOf: ReadonlyMap<number, number>): Kind | null {
    // It carries on its own count, unless that has the same number once more.
    if (ordinal === null || ordinal < 2 || (lastOf.get(kind) === ordinal - 1 && nextMarker(index, kind)?.ordinal !== ordinal)) return null;
    const before = accepted[accepted.length - 1];
    if (before === undefined) return null;
    const kindBefore = kinds.get(before) ?? units[before].marker!.kind;
    const next = nextMarker(index, null);
    for (const other of [Kind.Comma, Kind.Bracket, Kind.Dot, Kind.Digit]) {
      if (other === kind || lastOf.get(other) !== ordinal - 1) continue;
      // The list itself has the next number and lacks this one: one wrong mark explains both.
      const isLacking = nextMarker(index, other)?.ordinal === ordinal + 1;
      if (kind > other) {
        // A mark of a lower level that stands alone: below the list one would begin with 1.
        if (isLacking || (kindBefore === other && (next === null || next.kind < other))) return other;
      } else if (isLacking) {
        // A mark of a higher level that its own count does without.
        const own = nextMarker(index, kind);
        if (own === null || own.ordinal === (lastOf.get(kind) ?? 0) + 1) return other;
      }
    }
    return null;
  }

  function nextMarker(index: number, kind: Kind | null): Marker | null {
    for (let at = index + 1; at < Math.min(build.to, index + 60); at++) {
      const { marker } = units[at];
      if (marker && !isForeign(build, units[at]) && (kind === null || marker.kind === kind)) return marker;
    }
    return null;
  }

  function hasFollower(index: number, marker: Marker): boolean {
    for (let at = index + 1; at < Math.min(build.to, index + 80); at++) {
      const other = units[at].marker;
      if (other && other.kind === marker.kind) return other.ordinal === marker.ordinal! + 1;
    }
    return false;
  }
}

/**
 * The labels of one level cut into runs. （一） may begin anew below every 一、 or run on through the document, 1. may run on
 * across （一）: the habit that leaves the fewest breaks is the document's.
 */
function pushRuns({ text, units, sequences }: Build, accepted: readonly number[], kinds: ReadonlyMap<number, Kind>, kind: Kind, unit?: number): void {
  const kindAt = (index: number): Kind => kinds.get(index) ?? units[index].marker!.kind;
  const indices: number[] = [];
  const entries: SourceBlock[] = [];
  accepted.forEach((index, position) => {
    if (kindAt(index) !== kind || (unit !== undefined && styleOf(text, units[index].marker!) !== unit)) return;
    indices.push(position);
    entries.push(units[index]);
  });
  if (entries.length === 0) return;
  const level = kind < Kind.Article ? HEADING_LEVELS[kind]! : LEVELS[kind]!;
  // Per entry, the highest level of label met since the entry before it.
  const since = entries.map((_, position) => {
    let highest: number = 99;
    for (let at = position === 0 ? 0 : indices[position - 1] + 1; at < indices[position]; at++) highest = Math.min(highest, kindAt(accepted[at]));
    return highest < kind ? highest : 99;
  });
  const limits = [99, Kind.Comma, Kind.Chapter, -1].filter((limit) => limit === 99 || limit === -1 || limit < kind);
  let best = 99;
  let fewest = Infinity;
  for (const limit of limits) {
    const breaks = entries.filter((entry, position) => {
      const restarts = position === 0 || (limit === 99 ? since[position] < 99 : since[position] <= limit);
      return entry.ordinal !== (restarts ? 1 : (entries[position - 1].ordinal ?? 0) + 1);
    }).length;
    if (breaks < fewest) {
      fewest = breaks;
      best = limit;
    }
  }
  let run: SourceBlock[] = [];
  const finish = (): void => {
    if (run.length > 0) sequences.push({ level, kind, entries: run, first: firstOf(run[0], position0) });
    run = [];
  };
  let position0 = true;
  entries.forEach((entry, position) => {
    const restarts = position > 0 && ((best === 99 ? since[position] < 99 : since[position] <= best) || opensList(accepted[indices[position]], entry));
    if (restarts) {
      finish();
      position0 = false;
    }
    run.push(entry);
  });
  finish();

  /** 1. below a line that introduces a list or heads it without a number: a list of its own. */
  function opensList(index: number, { ordinal }: SourceBlock): boolean {
    if (ordinal !== 1 || index === 0) return false;
    const { end, start, marker } = units[index - 1];
    if ('：:'.includes(text[end - 1])) return true;
    return marker === null && end - start <= 40 && !endsSentence(text, end);
  }

  /** A text that begins at 第四章 or 三、 is a part of a longer one. */
  function firstOf(entry: SourceBlock, isFirstRun: boolean): number | null {
    if (!isFirstRun || kind > Kind.Comma) return 1;
    return entry.ordinal !== null && (entry.ordinal <= 2 || entries.some(({ ordinal }) => ordinal === 1)) ? 1 : null;
  }
}
