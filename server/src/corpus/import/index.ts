import { decode } from '../../text/decode';
import { importDoc } from './doc';
import { importDocx } from './docx';
import { importHtml } from './html';
import { importJson } from './json';
import { ImportProblem, type Imported, type ImportOptions } from './model';
import { importPdf } from './pdf';

export type { Imported, ImportOptions, Remark, Segment } from './model';

/**
 * The text of a Word, PDF, HTML or JSON file, told by its content where the name misleads; or in plain words why there is
 * none. Never throws. `extension` is that of the file, lower case, with its dot.
 */
export async function importFile(bytes: Uint8Array, extension: string, options: ImportOptions = {}): Promise<Imported | { readonly reason: { readonly zh: string; readonly en: string } }> {
  try {
    const imported = await read(bytes, extension, options);
    return imported.text.trim() === '' ? { reason: { zh: '文件中没有文字。', en: 'There is no text in the file.' } } : imported;
  } catch (error) {
    if (error instanceof ImportProblem) return { reason: { zh: error.zh, en: error.en } };
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { reason: { zh: `读取失败：${message}`, en: `Reading failed: ${message}` } };
  }
}

async function read(bytes: Uint8Array, extension: string, options: ImportOptions): Promise<Imported> {
  const starts = (...codes: number[]): boolean => codes.every((code, at) => bytes[at] === code);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return importDocx(bytes, options);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return importDoc(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46) || extension === '.pdf') return importPdf(bytes);
  if (extension === '.docx') throw new ImportProblem('不是 Word 文件，或已损坏。', 'Not a Word file, or a damaged one.');
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new ImportProblem('这是 RTF 文件，请用 Word 或 WPS 另存为 .docx。', 'An RTF file; save it as .docx with Word or WPS.');
  const decoded = decode(bytes);
  if (!('text' in decoded)) throw new ImportProblem('二进制文件，或认不出编码。', 'A binary file, or of an unknown encoding.');
  if (extension === '.json') return importJson(decoded.text);
  // A page saved as .doc by a web system is still a page.
  if (extension === '.html' || extension === '.htm' || /^\s*<(?:!doctype|html)/i.test(decoded.text)) return importHtml(decoded.text);
  throw new ImportProblem('不是旧版 Word 文件。', 'Not an old Word file.');
}
