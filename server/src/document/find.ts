import { toNumeral } from '../text/numerals';
import type { Block, OutlineNode, PolicyDocument } from './model';

/** Every node below the given ones, top down, in reading order, the given ones included. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  const pending = [...nodes].reverse();
  while (pending.length > 0) {
    const node = pending.pop()!;
    yield node;
    const { children } = node;
    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at]);
  }
}

/** The node itself or the nearest one above it that has the level; null where there is none. */
export function enclosing(node: OutlineNode | null, level: OutlineNode['level']): OutlineNode | null {
  for (let each = node; each; each = each.parent) if (each.level === level) return each;
  return null;
}

/** Whether a node is another one or lies in it; what stands above all nodes (null) lies in none but that. */
export function liesIn(node: OutlineNode | null, above: OutlineNode | null): boolean {
  for (let each = node; each; each = each.parent) if (each === above) return true;
  return node === above;
}

/** The last block that begins at or before an offset; null before the first. */
export const blockAt = ({ blocks }: PolicyDocument, offset: number): Block | null => blocks[blockIndexAt(blocks, offset)] ?? null;

/** The index of that block; -1 before the first. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].span.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/**
 * Where a node stands, in the words a citation uses: 第十条第二款, 第十三条第（二）项, 二（三）7, 附件1. The 款 is left out where
 * the article has only one; an attachment is said first.
 */
export function locatorOf(node: OutlineNode | null): string {
  const steps: OutlineNode[] = [];
  for (let each = node; each; each = each.parent) if (each.level !== 'table') steps.unshift(each);
  let place = '';
  if (steps[0]?.level === 'attachment') place = `${wordsOf(steps.shift()!)} `;
  const article = steps.findIndex(({ level }) => level === 'article');
  const named = article < 0 ? steps : steps.slice(article).filter((step) => step.level !== 'paragraph' || step.parent!.children.length > 1);
  return (place + named.map(wordsOf).join('')).trim();
}

/** Where a block stands; a row of a table by its own number: 附件1 第5项. */
export function locatorOfBlock(document: PolicyDocument, block: Block): string {
  const place = locatorOf(block.node);
  if (block.kind !== 'row') return place;
  const table = document.tables.find(({ span }) => span.start <= block.span.start && block.span.end <= span.end);
  const row = table?.rows.find((cells) => cells[0].span.start >= block.span.start && cells[0].span.end <= block.span.end);
  if (!table || !row) return place;
  const number = /^\d{1,3}$/.test(row[0].text) ? row[0].text : String(table.rows.indexOf(row) + 1);
  return `${place} 第${number}项`.trim();
}

const UNITS: Partial<Record<OutlineNode['level'], string>> = { part: '编', chapter: '章', section: '节', article: '条' };

function wordsOf({ level, label, ordinal, suffix }: OutlineNode): string {
  const unit = UNITS[level];
  if (unit) return ordinal > 0 ? `第${toNumeral(ordinal)}${unit}${suffix > 0 ? `之${toNumeral(suffix)}` : ''}` : label;
  switch (level) {
    case 'item': return ordinal > 0 ? `第（${toNumeral(ordinal)}）项` : label;
    case 'subitem': return `第${ordinal}目`;
    case 'heading1': return ordinal > 0 ? toNumeral(ordinal) : label;
    case 'heading2': return ordinal > 0 ? `（${toNumeral(ordinal)}）` : label;
    case 'heading3': return String(ordinal);
    case 'heading4': return `（${ordinal}）`;
    default: return label;
  }
}
