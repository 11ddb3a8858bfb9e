import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { joinLines, joinWords, type PrintedLine } from './lines';
import { createRemarks, ImportProblem, textOf, type Imported, type Remarks } from './model';
import { readRuledTables, type Operators, type PrintedItem } from './ruledTables';

const MAX_PAGES = 3000;

/** Reads the text of a PDF. One that is encrypted, or a scan without text, is refused with the reason. */
export async function importPdf(bytes: Uint8Array): Promise<Imported> {
  const remarks = createRemarks();
  const document = await open(bytes);
  const { OPS: names } = await getResolvedPDFJS();
  try {
    if (document.numPages > MAX_PAGES) throw new ImportProblem(`页数过多（${document.numPages} 页）。`, `Too many pages (${document.numPages}).`);
    const lines: PrintedLine[] = [];
    let empty = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const items = (content.items as unknown[]).filter((item): item is PrintedItem => typeof item === 'object' && item !== null && 'str' in item && (item as PrintedItem).str.trim() !== '');
      const found = items.length === 0 ? [] : pageLines(items, await page.getOperatorList(), { names, number, height, remarks });
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

/** pdf.js asks for a way to hand buffers on that Node has from version 21 on; a copy does as well. */
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (this: ArrayBuffer) => ArrayBuffer };
buffers.transferToFixedLength ??= function copy() { return this.slice(0); };

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    // A copy of its own: pdf.js takes the bytes away, and refuses Node's buffers.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  } catch (error) {
    const { name = '', message = String(error) } = error as Error;
    if (name === 'PasswordException' || /password/i.test(message)) throw new ImportProblem('PDF 已加密，需要密码，未读取。', 'The PDF is encrypted and needs a password.');
    throw new ImportProblem('PDF 不完整或已损坏。', 'The PDF is incomplete or damaged.');
  }
}

interface PageOf {
  readonly names: Readonly<Record<string, number>>;
  /** Of the page, from 1. */
  readonly number: number;
  /** Of the page, in points. */
  readonly height: number;
  readonly remarks: Remarks;
}

/** The lines of a page, a row of a table as one line, each where it stands. */
function pageLines(items: readonly PrintedItem[], operators: Operators, page: PageOf): PrintedLine[] {
  const { tables, rest } = readRuledTables(operators, page.names, items);
  const lines = linesOf(rest, page);
  for (const { left, right, top, rows, merged } of tables) {
    if (merged > 0) page.remarks.add('written-out', '纵向合并的单元格已逐行补全', 'cells merged over rows filled in', merged);
    const printed = rows.map((row) => {
      const cells = row.cells.map((cell) => joinWords(linesOf(cell, page).map(({ text }) => text.replace(/\t/g, ' '))));
      return { text: cells.join('\t'), cells, page: page.number, left, right, top: 1 - row.top / page.height, size: 0 };
    });
    const below = lines.findIndex((line) => line.top > 1 - top / page.height);
    lines.splice(below < 0 ? lines.length : below, 0, ...printed.filter(({ cells }) => cells.some((cell) => cell !== '')));
  }
  return lines;
}

const NOTE = /^(?:[①-⑳]|[[〔]\d{1,3}[\]〕]|\d{1,3})$/;
const sizeOf = ({ transform, height }: PrintedItem): number => Math.abs(transform[3]) || height || 10;

/** Pieces of text on one height as a line, from left to right, wide gaps as tabs (columns of a table without lines); raised marks of footnotes left out. */
function linesOf(items: readonly PrintedItem[], { number, height, remarks }: PageOf): PrintedLine[] {
  const rows: PrintedItem[][] = [];
  let current: PrintedItem[] = [];
  let y = NaN;
  let size = 0;
  for (const item of items) {
    const rise = item.transform[5] - y;
    if (current.length > 0 && Math.abs(rise) > Math.max(size, sizeOf(item)) * 0.6) {
      rows.push(current);
      current = [];
    }
    if (current.length === 0) {
      y = item.transform[5];
      size = sizeOf(item);
    } else if (rise > size * 0.15 && sizeOf(item) < size * 0.8 && NOTE.test(item.str.trim()) && !/[a-z]$/i.test(current[current.length - 1].str)) {
      remarks.add('dropped', '脚注标记未收入', 'marks of footnotes left out');
      current.push({ ...item, str: '' });
      continue;
    }
    current.push(item);
  }
  if (current.length > 0) rows.push(current);
  return rows.map((row) => {
    row.sort((one, other) => one.transform[4] - other.transform[4]);
    let text = '';
    let end = NaN;
    for (const item of row) {
      const gap = item.transform[4] - end;
      if (gap > sizeOf(item) * 2.5) text += '\t';
      else if (gap > sizeOf(item) * 0.5) text += ' ';
      text += item.str;
      end = item.transform[4] + item.width;
    }
    return { text: text.trim(), page: number, left: row[0].transform[4], right: end, top: 1 - row[0].transform[5] / height, size: Math.max(...row.map(sizeOf)) };
  }).filter(({ text }) => text !== '');
}
