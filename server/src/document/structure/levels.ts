import { toNumeral } from '../../text/numerals';
import { Kind } from './marker';
import type { AnomalyDraft, Sequence } from './model';
import { labelSpan, written } from './sequences';

/**
 * Lists in the marks of the level below: 1. 2. 3. for the items of an article, or straight below 一、, in a document that
 * otherwise has （一）（二）（三） there. A document that does so throughout has another habit and is left alone; so are the titles of
 * documents that are repealed, one a line, which are no items. The habit is that
 * of all documents in the file, so that a short plan is read beside the notice that issues it.
 */
export function findLevelSkips(text: string, sequences: readonly Sequence[]): AnomalyDraft[] {
  return [...among(text, sequences.filter(({ level }) => level === 'item')), ...among(text, sequences.filter(({ level, under }) => level === 'subitem' && under === Kind.Comma)), ...belowHeadings(text, sequences)];
}

function among(text: string, lists: readonly Sequence[]): AnomalyDraft[] {
  const regular = lists.filter(({ kind, entries }) => kind === Kind.Bracket && entries.length >= 2);
  const other = lists.filter(({ kind, entries }) => kind !== Kind.Bracket && entries.length >= 2 && !entries.every(({ bodyStart }) => text[bodyStart] === '《'));
  if (regular.length < 2 || other.length * 3 > regular.length) return [];
  return other.map((list) => skip(text, list, regular, true));
}

function belowHeadings(text: string, sequences: readonly Sequence[]): AnomalyDraft[] {
  const sections = sequences.filter(({ level }) => level === 'heading1').flatMap(({ entries }) => entries.map(({ start }) => start));
  if (sections.length < 3) return [];
  const second = sequences.filter(({ level }) => level === 'heading2');
  const third = sequences.filter(({ level }) => level === 'heading3' || level === 'heading4');
  const sectionOf = (offset: number): number => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const withSecond = new Set(second.flatMap(({ entries }) => entries.map(({ start }) => sectionOf(start))));
  withSecond.delete(0);
  const direct = third.filter(({ entries }) => entries.length >= 2 && !withSecond.has(sectionOf(entries[0].start)) && sectionOf(entries[0].start) > 0);
  if (withSecond.size < 2 || direct.length === 0 || direct.length * 2 > withSecond.size) return [];
  const restarts = second.every(({ entries }) => entries[0].ordinal === 1);
  // With one section in two it may be how the document sees it.
  const certain = withSecond.size >= direct.length * 3;
  return direct.map((list) => ({ ...skip(text, list, second, restarts), ...(certain ? {} : { detail: { habit: 1 } }) }));
}

function skip(text: string, list: Sequence, regular: readonly Sequence[], restarts: boolean): AnomalyDraft {
  const [first] = list.entries;
  const like = regular[0].entries[0].marker!;
  const label = (ordinal: number): string => text.slice(like.start, like.numeralStart) + toNumeral(ordinal) + text.slice(like.numeralEnd, like.end);
  return {
    kind: 'level-skip', level: list.level, span: labelSpan(first), found: written(text, first), expected: label(1), evidence: labelSpan(regular[0].entries[0]),
    fix: restarts ? { edits: list.entries.map((entry, index) => ({ span: labelSpan(entry), newText: label(entry.ordinal ?? index + 1) })) } : null,
  };
}
