import { commands, languages, Location, Position, Range, Uri, window, workspace, type TextDocument } from 'vscode';
import { besideDraft } from '../drafts';
import { REQUEST, RULE_SCHEME } from '../protocol';
import type { Server } from '../server';

/** Opens a place in a document, those of the extension's own corpus included, beside the draft; pages of law and rules as they are to be read. */
export async function openPlace(server: Server, uri: string, line = 0, character = 0, endLine = line, endCharacter = character): Promise<void> {
  const target = Uri.parse(uri);
  if (target.scheme === RULE_SCHEME) {
    await commands.executeCommand('vscode.open', target, besideDraft());
    return;
  }
  const document = await asPolicy(server, await workspace.openTextDocument(target));
  await window.showTextDocument(document, { selection: new Range(line, character, endLine, endCharacter), preview: true, viewColumn: besideDraft() });
}

/** A plain text of the corpus is shown with all that can be asked of a provision, and is no draft for it. */
async function asPolicy(server: Server, document: TextDocument): Promise<TextDocument> {
  if (document.languageId !== 'plaintext' && document.languageId !== 'markdown') return document;
  await server.request(REQUEST.reading, { uri: document.uri.toString(), reading: true });
  return languages.setTextDocumentLanguage(document, 'policy');
}

/** Shows a place of the corpus in a peek window within the open editor. */
export async function peekPlace(server: Server, item: { readonly place: { readonly uri: string; readonly range: { readonly start: { readonly line: number; readonly character: number } } } | null } | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  if (!item?.place) return;
  const { uri, range: { start } } = item.place;
  if (!editor) return openPlace(server, uri, start.line, start.character);
  await commands.executeCommand('editor.action.peekLocations', editor.document.uri, editor.selection.active, [new Location(Uri.parse(uri), new Position(start.line, start.character))], 'peek');
}
