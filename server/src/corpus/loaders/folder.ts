import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { decode } from '../../text/decode';
import type { CorpusSource } from '../corpus';
import { MANIFEST_NAMES, readManifest } from '../manifest';
import type { ManifestEntry } from '../summary';

/** A file that is not in the corpus, and why; never passed over in silence. */
export interface Skipped {
  readonly path: string;
  readonly reason: { readonly zh: string; readonly en: string };
}

export interface Loaded {
  /** In the order of the paths, within a folder by name. */
  readonly sources: readonly CorpusSource[];
  readonly skipped: readonly Skipped[];
}

/** A file found below the given paths. */
export interface FoundFile {
  /** `/` form: as given, or below the folder that was given. */
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly entry?: ManifestEntry;
  /** Where the text of an imported file is kept. */
  readonly textPath?: string;
}

/** Texts of published law stay below 2 MB; what is larger than this is something else. */
export const MAX_BYTES = 50 * 1024 * 1024;
const TEXT = new Set(['.txt', '.md', '.policy']);
/** Read by the importers, see corpus/import. */
export const IMPORTED = new Set(['.docx', '.doc', '.pdf', '.html', '.htm', '.json']);

/** All texts below some files and folders. Symbolic links that lead out of a given folder are not followed. */
export function loadCorpus(paths: readonly string[]): Loaded {
  const { files, skipped } = findFiles(paths);
  const sources: CorpusSource[] = [];
  const left: Skipped[] = [...skipped];
  for (const file of files) {
    const read = readText(file);
    if ('text' in read) sources.push({ id: file.id, uri: file.path, text: read.text, ...(file.entry && { entry: file.entry }) });
    else left.push({ path: file.id, reason: read.reason });
  }
  return { sources, skipped: left };
}

/** The files below some paths that a corpus is made from, with what a manifest in their folder says of them. */
export function findFiles(paths: readonly string[]): { files: FoundFile[]; skipped: Skipped[] } {
  const files: FoundFile[] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      const root = realpathSync(path);
      if (statSync(root).isDirectory()) walk(root, slashed(path).replace(/\/+$/, ''), root, files, skipped, seen);
      else take(root, slashed(path), files, skipped, seen);
    } catch (error) {
      skipped.push({ path, reason: reasonOf(error) });
    }
  }
  return { files, skipped };
}

function walk(folder: string, id: string, root: string, files: FoundFile[], skipped: Skipped[], seen: Set<string>): void {
  if (seen.has(folder)) return;
  seen.add(folder);
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    skipped.push({ path: id, reason: reasonOf(error) });
    return;
  }
  const entries = manifestOf(folder, id, names, skipped);
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules' || (MANIFEST_NAMES as readonly string[]).includes(name)) continue;
    const below = `${id}/${name}`;
    let path = join(folder, name);
    try {
      let status = lstatSync(path);
      if (status.isSymbolicLink()) {
        path = realpathSync(path);
        if (path !== root && !path.startsWith(root + sep)) {
          skipped.push({ path: below, reason: { zh: '链接指向所给文件夹之外，未读取。', en: 'The link leads out of the given folder; it was not read.' } });
          continue;
        }
        status = statSync(path);
      }
      if (status.isDirectory()) walk(path, below, root, files, skipped, seen);
      else if (status.isFile()) take(path, below, files, skipped, seen, entries.get(name.normalize('NFC')));
    } catch (error) {
      skipped.push({ path: below, reason: reasonOf(error) });
    }
  }
}

function take(path: string, id: string, files: FoundFile[], skipped: Skipped[], seen: Set<string>, entry?: ManifestEntry): void {
  if (seen.has(path)) return;
  seen.add(path);
  const extension = extname(path).toLowerCase();
  if (!TEXT.has(extension) && !IMPORTED.has(extension)) {
    skipped.push({ path: id, reason: { zh: `不支持的文件类型（${extension || '无扩展名'}）。`, en: `Files of this type are not read (${extension || 'no extension'}).` } });
    return;
  }
  const { size, mtimeMs } = statSync(path);
  if (size > MAX_BYTES) {
    skipped.push({ path: id, reason: { zh: `文件过大（${Math.round(size / 1048576)} MB，上限 ${MAX_BYTES / 1048576} MB）。`, en: `The file is too large (${Math.round(size / 1048576)} MB, at most ${MAX_BYTES / 1048576} MB).` } });
    return;
  }
  files.push({ id, path, size, modified: mtimeMs, ...(entry && { entry }) });
}

function manifestOf(folder: string, id: string, names: readonly string[], skipped: Skipped[]): ReadonlyMap<string, ManifestEntry> {
  for (const name of MANIFEST_NAMES) {
    if (!names.includes(name)) continue;
    try {
      const entries = readManifest(readFileSync(join(folder, name), 'utf8'));
      if (!('zh' in entries)) return entries;
      skipped.push({ path: `${id}/${name}`, reason: entries });
    } catch (error) {
      skipped.push({ path: `${id}/${name}`, reason: reasonOf(error) });
    }
  }
  return new Map();
}

/** The text of a file as it stands, or why there is none. */
export function readText(file: Pick<FoundFile, 'path' | 'textPath'>): { text: string } | { reason: Skipped['reason'] } {
  const extension = extname(file.path).toLowerCase();
  if (file.textPath !== undefined && existsSync(file.textPath)) return { text: readFileSync(file.textPath, 'utf8') };
  if (IMPORTED.has(extension)) return { reason: { zh: `${extension.slice(1)} 文件需要先导入：policydraft corpus build。`, en: `Files of type ${extension.slice(1)} are imported first: policydraft corpus build.` } };
  try {
    const bytes = readBytes(file.path);
    // Nearly all are plain UTF-8, which the platform checks and decodes several times faster than a TextDecoder.
    const read = isUtf8(bytes) && !bytes.includes(0) && bytes[0] !== 0xef ? { text: bytes.toString('utf8') } : decode(bytes);
    if ('text' in read) return read.text.trim() === '' ? { reason: { zh: '文件是空的。', en: 'The file is empty.' } } : { text: read.text };
    if (read.problem === 'binary') return { reason: { zh: `二进制文件，不是文本${read.looksLike ? `（像是 ${read.looksLike}）` : ''}。`, en: `A binary file, not a text${read.looksLike ? ` (it looks like ${read.looksLike})` : ''}.` } };
    return { reason: { zh: '认不出文件的编码，请另存为 UTF-8。', en: 'The encoding is not known; save the file as UTF-8.' } };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Reads a whole file, at most `MAX_BYTES` of it, whatever its size was said to be. */
export function readBytes(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > MAX_BYTES) throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const read = readSync(handle, bytes, length, size - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

const PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['文件不存在，或在读取时被移走。', 'The file does not exist, or was moved away while read.'],
  EACCES: ['没有读取权限。', 'No permission to read it.'],
  EPERM: ['没有读取权限。', 'No permission to read it.'],
  ELOOP: ['链接绕成了圈。', 'The links form a loop.'],
  ERR_FS_FILE_TOO_LARGE: ['文件过大。', 'The file is too large.'],
};

/** A failure of the file system in plain words. */
export function reasonOf(error: unknown): Skipped['reason'] {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const [zh, en] = PROBLEMS[code] ?? [`读取失败：${message}`, `Reading failed: ${message}`];
  return { zh, en };
}

const slashed = (path: string): string => path.replace(/\\/g, '/');

