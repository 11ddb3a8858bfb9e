import { commands, Location, Position, Range, Uri, window, workspace } from 'vscode';
import { besideDraft } from '../drafts';
import { RULE_SCHEME } from '../protocol';

/** Opens a place in a document, those of the extension's own corpus included, beside the draft; pages of law and rules as they are to be read. */
export async function openPlace(uri: string, line = 0, character = 0, endLine = line, endCharacter = character): Promise<void> {
  const target = Uri.parse(uri);
  if (target.scheme === RULE_SCHEME) {
    await commands.executeCommand('vscode.open', target, besideDraft());
    return;
  }
  const document = await workspace.openTextDocument(target);
  await window.showTextDocument(document, { selection: new Range(line, character, endLine, endCharacter), preview: true, viewColumn: besideDraft() });
}

/** Shows a place of the corpus in a peek window within the open editor. */
export async function peekPlace(item: { readonly place: { readonly uri: string; readonly range: { readonly start: { readonly line: number; readonly character: number } } } | null } | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  if (!item?.place) return;
  const { uri, range: { start } } = item.place;
  if (!editor) return openPlace(uri, start.line, start.character);
  await commands.executeCommand('editor.action.peekLocations', editor.document.uri, editor.selection.active, [new Location(Uri.parse(uri), new Position(start.line, start.character))], 'peek');
}
