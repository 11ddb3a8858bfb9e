import type { Block } from './model';
import type { Unchanged } from './versions';

/** The wording of the version before, and which blocks are still the same. */
export interface Before extends Unchanged {
  readonly wording: Wording;
}

/**
 * The words of all blocks as one text, a block a line, so that what few blocks hold is found by one pass over the whole instead of a
 * look at each. Built when first asked for; after an edit from that of the version before.
 */
export class Wording {
  readonly text: string;
  /** Where each block begins in `text`; one more for the end. */
  readonly #starts: Uint32Array;
  /** Indexes of blocks by what was asked. */
  readonly #known = new Map<RegExp, readonly number[]>();

  constructor(private readonly blocks: readonly Block[], before: Before | null = null) {
    const count = blocks.length;
    const starts = new Uint32Array(count + 1);
    const head = before?.head ?? 0;
    const tail = count - (before?.tail ?? 0);
    if (before) starts.set(before.wording.#starts.subarray(0, head + 1));
    let length = starts[head];
    const lines: string[] = [];
    for (let index = head; index < tail; index++) {
      const { text } = blocks[index];
      starts[index] = length;
      lines.push(text);
      length += text.length + 1;
    }
    this.#starts = starts;
    const between = lines.length > 0 ? `${lines.join('\n')}\n` : '';
    if (!before) {
      starts[count] = length;
      this.text = between;
      return;
    }
    const { wording } = before;
    const from = wording.blocks.length - before.tail;
    const shift = length - wording.#starts[from];
    for (let index = tail; index <= count; index++) starts[index] = wording.#starts[from + index - tail] + shift;
    this.text = wording.text.slice(0, starts[head]) + between + wording.text.slice(wording.#starts[from]);
    for (const [hint, known] of wording.#known) this.#known.set(hint, this.#renewed(hint, known, head, tail, from));
  }

  /**
   * The blocks in which a global expression matches, in order. It is to name words and marks (`/牵头|负责/g`): a line ends with a block,
   * so what crosses lines (`[^。]*`) would find words of two. Asked again with the same expression, it has the answer.
   */
  blocksWith(hint: RegExp): readonly Block[] {
    let known = this.#known.get(hint);
    if (!known) this.#known.set(hint, (known = this.#search(hint, 0, this.blocks.length)));
    return known.map((index) => this.blocks[index]);
  }

  /** Blocks from one index up to another. */
  #search(hint: RegExp, from: number, to: number): number[] {
    const found: number[] = [];
    const starts = this.#starts;
    const offset = starts[from];
    const words = to - from === this.blocks.length ? this.text : this.text.slice(offset, starts[to]);
    let index = from;
    hint.lastIndex = 0;
    for (let match = hint.exec(words); match; match = hint.exec(words)) {
      while (starts[index + 1] <= match.index + offset) index++;
      found.push(index);
      hint.lastIndex = starts[++index] - offset;
      if (index >= to) break;
    }
    hint.lastIndex = 0;
    return found;
  }

  /** What was known of the version before, with what changed between `head` and `tail` looked at anew; there the tail began at `from`. */
  #renewed(hint: RegExp, known: readonly number[], head: number, tail: number, from: number): number[] {
    const found: number[] = [];
    let at = 0;
    for (; at < known.length && known[at] < head; at++) found.push(known[at]);
    if (tail > head) for (const index of this.#search(hint, head, tail)) found.push(index);
    for (; at < known.length; at++) if (known[at] >= from) found.push(known[at] + tail - from);
    return found;
  }
}
