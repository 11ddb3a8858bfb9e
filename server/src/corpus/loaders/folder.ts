import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { decode } from '../../text/decode';
import type { CorpusSource } from '../corpus';
import { MANIFEST_NAMES, readManifest } from '../manifest';
import type { ManifestEntry } from '../summary';
import { atOnce, type Steps } from './steps';
import { slashed } from '../../text/paths';

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
  /** Which of the given paths it was found below. */
  readonly from: number;
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

/** The files below some paths that a corpus is made from, with what a manifest in their folder, or in one above it, says of them. */
export function findFiles(paths: readonly string[]): Found {
  return atOnce(findSteps(paths));
}

export interface Found {
  readonly files: FoundFile[];
  readonly skipped: Skipped[];
}

/** The same in steps of a few files. */
export function* findSteps(paths: readonly string[]): Steps<Found> {
  const search: Search = { files: [], skipped: [], seen: new Set(), root: '', from: 0 };
  for (const [from, path] of paths.entries()) {
    try {
      const root = realpathSync(path);
      const below = { ...search, root, from };
      if (statSync(root).isDirectory()) yield* walk(root, slashed(path).replace(/\/+$/, ''), below, NO_ENTRIES);
      else take(root, slashed(path), below);
    } catch (error) {
      search.skipped.push({ path, reason: reasonOf(error) });
    }
  }
  return search;
}

interface Search extends Found {
  readonly seen: Set<string>;
  /** The folder that was given: nothing outside it is read. */
  readonly root: string;
  readonly from: number;
}

type Entries = ReadonlyMap<string, ManifestEntry>;
const NO_ENTRIES: Entries = new Map();
const STEP = 32;

function* walk(folder: string, id: string, search: Search, above: Entries): Steps<void> {
  const { root, skipped, seen } = search;
  if (seen.has(folder)) return;
  seen.add(folder);
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    skipped.push({ path: id, reason: reasonOf(error) });
    return;
  }
  const entries = manifestOf(folder, id, names, skipped, above);
  for (const [at, name] of names.entries()) {
    if (at % STEP === STEP - 1) yield;
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
      if (status.isDirectory()) yield* walk(path, below, search, entriesBelow(entries, name));
      else if (status.isFile()) take(path, below, search, entries.get(name.normalize('NFC')), status);
    } catch (error) {
      skipped.push({ path: below, reason: reasonOf(error) });
    }
  }
}

/** What a manifest says of the files of a folder below it. */
function entriesBelow(entries: Entries, name: string): Entries {
  const prefix = `${name.normalize('NFC')}/`;
  const below = [...entries].filter(([file]) => file.startsWith(prefix));
  return below.length === 0 ? NO_ENTRIES : new Map(below.map(([file, entry]) => [file.slice(prefix.length), entry]));
}

function take(path: string, id: string, { files, skipped, seen, from }: Search, entry?: ManifestEntry, { size, mtimeMs }: Stats = statSync(path)): void {
  if (seen.has(path)) return;
  seen.add(path);
  const extension = extname(path).toLowerCase();
  if (!TEXT.has(extension) && !IMPORTED.has(extension)) {
    skipped.push({ path: id, reason: { zh: `不支持的文件类型（${extension || '无扩展名'}）。`, en: `Files of this type are not read (${extension || 'no extension'}).` } });
    return;
  }
  if (size > MAX_BYTES) {
    skipped.push({ path: id, reason: { zh: `文件过大（${Math.round(size / 1048576)} MB，上限 ${MAX_BYTES / 1048576} MB）。`, en: `The file is too large (${Math.round(size / 1048576)} MB, at most ${MAX_BYTES / 1048576} MB).` } });
    return;
  }
  files.push({ id, path, from, size, modified: mtimeMs, ...(entry && { entry }) });
}

function manifestOf(folder: string, id: string, names: readonly string[], skipped: Skipped[], above: Entries): Entries {
  for (const name of MANIFEST_NAMES) {
    if (!names.includes(name)) continue;
    try {
      const read = readManifest(readFileSync(join(folder, name), 'utf8'));
      if ('zh' in read) {
        skipped.push({ path: `${id}/${name}`, reason: read });
        continue;
      }
      const { entries, refused } = read;
      if (refused.length > 0) skipped.push({ path: `${id}/${name}`, reason: refusal(refused) });
      const absent = [...entries.keys()].filter((file) => !existsSync(join(folder, file)));
      if (absent.length > 0) skipped.push({ path: `${id}/${name}`, reason: { zh: `其中写到的文件不存在：${absent.join('、')}。`, en: `It names files that are not there: ${absent.join(', ')}.` } });
      return above.size === 0 ? entries : new Map([...above, ...entries]);
    } catch (error) {
      skipped.push({ path: `${id}/${name}`, reason: reasonOf(error) });
    }
  }
  return above;
}

/** Entries of a manifest or a front matter that had no effect. */
export const refusal = (keys: readonly string[]): Skipped['reason'] => ({ zh: `这些项目看不懂，没有采用：${keys.join('、')}。`, en: `Entries that are not understood and were not taken: ${keys.join(', ')}.` });

/** The text of a file as it stands, or why there is none; `passing`: it may be there the next time, though the file is the same. */
export function readText(file: Pick<FoundFile, 'path' | 'textPath'>): { text: string } | { reason: Skipped['reason']; passing?: true } {
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
    return { reason: reasonOf(error), passing: true };
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
