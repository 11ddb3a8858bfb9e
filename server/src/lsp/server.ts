import { TextDocuments, type CancellationToken, type Connection, type InitializeParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FeatureContext } from '../features/model';
import { capabilitiesFor } from './capabilities';
import { serveDiagnostics, stackOf } from './diagnostics';
import { registerFeatures, type Features, type OfDocument } from './handlers';
import { NOTIFICATION } from './protocol';
import { registerRequests } from './requests';
import { createSchedule } from './schedule';
import { createSession } from './session';
import { readSettings } from './settings';
import { fileURLToPath } from 'node:url';

/** Joins the protocol to the features. The first answer goes out before anything heavy is loaded. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const schedule = createSchedule();
  let client: InitializeParams['capabilities'] = {};
  const session = createSession({
    open: documents,
    onStatus: (status) => void connection.sendNotification(NOTIFICATION.statusChanged, status),
    onProblem: (message) => connection.console.warn(message),
    onCost: (uri, cost) => schedule.took(uri, cost),
  });
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;

  connection.onInitialize(({ capabilities, locale, workspaceFolders, rootUri, initializationOptions }) => {
    client = capabilities;
    const roots = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const options = (initializationOptions ?? {}) as { readonly settings?: unknown; readonly virtualDocuments?: unknown; readonly storage?: unknown };
    if (options.settings !== undefined) session.configure(readSettings(options.settings));
    session.start({ folders: roots.flatMap((uri) => pathOf(uri) ?? []), locale, virtual: options.virtualDocuments === true, storage: typeof options.storage === 'string' ? options.storage : null, linkSupport: capabilities.textDocument?.definition?.linkSupport === true });
    return { capabilities: capabilitiesFor(pulls()), serverInfo: { name: 'policy-drafting' } };
  });
  connection.onInitialized(() => void begin().catch((error) => connection.console.error(stackOf(error))));

  async function begin(): Promise<void> {
    if (client.workspace?.configuration) await configure();
    await session.environmentOf('');
  }
  async function configure(): Promise<void> {
    session.configure(readSettings(await connection.workspace.getConfiguration('policy')));
  }
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.workspace?.configuration) await configure();
    else session.configure(readSettings((settings as { policy?: unknown } | null)?.policy));
    await refreshAll();
  });
  async function refreshAll(): Promise<void> {
    if (!pulls()) for (const { uri } of documents.all()) board.push(uri);
    else if (client.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
  }
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    // Drafts on disk matter to the last check of the folder alone; what is open is known from its own edits.
    if (!changes.some(({ uri }) => uri.endsWith('.policyrc.json'))) return;
    session.refresh();
    await refreshAll();
  });

  const board = serveDiagnostics(connection, session, schedule, pulls);
  documents.onDidChangeContent(({ document: { uri } }) => {
    schedule.edited(uri);
    board.push(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    schedule.closed(uri);
    session.closed(uri);
    board.cleared(uri);
  });

  /** A request about the document as it is at this moment. */
  const now = <P extends OfDocument, R>(run: (context: FeatureContext, params: P, features: Features) => R) => async (params: P, token: CancellationToken): Promise<R | null> => {
    try {
      const asked = documents.get(params.textDocument.uri)?.version;
      const snapshot = await session.snapshot(params.textDocument.uri);
      if (!snapshot || token.isCancellationRequested || snapshot.version !== asked) return null;
      return run(snapshot.context, params, (await session.core()).features);
    } catch (error) {
      connection.console.error(stackOf(error));
      return null;
    }
  };
  /** A request about the whole document, which waits until a burst of keys is over. */
  const atRest = <P extends OfDocument, R>(run: (context: FeatureContext, params: P, features: Features) => R) => async (params: P, token: CancellationToken): Promise<R | null> => {
    try {
      await schedule.rest(params.textDocument.uri);
      if (token.isCancellationRequested) return null;
      const snapshot = await session.snapshot(params.textDocument.uri);
      if (!snapshot || token.isCancellationRequested) return null;
      return run(snapshot.context, params, (await session.core()).features);
    } catch (error) {
      connection.console.error(stackOf(error));
      return null;
    }
  };

  registerFeatures(connection, now, atRest, session);
  registerRequests(connection, { session, board, open: documents, progress: (done, total, name) => void connection.sendNotification(NOTIFICATION.checkProgress, { done, total, name }) }, now);

  documents.listen(connection);
  connection.listen();
}

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}
