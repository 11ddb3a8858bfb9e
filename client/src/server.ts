import { DocumentHighlight, Range, window, workspace, type CancellationToken, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { l10n } from './l10n';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import { CHECK_PROGRESS, CORPUS_SCHEME, TRUSTED } from './protocol';

/** The language server as the rest of the extension sees it. */
export interface Server {
  readonly log: LogOutputChannel;
  /** Starts the server where it does not run yet. A failed request is told to the log and answered with null. */
  request<R>(method: string, params: object, token?: CancellationToken): Promise<R | null>;
  onNotification<P>(method: string, listener: (params: P) => void): void;
  /** Who is told how far the check of the folder is; the last one to ask. */
  onCheckProgress(listener: (done: number, total: number, name: string) => void): void;
  restart(): Promise<void>;
  readonly stop: () => Promise<void>;
}

export function createServer(context: ExtensionContext): Server {
  const module = context.asAbsolutePath('dist/server.js');
  const log = window.createOutputChannel(l10n.t('Policy Drafting'), { log: true });
  const client = new LanguageClient('policy', l10n.t('Policy Drafting'), {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } },
  }, {
    documentSelector: [{ language: 'policy' }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({ settings: workspace.getConfiguration('policy'), virtualDocuments: true, trusted: workspace.isTrusted, storage: context.globalStorageUri.scheme === 'file' ? context.globalStorageUri.fsPath : undefined }),
    synchronize: { configurationSection: 'policy', fileEvents: [workspace.createFileSystemWatcher('**/.policyrc.json'), workspace.createFileSystemWatcher('**/*.{policy,policy.txt,policy.md}')] },
    markdown: { isTrusted: { enabledCommands: ['policy.openPlace'] }, supportHtml: true },
    // Where nothing is to be highlighted the editor would take a whole run of characters for the word that is meant.
    middleware: { provideDocumentHighlights: async (document, position, token, next) => { const found = await next(document, position, token); return found?.length ? found : [new DocumentHighlight(new Range(position, position))]; } },
    diagnosticPullOptions: { onChange: true, onTabs: true, filter: (document) => document.uri.scheme === CORPUS_SCHEME },
  });
  context.subscriptions.push(log, client);
  const started = client.start().catch((error: unknown) => {
    log.error(String(error));
    void window.showErrorMessage(l10n.t('The policy language server did not start: {0}', String(error)));
  });
  let progress: ((done: number, total: number, name: string) => void) | undefined;
  context.subscriptions.push(client.onNotification(CHECK_PROGRESS, ({ done, total, name }: { done: number; total: number; name: string }) => progress?.(done, total, name)));
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => void started.then(() => client.sendNotification(TRUSTED))));
  return {
    log,
    onCheckProgress: (listener) => void (progress = listener),
    async request(method, params, token) {
      try {
        await started;
        return await (token ? client.sendRequest(method, params, token) : client.sendRequest(method, params));
      } catch (error) {
        if (!token?.isCancellationRequested) log.error(`${method}: ${String(error)}`);
        return null;
      }
    },
    onNotification: (method, listener) => void context.subscriptions.push(client.onNotification(method, listener)),
    restart: () => client.restart(),
    stop: async () => { if (client.state !== State.Stopped) await client.stop(); },
  };
}
