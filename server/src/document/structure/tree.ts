import { toNumeral } from '../../text/numerals';
import type { Block, Level, OutlineNode } from '../model';
import type { SourceBlock } from './block';

/** How deep a level lies; a node goes below the nearest open one that lies less deep. */
export const DEPTH: Readonly<Record<Level, number>> = {
  attachment: 0, part: 1, chapter: 2, section: 3, article: 8, paragraph: 9, item: 10, subitem: 11, heading1: 4, heading2: 5, heading3: 6, heading4: 7, table: 12,
};

/**
 * The outline of one part as columns of numbers, a row a node: there are more nodes than lines, and most are never asked for. Blocks are said by
 * their index, so that it serves every version of a text whose structure is the same.
 */
export class Shape {
  readonly levels: Level[] = [];
  readonly ordinals: number[] = [];
  readonly blocks: number[] = [];
  /** The last block of the node or of one below it. */
  readonly ends: number[] = [];
  /** Other nodes, or NONE. */
  readonly parents: number[] = [];
  readonly firsts: number[] = [];
  readonly nexts: number[] = [];
  /** How many nodes lie below. */
  readonly counts: number[] = [];
  readonly roots: number[] = [];
  /** Labels of attachments, and the blocks that say what they are called. */
  readonly labels = new Map<number, string>();
  readonly titles = new Map<number, number>();

  /** Whether a node or one around it has a level. */
  isWithin(node: number, level: Level): boolean {
    for (let each = node; each !== NONE; each = this.parents[each]) if (this.levels[each] === level) return true;
    return false;
  }

  /** The nodes right below one. */
  below(node: number): number[] {
    const found: number[] = [];
    for (let each = this.firsts[node]; each !== NONE; each = this.nexts[each]) found.push(each);
    return found;
  }
}

const NONE = -1;
const NO_NODES: readonly OutlineEntry[] = [];

/** The nodes of a shape over the blocks of one version of the text, each made when first asked for. */
export class Nodes {
  private readonly made: Array<OutlineEntry | undefined>;

  constructor(readonly shape: Shape, readonly blocks: readonly SourceBlock[], readonly part: number) {
    this.made = new Array<OutlineEntry | undefined>(shape.levels.length);
  }

  at(node: number): OutlineEntry {
    return (this.made[node] ??= new OutlineEntry(this, node));
  }

  /** The N of 第X条之N. */
  suffixOf(node: number): number {
    return this.blocks[this.shape.blocks[node]].suffix;
  }

  get roots(): readonly OutlineNode[] {
    return this.shape.roots.map((root) => this.at(root));
  }
}

/** A node whose words and spans are read when asked for. */
class OutlineEntry implements OutlineNode {
  readonly level: Level;
  readonly ordinal: number;
  private readonly block: SourceBlock;
  private childList: readonly OutlineEntry[] | null = null;

  constructor(private readonly nodes: Nodes, private readonly row: number) {
    const { shape, blocks } = nodes;
    this.level = shape.levels[row];
    this.ordinal = shape.ordinals[row];
    this.block = blocks[shape.blocks[row]];
  }

  get part(): number { return this.block.part; }

  get suffix(): number { return this.level === 'article' ? this.block.suffix : 0; }

  get parent(): OutlineEntry | null {
    const parent = this.nodes.shape.parents[this.row];
    return parent === NONE ? null : this.nodes.at(parent);
  }

  get children(): readonly OutlineEntry[] {
    if (this.childList) return this.childList;
    const { shape } = this.nodes;
    return shape.firsts[this.row] === NONE ? NO_NODES : (this.childList = shape.below(this.row).map((row) => this.nodes.at(row)));
  }

  /** The block of an article is that of its first 款, and belongs to the innermost. */
  get blocks(): readonly Block[] {
    const { nodes, row } = this;
    const last = nodes.shape.ends[row];
    const found: Block[] = this.block.isOf(nodes, row) ? [this.block] : [];
    // What stands here and belongs to a quotation is none of it.
    for (let index = this.block.index + 1; index <= last; index++) if (nodes.blocks[index].isOf(nodes, row) && nodes.blocks[index].part === nodes.part) found.push(nodes.blocks[index]);
    return found;
  }

  get span(): { start: number; end: number } { return { start: this.block.start, end: this.nodes.blocks[this.nodes.shape.ends[this.row]].end }; }

  get label(): string {
    return this.nodes.shape.labels.get(this.row) ?? (this.level === 'paragraph' ? paragraphLabel(this.ordinal) : this.block.labelText);
  }

  get labelSpan(): { start: number; end: number } {
    const { block, level } = this;
    if (level === 'attachment') return block.span;
    const end = level !== 'paragraph' && block.level !== null && block.marker !== null ? block.marker.end : block.start;
    return { start: end === block.start ? block.start : block.marker!.start, end };
  }

  /** The words of a heading; of a run-in heading (1.拓展载体。以…) only the first clause. */
  get heading(): string {
    if (this.level === 'attachment') return this.title?.text ?? '';
    return HAS_HEADING.has(this.level) ? this.block.text.slice(0, this.headingLength()) : '';
  }

  get headingSpan(): { start: number; end: number } | null {
    if (this.level === 'attachment') return this.title?.span ?? null;
    const length = HAS_HEADING.has(this.level) ? this.headingLength() : 0;
    return length > 0 ? this.block.original(0, length) : null;
  }

  /** The line that says what an attachment is called. */
  private get title(): Block | undefined {
    const title = this.nodes.shape.titles.get(this.row);
    return title === undefined ? undefined : this.nodes.blocks[title];
  }

  private headingLength(): number {
    const { text } = this.block;
    const stop = text.indexOf('。');
    return stop >= 0 ? stop : text.length;
  }
}

const PARAGRAPHS: readonly string[] = Array.from({ length: 20 }, (_, index) => `第${toNumeral(index + 1)}款`);

/** 款 carries no number in the text; this is what a citation calls it. */
const paragraphLabel = (ordinal: number): string => PARAGRAPHS[ordinal - 1] ?? `第${toNumeral(ordinal)}款`;

const HAS_HEADING: ReadonlySet<Level> = new Set(['part', 'chapter', 'section', 'heading1', 'heading2', 'heading3', 'heading4']);

/** Grows the outline of one part, label by label. */
export class Tree {
  readonly #shape = new Shape();
  readonly #last: number[] = [];
  readonly nodes: Nodes;
  /** The innermost open node; those around it are open too. */
  #top = NONE;

  constructor(blocks: readonly SourceBlock[], private readonly part: number) {
    this.nodes = new Nodes(this.#shape, blocks, part);
  }

  open(level: Level, block: SourceBlock, ordinal: number): void {
    this.closeTo(DEPTH[level]);
    this.push(level, block, ordinal);
  }

  /** An attachment, with what it is called where a line says so. */
  openAttachment(block: SourceBlock, ordinal: number, label: string, title: SourceBlock | null): void {
    this.open('attachment', block, ordinal);
    this.#shape.labels.set(this.#top, label);
    if (title) this.#shape.titles.set(this.#top, title.index);
  }

  /** Below whatever is open, however deep. */
  push(level: Level, block: SourceBlock, ordinal: number): void {
    const shape = this.#shape;
    const parent = this.#top;
    const node = shape.levels.length;
    shape.levels.push(level);
    shape.ordinals.push(ordinal);
    shape.blocks.push(block.index);
    shape.ends.push(block.index);
    shape.parents.push(parent);
    shape.firsts.push(NONE);
    shape.nexts.push(NONE);
    shape.counts.push(0);
    this.#last.push(NONE);
    this.#top = node;
    if (parent === NONE) {
      shape.roots.push(node);
      return;
    }
    if (shape.counts[parent]++ === 0) shape.firsts[parent] = node;
    else shape.nexts[this.#last[parent]] = node;
    this.#last[parent] = node;
  }

  /** 款 carries no number: it is counted (立法法 第六十五条). */
  openParagraph(block: SourceBlock): void {
    this.closeTo(DEPTH.paragraph);
    this.push('paragraph', block, this.#top === NONE ? 1 : this.#shape.counts[this.#top] + 1);
  }

  get topLevel(): Level | null {
    return this.#top === NONE ? null : this.#shape.levels[this.#top];
  }

  /** How many lists deep the innermost open node lies: 0 for an item of a 款, -1 for none. */
  get listDepth(): number {
    const { levels, parents } = this.#shape;
    let depth = -1;
    for (let node = this.#top; node !== NONE; node = parents[node]) if (levels[node] === 'item' || levels[node] === 'subitem') depth++;
    return depth;
  }

  closeTo(depth: number): void {
    while (this.#top !== NONE && DEPTH[this.#shape.levels[this.#top]] >= depth) this.close();
  }

  close(): void {
    const { parents, ends } = this.#shape;
    const node = this.#top;
    const parent = parents[node];
    if (parent !== NONE && ends[parent] < ends[node]) ends[parent] = ends[node];
    this.#top = parent;
  }

  /** The block belongs to the innermost open node. */
  add(block: SourceBlock): void {
    block.part = this.part;
    if (this.#top !== NONE) this.#place(block);
  }

  /** The block stands here but belongs to a quotation: it is told where it stands, no more. */
  pass(block: SourceBlock): void {
    block.part = this.part;
    if (this.#top === NONE) block.stand(null, NONE);
    else this.#place(block);
  }

  /** The block belongs to no provision. */
  leave(block: SourceBlock): void {
    block.part = this.part;
  }

  end(): void {
    while (this.#top !== NONE) this.close();
  }

  #place(block: SourceBlock): void {
    const { ends } = this.#shape;
    block.stand(this.nodes, this.#top);
    if (ends[this.#top] < block.index) ends[this.#top] = block.index;
  }
}
