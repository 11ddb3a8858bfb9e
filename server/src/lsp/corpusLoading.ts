import { readdir, readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusSource } from '../corpus/corpus';
import { CORPUS_SCHEME } from '../features/lsp';
import type { Decoded } from '../text/decode';

export interface LoadedSources {
  readonly sources: readonly CorpusSource[];
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
}

const READABLE = /\.(?:txt|md)$/i;
const LARGEST = 50_000_000;

/** Folder of the bundled documents: beside `dist`, or that of the sources when run from them. */
export function bundledFolder(): string | null {
  return [resolve(__dirname, '../seeds'), resolve(__dirname, '../../../seeds')].find((folder) => existsSync(folder)) ?? null;
}

/**
 * The texts of corpus folders and files, without blocking; what cannot be read is named with a reason. `virtual`: whether the
 * editor shows bundled documents under a scheme of their own, else they are named by their files.
 */
export async function loadSources(paths: readonly string[], bundled: boolean, virtual: boolean, decode: (bytes: Uint8Array) => Decoded): Promise<LoadedSources> {
  const sources: CorpusSource[] = [];
  const skipped: Array<{ path: string; reason: string }> = [];
  const seeds = bundled ? bundledFolder() : null;
  if (bundled && !seeds) skipped.push({ path: 'seeds', reason: '找不到随附的语料库 / bundled corpus not found' });
  if (seeds) await take(seeds, (path) => (virtual ? `${CORPUS_SCHEME}:/${slashed(relative(seeds, path)).split('/').map(encodeURIComponent).join('/')}` : pathToFileURL(path).href));
  for (const path of paths) await take(path, (file) => pathToFileURL(file).href);
  return { sources, skipped };

  async function take(root: string, uriOf: (path: string) => string): Promise<void> {
    for await (const path of filesBelow(root, skipped)) {
      try {
        if ((await stat(path)).size > LARGEST) {
          skipped.push({ path, reason: '文件过大 / too large' });
          continue;
        }
        const read = decode(await readFile(path));
        if ('text' in read) sources.push({ id: slashed(path), uri: uriOf(path), text: read.text });
        else skipped.push({ path, reason: read.problem === 'binary' ? '不是文本文件 / not a text file' : '无法识别文字编码 / unknown encoding' });
      } catch (error) {
        skipped.push({ path, reason: messageOf(error) });
      }
    }
  }
}

async function* filesBelow(path: string, skipped: Array<{ path: string; reason: string }>): AsyncGenerator<string> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield path;
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) yield* filesBelow(join(path, entry.name), skipped);
      else if (entry.isFile() && READABLE.test(entry.name)) yield join(path, entry.name);
    }
  } catch (error) {
    skipped.push({ path, reason: messageOf(error) });
  }
}

const slashed = (path: string): string => path.replace(/\\/g, '/');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
