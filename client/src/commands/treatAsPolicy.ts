import { l10n, languages, window } from 'vscode';

/** Treats the open file as a policy draft, whatever its name. */
export async function treatAsPolicy(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(l10n.t('Open the file first.'));
    return;
  }
  await languages.setTextDocumentLanguage(document, 'policy');
}
