import type { Resolution } from '../corpus/model';
import { blockAt, walk } from '../document/find';
import type { Level, OutlineNode, PolicyDocument } from '../document/model';
import { NUMERAL_CHARACTERS, toNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { nodesOf } from './hover/citation';

/** New numbers for provisions; `suffix` as in 第X条之N. */
export type NewNumbers = ReadonlyMap<OutlineNode, { readonly ordinal: number; readonly suffix: number }>;

export interface NumberEdit { readonly span: Span; readonly newText: string }

/** Written numbers as they are in a text: 第十三条, 第 13 条, （二）, 1. The numeral alone is replaced, in the style it has. */
const N = `[${NUMERAL_CHARACTERS}0-9０-９ \\u3000]+`;
const WRITTEN: Readonly<Partial<Record<Level, RegExp>>> = {
  part: new RegExp(`第(${N})编`), chapter: new RegExp(`第(${N})章`), section: new RegExp(`第(${N})节`), article: new RegExp(`第(${N})条(?:之(${N}))?`), paragraph: new RegExp(`第(${N})款`),
  item: new RegExp(`[（(](${N})[）)]|第(${N})项`), subitem: new RegExp(`第(${N})目`), heading1: new RegExp(`(${N})、|第(${N})(?:部分|大?点)`), heading2: new RegExp(`[（(](${N})[）)]`), heading3: /(\d+)/, heading4: /[（(](\d+)[）)]/,
};

/** The edits that give provisions new numbers, and every reference of this document to them the same ones. */
export function numberEdits(document: PolicyDocument, resolutions: readonly Resolution[], numbers: NewNumbers): { readonly labels: readonly NumberEdit[]; readonly references: readonly NumberEdit[] } {
  const labels: NumberEdit[] = [];
  for (const [node, { ordinal, suffix }] of numbers) {
    const label = blockAt(document, node.labelSpan.start)?.label;
    const span = label?.span.start === node.labelSpan.start ? label.numeral : null;
    if (!span || (node.ordinal === ordinal && node.suffix === suffix)) continue;
    labels.push({ span, newText: written(document.text.slice(span.start, span.end), ordinal) });
    if (node.suffix !== suffix && suffix > 0) {
      const tail = /之\s*([零〇一二三四五六七八九十]+)/.exec(document.text.slice(span.end, node.labelSpan.end));
      if (tail) labels.push({ span: { start: span.end + tail.index + tail[0].length - tail[1].length, end: span.end + tail.index + tail[0].length }, newText: toNumeral(suffix) });
    }
  }
  const references = new Map<number, NumberEdit>();
  for (const { document: home, targets } of resolutions) {
    if (home) continue;
    for (const target of targets) {
      if (!target.node || target.missing) continue;
      const nodes = nodesOf(target, document);
      follow(target.target.span, nodes[0]);
      if (target.target.through) follow(target.target.through.span, nodes[nodes.length - 1]);
    }
  }
  return { labels, references: [...references.values()] };

  function follow(span: Span, cited: OutlineNode): void {
    const words = document.text.slice(span.start, span.end);
    for (let node: OutlineNode | null = cited; node; node = node.parent) {
      const number = numbers.get(node);
      const match = WRITTEN[node.level]?.exec(words);
      if (!number || !match || (node.ordinal === number.ordinal && node.suffix === number.suffix)) continue;
      const numeral = match[1] ?? match[2];
      const start = span.start + match.index + match[0].indexOf(numeral);
      references.set(start, { span: { start, end: start + numeral.length }, newText: written(numeral, number.ordinal) });
    }
  }
}

/** A number in the style of the one it replaces. */
const written = (old: string, ordinal: number): string => (/^[\s\u3000]*[0-9]+[\s\u3000]*$/.test(old) ? String(ordinal) : /[０-９]/.test(old) ? String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : toNumeral(ordinal));

/**
 * The numbers that a document should have: each level in order, run on or begun anew as the document does; 第X条之N stays with
 * its article. A part that begins in the middle (第三十二条) keeps its beginning.
 */
export function rightNumbers(document: PolicyDocument): NewNumbers {
  const numbers = new Map<OutlineNode, { ordinal: number; suffix: number }>();
  for (const part of document.parts) {
    const byLevel = new Map<Level, OutlineNode[][]>();
    const group = (nodes: readonly OutlineNode[]): void => {
      const here = new Map<Level, OutlineNode[]>();
      for (const node of nodes) {
        if (node.level !== 'paragraph' && node.level !== 'table' && node.level !== 'attachment') push(here, node.level, node);
        group(node.children);
      }
      for (const [level, run] of here) push(byLevel, level, run);
    };
    group(part.roots);
    for (const [level, runs] of byLevel) {
      runs.sort((left, right) => left[0].span.start - right[0].span.start);
      let last = 0;
      for (const [index, run] of runs.entries()) {
        // 条 run through a whole document; other levels begin anew where most of their runs do.
        const first = run[0].ordinal || 1;
        const runsOn = level === 'article' || (index > 0 && first !== 1 && first > last - 1 && last > 0);
        let ordinal = index === 0 ? first - 1 : runsOn ? last : 0;
        let suffix = 0;
        for (const node of run) {
          if (node.suffix > 0 && ordinal > 0) suffix++;
          else {
            ordinal++;
            suffix = 0;
          }
          numbers.set(node, { ordinal, suffix });
        }
        last = ordinal;
      }
    }
  }
  return numbers;
}

/** The numbers after one provision is given another: those behind it in its row follow by the same distance. */
export function shiftedNumbers(document: PolicyDocument, from: OutlineNode, ordinal: number): NewNumbers {
  const row = from.level === 'article' ? [...walk(document.parts[from.part].roots)].filter(({ level }) => level === 'article') : (from.parent?.children ?? document.parts[from.part].roots).filter(({ level }) => level === from.level);
  const distance = ordinal - from.ordinal;
  return new Map(row.slice(row.indexOf(from)).map((node) => [node, { ordinal: node.ordinal + distance, suffix: node.suffix }]));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
