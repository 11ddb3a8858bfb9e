import { getDocumentProxy } from 'unpdf';
import { joinLines, type PrintedLine } from './lines';
import { createRemarks, ImportProblem, textOf, type Imported } from './model';

interface Item { str: string; transform: number[]; width: number; height: number }

const MAX_PAGES = 3000;

/** Reads the text of a PDF. One that is encrypted, or a scan without text, is refused with the reason. */
export async function importPdf(bytes: Uint8Array): Promise<Imported> {
  const remarks = createRemarks();
  const document = await open(bytes);
  try {
    if (document.numPages > MAX_PAGES) throw new ImportProblem(`页数过多（${document.numPages} 页）。`, `Too many pages (${document.numPages}).`);
    const lines: PrintedLine[] = [];
    let empty = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const items = (content.items as unknown[]).filter((item): item is Item => typeof item === 'object' && item !== null && 'str' in item);
      const found = linesOf(items, number, height);
      if (found.length === 0) empty++;
      lines.push(...found);
      page.cleanup();
    }
    if (lines.length === 0) throw new ImportProblem('这是扫描件，没有可读取的文字。请先做文字识别（OCR）。', 'A scan without text; run text recognition (OCR) on it first.');
    if (empty > 0) remarks.add('dropped', '没有文字的页（图片或空白）', 'pages without text (pictures or blank)', empty);
    const { text, segments } = textOf(joinLines(lines, remarks));
    return { text, segments, report: remarks.all };
  } finally {
    await document.cleanup();
  }
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  } catch (error) {
    const { name = '', message = String(error) } = error as Error;
    if (name === 'PasswordException' || /password/i.test(message)) throw new ImportProblem('PDF 已加密，需要密码，未读取。', 'The PDF is encrypted and needs a password.');
    throw new ImportProblem('PDF 不完整或已损坏。', 'The PDF is incomplete or damaged.');
  }
}

/** Pieces of text on one height as a line, from left to right, wide gaps as tabs (columns of a table). */
function linesOf(items: readonly Item[], page: number, height: number): PrintedLine[] {
  const rows: Item[][] = [];
  let current: Item[] = [];
  let y = NaN;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const size = Math.abs(item.transform[3]) || item.height || 10;
    if (current.length > 0 && Math.abs(item.transform[5] - y) > size * 0.6) {
      rows.push(current);
      current = [];
    }
    if (current.length === 0) y = item.transform[5];
    current.push(item);
  }
  if (current.length > 0) rows.push(current);
  return rows.map((row) => {
    row.sort((one, other) => one.transform[4] - other.transform[4]);
    let text = '';
    let end = NaN;
    for (const item of row) {
      const size = Math.abs(item.transform[3]) || item.height || 10;
      const gap = item.transform[4] - end;
      if (gap > size * 2.5) text += '\t';
      else if (gap > size * 0.5) text += ' ';
      text += item.str;
      end = item.transform[4] + item.width;
    }
    return { text: text.trim(), page, left: row[0].transform[4], right: end, top: 1 - row[0].transform[5] / height, size: Math.max(...row.map((item) => Math.abs(item.transform[3]) || item.height || 10)) };
  }).filter(({ text }) => text !== '');
}
