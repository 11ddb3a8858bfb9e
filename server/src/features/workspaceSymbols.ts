import type { SymbolInformation } from 'vscode-languageserver';
import type { Corpus } from '../corpus/model';
import { walk } from '../document/find';
import type { PolicyDocument } from '../document/model';
import { squeeze } from '../text/fold';
import { matchesInitials } from './completion/pinyin';
import { locationOf, SYMBOL } from './lsp';
import { nameOf } from './symbols';

const LIMIT = 200;

/** Headings and provisions of open drafts, titles and provisions of the corpus that hold the words asked for. */
export function workspaceSymbols({ corpus, drafts }: { readonly corpus: Corpus; readonly drafts: readonly PolicyDocument[] }, query: string): SymbolInformation[] {
  const wanted = squeeze(query);
  const found: SymbolInformation[] = [];
  const fits = (name: string): boolean => wanted === '' || name.includes(wanted) || (/^[a-z]{2,}$/i.test(wanted) && matchesInitials(name, wanted));
  for (const draft of drafts) {
    for (const node of walk(draft.outline)) {
      if (found.length >= LIMIT) return found;
      if (node.level === 'paragraph') continue;
      const name = nameOf(node);
      if (fits(name)) found.push({ name, kind: SYMBOL.method, location: locationOf(draft, node.labelSpan), containerName: draft.metadata.title });
    }
  }
  for (const document of corpus.documents) {
    if (found.length >= LIMIT) return found;
    const { title, documentNumber } = document.metadata;
    if (title !== '' && (fits(title) || (documentNumber !== null && fits(documentNumber)))) found.push({ name: title, kind: SYMBOL.file, location: locationOf(document.document, { start: 0, end: 0 }), containerName: documentNumber ?? '' });
  }
  if (wanted.length < 2) return found;
  for (const { document, locator, span } of corpus.search(wanted, Math.min(50, LIMIT - found.length))) {
    found.push({ name: `${document.metadata.title} ${locator}`.trim(), kind: SYMBOL.method, location: locationOf(document.document, span), containerName: document.metadata.title });
  }
  return found;
}
