import { squeeze } from '../../text/fold';
import type { LineTable } from '../../text/lines';
import type { Span } from '../../text/span';
import { blockIndexAt } from '../find';
import type { Change, Unchanged } from '../versions';
import type { SourceBlock } from './block';
import { TITLE } from './contents';
import { structureOf, type Structure } from './index';
import { isCited, Kind, readMarker, type Marker } from './marker';
import { HEAD, mayDivide } from './parts';
import { endsSentence, readLine } from './pieces';
import { isHabit, TITLED } from './provisions';
import { Nodes } from './tree';
import { goesOn, isDivision, isFurniture } from './units';

/**
 * The structure of a text after an edit of words within one line, taken over from the version before: most edits change nothing of it. Null
 * where the edit may, and then the text is read anew.
 *
 * @param lines of the version before
 */
export function takeOverStructure(text: string, change: Change, before: Structure, textBefore: string, lines: LineTable): { readonly structure: Structure; readonly unchanged: Unchanged } | null {
  if (!change.isWithinLine) return null;
  const { blocks, plan } = before;
  const index = blockIndexAt(blocks, change.start);
  const old = blocks[index] as SourceBlock | undefined;
  if (!old || change.endBefore > old.end || old.isJoined || old.quoted || old.inline || old.lostHead || old.detached || old.kind !== 'body') return null;
  const line = lines.span(lines.lineAt(old.start));
  if ((blocks[index - 1]?.end ?? -1) > line.start || (blocks[index + 1]?.start ?? Infinity) < line.end || old.end > line.end) return null;
  const shift = text.length - textBefore.length;
  const lineBefore = readLine(textBefore, line);
  const made = readLine(text, { start: line.start, end: line.end + shift });
  if (!lineBefore || !made || lineBefore.start !== old.start || lineBefore.end !== old.end) return null;
  if (holds('\t') || holds('<!--') || (plan.hasGap && holds('第')) || secondNear(textBefore, line.start) !== secondNear(text, line.start)) return null;
  const answers = answersOf(textBefore, lineBefore);
  const now = answersOf(text, made);
  if (!answers || !now || answers.length !== now.length || answers.some((answer, at) => answer !== now[at])) return null;
  if (made.marker === null && mayEntitle()) return null;
  const width = plan.lengths.wrapWidth;
  if (mayJoin(width)) return null;
  const lengths = plan.lengths.changed(textBefore, lineBefore, text, made);
  if (lengths.wrapWidth !== width) return null;

  const nodes: Nodes[] = [];
  const moved = new Array<SourceBlock>(blocks.length);
  plan.shapes.forEach((shape, part) => nodes.push(new Nodes(shape, moved, part)));
  for (let at = 0; at < blocks.length; at++) moved[at] = at === index ? made : blocks[at].movedTo(text, at < index ? 0 : shift, nodes);
  made.stayAs(old, nodes);
  made.detach();
  return { structure: structureOf(text, moved, nodes, { ...plan, lengths }, before), unchanged: { head: index, tail: blocks.length - index - 1 } };

  function holds(words: string): boolean {
    return textBefore.slice(line.start, line.end).includes(words) || text.slice(line.start, line.end + shift).includes(words);
  }

  /** Whether the line may be of the title of a document within the file; what an attachment is called may be any line. */
  function mayEntitle(): boolean {
    const isSentence = '。；：'.includes(text[made!.end - 1]);
    return plan.scopes.some(({ from, kind, header }) => kind !== 'quoted' && from <= index && index < from + HEAD && (header >= 0 || !isSentence));
  }

  /** Whether the line, as it is now, may carry on the one before, or be carried on by the one behind it. */
  function mayJoin(full: number): boolean {
    for (let at = index - 1; made!.marker === null && at >= 0; at--) {
      const previous = blocks[at];
      // Labels are dropped after lines are joined: the one that stands there may have been one.
      const markers = previous.marker ? [previous.marker] : [null, readMarker(text, previous.start, previous.end)];
      if (previous.kind !== 'row' && !previous.quoted && markers.some((marker) => goesOnAt(previous, marker, made!))) return true;
      if (!PASSED.has(previous.kind)) break;
    }
    for (let at = index + 1; at < blocks.length; at++) {
      const { kind, marker, quoted, inline } = blocks[at];
      if (marker === null && kind !== 'row' && !quoted && !inline && goesOnAt(made!, made!.marker, { start: blocks[at].start + shift, end: blocks[at].end + shift })) return true;
      if (!PASSED.has(kind)) break;
    }
    return false;

    function goesOnAt(previous: SourceBlock, marker: Marker | null, next: Span): boolean {
      return goesOn(text, previous, marker, next, true, full) || goesOn(text, previous, marker, next, false, full);
    }
  }
}

/** What stands between the two lines that are joined. */
const PASSED: ReadonlySet<SourceBlock['kind']> = new Set<SourceBlock['kind']>(['furniture', 'note']);

/** Where （二） stands near the beginning of a line: then the line before it may be cut where （一） stands. */
function secondNear(text: string, lineStart: number): number {
  return text.slice(lineStart, lineStart + NEAR).search(/（二）|\(二\)/);
}
const NEAR = 30;

/** What the reading of the structure asks of a line of words: equal before and after an edit, the structure is the same. Null where it may be more than words. */
function answersOf(text: string, piece: SourceBlock): readonly unknown[] | null {
  const { start, end, bodyStart, marker } = piece;
  if (marker === null && (isFurniture(text, start, end) || isDivision(text, piece) || mayDivide(text, piece) || TITLE.test(text.slice(start, end)))) return null;
  const length = end - start;
  const isOpen = !endsSentence(text, end);
  const last = text[end - 1];
  const ofLine = [
    start, bodyStart, bodyStart < end, isOpen, ENDS.includes(last) ? last : '', length <= 8, isOpen && length <= 24, isOpen && length <= 40, length > 40,
    text[start], text[bodyStart] === '《', squeeze(text.slice(start, end)).includes('，制定本'),
  ];
  if (marker === null) return ofLine;
  const { kind, ordinal, suffix, odd, apart, numeralStart, numeralEnd } = marker;
  return [
    ...ofLine, marker.start, marker.end, numeralStart, numeralEnd, kind, ordinal, suffix, odd, apart, length <= 30,
    isCited(text, marker, end), isHabit(text, marker.end), TITLED.test(text.slice(marker.end, marker.end + 24)), text.startsWith(text.slice(marker.start, marker.end), bodyStart), kind <= Kind.Section ? length <= 40 : null,
  ];
}
/** Last characters that say how a line stands to the next. */
const ENDS = '。：:；;”’，、,';
