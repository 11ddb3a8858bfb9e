import { blockAt, enclosing, locatorOf, walk } from '../document/find';
import type { Block, OutlineNode, PolicyDocument } from '../document/model';
import { offsetIn } from '../rules/conflict/evidence';
import { bigrams, likeness } from '../text/bigrams';
import type { Span } from '../text/span';

/** The blocks of a node and of all below it, in reading order, each once. */
export function blocksOf(node: OutlineNode): readonly Block[] {
  const blocks = new Set<Block>();
  for (const each of walk([node])) for (const block of each.blocks) blocks.add(block);
  return [...blocks].filter(({ kind }) => kind !== 'furniture').sort((left, right) => left.index - right.index);
}

/** The whole text of a provision as a person reads it: one line a block, labels as written, layout left out; at most `limit` characters. */
export function textOf(node: OutlineNode, limit = 4000): string {
  const lines: string[] = [];
  let length = 0;
  for (const block of blocksOf(node)) {
    const own = block.label && block.label.span.start >= node.span.start ? block.label.text : '';
    const gap = own !== '' && block.text !== '' && /[条章节编]$|之.$/.test(own) ? '　' : '';
    const line = own + gap + block.text;
    if (line === '') continue;
    if (length + line.length > limit) {
      lines.push(`${line.slice(0, limit - length)}…`);
      break;
    }
    lines.push(line);
    length += line.length;
  }
  return lines.join('\n');
}

/** The chapter (and section) a node stands in: 第二章　国际交流 › 第一节 …; '' where there is none. */
export function chapterOf(node: OutlineNode): string {
  const steps = (['part', 'chapter', 'section', 'attachment'] as const).map((level) => enclosing(node, level)).filter((step) => step !== null && step !== node);
  return steps.map((step) => [step!.label, step!.heading].filter(Boolean).join('　')).join(' › ');
}

/** The first words of a provision, its heading before its text. */
export function openingOf(node: OutlineNode): string {
  if (node.heading !== '') return node.heading;
  for (const block of node.blocks) if (block.text !== '') return block.text;
  for (const child of node.children) {
    const words = openingOf(child);
    if (words !== '') return words;
  }
  return '';
}

/** The innermost node that holds an offset; null outside of all. */
export function nodeAt(document: PolicyDocument, offset: number): OutlineNode | null {
  let found: OutlineNode | null = null;
  for (let nodes: readonly OutlineNode[] = document.outline; ;) {
    const inner = holder(nodes, offset);
    if (!inner) return found;
    found = inner;
    nodes = inner.children;
  }
}

/** Siblings lie in order, so the last that begins at or before the offset is the only one that can hold it. */
function holder(nodes: readonly OutlineNode[], offset: number): OutlineNode | null {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const node = nodes[low - 1];
  return node && offset <= node.span.end ? node : null;
}

/** A node by its place in words, with the title of its document: 《杭州市城市国际化促进条例》第十条. */
export const citationOf = (title: string, node: OutlineNode | null): string => `《${title}》${node ? locatorOf(node) : ''}`;

/** The sentence (or the part of one up to a ；) that a stretch begins in, its full stop included; null in a table and where there is no prose. */
export function sentenceAt(document: PolicyDocument, { start, end }: Span): { readonly span: Span; readonly text: string; /** The stretch itself, in offsets of `text`. */ readonly place: Span } | null {
  const block = blockAt(document, start);
  if (!block || block.kind === 'row' || block.text === '') return null;
  const at = Math.min(offsetIn(block, start), block.text.length - 1);
  const pieces = sentencesOf(block.text);
  let from = 0;
  for (const piece of pieces) {
    if (at < from + piece.length) return { span: block.original(from, from + piece.length), text: piece, place: { start: at - from, end: Math.min(offsetIn(block, end) - from, piece.length) } };
    from += piece.length;
  }
  return null;
}

/** A text in sentences, each with its 。 or ； and the closing marks behind it. */
const sentencesOf = (text: string): readonly string[] => text.match(/[^。；！？\n]*[。；！？\n]+[”’）》]*|[^。；！？\n]+$/g) ?? [text];

/** How much two sentences must share (Dice over pairs of characters) for the words in which they differ to tell something. */
const ALIKE = 0.35;

/** The sentence of a text that says most nearly the same as another one, with what stands before and behind it; null where none does. */
export function counterpartIn(text: string, sentence: string): { readonly before: string; readonly sentence: string; readonly after: string } | null {
  const wanted = bigrams(sentence);
  let best: { readonly at: number; readonly words: string; readonly score: number } | null = null;
  let at = 0;
  for (const words of sentencesOf(text)) {
    const score = likeness(bigrams(words), wanted);
    if (score > Math.max(ALIKE, best?.score ?? 0)) best = { at, words, score };
    at += words.length;
  }
  return best && { before: text.slice(0, best.at), sentence: best.words, after: text.slice(best.at + best.words.length) };
}
