import { CodeLensRefreshRequest, MessageType, ShowMessageNotification, TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilitiesFor } from './capabilities';
import { serveDiagnostics, stackOf } from './diagnostics';
import { createAnswers, registerFeatures } from './handlers';
import { showLoading } from './loadingProgress';
import { NOTIFICATION } from './protocol';
import { registerRequests } from './requests';
import { canonical } from './uris';
import { watchCorpus } from './watching';
import { recheck } from './workspaceCheck';
import { createSchedule } from './schedule';
import { createTyping } from './typing';
import { createSession } from './session';
import { readSettings } from './settings';
import { fileURLToPath } from 'node:url';

const SETTLED = 300;

/** Joins the protocol to the features. The first answer goes out before anything heavy is loaded. */
export function startServer(connection: Connection): void {
  const typing = createTyping();
  const documents = new TextDocuments<TextDocument>({
    create: (...given) => TextDocument.create(...given),
    update(document, changes, version) {
      typing.edited(document.uri, changes);
      return TextDocument.update(document, changes, version);
    },
  });
  const schedule = createSchedule();
  let client: InitializeParams['capabilities'] = {};
  const session = createSession({
    open: documents,
    onStatus(status) {
      void connection.sendNotification(NOTIFICATION.statusChanged, status);
      loading(status);
    },
    onLate: () => void lookAgain().catch((error) => connection.console.error(stackOf(error))),
    onProblem: (message) => connection.console.warn(message),
    onConfigProblems: (messages) => {
      for (const message of messages) connection.console.warn(message);
      // Not `window.showWarningMessage`: that asks a question, which not every editor can be asked.
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: messages.join('\n') });
    },
    onPaths: (paths) => void watchCorpus(connection, client, paths).catch((error) => connection.console.warn(stackOf(error))),
    onCost: (uri, cost) => schedule.took(uri, cost),
  });
  const loading = showLoading(connection, { supported: () => client.window?.workDoneProgress === true, locale: () => session.locale(), cancel: () => session.cancelLoading() });
  /** A corpus has come in for which answers did not wait: all that the editor shows is asked for again. */
  async function lookAgain(): Promise<void> {
    await refreshAll();
    if (client.workspace?.semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh();
    if (client.workspace?.codeLens?.refreshSupport) await connection.sendRequest('workspace/codeLens/refresh');
  }
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;
  const refreshes = (): boolean => client.workspace?.diagnostics?.refreshSupport === true;

  connection.onInitialize(({ capabilities, locale, workspaceFolders, rootUri, initializationOptions }) => {
    client = capabilities;
    const roots = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const options = (initializationOptions ?? {}) as { readonly settings?: unknown; readonly virtualDocuments?: unknown; readonly storage?: unknown; readonly patience?: unknown; readonly trusted?: unknown };
    if (options.settings !== undefined) session.configure(readSettings(options.settings));
    session.start({ folders: roots.flatMap((uri) => pathOf(uri) ?? []), locale, virtual: options.virtualDocuments === true, trusted: options.trusted !== false, storage: typeof options.storage === 'string' ? options.storage : null, ...(typeof options.patience === 'number' && { patience: options.patience }), linkSupport: capabilities.textDocument?.definition?.linkSupport === true });
    return { capabilities: capabilitiesFor(pulls()), serverInfo: { name: 'policy-drafting' } };
  });
  connection.onNotification(NOTIFICATION.trusted, () => {
    session.trust();
    void refreshAll();
  });
  connection.onInitialized(() => void begin().catch((error) => connection.console.error(stackOf(error))));

  async function begin(): Promise<void> {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const now = (await connection.workspace.getWorkspaceFolders()) ?? [];
        session.setFolders(now.flatMap(({ uri }) => pathOf(uri) ?? []));
        await refreshAll();
      });
    }
    if (client.workspace?.configuration) await configure();
    await session.environmentOf('');
    // What was shown before the corpus was there is drawn again.
    await refreshMarks();
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
    else if (refreshes()) await connection.languages.diagnostics.refresh().catch(() => {}); // an editor that will not has its reasons
    await refreshMarks();
  }
  /** Code lenses, colours and hints are asked for again: an editor does so by itself after edits only. */
  async function refreshMarks(): Promise<void> {
    const { codeLens, semanticTokens, inlayHint } = client.workspace ?? {};
    await Promise.allSettled([
      codeLens?.refreshSupport && connection.sendRequest(CodeLensRefreshRequest.type), semanticTokens?.refreshSupport && connection.languages.semanticTokens.refresh(), inlayHint?.refreshSupport && connection.languages.inlayHint.refresh(),
    ]);
  }
  let settling: NodeJS.Timeout | undefined;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const drafts = changes.map(({ uri }) => canonical(uri)).filter((uri) => board.kept.has(uri));
    if (drafts.length > 0) void recheck({ session, board, open: documents }, drafts).catch((error) => connection.console.error(stackOf(error)));
    if (!changes.some(({ uri }) => uri.endsWith('.policyrc.json') || session.isCorpus(uri))) return;
    // A folder that is copied changes file by file: the corpus is read again once that is over.
    clearTimeout(settling);
    settling = setTimeout(() => {
      session.refresh();
      void refreshAll();
    }, SETTLED);
  });
  // A document of the corpus that is edited here counts as it stands here, once the keys are at rest.
  let edited: NodeJS.Timeout | undefined;
  const takeOpenText = (uri: string): void => {
    if (!session.isCorpus(uri)) return;
    clearTimeout(edited);
    edited = setTimeout(() => {
      session.takeOpenTexts();
      void refreshAll();
    }, SETTLED);
  };
  connection.onShutdown(() => {
    clearTimeout(settling);
    clearTimeout(edited);
  });

  const board = serveDiagnostics(connection, session, schedule, typing, { pulls, refreshes });
  // The table of lines is made when a draft is opened, so that the first key in a long one does not wait for it.
  documents.onDidOpen(({ document }) => void setImmediate(() => document.lineCount));
  documents.onDidChangeContent(({ document: { uri } }) => {
    schedule.edited(uri);
    takeOpenText(uri);
    board.push(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    schedule.closed(uri);
    typing.closed(uri);
    session.closed(uri);
    takeOpenText(uri);
    board.cleared(uri);
  });

  const answers = createAnswers(connection, session, schedule, (uri) => documents.get(uri)?.version);
  registerFeatures(connection, answers, session);
  registerRequests(connection, { session, board, open: documents, progress: (done, total, name) => void connection.sendNotification(NOTIFICATION.checkProgress, { done, total, name }) }, answers);

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
