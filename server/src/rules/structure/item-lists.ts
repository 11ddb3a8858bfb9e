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

/** Every provision with items right below it, found by the first of them. */
function readLists({ blocks, parts }: PolicyDocument): ItemList[] {
  const lists: ItemList[] = [];
  let last: OutlineNode | null = null;
  for (const block of blocks) {
    if (block.level !== 'item' || parts[block.part].kind === 'quoted') continue;
    const holder = block.node!.parent;
    if (!holder || holder === last) continue;
    last = holder;
    const before = blocks[block.index - 1] as Block | undefined;
    // The block right above is the intro only if it belongs to the same provision.
    const intro = before && before.span.start >= holder.span.start && before.level !== 'item' ? before : null;
    lists.push({ items: holder.children.filter(({ level }) => level === 'item'), intro });
  }
  return lists;
}
