import { squeeze } from '../text/fold';
import type { Span } from '../text/span';
import type { Assignment, Block, OutlineNode, PolicyDocument } from './model';
import { readDutySentences } from './assignments/sentences';
import { readTableAssignments } from './assignments/tables';
import { firstLeadsFrom, readBare, readTail } from './assignments/tails';

/**
 * Who is to do what: responsibility tails behind a task （牵头单位：A；责任单位：B、C）, lines of their own, table rows, and
 * sentences (由A会同B负责). Names as written, with their places; reference-forms.md §7 lists the forms.
 */
export function readAssignments(document: PolicyDocument): readonly Assignment[] {
  if (!/牵头|责任单位|责任部门|负责|由|设在|[局委办厅]、/.test(document.text)) return [];
  const found: Assignment[] = [];
  const firstLeads = firstLeadsFrom(document);
  let open: { assignment: Assignment; block: number } | null = null;
  for (const block of document.blocksThat(ASSIGNS, null, mayAssign)) {
    // （牵头单位：A；责任单位：B） on a line of its own: its brackets are no part of the names.
    const line = LINE.test(block.text) ? readTail(block, /^[（【]/.test(block.text) ? 1 : 0, block.text.length, firstLeads(block.index)) : null;
    if (line) {
      const task = taskAbove(document, block);
      const assignment: Assignment = { ...task, ...line, span: block.original(0, block.text.length), form: 'line', node: block.node };
      // 牵头单位：… and 责任单位：… on two lines belong to one task.
      if (open && open.block === block.index - 1 && joins(open.assignment, assignment)) {
        const { lead, responsible, span } = open.assignment;
        found[found.length - 1] = { ...open.assignment, lead: [...lead, ...assignment.lead], responsible: [...responsible, ...assignment.responsible], span: { start: span.start, end: assignment.span.end } };
      } else found.push(assignment);
      open = { assignment: found[found.length - 1], block: block.index };
      continue;
    }
    const before = found.length;
    readTails(block, firstLeads(block.index), found);
    // One by one: a block may hold more of them than a call takes arguments.
    if (found.length === before) for (const each of readDutySentences(block)) found.push(each);
  }
  const rows = readTableAssignments(document, firstLeads(Number.MAX_SAFE_INTEGER));
  // Those of blocks are in order.
  return rows.length === 0 ? found : [...found, ...rows].sort((left, right) => left.span.start - right.span.start);
}

const ASSIGNS = { name: 'assignments', hint: /牵头|单位|部门|负责|由|设在|[局委办厅]、/g };
const NAMES_UNITS = /牵头|责任|负责|单位：|部门：/;
/** （市发改委、柯桥区政府） behind a task, without a word for what they do. */
const BARE_AT_END = /（[^（）。《》]{2,20}[局委办厅]、[^。《》]{2,300}）[。；]?$/;

/** Whether a block holds a line or a bracket that may name units, or a sentence that does. */
const mayAssign = (block: Block): boolean => block.kind !== 'row' && block.kind !== 'furniture'
  && (LINE.test(block.text) || (block.text.includes('（') && (NAMES_UNITS.test(block.text) || BARE_AT_END.test(block.text))) || readDutySentences(block).length > 0);

const LINE = /^(?:（|\(|【)?(?:牵头|责任|主办|配合|协办|负责|参与|协同|落实)(?:单位|部门|处室)[：:]/;

const joins = (first: Assignment, second: Assignment): boolean => (first.lead.length === 0) !== (second.lead.length === 0) || first.responsible.length === 0;

/** Every bracket in a block that names units: usually one at its end, sometimes one behind each sentence. */
function readTails(block: Block, firstLeads: boolean, found: Assignment[]): void {
  const { text } = block;
  let from = 0;
  for (let at = text.indexOf('（'); at >= 0; at = text.indexOf('（', at + 1)) {
    const end = closing(text, at);
    if (end < 0) return;
    const parts = NAMES_UNITS.test(text.slice(at, end)) ? readTail(block, at + 1, end, firstLeads) : BARE_AT_END.test(text.slice(at)) ? readBare(block, at + 1, end, firstLeads) : null;
    if (parts) {
      found.push({ ...taskBefore(block, from, at), ...parts, span: block.original(at, end + 1), form: 'tail', node: block.node });
      from = end + 1;
    }
    at = end;
  }
}

/** The bracket that closes the one at `at`; -1 where none does. Linear: a bracket that never closes ends the search. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let each = at; each < text.length; each++) {
    if (text[each] === '（') depth++;
    else if (text[each] === '）' && --depth === 0) return each;
  }
  return -1;
}

/** The task a tail closes: the heading it belongs to, else the first sentence of the words before it. */
function taskBefore(block: Block, from: number, to: number): { task: string; taskSpan: Span } {
  const { node, text } = block;
  if (from === 0 && node && node.heading !== '' && node.headingSpan && node.blocks[0] === block) {
    const stop = node.heading.indexOf('。');
    return stop < 0 ? { task: node.heading, taskSpan: node.headingSpan } : { task: node.heading.slice(0, stop), taskSpan: block.original(0, text.indexOf('。')) };
  }
  let start = from;
  while (start < to && /[。；，\s]/.test(text[start])) start++;
  const stop = text.indexOf('。', start);
  const end = stop > start && stop < to ? stop : to;
  return { task: squeeze(text.slice(start, end)), taskSpan: block.original(start, end) };
}

/** The task a line of its own belongs to: the heading above it, else the block before. */
function taskAbove(document: PolicyDocument, block: Block): { task: string; taskSpan: Span } {
  for (let node: OutlineNode | null = block.node; node; node = node.parent) if (node.heading !== '' && node.headingSpan) return { task: node.heading, taskSpan: node.headingSpan };
  for (let index = block.index - 1; index >= 0; index--) {
    const previous = document.blocks[index];
    if (LINE.test(previous.text) || previous.kind === 'furniture') continue;
    const stop = previous.text.indexOf('。');
    const end = stop > 0 ? stop : previous.text.length;
    return { task: squeeze(previous.text.slice(0, end)), taskSpan: previous.original(0, end) };
  }
  return { task: '', taskSpan: block.original(0, 0) };
}
