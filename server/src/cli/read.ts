import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode, type Encoding } from '../text/decode';
import { counted } from '../text/english';

export type ReadText =
  | { readonly text: string; readonly encoding: Encoding; readonly mark: boolean; readonly notes: readonly string[] }
  | { readonly problem: string };

const ENCODING_NAMES: Record<Encoding, string> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK/GB18030' };

/** The text of a file, or in plain words why there is none. */
export function readText(file: string, cwd: string, locale: 'zh' | 'en'): ReadText {
  try {
    return textOf(readFileSync(resolve(cwd, file)), locale);
  } catch (error) {
    return { problem: fileProblem(error, locale) };
  }
}

/** The text in some bytes; notes say what a person should know of the encoding. */
export function textOf(bytes: Uint8Array, locale: 'zh' | 'en'): ReadText {
  const zh = locale === 'zh';
  // Most files are plain UTF-8, for which the platform has a faster way.
  const read = isUtf8(bytes) && !bytes.includes(0) && bytes[0] !== 0xef && bytes[0] !== 0x25 && bytes[0] !== 0x50 ? { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), encoding: 'utf-8' as const, mark: false, damaged: 0 } : decode(bytes);
  if (!('text' in read)) {
    if (read.problem === 'encoding') return { problem: zh ? '认不出文件的编码。请用记事本打开后另存为 UTF-8。' : 'The encoding is not known. Save the file as UTF-8.' };
    if (/docx|doc|pdf/.test(read.looksLike)) return { problem: zh ? `这是 ${read.looksLike.split('/')[0]} 文件，不是纯文本。请先另存为文本文件（.policy.txt）。` : `This is a ${read.looksLike.split('/')[0]} file, not plain text. Save it as text (.policy.txt) first.` };
    return { problem: zh ? '这是二进制文件，不是文本。' : 'This is a binary file, not a text.' };
  }
  const notes: string[] = [];
  if (read.encoding === 'gb18030') notes.push(zh ? `按 ${ENCODING_NAMES[read.encoding]} 编码读取。` : `Read as ${ENCODING_NAMES[read.encoding]}.`);
  if (read.damaged > 0) notes.push(zh ? `有 ${read.damaged} 处字符已损坏，无法读出。` : `${counted(read.damaged, 'damaged character')} could not be read.`);
  if (read.text.trim() === '') notes.push(zh ? '文件是空的，没有可检查的内容。' : 'The file is empty: there is nothing to check.');
  return { text: read.text, encoding: read.encoding, mark: read.mark, notes };
}

function fileProblem(error: unknown, locale: 'zh' | 'en'): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const words: Record<string, readonly [string, string]> = {
    ENOENT: ['找不到这个文件。', 'There is no such file.'], EACCES: ['没有读取权限。', 'No permission to read it.'], EPERM: ['没有读取权限。', 'No permission to read it.'],
    EISDIR: ['这是文件夹，不是文件。', 'This is a folder, not a file.'], ERR_FS_FILE_TOO_LARGE: ['文件太大，无法读取。', 'The file is too large to read.'],
  };
  const [zh, en] = words[code] ?? [`读取失败：${error instanceof Error ? error.message : String(error)}`, `Reading failed: ${error instanceof Error ? error.message : String(error)}`];
  return locale === 'zh' ? zh : en;
}
