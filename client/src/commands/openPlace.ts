import { commands, Location, Position, Range, Uri, window, workspace } from 'vscode';

/** Opens a place in a document, those of the extension's own corpus included, beside the draft. */
export async function openPlace(uri: string, line = 0, character = 0): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const at = new Position(line, character);
  await window.showTextDocument(document, { selection: new Range(at, at), preview: true });
}

/** Shows a place of the corpus in a peek window within the open editor. */
export async function peekPlace(item: { readonly place: { readonly uri: string; readonly range: { readonly start: { readonly line: number; readonly character: number } } } | null } | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  if (!item?.place) return;
  const { uri, range: { start } } = item.place;
  if (!editor) return openPlace(uri, start.line, start.character);
  await commands.executeCommand('editor.action.peekLocations', editor.document.uri, editor.selection.active, [new Location(Uri.parse(uri), new Position(start.line, start.character))], 'peek');
}
