import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { createRemarks, ImportProblem, textOf, type Imported, type ImportOptions } from './model';
import { readNumbering, type Numbering } from './numbering';
import { readParts } from './zip';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const FOOTNOTES = 'word/footnotes.xml';

interface ListPlace { list: string | null; level: number | null }

/** A paragraph while it is read. */
interface Paragraph extends ListPlace {
  text: string;
  style: string;
  number: number;
}

/**
 * Reads a Word file (.docx): paragraphs as lines, automatic numbers written out, tables as rows with tabs, tracked changes
 * accepted unless asked otherwise. The table of contents, footnotes, page heads and feet stay out, and the report says so.
 */
export function importDocx(bytes: Uint8Array, { trackedChanges = 'accept' }: ImportOptions): Imported {
  const parts = readParts(bytes, [DOCUMENT, NUMBERING, STYLES, FOOTNOTES]);
  const xml = parts.get(DOCUMENT);
  if (xml === undefined) throw new ImportProblem('不是 Word 文件（缺少正文部分）。', 'Not a Word file: it has no body.');
  const remarks = createRemarks();
  const numbering = readNumbering(parts.get(NUMBERING) ?? '<w:numbering xmlns:w="w"/>');
  const styles = readStyles(parts.get(STYLES) ?? '<w:styles xmlns:w="w"/>');
  const lines: Array<{ text: string; paragraph: number }> = [];
  readBody(xml, { trackedChanges, numbering, styles, line: (text, paragraph) => { lines.push({ text, paragraph }); }, remark: remarks.add });
  const { text, segments } = textOf(lines);
  return { text, segments, report: remarks.all };
}

/** What a paragraph style says of its list, its base styles included, and whether it is one of the table of contents. */
function readStyles(xml: string): ReadonlyMap<string, ListPlace & { toc: boolean }> {
  const raw = new Map<string, ListPlace & { base: string; name: string }>();
  let style: (ListPlace & { base: string; name: string }) | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') raw.set(attributes['w:styleId'] ?? '', (style = { list: null, level: null, base: '', name: '' }));
    else if (!style) return;
    else if (name === 'w:name') style.name = value;
    else if (name === 'w:basedOn') style.base = value;
    else if (name === 'w:numId') style.list = value;
    else if (name === 'w:ilvl') style.level = Number(value);
  });
  parser.on('closetag', ({ name }) => { if (name === 'w:style') style = null; });
  parser.write(xml).close();
  const styles = new Map<string, ListPlace & { toc: boolean }>();
  for (const [id, own] of raw) {
    let { list, level } = own;
    for (let base = raw.get(own.base), depth = 0; base && depth < 20; base = raw.get(base.base), depth++) {
      list ??= base.list;
      level ??= base.level;
    }
    styles.set(id, { list, level, toc: /^(?:toc|目录)\s*(?:\d|heading|标题)/i.test(own.name) });
  }
  return styles;
}

interface Reading {
  readonly trackedChanges: 'accept' | 'reject';
  readonly numbering: Numbering;
  readonly styles: ReadonlyMap<string, ListPlace & { toc: boolean }>;
  line(text: string, paragraph: number): void;
  remark(kind: 'dropped' | 'joined' | 'written-out' | 'decided', zh: string, en: string, count?: number): void;
}

/** Elements whose text is none of the document's. */
const PASSED_OVER = new Set(['w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:fldData', 'w:binData', 'w:sdtPr', 'w:rubyPr', 'w:rt']);

function readBody(xml: string, { trackedChanges, numbering, styles, line, remark }: Reading): void {
  const removed = new Set(trackedChanges === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']);
  const kept = trackedChanges === 'accept' ? 'w:ins' : 'w:del';
  let paragraphs = 0;
  let skip = 0;
  let inText = false;
  let inProperties = 0;
  const open: Paragraph[] = [];
  /** Rows of the tables that are open: cells, each with its paragraphs. */
  const tables: Array<{ cells: string[][]; span: number; number: number; above: readonly string[]; merged: boolean }> = [];
  /** The row before, in each table that is open: what a merged cell goes on from. */
  const rows: string[][] = [];
  const parser = new SaxesParser();
  const write = (text: string): void => { if (skip === 0 && open.length > 0) open[open.length - 1].text += text; };
  parser.on('opentag', ({ name, attributes, isSelfClosing }: SaxesTagPlain) => {
    if (removed.has(name) || PASSED_OVER.has(name)) {
      // Within the properties of a paragraph these mark its end as changed, not its text.
      if (removed.has(name) && inProperties === 0 && !isSelfClosing) remark('decided', trackedChanges === 'accept' ? '修订痕迹按“接受”处理：删去的文字未收入' : '修订痕迹按“拒绝”处理：插入的文字未收入', trackedChanges === 'accept' ? 'tracked changes accepted: deleted text left out' : 'tracked changes rejected: inserted text left out');
      skip++;
      return;
    }
    if (name === kept && inProperties === 0 && skip === 0 && !isSelfClosing) remark('decided', trackedChanges === 'accept' ? '修订痕迹按“接受”处理：插入的文字已收入' : '修订痕迹按“拒绝”处理：删去的文字已收入', trackedChanges === 'accept' ? 'tracked changes accepted: inserted text taken in' : 'tracked changes rejected: deleted text taken in');
    const value = attributes['w:val'] ?? '';
    const paragraph = open[open.length - 1];
    switch (name) {
      case 'w:p': open.push({ text: '', style: '', list: null, level: null, number: ++paragraphs }); break;
      case 'w:pPr': case 'w:rPr': inProperties++; break;
      case 'w:pStyle': if (paragraph) paragraph.style = value; break;
      case 'w:numId': if (paragraph && inProperties > 0) paragraph.list = value; break;
      case 'w:ilvl': if (paragraph && inProperties > 0) paragraph.level = Number(value); break;
      case 'w:t': case 'w:delText': inText = true; break;
      case 'w:tab': if (inProperties === 0) write(tables.length > 0 ? ' ' : '　'); break;
      case 'w:br':
        if (attributes['w:type'] !== 'page' && attributes['w:type'] !== 'column') write('\n');
        break;
      case 'w:cr': write('\n'); break;
      case 'w:noBreakHyphen': write('-'); break;
      case 'w:footnoteReference': case 'w:endnoteReference': if (skip === 0) remark('dropped', '脚注、尾注未收入', 'footnotes and endnotes left out'); break;
      case 'w:drawing': case 'w:pict': case 'w:object': if (skip === 0) remark('dropped', '图片、图形未收入', 'pictures left out'); break;
      case 'w:tbl': rows.push([]); break;
      case 'w:tr': tables.push({ cells: [], span: 1, number: paragraphs + 1, above: rows[rows.length - 1] ?? [], merged: false }); break;
      case 'w:vMerge': if (tables.length > 0 && value !== 'restart') tables[tables.length - 1].merged = true; break;
      case 'w:tc': tables[tables.length - 1]?.cells.push([]); break;
      case 'w:gridSpan': if (tables.length > 0) tables[tables.length - 1].span = Math.min(63, Number(value) || 1); break;
    }
  });
  parser.on('text', (text) => { if (inText) write(text); });
  parser.on('closetag', ({ name }) => {
    if (removed.has(name) || PASSED_OVER.has(name)) {
      skip--;
      return;
    }
    switch (name) {
      case 'w:t': case 'w:delText': inText = false; break;
      case 'w:pPr': case 'w:rPr': inProperties--; break;
      case 'w:p': closeParagraph(); break;
      case 'w:tc': closeCell(); break;
      case 'w:tr': closeRow(); break;
      case 'w:tbl': rows.pop(); break;
    }
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw new ImportProblem('Word 文件的内容已损坏，无法读取。', `The content of the Word file is damaged: ${(error as Error).message.split('\n')[0]}`);
  }

  function closeParagraph(): void {
    const paragraph = open.pop();
    if (!paragraph) return;
    const style = styles.get(paragraph.style);
    if (style?.toc) {
      remark('dropped', '目录未收入（行）', 'table of contents left out (lines)');
      return;
    }
    const list = paragraph.list ?? style?.list ?? null;
    const level = paragraph.level ?? style?.level ?? 0;
    let text = paragraph.text.replace(/[ \t]+$/gm, '');
    if (list !== null && list !== '0' && text.trim() !== '') {
      const label = numbering.next(list, level);
      if (label !== '') {
        remark('written-out', '自动编号已写成文字', 'automatic numbers written out');
        text = label + text.replace(/^[\s\u3000]+/, '');
      } else if (numbering.isBullet(list, level)) remark('dropped', '项目符号未收入', 'bullets left out');
    }
    const row = tables[tables.length - 1];
    if (row && row.cells.length > 0) {
      if (text.trim() !== '') row.cells[row.cells.length - 1].push(text.trim());
      return;
    }
    for (const each of text.split('\n')) line(each, paragraph.number);
  }

  /** A cell over several columns keeps its place in the row: empty cells stand for the columns it covers. */
  function closeCell(): void {
    const row = tables[tables.length - 1];
    if (!row) return;
    const cell = row.cells[row.cells.length - 1];
    const above = row.above[row.cells.length - 1] ?? '';
    if (row.merged && cell && cell.length === 0 && above !== '') {
      cell.push(above);
      remark('written-out', '纵向合并的单元格已逐行补全', 'cells merged over rows filled in');
    }
    row.merged = false;
    for (let at = 1; at < row.span; at++) row.cells.push([]);
    row.span = 1;
  }

  function closeRow(): void {
    const row = tables.pop();
    if (!row) return;
    const cells = row.cells.map((cell) => cell.join(' ').replace(/[\t\n]+/g, ' '));
    if (rows.length > 0) rows[rows.length - 1] = cells;
    const text = cells.join('\t');
    const around = tables[tables.length - 1];
    if (around && around.cells.length > 0) {
      remark('joined', '表中之表并入所在单元格', 'tables within a table cell joined into the cell');
      around.cells[around.cells.length - 1].push(text.replace(/\t/g, ' '));
    } else line(text, row.number);
  }
}
