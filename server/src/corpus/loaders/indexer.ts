import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readDocument } from '../../document/document';
import { counted } from '../../text/english';
import { digestSteps, writeDigests } from '../cache/digests';
import { readIndex, writeIndex } from '../cache/shards';
import { createCorpus } from '../corpus';
import { digestOf, type Digest } from '../digest';
import type { ImportOptions } from '../import';
import { indexTexts, type Kept } from '../search';
import type { FoundFile, Skipped } from './folder';
import { isImported, readCorpusFiles, sourceOf, type ReadCorpus, type ReadFile } from './open';
import { atOnce } from './steps';

/** What a worker is asked to index. */
interface Job {
  readonly policydraft: 'index';
  readonly paths: readonly string[];
  readonly cache: string | null;
  readonly options: ImportOptions;
}

type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'read'; readonly read: readonly ReadFile[] }
  | { readonly kind: 'done'; readonly skipped: readonly Skipped[]; readonly notes: ReadCorpus['notes']; readonly folder: string | null }
  | { readonly kind: 'index'; readonly index: Kept }
  | { readonly kind: 'digests'; readonly digests: ReadonlyArray<readonly [string, Digest]> };

export interface IndexOptions extends ImportOptions {
  /** The built file that calls `serveIndexing` when it is loaded as a worker. */
  readonly script: string;
  /** Where what is known is kept between runs; null: nowhere. */
  readonly cache: string | null;
  readonly progress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

export interface Indexed extends Omit<ReadCorpus, 'packages'> {
  /** The second wave, which no answer about a single document waits for. */
  readonly index: Promise<Kept | null>;
  readonly digests: Promise<ReadonlyMap<string, Digest>>;
}

/** Documents in one message: small enough that taking it over is not felt in the editor. */
const BATCH = 50;

/**
 * Reads and indexes files and folders in a worker; the caller's thread only takes over what came out, in small pieces. Texts
 * are read again when asked for. Rejects when the worker cannot run; resolves with what there is when `signal` stops it. The
 * worker then goes on to the search index and the digests, and ends.
 */
export function indexInWorker(paths: readonly string[], { script, cache, progress, signal, trackedChanges }: IndexOptions): Promise<Indexed> {
  const read: ReadFile[] = [];
  const digests = new Map<string, Digest>();
  const job: Job = { policydraft: 'index', paths, cache, options: { trackedChanges } };
  let gotIndex: (index: Kept | null) => void = () => {};
  let gotDigests: (all: ReadonlyMap<string, Digest>) => void = () => {};
  const second = { index: new Promise<Kept | null>((resolve) => { gotIndex = resolve; }), digests: new Promise<ReadonlyMap<string, Digest>>((resolve) => { gotDigests = resolve; }) };
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job, argv: ['--stdio'], stdin: true, stdout: true, stderr: false });
    const finish = (): void => {
      signal?.removeEventListener('abort', stop);
      gotIndex(null);
      gotDigests(digests);
    };
    const stop = (): void => {
      resolve({ read, skipped: [{ path: paths.join(', '), reason: { zh: `读取被取消，只收入了 ${read.length} 个文件。`, en: `Reading was cancelled after ${counted(read.length, 'document')}.` } }], notes: [], folder: null, ...second });
      finish();
      void worker.terminate();
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: Message) => {
      switch (message.kind) {
        case 'progress': progress?.(message.done, message.all); break;
        case 'read': read.push(...message.read); break;
        case 'done': resolve({ read, skipped: message.skipped, notes: message.notes, folder: message.folder, ...second }); break;
        case 'index': gotIndex(message.index); break;
        case 'digests': for (const [hash, digest] of message.digests) digests.set(hash, digest); break;
      }
    });
    worker.on('error', (error) => {
      reject(error);
      finish();
    });
    worker.on('exit', () => {
      reject(new Error('the indexing worker ended early'));
      finish();
    });
  });
}

/** In a worker that was started to index: does it and answers true. Anywhere else: false, and nothing is done. */
export function serveIndexing(): boolean {
  const job = workerData as Job | null;
  if (isMainThread || job?.policydraft !== 'index' || !parentPort) return false;
  const port = parentPort;
  const send = (message: Message, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved);
  const { read, skipped, notes, folder } = readCorpusFiles(job.paths, { ...job.options, cache: job.cache, eager: true, progress: (done, all) => send({ kind: 'progress', done, all }) });
  // Texts stay behind: they are read again when they are wanted.
  const plain = read.map(({ file, text, summary, segments }): ReadFile => ({ file: plainFile(file), summary: { ...summary }, ...(isImported(file) && file.textPath === undefined && { text, segments }) }));
  for (let at = 0; at < plain.length; at += BATCH) send({ kind: 'read', read: plain.slice(at, at + BATCH) });
  send({ kind: 'done', skipped, notes, folder });

  const { documents } = createCorpus(read.map((each) => sourceOf(each)));
  const kept = folder === null ? null : readIndex(folder);
  const hashes = documents.map(({ hash }) => hash);
  if (kept?.hashes.join() !== hashes.join()) {
    const index = indexTexts(documents);
    if (folder !== null) writeIndex(folder, index);
    send({ kind: 'index', index }, [index.grams.starts.buffer as ArrayBuffer, index.grams.list.buffer as ArrayBuffer]);
  } else send({ kind: 'index', index: kept });

  const known = folder === null ? new Map<string, Digest>() : atOnce(digestSteps(folder));
  const fresh = new Set<string>();
  let batch: Array<readonly [string, Digest]> = [];
  for (const document of documents) {
    let digest = known.get(document.hash);
    if (!digest) {
      // Not `document.document`: that would keep the structure of thousands of documents.
      digest = digestOf(readDocument(document.text));
      known.set(document.hash, digest);
      fresh.add(document.hash);
    }
    batch.push([document.hash, digest]);
    if (batch.length === BATCH) {
      send({ kind: 'digests', digests: batch });
      batch = [];
    }
  }
  send({ kind: 'digests', digests: batch });
  if (folder !== null && fresh.size > 0) writeDigests(folder, known, hashes, fresh);
  return true;
}

const plainFile = ({ id, path, from, size, modified, entry, textPath }: FoundFile): FoundFile => ({ id, path, from, size, modified, ...(entry && { entry }), ...(textPath !== undefined && { textPath }) });
