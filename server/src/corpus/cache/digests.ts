import { join } from 'node:path';
import type { Digest } from '../digest';
import type { Steps } from '../loaders/steps';
import { readBody, writeBody } from './shards';

/** Digests by the fingerprint of their text, in shards beside the summaries. What cannot be read is worked out again. */
const SHARDS = 16;

const shardOf = (hash: string): number => Number.parseInt(hash.slice(-1), 16) % SHARDS;
const pathOf = (folder: string, shard: number): string => join(folder, `facts-${String(shard).padStart(2, '0')}.json`);

/** All digests that are kept, a shard a step. */
export function* digestSteps(folder: string): Steps<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (let shard = 0; shard < SHARDS; shard++) {
    const body = readBody(pathOf(folder, shard));
    yield;
    if (typeof body !== 'string') continue;
    try {
      for (const [hash, digest] of JSON.parse(body) as Array<[string, Digest]>) digests.set(hash, digest);
    } catch { /* worked out again */ }
    yield;
  }
  return digests;
}

/** Keeps the digests of the texts with these fingerprints; shards without a new one (`fresh`) stay as they are. */
export function writeDigests(folder: string, digests: ReadonlyMap<string, Digest>, hashes: Iterable<string>, fresh: ReadonlySet<string>): void {
  const changed = new Set([...fresh].map(shardOf));
  const shards = new Map([...changed].map((shard) => [shard, [] as Array<[string, Digest]>]));
  for (const hash of new Set(hashes)) {
    const digest = digests.get(hash);
    if (digest) shards.get(shardOf(hash))?.push([hash, digest]);
  }
  for (const [shard, entries] of shards) writeBody(pathOf(folder, shard), JSON.stringify(entries));
}
