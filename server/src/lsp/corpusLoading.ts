import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { CorpusSource } from '../corpus/corpus';
import type { Digest } from '../corpus/digest';
import type { ReadCorpus } from '../corpus/loaders/open';
import type { Kept, Shelf } from '../corpus/search';
import { CORPUS_SCHEME } from '../features/lsp';
import { canonical, fileUri } from './uris';
import { slashed } from '../text/paths';

type Loaders = Pick<typeof import('./core.js'), 'digestSteps' | 'hasIndex' | 'indexInWorker' | 'inTurns' | 'knownSteps' | 'openPackages' | 'readCorpusFiles' | 'readSteps' | 'shelfOf' | 'sourcesOf'>;
type Words = { readonly zh: string; readonly en: string };

export interface LoadingOptions {
  /** Whether the editor shows documents that are in no text file under a scheme of their own, else by their files. */
  readonly virtual: boolean;
  /** Folder for what is known of corpora between runs; null: nothing is kept. */
  readonly cache: string | null;
  readonly trackedChanges: 'accept' | 'reject';
  readonly progress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

export interface LoadedSources {
  readonly sources: readonly CorpusSource[];
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: Words }>;
  readonly notes: readonly Words[];
  readonly shelf: Shelf;
  /** Digests as far as they are there; the others come in later. */
  readonly digests: ReadonlyMap<string, Digest>;
  /** When search can answer at once, and when questions across the corpus can. */
  readonly searchable: Promise<void>;
  readonly digested: Promise<void>;
}

/** Folder of the bundled documents: beside `dist`, or that of the sources when run from them. */
export function bundledFolder(): string | null {
  const folder = [resolve(__dirname, '../seeds'), resolve(__dirname, '../../../seeds')].find((each) => existsSync(each));
  return folder ? realpathSync(folder) : null;
}

/**
 * The documents of corpus folders and files. What is known from the last time is taken over in short turns; else a worker
 * reads and indexes, and requests are answered meanwhile. What cannot be read is named with a reason.
 */
export async function loadSources(paths: readonly string[], bundled: boolean, options: LoadingOptions, loaders: Loaders): Promise<LoadedSources> {
  const { virtual } = options;
  const { readCorpusFiles, sourcesOf, shelfOf } = loaders;
  const seeds = bundled ? bundledFolder() : null;
  const sources: CorpusSource[] = seeds ? sourcesOf(readCorpusFiles([seeds]), (path) => (virtual ? madeUri(relative(seeds, path)) : fileUri(path))) : [];
  const missing = bundled && !seeds ? [{ path: 'seeds', reason: { zh: '找不到随附的法规库。', en: 'The bundled corpus is not there.' } }] : [];
  if (paths.length === 0) return { sources, skipped: missing, notes: [], shelf: { read: () => [] }, digests: new Map(), searchable: Promise.resolve(), digested: Promise.resolve() };
  const { read, index, digests, digested } = await readPaths(paths, options, loaders);
  const shelf = shelfOf(read);
  let made: Kept | null = null;
  return {
    sources: [...sources, ...sourcesOf(read, (path, isMade) => (isMade && virtual ? madeUri(`${path}.txt`) : fileUri(path)))],
    skipped: [...missing, ...read.skipped], notes: read.notes, digests, digested,
    shelf: { read: () => (made ? [made, ...shelf.read()] : shelf.read()), ...(shelf.keep && { keep: shelf.keep }) },
    searchable: index.then((found) => { made = found; }),
  };
}

interface ReadPaths {
  readonly read: ReadCorpus;
  /** The search index, where it was made just now. */
  readonly index: Promise<Kept | null>;
  readonly digests: ReadonlyMap<string, Digest>;
  readonly digested: Promise<void>;
}

async function readPaths(paths: readonly string[], { cache, trackedChanges, progress, signal }: LoadingOptions, { digestSteps, hasIndex, indexInWorker, inTurns, knownSteps, openPackages, readSteps }: Loaders): Promise<ReadPaths> {
  const digests = new Map<string, Digest>();
  const known = await inTurns(knownSteps(paths, { cache, trackedChanges }));
  const isDigested = ({ read }: Pick<ReadCorpus, 'read'>): boolean => read.reduce((count, { summary }) => count + (digests.has(summary.hash) ? 0 : 1), 0) <= FEW;
  const work = async (): Promise<Awaited<ReturnType<typeof indexInWorker>> | null> => {
    // The built server is its own worker, see main.ts.
    if (!/\.js$/.test(__filename)) return null;
    try {
      return await indexInWorker(paths, { script: __filename, cache, trackedChanges, progress, signal });
    } catch {
      return null;
    }
  };
  if (!known) {
    const indexed = await work();
    const read = indexed ? { ...indexed, packages: openPackages(paths) } : await inTurns(readSteps(paths, { cache, trackedChanges, progress, cancelled: () => signal.aborted }));
    takePacked(read);
    return { read, index: indexed?.index ?? Promise.resolve(null), digests, digested: (indexed?.digests ?? Promise.resolve(new Map<string, Digest>())).then(takeAll) };
  }
  takePacked(known);
  const kept = (known.folder === null ? Promise.resolve(new Map<string, Digest>()) : inTurns(digestSteps(known.folder))).then(takeAll);
  // A second wave that was not finished the last time is made up for.
  const rest = kept.then(() => (isDigested(known) && (known.folder === null || hasIndex(known.folder)) ? null : work()));
  const isWhole = known.folder === null || hasIndex(known.folder);
  return { read: known, index: isWhole ? Promise.resolve(null) : rest.then((indexed) => indexed?.index ?? null), digests, digested: rest.then((indexed) => indexed?.digests.then(takeAll)) };

  function takeAll(more: ReadonlyMap<string, Digest>): void {
    for (const [hash, digest] of more) digests.set(hash, digest);
  }
  function takePacked({ packages }: Pick<ReadCorpus, 'packages'>): void {
    for (const packed of packages) takeAll(packed.digests());
  }
}

/** So few texts are digested when they are asked for. */
const FEW = 20;

/** A document that no editor could read from its file is shown under a scheme of the extension's own. */
const madeUri = (path: string): string => canonical(`${CORPUS_SCHEME}:/${slashed(path).replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')}`);
