import { toNumeral } from '../../text/numerals';
import { createRemarks, textOf, type Imported } from './model';

/** What a page has around its document. */
const CRUFT = new Set(['script', 'style', 'noscript', 'nav', 'header', 'footer', 'aside', 'form', 'button', 'select', 'iframe', 'template', 'svg', 'head']);
const CRUFT_NAME = /(?:^|[-_\s])(?:nav|menu|breadcrumb|crumb|sidebar|footer|header|share|toolbar|comment|search|login|copyright|banner|pagination|related|qrcode)(?:$|[-_\s\d])/i;
/** How Word and Writer name heads and feet of pages, and footnotes and their marks, in the pages they save. */
const PAGE_EDGE = /^(?:header|footer)$/i;
const NOTE_NAME = /(?:^|[-_\s])(?:sd)?(?:foot|end)-?notes?(?:anc|sym|\d|$|[-_\s])|^_?(?:ftn|edn)(?:ref)?\d+$/i;
/** What stands before an item of a list that a browser numbers. */
const LABELLED = /^(?:第[零〇一二三四五六七八九十百千]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、])/;
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'section', 'article', 'ul', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'main', 'center', 'title']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr']);

/** Reads a web page: its text by blocks, table rows with tabs, what is navigation left out. */
export async function importHtml(html: string): Promise<Imported> {
  const { Parser } = await import('htmlparser2');
  const remarks = createRemarks();
  const lines: Array<{ text: string; paragraph: number }> = [];
  let line = '';
  let skipping = 0;
  let blocks = 0;
  let preformatted = 0;
  const cells: Cell[][] = [];
  /** Of each table that is open: what cells over several rows say, by column. */
  const carried: Array<Map<number, { text: string; left: number }>> = [];
  const flush = (): void => {
    let text = preformatted > 0 ? line : line.replace(/[ \t\r\n]+/g, ' ').trim();
    line = '';
    if (text.trim() === '') return;
    if (label !== '' && !LABELLED.test(text)) {
      text = label + text;
      remarks.add('written-out', '自动编号已写成文字', 'automatic numbers written out');
    }
    label = '';
    const row = cells[cells.length - 1];
    const cell = row?.[row.length - 1];
    if (cell) cell.text += (cell.text === '' ? '' : ' ') + text;
    else for (const each of text.split('\n')) lines.push({ text: each.trimEnd(), paragraph: ++blocks });
  };
  const stack: boolean[] = [];
  /** Of each list that is open: how its items are numbered, and the last number. */
  const lists: Array<{ label: (number: number) => string; last: number }> = [];
  let label = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (VOID.has(name)) {
        if (name === 'br' && skipping === 0) { if (cells.length > 0) line += ' '; else flush(); }
        if (name === 'img' && skipping === 0) remarks.add('dropped', '图片未收入', 'pictures left out');
        return;
      }
      const named = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
      const note = [attributes.class, attributes.id, attributes.name, attributes.href?.replace(/^#/, '')].some((each) => each !== undefined && NOTE_NAME.test(each));
      const edge = name === 'div' && PAGE_EDGE.test(attributes.title ?? '');
      const cruft = note || edge || CRUFT.has(name) || (name !== 'body' && name !== 'html' && CRUFT_NAME.test(named)) || 'hidden' in attributes || /display\s*:\s*none/.test(attributes.style ?? '');
      stack.push(cruft);
      if (cruft && skipping++ === 0 && !['script', 'style', 'head', 'noscript', 'template'].includes(name)) {
        if (note) remarks.add('dropped', '脚注及其标记未收入', 'footnotes and their marks left out');
        else if (edge) remarks.add('dropped', '页眉、页脚未收入', 'running heads and feet left out');
        else remarks.add('dropped', '网页的导航、页脚等未收入（处）', 'navigation, footers and the like of the page left out');
      }
      if (skipping > 0) return;
      if (BLOCKS.has(name)) flush();
      if (name === 'pre') preformatted++;
      if (name === 'ol' || name === 'ul') lists.push({ label: name === 'ol' ? labelsOf(attributes) : () => '', last: (Number.parseInt(attributes.start ?? '1', 10) || 1) - 1 });
      if (name === 'li') {
        const list = lists[lists.length - 1];
        label = list ? list.label((list.last = Number.parseInt(attributes.value ?? '', 10) || list.last + 1)) : '';
      }
      if (name === 'table') carried.push(new Map());
      if (name === 'tr') cells.push([]);
      if (name === 'td' || name === 'th') cells[cells.length - 1]?.push({ text: '', rows: spanOf(attributes.rowspan), columns: spanOf(attributes.colspan) });
    },
    ontext(text) { if (skipping === 0) line += text; },
    onclosetag(name) {
      if (VOID.has(name)) return;
      const cruft = stack.pop();
      if (skipping > 0) {
        if (cruft) skipping--;
        return;
      }
      if (BLOCKS.has(name) || name === 'td' || name === 'th') flush();
      if (name === 'pre') preformatted--;
      if (name === 'ol' || name === 'ul') lists.pop();
      if (name === 'tr') {
        // Pages laid out with tables have rows of one cell: these are paragraphs.
        const text = rowOf(cells.pop() ?? []);
        const around = cells[cells.length - 1]?.at(-1);
        if (text.trim() === '') return;
        if (around) around.text += text.replace(/\t/g, ' ');
        else lines.push({ text, paragraph: ++blocks });
      }
      if (name === 'table') carried.pop();
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  flush();
  const { text, segments } = textOf(lines);
  return { text, segments, report: remarks.all };

  /** A row in its columns: what a cell over several rows says stands in each of them, over several columns in the first. */
  function rowOf(row: readonly Cell[]): string {
    const over = carried[carried.length - 1] ?? new Map<number, { text: string; left: number }>();
    const columns: string[] = [];
    const fill = (): void => {
      for (let above = over.get(columns.length); above; above = over.get(columns.length)) {
        if (--above.left === 0) over.delete(columns.length);
        if (above.text !== '') remarks.add('written-out', '纵向合并的单元格已逐行补全', 'cells merged over rows filled in');
        columns.push(above.text);
      }
    };
    for (const { text: words, rows, columns: width } of row) {
      fill();
      if (rows > 1) over.set(columns.length, { text: words, left: rows - 1 });
      columns.push(words, ...Array.from({ length: width - 1 }, () => ''));
    }
    fill();
    return columns.join('\t');
  }
}

/** The number a browser shows before an item of an ordered list; none where the page takes it away. */
function labelsOf({ type = '', style = '' }: Readonly<Record<string, string>>): (number: number) => string {
  if (/list-style(?:-type)?\s*:[^;]*none/.test(style)) return () => '';
  if (/list-style(?:-type)?\s*:[^;]*(?:cjk|chinese|ideographic)/.test(style)) return (number) => `${toNumeral(number)}、`;
  return /^[aAiI]$/.test(type) ? () => '' : (number) => `${number}.`;
}

interface Cell { text: string; readonly rows: number; readonly columns: number }

const spanOf = (value = '1'): number => Math.min(200, Math.max(1, Number.parseInt(value, 10) || 1));
