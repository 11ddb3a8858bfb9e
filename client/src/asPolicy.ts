import { languages, type TextDocument } from 'vscode';

/** Long enough for the editor to have let go of a document that was opened only to have its language set. */
const SETTLED = 2000;

const setting = new Set<string>();

/**
 * Makes a document one in the policy language. Setting a language opens a document that nothing else holds (one that was only
 * looked at for a hover, or for the Problems panel) and lets go of it again, which is told as another opening: those are passed over,
 * or there would be no end to it. `held`: an editor shows it, so it stays open and its language set.
 */
export async function treatAsPolicyDocument(document: TextDocument, held = false): Promise<void> {
  const key = document.uri.toString();
  if (document.languageId === 'policy' || (setting.has(key) && !held)) return;
  setting.add(key);
  try {
    await languages.setTextDocumentLanguage(document, 'policy');
  } catch { /* it is closed already */ } finally {
    setTimeout(() => setting.delete(key), SETTLED).unref();
  }
}
