import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../corpus';
import { fingerprint } from '../hash';
import type { Grams } from '../search/grams';

/**
 * What is known of the texts of a corpus, kept between runs: summaries in shards, so that a damaged one costs its documents
 * only, and the search index. Every file carries its format and the fingerprint of its content. A file is written beside
 * its place and renamed into it, so that two processes on one cache read whole files only.
 */
export interface CacheEntry {
  readonly id: string;
  readonly size: number;
  readonly modified: number;
  /** Fingerprint of the manifest entry; another one makes another summary. */
  readonly entry: string;
  readonly summary: Summary;
}

export interface ReadCache {
  readonly entries: ReadonlyMap<string, CacheEntry>;
  /** Shards that could not be used, with why. */
  readonly lost: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  /** Numbers of these shards. */
  readonly broken: ReadonlySet<number>;
}

const FORMAT = 1;

/**
 * The format, and the very build of the program: another build may read titles or days differently, and what it did not read
 * itself it does not use.
 */
export const CACHE_FORMAT = ((): string => {
  try {
    const { size, mtimeMs } = statSync(__filename);
    return `${FORMAT}-${size}-${Math.round(mtimeMs)}`;
  } catch {
    return String(FORMAT);
  }
})();
const SHARDS = 32;
const UNUSED_DAYS = 90;

/** The folder of one corpus (its paths in their order) below a cache folder. */
export const folderOf = (cache: string, paths: readonly string[]): string => join(cache, `corpus-${fingerprint(paths.join('\n'))}`);
const shardOf = (id: string): number => Number.parseInt(fingerprint(id).slice(-2), 16) % SHARDS;
const shardName = (shard: number): string => `${String(shard).padStart(2, '0')}.json`;

/** Reads all shards that are whole and of this format. Never throws. */
export function readCache(folder: string): ReadCache {
  const entries = new Map<string, CacheEntry>();
  const lost: Array<{ zh: string; en: string }> = [];
  const broken = new Set<number>();
  for (let shard = 0; shard < SHARDS; shard++) {
    let text: string;
    try {
      text = readFileSync(join(folder, shardName(shard)), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      text = '';
    }
    const body = bodyOf(text);
    if (typeof body === 'string') {
      try {
        for (const entry of JSON.parse(body) as CacheEntry[]) entries.set(entry.id, entry);
        continue;
      } catch { /* counted below */ }
    }
    broken.add(shard);
    const older = typeof body === 'object' && body.older;
    lost.push(older
      ? { zh: `索引缓存第 ${shard + 1} 片是另一版本所建，已重建。`, en: `Shard ${shard + 1} of the index cache was made by another version; it was rebuilt.` }
      : { zh: `索引缓存第 ${shard + 1} 片已损坏，已重建。`, en: `Shard ${shard + 1} of the index cache is damaged; it was rebuilt.` });
  }
  return { entries, lost, broken };
}

function bodyOf(text: string): string | { older: boolean } {
  const line = text.indexOf('\n');
  const match = /^policydraft-cache ([\d-]+) ([0-9a-f]{16})$/.exec(line < 0 ? text : text.slice(0, line));
  if (!match) return { older: false };
  if (match[1] !== CACHE_FORMAT) return { older: true };
  const body = text.slice(line + 1);
  return fingerprint(body) === match[2] ? body : { older: false };
}

/** Writes the shards of which an entry changed (or was lost). A cache that cannot be written is no fault: it is for speed. */
export function writeCache(folder: string, entries: readonly CacheEntry[], isChanged: (shard: number) => boolean): void {
  const shards: CacheEntry[][] = Array.from({ length: SHARDS }, () => []);
  for (const entry of entries) shards[shardOf(entry.id)].push(entry);
  try {
    mkdirSync(folder, { recursive: true });
    shards.forEach((shard, at) => {
      if (!isChanged(at)) return;
      const body = JSON.stringify(shard);
      writeWhole(join(folder, shardName(at)), `policydraft-cache ${CACHE_FORMAT} ${fingerprint(body)}\n${body}`);
    });
  } catch { /* read-only or full: next time is as slow as this time */ }
}

/** The shard in which a document is kept. */
export { shardOf };

/** Puts a whole file in its place: written beside it, then renamed. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    try { unlinkSync(beside); } catch { /* never made */ }
    throw error;
  }
}

const GRAMS = 'search.bin';
const GRAMS_HEAD = 64;

/** The search index of exactly these texts (`hash` of the corpus); null where there is none, or it is damaged. */
export function readGrams(folder: string, hash: string): Grams | null {
  try {
    const bytes = readFileSync(join(folder, GRAMS));
    return gramsFrom(bytes, hash);
  } catch {
    return null;
  }
}

export function writeGrams(folder: string, hash: string, grams: Grams): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, GRAMS), gramsBytes(grams, hash));
  } catch { /* as above */ }
}

/** The index as bytes: a head in ASCII (format, corpus, sizes, check sum), then the two arrays, little-endian. */
export function gramsBytes({ documents, starts, list }: Grams, hash: string): Uint8Array {
  const head = `grams ${FORMAT} ${hash} ${documents} ${starts.length} ${list.length} ${checksum(starts, list)}`;
  const bytes = Buffer.alloc(GRAMS_HEAD * 2 + (starts.length + list.length) * 4);
  bytes.write(head, 'latin1');
  bytes.set(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength), GRAMS_HEAD * 2);
  bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), GRAMS_HEAD * 2 + starts.byteLength);
  return bytes;
}

export function gramsFrom(bytes: Uint8Array, hash: string): Grams | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, GRAMS_HEAD * 2)).toString('latin1');
  const match = /^grams (\d+) ([0-9a-f]{16}) (\d+) (\d+) (\d+) (\d+)\0/.exec(head);
  if (!match || Number(match[1]) !== FORMAT || match[2] !== hash) return null;
  const [documents, starting, listed] = match.slice(3, 6).map(Number);
  if (bytes.length !== GRAMS_HEAD * 2 + (starting + listed) * 4) return null;
  // A copy of its own, aligned: a Buffer's slice would share the memory of what lies around it.
  const copy = new Uint8Array(bytes.subarray(GRAMS_HEAD * 2)).buffer;
  const starts = new Uint32Array(copy, 0, starting);
  const list = new Uint32Array(copy, starting * 4, listed);
  return String(checksum(starts, list)) === match[6] ? { documents, starts, list } : null;
}

function checksum(...arrays: readonly Uint32Array[]): number {
  let sum = 0x811c9dc5;
  for (const array of arrays) for (let at = 0; at < array.length; at++) sum = Math.imul(sum ^ array[at], 0x01000193);
  return sum >>> 0;
}

/** Removes the caches of corpora that no one has opened for months, and marks this one as used. */
export function tidyCache(cache: string, used: string): void {
  try {
    const now = new Date();
    utimesSync(used, now, now);
    for (const name of readdirSync(cache)) {
      const folder = join(cache, name);
      if (/^corpus-[0-9a-f]{16}$/.test(name) && now.getTime() - statSync(folder).mtimeMs > UNUSED_DAYS * 86_400_000) rmSync(folder, { recursive: true, force: true });
    }
  } catch { /* nothing to tidy */ }
}
