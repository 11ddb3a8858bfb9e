import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Imported, ImportOptions } from '../import';
import type { CorpusSource } from '../corpus';
import { findFiles, IMPORTED, readBytes, readText, reasonOf, type FoundFile, type Skipped } from './folder';

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
      sources.push({ id: file.id, uri: file.path, text: text.text, ...(file.entry && { entry: file.entry }) });
      if ('report' in text) imported.push({ file, imported: text });
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
