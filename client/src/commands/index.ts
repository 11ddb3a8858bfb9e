import { commands, type ExtensionContext, type Uri } from 'vscode';
import type { Server } from '../server';
import type { CorpusView } from '../views/corpusView';
import { createNeighbourhoodPanel } from '../views/neighbourhoodPanel';
import { checkWorkspace } from './checkWorkspace';
import { comparisonTable, compareVersions } from './compareVersions';
import { filterCorpus } from './filterCorpus';
import { insertCitation } from './insertCitation';
import { openOriginal } from './openOriginal';
import { openPlace, peekPlace } from './openPlace';
import { renumber } from './renumber';
import { searchCorpus } from './searchCorpus';
import { showNeighbourhood } from './showNeighbourhood';
import { showReferences } from './showReferences';
import { showUnchecked } from './showUnchecked';
import { showStaleness } from './showStaleness';
import { suppress } from './suppress';
import { treatAsPolicy } from './treatAsPolicy';

type Place = Parameters<typeof openPlace> extends [unknown, ...infer Rest] ? Rest : never;

/** Every command of the extension by its name. */
export function registerCommands(context: ExtensionContext, server: Server, view: CorpusView): void {
  const neighbourhood = createNeighbourhoodPanel(context, server);
  const all: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'policy.checkWorkspace': () => checkWorkspace(server),
    'policy.treatAsPolicy': () => treatAsPolicy(server),
    'policy.showCorpus': () => commands.executeCommand('policy.corpus.focus'),
    'policy.filterCorpus': () => filterCorpus(view),
    'policy.openPlace': (...place: Place) => openPlace(server, ...place),
    'policy.peekPlace': (item: Parameters<typeof peekPlace>[1]) => peekPlace(server, item),
    'policy.openCorpusDocument': () => searchCorpus(server, 'documents'),
    'policy.searchCorpus': () => searchCorpus(server, 'provisions'),
    'policy.insertCitation': (item: Parameters<typeof insertCitation>[1]) => insertCitation(server, item),
    'policy.compareVersions': (item: Parameters<typeof compareVersions>[1]) => compareVersions(server, item),
    'policy.comparisonTable': (item: Parameters<typeof comparisonTable>[1]) => comparisonTable(server, item),
    'policy.showNeighbourhood': (item: Parameters<typeof showNeighbourhood>[1]) => showNeighbourhood(neighbourhood, item),
    'policy.staleness': (uri?: Uri) => showStaleness(server, uri),
    'policy.openOriginal': openOriginal,
    'policy.renumber': () => renumber(server),
    'policy.showReferences': showReferences,
    'policy.showUnchecked': () => showUnchecked(server),
    'policy.suppress': suppress,
    'policy.restartServer': () => server.restart(),
    'policy.showLog': () => server.log.show(),
  };
  for (const [name, run] of Object.entries(all)) context.subscriptions.push(commands.registerCommand(name, run));
}
