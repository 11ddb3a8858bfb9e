import { EventEmitter, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, type ExtensionContext, type TreeDataProvider, type TreeView } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, STATUS_CHANGED, type TreeItem as Entry } from '../protocol';
import type { Server } from '../server';

export interface CorpusView {
  readonly tree: TreeView<Entry>;
  /** Shows only what has some words in its title; '' shows all. */
  filter(words: string): void;
  readonly current: () => string;
}

/** The corpus in the side bar: jurisdiction › kind › document › chapter › article. */
export function registerCorpusView(context: ExtensionContext, server: Server): CorpusView {
  const changed = new EventEmitter<void>();
  let filter = '';
  const provider: TreeDataProvider<Entry> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: async (parent) => (await server.request<Entry[]>(REQUEST.corpusTree, { parent: parent?.id ?? null, filter })) ?? [],
    async resolveTreeItem(item, entry, token) {
      const more = await server.request<{ text: string }>(REQUEST.corpusTooltip, { id: entry.id }, token);
      if (more?.text) item.tooltip = new MarkdownString().appendText(more.text);
      return item;
    },
  };
  const tree = window.createTreeView('policy.corpus', { treeDataProvider: provider, showCollapseAll: true });
  server.onNotification(STATUS_CHANGED, () => changed.fire());
  context.subscriptions.push(tree, changed);
  return {
    tree,
    current: () => filter,
    filter(words) {
      filter = words.trim();
      tree.message = filter === '' ? undefined : l10n.t('Filter: {0}', filter);
      changed.fire();
    },
  };
}

const ICONS = { group: 'folder', document: 'book', provision: 'symbol-field', skipped: 'warning', file: 'circle-slash' } as const;

function itemOf(entry: Entry): TreeItem {
  const item = new TreeItem(entry.label, entry.children ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = entry.id;
  item.description = entry.description;
  item.iconPath = new ThemeIcon(ICONS[entry.kind]);
  item.contextValue = [entry.kind, ...(entry.versions > 1 ? ['versions'] : []), ...(entry.original ? ['original'] : [])].join('.');
  if (entry.tooltip !== '') item.tooltip = new MarkdownString().appendText(entry.tooltip);
  if (entry.place) {
    item.resourceUri = undefined;
    item.command = { title: l10n.t('Open'), command: 'policy.openPlace', arguments: [Uri.parse(entry.place.uri).toString(), entry.place.range.start.line, entry.place.range.start.character] };
  }
  return item;
}
