import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CorpusSource } from '../corpus/corpus';
import { decode } from '../text/decode';
import { UsageError } from './io';

/** Folder of the bundled documents: beside `dist`, or that of the sources when run from them. */
export function bundledFolder(): string | null {
  return [resolve(__dirname, '../seeds'), resolve(__dirname, '../../../seeds')].find((folder) => existsSync(folder)) ?? null;
}

/** The texts of the corpus folders and files named on the command line and in the project file. */
export function readCorpus(paths: readonly string[], { cwd, bundled }: { cwd: string; bundled: boolean }): readonly CorpusSource[] {
  const seeds = bundled ? bundledFolder() : null;
  const list = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => list(join(path, name))) : [path]);
  return [...(seeds ? [seeds] : []), ...paths.map((path) => resolve(cwd, path))].flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`找不到语料库：${path}`, `No such corpus: ${path}`);
    return list(path);
  }).flatMap((path) => {
    if (!/\.(txt|md)$/.test(path)) return [];
    const read = decode(readFileSync(path));
    return 'text' in read ? [{ id: path, uri: path, text: read.text }] : [];
  });
}
