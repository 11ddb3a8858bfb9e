import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { indexBytes, indexFrom, writeWhole } from '../cache/shards';
import type { CorpusSource, Summary } from '../corpus';
import { fingerprint } from '../hash';
import type { Digest } from '../digest';
import type { Segment } from '../import';
import type { Kept } from '../search';
import { reasonOf, type Skipped } from './folder';
import { slashed } from '../../text/paths';

/**
 * A corpus in one file, to be put on a share or shipped: the texts, each packed by itself, then the search index and the
 * digests, then a table of what is known of each document, and a trailer that leads to the table. Opening reads trailer and
 * table; a text is read when it is asked for, and checked against its fingerprint.
 */
const MAGIC = 'policydraft-corpus 2\n';
const TRAILER = 160;
export const PACKAGE_EXTENSION = '.pdcorpus';

export const isPackage = (path: string): boolean => path.endsWith(PACKAGE_EXTENSION);

interface TableRow {
  readonly id: string;
  readonly start: number;
  readonly length: number;
  /** UTF-16 length, so that a damaged length cannot ask for a huge text. */
  readonly characters: number;
  readonly summary: Summary;
  /** Where the text stands in the file it was imported from. */
  readonly source?: Place;
}

interface Place {
  readonly start: number;
  readonly length: number;
}

interface Table {
  readonly name: string;
  readonly created: string;
  readonly hash: string;
  readonly index: Place;
  readonly digests: Place;
  readonly documents: readonly TableRow[];
}

export interface OpenedPackage {
  readonly sources: readonly CorpusSource[];
  readonly skipped: readonly Skipped[];
  readonly name: string;
  readonly created: string;
  readonly hash: string;
  readonly index: () => Kept | null;
  /** By the fingerprints of the texts. */
  readonly digests: () => ReadonlyMap<string, Digest>;
}

/** A document to be packed. */
export interface Packed {
  readonly id: string;
  readonly text: string;
  readonly summary: Summary;
  readonly digest: Digest;
  readonly segments?: readonly Segment[];
}

/** Writes a corpus file; `hash` is that of the corpus. Returns its size in bytes. */
export function writePackage(path: string, documents: readonly Packed[], { name, created, hash, index }: { name: string; created: string; hash: string; index: Kept }): number {
  const parts: Uint8Array[] = [Buffer.from(MAGIC)];
  let at = parts[0].length;
  const push = (bytes: Uint8Array): Place => {
    parts.push(bytes);
    at += bytes.length;
    return { start: at - bytes.length, length: bytes.length };
  };
  const pushJson = (value: unknown): Place => push(deflateRawSync(Buffer.from(JSON.stringify(value), 'utf8')));
  const rows: TableRow[] = documents.map(({ id, text, summary, segments }) => ({ id, ...push(deflateRawSync(Buffer.from(text, 'utf16le'))), characters: text.length, summary, ...(segments && { source: pushJson(segments) }) }));
  const table: Table = { name, created, hash, index: push(deflateRawSync(indexBytes(index))), digests: pushJson(documents.map(({ summary, digest }) => [summary.hash, digest])), documents: rows };
  const packed = deflateRawSync(Buffer.from(JSON.stringify(table), 'utf8'));
  const { start, length } = push(packed);
  push(Buffer.from(`policydraft-table ${start} ${length} ${sha(packed)}`.padEnd(TRAILER, ' '), 'latin1'));
  writeWhole(path, Buffer.concat(parts));
  return at;
}

/** Opens a corpus file for reading. What is wrong with it is said in `skipped`; nothing is ever written to it. */
export function packageSources(path: string): OpenedPackage {
  const none = (zh: string, en: string): OpenedPackage => ({ sources: [], skipped: [{ path, reason: { zh, en } }], name: '', created: '', hash: '', index: () => null, digests: () => new Map() });
  let table: Table;
  try {
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (read(handle, 0, MAGIC.length).toString('latin1') !== MAGIC) {
        return /^policydraft-corpus /.test(read(handle, 0, 20).toString('latin1'))
          ? none('法规库文件由另一版本制作，请用当前版本重新制作（policydraft corpus build）。', 'The corpus file was made by another version; build it again (policydraft corpus build).')
          : none('不是法规库文件。', 'Not a corpus file.');
      }
      const trailer = /^policydraft-table (\d+) (\d+) ([0-9a-f]{64}) *$/.exec(read(handle, size - TRAILER, TRAILER).toString('latin1'));
      const packed = trailer && Number(trailer[1]) + Number(trailer[2]) <= size ? read(handle, Number(trailer[1]), Number(trailer[2])) : null;
      if (!packed || sha(packed) !== trailer![3]) return none('法规库文件不完整或已损坏，请重新复制。', 'The corpus file is incomplete or damaged; copy it again.');
      table = JSON.parse(inflateRawSync(packed).toString('utf8')) as Table;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { ...none('', ''), skipped: [{ path, reason: reasonOf(error) }] };
  }
  const base = slashed(path);
  return {
    name: table.name, created: table.created, hash: table.hash, skipped: [],
    index: () => orNothing(() => indexFrom(inflateRawSync(readAt(path, table.index)))),
    digests: () => new Map(orNothing(() => jsonAt<Array<[string, Digest]>>(path, table.digests)) ?? []),
    sources: table.documents.map((row) => packedSource(path, `${base}/${row.id}`, row)),
  };
}

function packedSource(path: string, id: string, { start, length, characters, summary, source }: TableRow): CorpusSource {
  let kept: string | undefined;
  return { id, uri: id, summary, get text() { return (kept ??= textOf()); }, ...(source && { segments: () => orNothing(() => jsonAt<Segment[]>(path, source)) ?? [] }) };

  function textOf(): string {
    try {
      const text = inflateRawSync(readAt(path, { start, length }), { maxOutputLength: characters * 2 + 16 }).toString('utf16le');
      return fingerprint(text) === summary.hash ? text : '';
    } catch {
      return '';
    }
  }
}

const jsonAt = <T>(path: string, place: Place): T => JSON.parse(inflateRawSync(readAt(path, place)).toString('utf8')) as T;

/** What of a corpus file is only for speed is done without where it cannot be read. */
function orNothing<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function readAt(path: string, { start, length }: Place): Buffer {
  const handle = openSync(path, 'r');
  try {
    return read(handle, start, length);
  } finally {
    closeSync(handle);
  }
}

function read(handle: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  let done = 0;
  while (done < length) {
    const count = readSync(handle, bytes, done, length - done, Math.max(0, start) + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
