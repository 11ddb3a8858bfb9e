import type { Location } from 'vscode-languageserver';
import { locatorOf } from '../document/find';
import type { Cell, PolicyDocument } from '../document/model';
import type { Related } from '../rules/model';
import { lawUri } from './lawPage';
import { locationOf } from './lsp';
import type { FeatureContext } from './model';
import { nodeAt } from './passages';
import { placeAsCited } from './searchCorpus';

/** The document of a URI: the one at hand, one of the corpus, or another draft that is open. */
export function documentAt({ document, corpus, others = [] }: FeatureContext, uri: string): PolicyDocument | null {
  if (uri === document.uri) return document;
  return corpus.documents.find((each) => each.uri === uri)?.document ?? others.find((each) => each.uri === uri) ?? null;
}

/**
 * Where the other provision can be looked at. Law that is known by its provisions alone (bundled as data) has a page of its own
 * in an editor that shows such pages, and no place elsewhere.
 */
export function placeOf(context: FeatureContext, related: Related): Location | null {
  const home = documentAt(context, related.uri);
  if (home) return locationOf(home, related.span);
  if (related.uri !== '' || !context.rulePages) return null;
  return { uri: lawUri(related), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}

/** 《杭州市城市国际化促进条例》第十条第一款; in the draft itself the locator alone. */
export function nameOf(context: FeatureContext, { uri, document, locator, span }: Related): string {
  if (uri !== context.document.uri) return `《${document}》${placeAsCited(locator)}`;
  return locator || locatorOf(nodeAt(context.document, span.start));
}

/** Its words without the label that `nameOf` says already: 第四十五条　市和区…. */
export function wordsOf({ locator, text }: Related): string {
  const label = /(?:第[^第]+?[条款]|[（(][^（）()]+[）)]|附件\d*)$/.exec(locator)?.[0];
  return label !== undefined && text.startsWith(label) ? text.slice(label.length).replace(/^[\s\u3000]+/, '') : text;
}

/** The row of a table that is the evidence, below its header; null for prose. */
export function tableRowOf(context: FeatureContext, { uri, span }: Related): { readonly header: readonly Cell[]; readonly row: readonly Cell[] } | null {
  for (const { header, rows, span: whole } of documentAt(context, uri)?.tables ?? []) {
    if (span.start < whole.start || span.end > whole.end) continue;
    const row = rows.find((cells) => cells[0].span.start <= span.start && span.end <= cells[cells.length - 1].span.end);
    if (row) return { header, row };
  }
  return null;
}
