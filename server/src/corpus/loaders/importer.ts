import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Imported, ImportOptions } from '../import';
import { summarize, type CorpusSource } from '../corpus';
import { findFiles, IMPORTED, readBytes, readText, reasonOf, refusal, type FoundFile, type Skipped } from './folder';

type Importers = typeof import('../import');

/** A document that was imported, with what was done on the way. */
export interface ImportedFile {
  readonly file: FoundFile;
  readonly imported: Imported;
}

export interface ImportedCorpus {
  /** Texts as they are and imported files, in the order of the paths. */
  readonly sources: readonly CorpusSource[];
  readonly imported: readonly ImportedFile[];
  readonly skipped: readonly Skipped[];
}

/** A file that takes longer than this to read is left out: no file may hold up the others. */
const PATIENCE = 60_000;

/** Reads texts and imports Word, PDF, HTML and JSON files below some paths. The readers are loaded when the first such file is met. */
export async function importCorpus(paths: readonly string[], options: ImportOptions & { readonly progress?: (done: number, all: number, path: string) => void } = {}): Promise<ImportedCorpus> {
  const { files, skipped: passedOver } = findFiles(paths);
  const sources: CorpusSource[] = [];
  const imported: ImportedFile[] = [];
  const skipped: Skipped[] = [...passedOver];
  for (const [at, file] of files.entries()) {
    options.progress?.(at, files.length, file.id);
    const text = IMPORTED.has(extname(file.path).toLowerCase()) ? await importOne(file, options) : readText(file);
    if ('reason' in text) skipped.push({ path: file.id, reason: text.reason });
    else {
      const { text: content } = text;
      const summary = summarize(content, file.id, file.entry);
      const made = 'report' in text ? { summary: { ...summary, imported: { format: extname(file.path).slice(1).toLowerCase(), report: text.report } }, original: file.path, segments: () => text.segments } : { summary };
      sources.push({ id: file.id, uri: file.path, text: content, ...(file.entry && { entry: file.entry }), ...made });
      if ('report' in text) imported.push({ file, imported: text });
      if (summary.refused) skipped.push({ path: file.id, reason: refusal(summary.refused) });
    }
  }
  return { sources, imported, skipped };
}

async function importOne(file: FoundFile, options: ImportOptions): Promise<Imported | { reason: Skipped['reason'] }> {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file.path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ reason: Skipped['reason'] }>((resolve) => {
    timer = setTimeout(() => resolve({ reason: { zh: '读取用时过长，已放弃。', en: 'Reading took too long and was given up.' } }), PATIENCE);
  });
  try {
    return await Promise.race([importers().importFile(bytes, extname(file.path).toLowerCase(), options), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The readers: a bundle of their own beside the built program, else the sources. */
function importers(): Importers {
  const require = createRequire(__filename);
  const built = join(__dirname, 'import.js');
  return require(existsSync(built) ? built : join(__dirname, '../import/index.ts')) as Importers;
}

type Result = Imported | { readonly reason: Skipped['reason']; readonly passing?: boolean };

/** The worker gives a slow file up by itself; when it says nothing for longer than that, or does not begin, it is stuck. */
const SILENCE = PATIENCE + 10_000;
const START = 20_000;

/**
 * Imports files in a worker while this thread waits; for callers that are not asynchronous (the terminal, the indexing worker).
 * A file that a worker does not come back from is left out, and another worker goes on behind it. Null where the importers are
 * not built (run from the sources).
 */
export function importInWorker(paths: readonly string[], options: ImportOptions = {}, silence = SILENCE): readonly Result[] | null {
  const script = join(__dirname, 'import.js');
  if (!existsSync(script)) return null;
  const results: Result[] = [];
  for (let failures = 0; results.length < paths.length && failures < MOST_FAILURES;) {
    const found = importFrom(script, paths.slice(results.length), options, silence);
    results.push(...found);
    if (results.length === paths.length) break;
    failures++;
    results.push({ reason: { zh: '读取没有完成，文件可能有异常，已跳过；重新保存该文件后会再试。', en: 'Reading did not finish, something may be wrong with the file; it was passed over and is tried again once it is saved anew.' } });
  }
  while (results.length < paths.length) results.push({ reason: { zh: '导入没有完成。', en: 'The import did not finish.' }, passing: true });
  return results;
}

/** So many files may bring a worker down before the rest is given up: then it is not the files. */
const MOST_FAILURES = 20;

/** The results of one worker, in order: all, or those before a file that it does not come back from. */
function importFrom(script: string, paths: readonly string[], options: ImportOptions, silence: number): Result[] {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(script, { workerData: { policydraft: 'import', paths, options, port: port2, done }, transferList: [port2], stdout: true, stderr: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  // A worker that runs out of memory ends with an error that nobody else hears.
  worker.on('error', () => {});
  worker.unref();
  let begun = Atomics.wait(done, 1, 0, START) !== 'timed-out';
  for (let count = Atomics.load(done, 0); begun && count < paths.length; count = Atomics.load(done, 0)) begun = Atomics.wait(done, 0, count, silence) !== 'timed-out';
  const results: Result[] = [];
  for (let message = receiveMessageOnPort(port1); message; message = receiveMessageOnPort(port1)) results.push(message.message as Result);
  port1.close();
  void worker.terminate();
  return results;
}

/** Megabytes that reading one file may take. */
const MEMORY = 1024;
