import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { cacheSteps, folderOf, readIndex, shardOf, tidyCache, writeCache, writeIndex, writeWhole, type CacheEntry } from '../cache/shards';
import { createCorpus, summarize, type CorpusSource, type Summary } from '../corpus';
import type { Digest } from '../digest';
import { fingerprint } from '../hash';
import type { Imported, ImportOptions, Segment } from '../import';
import type { Corpus } from '../model';
import type { Kept, Shelf } from '../search';
import { findSteps, IMPORTED, readText, refusal, type FoundFile, type Skipped } from './folder';
import { importInWorker } from './importer';
import { isPackage, packageSources, type OpenedPackage } from './package';
import { atOnce, type Steps } from './steps';

export interface OpenOptions extends ImportOptions {
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
  /** URI of a document: by its file, or (`made`) of a text that no editor could read from the file. Its path where this is not given. */
  readonly uriOf?: UriOf;
}

export type UriOf = (path: string, made: boolean) => string;

/** A document of a corpus as it was read, or known from the last time. */
export interface ReadFile {
  readonly file: FoundFile;
  /** Set where the text was read just now. */
  readonly text?: string;
  readonly summary: Summary;
  /** Of an imported text that is kept nowhere. */
  readonly segments?: readonly Segment[];
}

export interface ReadCorpus {
  /** In the order of the paths, and so are the packed corpora; `from` says which path a file is of. */
  readonly read: readonly ReadFile[];
  readonly packages: ReadonlyArray<OpenedPackage & { readonly from: number }>;
  readonly skipped: readonly Skipped[];
  /** What a person should know of the opening: a damaged cache that was rebuilt. */
  readonly notes: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  /** Where this corpus keeps what it knows; null: nowhere. */
  readonly folder: string | null;
}

export interface OpenedCorpus extends Omit<ReadCorpus, 'read' | 'packages'> {
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
export const readCorpusFiles = (paths: readonly string[], options: OpenOptions = {}): ReadCorpus => atOnce(readSteps(paths, options));

/** So few texts that are not known are read where the question is asked; for more a worker is started. */
const FEW = { files: 20, bytes: 1_000_000 };

/** The same in small steps, where all but a few texts are known from the last time; null as soon as that is seen not to be so. */
export function* knownSteps(paths: readonly string[], options: OpenOptions): Steps<ReadCorpus | null> {
  return yield* stepsOf(paths, options, FEW);
}

export function* readSteps(paths: readonly string[], options: OpenOptions): Steps<ReadCorpus> {
  return (yield* stepsOf(paths, options, { files: Infinity, bytes: Infinity }))!;
}

function* stepsOf(paths: readonly string[], { cache = null, progress, cancelled, eager = false, cacheFrom = 0, trackedChanges = 'accept' }: OpenOptions, most: { files: number; bytes: number }): Steps<ReadCorpus | null> {
  const plain = [...paths.keys()].filter((at) => !isPackage(paths[at]));
  const found = yield* findSteps(plain.map((at) => paths[at]));
  const needsImport = found.files.some(isImported);
  const folder = cache === null || (found.files.length < cacheFrom && !needsImport) ? null : folderOf(cache, paths);
  const files = found.files.map((file): FoundFile => ({ ...file, from: plain[file.from], ...(isImported(file) && folder !== null && { textPath: importedPath(folder, file, trackedChanges) }) }));
  const known = folder === null ? null : yield* cacheSteps(folder);
  const madeOf = (file: FoundFile): string => (file.entry ? fingerprint(JSON.stringify(file.entry)) : '') + (isImported(file) ? ` ${trackedChanges}` : '');
  const isKnown = (file: FoundFile): boolean => {
    const before = known?.entries.get(file.id);
    if (!before || before.size !== file.size || before.modified !== file.modified || before.entry !== madeOf(file)) return false;
    return before.reason !== undefined || file.textPath === undefined || existsSync(file.textPath);
  };
  const anew = files.filter((file) => !isKnown(file));
  if (anew.length > most.files || anew.reduce((sum, { size }) => sum + size, 0) > most.bytes || (most.files < Infinity && anew.some(isImported))) return null;
  yield;
  const imports = importAll(anew.filter(isImported), { trackedChanges });
  const read: ReadFile[] = [];
  const left: Skipped[] = [...found.skipped];
  const entries: CacheEntry[] = [];
  const changed = new Set<number>(known?.broken ?? []);
  const byHash = new Map<string, CacheEntry>();
  for (const entry of known?.entries.values() ?? []) if (entry.summary) byHash.set(`${entry.summary.hash} ${entry.entry} ${nameOf(entry.id)}`, entry);
  const toRead = new Set(anew);
  for (const [at, file] of files.entries()) {
    if (cancelled?.()) break;
    if (at % 64 === 0) {
      progress?.(at, files.length);
      yield;
    }
    const before = known?.entries.get(file.id);
    if (before && !toRead.has(file)) {
      take(file, before);
      continue;
    }
    yield;
    const result = imports.get(file) ?? readText(file);
    const made = { id: file.id, size: file.size, modified: file.modified, entry: madeOf(file) };
    if (!('text' in result)) {
      left.push({ path: file.id, reason: result.reason });
      // What is wrong with a content stays wrong until the file changes; a missing permission does not.
      if (known && !result.passing) entries.push({ ...made, reason: result.reason });
      changed.add(shardOf(file.id));
      continue;
    }
    const hash = known ? fingerprint(result.text) : '';
    // Touched, moved or copied, but the same text: what is known of it still holds.
    const same = known && byHash.get(`${hash} ${made.entry} ${nameOf(file.id)}`)?.summary;
    const summary = same || (known || eager ? summaryOf(result, file, hash || undefined) : lazily(() => summaryOf(result, file)));
    read.push({ file, text: result.text, summary, ...('segments' in result && file.textPath === undefined && { segments: result.segments }) });
    if (known) entries.push({ ...made, summary });
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
  for (const { file, summary: { refused } } of known || eager ? read : []) if (refused) left.push({ path: file.id, reason: refusal(refused) });
  const packages = openPackages(paths);
  for (const { skipped } of packages) left.push(...skipped);
  return { read, packages, skipped: left, notes: known?.lost ?? [], folder };

  function take(file: FoundFile, before: CacheEntry): void {
    entries.push(before);
    if (before.summary) read.push({ file, summary: before.summary });
    else left.push({ path: file.id, reason: before.reason! });
  }
}

/** The packed corpora among some paths. */
export const openPackages = (paths: readonly string[]): ReadCorpus['packages'] => paths.flatMap((path, from) => (isPackage(path) ? [{ ...packageSources(path), from }] : []));

/** The sources of a corpus in the order of its paths; their texts are read from disk when they are asked for. */
export function sourcesOf({ read, packages }: Pick<ReadCorpus, 'read' | 'packages'>, uriOf?: UriOf): CorpusSource[] {
  const last = Math.max(-1, ...packages.map(({ from }) => from), ...read.slice(-1).map(({ file }) => file.from));
  const sources: CorpusSource[] = [];
  let next = 0;
  for (let from = 0; from <= last; from++) {
    for (; next < read.length && read[next].file.from <= from; next++) sources.push(sourceOf(read[next], uriOf));
    for (const packed of packages) if (packed.from === from) sources.push(...packed.sources.map((source) => (uriOf ? { ...withText(source), uri: uriOf(source.id, true) } : source)));
  }
  return sources;
}

/** A copy of a source that still reads its text when asked. */
const withText = (source: CorpusSource): CorpusSource => ({ id: source.id, uri: source.uri, summary: source.summary, get text() { return source.text; }, ...(source.segments && { segments: source.segments }) });

/** Where the search indexes of what was read are kept. */
export function shelfOf({ packages, folder }: Pick<ReadCorpus, 'packages' | 'folder'>): Shelf {
  return {
    read: () => [folder === null ? null : readIndex(folder), ...packages.map(({ index }) => index())].filter((each): each is Kept => each !== null),
    ...(folder !== null && { keep: (made) => writeIndex(folder, made) }),
  };
}

/** The second half of opening. */
export function corpusOf(read: ReadCorpus, { today, previous, uriOf, digests }: { today?: () => string; previous?: Corpus; uriOf?: UriOf; digests?: ReadonlyMap<string, Digest> } = {}): Corpus {
  return createCorpus(sourcesOf(read, uriOf), { today, previous, shelf: shelfOf(read), digests });
}

/** The document of a file that was read; its text is read again where it was not kept. */
export function sourceOf({ file, text, summary, segments }: ReadFile, uriOf: UriOf = (path) => path): CorpusSource {
  let kept = text;
  const imported = isImported(file);
  return {
    id: file.id, uri: uriOf(file.path, imported), entry: file.entry, summary,
    get text() {
      if (kept === undefined) {
        const result = readText(file);
        kept = 'text' in result ? result.text : '';
      }
      return kept;
    },
    ...(imported && { original: file.path, segments: () => segments ?? (file.textPath === undefined ? [] : readSegments(file.textPath)) }),
  };
}

function summaryOf(result: { text: string } | Imported, file: FoundFile, hash?: string): Summary {
  const summary = summarize(result.text, file.id, file.entry, hash);
  return 'report' in result ? { ...summary, imported: { format: extname(file.path).slice(1).toLowerCase(), report: result.report } } : summary;
}

/** Without a cache nothing is worked out before it is asked for. */
function lazily(make: () => Summary): Summary {
  let made: Summary | undefined;
  const get = (): Summary => (made ??= make());
  return {
    get hash() { return get().hash; }, get metadata() { return get().metadata; }, get articles() { return get().articles; }, get fragment() { return get().fragment; }, get repeals() { return get().repeals; },
    get amends() { return get().amends; }, get refused() { return get().refused; }, get imported() { return get().imported; },
  };
}

export const isImported = ({ path }: Pick<FoundFile, 'path'>): boolean => IMPORTED.has(extname(path).toLowerCase());
const importedPath = (folder: string, { id, size, modified }: FoundFile, trackedChanges: string): string => join(folder, 'imported', `${fingerprint(`${id} ${size} ${modified} ${trackedChanges}`)}.txt`);
const segmentsPath = (textPath: string): string => textPath.replace(/txt$/, 'json');

function readSegments(textPath: string): readonly Segment[] {
  try {
    return JSON.parse(readFileSync(segmentsPath(textPath), 'utf8')) as Segment[];
  } catch {
    return [];
  }
}

type ImportResult = Imported | { readonly reason: Skipped['reason']; readonly passing?: boolean };

/** Imports Word, PDF and other such files; their texts are kept beside the cache, with where each stretch comes from. */
function importAll(files: readonly FoundFile[], options: ImportOptions): ReadonlyMap<FoundFile, ImportResult> {
  const results = files.length === 0 ? null : importInWorker(files.map(({ path }) => path), options);
  return new Map(results?.map((result, at) => {
    const file = files[at];
    if (file.textPath !== undefined && 'text' in result) {
      try {
        mkdirSync(dirname(file.textPath), { recursive: true });
        writeWhole(segmentsPath(file.textPath), JSON.stringify(result.segments));
        writeWhole(file.textPath, result.text);
      } catch { /* imported again next time */ }
    }
    return [file, result] as const;
  }));
}

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
