import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticsBoard } from './diagnostics';
import type { WorkspaceSummary } from './protocol';
import type { Locale } from '../features/model';
import type { Session, Snapshot } from './session';
import { fileUri, isSame } from './uris';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

export interface WorkspaceCheck {
  readonly session: Session;
  readonly board: DiagnosticsBoard;
  readonly open: { get(uri: string): TextDocument | undefined; keys(): readonly string[] };
  readonly progress: (done: number, total: number, name: string) => void;
}

/**
 * Checks every draft below the open folders, one after the other, other requests in between. Open text goes before the disk.
 * Problems are kept for the editor to ask for; the summary says what was looked at and what could not be read.
 */
export async function checkWorkspace({ session, board, open, progress }: WorkspaceCheck, token: CancellationToken): Promise<WorkspaceSummary> {
  const { decode, globTest, DRAFT_PATTERNS } = await session.core();
  const summary: Mutable<WorkspaceSummary> = { files: 0, errors: 0, warnings: 0, information: 0, hints: 0, citations: { verified: 0, broken: 0, unverifiable: 0 }, suppressed: 0, skipped: [], cancelled: false };
  const { features } = await session.core();
  const files: string[] = [];
  for (const folder of session.folders()) {
    // A check of everything is held against everything: it waits for the whole corpus.
    const { config } = await session.wholeOf(fileUri(join(folder, 'x')));
    const tests = [...DRAFT_PATTERNS, ...session.settings().files, ...config.files].map(globTest);
    for await (const path of filesBelow(folder, '')) if (tests.some((test) => test(path))) files.push(join(folder, path));
  }
  board.kept.clear();
  for (const [index, path] of files.entries()) {
    // One turn of the event loop a file: typing and cancelling go first.
    await new Promise<void>((done) => setImmediate(done));
    if (token.isCancellationRequested) {
      summary.cancelled = true;
      break;
    }
    progress(index, files.length, path);
    const uri = fileUri(path);
    const shown = openUri(open, uri);
    try {
      const snapshot = await snapshotAt(shown ?? uri, path);
      if (!snapshot) continue;
      const result = snapshot.check();
      summary.files++;
      for (const { severity } of result.findings) summary[COUNTED[severity]]++;
      for (const state of ['verified', 'broken', 'unverifiable'] as const) summary.citations[state] += result.counts.citations[state];
      summary.suppressed += result.suppressed;
      board.kept.set(uri, { resultId: `workspace-${snapshot.key}-${snapshot.document.text.length}-${index}`, items: features.diagnostics(snapshot.context) });
    } catch (error) {
      summary.skipped.push({ path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  board.changed();
  return summary as WorkspaceSummary;

  async function snapshotAt(uri: string, path: string): Promise<Snapshot | null> {
    if (open.get(uri)) return session.snapshot(uri);
    const read = decode(await readFile(path));
    if ('text' in read) return session.snapshotOf(uri, read.text);
    summary.skipped.push({ path, reason: unreadable(read.problem, session.locale()) });
    return null;
  }
}

/** Why a file is no text, in words. */
export const unreadable = (problem: string, locale: Locale): string => (problem === 'binary' ? (locale === 'zh' ? '不是文本文件' : 'not a text file') : locale === 'zh' ? '认不出文件的编码，请另存为 UTF-8' : 'unknown encoding; save it as UTF-8');

/** The URI under which the editor has a file open, in its own way of writing; undefined where it has not. */
const openUri = (open: WorkspaceCheck['open'], uri: string): string | undefined => open.keys().find((each) => isSame(each, uri));

const COUNTED = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' } as const;

/** Looks again at drafts that changed on disk since the check of the folder; ones that are gone have no problems. */
export async function recheck({ session, board, open }: Omit<WorkspaceCheck, 'progress'>, uris: readonly string[]): Promise<void> {
  const { decode, features } = await session.core();
  for (const uri of uris) {
    const bytes = await readFile(fileURLToPath(uri)).catch(() => null);
    const read = bytes && decode(bytes);
    const snapshot = openUri(open, uri) ? await session.snapshot(openUri(open, uri)!) : read && 'text' in read ? await session.snapshotOf(uri, read.text) : null;
    if (snapshot && bytes) board.kept.set(uri, { resultId: `workspace-${snapshot.key}-${snapshot.document.text.length}-${Date.now()}`, items: features.diagnostics(snapshot.context) });
    else board.kept.delete(uri);
  }
  board.changed();
}

/** Paths below a folder in `/` form; hidden folders, node_modules and links to folders are passed over. */
export async function* filesBelow(folder: string, prefix: string): AsyncGenerator<string> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    const status = await lstat(path).catch(() => null);
    if (status?.isDirectory()) yield* filesBelow(path, `${prefix}${name}/`);
    else if (status?.isFile()) yield prefix + name;
  }
}
