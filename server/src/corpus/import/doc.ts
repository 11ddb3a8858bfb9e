import { createRemarks, ImportProblem, textOf, type Imported } from './model';

interface WordDocument { getBody(options: { filterUnicode: boolean }): string; getFootnotes(): string; getTextboxes?(): string }
type Extractor = new () => { extract(source: Buffer): Promise<WordDocument> };

/** Reads an old Word file (.doc). Automatic numbers are not kept in such a file's text; the report warns of it. */
export async function importDoc(bytes: Uint8Array): Promise<Imported> {
  const remarks = createRemarks();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the library has no types
  const WordExtractor = require('word-extractor') as Extractor;
  let document: WordDocument;
  try {
    document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (/encrypt|password/i.test(String(error))) throw new ImportProblem('Word 文件已加密，未读取。', 'The Word file is encrypted.');
    throw new ImportProblem('旧版 Word 文件（.doc）不完整或已损坏，请另存为 .docx。', 'The old Word file (.doc) is incomplete or damaged; save it as .docx.');
  }
  // Unfiltered: “ ” …… and — are part of the words.
  const body = document.getBody({ filterUnicode: false });
  if (document.getFootnotes().trim() !== '') remarks.add('dropped', '脚注未收入', 'footnotes left out');
  remarks.add('decided', '旧版 Word 文件的自动编号读不出来，编号可能缺失；另存为 .docx 后再导入可补全', 'automatic numbers of old Word files cannot be read; save as .docx to keep them');
  const { text, segments } = textOf(body.split(/\r\n|[\r\n\v\f]/).map((line, at) => ({ text: line.replace(/\t+$/, '').trimEnd(), paragraph: at + 1 })));
  return { text, segments, report: remarks.all };
}
