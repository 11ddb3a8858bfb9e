import type { Remarks } from './model';

/** A line as it is printed: where it begins and ends across the page, in points. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Distance from the top of the page as a share of its height. */
  readonly top: number;
  /** Height of the letters in points. */
  readonly size: number;
  /** Of a row of a table: its cells; `text` has them with tabs between. */
  readonly cells?: readonly string[];
}

/** Printed pieces of one sentence, a space only between Latin words. */
export const joinWords = (pieces: readonly string[]): string => pieces.reduce((text, piece) => text + (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(piece) ? ' ' : '') + piece, '');

const PAGE_NUMBER = /^[-—–－·\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／共]\s*\d{1,4}\s*页?)?|[ivxIVX]{1,5})[-—–－·\s]*$/;
const STARTS = /^(?:第[零〇一二三四五六七八九十百千]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、]|[（(]\d{1,2}[）)]|附件|——)/;
/** A measure of fewer characters than this is none: the page has headings or a list only. */
const NARROW = 12;
const ENDS = /[。；：！？.;:”）)]$/;

/** Printed lines as logical ones: page numbers and running heads left out, lines of one paragraph joined, also over a page break. */
export function joinLines(lines: readonly PrintedLine[], remarks: Remarks): Array<{ text: string; page: number }> {
  const kept = withoutNotes(withoutContents(withoutFurniture(lines, remarks), remarks), remarks);
  const prose = kept.filter(({ cells }) => !cells);
  const left = median(prose.map((line) => line.left));
  const right = quantile(prose.map((line) => line.right), 0.9);
  const em = Math.max(8, median(prose.filter(({ text }) => text.length > 4).map((line) => (line.right - line.left) / line.text.length)));
  const paragraphs: Array<{ text: string; page: number }> = [];
  const rows = tableRows(remarks);
  let previous: PrintedLine | null = null;
  for (const line of kept) {
    const last = paragraphs[paragraphs.length - 1];
    if (line.cells) rows.add(line, previous, paragraphs);
    else if (last && previous && !previous.cells && goesOn(previous, line, last.text)) {
      last.text = joinWords([last.text, line.text]);
      remarks.add('joined', previous.page === line.page ? '行末断开的句子已接上' : '跨页断开的句子已接上', previous.page === line.page ? 'lines of one paragraph joined' : 'sentences broken by a page joined');
    } else paragraphs.push({ text: line.text, page: line.page });
    previous = line;
  }
  return paragraphs;

  /** A line that fills the measure goes on in the next one, unless that is indented or opens a provision; so does a centred one that leaves a bracket open. */
  function goesOn(above: PrintedLine, line: PrintedLine, before: string): boolean {
    if (right - left <= NARROW * em || STARTS.test(line.text)) return false;
    if (line.left >= left + 1.2 * em) return isOpen(before) && Math.abs(above.left + above.right - left - right) < 2 * em && Math.abs(line.left + line.right - left - right) < 2 * em;
    return above.right > right - 2.5 * em && !(ENDS.test(above.text) && above.right < right - 1.2 * em);
  }
}

/** Whether a note in brackets is not closed yet. */
const isOpen = (text: string): boolean => text.lastIndexOf('（') > text.lastIndexOf('）');

/** Rows of tables as lines of their own; a row that a page breaks is joined, a head that is printed again left out. */
function tableRows(remarks: Remarks): { add(line: PrintedLine, previous: PrintedLine | null, paragraphs: Array<{ text: string; page: number }>): void } {
  let head: readonly string[] = [];
  let above: readonly string[] = [];
  let page = 0;
  return {
    add(line, previous, paragraphs) {
      const cells = line.cells ?? [];
      const overPage = previous?.cells !== undefined && page !== line.page && above.length === cells.length;
      if (!previous?.cells || above.length !== cells.length) head = cells;
      else if (overPage && cells.join('\t') === head.join('\t')) {
        remarks.add('dropped', '续表的表头未重复收入', 'heads of tables printed again left out');
        return;
      } else if (overPage && cells[0] === '' && cells.every((cell, at) => cell === '' || (above[at] !== '' && !ENDS.test(above[at])))) {
        page = line.page;
        above = above.map((cell, at) => joinWords([cell, cells[at]]));
        paragraphs[paragraphs.length - 1].text = above.join('\t');
        remarks.add('joined', '跨页断开的表格行已接上', 'rows of tables broken by a page joined');
        return;
      }
      above = cells;
      page = line.page;
      paragraphs.push({ text: line.text, page });
    },
  };
}

/** Leaves out page numbers, and lines that stand at the head or foot of three pages or more in the same words. */
function withoutFurniture(lines: readonly PrintedLine[], remarks: Remarks): PrintedLine[] {
  const isEdge = ({ top, cells }: PrintedLine): boolean => !cells && (top < 0.1 || top > 0.9);
  const repeated = new Map<string, Set<number>>();
  const key = (text: string): string => text.replace(/\d+/g, '#').replace(/\s/g, '');
  for (const line of lines) if (isEdge(line)) (repeated.get(key(line.text)) ?? repeated.set(key(line.text), new Set()).get(key(line.text))!).add(line.page);
  return lines.filter((line) => {
    if (!isEdge(line)) return true;
    if (PAGE_NUMBER.test(line.text)) {
      remarks.add('dropped', '页码未收入', 'page numbers left out');
      return false;
    }
    if ((repeated.get(key(line.text))?.size ?? 0) >= 3) {
      remarks.add('dropped', '页眉、页脚未收入', 'running heads and feet left out');
      return false;
    }
    return true;
  });
}

const CONTENTS = /^目\s*[录次]$/;
/** 第一章 总则……………… 3 */
const LEADER = /(?:[.．·…]\s*){4,}\d{1,4}$|(?:…|\.{3,}|·{3,}|\t)\s*[（(]?\d{1,4}[）)]?$/;

/** Leaves out the table of contents: lines with leaders and a page number, several of them, and the heading above. */
function withoutContents(lines: readonly PrintedLine[], remarks: Remarks): PrintedLine[] {
  const left = new Set<PrintedLine>();
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && !lines[end].cells && LEADER.test(lines[end].text)) end++;
    if (end - at >= 2) {
      for (const line of lines.slice(at, end)) left.add(line);
      if (at > 0 && CONTENTS.test(lines[at - 1].text)) left.add(lines[at - 1]);
      remarks.add('dropped', '目录未收入（行）', 'table of contents left out (lines)', end - at);
    }
    at = Math.max(end, at + 1);
  }
  return left.size === 0 ? [...lines] : lines.filter((line) => !left.has(line));
}

const NOTE_MARK = /^(?:[①-⑳]|\[\d{1,3}\]|〔\d{1,3}〕|\d{1,3}(?=[\s\u4e00-\u9fff])|[*＊]|注[:：])/;

/** Leaves out footnotes: lines at the foot of a page in smaller letters than the text, from the first that bears a mark on. */
function withoutNotes(lines: readonly PrintedLine[], remarks: Remarks): PrintedLine[] {
  const size = median(lines.filter(({ cells }) => !cells).map((line) => line.size));
  const isSmall = (line: PrintedLine): boolean => !line.cells && line.top > 0.5 && line.size < size * 0.86;
  const left = new Set<PrintedLine>();
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end].page === lines[at].page) end++;
    let first = end;
    while (first > at && isSmall(lines[first - 1])) first--;
    const marked = lines.findIndex((line, index) => index >= first && index < end && NOTE_MARK.test(line.text));
    if (marked >= 0) {
      for (const line of lines.slice(marked, end)) left.add(line);
      remarks.add('dropped', '脚注未收入', 'footnotes left out', lines.slice(marked, end).filter(({ text }) => NOTE_MARK.test(text)).length);
    }
    at = end;
  }
  return left.size === 0 ? [...lines] : lines.filter((line) => !left.has(line));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
