import type { Block, Level } from './model';
import type { Unchanged } from './versions';

/** The wording of the version before, and which blocks are still the same. */
export interface Before extends Unchanged {
  readonly wording: Wording;
}

/** What is asked of blocks; an object of its own for each question. */
export interface Question {
  readonly name: string;
  /** Only blocks in which it matches are asked (see `blocksWith`); without it every block is. */
  readonly hint?: RegExp;
}

/** What was asked, and the indexes of the blocks that answered yes. */
interface Answer {
  readonly frame: unknown;
  readonly yes: readonly number[];
  /** Blocks that changed since. */
  readonly open: readonly number[];
}

/**
 * The words of all blocks as one text, a block a line, so that what few blocks hold is found by one pass over the whole instead of a
 * look at each; and what rules asked of each block. After an edit only what changed is looked at again.
 */
export class Wording {
  readonly text: string;
  /** Where each block begins in `text`; one more for the end. */
  readonly #starts: Uint32Array;
  /** Indexes of blocks by what was asked, as written: an expression made anew is the same question. */
  readonly #known = new Map<string, { readonly hint: RegExp; readonly indexes: readonly number[] }>();
  readonly #answers = new Map<Question, Answer>();

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
    const moved = (indexes: readonly number[], changed: readonly number[]): number[] => [
      ...indexes.filter((index) => index < head), ...changed, ...indexes.filter((index) => index >= from).map((index) => index + tail - from),
    ];
    for (const [key, { hint, indexes }] of wording.#known) this.#known.set(key, { hint, indexes: moved(indexes, tail > head ? this.#search(hint, head, tail) : NOTHING) });
    // What a block says may rest on the words that introduce its list: with those its items are open again.
    let end = tail;
    while (end < count && blocks[end].level !== null && BELOW.has(blocks[end].level!)) end++;
    const changed = Array.from({ length: end - head }, (_, at) => head + at);
    for (const [question, { frame, yes, open }] of wording.#answers) {
      const settled = (indexes: readonly number[]): number[] => moved(indexes, NOTHING).filter((index) => index < head || index >= end);
      this.#answers.set(question, { frame, yes: settled(yes), open: [...settled(open), ...changed] });
    }
  }

  /**
   * The blocks in which a global expression matches, in order. It is to name words and marks (`/牵头|负责/g`): a line ends with a block,
   * so what crosses lines (`[^。]*`) would find words of two. Asked again with the same expression, it has the answer.
   */
  blocksWith(hint: RegExp): readonly Block[] {
    const key = String(hint);
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = { hint, indexes: this.#search(hint, 0, this.blocks.length) }));
    return known.indexes.map((index) => this.blocks[index]);
  }

  /**
   * The blocks of which something holds that rests on nothing but their words, those that introduce their list, and the frame (see
   * `Memory`), in order. Only blocks that changed since it was asked in that frame are looked at.
   */
  blocksThat(question: Question, frame: unknown, holds: (block: Block) => boolean): readonly Block[] {
    const { blocks } = this;
    const known = this.#answers.get(question);
    const isKnown = known !== undefined && known.frame === frame;
    let yes: readonly number[] = isKnown ? known.yes : NOTHING;
    const more: number[] = [];
    if (isKnown) for (const index of known.open) { if (matches(question.hint, blocks[index]) && holds(blocks[index])) more.push(index); }
    else for (const block of question.hint ? this.blocksWith(question.hint) : blocks) if (holds(block)) more.push(block.index);
    if (more.length > 0) yes = [...yes, ...more].sort((left, right) => left - right);
    this.#answers.set(question, { frame, yes, open: NOTHING });
    return yes.map((index) => blocks[index]);
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
}

const NOTHING: readonly number[] = [];

function matches(hint: RegExp | undefined, { text }: Block): boolean {
  if (!hint) return true;
  hint.lastIndex = 0;
  return hint.test(text);
}
/** Levels whose sentences may lean on an introduction above them. */
const BELOW: ReadonlySet<Level> = new Set<Level>(['item', 'subitem', 'heading2', 'heading3', 'heading4']);
