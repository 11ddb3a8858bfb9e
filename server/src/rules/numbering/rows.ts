import type { PolicyDocument } from '../../document/model';
import { placeHere } from '../here';
import type { Finding } from '../model';

const NUMBERED = /^(?:序号|编号|项次)$/;
const BASIS = '表格的序号应当连续（起草惯例）';
/** Fewer numbered rows show no count. */
const LEAST = 3;

/**
 * Findings on the column 序号 of a table: a number left out or used twice. Rows may count anew in every group; a column that leaves the
 * count at more than one place is none.
 */
export function* rowCounts(document: PolicyDocument, kind: 'gap' | 'duplicate'): Generator<Finding> {
  for (const { header, rows } of document.tables) {
    const column = header.findIndex(({ text }) => NUMBERED.test(text));
    if (column < 0 || rows.length < LEAST || !rows.every((row) => row.length === header.length && /^[0-9]{1,3}$/.test(row[column].text))) continue;
    const cells = rows.map((row) => row[column]);
    const slip = slipOf(cells.map(({ text }) => Number(text)));
    if (!slip || slip.kind !== kind) continue;
    const before = cells[slip.at - 1];
    const { text: found, span } = cells[slip.at];
    const expected = Number(before.text) + 1;
    yield {
      code: `numbering/${kind}`, severity: 'warning', span, basis: BASIS,
      message: kind === 'gap'
        ? { zh: `表格的序号缺少“${expected}”：“${before.text}”之后直接是“${found}”。`, en: `The rows of the table skip ${expected}: ${found} follows ${before.text}.` }
        : { zh: `表格的序号“${found}”与上一行重复。`, en: `The row number ${found} is used twice.` },
      related: [placeHere(document, before.span, '', before.text)],
    };
  }
}

/** The one place where numbers leave the count 1, 2, 3 …, which may begin anew; null where there is none or are several. */
function slipOf(numbers: readonly number[]): { readonly at: number; readonly kind: 'gap' | 'duplicate' } | null {
  if (numbers[0] !== 1) return null;
  const breaks = numbers.flatMap((number, at) => (at > 0 && number !== numbers[at - 1] + 1 && !(number === 1 && numbers[at - 1] > 1) ? [at] : []));
  const [at] = breaks;
  if (breaks.length === 0 || breaks.length > 2) return null;
  const [before, found, after = found + 1] = [numbers[at - 1], numbers[at], numbers[at + 1]];
  // 1 2 2 4 and 1 3 3 4: a number that was typed wrong leaves the count twice.
  if (breaks.length === 2) return breaks[1] !== at + 1 ? null : found === before && after === found + 2 ? { at, kind: 'duplicate' } : found === after && found === before + 2 ? { at: at + 1, kind: 'duplicate' } : null;
  if (found === before) return { at, kind: 'duplicate' };
  return found > before && found <= before + 3 ? { at, kind: 'gap' } : null;
}
