import type { Block } from './model';

/**
 * The words of all blocks as one text, a block a line, so that what few blocks hold is found by one pass over the whole instead of a
 * look at each. Built when first asked for.
 */
export class Wording {
  readonly text: string;
  /** Where each block begins in `text`; one more for the end. */
  readonly #starts: Uint32Array;
  readonly #known = new Map<RegExp, readonly Block[]>();

  constructor(private readonly blocks: readonly Block[]) {
    const lines: string[] = [];
    const starts = new Uint32Array(blocks.length + 1);
    let length = 0;
    for (let index = 0; index < blocks.length; index++) {
      const { text } = blocks[index];
      starts[index] = length;
      lines.push(text);
      length += text.length + 1;
    }
    starts[blocks.length] = length;
    this.text = lines.join('\n');
    this.#starts = starts;
  }

  /**
   * The blocks in which a global expression matches, in order. It is to name words and marks (`/牵头|负责/g`): a line ends with a block,
   * so what crosses lines (`[^。]*`) would find words of two. Asked again with the same expression, it has the answer.
   */
  blocksWith(hint: RegExp): readonly Block[] {
    const known = this.#known.get(hint);
    if (known) return known;
    const found: Block[] = [];
    const starts = this.#starts;
    let index = 0;
    hint.lastIndex = 0;
    for (let match = hint.exec(this.text); match; match = hint.exec(this.text)) {
      while (starts[index + 1] <= match.index) index++;
      found.push(this.blocks[index]);
      hint.lastIndex = starts[++index];
      if (index >= this.blocks.length) break;
    }
    hint.lastIndex = 0;
    this.#known.set(hint, found);
    return found;
  }
}
