import type { Block, OutlineNode, PolicyDocument } from '../../document/model';
import type { CheckContext } from '../model';

/** The items of one provision and the block that leads to them. */
export interface ItemList {
  readonly items: readonly OutlineNode[];
  readonly intro: Block | null;
}

/** Lists of （一）（二） in articles, in the order of the text; of one item and more. Several rules ask for them. */
export function itemLists(context: CheckContext): readonly ItemList[] {
  const read = (): readonly ItemList[] => readLists(context.document);
  return context.shared ? context.shared('item-lists', read) : read();
}

function readLists(document: PolicyDocument): ItemList[] {
  const lists: ItemList[] = [];
  for (const node of openers(document.outline, [])) {
    const items = node.children.filter(({ level }) => level === 'item');
    const before = items[0].blocks[0] ? document.blocks[items[0].blocks[0].index - 1] : undefined;
    // The block right above is the intro only if it belongs to the same provision.
    const intro = before && before.span.start >= node.span.start && before.label?.level !== 'item' ? before : null;
    lists.push({ items, intro });
  }
  return lists;
}

/** The provisions with items right below them. */
function openers(nodes: readonly OutlineNode[], found: OutlineNode[]): readonly OutlineNode[] {
  for (const node of nodes) {
    const { children, level } = node;
    if (children.length === 0 || level === 'item' || level === 'subitem' || level.startsWith('heading')) continue;
    if (children.some((child) => child.level === 'item')) found.push(node);
    openers(children, found);
  }
  return found;
}
