import { createRemarks, textOf, type Imported } from './model';

/** What a page has around its document. */
const CRUFT = new Set(['script', 'style', 'noscript', 'nav', 'header', 'footer', 'aside', 'form', 'button', 'select', 'iframe', 'template', 'svg', 'head']);
const CRUFT_NAME = /(?:^|[-_\s])(?:nav|menu|breadcrumb|crumb|sidebar|footer|header|share|toolbar|comment|search|login|copyright|banner|pagination|related|qrcode)(?:$|[-_\s\d])/i;
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
  const cells: string[][] = [];
  const flush = (): void => {
    const text = preformatted > 0 ? line : line.replace(/[ \t\r\n]+/g, ' ').trim();
    line = '';
    if (text.trim() === '') return;
    const row = cells[cells.length - 1];
    if (row && row.length > 0) row[row.length - 1] += (row[row.length - 1] === '' ? '' : ' ') + text;
    else for (const each of text.split('\n')) lines.push({ text: each.trimEnd(), paragraph: ++blocks });
  };
  const stack: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (VOID.has(name)) {
        if (name === 'br' && skipping === 0) { if (cells.length > 0) line += ' '; else flush(); }
        if (name === 'img' && skipping === 0) remarks.add('dropped', '图片未收入', 'pictures left out');
        return;
      }
      const cruft = CRUFT.has(name) || (name !== 'body' && name !== 'html' && CRUFT_NAME.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)) || 'hidden' in attributes || /display\s*:\s*none/.test(attributes.style ?? '');
      stack.push(cruft);
      if (cruft && skipping++ === 0 && !['script', 'style', 'head', 'noscript', 'template'].includes(name)) remarks.add('dropped', '网页的导航、页脚等未收入（处）', 'navigation, footers and the like of the page left out');
      if (skipping > 0) return;
      if (BLOCKS.has(name)) flush();
      if (name === 'pre') preformatted++;
      if (name === 'tr') cells.push([]);
      if ((name === 'td' || name === 'th') && cells.length > 0) {
        const row = cells[cells.length - 1];
        row.push('');
      }
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
      if (name === 'tr') {
        const row = cells.pop();
        if (row?.some((cell) => cell !== '')) {
          // Pages laid out with tables have rows of one cell: these are paragraphs.
          const text = row.join('\t');
          const around = cells[cells.length - 1];
          if (around && around.length > 0) around[around.length - 1] += text.replace(/\t/g, ' ');
          else lines.push({ text, paragraph: ++blocks });
        }
      }
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  flush();
  const { text, segments } = textOf(lines);
  return { text, segments, report: remarks.all };
}
