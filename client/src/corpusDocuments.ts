import { languages, Uri, workspace, type ExtensionContext } from 'vscode';
import { CORPUS_SCHEME, REQUEST, RULE_SCHEME } from './protocol';
import type { Server } from './server';

/** Shows the documents that come with the extension, and what its rules mean: read-only, under schemes of their own, corpus documents coloured as policy documents. */
export function registerCorpusDocuments(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(CORPUS_SCHEME, {
      provideTextDocumentContent: async (uri: Uri, token) => (await server.request<{ text: string }>(REQUEST.corpusDocument, { uri: uri.toString() }, token))?.text ?? null,
    }),
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
      provideTextDocumentContent: async (uri: Uri, token) => (await server.request<{ text: string }>(REQUEST.rulePage, { uri: uri.toString() }, token))?.text ?? null,
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === CORPUS_SCHEME && document.languageId !== 'policy') void languages.setTextDocumentLanguage(document, 'policy');
    }),
  );
}
