import type { Block, OutlineNode, PolicyDocument } from '../../document/model';

/** The items of one provision and the block that leads to them. */
export interface ItemList {
  readonly items: readonly OutlineNode[];
  readonly intro: Block | null;
}

/** Lists of （一）（二） in articles, in the order of the text; of one item and more. */
export function* itemLists(document: PolicyDocument): Generator<ItemList> {
  for (const node of openers(document.outline)) {
    const items = node.children.filter(({ level }) => level === 'item');
    if (items.length === 0) continue;
    const before = items[0].blocks[0] ? document.blocks[items[0].blocks[0].index - 1] : undefined;
    // The block right above is the intro only if it belongs to the same provision.
    const intro = before && before.span.start >= node.span.start && before.label?.level !== 'item' ? before : null;
    yield { items, intro };
  }
}

function* openers(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    if (node.level === 'item' || node.level === 'subitem' || node.level.startsWith('heading')) continue;
    if (node.children.some(({ level }) => level === 'item')) yield node;
    yield* openers(node.children);
  }
}
