import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import type { FeatureContext } from '../features/model';
import { stackOf } from './diagnostics';
import type { Session } from './session';

export type Features = typeof import('../features/index.js');
export type OfDocument = { readonly textDocument: { readonly uri: string } };

/** Makes a handler of a feature: it gets the snapshot, the parameters and nothing else; what it throws is logged and answered with null. */
export type Answer = <P extends OfDocument, R>(run: (context: FeatureContext, params: P, features: Features) => R) => (params: P, token: CancellationToken) => Promise<R | null>;

/** Joins each request of the protocol to its feature. `now`: about the text as it is; `atRest`: about the whole, after a burst of keys. */
export function registerFeatures(connection: Connection, now: Answer, atRest: Answer, session: Session): void {
  connection.onDocumentSymbol(atRest((context, _params, { documentSymbols }) => documentSymbols(context)));
  connection.onFoldingRanges(atRest((context, _params, { foldingRanges }) => foldingRanges(context)));
  connection.onDocumentLinks(atRest((context, _params, { documentLinks }) => documentLinks(context)));
  connection.onCodeLens(atRest((context, _params, { codeLenses }) => (session.settings().codeLens.enabled ? codeLenses(context) : [])));
  connection.languages.semanticTokens.on(orEmpty(atRest((context, _params, { semanticTokens }) => semanticTokens(context))));
  connection.languages.semanticTokens.onRange(orEmpty(atRest((context, { range }, { semanticTokens }) => semanticTokens(context, range))));
  connection.languages.inlayHint.on(atRest((context, { range }, { inlayHints }) => (session.settings().inlayHints.enabled ? inlayHints(context, range) : [])));

  connection.onSelectionRanges(now((context, { positions }, { selectionRanges }) => selectionRanges(context, positions)));
  connection.onHover(now((context, { position }, { hover }) => hover(context, position)));
  connection.onDefinition(now((context, { position }, { definition }) => {
    const links = definition(context, position);
    return session.linkSupport() ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  }));
  connection.onReferences(now((context, { position, context: { includeDeclaration } }, { references }) => references(context, position, includeDeclaration)));
  connection.onDocumentHighlight(now((context, { position }, { documentHighlights }) => documentHighlights(context, position)));
  connection.onCompletion(now((context, { position }, { completions }) => completions(context, position)));
  connection.onCodeAction(now((context, params, { codeActions }) => codeActions(context, params, session.asksForReasons())));
  connection.onPrepareRename(now((context, { position }, { prepareRename }) => prepareRename(context, position)));
  connection.onRenameRequest(now((context, { position, newName }, { rename }) => rename(context, position, newName)));
  connection.languages.callHierarchy.onPrepare(now((context, { position }, { prepareCallHierarchy }) => prepareCallHierarchy(context, position)));

  // What follows is about a place that need not be open: any snapshot of its corpus will do.
  const anywhere = <P, R>(run: (context: FeatureContext, params: P, features: Features) => R, uriOf: (params: P) => string) => async (params: P): Promise<R | null> => {
    try {
      const snapshot = (await session.snapshot(uriOf(params))) ?? (await session.snapshotOf(uriOf(params), ''));
      return run(snapshot.context, params, (await session.core()).features);
    } catch (error) {
      connection.console.error(stackOf(error));
      return null;
    }
  };
  connection.languages.callHierarchy.onIncomingCalls(anywhere((context, { item }, { incomingCalls }) => incomingCalls(session.around(context), item), ({ item }) => item.uri));
  connection.languages.callHierarchy.onOutgoingCalls(anywhere((context, { item }, { outgoingCalls }) => outgoingCalls(context, item), ({ item }) => item.uri));
  connection.onWorkspaceSymbol(anywhere(({ corpus, others = [] }, { query }, { workspaceSymbols }) => workspaceSymbols({ corpus, drafts: others }, query), () => ''));
}

/** An editor without tokens keeps its grammar's colours. */
const orEmpty = <P>(handler: (params: P, token: CancellationToken) => Promise<{ data: number[] } | null>) => async (params: P, token: CancellationToken): Promise<{ data: number[] }> => (await handler(params, token)) ?? { data: [] };
