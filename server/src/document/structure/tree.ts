import { toNumeral } from '../../text/numerals';
import type { Block, Level } from '../model';
import type { SourceBlock } from './block';
import type { Node } from './model';

/** How deep a level lies; a node goes below the nearest open one that lies less deep. */
export const DEPTH: Readonly<Record<Level, number>> = {
  attachment: 0, part: 1, chapter: 2, section: 3, article: 8, paragraph: 9, item: 10, subitem: 11, heading1: 4, heading2: 5, heading3: 6, heading4: 7, table: 12,
};

const NO_NODES: readonly Node[] = [];
const NO_BLOCKS: Block[] = [];

/**
 * A node whose words and spans are read when asked for. There are more nodes than lines, so they hold little: what their block knows is asked of
 * it, and those below a node are a chain until somebody wants the list.
 */
class OutlineEntry implements Node {
  /** The line that says what an attachment is called. */
  title: Block | null = null;
  endsAt: number;
  /** How many nodes lie below. */
  count = 0;
  private first: OutlineEntry | null = null;
  private last: OutlineEntry | null = null;
  private next: OutlineEntry | null = null;
  private childList: readonly Node[] | null = null;
  /** Blocks besides its own; most nodes have none. */
  private others: Block[] | null = null;

  constructor(
    readonly level: Level, readonly ordinal: number, readonly parent: OutlineEntry | null,
    private readonly block: SourceBlock, private readonly ownLabel: string | null,
  ) {
    this.endsAt = block.end;
  }

  get part(): number { return this.block.part; }

  get suffix(): number { return this.level === 'article' ? this.block.suffix : 0; }

  get children(): readonly Node[] {
    if (this.childList) return this.childList;
    if (this.count === 0) return NO_NODES;
    const children = new Array<Node>(this.count);
    let at = 0;
    for (let node = this.first; node; node = node.next) children[at++] = node;
    return (this.childList = children);
  }

  /** Only while the outline is built. */
  append(node: OutlineEntry): void {
    if (this.last) this.last.next = node;
    else this.first = node;
    this.last = node;
    this.count++;
  }

  get blocks(): readonly Block[] {
    // The block of an article is that of its first 款, and belongs to the innermost.
    const hasOwn = this.block.node === this;
    if (!this.others) return hasOwn ? [this.block] : NO_BLOCKS;
    return hasOwn ? [this.block, ...this.others] : this.others;
  }

  add(block: SourceBlock): void {
    if (block === this.block) return;
    if (this.others) this.others.push(block);
    else this.others = [block];
  }

  get span(): { start: number; end: number } { return { start: this.block.start, end: this.endsAt }; }

  get label(): string {
    if (this.ownLabel !== null) return this.ownLabel;
    return this.level === 'paragraph' ? paragraphLabel(this.ordinal) : this.block.labelText;
  }

  get labelSpan(): { start: number; end: number } {
    const { block, level } = this;
    if (level === 'attachment') return block.span;
    const end = level !== 'paragraph' && block.level !== null && block.marker !== null ? block.marker.end : block.start;
    return { start: end === block.start ? block.start : block.marker!.start, end };
  }

  /** The words of a heading; of a run-in heading (1.拓展载体。以…) only the first clause. */
  get heading(): string {
    if (this.title) return this.title.text;
    return HAS_HEADING.has(this.level) ? this.block.text.slice(0, this.headingLength()) : '';
  }

  get headingSpan(): { start: number; end: number } | null {
    if (this.title) return this.title.span;
    const length = HAS_HEADING.has(this.level) ? this.headingLength() : 0;
    return length > 0 ? this.block.original(0, length) : null;
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
  readonly roots: OutlineEntry[] = [];
  /** The innermost open node; those around it are open too. */
  top: OutlineEntry | null = null;

  constructor(private readonly part: number) {}

  open(level: Level, block: SourceBlock, ordinal: number, label: string | null = null): OutlineEntry {
    this.closeTo(DEPTH[level]);
    return this.push(level, block, ordinal, label);
  }

  /** Below whatever is open, however deep. */
  push(level: Level, block: SourceBlock, ordinal: number, label: string | null = null): OutlineEntry {
    const parent = this.top;
    const node = new OutlineEntry(level, ordinal, parent, block, label);
    if (parent) parent.append(node);
    else this.roots.push(node);
    return (this.top = node);
  }

  /** 款 carries no number: it is counted (立法法 第六十五条). */
  openParagraph(block: SourceBlock): OutlineEntry {
    this.closeTo(DEPTH.paragraph);
    const article = this.top;
    const ordinal = article ? article.count + 1 : 1;
    return this.push('paragraph', block, ordinal);
  }

  closeTo(depth: number): void {
    while (this.top && DEPTH[this.top.level] >= depth) this.close();
  }

  close(): void {
    const node = this.top!;
    const { parent } = node;
    if (parent && parent.endsAt < node.endsAt) parent.endsAt = node.endsAt;
    this.top = parent;
  }

  /** The block belongs to the innermost open node. */
  add(block: SourceBlock): void {
    const node = this.top;
    block.part = this.part;
    block.node = node ?? block.node;
    if (!node) return;
    node.add(block);
    if (node.endsAt < block.end) node.endsAt = block.end;
  }

  /** The block stands here but belongs to a quotation: it is told where it stands, no more. */
  pass(block: SourceBlock): void {
    const node = this.top;
    block.part = this.part;
    block.node = node;
    if (node && node.endsAt < block.end) node.endsAt = block.end;
  }

  /** The block belongs to no provision. */
  leave(block: SourceBlock): void {
    block.part = this.part;
  }

  end(): void {
    while (this.top) this.close();
  }
}

