import type { DocumentLink } from 'vscode-languageserver';
import { linkTo, rangeOf } from './lsp';
import type { FeatureContext } from './model';

/** 《titles》 that name a corpus document, as links to it; titles that none has are no links. */
export function documentLinks({ document, resolutions, locale }: FeatureContext): DocumentLink[] {
  return resolutions.flatMap(({ citation, document: home }) => {
    if (!home || !citation.documentSpan || home.uri === document.uri) return [];
    return [{ range: rangeOf(document, citation.documentSpan), target: linkTo(home.document, { start: 0, end: 0 }), tooltip: locale === 'zh' ? `打开《${home.metadata.title}》` : `Open 《${home.metadata.title}》` }];
  });
}
