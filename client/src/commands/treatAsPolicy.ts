import { languages, window } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST } from '../protocol';
import type { Server } from '../server';

/** Treats the open file as a policy draft, whatever its name. */
export async function treatAsPolicy(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(l10n.t('Open the file first.'));
    return;
  }
  await server.request(REQUEST.reading, { uri: document.uri.toString(), reading: false });
  // One that is open to be read is opened anew.
  const plain = document.languageId === 'policy' ? await languages.setTextDocumentLanguage(document, 'plaintext') : document;
  await languages.setTextDocumentLanguage(plain, 'policy');
}
