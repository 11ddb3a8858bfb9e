import type { DocumentSymbol } from 'vscode-languageserver';
import type { Level, OutlineNode, PolicyDocument } from '../document/model';
import { rangeOf, shorten, SYMBOL } from './lsp';
import { openingOf } from './passages';

const KINDS: Readonly<Record<Level, DocumentSymbol['kind']>> = {
  attachment: SYMBOL.file, part: SYMBOL.module, chapter: SYMBOL.namespace, section: SYMBOL.class, article: SYMBOL.method, paragraph: SYMBOL.string, item: SYMBOL.field,
  subitem: SYMBOL.key, heading1: SYMBOL.namespace, heading2: SYMBOL.class, heading3: SYMBOL.method, heading4: SYMBOL.field, table: SYMBOL.array,
};
const NAME_LENGTH = 24;

/**
 * The outline as the editor shows it and as its breadcrumbs name places: 第十三条　每年九月五日为…. Paragraphs (款) are told
 * apart where an article has several, since they carry no number in the text; a file of several documents has one root each.
 */
export function documentSymbols({ document }: { readonly document: PolicyDocument }): DocumentSymbol[] {
  const parts = document.parts.filter(({ roots }) => roots.length > 0);
  if (parts.length < 2) return listOf(document, document.outline);
  return parts.flatMap((part): DocumentSymbol[] => {
    const children = listOf(document, part.roots);
    // A part that is one attachment needs no second root above it.
    if (part.title === '' || (part.roots.length === 1 && part.roots[0].level === 'attachment')) return children;
    const range = rangeOf(document, part.span);
    return [{ name: part.title, kind: SYMBOL.file, range, selectionRange: { start: range.start, end: range.start }, children }];
  });
}

function listOf(document: PolicyDocument, nodes: readonly OutlineNode[]): DocumentSymbol[] {
  const list: DocumentSymbol[] = [];
  for (const node of nodes) addSymbol(document, node, list);
  return list;
}

/** Places are asked for in the order of the text, the end of a node after what lies below it: then none has to be searched. */
function addSymbol(document: PolicyDocument, node: OutlineNode, list: DocumentSymbol[]): void {
  const { lines } = document;
  const { span, labelSpan, children } = node;
  const start = lines.position(Math.min(span.start, labelSpan.start));
  const selectionStart = labelSpan.start <= span.start ? start : lines.position(labelSpan.start);
  const selectionEnd = Math.max(labelSpan.end, node.headingSpan?.end ?? 0);
  const selectionRange = { start: selectionStart, end: selectionEnd === labelSpan.start ? selectionStart : lines.position(selectionEnd) };
  const range = { start, end: start };
  const symbol: DocumentSymbol = { name: nameOf(node), kind: KINDS[node.level], range, selectionRange };
  if (children.length > 0) {
    const below: DocumentSymbol[] = [];
    let paragraphs = 0;
    for (const child of children) if (child.level === 'paragraph') paragraphs++;
    for (const child of children) {
      // The only 款 of an article is the article.
      if (child.level === 'paragraph' && paragraphs < 2) for (const grandchild of child.children) addSymbol(document, grandchild, below);
      else addSymbol(document, child, below);
    }
    if (below.length > 0) symbol.children = below;
  }
  range.end = lines.position(Math.max(span.end, selectionEnd));
  list.push(symbol);
}

/** 第十三条　first words; （一）first words. Never empty: the editor refuses a symbol without a name. */
export function nameOf(node: OutlineNode): string {
  const label = node.label.trim();
  const words = shorten(openingOf(node), NAME_LENGTH);
  const gap = label !== '' && words !== '' && !/[、.．）)]$/.test(label) ? '　' : '';
  return label + gap + words || node.level;
}
