import { commands, l10n, Uri, window } from 'vscode';
import { REQUEST, type Version } from '../protocol';
import type { Server } from '../server';

/** Shows two versions of a document in the editor's own comparison: those of the item, or of the document that is open. */
export async function compareVersions(server: Server, item?: { readonly place: { readonly uri: string } | null }): Promise<void> {
  const uri = item?.place?.uri ?? window.activeTextEditor?.document.uri.toString() ?? '';
  const versions = (await server.request<Version[]>(REQUEST.versions, { uri })) ?? [];
  if (versions.length < 2) {
    void window.showInformationMessage(l10n.t('The corpus has only one version of this document.'));
    return;
  }
  const items = versions.map((version) => ({ version, label: version.version || l10n.t('date unknown'), description: version.force, detail: version.title }));
  const left = versions.length === 2 ? items[0] : await window.showQuickPick(items.slice(0, -1), { placeHolder: l10n.t('Earlier version') });
  if (!left) return;
  const right = versions.length === 2 ? items[1] : await window.showQuickPick(items.slice(items.indexOf(left) + 1), { placeHolder: l10n.t('Later version') });
  if (!right) return;
  await commands.executeCommand('vscode.diff', Uri.parse(left.version.uri), Uri.parse(right.version.uri), `${left.version.title}: ${left.label} ↔ ${right.label}`);
}
