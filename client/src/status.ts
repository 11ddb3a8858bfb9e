import { LanguageStatusSeverity, languages, window, type ExtensionContext } from 'vscode';
import { l10n } from './l10n';
import { REQUEST, STATUS_CHANGED, type CorpusStatus, type Status } from './protocol';
import type { Server } from './server';

/** Says in the language status which corpus answers rest on, and what of the open draft was not checked. */
export function registerStatus(context: ExtensionContext, server: Server): void {
  const corpus = languages.createLanguageStatusItem('policy.corpus', { language: 'policy' });
  corpus.name = l10n.t('Regulation corpus');
  corpus.text = l10n.t('Corpus not loaded yet');
  corpus.busy = true;
  corpus.command = { title: l10n.t('Show corpus'), command: 'policy.showCorpus' };
  const citations = languages.createLanguageStatusItem('policy.citations', { language: 'policy' });
  citations.name = l10n.t('Citations');
  citations.text = l10n.t('Not checked yet');
  context.subscriptions.push(corpus, citations);

  const showCorpus = (status: CorpusStatus): void => {
    corpus.busy = status.state === 'loading';
    corpus.text = status.state === 'loading' ? status.total ? l10n.t('Reading the corpus: {0} of {1}', status.documents, status.total) : l10n.t('Loading the corpus…') : l10n.t('Corpus documents: {0}, articles: {1}', status.documents, status.articles);
    const skipped = status.skipped.length;
    corpus.detail = skipped > 0 ? l10n.t('Files not read: {0}. {1}', skipped, status.skipped.slice(0, 3).map(({ path, reason }) => `${path} (${reason})`).join('; ')) : undefined;
    corpus.severity = skipped > 0 || (status.state === 'ready' && status.documents === 0) ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };

  let asked = 0;
  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'policy') return;
    const question = ++asked;
    const status = await server.request<Status>(REQUEST.status, { uri: document.uri.toString() });
    if (!status || question !== asked) return;
    showCorpus(status.corpus);
    if (!status.document) return;
    const { citations: { verified, broken, unverifiable }, suppressed, failures, day } = status.document;
    citations.text = l10n.t('Citations: {0} verified, {1} broken, {2} not checked', verified, broken, unverifiable);
    const notes = [l10n.t('As of {0}', day), ...(suppressed > 0 ? [l10n.t('Findings suppressed: {0}', suppressed)] : []), ...(failures.length > 0 ? [l10n.t('Rules that failed: {0}', failures.join(', '))] : [])];
    citations.command = unverifiable > 0 ? { title: l10n.t('Which ones'), command: 'policy.showUnchecked' } : undefined;
    citations.detail = notes.join(' · ');
    citations.severity = broken > 0 || failures.length > 0 ? LanguageStatusSeverity.Error : unverifiable > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };

  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), 400);
  };
  server.onNotification<CorpusStatus>(STATUS_CHANGED, (status) => {
    showCorpus(status);
    soon();
  });
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const open = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === open)) soon();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  soon();
}
