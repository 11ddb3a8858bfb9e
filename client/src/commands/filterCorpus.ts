import { window } from 'vscode';
import { l10n } from '../l10n';
import type { CorpusView } from '../views/corpusView';

/** Asks for words and shows only corpus documents that have them in title or number. */
export async function filterCorpus(view: CorpusView): Promise<void> {
  const words = await window.showInputBox({ prompt: l10n.t('Words of a title or a document number; empty shows all'), value: view.current() });
  if (words !== undefined) view.filter(words);
}
