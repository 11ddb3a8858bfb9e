import { languages, workspace, type ExtensionContext, type TextDocument } from 'vscode';

/** Files that match the patterns of `policy.files` are policy drafts too. */
export function registerFileAssociation(context: ExtensionContext): void {
  const associate = (document: TextDocument): void => {
    if (document.languageId === 'policy' || document.uri.scheme === 'output' || document.uri.scheme === 'git') return;
    const patterns = workspace.getConfiguration('policy', document.uri).get<string[]>('files', []);
    if (patterns.some((pattern) => languages.match({ pattern: pattern.includes('/') ? pattern : `**/${pattern}` }, document) > 0)) void languages.setTextDocumentLanguage(document, 'policy');
  };
  for (const document of workspace.textDocuments) associate(document);
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(associate),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('policy.files')) for (const document of workspace.textDocuments) associate(document);
    }),
  );
}
