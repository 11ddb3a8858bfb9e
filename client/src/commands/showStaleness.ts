import { ProgressLocation, window, type Uri } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, type StaleReport } from '../protocol';
import type { Server } from '../server';
import { showStaleReport } from '../views/stalenessPanel';

/** Shows which citations, titles and units of the open draft, or of the texts of a folder, are out of date: a report whose lines lead to the places. */
export async function showStaleness(server: Server, uri: Uri | undefined = window.activeTextEditor?.document.uri): Promise<void> {
  const report = uri && (await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Looking for what is out of date') }, () => server.request<StaleReport>(REQUEST.staleness, { uri: uri.toString() })));
  if (report) showStaleReport(report);
  else void window.showInformationMessage(l10n.t('Open a draft or a document of the corpus first.'));
}
