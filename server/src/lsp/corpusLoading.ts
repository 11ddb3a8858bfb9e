import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { CorpusSource } from '../corpus/corpus';
import { CORPUS_SCHEME } from '../features/lsp';
import { canonical, fileUri } from './uris';

type Loaders = Pick<typeof import('./core.js'), 'findFiles' | 'readText' | 'indexInWorker'>;

export interface LoadingOptions {
  /** Whether the editor shows bundled documents under a scheme of their own, else by their files. */
  readonly virtual: boolean;
  /** Folder for what is known of corpora between runs; null: nothing is kept. */
  readonly cache: string | null;
  readonly progress: (done: number, all: number) => void;
}

export interface LoadedSources {
  readonly sources: readonly CorpusSource[];
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: { readonly zh: string; readonly en: string } }>;
}

/** Files read between two looks at what the editor wants. */
const SLICE = 20;

/** Folder of the bundled documents: beside `dist`, or that of the sources when run from them. */
export function bundledFolder(): string | null {
  const folder = [resolve(__dirname, '../seeds'), resolve(__dirname, '../../../seeds')].find((each) => existsSync(each));
  return folder ? realpathSync(folder) : null;
}

/**
 * The documents of corpus folders and files, indexed in a worker so that requests are answered meanwhile; what cannot be read
 * is named with a reason. Run from the sources, or where no worker can be had, they are read here, a few at a time.
 */
export async function loadSources(paths: readonly string[], bundled: boolean, { virtual, cache, progress }: LoadingOptions, { findFiles, readText, indexInWorker }: Loaders): Promise<LoadedSources> {
  const sources: CorpusSource[] = [];
  const skipped: Array<LoadedSources['skipped'][number]> = [];
  const seeds = bundled ? bundledFolder() : null;
  if (bundled && !seeds) skipped.push({ path: 'seeds', reason: { zh: '找不到随附的语料库。', en: 'The bundled corpus is not there.' } });
  if (seeds) await take([seeds], (path) => (virtual ? canonical(`${CORPUS_SCHEME}:/${slashed(relative(seeds, path)).split('/').map(encodeURIComponent).join('/')}`) : fileUri(path)));
  if (paths.length > 0 && !(await indexed())) await take(paths, fileUri);
  return { sources, skipped };

  async function indexed(): Promise<boolean> {
    // The built server is its own worker, see main.ts.
    if (!/\.js$/.test(__filename)) return false;
    try {
      const found = await indexInWorker(paths, { script: __filename, cache, uriOf: fileUri, progress });
      sources.push(...found.sources);
      skipped.push(...found.skipped);
      return true;
    } catch {
      return false;
    }
  }

  async function take(roots: readonly string[], uriOf: (path: string) => string): Promise<void> {
    const found = findFiles(roots);
    skipped.push(...found.skipped);
    for (const [index, file] of found.files.entries()) {
      if (index % SLICE === SLICE - 1) await new Promise<void>((done) => setImmediate(done));
      const read = readText(file);
      if ('text' in read) sources.push({ id: file.id, uri: uriOf(file.path), text: read.text, ...(file.entry && { entry: file.entry }) });
      else skipped.push({ path: file.id, reason: read.reason });
    }
  }
}

const slashed = (path: string): string => path.replace(/\\/g, '/');
