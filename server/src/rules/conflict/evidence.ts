import type { CorpusDocument } from '../../corpus/model';
import { blockAt, locatorOf } from '../../document/find';
import type { Block, OutlineNode, PolicyDocument } from '../../document/model';
import type { Span } from '../../text/span';
import type { Related } from '../model';
import { relatedIn, relatedOf } from './scope';

/** Longer provisions are shown by the sentence that counts. */
const SHORT = 160;

/** The provision around a place as evidence: the row of a table, the whole paragraph if short, else the sentence. */
export function evidenceAt(source: CorpusDocument | PolicyDocument, place: Span, node: OutlineNode | null): Related {
  const document = 'document' in source ? source.document : source;
  const row = rowAround(document, place);
  const block = blockAt(document, place.start);
  const span = row?.span ?? (block ? sentenceAround(block, place) : place);
  const related = 'document' in source ? relatedOf(source, span, node) : relatedIn(source, span, node);
  return row ? { ...related, locator: `${related.locator || locatorOf(node)}${row.label}` } : related;
}

/** The row of a table that a place lies in, and its number as the first cell gives it. */
export function rowAround(document: PolicyDocument, place: Span): { span: Span; label: string } | null {
  for (const table of document.tables) {
    if (place.start < table.span.start || place.end > table.span.end) continue;
    for (const [index, row] of table.rows.entries()) {
      const span = { start: row[0].span.start, end: row[row.length - 1].span.end };
      if (span.start <= place.start && place.end <= span.end) return { span, label: `第${/^\d+$/.test(row[0].text) ? row[0].text : index + 1}项` };
    }
  }
  return null;
}

function sentenceAround(block: Block, place: Span): Span {
  const { text } = block;
  if (text.length <= SHORT) return block.original(0, text.length);
  const at = offsetIn(block, place.start);
  const start = at === 0 ? 0 : text.lastIndexOf('。', at - 1) + 1;
  const stop = text.indexOf('。', Math.max(at, offsetIn(block, place.end) - 1));
  return block.original(start, stop < 0 ? text.length : stop + 1);
}

/** The offset in a block's text of a place in the original (the first at or after it). */
export function offsetIn(block: Block, place: number): number {
  let low = 0;
  let high = block.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block.at(middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
