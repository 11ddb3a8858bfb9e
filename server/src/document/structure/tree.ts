import { toNumeral } from '../../text/numerals';
import type { Block, Level } from '../model';
import type { SourceBlock } from './block';
import type { Node } from './model';

/** How deep a level lies; a node goes below the nearest open one that lies less deep. */
export const DEPTH: Readonly<Record<Level, number>> = {
  attachment: 0, part: 1, chapter: 2, section: 3, article: 8, paragraph: 9, item: 10, subitem: 11, heading1: 4, heading2: 5, heading3: 6, heading4: 7, table: 12,
};


/** A node whose words are read when asked for. */
class OutlineEntry implements Node {
  readonly children: Node[] = [];
  readonly blocks: Block[] = [];
  readonly labelSpan: { start: number; end: number };
  span: { start: number; end: number };
  /** The line that says what an attachment is called. */
  title: Block | null = null;

  constructor(
    readonly level: Level, readonly ordinal: number, readonly suffix: number, readonly parent: Node | null, readonly part: number,
    private readonly block: SourceBlock, private readonly hasHeading: boolean, private readonly ownLabel: string | null,
  ) {
    this.span = { start: block.span.start, end: block.span.end };
    this.labelSpan = block.label && ownLabel === null ? block.label.span : { start: block.span.start, end: level === 'attachment' ? block.span.end : block.span.start };
  }

  get label(): string {
    return this.ownLabel ?? this.block.label?.text ?? '';
  }

  /** The words of a heading; of a run-in heading (1.拓展载体。以…) only the first clause. */
  get heading(): string {
    if (this.title) return this.title.text;
    if (!this.hasHeading) return '';
    const span = this.#headingEnd();
    return this.block.text.slice(0, span);
  }

  get headingSpan(): { start: number; end: number } | null {
    if (this.title) return this.title.span;
    if (!this.hasHeading) return null;
    const end = this.#headingEnd();
    return end > 0 ? this.block.original(0, end) : null;
  }

  #headingEnd(): number {
    const { text } = this.block;
    const stop = text.indexOf('。');
    return stop >= 0 ? stop : text.length;
  }
}

/** Grows the outline of one part, label by label. */
export class Tree {
  readonly roots: Node[] = [];
  readonly stack: Node[] = [];

  constructor(private readonly part: number) {}

  get top(): Node | null {
    return this.stack[this.stack.length - 1] ?? null;
  }

  open(level: Level, block: SourceBlock, ordinal: number, suffix = 0, label: string | null = null): Node {
    this.closeTo(DEPTH[level]);
    return this.push(level, block, ordinal, suffix, label);
  }

  /** Below whatever is open, however deep. */
  push(level: Level, block: SourceBlock, ordinal: number, suffix = 0, label: string | null = null): Node {
    const parent = this.top;
    const hasHeading = level !== 'article' && level !== 'paragraph' && level !== 'item' && level !== 'subitem' && level !== 'table' && level !== 'attachment';
    const node = new OutlineEntry(level, ordinal, suffix, parent, this.part, block, hasHeading, label);
    (parent ? parent.children : this.roots).push(node);
    this.stack.push(node);
    return node;
  }

  /** 款 carries no number: it is counted (立法法 第六十五条). */
  openParagraph(block: SourceBlock): Node {
    this.closeTo(DEPTH.paragraph);
    const article = this.top;
    const ordinal = article ? article.children.length + 1 : 1;
    return this.push('paragraph', block, ordinal, 0, `第${toNumeral(ordinal)}款`);
  }

  closeTo(depth: number): void {
    while (this.stack.length > 0 && DEPTH[this.stack[this.stack.length - 1].level] >= depth) this.close();
  }

  closeUntil(node: Node | null): void {
    while (this.stack.length > 0 && this.top !== node) this.close();
  }

  close(): void {
    const node = this.stack.pop()!;
    const parent = this.top;
    if (parent && parent.span.end < node.span.end) parent.span.end = node.span.end;
  }

  /** The block belongs to the innermost open node. */
  add(block: SourceBlock): void {
    const node = this.top;
    block.part = this.part;
    block.node = node ?? block.node;
    if (!node) return;
    node.blocks.push(block);
    if (node.span.end < block.span.end) node.span.end = block.span.end;
  }

  /** The block stands here but belongs to a quotation: it is told where it stands, no more. */
  pass(block: SourceBlock): void {
    const node = this.top;
    block.part = this.part;
    block.node = node;
    if (node && node.span.end < block.span.end) node.span.end = block.span.end;
  }

  /** The block belongs to no provision. */
  leave(block: SourceBlock): void {
    block.part = this.part;
  }

  end(): void {
    while (this.stack.length > 0) this.close();
  }
}

