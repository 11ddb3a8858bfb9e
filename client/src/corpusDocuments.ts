import { Uri, window, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import { treatAsPolicyDocument } from './asPolicy';
import { CORPUS_SCHEME, REQUEST, RULE_SCHEME } from './protocol';
import type { Server } from './server';

/** Shows the documents that come with the extension, and what its rules mean: read-only, under schemes of their own, corpus documents coloured as policy documents. */
export function registerCorpusDocuments(context: ExtensionContext, server: Server): void {
  const colour = (document: TextDocument, held = false): void => { if (document.uri.scheme === CORPUS_SCHEME) void treatAsPolicyDocument(document, held); };
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(CORPUS_SCHEME, {
      provideTextDocumentContent: async (uri: Uri, token) => (await server.request<{ text: string }>(REQUEST.corpusDocument, { uri: uri.toString() }, token))?.text ?? null,
    }),
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
      provideTextDocumentContent: async (uri: Uri, token) => (await server.request<{ text: string }>(REQUEST.rulePage, { uri: uri.toString() }, token))?.text ?? null,
    }),
    workspace.onDidOpenTextDocument((document) => colour(document)),
    window.onDidChangeVisibleTextEditors((editors) => { for (const { document } of editors) colour(document, true); }),
  );
}
