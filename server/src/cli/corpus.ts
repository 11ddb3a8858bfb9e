import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ImportOptions } from '../corpus/import';
import { openCorpus, type OpenedCorpus } from '../corpus/loaders/open';
import type { Corpus } from '../corpus/model';
import { UsageError } from './io';

/** Folder of the bundled documents: beside `dist`, or that of the sources when run from them. */
export function bundledFolder(): string | null {
  return [resolve(__dirname, '../seeds'), resolve(__dirname, '../../../seeds')].find((folder) => existsSync(folder)) ?? null;
}

/**
 * The folder in which the terminal keeps what it knows of corpora between runs: POLICYDRAFT_CACHE, else that of the user;
 * null where the variable says `off`.
 */
export function cacheFolder(): string | null {
  const { POLICYDRAFT_CACHE: asked, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (asked) return asked === 'off' ? null : resolve(asked);
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache'), 'policydraft');
}

/** A corpus of fewer files is read as fast as what was kept of it. */
const WORTH_KEEPING = 40;

/** The corpus of some folders, files and packed corpora (absolute paths), with what was skipped. A path that is not there is a wrong call. */
export function openCorpora(paths: readonly string[], bundled: boolean, options: ImportOptions = {}): OpenedCorpus {
  const seeds = bundled ? bundledFolder() : null;
  for (const path of paths) if (!existsSync(path)) throw new UsageError(`找不到法规库：${path}`, `No such corpus: ${path}`);
  return openCorpus([...(seeds ? [seeds] : []), ...paths], { ...options, cache: cacheFolder(), cacheFrom: WORTH_KEEPING });
}

/** The corpus alone. */
export async function readCorpus(paths: readonly string[], bundled: boolean): Promise<Corpus> {
  return openCorpora(paths, bundled).corpus;
}
