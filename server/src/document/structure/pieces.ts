import type { LineTable } from '../../text/lines';
import type { Span } from '../../text/span';
import { SourceBlock } from './block';
import { canOpen, isBlank, isCited, Kind, Odd, readMarker, type Marker } from './marker';

const HASH = 35;
const STAR = 42;
const PIPE = 124;
const QUOTE = '“'.charCodeAt(0);
const SQUARE = 91;
const AMPERSAND = 38;
const ENTITY = /^&(?:nbsp|e[mn]sp);/;
const STOP = '。'.charCodeAt(0);

/**
 * Cuts a text into pieces, each a stretch of one physical line: blanks, Markdown marks and bookmarks off, run-in heads of
 * articles and items on lines of their own.
 */
export function readPieces(text: string, lines: LineTable): SourceBlock[] {
  const pieces: SourceBlock[] = [];
  const inline = new InlineMarkers(text);
  let nextTab = text.indexOf('\t');
  for (let line = 0, count = lines.count; line < count; line++) {
    const span = lines.span(line);
    const start = startOf(text, span);
    if (start >= span.end) continue;
    if (nextTab >= 0 && nextTab < start) nextTab = text.indexOf('\t', start);
    const piece = readPiece(text, start, span.end, nextTab);
    pieces.push(piece);
    if (piece.kind !== 'row') inline.cut(piece, pieces, piece.opensQuote);
  }
  return pieces;
}

/** Where the words of a line begin: behind blanks, Markdown marks, bookmarks. Its end for an empty line. */
function startOf(text: string, { start, end }: Span): number {
  let code = text.charCodeAt(start);
  while (start < end && (isBlank(code) || code === HASH || code === STAR)) code = text.charCodeAt(++start);
  // What web pages indent with.
  for (; code === AMPERSAND && ENTITY.test(text.slice(start, Math.min(end, start + 6))); code = text.charCodeAt(start)) {
    start = text.indexOf(';', start) + 1;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
  }
  if (start < end && code === SQUARE && text.startsWith('[bookmark:', start)) {
    const close = text.indexOf(']', start);
    if (close > 0 && close < end) {
      start = close + 1;
      while (start < end && isBlank(text.charCodeAt(start))) start++;
    }
  }
  return start;
}

/** A line from the beginning of its words on, as a whole. `tab` is the next tab of the text from there on. */
function readPiece(text: string, start: number, lineEnd: number, tab: number): SourceBlock {
  let end = lineEnd;
  let code = text.charCodeAt(end - 1);
  while (isBlank(code) || (code === STAR && text.charCodeAt(end - 2) === STAR)) code = text.charCodeAt(--end - 1);
  const first = text.charCodeAt(start);
  const head = first === QUOTE ? start + 1 : start;
  let marker = canOpen(text.charCodeAt(head)) ? readMarker(text, head, end) : null;
  // 第一章<tab>总则 is a heading, 1<tab>经济<tab>… a row.
  const hasTab = tab >= 0 && tab < end;
  const afterTab = hasTab && marker ? text.indexOf('\t', tab + 1) : -1;
  if ((hasTab && !(marker && (marker.kind <= Kind.Article || afterTab < 0 || afterTab >= end))) || (first === PIPE && code === PIPE && end - start > 2)) return new SourceBlock(text, start, end, start, null, 'row', false);
  if (marker && marker.kind >= Kind.Bracket && marker.kind !== Kind.Dot && isCited(text, marker, end)) marker = null;
  return new SourceBlock(text, start, end, marker ? bodyAfter(text, marker.end, end) : start, marker, 'body', false);
}

/** A line without tabs as one piece; null for an empty one and for one that may hold further markers. */
export function readLine(text: string, line: Span): SourceBlock | null {
  const start = startOf(text, line);
  if (start >= line.end) return null;
  const piece = readPiece(text, start, line.end, -1);
  return piece.kind === 'row' || piece.opensQuote || mayBeCut(text, piece) ? null : piece;
}

/** Whether a piece may hold markers besides its own, whatever stands before it in the text. */
function mayBeCut(text: string, { start, end, marker }: SourceBlock): boolean {
  for (let at = marker ? marker.end : start + 1; at < end; at++) {
    const char = text[at];
    if (char !== DI && char !== WIDE_OPEN && char !== OPEN) continue;
    if (!isBlank(text.charCodeAt(at - 1)) && !BEFORE_MARKERS.includes(text[at - 1]) && !(marker !== null && marker.kind <= Kind.Section)) continue;
    const found = readMarker(text, at, end);
    if (found !== null && !isCited(text, found, end)) return true;
  }
  return false;
}
const BEFORE_MARKERS = '。；：:;）)”';

/** Past the blanks (and Markdown stars) behind a label. */
function bodyAfter(text: string, at: number, end: number): number {
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === STAR)) at++;
  return at;
}

const DI = '第';
const WIDE_OPEN = '（';
const OPEN = '(';
const COLONS = '：:；;。';

/**
 * Finds markers inside lines, by walking once through all 第 and （ of the text. One is accepted only where it carries on
 * what came before: the next article, the next item, or （一） after a colon with （二） to follow.
 */
class InlineMarkers {
  #provision: number;
  #wide: number;
  #narrow: number;
  #article = 0;
  #chapter = 0;
  #item = 0;
  #section = 0;
  /** Articles found inside the line that is being cut. */
  #flattened = 0;

  constructor(private readonly text: string) {
    this.#provision = text.indexOf(DI);
    this.#wide = text.indexOf(WIDE_OPEN);
    this.#narrow = text.indexOf(OPEN);
  }

  /** Splits the piece where it holds further markers; the parts after the first are appended to `pieces`. */
  cut(piece: SourceBlock, pieces: SourceBlock[], quoted: boolean): void {
    const { text } = this;
    const { end } = piece;
    let current = piece;
    this.#flattened = 0;
    const firstPiece = pieces.length - 1;
    this.#note(piece.marker);
    if (this.#provision >= 0 && this.#provision <= piece.start) this.#provision = text.indexOf(DI, piece.start + 1);
    if (this.#wide >= 0 && this.#wide <= piece.start) this.#wide = text.indexOf(WIDE_OPEN, piece.start + 1);
    if (this.#narrow >= 0 && this.#narrow <= piece.start) this.#narrow = text.indexOf(OPEN, piece.start + 1);
    for (;;) {
      const provision = this.#provision >= 0 && this.#provision < end ? this.#provision : Infinity;
      const wide = this.#wide >= 0 && this.#wide < end ? this.#wide : Infinity;
      const narrow = this.#narrow >= 0 && this.#narrow < end ? this.#narrow : Infinity;
      const at = Math.min(provision, wide, narrow);
      if (at === Infinity) break;
      if (at === provision) this.#provision = text.indexOf(DI, at + 1);
      else if (at === wide) this.#wide = text.indexOf(WIDE_OPEN, at + 1);
      else this.#narrow = text.indexOf(OPEN, at + 1);
      if (quoted || (current.marker && at < current.marker.end)) continue;
      const marker = at === provision ? this.#provisionAt(at, end, current) : this.#itemAt(at, end, current);
      if (!marker || (at === provision && isWithinQuote(text, at, current.start))) continue;
      if (marker.kind === Kind.Article) this.#flattened++;
      current = split(text, pieces, current, at, end, marker);
      this.#note(marker);
    }
    // A whole document on one line: the blank after a full stop is all that is left of a line break.
    if (this.#flattened >= 2) splitParagraphs(text, pieces, firstPiece);
  }

  #note(marker: Marker | null): void {
    if (!marker || marker.ordinal === null) return;
    if (marker.kind === Kind.Article) {
      this.#article = marker.ordinal;
      this.#item = 0;
    } else if (marker.kind === Kind.Section) this.#section = marker.ordinal;
    else if (marker.kind <= Kind.Chapter) {
      this.#chapter = marker.ordinal;
      this.#section = 0;
    }
    if (marker.kind === Kind.Bracket) this.#item = marker.ordinal;
  }

  #provisionAt(at: number, end: number, current: SourceBlock): Marker | null {
    const { text } = this;
    const before = text.charCodeAt(at - 1);
    const afterBlank = isBlank(before);
    const afterStop = !afterBlank && '。；：:;）)”'.includes(text[at - 1]);
    const inHeading = current.marker !== null && current.marker.kind <= Kind.Section;
    if (!afterBlank && !afterStop && !inHeading) return null;
    const marker = readMarker(text, at, end);
    if (!marker || marker.ordinal === null || marker.odd & ~(Odd.Arabic | Odd.Variant) || isCited(text, marker, end)) return null;
    if (!marker.apart && !afterBlank && !afterStop) return null;
    if (marker.kind === Kind.Article) {
      const isNext = marker.suffix > 0 ? marker.ordinal === this.#article : marker.ordinal === this.#article + 1;
      const opens = this.#article === 0 && inHeading && marker.apart;
      // In a text that has lost its line breaks a number may be missing as anywhere else.
      const skips = this.#flattened >= 2 && marker.apart && marker.ordinal > this.#article && marker.ordinal <= this.#article + 4 && '。；”）'.includes(lastBefore(text, at, current.start));
      return isNext || opens || skips ? marker : null;
    }
    if (marker.kind === Kind.Part || !(marker.apart || (this.#flattened >= 2 && /^[^。；，：]{1,30}[\s\u3000]+第/.test(text.slice(marker.end, Math.min(end, marker.end + 40)))))) return null;
    // A whole text on one line opens with its title: 某市办法 第一章 总则 第一条 ….
    if (marker.kind === Kind.Chapter && this.#chapter === 0 && marker.ordinal === 1 && afterBlank && at - current.start <= 120 && /^[^。；，：]{1,30}[\s\u3000]+第一[条节]/.test(text.slice(marker.end, Math.min(end, marker.end + 40)))) return marker;
    const sentenceBefore = afterStop || (afterBlank && '。；”）'.includes(lastBefore(text, at, current.start)));
    if (marker.kind === Kind.Chapter) return sentenceBefore && marker.ordinal > this.#chapter && marker.ordinal <= this.#chapter + (this.#flattened >= 2 ? 3 : 1) ? marker : null;
    if (this.#flattened >= 2 && sentenceBefore && marker.ordinal === this.#section + 1) return marker;
    return current.marker?.kind === Kind.Chapter && marker.ordinal === 1 ? marker : null;
  }

  #itemAt(at: number, end: number, current: SourceBlock): Marker | null {
    const { text } = this;
    const before = text.charCodeAt(at - 1);
    const afterBlank = isBlank(before);
    if (!afterBlank && !COLONS.includes(text[at - 1])) return null;
    const marker = readMarker(text, at, end);
    if (!marker || marker.kind !== Kind.Bracket || marker.ordinal === null || isCited(text, marker, end)) return null;
    const inArticle = this.#article > 0;
    if (marker.ordinal === this.#item + 1 && this.#item > 0) return inArticle || current.marker?.kind === Kind.Bracket ? marker : null;
    // Within a line a number may be missing or come twice as anywhere else.
    if (inArticle && current.inline && current.marker?.kind === Kind.Bracket && '；;'.includes(text[at - 1]) && marker.ordinal > 1 && marker.ordinal >= this.#item && marker.ordinal <= this.#item + 3) return marker;
    if (marker.ordinal !== 1 || !inArticle || !'：:'.includes(lastBefore(text, at, current.start))) return null;
    return hasSecond(text, marker.end, end) ? marker : null;
  }
}

/** Whether a “ stands open at a place: 原规定“第五十条 …。第五十一条 …”的内容. */
const isWithinQuote = (text: string, at: number, from: number): boolean => {
  const line = text.slice(Math.max(from, at - LONGEST_QUOTE), at);
  return line.lastIndexOf('“') > line.lastIndexOf('”');
};
const LONGEST_QUOTE = 400;

/** The last character that is no blank before a place. */
function lastBefore(text: string, at: number, from: number): string {
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at > from ? text[at - 1] : '';
}

/** Whether （二） follows, in this line or at the head of the next one. */
function hasSecond(text: string, from: number, end: number): boolean {
  const stretch = text.slice(from, Math.min(text.length, end + 24, from + 600));
  return stretch.includes('（二）') || stretch.includes('(二)');
}

function split(text: string, pieces: SourceBlock[], current: SourceBlock, at: number, end: number, marker: Marker | null): SourceBlock {
  let before = at;
  while (before > current.start && isBlank(text.charCodeAt(before - 1))) before--;
  current.end = before;
  const piece = new SourceBlock(text, at, end, marker ? bodyAfter(text, marker.end, end) : at, marker, 'body', true);
  pieces.push(piece);
  return piece;
}

function splitParagraphs(text: string, pieces: SourceBlock[], from: number): void {
  const whole = pieces.splice(from);
  for (const each of whole) {
    let current = each;
    pieces.push(current);
    const { start, end } = each;
    const words = text.slice(start, end);
    for (let at = words.indexOf('。'); at >= 0 && at + 1 < words.length; at = words.indexOf('。', at + 1)) {
      let next = at + 1;
      while (next < words.length && isBlank(words.charCodeAt(next))) next++;
      if (next > at + 1 && words.charCodeAt(next) > 0x2e80) current = split(text, pieces, current, start + next, end, null);
    }
  }
}

/** Whether a piece ends as a finished sentence, clause or bracket does. */
export function endsSentence(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return code === STOP || TERMINAL.has(code);
}
const TERMINAL = new Set([...'。！？；：;:!?.…”’》）)〉】」』〕>|*'].map((char) => char.charCodeAt(0)));
