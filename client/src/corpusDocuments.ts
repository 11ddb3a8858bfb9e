import { languages, Uri, workspace, type ExtensionContext } from 'vscode';
import { CORPUS_SCHEME, REQUEST } from './protocol';
import type { Server } from './server';

/** Shows the documents that come with the extension: read-only, under a scheme of their own, coloured as policy documents. */
export function registerCorpusDocuments(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(CORPUS_SCHEME, {
      provideTextDocumentContent: async (uri: Uri, token) => (await server.request<{ text: string }>(REQUEST.corpusDocument, { uri: uri.toString() }, token))?.text ?? null,
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === CORPUS_SCHEME && document.languageId !== 'policy') void languages.setTextDocumentLanguage(document, 'policy');
    }),
  );
}
