import type { Position, SelectionRange } from 'vscode-languageserver';
import { blockAt } from '../document/find';
import type { PolicyDocument } from '../document/model';
import { contains, type Span } from '../text/span';
import { rangeOf } from './lsp';
import { nodeAt } from './passages';

/** Growing selections at each position: citation or clause, sentence, line, then 项, 款, 条, 章, the document. */
export function selectionRanges({ document }: { readonly document: PolicyDocument }, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = document.lines.offset(position);
    const here: Span = { start: offset, end: offset };
    const spans: Span[] = [{ start: 0, end: document.text.length }];
    for (let node = nodeAt(document, offset); node; node = node.parent) spans.push(node.span);
    const block = blockAt(document, offset);
    if (block && contains(block.span, here)) {
      spans.push(block.span, stretch(document.text, offset, block.span, /[。；！？;!?\r\n]/), stretch(document.text, offset, block.span, /[，、：。；！？,;:!?\r\n]/));
    }
    for (const { span } of document.citations) if (contains(span, here)) spans.push(span);
    const growing = spans.filter((each) => contains(each, here)).sort((left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start);
    let selection: SelectionRange | undefined;
    let outer: Span | undefined;
    for (const each of growing) {
      if (outer && (!contains(outer, each) || (outer.start === each.start && outer.end === each.end))) continue;
      selection = { range: rangeOf(document, each), ...(selection && { parent: selection }) };
      outer = each;
    }
    return selection!;
  });
}

/** From the last stop before an offset to the next one after it, the closing stop left out. */
function stretch(text: string, offset: number, within: Span, stop: RegExp): Span {
  let { start, end } = { start: offset, end: offset };
  while (start > within.start && !stop.test(text[start - 1])) start--;
  while (end < within.end && !stop.test(text[end])) end++;
  return { start, end };
}
