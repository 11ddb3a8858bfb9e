import { squeeze } from '../../text/fold';
import type { Assignment, Cell, PolicyDocument, Table, UnitMention } from '../model';
import { splitUnits } from '../units';

const LEAD = /^(?:总?牵头|主办|主要责任)(?:单位|部门|处室)/;
const RESPONSIBLE = /^(?:主要)?(?:责任|配合|协办|协同|参与|参加|负责|落实|实施|承办|完成)(?:单位|部门|处室)|^(?:责任|牵头)(?:分工|主体)|^分工/;
const TASK = [/主要内容|任务名称|工作事项|事项名称|项目名称/, /重点任务|主要任务|工作任务|任务内容|具体任务|任务/, /内容|事项|项目|举措|措施|工作/];

/** The rows of every table that has a column of units. △ before a name marks the lead; without one nobody leads. */
export function readTableAssignments(document: PolicyDocument, firstLeads: boolean): Assignment[] {
  return document.tables.flatMap((table) => readTable(table, firstLeads));
}

function readTable(table: Table, firstLeads: boolean): Assignment[] {
  const heads = table.header.map((cell) => cell.text);
  const leadColumn = heads.findIndex((head) => LEAD.test(head));
  const columns = heads.flatMap((head, index) => (index !== leadColumn && RESPONSIBLE.test(head) ? [index] : []));
  if (leadColumn < 0 && columns.length === 0) return [];
  const units = new Set([leadColumn, ...columns]);
  let taskColumn = -1;
  for (const pattern of TASK) {
    taskColumn = heads.findIndex((head, index) => !units.has(index) && pattern.test(head));
    if (taskColumn >= 0) break;
  }
  if (taskColumn < 0) taskColumn = heads.findIndex((head, index) => !units.has(index) && !/^序号|^编号/.test(head));
  let task: Cell | undefined;
  return table.rows.flatMap((row): Assignment[] => {
    // A merged cell stands in its first row only.
    if (row[taskColumn] && row[taskColumn].text !== '') task = row[taskColumn];
    const lead = leadColumn >= 0 && row[leadColumn] ? read(row[leadColumn]) : [];
    const responsible = columns.flatMap((column) => (row[column] ? read(row[column]) : []));
    const marked = responsible.filter((each) => each.marked);
    const all = [...lead.map((each) => ({ ...each, marked: true })), ...responsible];
    if (!task || all.length === 0) return [];
    const leads = all.filter((each) => each.marked);
    const others = all.filter((each) => !each.marked);
    if (firstLeads && marked.length === 0 && leads.length === 0 && others.length > 1) leads.push(others.shift()!);
    const cells = [...(leadColumn >= 0 ? [leadColumn] : []), ...columns].flatMap((column) => (row[column] ? [row[column]] : []));
    return [{
      task: task.text, taskSpan: task.span, lead: leads.map(plain), responsible: others.map(plain),
      span: { start: Math.min(...cells.map((cell) => cell.span.start)), end: Math.max(...cells.map((cell) => cell.span.end)) }, form: 'table', node: table.node,
    }];
  });
}

type Marked = UnitMention & { readonly marked: boolean };

const plain = ({ name, span }: Marked): UnitMention => ({ name, span });

/** A cell's text is squeezed: it has the length of the original unless blanks stood in it, so names are found again by order. */
function read(cell: Cell): Marked[] {
  if (cell.text.length > 1500) return [];
  const exact = cell.span.end - cell.span.start === cell.text.length;
  return splitUnits(cell.text).map(({ name, start, end }) => ({
    name: squeeze(name), marked: start > 0 && /[△▲☆★*＊]/.test(cell.text[start - 1]),
    span: exact ? { start: cell.span.start + start, end: cell.span.start + end } : cell.span,
  }));
}
