import { Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { l10n } from '../l10n';

/** Asks why a finding should be kept quiet and writes the remark above its line; without a reason nothing is written. */
export async function suppress(uri: string, line: number, code: string, deliberate: boolean): Promise<void> {
  const prompt = deliberate ? l10n.t('Why is this deliberate? The reason stays in the draft.') : l10n.t('Why should this not be reported? The reason stays in the draft.');
  const reason = await window.showInputBox({ prompt, title: code, validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed.') : /--|>/.test(value) ? l10n.t('Without "--" and ">", please.') : undefined) });
  if (!reason) return;
  const edit = new WorkspaceEdit();
  edit.insert(Uri.parse(uri), new Position(line, 0), `<!-- policy-disable-next-line ${code} ${reason.trim()} -->\n`);
  await workspace.applyEdit(edit);
}
