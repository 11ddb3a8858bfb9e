import { languages, window } from 'vscode';
import { l10n } from '../l10n';

/** Treats the open file as a policy draft, whatever its name. */
export async function treatAsPolicy(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(l10n.t('Open the file first.'));
    return;
  }
  await languages.setTextDocumentLanguage(document, 'policy');
}
