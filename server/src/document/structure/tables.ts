import type { Cell, Table } from '../model';
import { squeeze } from '../../text/fold';
import type { SourceBlock } from './block';

/** Tables: neighbouring rows of cells between tabs or pipes, the first of them the header, the line above the title. */
export function readTables(text: string, blocks: readonly SourceBlock[]): Table[] {
  const tables: Table[] = [];
  let index = 0;
  while (index < blocks.length) {
    if (blocks[index].kind !== 'row') {
      index++;
      continue;
    }
    const from = index;
    while (index < blocks.length && blocks[index].kind === 'row') index++;
    const rows = blocks.slice(from, index).map((block) => cellsOf(text, block)).filter((cells) => cells.length > 1 && !cells.every((cell) => /^:?-{2,}:?$/.test(cell.text)));
    if (rows.length < 2) continue;
    const [header, ...body] = rows;
    const same = (cells: readonly Cell[]): boolean => cells.length === header.length && cells.every((cell, at) => cell.text === header[at].text);
    const above = blocks[from - 1];
    tables.push({
      header, rows: body.filter((cells) => !same(cells)), span: { start: blocks[from].span.start, end: blocks[index - 1].span.end },
      title: above && above.kind === 'body' && !above.label && above.text.length <= 80 ? above.text : '', node: blocks[from].node, part: blocks[from].part,
    });
  }
  return tables;
}

const NEEDS_SQUEEZING = /[^\u4e00-\u9fff0-9A-Za-z.%、。，]/;

function cellsOf(text: string, { span }: SourceBlock): Cell[] {
  const pipes = text[span.start] === '|';
  const separator = pipes ? '|' : '\t';
  const end = pipes && text[span.end - 1] === '|' ? span.end - 1 : span.end;
  const cells: Cell[] = [];
  let start = pipes ? span.start + 1 : span.start;
  while (start <= end) {
    let close = text.indexOf(separator, start);
    if (close < 0 || close > end) close = end;
    let from = start;
    let to = close;
    while (from < to && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    const words = text.slice(from, to);
    cells.push({ text: NEEDS_SQUEEZING.test(words) ? squeeze(words) : words, span: { start: from, end: to } });
    start = close + 1;
  }
  return cells;
}
