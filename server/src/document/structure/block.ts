import { fold, isLayoutBlank } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Block, Label, OutlineNode } from '../model';

const NEEDS_FOLDING = /[,;:?!()\u3000\u00a0\u2002\u2003\ufeff．％－～０-９Ａ-Ｚａ-ｚ]/;
const HAS_BLANK = /[ \t\u3000\u00a0\u2002\u2003\ufeff]/;

/**
 * A block whose words are made when first asked for: an outline does not pay for text that nobody reads. Most blocks are one
 * stretch of the original without a blank in it, and then the map back is an addition.
 */
export class SourceBlock implements Block {
  node: OutlineNode | null = null;
  part = 0;
  #text: string | null = null;
  #offsets: Uint32Array | null = null;

  /**
   * @param segments pairs of start and end in the original: the body after the label, one pair a physical line.
   */
  constructor(
    private readonly source: string, readonly index: number, public kind: Block['kind'], readonly span: Span, public label: Label | null,
    private readonly segments: readonly number[],
  ) {}

  get text(): string {
    if (this.#text === null) this.#read();
    return this.#text!;
  }

  at(offset: number): number {
    if (this.#text === null) this.#read();
    if (!this.#offsets) return this.segments[0] + offset;
    const { length } = this.#offsets;
    if (offset < length) return this.#offsets[offset];
    return length === 0 ? this.segments[0] : this.#offsets[length - 1] + 1;
  }

  original(start: number, end: number): Span {
    return start >= end ? { start: this.at(start), end: this.at(start) } : { start: this.at(start), end: this.at(end - 1) + 1 };
  }

  #read(): void {
    const { source, segments } = this;
    if (segments.length === 2) {
      const raw = source.slice(segments[0], segments[1]);
      const folded = NEEDS_FOLDING.test(raw) ? fold(raw) : raw;
      if (!(this.kind === 'row' ? /[ \t]/ : HAS_BLANK).test(folded)) {
        this.#text = folded;
        return;
      }
    }
    const offsets: number[] = [];
    let text = '';
    for (let pair = 0; pair < segments.length; pair += 2) {
      const from = segments[pair];
      const folded = fold(source.slice(from, segments[pair + 1]));
      let kept = 0;
      for (let at = 0; at <= folded.length; at++) {
        const code = at < folded.length ? folded.charCodeAt(at) : 32;
        // Between the cells of a row the tab stays: it is what parts them.
        if (code !== 32 && (code !== 9 || this.kind === 'row')) continue;
        for (let copy = kept; copy < at; copy++) offsets.push(from + copy);
        text += folded.slice(kept, at);
        kept = at + 1;
        // Of several blanks the first is kept, and only between words of letters.
        const before = folded.charCodeAt(at - 1);
        if (at >= folded.length || at === 0 || before === 32 || before === 9) continue;
        const next = nextWord(folded, at);
        if (next < folded.length && !isLayoutBlank(before, folded.charCodeAt(next))) {
          offsets.push(from + at);
          text += ' ';
        }
      }
    }
    this.#text = text;
    this.#offsets = Uint32Array.from(offsets);
  }
}

function nextWord(text: string, at: number): number {
  while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}
