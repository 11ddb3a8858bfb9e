import { readFigures } from './figures/sentence';
import type { Passage } from './figures/model';
import { stretchOf } from './targets/table';
import type { Block, OutlineNode, PolicyDocument, Table } from './model';

export type { Actor, Figure, FigureKind, Passage } from './figures/model';

const MAY_HOLD = /[\d一二两三四五六七八九十百千半][个日天年月周小分岁元倍米公平厘毫吨千万亿%‰成名人次户家项所座条辆件台张处大分学课月]|分之|[\d一]比[\d一二三四五六七八九十]|\d[:∶]\d|每[年月季半周日两三五]|[季月年]度/;

/**
 * The passages of a document that lay down figures: sentences, items with the introduction of their list, rows of tables. Quoted
 * amendments and notes are left out; what a plan sets as a target is in `targets`.
 */
export function readPassages(document: PolicyDocument): Passage[] {
  const found: Passage[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'body') readBlock(block, found);
  }
  for (const table of document.tables) readTable(document, table, found);
  return found;
}

function readBlock(block: Block, found: Passage[]): void {
  const { text, node } = block;
  if (!MAY_HOLD.test(text)) return;
  const lead = introductionOf(node, block);
  for (let start = 0; start < text.length;) {
    let stop = text.indexOf('。', start);
    stop = stop < 0 ? text.length : stop + 1;
    const sentence = text.slice(start, stop);
    const offset = start;
    start = stop;
    const figures = readFigures(sentence);
    if (figures.length === 0) continue;
    const original = (from: number, to: number): { start: number; end: number } => block.original(offset + from, offset + to);
    const items = stop >= text.length && sentence.endsWith('：') ? itemsBelow(node) : [];
    if (items.length > 0) for (const item of items) found.push({ text: sentence, wide: sentence + item.text, figures: figures.map((figure) => ({ ...figure, near: figure.near + item.text.slice(0, 40) })), node, original });
    else found.push({ text: sentence, wide: lead + sentence, figures: lead === '' ? figures : figures.map((figure) => (figure.near.length < 8 ? { ...figure, near: lead + figure.near } : figure)), node, original });
  }
}

/** The sentence that introduces the list an item stands in: 有下列情形之一的，…：. */
function introductionOf(node: OutlineNode | null, block: Block): string {
  if (!node || (node.level !== 'item' && node.level !== 'subitem' && !/^heading/.test(node.level)) || node.blocks[0] !== block) return '';
  const above = node.parent?.blocks ?? [];
  const last = above[above.length - 1] ?? above[0];
  if (!last || !last.text.endsWith('：')) return '';
  return last.text.slice(last.text.lastIndexOf('。', last.text.length - 2) + 1);
}

const itemsBelow = (node: OutlineNode | null): readonly Block[] => (node?.children ?? []).filter((child) => child.level === 'item' && child.blocks.length > 0).map((child) => child.blocks[0]);

/** A row as a sentence: its cells, with the table's title to say what it is about. */
function readTable(document: PolicyDocument, table: Table, found: Passage[]): void {
  for (const row of table.rows) {
    for (const cell of row) {
      if (cell.text.length < 3 || !MAY_HOLD.test(cell.text)) continue;
      const figures = readFigures(cell.text);
      if (figures.length === 0) continue;
      const others = row.filter((each) => each !== cell && each.text.length > 1 && !/^[\d.]+$/.test(each.text)).map((each) => each.text).join('，');
      const short = cell.text.length < 40;
      found.push({
        text: cell.text, wide: `${table.title}，${others}，${cell.text}`, node: table.node,
        figures: short ? figures.map((figure) => ({ ...figure, near: `${row.find((each) => each !== cell && each.text.length > 1 && !/^[\d.]+$/.test(each.text))?.text ?? ''}${figure.near}` })) : figures,
        original: (start, end) => stretchOf(document, cell, start, end),
      });
    }
  }
}
