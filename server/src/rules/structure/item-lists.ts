import type { MemoryKey } from '../../document/memory';
import type { OutlineNode, PolicyDocument } from '../../document/model';

/** The items of one provision; blocks by their index. */
export interface ItemList {
  /** Where the end mark of each item stands; null where items or paragraphs lie below it. */
  readonly ends: ReadonlyArray<number | null>;
  /** The block that leads to them. */
  readonly intro: number | null;
  /** Words without a marker follow in the same article: then the last item may be none (a lost marker). */
  readonly isFollowed: boolean;
}

const LISTS: MemoryKey<readonly ItemList[]> = { name: 'item lists' };

/** Lists of （一）（二） in articles, in the order of the text; of one item and more. Several rules ask for them. */
export const itemLists = (document: PolicyDocument): readonly ItemList[] => document.ofStructure(LISTS, () => readLists(document));

/** Every provision with items right below it, found by the first of them. */
function readLists({ blocks, parts }: PolicyDocument): ItemList[] {
  const lists: ItemList[] = [];
  let last: OutlineNode | null = null;
  for (const block of blocks) {
    if (block.level !== 'item' || parts[block.part].kind === 'quoted') continue;
    const holder = block.node!.parent;
    if (!holder || holder === last) continue;
    last = holder;
    const before = block.index > 0 ? blocks[block.index - 1] : null;
    const items = holder.children.filter(({ level }) => level === 'item');
    const words = items[items.length - 1].blocks;
    const next = words.length > 0 && words[words.length - 1].index + 1 < blocks.length ? blocks[words[words.length - 1].index + 1] : null;
    lists.push({
      ends: items.map((item) => (item.children.length === 0 && item.blocks.length === 1 ? item.blocks[0].index : null)),
      // The block right above is the intro only if it belongs to the same provision.
      intro: before && before.span.start >= holder.span.start && before.level !== 'item' ? before.index : null,
      isFollowed: next !== null && next.label === null && next.kind === 'body',
    });
  }
  return lists;
}
