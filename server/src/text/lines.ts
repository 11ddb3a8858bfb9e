import type { Span } from './span';

/** A place as LSP counts it: both from 0, `character` in UTF-16 code units. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

const LF = 10;
const CR = 13;
/** So many lines are tried before the line of a place is searched. */
const NEAR = 4;

/**
 * Where the lines of a text begin and end. A line ends with LF, CRLF or CR alone, as LSP prescribes; the last one need not.
 */
export class LineTable {
  /** Offset of the first character of every line. */
  readonly starts: readonly number[];
  private last = 0;

  constructor(private readonly text: string, known?: readonly number[]) {
    if (known) {
      this.starts = known;
      return;
    }
    const starts = [0];
    // indexOf over charCodeAt: lines are long, breaks are few.
    if (text.includes('\r')) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
      }
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    this.starts = starts;
  }

  /** The lines of a text that differs from this one between two places of one line, and is so many characters longer. */
  changed(text: string, place: number, shift: number): LineTable {
    const { starts } = this;
    const first = this.lineAt(place) + 1;
    return new LineTable(text, shift === 0 ? starts : starts.map((start, line) => (line < first ? start : start + shift)));
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line without its break. */
  span(line: number): Span {
    const start = this.starts[line];
    let end = line + 1 < this.starts.length ? this.starts[line + 1] : this.text.length;
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  /** The line that holds an offset (clamped to the text). Places are mostly asked for in order: the line found last is tried first, and the next ones. */
  lineAt(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    if (starts[this.last] <= offset) {
      low = this.last;
      const near = Math.min(high, low + NEAR);
      while (low < near && starts[low + 1] <= offset) low++;
      if (low === high || offset < starts[low + 1]) return (this.last = low);
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.last = low);
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, offset - this.starts[line]) };
  }

  /** The offset of a position; one beyond the end of its line means that end. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    const { start, end } = this.span(line);
    return Math.min(start + Math.max(0, character), end);
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  spanOf({ start, end }: Range): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }
}
