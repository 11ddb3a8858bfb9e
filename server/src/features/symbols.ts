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
  if (parts.length < 2) return document.outline.flatMap((node) => symbolsOf(document, node));
  return parts.flatMap((part): DocumentSymbol[] => {
    const children = part.roots.flatMap((node) => symbolsOf(document, node));
    // A part that is one attachment needs no second root above it.
    if (part.title === '' || (part.roots.length === 1 && part.roots[0].level === 'attachment')) return children;
    const range = rangeOf(document, part.span);
    return [{ name: part.title, kind: SYMBOL.file, range, selectionRange: { start: range.start, end: range.start }, children }];
  });
}

function symbolsOf(document: PolicyDocument, node: OutlineNode): DocumentSymbol[] {
  const paragraphs = node.children.reduce((count, { level }) => count + (level === 'paragraph' ? 1 : 0), 0);
  const children = node.children.flatMap((child) => {
    const below = symbolsOf(document, child);
    return child.level === 'paragraph' && paragraphs < 2 ? below[0].children ?? [] : below;
  });
  const selection = { start: node.labelSpan.start, end: Math.max(node.labelSpan.end, node.headingSpan?.end ?? 0) };
  const range = rangeOf(document, { start: Math.min(node.span.start, selection.start), end: Math.max(node.span.end, selection.end) });
  return [{ name: nameOf(node), kind: KINDS[node.level], range, selectionRange: rangeOf(document, selection), ...(children.length > 0 && { children }) }];
}

/** 第十三条　first words; （一）first words. Never empty: the editor refuses a symbol without a name. */
export function nameOf(node: OutlineNode): string {
  const label = node.label.trim();
  const words = shorten(openingOf(node), NAME_LENGTH);
  const gap = label !== '' && words !== '' && !/[、.．）)]$/.test(label) ? '　' : '';
  return label + gap + words || node.level;
}
