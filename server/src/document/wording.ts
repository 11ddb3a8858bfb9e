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
  readonly yes: Uint32Array;
  /** Blocks that changed since, in order. */
  readonly open: Uint32Array;
}

/**
 * The words of all blocks as one text, a block a line, so that what few blocks hold is found by one pass over the whole instead of a
 * look at each; and what rules asked of each block. After an edit only what changed is looked at again.
 */
export class Wording {
  /** Indexes of blocks by what was asked, as written: an expression made anew is the same question. */
  readonly #known = new Map<string, { readonly hint: RegExp; readonly indexes: Uint32Array }>();
  readonly #answers = new Map<Question, Answer>();
  #all: Words | null = null;

  constructor(private readonly blocks: readonly Block[], before: Before | null = null) {
    if (!before) return;
    const count = blocks.length;
    const { head, wording } = before;
    const tail = count - before.tail;
    const from = wording.blocks.length - before.tail;
    const moved = (indexes: Uint32Array, changed: Uint32Array): Uint32Array => {
      const [first, rest] = [placeOf(indexes, head), placeOf(indexes, from)];
      if (tail === from && first === rest && changed.length === 0) return indexes;
      const made = joined(indexes.subarray(0, first), changed, indexes.subarray(rest));
      if (tail !== from) for (let at = first + changed.length; at < made.length; at++) made[at] += tail - from;
      return made;
    };
    const between = tail > head ? wordsOf(blocks, head, tail) : null;
    for (const [key, { hint, indexes }] of wording.#known) this.#known.set(key, { hint, indexes: moved(indexes, between ? search(hint, between) : NOTHING) });
    // What a block says may rest on the words that introduce its list: with those its items are open again.
    let end = tail;
    while (end < count && blocks[end].level !== null && BELOW.has(blocks[end].level!)) end++;
    const changed = Uint32Array.from({ length: end - head }, (_, at) => head + at);
    for (const [question, { frame, yes, open }] of wording.#answers) {
      const settled = (indexes: Uint32Array): Uint32Array => {
        const all = moved(indexes, NOTHING);
        const [first, rest] = [placeOf(all, head), placeOf(all, end)];
        return first === rest ? all : joined(all.subarray(0, first), NOTHING, all.subarray(rest));
      };
      this.#answers.set(question, { frame, yes: settled(yes), open: open.length === 0 ? changed : joined(settled(open), changed, NOTHING).sort() });
    }
  }

  /**
   * The blocks in which a global expression matches, in order. It is to name words and marks (`/牵头|负责/g`): a line ends with a block,
   * so what crosses lines (`[^。]*`) would find words of two. Asked again with the same expression, it has the answer.
   */
  blocksWith(hint: RegExp): readonly Block[] {
    const key = String(hint);
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = { hint, indexes: search(hint, (this.#all ??= wordsOf(this.blocks, 0, this.blocks.length))) }));
    return blocksAt(this.blocks, known.indexes);
  }

  /**
   * The blocks of which something holds that rests on nothing but their words, those that introduce their list, and the frame (see
   * `Memory`), in order. Only blocks that changed since it was asked in that frame are looked at.
   */
  blocksThat(question: Question, frame: unknown, holds: (block: Block) => boolean): readonly Block[] {
    const { blocks } = this;
    const known = this.#answers.get(question);
    const isKnown = known !== undefined && known.frame === frame;
    let yes = isKnown ? known.yes : NOTHING;
    const more: number[] = [];
    if (isKnown) for (const index of known.open) { if (matches(question.hint, blocks[index]) && holds(blocks[index])) more.push(index); }
    else for (const block of question.hint ? this.blocksWith(question.hint) : blocks) if (holds(block)) more.push(block.index);
    if (more.length > 0) yes = joined(yes, Uint32Array.from(more), NOTHING).sort();
    this.#answers.set(question, { frame, yes, open: NOTHING });
    return blocksAt(blocks, yes);
  }
}

/** The words of some blocks that stand side by side, a block a line. */
interface Words {
  readonly text: string;
  /** Where each block begins in it, and the end; the first is the block of this index. */
  readonly starts: Uint32Array;
  readonly first: number;
}

function wordsOf(blocks: readonly Block[], from: number, to: number): Words {
  const starts = new Uint32Array(to - from + 1);
  const lines = new Array<string>(to - from);
  let length = 0;
  for (let at = 0; at < lines.length; at++) {
    lines[at] = blocks[from + at].text;
    length += lines[at].length + 1;
    starts[at + 1] = length;
  }
  return { text: `${lines.join('\n')}\n`, starts, first: from };
}

/** The indexes of the blocks in which a global expression matches. */
function search(hint: RegExp, { text, starts, first }: Words): Uint32Array {
  const found: number[] = [];
  let at = 0;
  hint.lastIndex = 0;
  for (let match = hint.exec(text); match; match = hint.exec(text)) {
    while (starts[at + 1] <= match.index) at++;
    found.push(first + at);
    hint.lastIndex = starts[++at];
    if (at >= starts.length - 1) break;
  }
  hint.lastIndex = 0;
  return Uint32Array.from(found);
}

/** How many of some numbers in order are less than one. */
function placeOf(numbers: Uint32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Three lists in a row. */
function joined(head: Uint32Array, middle: Uint32Array, tail: Uint32Array): Uint32Array {
  const all = new Uint32Array(head.length + middle.length + tail.length);
  all.set(head);
  all.set(middle, head.length);
  all.set(tail, head.length + middle.length);
  return all;
}

function blocksAt(blocks: readonly Block[], indexes: Uint32Array): readonly Block[] {
  const found = new Array<Block>(indexes.length);
  for (let at = 0; at < found.length; at++) found[at] = blocks[indexes[at]];
  return found;
}

const NOTHING = new Uint32Array(0);

function matches(hint: RegExp | undefined, { text }: Block): boolean {
  if (!hint) return true;
  hint.lastIndex = 0;
  return hint.test(text);
}
/** Levels whose sentences may lean on an introduction above them. */
const BELOW: ReadonlySet<Level> = new Set<Level>(['item', 'subitem', 'heading2', 'heading3', 'heading4']);
