import { extname } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { CorpusSource } from '../corpus';
import { IMPORTED, type FoundFile, type Skipped } from './folder';
import { readCorpusFiles, sourceOf, type ReadCorpus, type ReadFile } from './open';
import { isPackage, packageSources } from './package';

/** What a worker is asked to index. */
interface Job {
  readonly policydraft: 'index';
  readonly paths: readonly string[];
  readonly cache: string | null;
}

type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'read'; readonly read: readonly ReadFile[] }
  | { readonly kind: 'done'; readonly skipped: readonly Skipped[]; readonly notes: ReadCorpus['notes'] };

export interface IndexOptions {
  /** The built file that calls `serveIndexing` when it is loaded as a worker. */
  readonly script: string;
  /** Where what is known is kept between runs; null: nowhere. */
  readonly cache: string | null;
  readonly uriOf?: (path: string) => string;
  readonly progress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

export interface Indexed {
  readonly sources: readonly CorpusSource[];
  readonly skipped: readonly Skipped[];
  readonly notes: ReadCorpus['notes'];
}

/** Documents in one message: small enough that taking it over is not felt in the editor. */
const BATCH = 50;

/**
 * Reads and indexes files and folders in a worker; the caller's thread only takes over what came out, in small pieces. Texts
 * are read again when asked for. Rejects when the worker cannot run; resolves with what there is when `signal` stops it.
 */
export function indexInWorker(paths: readonly string[], { script, cache, uriOf, progress, signal }: IndexOptions): Promise<Indexed> {
  const sources: CorpusSource[] = [];
  const skipped: Skipped[] = [];
  const notes: Array<ReadCorpus['notes'][number]> = [];
  for (const path of paths.filter(isPackage)) {
    const opened = packageSources(path);
    sources.push(...opened.sources);
    skipped.push(...opened.skipped);
  }
  const job: Job = { policydraft: 'index', paths: paths.filter((path) => !isPackage(path)), cache };
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job, argv: ['--stdio'], stdin: true, stdout: true, stderr: false });
    const end = (): void => {
      signal?.removeEventListener('abort', end);
      resolve({ sources, skipped, notes });
      void worker.terminate();
    };
    if (signal?.aborted) return end();
    signal?.addEventListener('abort', end);
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') progress?.(message.done, message.all);
      else if (message.kind === 'read') for (const read of message.read) sources.push(sourceOf(read, uriOf));
      else {
        skipped.push(...message.skipped);
        notes.push(...message.notes);
        end();
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the indexing worker ended early')));
  });
}

/** In a worker that was started to index: does it and answers true. Anywhere else: false, and nothing is done. */
export function serveIndexing(): boolean {
  const job = workerData as Job | null;
  if (isMainThread || job?.policydraft !== 'index' || !parentPort) return false;
  const port = parentPort;
  const send = (message: Message): void => port.postMessage(message);
  const { read, skipped, notes } = readCorpusFiles(job.paths, { cache: job.cache, eager: true, progress: (done, all) => send({ kind: 'progress', done, all }) });
  // Texts stay behind: they are read again when they are wanted.
  const plain = read.map(({ file, text, summary }): ReadFile => ({ file: plainFile(file), summary: { ...summary }, ...(IMPORTED.has(extname(file.path).toLowerCase()) && file.textPath === undefined && { text }) }));
  for (let at = 0; at < plain.length; at += BATCH) send({ kind: 'read', read: plain.slice(at, at + BATCH) });
  send({ kind: 'done', skipped, notes });
  return true;
}

const plainFile = ({ id, path, size, modified, entry, textPath }: FoundFile): FoundFile => ({ id, path, size, modified, ...(entry && { entry }), ...(textPath !== undefined && { textPath }) });
