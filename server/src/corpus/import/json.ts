import { createRemarks, ImportProblem, textOf, type Imported } from './model';

const TITLES = ['title', '标题', '题目', 'name', '名称'];
const BODIES = ['content', 'text', 'body', '正文', '内容', 'articles', '条文', 'paragraphs', 'chapters', 'sections', 'children', 'items'];
const HEADS = ['number', 'label', 'no', '条号', 'heading', '条'];
const NOTES = ['note', '题注', 'documentNumber', '文号', 'info'];
const MAX_DEPTH = 12;

/** Reads a JSON record of a document: its title, notes and text under their usual names, lists in order. */
export function importJson(json: string): Imported {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ImportProblem('不是有效的 JSON。', 'Not valid JSON.');
  }
  const remarks = createRemarks();
  const lines: string[] = [];
  visit(value, 0);
  if (lines.join('').trim() === '') throw new ImportProblem('JSON 中没有认得出的正文（title、content、text、articles 等）。', 'No text was found in the JSON (title, content, text, articles and the like).');
  const { text, segments } = textOf(lines.map((line, at) => ({ text: line, paragraph: at + 1 })));
  return { text, segments, report: remarks.all };

  function visit(node: unknown, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (typeof node === 'string') lines.push(...node.split(/\r\n|\r|\n/));
    else if (Array.isArray(node)) for (const each of node) visit(each, depth + 1);
    else if (typeof node === 'object' && node !== null) {
      const record = node as Record<string, unknown>;
      const head = pick(record, HEADS);
      const title = pick(record, TITLES);
      const bodies = BODIES.filter((name) => record[name] !== undefined && record[name] !== null);
      if (title) lines.push(head ? `${head} ${title}` : title);
      for (const name of NOTES) if (typeof record[name] === 'string' && record[name] !== head) lines.push(record[name] as string);
      bodies.forEach((name, at) => {
        const body = record[name];
        if (at === 0 && head && !title && typeof body === 'string') visit(body.startsWith(head) ? body : `${head}　${body}`, depth + 1);
        else visit(body, depth + 1);
      });
      const known = new Set([...TITLES, ...BODIES, ...HEADS, ...NOTES]);
      const left = Object.keys(record).filter((name) => !known.has(name)).length;
      if (left > 0) remarks.add('dropped', '其他字段未收入', 'other fields left out', left);
    }
  }
}

function pick(record: Record<string, unknown>, names: readonly string[]): string {
  for (const name of names) {
    const value = record[name];
    if ((typeof value === 'string' && value.length < 300) || typeof value === 'number') return String(value);
  }
  return '';
}
