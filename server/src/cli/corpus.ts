import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCorpus } from '../corpus/corpus';
import type { Corpus } from '../corpus/model';
import { decode } from '../text/decode';
import { UsageError } from './io';

/** Folder of the bundled documents: beside `dist`, or that of the sources when run from them. */
export function bundledFolder(): string | null {
  return [resolve(__dirname, '../seeds'), resolve(__dirname, '../../../seeds')].find((folder) => existsSync(folder)) ?? null;
}

/** The corpus of some folders and files (absolute paths). A path that is not there is a wrong call. */
export async function readCorpus(paths: readonly string[], bundled: boolean): Promise<Corpus> {
  const seeds = bundled ? bundledFolder() : null;
  const list = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => list(join(path, name))) : [path]);
  const files = [...(seeds ? [seeds] : []), ...paths].flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`找不到语料库：${path}`, `No such corpus: ${path}`);
    return list(path);
  });
  return createCorpus(files.flatMap((path) => {
    if (!/\.(txt|md)$/.test(path)) return [];
    const read = decode(readFileSync(path));
    return 'text' in read ? [{ id: path, uri: path, text: read.text }] : [];
  }));
}
