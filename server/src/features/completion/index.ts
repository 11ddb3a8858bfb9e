import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { fold } from '../../text/fold';
import { rangeOf } from '../lsp';
import type { FeatureContext } from '../model';
import { placeIn } from './place';
import { labelItems, provisionItems } from './provisions';
import { termItems } from './terms';
import { titleItems } from './titles';
import { unitItems } from './units';

/** An item before it has a place. `from`: the offset in the document where it begins, if not where the typed part does. */
export interface Proposal extends Omit<CompletionItem, 'textEdit' | 'sortText' | 'filterText'> {
  readonly newText: string;
  readonly from?: number;
}

const LONGEST_LINE = 400;

/**
 * What may follow at the cursor: titles after 《, provisions after 第, units in lists of them, terms. Ranked here, so the
 * editor is told to keep the order, to leave nothing out and to ask again with every character.
 */
export function completions(context: FeatureContext, position: Position): CompletionList | null {
  const { document } = context;
  const offset = document.lines.offset(position);
  const lineStart = Math.max(document.lines.starts[document.lines.lineAt(offset)], offset - LONGEST_LINE);
  const before = fold(document.text.slice(lineStart, offset));
  const place = placeIn(before);
  if (!place) return null;
  const at = lineStart + place.from;
  // The editor has closed the bracket already: it is written once.
  const to = place.kind === 'title' && document.text[offset] === '》' ? offset + 1 : offset;
  const proposals = ((): readonly Proposal[] => {
    switch (place.kind) {
      case 'title': return titleItems(context, place.typed);
      case 'provision': return provisionItems(context, place, offset);
      case 'label': return labelItems(context, place.typed, offset);
      case 'unit': return unitItems(context, place.typed);
      case 'word': return termItems(context, place.typed, offset);
    }
  })();
  if (proposals.length === 0) return null;
  return {
    isIncomplete: true,
    items: proposals.map(({ newText, from = at, ...item }, index): CompletionItem => ({
      // In every row of the list, not only in the chosen one.
      ...item, ...(item.detail && { labelDetails: { description: item.detail } }), sortText: String(index).padStart(4, '0'), filterText: document.text.slice(from, offset) + item.label, textEdit: { range: rangeOf(document, { start: from, end: to }), newText },
    })),
  };
}
