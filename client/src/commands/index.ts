import { commands, type ExtensionContext } from 'vscode';
import type { Server } from '../server';
import type { CorpusView } from '../views/corpusView';
import { checkWorkspace } from './checkWorkspace';
import { comparisonTable, compareVersions } from './compareVersions';
import { filterCorpus } from './filterCorpus';
import { insertCitation } from './insertCitation';
import { openPlace, peekPlace } from './openPlace';
import { renumber } from './renumber';
import { searchCorpus } from './searchCorpus';
import { showReferences } from './showReferences';
import { showUnchecked } from './showUnchecked';
import { suppress } from './suppress';
import { treatAsPolicy } from './treatAsPolicy';

/** Every command of the extension by its name. */
export function registerCommands(context: ExtensionContext, server: Server, view: CorpusView): void {
  const all: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'policy.checkWorkspace': () => checkWorkspace(server),
    'policy.treatAsPolicy': treatAsPolicy,
    'policy.showCorpus': () => commands.executeCommand('policy.corpus.focus'),
    'policy.filterCorpus': () => filterCorpus(view),
    'policy.openPlace': openPlace,
    'policy.peekPlace': peekPlace,
    'policy.openCorpusDocument': () => searchCorpus(server, 'documents'),
    'policy.searchCorpus': () => searchCorpus(server, 'provisions'),
    'policy.insertCitation': (item: Parameters<typeof insertCitation>[1]) => insertCitation(server, item),
    'policy.compareVersions': (item: Parameters<typeof compareVersions>[1]) => compareVersions(server, item),
    'policy.comparisonTable': (item: Parameters<typeof comparisonTable>[1]) => comparisonTable(server, item),
    'policy.renumber': () => renumber(server),
    'policy.showReferences': showReferences,
    'policy.showUnchecked': () => showUnchecked(server),
    'policy.suppress': suppress,
    'policy.restartServer': () => server.restart(),
    'policy.showLog': () => server.log.show(),
  };
  for (const [name, run] of Object.entries(all)) context.subscriptions.push(commands.registerCommand(name, run));
}
