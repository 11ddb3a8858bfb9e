import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isMainThread } from 'node:worker_threads';
import { setFlagsFromString } from 'node:v8';
import { startServer } from './server';

if (isMainThread) serve();
// As a worker this same file indexes a corpus, see corpusLoading.ts.
else void import('../corpus/loaders/indexer.js').then(({ serveIndexing }) => serveIndexing());

function serve(): void {
  // The engine compiles a function for speed once it has run for a while. A check is a thousand functions that each run for a little: in the first minutes of a draft
  // compiling them all would take more of the processor than the checks themselves, so they have to run for six times as long as is usual.
  setFlagsFromString('--interrupt-budget=800000');
  // Over standard input and output unless the editor asks for something else.
  if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument))) process.argv.push('--stdio');

  startServer(createConnection(ProposedFeatures.all));
}
