import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { counted } from '../../text/english';
import type { Summary } from '../corpus';
import { fingerprint } from '../hash';
import type { Steps } from '../loaders/steps';
import type { Skipped } from '../loaders/folder';
import type { Kept } from '../search';

/**
 * What is known of the texts of a corpus, kept between runs: summaries in shards, so that a damaged one costs its documents
 * only, and the search index. Every file carries its format and the fingerprint of its content. A file is written beside
 * its place and renamed into it, so that two processes on one cache read whole files only.
 */
export interface CacheEntry {
  readonly id: string;
  readonly size: number;
  readonly modified: number;
  /** Fingerprint of what else made the summary: the manifest entry, how tracked changes were taken. */
  readonly entry: string;
  /** Absent for a file whose content cannot be read. */
  readonly summary?: Summary;
  readonly reason?: Skipped['reason'];
}

export interface ReadCache {
  readonly entries: ReadonlyMap<string, CacheEntry>;
  /** Shards that could not be used, with why. */
  readonly lost: ReadonlyArray<{ readonly zh: string; readonly en: string }>;
  /** Numbers of these shards. */
  readonly broken: ReadonlySet<number>;
}

const FORMAT = 2;

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

/** Reads all shards that are whole and of this format, one a step. Never throws. */
export function* cacheSteps(folder: string): Steps<ReadCache> {
  const entries = new Map<string, CacheEntry>();
  let older = 0;
  const damaged: number[] = [];
  const broken = new Set<number>();
  for (let shard = 0; shard < SHARDS; shard++) {
    const body = readBody(join(folder, shardName(shard)));
    if (body === null) continue;
    yield;
    if (typeof body === 'string') {
      try {
        for (const entry of JSON.parse(body) as CacheEntry[]) entries.set(entry.id, entry);
        continue;
      } catch { /* counted below */ }
    }
    broken.add(shard);
    if (typeof body === 'object' && body.older) older++;
    else damaged.push(shard + 1);
  }
  const lost: Array<{ zh: string; en: string }> = [];
  if (older > 0) lost.push({ zh: `索引缓存有 ${older} 片是另一版本所建，已重建。`, en: `The index cache had ${counted(older, 'shard')} of another version; rebuilt.` });
  if (damaged.length > 0) lost.push({ zh: `索引缓存第 ${damaged.join('、')} 片已损坏，已重建。`, en: `Of the index cache, shard ${damaged.join(', ')} is damaged; it was rebuilt.` });
  return { entries, lost, broken };
}

/** The content of a file of the cache; null where there is none, else whether it is damaged or of an older build. */
export function readBody(path: string): string | { readonly older: boolean } | null {
  try {
    return bodyOf(readFileSync(path, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : { older: false };
  }
}

/** Writes a file of the cache whole. One that cannot be written is no fault: the cache is for speed. */
export function writeBody(path: string, body: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, `policydraft-cache ${CACHE_FORMAT} ${fingerprint(body)}\n${body}`);
  } catch { /* read-only or full: next time is as slow as this time */ }
}

function bodyOf(text: string): string | { older: boolean } {
  const line = text.indexOf('\n');
  const match = /^policydraft-cache ([\d-]+) ([0-9a-f]{16})$/.exec(line < 0 ? text : text.slice(0, line));
  if (!match) return { older: false };
  if (match[1] !== CACHE_FORMAT) return { older: true };
  const body = text.slice(line + 1);
  return fingerprint(body) === match[2] ? body : { older: false };
}

/** Writes the shards of which an entry changed (or was lost). */
export function writeCache(folder: string, entries: readonly CacheEntry[], isChanged: (shard: number) => boolean): void {
  const shards: CacheEntry[][] = Array.from({ length: SHARDS }, () => []);
  for (const entry of entries) shards[shardOf(entry.id)].push(entry);
  shards.forEach((shard, at) => { if (isChanged(at)) writeBody(join(folder, shardName(at)), JSON.stringify(shard)); });
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

const SEARCH = 'search.bin';

/** The search index that is kept, of the texts whose fingerprints it names; null where there is none, or it is damaged. */
export function readIndex(folder: string): Kept | null {
  try {
    return indexFrom(readFileSync(join(folder, SEARCH)));
  } catch {
    return null;
  }
}

export const hasIndex = (folder: string): boolean => existsSync(join(folder, SEARCH));

export function writeIndex(folder: string, index: Kept): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, SEARCH), indexBytes(index));
  } catch { /* as above */ }
}

/** An index as bytes: a line in ASCII (format, sizes, check sum), the fingerprints of its texts, then the two arrays, little-endian. */
export function indexBytes({ hashes, grams: { starts, list } }: Kept): Uint8Array {
  const names = hashes.join('');
  const head = `policydraft-index ${FORMAT} ${hashes.length} ${starts.length} ${list.length} ${checksum(starts, list)} ${fingerprint(names)}\n${names}`;
  const size = head.length + ((4 - (head.length % 4)) % 4);
  const bytes = Buffer.alloc(size + (starts.length + list.length) * 4);
  bytes.write(head.padEnd(size, ' '), 'latin1');
  bytes.set(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength), size);
  bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), size + starts.byteLength);
  return bytes;
}

export function indexFrom(bytes: Uint8Array): Kept | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const line = buffer.indexOf(10);
  const match = /^policydraft-index (\d+) (\d+) (\d+) (\d+) (\d+) ([0-9a-f]{16})$/.exec(buffer.toString('latin1', 0, Math.max(0, line)));
  if (!match || Number(match[1]) !== FORMAT) return null;
  const [documents, starting, listed] = match.slice(2, 5).map(Number);
  const end = line + 1 + documents * HASH;
  const start = end + ((4 - (end % 4)) % 4);
  if (bytes.length !== start + (starting + listed) * 4) return null;
  const names = buffer.toString('latin1', line + 1, end);
  // A copy of its own, aligned: a Buffer's slice would share the memory of what lies around it.
  const copy = new Uint8Array(buffer.subarray(start)).buffer;
  const starts = new Uint32Array(copy, 0, starting);
  const list = new Uint32Array(copy, starting * 4, listed);
  if (String(checksum(starts, list)) !== match[5] || fingerprint(names) !== match[6]) return null;
  return { hashes: Array.from({ length: documents }, (_, at) => names.slice(at * HASH, (at + 1) * HASH)), grams: { documents, starts, list } };
}

const HASH = 16;

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
