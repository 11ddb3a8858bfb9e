import { commands, ProgressLocation, window, workspace } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, type WorkspaceSummary } from '../protocol';
import type { Server } from '../server';

/** Checks every draft of the open folders, with progress and cancel; findings go to the Problems view, a summary is shown. */
export async function checkWorkspace(server: Server): Promise<WorkspaceSummary | null> {
  if (!workspace.workspaceFolders?.length) {
    const choose = l10n.t('Open Folder…');
    void window.showInformationMessage(l10n.t('Open the folder of the drafts first.'), choose).then((chosen) => {
      if (chosen === choose) void commands.executeCommand('vscode.openFolder');
    });
    return null;
  }
  const summary = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Checking policy drafts'), cancellable: true }, (progress, token) => {
    server.onCheckProgress((done, total, name) => progress.report({ message: l10n.t('{0} of {1}: {2}', done, total, name), increment: total > 0 ? 100 / total : 0 }));
    return server.request<WorkspaceSummary>(REQUEST.checkWorkspace, {}, token);
  });
  if (!summary) return null;
  const open = l10n.t('Show problems');
  const skipped = summary.skipped.length > 0 ? l10n.t('; files not read: {0}', summary.skipped.length) : '';
  const words = l10n.t('Drafts checked: {0}. Errors: {1}, warnings: {2}. Citations: {3} verified, {4} broken, {5} not checked{6}.', summary.files, summary.errors, summary.warnings, summary.citations.verified, summary.citations.broken, summary.citations.unverifiable, skipped)
    + (summary.cancelled ? ` ${l10n.t('Stopped before the end: not all drafts were checked.')}` : '');
  for (const { path, reason } of summary.skipped) server.log.warn(`${path}: ${reason}`);
  // Not awaited: the command is done when the check is, whatever becomes of the message.
  void (summary.errors > 0 || summary.cancelled ? window.showWarningMessage(words, open) : window.showInformationMessage(words, open)).then((chosen) => {
    if (chosen === open) void commands.executeCommand('workbench.actions.view.problems');
  });
  return summary;
}
