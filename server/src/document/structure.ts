import { fold, isLayoutBlank } from '../text/fold';
import type { LineTable } from '../text/lines';
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { Anomaly, Block, Label, Level, OutlineNode, Part, Table } from './model';

export interface Structure {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly outline: readonly OutlineNode[];
  readonly anomalies: readonly Anomaly[];
  readonly tables: readonly Table[];
}

const N = `[${NUMERAL_CHARACTERS}]+`;
const MARKERS: ReadonlyArray<readonly [RegExp, (match: RegExpExecArray) => Level]> = [
  [new RegExp(`^第(${N})([编章节])(?= |$)`), (match) => ({ 编: 'part', 章: 'chapter', 节: 'section' } as const)[match[2] as '编' | '章' | '节']],
  [new RegExp(`^第(${N})条(?:之(${N}))?(?= |$)`), () => 'article'],
  [new RegExp(`^(${N})、`), () => 'heading1'],
  [new RegExp(`^（(${N})）`), () => 'item'],
  [/^(\d{1,3})[.．](?!\d)/, () => 'heading3'],
  [/^（(\d{1,3})）/, () => 'heading4'],
];
const DEPTH: Record<Level, number> = {
  attachment: 0, part: 1, chapter: 2, section: 3, article: 4, paragraph: 5, item: 6, subitem: 7, heading1: 1, heading2: 2, heading3: 3, heading4: 4, table: 8,
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Node = Mutable<Omit<OutlineNode, 'children' | 'blocks'>> & { children: OutlineNode[]; blocks: Block[] };

/** A line with its own words; the map back is the identity unless layout blanks were taken out. */
export class LineBlock implements Block {
  readonly text: string;
  node: OutlineNode | null = null;
  kind: Block['kind'] = 'body';
  readonly #offsets: Uint32Array | null;

  constructor(readonly index: number, readonly span: Span, readonly label: Label | null, folded: string, private readonly bodyStart: number, readonly part: number) {
    const raw = folded.slice(bodyStart, span.end);
    if (!/[ \t]/.test(raw)) {
      this.text = raw;
      this.#offsets = null;
      return;
    }
    const offsets: number[] = [];
    let text = '';
    for (let at = 0; at < raw.length; at++) {
      if (raw[at] === ' ' && isLayoutBlank(raw.charCodeAt(at - 1), raw.charCodeAt(at + 1))) continue;
      offsets.push(bodyStart + at);
      text += raw[at];
    }
    this.text = text;
    this.#offsets = Uint32Array.from(offsets);
  }

  at(offset: number): number {
    if (!this.#offsets) return this.bodyStart + offset;
    if (offset < this.#offsets.length) return this.#offsets[offset];
    return offset === 0 ? this.bodyStart : this.#offsets[this.#offsets.length - 1] + 1;
  }

  original(start: number, end: number): Span {
    return start >= end ? { start: this.at(start), end: this.at(start) } : { start: this.at(start), end: this.at(end - 1) + 1 };
  }
}

/** First sketch: one block a line, one node a marker. */
export function readStructure(text: string, lines: LineTable): Structure {
  const folded = fold(text);
  const blocks: LineBlock[] = [];
  const roots: Node[] = [];
  const stack: Node[] = [];
  for (let line = 0; line < lines.count; line++) {
    const whole = lines.span(line);
    let { start, end } = whole;
    while (start < end && /[\s#*]/.test(folded[start])) start++;
    while (end > start && /\s/.test(folded[end - 1])) end--;
    if (start === end) continue;
    const words = folded.slice(start, end);
    let label: Label | null = null;
    let bodyStart = start;
    for (const [pattern, levelOf] of MARKERS) {
      const match = pattern.exec(words);
      if (!match) continue;
      let level = levelOf(match);
      if (level === 'item' && !stack.some((node) => node.level === 'article')) level = 'heading2';
      const numeralAt = start + match[0].indexOf(match[1]);
      label = {
        level, text: match[0].trim(), span: { start, end: start + match[0].length }, numeral: { start: numeralAt, end: numeralAt + match[1].length },
        ordinal: /^\d/.test(match[1]) ? Number(match[1]) : parseNumeral(match[1]), suffix: level === 'article' && match[2] ? parseNumeral(match[2]) ?? 0 : 0,
      };
      bodyStart = start + match[0].length;
      while (bodyStart < end && folded[bodyStart] === ' ') bodyStart++;
      break;
    }
    const block = new LineBlock(blocks.length, { start, end }, label, folded, bodyStart, 0);
    blocks.push(block);
    if (label) {
      while (stack.length > 0 && DEPTH[stack[stack.length - 1].level] >= DEPTH[label.level]) stack.pop();
      open(label.level, label.text, label.span, label.ordinal ?? 0, label.suffix, block);
    } else if (stack.some((node) => node.level === 'article')) {
      while (stack[stack.length - 1].level !== 'article') stack.pop();
    }
    const article = stack[stack.length - 1];
    if (article?.level === 'article' && block.text !== '') {
      const ordinal = article.children.length + 1;
      open('paragraph', '', { start: block.at(0), end: block.at(0) }, ordinal, 0, block);
    }
    block.node = stack[stack.length - 1] ?? null;
    if (block.node) (block.node as Node).blocks.push(block);
    for (const node of stack) node.span = { start: node.span.start, end };
  }
  return { blocks, parts: [{ index: 0, kind: 'main', title: '', span: { start: 0, end: text.length }, roots }], outline: roots, anomalies: [], tables: [] };

  function open(level: Level, label: string, labelSpan: Span, ordinal: number, suffix: number, block: Block): void {
    const parent = stack[stack.length - 1] ?? null;
    const isHeading = level !== 'article' && level !== 'paragraph' && level !== 'item';
    const node: Node = {
      level, label, labelSpan, ordinal, suffix, heading: isHeading ? block.text : '', headingSpan: isHeading ? block.original(0, block.text.length) : null,
      span: block.span, parent, children: [], blocks: [], part: 0,
    };
    (parent ? parent.children : roots).push(node);
    stack.push(node);
  }
}
