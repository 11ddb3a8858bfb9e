import { existsSync, mkdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { folderOf, readCache, readGrams, shardOf, tidyCache, writeCache, writeGrams, writeWhole, type CacheEntry } from '../cache/shards';
import { createCorpus, summarize, type CorpusSource, type Summary } from '../corpus';
import { fingerprint } from '../hash';
import type { Corpus } from '../model';
import type { Grams } from '../search/grams';
import { findFiles, IMPORTED, readText, type FoundFile, type Skipped } from './folder';
import { importInWorker } from './importer';
import { isPackage, packageSources } from './package';

export interface OpenOptions {
  /** Folder for what is kept between runs; null: nothing is kept. */
  readonly cache?: string | null;
  readonly today?: () => string;
  /** Told now and then: documents read and all. */
  readonly progress?: (done: number, all: number) => void;
  readonly cancelled?: () => boolean;
  /** Fewer files than this are read anew each time: nothing is kept of them. */
  readonly cacheFrom?: number;
  /** Work summaries out now, also without a cache. */
  readonly eager?: boolean;
  /** URI of a file on disk; its path where this is not given. */
  readonly uriOf?: (path: string) => string;
}

/** A document of a corpus as it was read, or known from the last time. */
export interface ReadFile {
  readonly file: FoundFile;
  /** Set where the text was read just now. */
  readonly text?: string;
  readonly summary: Summary;
}

export interface ReadCorpus {
  readonly read: readonly ReadFile[];
  readonly packed: readonly CorpusSource[];
  /** The search index of a packed corpus that is opened alone. */
  readonly grams: (() => Grams | null) | null;
  readonly skipped: readonly Skipped[];
  /** What a person should know of the opening: a damaged cache that was rebuilt. */
  readonly notes: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  /** Where this corpus keeps what it knows; null: nowhere. */
  readonly folder: string | null;
}

export interface OpenedCorpus extends Omit<ReadCorpus, 'read' | 'packed' | 'grams'> {
  readonly corpus: Corpus;
}

/**
 * Opens files, folders and packed corpora, in this order, as one corpus. With a cache only texts that changed are read now,
 * the others when they are asked for.
 */
export function openCorpus(paths: readonly string[], options: OpenOptions = {}): OpenedCorpus {
  const read = readCorpusFiles(paths, options);
  return { ...read, corpus: corpusOf(read, options) };
}

/** The first half of opening, without the corpus itself: can run in a worker. */
export function readCorpusFiles(paths: readonly string[], { cache = null, progress, cancelled, eager = false, cacheFrom = 0 }: OpenOptions = {}): ReadCorpus {
  const packages = paths.filter(isPackage);
  const found = findFiles(paths.filter((path) => !isPackage(path)));
  const needsImport = found.files.some(isImported);
  const folder = cache === null || (found.files.length < cacheFrom && !needsImport) ? null : folderOf(cache, paths);
  const { skipped } = found;
  const files = needsImport && folder !== null ? found.files.map((file) => (isImported(file) ? { ...file, textPath: importedPath(folder, file) } : file)) : found.files;
  const imports = needsImport ? importMissing(files) : null;
  const known = folder === null ? null : readCache(folder);
  const read: ReadFile[] = [];
  const left: Skipped[] = [...skipped];
  const entries: CacheEntry[] = [];
  const changed = new Set<number>(known?.broken ?? []);
  const byHash = new Map<string, CacheEntry>();
  for (const entry of known?.entries.values() ?? []) byHash.set(`${entry.summary.hash} ${entry.entry} ${nameOf(entry.id)}`, entry);
  for (const [at, file] of files.entries()) {
    if (cancelled?.()) break;
    if (at % 64 === 0) progress?.(at, files.length);
    const manifest = file.entry ? fingerprint(JSON.stringify(file.entry)) : '';
    const before = known?.entries.get(file.id);
    if (before && before.size === file.size && before.modified === file.modified && before.entry === manifest) {
      read.push({ file, summary: before.summary });
      entries.push(before);
      continue;
    }
    const result = imports?.texts.get(file.id) ?? readText(file);
    if (!('text' in result)) {
      left.push({ path: file.id, reason: result.reason });
      continue;
    }
    const hash = known ? fingerprint(result.text) : '';
    // Touched, moved or copied, but the same text: what is known of it still holds.
    const same = known && byHash.get(`${hash} ${manifest} ${nameOf(file.id)}`);
    const summary = same ? same.summary : known || eager ? summarize(result.text, file.id, file.entry) : null;
    read.push({ file, text: result.text, summary: summary ?? lazySummary(result.text, file) });
    if (summary) entries.push({ id: file.id, size: file.size, modified: file.modified, entry: manifest, summary });
    changed.add(shardOf(file.id));
  }
  progress?.(files.length, files.length);
  if (folder !== null && cache !== null && !cancelled?.()) {
    const present = new Set(entries.map(({ id }) => id));
    for (const id of known!.entries.keys()) if (!present.has(id)) changed.add(shardOf(id));
    if (changed.size > 0) {
      writeCache(folder, entries, (shard) => changed.has(shard));
      tidyCache(cache, folder);
    }
  }
  const packed: CorpusSource[] = [];
  let grams: ReadCorpus['grams'] = null;
  const notes = [...(known?.lost ?? []), ...(imports?.notes ?? [])];
  for (const path of packages) {
    const opened = packageSources(path);
    packed.push(...opened.sources);
    if (packages.length === 1 && files.length === 0) grams = opened.grams;
    left.push(...opened.skipped);
  }
  return { read, packed, grams, skipped: left, notes, folder };
}

/** The second half: documents whose texts are read from disk when they are asked for. */
export function corpusOf({ read, packed, folder, grams: packedGrams }: ReadCorpus, { today, grams, previous, uriOf }: { today?: () => string; grams?: Grams; previous?: Corpus; uriOf?: (path: string) => string } = {}): Corpus {
  const sources = [...read.map((each) => sourceOf(each, uriOf)), ...packed];
  const corpus: Corpus = createCorpus(sources, {
    today, previous,
    grams: {
      read: () => grams ?? packedGrams?.() ?? (folder === null ? null : readGrams(folder, corpus.hash)),
      keep: (made) => { if (folder !== null) writeGrams(folder, corpus.hash, made); },
    },
  });
  return corpus;
}

/** The document of a file that was read; its text is read again where it was not kept. */
export function sourceOf({ file, text, summary }: ReadFile, uriOf: (path: string) => string = (path) => path): CorpusSource {
  let kept = text;
  return {
    id: file.id, uri: uriOf(file.path), entry: file.entry, summary,
    get text() {
      if (kept === undefined) {
        const result = readText(file);
        kept = 'text' in result ? result.text : '';
      }
      return kept;
    },
  };
}

/** Without a cache nothing is worked out before it is asked for. */
function lazySummary(text: string, file: FoundFile): Summary {
  let made: Summary | undefined;
  const get = (): Summary => (made ??= summarize(text, file.id, file.entry));
  return { get hash() { return get().hash; }, get metadata() { return get().metadata; }, get articles() { return get().articles; }, get fragment() { return get().fragment; }, get repeals() { return get().repeals; }, get amends() { return get().amends; } };
}

const isImported = ({ path }: FoundFile): boolean => IMPORTED.has(extname(path).toLowerCase());
const importedPath = (folder: string, { id, size, modified }: FoundFile): string => join(folder, 'imported', `${fingerprint(`${id} ${size} ${modified}`)}.txt`);

/** Imports Word, PDF and other such files that were not imported before; their texts are kept beside the cache. */
function importMissing(files: readonly FoundFile[]): { texts: ReadonlyMap<string, { text: string } | { reason: Skipped['reason'] }>; notes: ReadCorpus['notes'] } {
  const texts = new Map<string, { text: string } | { reason: Skipped['reason'] }>();
  const notes: Array<ReadCorpus['notes'][number]> = [];
  const missing = files.filter((file) => isImported(file) && (file.textPath === undefined || !existsSync(file.textPath)));
  const results = missing.length === 0 ? null : importInWorker(missing.map(({ path }) => path));
  results?.forEach((result, at) => {
    const file = missing[at];
    texts.set(file.id, result);
    if (!('report' in result)) return;
    if (result.report.length > 0) {
      const told = (zh: boolean): string => result.report.map((remark) => (zh ? remark.zh : remark.en) + (remark.count > 1 ? ` ×${remark.count}` : '')).join(zh ? '；' : '; ');
      notes.push({ zh: `导入 ${file.id}：${told(true)}`, en: `Imported ${file.id}: ${told(false)}` });
    }
    if (file.textPath === undefined) return;
    try {
      mkdirSync(dirname(file.textPath), { recursive: true });
      writeWhole(file.textPath, result.text);
    } catch { /* imported again next time */ }
  });
  return { texts, notes };
}

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
