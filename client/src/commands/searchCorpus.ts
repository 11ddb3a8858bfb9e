import { CancellationTokenSource, ThemeIcon, window, type QuickPickItem } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, type SearchHit } from '../protocol';
import type { Server } from '../server';
import { insertText } from './insertCitation';
import { openPlace } from './openPlace';

const LIMIT = 50;

interface HitItem extends QuickPickItem { readonly hit: SearchHit }

/** Searches corpus provisions (or titles) while typing; Enter opens the place, the button inserts a citation of it. */
export function searchCorpus(server: Server, scope: 'provisions' | 'documents'): void {
  const pick = window.createQuickPick<HitItem>();
  const insert = { iconPath: new ThemeIcon('insert'), tooltip: l10n.t('Insert citation') };
  pick.placeholder = scope === 'documents' ? l10n.t('Title or document number') : l10n.t('Words, title, document number, term, unit or indicator');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked: CancellationTokenSource | undefined;
  const ask = async (query: string): Promise<void> => {
    // What was asked for before the last key is wanted no longer.
    asked?.cancel();
    const mine = (asked = new CancellationTokenSource());
    pick.busy = true;
    const hits = (await server.request<SearchHit[]>(REQUEST.search, { query, limit: LIMIT, scope }, mine.token)) ?? [];
    if (mine.token.isCancellationRequested) return;
    pick.busy = false;
    pick.items = hits.map((hit) => ({ hit, label: `《${hit.title}》${hit.locator}`, description: hit.version, detail: hit.text, alwaysShow: true, buttons: [insert] }));
  };
  pick.onDidChangeValue((value) => void ask(value));
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) void openPlace(server, chosen.hit.uri, chosen.hit.range.start.line, chosen.hit.range.start.character);
  });
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    void insertText(item.hit.citation);
  });
  pick.onDidHide(() => {
    asked?.cancel();
    pick.dispose();
  });
  pick.show();
  void ask('');
}
