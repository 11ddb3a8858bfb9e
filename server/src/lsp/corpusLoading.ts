import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusSource } from '../corpus/corpus';
import { CORPUS_SCHEME } from '../features/lsp';

type Loaders = Pick<typeof import('./core.js'), 'findFiles' | 'readText'>;

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
 * The texts of corpus folders and files, a few at a time so that requests are answered meanwhile; what cannot be read is named
 * with a reason. `virtual`: whether the editor shows bundled documents under a scheme of their own, else by their files.
 */
export async function loadSources(paths: readonly string[], bundled: boolean, virtual: boolean, { findFiles, readText }: Loaders): Promise<LoadedSources> {
  const sources: CorpusSource[] = [];
  const skipped: Array<LoadedSources['skipped'][number]> = [];
  const seeds = bundled ? bundledFolder() : null;
  if (bundled && !seeds) skipped.push({ path: 'seeds', reason: { zh: '找不到随附的语料库。', en: 'The bundled corpus is not there.' } });
  if (seeds) await take([seeds], (path) => (virtual ? `${CORPUS_SCHEME}:/${slashed(relative(seeds, path)).split('/').map(encodeURIComponent).join('/')}` : pathToFileURL(path).href));
  if (paths.length > 0) await take(paths, (path) => pathToFileURL(path).href);
  return { sources, skipped };

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
