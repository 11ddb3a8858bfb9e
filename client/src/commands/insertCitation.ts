import { window } from 'vscode';
import { l10n } from '../l10n';
import { draftEditor } from '../drafts';
import { REQUEST, type SearchHit } from '../protocol';
import type { Server } from '../server';

/** Writes words at the cursor of the draft and goes on there. */
export async function insertText(words: string): Promise<void> {
  const editor = draftEditor();
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a draft to insert the citation.'));
    return;
  }
  await editor.edit((edit) => { for (const selection of editor.selections) edit.replace(selection, words); });
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
}

/** Inserts a citation in its correct form: of the item in the corpus view, or of one that is searched for. */
export async function insertCitation(server: Server, item?: { readonly title: string; readonly locator: string; readonly place: { readonly uri: string } | null }): Promise<void> {
  if (item?.place) {
    const text = await server.request<{ text: string }>(REQUEST.citationText, { uri: draftEditor()?.document.uri.toString() ?? '', document: item.place.uri, locator: item.locator });
    if (text) await insertText(text.text);
    return;
  }
  const query = await window.showInputBox({ prompt: l10n.t('Which provision? Words, title or document number') });
  if (!query) return;
  const hits = (await server.request<SearchHit[]>(REQUEST.search, { query, limit: 50, scope: 'provisions' })) ?? [];
  const chosen = await window.showQuickPick(hits.map((hit) => ({ hit, label: `《${hit.title}》${hit.locator}`, description: hit.version, detail: hit.text })), { matchOnDetail: true });
  if (chosen) await insertText(chosen.hit.citation);
}
