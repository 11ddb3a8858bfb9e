import type { FoldingRange } from 'vscode-languageserver';
import { walk } from '../document/find';
import type { PolicyDocument } from '../document/model';

/** What can be folded: every provision and table of more than one line, from its first line to its last. Runs of remarks too. */
export function foldingRanges({ document }: { readonly document: PolicyDocument }): FoldingRange[] {
  const { lines } = document;
  const ranges: FoldingRange[] = [];
  const seen = new Set<number>();
  const add = (start: number, end: number, kind?: FoldingRange['kind']): void => {
    const startLine = lines.lineAt(start);
    const endLine = lines.lineAt(Math.max(start, end - 1));
    // One fold a line: the outermost provision that begins there.
    if (endLine <= startLine || seen.has(startLine)) return;
    seen.add(startLine);
    ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  for (const part of document.parts) if (part.kind !== 'main') add(part.span.start, part.span.end, 'region');
  for (const node of walk(document.outline)) if (node.level !== 'paragraph') add(node.span.start, node.span.end);
  for (const table of document.tables) add(table.span.start, table.span.end);
  for (const match of document.text.includes('<!--') ? document.text.matchAll(/<!--[\s\S]*?-->/g) : []) add(match.index, match.index + match[0].length, 'comment');
  return ranges.sort((left, right) => left.startLine - right.startLine);
}
