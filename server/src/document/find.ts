import type { Block, OutlineNode, PolicyDocument } from './model';

/** Every node below the given ones, top down, in reading order, the given ones included. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The node itself or the nearest one above it that has the level; null where there is none. */
export function enclosing(node: OutlineNode | null, level: OutlineNode['level']): OutlineNode | null {
  for (let each = node; each; each = each.parent) if (each.level === level) return each;
  return null;
}

/** The last block that begins at or before an offset; null before the first. */
export function blockAt(document: PolicyDocument, offset: number): Block | null {
  const { blocks } = document;
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].span.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high >= 0 ? blocks[high] : null;
}

/** Where a node stands, in the words a citation uses: 第十条第二款, 二（三）7, 附件1. */
export function locatorOf(node: OutlineNode | null): string {
  const steps: OutlineNode[] = [];
  for (let each = node; each; each = each.parent) steps.unshift(each);
  const article = steps.findIndex((step) => step.level === 'article');
  if (article >= 0) {
    return steps.slice(article).filter((step, index, all) => step.level !== 'paragraph' || step.parent!.children.length > 1 || index < all.length - 1 && false).map(wordsOf).join('');
  }
  return steps.map(wordsOf).join('');
}

function wordsOf(node: OutlineNode): string {
  if (node.level === 'item' && enclosing(node, 'article')) return `第${node.label}项`;
  if (node.level === 'subitem') return `第${node.ordinal}目`;
  if (node.level === 'paragraph') return node.label;
  return node.label.replace(/[、.．]$/, '');
}
