import type { DocumentSymbol } from 'vscode-languageserver';
import type { Level, OutlineNode, PolicyDocument } from '../document/model';
import { rangeOf, shorten, SYMBOL } from './lsp';
import { openingOf } from './passages';

const KINDS: Readonly<Record<Level, DocumentSymbol['kind']>> = {
  attachment: SYMBOL.file, part: SYMBOL.module, chapter: SYMBOL.namespace, section: SYMBOL.class, article: SYMBOL.method, paragraph: SYMBOL.string, item: SYMBOL.field,
  subitem: SYMBOL.key, heading1: SYMBOL.namespace, heading2: SYMBOL.class, heading3: SYMBOL.method, heading4: SYMBOL.field, table: SYMBOL.array,
};
const NAME_LENGTH = 24;
/** An outline of more entries helps nobody find a place: of a text that would have more, the innermost levels are left out, whole. Reached at some 300,000 characters. */
const MOST = 10_000;

/**
 * The outline as the editor shows it and as its breadcrumbs name places: 第十三条　每年九月五日为…. Paragraphs (款) are told
 * apart where an article has several, since they carry no number in the text; a file of several documents has one root each.
 * Of a very long text only the outer levels, as many as together have at most `most` entries, the outermost always.
 */
export function documentSymbols({ document }: { readonly document: PolicyDocument }, most = MOST): DocumentSymbol[] {
  const parts = document.parts.filter(({ roots }) => roots.length > 0);
  const levels = levelsWithin(document.outline, most);
  if (parts.length < 2) return listOf(document, document.outline, levels);
  return parts.flatMap((part): DocumentSymbol[] => {
    const children = listOf(document, part.roots, levels);
    // A part that is one attachment needs no second root above it.
    if (part.title === '' || (part.roots.length === 1 && part.roots[0].level === 'attachment')) return children;
    const range = rangeOf(document, part.span);
    return [{ name: part.title, kind: SYMBOL.file, range, selectionRange: { start: range.start, end: range.start }, children }];
  });
}

/** How many levels of an outline, from the outermost, have at most so many entries together; one at least. */
function levelsWithin(roots: readonly OutlineNode[], most: number): number {
  let left = most - roots.length;
  let levels = 1;
  for (let level = roots; level.length > 0; levels++) {
    const below: OutlineNode[] = [];
    for (const node of level) {
      for (const child of shownBelow(node)) below.push(child);
      if (below.length > left) return levels;
    }
    left -= below.length;
    level = below;
  }
  return levels;
}

/** The only 款 of an article is the article: what lies below it is shown in its place. */
function shownBelow({ children }: OutlineNode): readonly OutlineNode[] {
  let paragraphs = 0;
  for (const { level } of children) if (level === 'paragraph') paragraphs++;
  return paragraphs === 1 ? children.flatMap((child) => (child.level === 'paragraph' ? child.children : child)) : children;
}

function listOf(document: PolicyDocument, nodes: readonly OutlineNode[], levels: number): DocumentSymbol[] {
  return nodes.map((node) => symbolOf(document, node, levels));
}

/** Places are asked for in the order of the text, the end of a node after what lies below it: then none has to be searched. */
function symbolOf(document: PolicyDocument, node: OutlineNode, levels: number): DocumentSymbol {
  const { lines } = document;
  const { span, labelSpan } = node;
  const start = lines.position(Math.min(span.start, labelSpan.start));
  const selectionStart = labelSpan.start <= span.start ? start : lines.position(labelSpan.start);
  const selectionEnd = Math.max(labelSpan.end, node.headingSpan?.end ?? 0);
  const selectionRange = { start: selectionStart, end: selectionEnd === labelSpan.start ? selectionStart : lines.position(selectionEnd) };
  const range = { start, end: start };
  const symbol: DocumentSymbol = { name: nameOf(node), kind: KINDS[node.level], range, selectionRange };
  const below = levels > 1 ? shownBelow(node) : [];
  if (below.length > 0) symbol.children = listOf(document, below, levels - 1);
  range.end = lines.position(Math.max(span.end, selectionEnd));
  return symbol;
}

/** 第十三条　first words; （一）first words. Never empty: the editor refuses a symbol without a name. */
export function nameOf(node: OutlineNode): string {
  const label = node.label.trim();
  const words = shorten(openingOf(node), NAME_LENGTH);
  const gap = label !== '' && words !== '' && !/[、.．）)]$/.test(label) ? '　' : '';
  return label + gap + words || node.level;
}
