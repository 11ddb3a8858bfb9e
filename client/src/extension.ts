import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import { registerCorpusDocuments } from './corpusDocuments';
import { registerFileAssociation } from './fileAssociation';
import { createServer } from './server';
import { registerStatus } from './status';
import { registerCorpusView } from './views/corpusView';

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and joins commands and views to it. Nothing waits for the server: what needs it asks when used. */
export function activate(context: ExtensionContext): void {
  const server = createServer(context);
  stop = server.stop;
  registerCorpusDocuments(context, server);
  registerFileAssociation(context);
  registerStatus(context, server);
  const view = registerCorpusView(context, server);
  registerCommands(context, server, view);
}

export const deactivate = (): Promise<void> | undefined => stop?.();
