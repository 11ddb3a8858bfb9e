import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver/node';
import type { PolicyDocument } from '../document/model';
import type { FeatureContext } from '../features/model';
import { stackOf } from './diagnostics';
import type { Schedule } from './schedule';
import type { Session } from './session';
import { canonical } from './uris';

export type Features = typeof import('../features/index.js');
export type OfDocument = { readonly textDocument: { readonly uri: string } };

/** Makes a handler of a feature: it gets the snapshot, the parameters and nothing else; what it throws is logged and answered with null. */
type Answer<C> = <P extends OfDocument, R>(run: (context: C, params: P, features: Features) => R) => (params: P, token: CancellationToken) => Promise<R | null>;

export interface Answers {
  /** About the text as it is at this moment. */
  readonly now: Answer<FeatureContext>;
  /** The same, about what the check found: waits until the corpus is prepared for it, so that `now` is answered meanwhile. */
  readonly checked: Answer<FeatureContext>;
  /** About the text and all documents of the corpus: waits until these are digested. */
  readonly across: Answer<FeatureContext>;
  /** About the whole document, once a burst of keys is over; and about what the check found in it. */
  readonly atRest: Answer<FeatureContext>;
  readonly checkedAtRest: Answer<FeatureContext>;
  /** About the text alone: does not wait for a corpus. */
  readonly ofText: Answer<{ readonly document: PolicyDocument }>;
}

export function createAnswers(connection: Connection, session: Session, schedule: Schedule, versionOf: (uri: string) => number | undefined): Answers {
  const safely = async <R>(work: () => Promise<R | null>): Promise<R | null> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(stackOf(error));
      return null;
    }
  };
  // Of the requests about a whole text that is typed in, those before the last key are out of date when their turn comes: the editor asks again for
  // each version, and one answer is enough.
  const atRest = async (uri: string): Promise<void> => {
    const asked = versionOf(uri);
    await schedule.rest(uri);
    if (versionOf(uri) !== asked) throw new ResponseError(LSPErrorCodes.ContentModified, '文本已经改变 the text has changed since');
  };
  const atPlace = (needs: 'text' | 'findings' | 'corpus'): Answer<FeatureContext> => (run) => (params, token) => safely(async () => {
    const { uri } = params.textDocument;
    const asked = versionOf(uri);
    if (needs === 'corpus') await (await session.wholeOf(uri)).digested;
    const snapshot = await (needs === 'findings' ? session.checkable(uri) : session.snapshot(uri));
    // A place in a text that has changed meanwhile is another place.
    if (!snapshot || token.isCancellationRequested || snapshot.version !== asked) return null;
    return run(snapshot.context, params, (await session.core()).features);
  });
  const whole = (isChecked: boolean): Answer<FeatureContext> => (run) => (params, token) => safely(async () => {
    const { uri } = params.textDocument;
    await atRest(uri);
    if (token.isCancellationRequested) return null;
    const snapshot = await (isChecked ? session.checkable(uri) : session.snapshot(uri));
    if (!snapshot || token.isCancellationRequested) return null;
    return run(snapshot.context, params, (await session.core()).features);
  });
  return {
    now: atPlace('text'),
    checked: atPlace('findings'),
    across: atPlace('corpus'),
    atRest: whole(false),
    checkedAtRest: whole(true),
    ofText: (run) => (params, token) => safely(async () => {
      await atRest(params.textDocument.uri);
      if (token.isCancellationRequested) return null;
      const text = await session.read(params.textDocument.uri);
      return text && run(text, params, (await session.core()).features);
    }),
  };
}

/** Joins each request of the protocol to its feature. */
export function registerFeatures(connection: Connection, { now, checked, across, atRest, checkedAtRest, ofText }: Answers, session: Session): void {
  connection.onDocumentSymbol(ofText((text, _params, { documentSymbols }) => documentSymbols(text)));
  connection.onFoldingRanges(ofText((text, _params, { foldingRanges }) => foldingRanges(text)));
  connection.onSelectionRanges(ofText((text, { positions }, { selectionRanges }) => selectionRanges(text, positions)));
  connection.onDocumentLinks(atRest((context, _params, { documentLinks }) => documentLinks(context)));
  connection.onCodeLens(checkedAtRest((context, _params, { codeLenses }) => (session.settings().codeLens.enabled ? codeLenses(context) : [])));
  connection.languages.semanticTokens.on(orEmpty(atRest((context, _params, { semanticTokens }) => semanticTokens(context))));
  connection.languages.semanticTokens.onRange(orEmpty(atRest((context, { range }, { semanticTokens }) => semanticTokens(context, range))));
  connection.languages.inlayHint.on(atRest((context, { range }, { inlayHints }) => (session.settings().inlayHints.enabled ? inlayHints(context, range) : [])));

  connection.onHover(now((context, { position }, { hover }) => hover(context, position)));
  connection.onDefinition(now((context, { position }, { definition }) => {
    const links = definition(context, position);
    return session.linkSupport() ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  }));
  connection.onReferences(across((context, { position, context: { includeDeclaration } }, { references }) => references(context, position, includeDeclaration)));
  connection.onDocumentHighlight(now((context, { position }, { documentHighlights }) => documentHighlights(context, position)));
  connection.onCompletion(now((context, { position }, { completions }) => completions(context, position)));
  connection.onCodeAction(checked((context, params, { codeActions }) => codeActions(context, params, session.asksForReasons())));
  connection.onPrepareRename(now((context, { position }, { prepareRename }) => prepareRename(context, position)));
  connection.onRenameRequest(now((context, { position, newName }, { rename }) => rename(context, position, newName)));
  connection.languages.callHierarchy.onPrepare(now((context, { position }, { prepareCallHierarchy }) => prepareCallHierarchy(context, position)));

  // What follows is about a place that need not be open: any snapshot of its corpus will do.
  const anywhere = <P, R>(run: (context: FeatureContext, params: P, features: Features) => R, uriOf: (params: P) => string) => async (params: P): Promise<R | null> => {
    try {
      await (await session.wholeOf(uriOf(params))).digested;
      const snapshot = (await session.snapshot(uriOf(params))) ?? (await session.snapshotOf(uriOf(params), ''));
      return run(snapshot.context, params, (await session.core()).features);
    } catch (error) {
      connection.console.error(stackOf(error));
      return null;
    }
  };
  connection.languages.callHierarchy.onIncomingCalls(anywhere((context, { item }, { incomingCalls }) => incomingCalls(session.around(context), { ...item, uri: canonical(item.uri) }), ({ item }) => item.uri));
  connection.languages.callHierarchy.onOutgoingCalls(anywhere((context, { item }, { outgoingCalls }) => outgoingCalls(context, { ...item, uri: canonical(item.uri) }), ({ item }) => item.uri));
  connection.onWorkspaceSymbol(anywhere(({ corpus, others = [] }, { query }, { workspaceSymbols }) => workspaceSymbols({ corpus, drafts: others }, query), () => ''));
}

/** An editor without tokens keeps its grammar's colours. */
const orEmpty = <P>(handler: (params: P, token: CancellationToken) => Promise<{ data: number[] } | null>) => async (params: P, token: CancellationToken): Promise<{ data: number[] }> => (await handler(params, token)) ?? { data: [] };
