import { fold, isLayoutBlank, isPlain } from '../../text/fold';
import type { Span } from '../../text/span';
import { Memory } from '../memory';
import type { Block, Label, Level, OutlineNode } from '../model';
import { isBlank, moved as movedMarker, Odd, type Marker } from './marker';
import type { Nodes } from './tree';

/**
 * A logical line from the moment it is cut out of the text until it is a block of the document. Its words, label and spans
 * are made when first asked for: an outline does not pay for text that nobody reads. Most blocks are one stretch of the
 * original without a blank in it, and then the map back is an addition.
 */
export class SourceBlock implements Block {
  index = -1;
  part = 0;
  private nodes: Nodes | null = null;
  private row = -1;
  /** The level that the marker was found to stand for. */
  level: Level | null = null;
  /** Within quotation marks that opened at the head of a line: words of another document. */
  quoted = false;
  /** Its head was run into the line before; found by the number that was missing. */
  lostHead = false;
  /** Stands outside the provisions: 附件：1.… at the end of the body. */
  detached = false;
  private words: string | null = null;
  /** Where each character of the words stands, counted from `bodyStart`; null where they are as in the original. */
  private offsets: Uint32Array | null = null;
  private known: Memory | null = null;
  /** Further physical lines: pairs of start and end; null for a block of one line. */
  private joined: number[] | null = null;

  /**
   * @param start of the label or, where there is none, of the words
   * @param bodyStart of the words after the label
   * @param inline whether it was cut out of a line that began earlier
   */
  constructor(readonly source: string, public start: number, public end: number, public bodyStart: number, public marker: Marker | null, public kind: Block['kind'], readonly inline: boolean) {}

  /** The line opens with a quotation mark. */
  get opensQuote(): boolean {
    return this.source.charCodeAt(this.start) === 0x201c;
  }

  /** A numeral that is none takes the place where it stands: it is one slip, not two. */
  get ordinal(): number | null {
    const { marker } = this;
    return marker === null || marker.odd & Odd.Malformed ? null : marker.ordinal;
  }

  get suffix(): number {
    return this.marker === null ? 0 : this.marker.suffix;
  }

  get node(): OutlineNode | null {
    return this.nodes === null ? null : this.nodes.at(this.row);
  }

  isWithin(level: Level): boolean {
    return this.nodes !== null && this.nodes.shape.isWithin(this.row, level);
  }

  /** Where it stands: a row of an outline, or nowhere. */
  stand(nodes: Nodes | null, row: number): void {
    this.nodes = nodes;
    this.row = row;
  }

  isOf(nodes: Nodes, row: number): boolean {
    return this.row === row && this.nodes === nodes;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** The label as written; '' where the block has none. */
  get labelText(): string {
    const { marker } = this;
    return this.level === null || marker === null ? '' : this.source.slice(marker.start, marker.end);
  }

  get label(): Label | null {
    const { marker, level } = this;
    if (level === null || marker === null) return null;
    return {
      level, text: this.source.slice(marker.start, marker.end), span: { start: marker.start, end: marker.end },
      numeral: { start: marker.numeralStart, end: marker.numeralEnd }, ordinal: marker.ordinal, suffix: marker.suffix,
    };
  }

  get text(): string {
    if (this.words === null) this.read();
    return this.words!;
  }

  at(offset: number): number {
    if (this.words === null) this.read();
    const { offsets } = this;
    if (!offsets) return this.bodyStart + offset;
    if (offset < offsets.length) return this.bodyStart + offsets[offset];
    return offsets.length === 0 ? this.bodyStart : this.bodyStart + offsets[offsets.length - 1] + 1;
  }

  original(start: number, end: number): Span {
    return start >= end ? { start: this.at(start), end: this.at(start) } : { start: this.at(start), end: this.at(end - 1) + 1 };
  }

  get memory(): Memory {
    return (this.known ??= new Memory());
  }

  /** The block in a later version of the text, so many characters further on, with all that is known of its words; `nodes` are the outlines of its parts. */
  movedTo(source: string, shift: number, nodes: readonly Nodes[]): SourceBlock {
    const { marker } = this;
    const moved = new SourceBlock(source, this.start + shift, this.end + shift, this.bodyStart + shift, marker && shift !== 0 ? movedMarker(marker, shift) : marker, this.kind, this.inline);
    moved.stayAs(this, nodes);
    moved.takeOver(this);
    if (this.joined) moved.joined = this.joined.map((place) => place + shift);
    return moved;
  }

  /** Takes the place in the document that a block has in the version before. */
  stayAs(before: SourceBlock, nodes: readonly Nodes[]): void {
    this.index = before.index;
    this.part = before.part;
    this.nodes = before.nodes && nodes[before.nodes.part];
    this.row = before.row;
    this.level = before.level;
    this.quoted = before.quoted;
    this.lostHead = before.lostHead;
    this.detached = before.detached;
    if (before.marker === null && this.marker !== null) this.dropMarker();
  }

  get isJoined(): boolean {
    return this.joined !== null;
  }

  /** Whether it is the same stretch of an earlier version of the text, so many characters further on. */
  isSame(other: SourceBlock, shift: number): boolean {
    return this.start === other.start + shift && this.end === other.end + shift && this.bodyStart === other.bodyStart + shift && this.kind === other.kind && this.level === other.level
      && (this.joined?.length ?? 0) === (other.joined?.length ?? 0) && (this.joined ?? NO_LINES).every((place, index) => place === other.joined![index] + shift);
  }

  /** Takes over what is known of the same words. */
  takeOver(other: SourceBlock): void {
    this.words = other.words;
    this.offsets = other.offsets;
    this.known = other.known;
  }

  /** Makes its words independent of the text they were cut from, so that they do not keep that whole version alive once they are handed on. */
  detach(): void {
    this.words = JSON.parse(JSON.stringify(this.text)) as string;
  }

  /** What looked like a label is text. */
  dropMarker(): void {
    this.marker = null;
    this.level = null;
    this.bodyStart = this.start;
  }

  /** Where the last physical line begins. */
  get lastLineStart(): number {
    return this.joined ? this.joined[this.joined.length - 2] : this.bodyStart;
  }

  /** Takes the next line in: the sentence goes on there. */
  join(start: number, end: number): void {
    if (this.joined) this.joined.push(start, end);
    else this.joined = [this.bodyStart, this.end, start, end];
    this.end = end;
  }

  /** Cuts the block in two; what begins at `at` is returned, with the label found there. */
  splitAt(at: number, marker: Marker): SourceBlock {
    const tail = new SourceBlock(this.source, at, this.end, marker.end, marker, this.kind, this.inline);
    while (tail.bodyStart < tail.end && isBlank(this.source.charCodeAt(tail.bodyStart))) tail.bodyStart++;
    let lineStart = this.bodyStart;
    if (this.joined) {
      const pair = this.joined.findIndex((_, index) => index % 2 === 0 && this.joined![index + 1] > at);
      lineStart = this.joined[pair];
      if (pair + 2 < this.joined.length) tail.joined = [tail.bodyStart, this.joined[pair + 1], ...this.joined.slice(pair + 2)];
      this.joined.length = pair;
    }
    let end = at;
    while (end > lineStart && isBlank(this.source.charCodeAt(end - 1))) end--;
    if (this.joined && this.joined.length > 0) this.joined.push(lineStart, end);
    else this.joined = null;
    this.end = end;
    return tail;
  }

  private read(): void {
    const { source, joined } = this;
    const isRow = this.kind === 'row';
    if (!joined) {
      const raw = source.slice(this.bodyStart, this.end);
      const isSame = isPlain(source, this.bodyStart, this.end);
      const folded = isSame ? raw : fold(raw);
      if (isSame || (!folded.includes(' ') && (isRow || !folded.includes('\t')))) {
        this.words = folded;
        return;
      }
    }
    const segments = joined ? [this.bodyStart, ...joined.slice(1)] : [this.bodyStart, this.end];
    const offsets = new Uint32Array(this.end - this.bodyStart);
    let count = 0;
    let text = '';
    for (let pair = 0; pair < segments.length; pair += 2) {
      const from = segments[pair];
      const folded = fold(source.slice(from, segments[pair + 1]));
      let kept = 0;
      for (let at = 0; at <= folded.length; at++) {
        const code = at < folded.length ? folded.charCodeAt(at) : 32;
        // Between the cells of a row the tab stays: it is what parts them.
        if (code !== 32 && (code !== 9 || isRow)) continue;
        for (let copy = kept; copy < at; copy++) offsets[count++] = from + copy - this.bodyStart;
        text += folded.slice(kept, at);
        kept = at + 1;
        // Of several blanks the first is kept, and only between words of letters.
        const before = folded.charCodeAt(at - 1);
        if (at >= folded.length || at === 0 || before === 32 || before === 9) continue;
        const next = nextWord(folded, at);
        if (next < folded.length && folded.charCodeAt(next) !== 9 && !isLayoutBlank(before, folded.charCodeAt(next))) {
          offsets[count++] = from + at - this.bodyStart;
          text += ' ';
        }
      }
    }
    this.words = text;
    this.offsets = offsets.slice(0, count);
  }
}

const NO_LINES: readonly number[] = [];

function nextWord(text: string, at: number): number {
  while (at < text.length && text.charCodeAt(at) === 32) at++;
  return at;
}
