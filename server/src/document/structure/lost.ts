import { toNumeral } from '../../text/numerals';
import type { Level } from '../model';
import type { SourceBlock } from './block';
import { isBlank, Kind } from './marker';
import type { Sequence, Span } from './model';
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
  const miswritten = count === 1 && before ? findMiswritten(text, units.slice(before.index + 1, after.index), level, from, after) : null;
  if (miswritten) {
    const expected = labelFor(text, level, from, after);
    const fix = { edits: [{ span: miswritten, newText: expected }] };
    const detail = { from, to: from, last: expected, miswritten: text.slice(miswritten.start, miswritten.end) };
    return UNITS[level] ? { ...slip, fix, detail } : { ...slip, kind: 'wrong-marker', span: miswritten, found: detail.miswritten, expected, fix, detail };
  }
  if (level === 'part' || level === 'chapter' || level === 'section' || !(count > 0)) return slip;
  if (level === 'article') return before ? maybeLost(text, units.slice(before.index + 1, after.index), slip, level, from, count, after) : slip;
  const index = after.index;
  // A list that begins at （二）: back to the line that introduces it.
  let first = index;
  while (first > 0 && (before ? units[first - 1] !== before : units[first - 1].marker === null && !'：:'.includes(text[units[first - 1].end - 1])) && index - first < 30) first--;
  const introduces = before ?? units[first - 1];
  if (!introduces || (!before && !'：:'.includes(text[introduces.end - 1]))) return isInside(text, units, Math.max(0, index - 3), index, slip) ? null : slip;
  if (isInside(text, units, first - 1, index, slip)) return null;
  // Below a heading several paragraphs are usual; in a list of items a line without a label is not.
  if (level !== 'item' && level !== 'subitem') return maybeLost(text, units.slice(first, index), slip, level, from, count, after);
  const between = units.slice(first, index).filter(({ kind, marker }) => kind === 'body' && marker === null);
  const like = entries[slip.at];
  const closing = text[(before ?? after).end - 1];
  const candidates = between.filter(({ end }) => text[end - 1] === closing || '；;'.includes(text[end - 1]));
  if (candidates.length !== count) return slip;
  const edits = candidates.map((unit, offset) => labelPutBack(text, unit, level, from + offset, like));
  return { ...slip, fix: { edits }, detail: { from, to: from + count - 1, last: labelFor(text, level, from + count - 1, like), lostLabel: 1 } };
}

/** Between two articles or headings stands one paragraph only: it may be the one that lost its label. Offered, never done unasked. */
function maybeLost(text: string, between: readonly SourceBlock[], slip: Slip, level: Level, from: number, count: number, like: SourceBlock): Slip {
  const bodies = between.filter(({ kind }) => kind === 'body');
  if ((slip.fix && level !== 'article') || count !== 1 || bodies.length !== 1 || bodies[0].marker !== null || /^(?:前|有前|违反前|依照前)[款项]/.test(bodies[0].text)) return slip;
  return { ...slip, fix: { edits: [labelPutBack(text, bodies[0], level, from, like)] }, detail: { ...slip.detail, uncertain: 1, putBack: 1 } };
}

/** Puts a label before a line, with the blanks that stand behind the labels beside it. */
function labelPutBack(text: string, unit: SourceBlock, level: Level, ordinal: number, like: SourceBlock): { span: Span; newText: string } {
  const { start, end } = like.marker!;
  let gap = end;
  while (isBlank(text.charCodeAt(gap))) gap++;
  const behind = text.slice(end, gap);
  const own = behind !== '' && leadingBlanks(text, unit.start) === leadingBlanks(text, start) + behind;
  const at = own ? unit.start - behind.length : unit.start;
  return { span: { start: at, end: at }, newText: labelFor(text, level, ordinal, like) + (own ? '' : behind) };
}

const UNITS: Partial<Record<Level, string>> = { part: '编', chapter: '章', section: '节', article: '条' };
const FORMAL = '零壹贰叁肆伍陆柒捌玖拾';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** The line among those between two labels that begins with the missing one in a writing that is none: 十条, 第十款, 〔三〕, 3）, 肆、. */
function findMiswritten(text: string, between: readonly SourceBlock[], level: Level, ordinal: number, like: SourceBlock): Span | null {
  const numeral = `(?:${[toNumeral(ordinal), ordinal, wide(ordinal), FORMAL[ordinal], CIRCLED[ordinal - 1]].filter((each) => each !== undefined).join('|')})`;
  const unit = UNITS[level];
  // A mark of a level above is heading enough for itself; one below must not carry on a count of its own.
  const pattern = unit ? new RegExp(`^(?:第${numeral}[编章节条款项]?|${numeral}${unit})(?=[\\s\\u3000])`)
    : new RegExp(`^(?:[（(〔[【〈<]${numeral}[）)〕\\]】〉>]?|第?${numeral}(?:[）)〕\\]】〉>、.．,，:：]|(?=[\\s\\u3000]))|${CIRCLED[ordinal - 1] ?? '$^'})(?![0-9])`);
  const found = between.filter((each) => each.kind === 'body' && !each.inline && (each.marker === null || (each.marker.kind <= Kind.Section && like.marker!.kind <= Kind.Section && each.marker.kind !== like.marker!.kind && each.marker.ordinal === ordinal)) && pattern.test(text.slice(each.start, Math.min(each.end, each.start + 16))));
  if (found.length !== 1) return null;
  const [{ start, marker }] = found;
  if (marker && between.some((each) => each.marker !== null && each.marker.kind === marker.kind && each.marker.ordinal === ordinal - 1)) return null;
  let end = start + pattern.exec(text.slice(start, start + 16))![0].length;
  // 二 动员: the blank stands for the mark.
  if (!unit && !isBlank(text.charCodeAt(like.marker!.end))) while (isBlank(text.charCodeAt(end))) end++;
  return { start, end };
}

const wide = (ordinal: number): string => String(ordinal).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

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
