import { commands, Location, Position, Range, Uri } from 'vscode';

type Place = { readonly uri: string; readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } } };

/** What a code lens leads to: a list of places in the editor's own references window. */
export async function showReferences(uri: string, line: number, character: number, places: readonly Place[]): Promise<void> {
  const locations = places.map(({ uri: target, range: { start, end } }) => new Location(Uri.parse(target), new Range(start.line, start.character, end.line, end.character)));
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), new Position(line, character), locations);
}
