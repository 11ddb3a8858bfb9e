import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type InitializeResult } from 'vscode-languageserver-protocol/node';

/** The built server; another build of it can be named for benches. */
export const SERVER = process.env.POLICY_SERVER ?? resolve(__dirname, '../../dist/server.js');

/** A real server process over standard input and output, as an editor starts it. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** What the server wrote to its log. */
  readonly log: string[];
  open(uri: string, text: string, version?: number): void;
  request<R>(method: string, params: unknown): Promise<R>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly folder?: string;
  readonly locale?: string;
  /** Another server program than ours, for benches. */
  readonly server?: string;
}

/** An editor that asks for diagnostics itself, as VS Code does. */
export const PULLING = { textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } }, workspace: { diagnostics: { refreshSupport: false } } };

export async function startClient({ capabilities = PULLING, initializationOptions = {}, folder, locale = 'zh-cn', server = SERVER }: StartOptions = {}): Promise<Client> {
  if (!existsSync(server)) throw new Error(`No server at ${server}: run npm run build first.`);
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const log: string[] = [];
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.listen();
  const uri = folder ? `file://${folder}` : null;
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid, rootUri: uri, workspaceFolders: uri ? [{ uri, name: 'drafts' }] : null, capabilities, initializationOptions, locale,
  });
  void connection.sendNotification('initialized', {});
  return {
    connection, process: child, initialized, log,
    open: (file, text, version = 1) => void connection.sendNotification('textDocument/didOpen', { textDocument: { uri: file, languageId: 'policy', version, text } }),
    request: (method, params) => connection.sendRequest(method, params),
    async stop() {
      const gone = new Promise<void>((done) => child.once('exit', () => done()));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

/** Where some words stand in a text, as the editor counts it; `into` characters further. */
export function placeOf(text: string, words: string, into = 0): { line: number; character: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the text`);
  const before = text.slice(0, at + into).split('\n');
  return { line: before.length - 1, character: before[before.length - 1].length };
}
