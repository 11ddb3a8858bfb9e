import { readQuantities, unitNamed, type Quantity } from '../../text/quantities';
import { isLayoutBlank } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Cell, Comparator, PolicyDocument, Table } from '../model';
import { sumYears } from './sentence';
import { planTerm, readYears } from './years';

/** A planned value in a cell of a table of indicators. */
export interface TableTarget {
  readonly metric: string;
  readonly metricSpan: Span;
  readonly year: number;
  readonly mode: string;
  readonly comparator: Comparator;
  readonly quantity: Pick<Quantity, 'value' | 'unit' | 'low' | 'dimension'>;
  readonly valueSpan: Span;
}

interface Column { readonly index: number; readonly year: number }

/**
 * The values of a table whose head names metrics and years (指标 | 计量单位 | 2019年 | 2022年目标值). A year before the document's own, or
 * beside columns that say 目标, is what was and no target. Null where the table is none of that kind.
 */
export function readTable(table: Table, issued: number | null): TableTarget[] | null {
  const head = table.header.map((cell) => cell.text);
  const metric = lastIndex(head, /指标|^名称$|^项目名称$|^项目$|^内容$/);
  const unit = head.findIndex((text) => /^(?:计量|计算)?单位$/.test(text));
  const columns = yearColumns(head, table.title, issued);
  if (metric < 0 || columns.length === 0) return null;
  const found: TableTarget[] = [];
  for (const row of table.rows) {
    const name = row[metric];
    if (!name || name.text === '') continue;
    const inName = /[（(]([^（）()]+)[）)]$/.exec(name.text)?.[1] ?? '';
    const unitText = (unit >= 0 ? row[unit]?.text : '') || (unitNamed(inName) ? inName : '');
    for (const { index, year } of columns) {
      const cell = row[index];
      const quantity = cell && cellQuantity(cell.text, unitText);
      if (quantity) found.push({ metric: name.text, metricSpan: name.span, year, mode: modeOfName(name.text + (unit >= 0 ? '' : '')), comparator: quantity.comparison, quantity, valueSpan: cell.span });
    }
  }
  return found;
}

function yearColumns(head: readonly string[], title: string, issued: number | null): Column[] {
  const planned = head.some((text) => /目标|预期|计划/.test(text));
  const columns: Column[] = [];
  for (const [index, text] of head.entries()) {
    const year = readYears(text)[0]?.year ?? (/^(?:目标值?|预期值|计划值)$/.test(text) ? planTerm(title)?.to ?? null : null);
    if (year === null || (index === 0 && head.length > 1)) continue;
    const target = /目标|预期|计划/.test(text);
    if (/基[期准]|现状|实绩|实际|完成/.test(text) || (planned && !target)) continue;
    if (!target && issued !== null && year < issued) continue;
    columns.push({ index, year });
  }
  return columns;
}

function cellQuantity(text: string, unit: string): (Pick<Quantity, 'value' | 'unit' | 'low' | 'dimension'> & { comparison: Comparator }) | null {
  const plain = text.replace(/[ ,，]/g, '');
  const match = /^([<>≤≥＜＞]=?|不低于|不少于|不高于|超过|低于|高于)?(\d+(?:\.\d+)?)(万|亿)?([^\d左以]{0,6})(左右|以上|以内|以下)?$/.exec(plain);
  if (!match) return null;
  const [, sign = '', digits, multiple = '', own, behind = ''] = match;
  const named = unitNamed(own && unitNamed(multiple + own) ? multiple + own : own || unit) ?? (own === '' && unit !== '' ? { text: unit, dimension: 'count' as const, factor: 1 } : null);
  if (own && !unitNamed(own) && !unitNamed(multiple + own)) return null;
  const scale = multiple === '万' ? 1e4 : multiple === '亿' ? 1e8 : 1;
  const used = own && unitNamed(multiple + own) && multiple ? 1 : scale;
  const value = Number(digits) * used;
  const comparison: Comparator = behind === '左右' ? '~' : behind === '以上' || /^(?:≥|>=|不低于|不少于)/.test(sign) ? '>=' : /^以[内下]/.test(behind) || /^(?:≤|<=|不高于)/.test(sign) ? '<=' : /^(?:<|＜|低于)/.test(sign) ? '<' : /^(?:>|＞|超过|高于)/.test(sign) ? '>' : '=';
  return { value, unit: named?.text ?? unit, low: Number((value * (named?.factor ?? 1)).toPrecision(12)), dimension: named?.dimension ?? 'count', comparison };
}

/** What kind of figure a metric is by its name: 累计引进…人数, …年均增长. */
export function modeOfName(name: string): string {
  if (/增[长幅速]/.test(name)) return /年均/.test(name) ? '年均增长' : /年|当年/.test(name) ? '年增长' : '增长';
  const years = sumYears(name);
  if (years !== null) return `${years}年累计`;
  if (/累计/.test(name)) return '累计';
  if (/新增|新建|新引进/.test(name)) return '新增';
  return '';
}

/** Sentences in the cells of any other table: each cell that holds a number, squeezed as the table has it. */
export function* cellsWithNumbers(table: Table): Generator<Cell> {
  for (const row of table.rows) for (const cell of row) if (cell.text.length > 8 && readQuantities(cell.text).length > 0) yield cell;
}

/** The stretch of the original that a stretch of a cell's squeezed text was made from. */
export function stretchOf({ text }: PolicyDocument, cell: Cell, start: number, end: number): Span {
  let from = cell.span.start;
  let squeezed = 0;
  let first = from;
  for (let at = cell.span.start; at < cell.span.end; at++) {
    const char = text[at];
    if (/\s/.test(char) && (cell.text[squeezed] !== ' ' || isLayoutBlank(text.charCodeAt(at - 1), text.charCodeAt(at + 1)))) continue;
    if (squeezed === start) first = at;
    squeezed++;
    from = at + 1;
    if (squeezed === end) break;
  }
  return { start: first, end: Math.max(first, from) };
}

function lastIndex(head: readonly string[], pattern: RegExp): number {
  for (let at = head.length - 1; at >= 0; at--) if (pattern.test(head[at])) return at;
  return -1;
}
