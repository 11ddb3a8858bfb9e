import { Uri, window, workspace, WorkspaceEdit, type Range, type TextDocument } from 'vscode';

/** Opens a file of the test folder in an editor, as a person does. */
export async function openDraft(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** Waits until `look` finds something; the error says what was waited for. */
export async function until<Found>(what: string, look: () => Found | undefined | Promise<Found | undefined>, milliseconds = 45_000): Promise<Found> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await new Promise((next) => setTimeout(next, 100))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited ${milliseconds / 1000} s for: ${what}`);
}

/** Changes a stretch of a draft as an edit by hand would. */
export async function replaceText(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  await workspace.applyEdit(edit);
}
