import type { FoldingRange } from 'vscode-languageserver';
import type { OutlineNode, PolicyDocument } from '../document/model';

/** What can be folded: every provision and table of more than one line, from its first line to its last. Runs of remarks too. */
export function foldingRanges({ document }: { readonly document: PolicyDocument }): FoldingRange[] {
  const { lines } = document;
  const ranges: FoldingRange[] = [];
  const seen = new Set<number>();
  /** Whether the stretch has more than one line. */
  const add = (start: number, end: number, kind?: FoldingRange['kind']): boolean => {
    const startLine = lines.lineAt(start);
    const endLine = lines.lineAt(Math.max(start, end - 1));
    if (endLine <= startLine) return false;
    // One fold a line: the outermost provision that begins there.
    if (!seen.has(startLine)) ranges.push({ startLine, endLine, ...(kind && { kind }) });
    seen.add(startLine);
    return true;
  };
  // Below what has one line nothing has more.
  const addAll = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) if (node.level === 'paragraph' || add(node.span.start, node.span.end)) addAll(node.children);
  };
  for (const part of document.parts) if (part.kind !== 'main') add(part.span.start, part.span.end, 'region');
  addAll(document.outline);
  for (const table of document.tables) add(table.span.start, table.span.end);
  for (const match of document.text.includes('<!--') ? document.text.matchAll(/<!--[\s\S]*?-->/g) : []) add(match.index, match.index + match[0].length, 'comment');
  return ranges.sort((left, right) => left.startLine - right.startLine);
}
