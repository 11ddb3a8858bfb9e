import type { SourceBlock } from './block';
import { Kind, type Marker } from './marker';

/** 目录 on a line of its own. */
export const TITLE = /^目[\s\u3000]*[录次]$/;

/**
 * Sets a table of contents aside: its lines name chapters (or 一、 …), they do not open them. It begins below 目录 or, without
 * that word, with headings that follow each other line by line, and ends where the first heading comes again.
 */
export function setContentsAside(text: string, units: readonly SourceBlock[]): void {
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    const titled = unit.marker === null && unit.kind === 'body' && unit.end - unit.start <= 12 && text[unit.start] === '目' && TITLE.test(text.slice(unit.start, unit.end));
    if (!titled && !(unit.marker !== null && unit.marker.kind <= Kind.Chapter && unit.marker.ordinal === 1)) continue;
    const from = titled ? firstHeading(units, index + 1) : index;
    if (from < 0) continue;
    const end = comesAgain(units, from, titled);
    if (end < 0) continue;
    for (let at = titled ? index : from; at < end; at++) {
      units[at].dropMarker();
      units[at].kind = 'note';
    }
    index = end;
  }
}

const isHeading = (marker: Marker | null): boolean => marker !== null && (marker.kind <= Kind.Section || marker.kind === Kind.Comma);

function firstHeading(units: readonly SourceBlock[], from: number): number {
  for (let at = from; at < Math.min(units.length, from + 3); at++) if (isHeading(units[at].marker)) return at;
  return -1;
}

/** Where the heading at `from` stands for the second time, no article between; -1 where it does not. */
function comesAgain(units: readonly SourceBlock[], from: number, titled: boolean): number {
  const { kind, ordinal } = units[from].marker!;
  for (let at = from + 1; at < Math.min(units.length, from + 300); at++) {
    const { marker } = units[at];
    if (marker?.kind === Kind.Article) return -1;
    if (marker && marker.kind === kind && marker.ordinal === ordinal) return titled || at - from >= 3 ? at : -1;
    if (!titled && !isHeading(marker)) return -1;
  }
  return -1;
}
