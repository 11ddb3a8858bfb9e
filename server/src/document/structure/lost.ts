import { toNumeral } from '../../text/numerals';
import type { SourceBlock } from './block';
import { isBlank } from './marker';
import type { Sequence } from './model';
import { labelFor, type Slip } from './sequences';

/**
 * Looks between the two labels of a gap for what is missing. Null where the label is there after all, inside a line; where as
 * many lines without a label stand there as numbers are missing, only the labels are lost, and they can be put back.
 */
export function findLostLabels(text: string, units: readonly SourceBlock[], sequence: Sequence, slip: Slip): Slip | null {
  const { entries, level } = sequence;
  const after = entries[slip.at];
  const before = entries[slip.at - 1] ?? null;
  const from = Number(slip.detail?.from);
  const count = Number(slip.detail?.to) - from + 1;
  if (level === 'part' || level === 'chapter' || level === 'section' || level === 'article' || !(count > 0)) return slip;
  const index = after.index;
  // A list that begins at （二）: back to the line that introduces it.
  let first = index;
  while (first > 0 && (before ? units[first - 1] !== before : units[first - 1].marker === null && !'：:'.includes(text[units[first - 1].end - 1])) && index - first < 30) first--;
  const introduces = before ?? units[first - 1];
  if (!introduces || (!before && !'：:'.includes(text[introduces.end - 1]))) return isInside(text, units, Math.max(0, index - 3), index, slip) ? null : slip;
  if (isInside(text, units, first - 1, index, slip)) return null;
  // Below a heading several paragraphs are usual; in a list of items a line without a label is not.
  if (level !== 'item' && level !== 'subitem') return slip;
  const between = units.slice(first, index).filter(({ kind, marker }) => kind === 'body' && marker === null);
  const like = entries[slip.at];
  const closing = text[(before ?? after).end - 1];
  const candidates = between.filter(({ end }) => text[end - 1] === closing || '；;'.includes(text[end - 1]));
  if (candidates.length !== count) return slip;
  const { start, end } = after.marker!;
  const indent = leadingBlanks(text, start);
  let gap = end;
  while (isBlank(text.charCodeAt(gap))) gap++;
  const behind = text.slice(end, gap);
  const edits = candidates.map((unit, offset) => {
    const lead = leadingBlanks(text, unit.start);
    const own = lead === indent + behind && behind !== '';
    const at = own ? unit.start - behind.length : unit.start;
    return { span: { start: at, end: at }, newText: labelFor(text, level, from + offset, like) + (own ? '' : behind) };
  });
  return { ...slip, fix: { edits }, detail: { from, to: from + count - 1, last: labelFor(text, level, from + count - 1, like), lostLabel: 1 } };
}

/** Whether the missing label stands inside one of the lines between (注：1.… and then 2. on the next line). */
function isInside(text: string, units: readonly SourceBlock[], from: number, to: number, { expected, detail }: Slip): boolean {
  const label = expected.replace(/^[（(](.*)[）)]$/, '$1');
  const variants = /^[（(]/.test(expected) ? [`（${label}）`, `(${label})`, `（${toNumeral(Number(detail?.from))}）`] : [expected, expected.replace('.', '．')];
  for (let index = Math.max(0, from); index < to; index++) {
    const words = text.slice(units[index].bodyStart, units[index].end);
    if (variants.some((variant) => opensClause(words, variant))) return true;
  }
  return false;
}

/** Whether a label stands at the head of a clause; 第（一）项 cites one. */
function opensClause(words: string, label: string): boolean {
  for (let at = words.indexOf(label); at >= 0; at = words.indexOf(label, at + 1)) if (at === 0 || '：:；;。 \u3000'.includes(words[at - 1])) return true;
  return false;
}

function leadingBlanks(text: string, at: number): string {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return text.slice(start, at);
}
