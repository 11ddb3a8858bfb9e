import { ViewColumn, window, type TextEditor } from 'vscode';
import { CORPUS_SCHEME } from './protocol';

const isDraft = ({ document: { languageId, uri } }: TextEditor): boolean => languageId === 'policy' && uri.scheme !== CORPUS_SCHEME;

/** The editor of the draft that a person works on: the active one, else one that is in sight beside a document of the corpus. */
export function draftEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  return active && isDraft(active) ? active : window.visibleTextEditors.find(isDraft);
}

/** Where to show what is read beside a draft: in the next column while a draft has the focus, else in the column one is in. */
export const besideDraft = (): ViewColumn => (window.activeTextEditor && isDraft(window.activeTextEditor) ? ViewColumn.Beside : ViewColumn.Active);
