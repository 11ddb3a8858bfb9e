import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, type Edits } from '../protocol';
import type { Server } from '../server';

/** Numbers the provisions of the open draft anew, with every reference to them following. */
export async function renumber(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'policy') {
    void window.showInformationMessage(l10n.t('Open a policy draft first.'));
    return;
  }
  const { uri, version } = editor.document;
  const edits = await server.request<Edits>(REQUEST.renumber, { uri: uri.toString() });
  if (!edits || Object.keys(edits.changes).length === 0) {
    void window.showInformationMessage(edits?.summary ?? l10n.t('The numbering is in order already.'));
    return;
  }
  // Edits of a text that has changed meanwhile would land in the wrong places.
  if (editor.document.version !== version) return;
  const change = new WorkspaceEdit();
  for (const [target, each] of Object.entries(edits.changes)) for (const { range: { start, end }, newText } of each) change.replace(Uri.parse(target), new Range(start.line, start.character, end.line, end.character), newText);
  await workspace.applyEdit(change);
  void window.showInformationMessage(edits.summary);
}
