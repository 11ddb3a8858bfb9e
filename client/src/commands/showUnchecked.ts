import { Position, Range, window } from 'vscode';
import { draftEditor } from '../drafts';
import { l10n } from '../l10n';
import { REQUEST, type Status } from '../protocol';
import type { Server } from '../server';

/** Lists the citations of the draft that could not be checked, each with its reason; the one that is picked is shown in the draft. */
export async function showUnchecked(server: Server): Promise<void> {
  const editor = draftEditor();
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a policy draft first.'));
    return;
  }
  const status = await server.request<Status>(REQUEST.status, { uri: editor.document.uri.toString() });
  const unchecked = status?.document?.unchecked ?? [];
  if (unchecked.length === 0) {
    void window.showInformationMessage(l10n.t('All citations of this draft were checked.'));
    return;
  }
  const chosen = await window.showQuickPick(unchecked.map((each) => ({ each, label: each.text, description: l10n.t('line {0}', each.line + 1), detail: each.reason })), { placeHolder: l10n.t('Not checked, and why: please check these yourself') });
  if (!chosen) return;
  const at = new Position(chosen.each.line, chosen.each.character);
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection: new Range(at, at.translate(0, chosen.each.text.length)) });
}
