import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isMainThread } from 'node:worker_threads';
import { startServer } from './server';

if (isMainThread) serve();
// As a worker this same file indexes a corpus, see corpusLoading.ts.
else void import('../corpus/loaders/indexer.js').then(({ serveIndexing }) => serveIndexing());

function serve(): void {
  // Over standard input and output unless the editor asks for something else.
  if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument))) process.argv.push('--stdio');

  startServer(createConnection(ProposedFeatures.all));
}
