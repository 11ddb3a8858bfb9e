import { commands, Uri, window, workspace } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, type Version } from '../protocol';
import type { Server } from '../server';

type Item = { readonly place: { readonly uri: string } | null };

/** Shows two versions of a document in the editor's own comparison: those of the item, or of the document that is open. */
export async function compareVersions(server: Server, item?: Item): Promise<void> {
  const chosen = await choose(server, item);
  if (chosen) await commands.executeCommand('vscode.diff', Uri.parse(chosen.left.uri), Uri.parse(chosen.right.uri), `${chosen.left.title}: ${nameOf(chosen.left)} ↔ ${nameOf(chosen.right)}`);
}

/** The same as a 新旧对照表, provision by provision, in a new document with its preview. */
export async function comparisonTable(server: Server, item?: Item): Promise<void> {
  const chosen = await choose(server, item);
  const table = chosen && (await server.request<{ text: string }>(REQUEST.compareVersions, { left: chosen.left.uri, right: chosen.right.uri }));
  if (!table) return;
  const document = await workspace.openTextDocument({ language: 'markdown', content: table.text });
  await window.showTextDocument(document);
  await commands.executeCommand('markdown.showPreview', document.uri);
}

const nameOf = ({ version }: Version): string => version || l10n.t('date unknown');

/** Two versions of a document: the only two, else those that are picked. */
async function choose(server: Server, item?: Item): Promise<{ readonly left: Version; readonly right: Version } | null> {
  const uri = item?.place?.uri ?? window.activeTextEditor?.document.uri.toString() ?? '';
  const versions = (await server.request<Version[]>(REQUEST.versions, { uri })) ?? [];
  if (versions.length < 2) {
    void window.showInformationMessage(l10n.t('The corpus has only one version of this document.'));
    return null;
  }
  if (versions.length === 2) return { left: versions[0], right: versions[1] };
  const items = versions.map((version) => ({ version, label: nameOf(version), description: version.force, detail: version.title }));
  const left = await window.showQuickPick(items.slice(0, -1), { placeHolder: l10n.t('Earlier version') });
  const right = left && (await window.showQuickPick(items.slice(items.indexOf(left) + 1), { placeHolder: l10n.t('Later version') }));
  return left && right ? { left: left.version, right: right.version } : null;
}
