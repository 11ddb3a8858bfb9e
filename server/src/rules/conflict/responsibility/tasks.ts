import type { Corpus, CorpusDocument } from '../../../corpus/model';
import { blockAt } from '../../../document/find';
import type { Assignment, Jurisdiction, PolicyDocument, UnitMention } from '../../../document/model';
import { readUnit, type Unit } from '../../../document/units';
import type { CheckContext, Finding } from '../../model';
import { evidenceAt } from '../evidence';
import { pairsOf, type Pairs } from '../pairs';
import { inScope, rankOf, severityAgainst, versionOf } from '../scope';

/** A task with units, from a tail, a line or a table row, and the pairs of its title. */
interface Task {
  readonly assignment: Assignment;
  readonly title: Pairs;
  readonly lead: readonly Unit[];
  readonly responsible: readonly Unit[];
}

interface Known extends Task { readonly source: CorpusDocument }

/** A task of the corpus, and how alike its title is to another. */
interface Near { readonly other: Known; readonly score: number }

interface TaskIndex {
  readonly tasks: readonly Known[];
  readonly postings: ReadonlyMap<number, readonly number[]>;
  /** By the title asked for: a draft is checked again and again. */
  readonly near: Map<string, readonly Near[]>;
}

const indexes = new WeakMap<Corpus, TaskIndex>();
/** Shares of the shorter and the longer title that must agree, and the fewest pairs that say something. */
const ALIKE = 0.75;
const LEAST_ALIKE = 0.4;
const LEAST_PAIRS = 4;
const COMMON = /打造|推进|加快|加强|建设|建立|健全|完善|实施|开展|强化|提升|培育|工作|深化|积极|全面|进一步|推动|促进|做好/g;

const titleOf = (words: string): Pairs => pairsOf(words.replace(COMMON, ' '));

function taskOf(assignment: Assignment, within: Jurisdiction): Task {
  const read = ({ name }: UnitMention): Unit => readUnit(name, within);
  return { assignment, title: titleOf(assignment.task), lead: assignment.lead.map(read), responsible: assignment.responsible.map(read) };
}

/** The tasks of a document that are no sentences of law, and say enough to be known again. */
function tasksOf(document: PolicyDocument): Task[] {
  return document.assignments.filter(({ form }) => form !== 'sentence').map((assignment) => taskOf(assignment, document.metadata.jurisdiction)).filter(({ title }) => title.length >= LEAST_PAIRS);
}

/** Tasks of plans and the like; regulations name no tasks with leads and are not read for it. */
function indexOf(corpus: Corpus): TaskIndex {
  const known = indexes.get(corpus);
  if (known) return known;
  const tasks: Known[] = [];
  const postings = new Map<number, number[]>();
  for (const source of corpus.documents) {
    const { rank } = source.metadata;
    if (!rank.startsWith('normative') && rank !== 'unknown') continue;
    for (const task of tasksOf(source.document)) {
      for (const pair of task.title) {
        const list = postings.get(pair);
        if (list) list.push(tasks.length);
        else postings.set(pair, [tasks.length]);
      }
      tasks.push({ ...task, source });
    }
  }
  const made = { tasks, postings, near: new Map<string, readonly Near[]>() };
  indexes.set(corpus, made);
  return made;
}

/** Tasks that a plan in force gives to another lead. */
export function* taskConflicts(context: CheckContext): Generator<Finding> {
  const { document, corpus } = context;
  if (!document.assignments.some(({ lead }) => lead.length > 0)) return;
  const index = indexOf(corpus);
  if (index.tasks.length === 0) return;
  for (const assignment of document.assignments) {
    const alike = nearTo(index, assignment.task);
    if (alike.length === 0 || assignment.lead.length === 0) continue;
    const task = taskOf(assignment, document.metadata.jurisdiction);
    const near = alike.filter(({ other }) => inScope(context, other.source)).sort((left, right) => rankOf(left.other.source.metadata) - rankOf(right.other.source.metadata) || versionOf(right.other.source.metadata).localeCompare(versionOf(left.other.source.metadata)) || right.score - left.score);
    // A task that one of the likely counterparts gives to the same lead is settled.
    const led = near.filter(({ other }) => other.lead.length > 0);
    if (led.length === 0 || near.some(({ other }) => meet(task.lead, other.lead.length > 0 ? other.lead : other.responsible))) continue;
    const [{ other }] = led;
    // A district names its own offices for its share in what the city's lead.
    if (isDistrict(task.lead) || isDistrict(other.lead) || isOfDistrict(document, task.lead) && !other.source.metadata.jurisdiction.district) continue;
    const title = other.source.metadata.title;
    yield {
      code: 'conflict/responsibility', severity: severityAgainst(context, other.source), span: spanOfLead(task.assignment),
      message: {
        zh: `“${task.assignment.task.slice(0, 30)}”本稿由${names(task.assignment.lead)}牵头，《${title}》由${names(other.assignment.lead)}牵头，请统一。`,
        en: `This draft lets ${names(task.assignment.lead)} lead the task; 《${title}》 lets ${names(other.assignment.lead)} lead it.`,
      },
      related: [evidenceAt(other.source, other.assignment.span, other.assignment.node)],
    };
  }
}

/** The tasks of the corpus whose titles are alike. */
function nearTo({ tasks, postings, near }: TaskIndex, words: string): readonly Near[] {
  const known = near.get(words);
  if (known) return known;
  const title = titleOf(words);
  const hits = new Map<number, number>();
  if (title.length >= LEAST_PAIRS) for (const pair of title) for (const index of postings.get(pair) ?? []) hits.set(index, (hits.get(index) ?? 0) + 1);
  const found = [...hits].flatMap(([index, count]) => {
    const other = tasks[index];
    const [less, more] = [count / Math.max(title.length, other.title.length), count / Math.min(title.length, other.title.length)];
    return count >= LEAST_PAIRS && more >= ALIKE && less >= LEAST_ALIKE ? [{ other, score: less + more }] : [];
  });
  if (near.size >= MOST_TITLES) near.clear();
  near.set(words, found);
  return found;
}
const MOST_TITLES = 20_000;

const names = (units: ReadonlyArray<{ readonly name: string }>): string => units.map(({ name }) => name).join('、');
const meet = (left: readonly Unit[], right: readonly Unit[]): boolean => left.some((one) => right.some((other) => one.key === other.key));
const isDistrict = (units: readonly Unit[]): boolean => units.every((unit) => unit.kind === 'government' && unit.level === 'district');

const isOfDistrict = ({ metadata: { jurisdiction } }: PolicyDocument, units: readonly Unit[]): boolean => jurisdiction.district !== undefined && units.every(({ level }) => level === 'district');

/** The leading units; for a sentence the whole of it. */
function spanOfLead(assignment: Assignment): { start: number; end: number } {
  if (assignment.form === 'sentence') return assignment.span;
  return { start: assignment.lead[0].span.start, end: assignment.lead[assignment.lead.length - 1].span.end };
}

// ---- body against annex

/** Rows of a table in the draft whose units are not those of the same task in its text, and two tails of one task. */
export function* ownConflicts({ document }: CheckContext): Generator<Finding> {
  const all = tasksOf(document);
  const rows = all.filter(({ assignment }) => assignment.form === 'table');
  const tails = all.filter(({ assignment }) => assignment.form === 'tail' || assignment.form === 'line');
  if (rows.length === 0 || tails.length === 0) return;
  // Tails by the pairs of their blocks: pairs that many tasks share weigh little.
  const holders = new Map<number, number[]>();
  tails.forEach(({ assignment }, index) => {
    for (const pair of pairsOf(bodyOf(document, assignment))) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  });
  const weight = (pair: number): number => Math.log(1 + tails.length / (holders.get(pair)?.length ?? tails.length));
  for (const row of rows) {
    const scores = new Float64Array(tails.length);
    for (const words of [row.title, pairsOf(contentOf(document, row.assignment))]) {
      let total = 0;
      for (const pair of words) total += weight(pair);
      for (const pair of words) for (const index of holders.get(pair) ?? []) scores[index] += weight(pair) / total;
    }
    let best = -1;
    let score = 0;
    scores.forEach((each, index) => { if (each > score) [best, score] = [index, each]; });
    if (best < 0 || score < 0.7) continue;
    const finding = compareRow(document, row, tails[best]);
    if (finding) yield finding;
  }
}

function compareRow(document: PolicyDocument, row: Task, tail: Task): Finding | null {
  const inRow = [...row.lead, ...row.responsible];
  const inTail = [...tail.lead, ...tail.responsible];
  const has = (units: readonly Unit[], one: Unit): boolean => units.some((unit) => unit.key === one.key || unit.key === 'gov:*' && one.kind === 'government' && one.level === 'district' || one.key === 'gov:*' && unit.level === 'district');
  const otherLead = row.lead.length > 0 && tail.lead.length > 0 && !row.lead.some((unit) => has(tail.lead, unit));
  const missing = tail.lead.length > 0 && !tail.lead.some((unit) => has(inRow, unit));
  const extra = inRow.filter((unit) => !has(inTail, unit));
  const partial = row.lead.length > 0 && tail.lead.some((unit) => !has(row.lead, unit));
  if (!otherLead && !missing && extra.length === 0 && !partial) return null;
  const task = tail.assignment.task.slice(0, 30);
  const [zh, en] = otherLead
    ? [`表中由${names(row.assignment.lead)}牵头，正文“${task}”由${names(tail.assignment.lead)}牵头，请核对。`, `The table lets ${names(row.assignment.lead)} lead; the text lets ${names(tail.assignment.lead)} lead “${task}”.`]
    : missing
      ? [`正文“${task}”由${names(tail.assignment.lead)}牵头，表中本行没有列入，请核对。`, `The text lets ${names(tail.assignment.lead)} lead “${task}”; this row does not name it.`]
      : extra.length > 0
        ? [`表中的${names(extra)}不在正文“${task}”的责任单位之列，请核对。`, `${names(extra)} in this row is not among the units of “${task}” in the text.`]
        : [`正文“${task}”由${names(tail.assignment.lead)}牵头，表中只标${names(row.assignment.lead)}牵头，请核对。`, `The text lets ${names(tail.assignment.lead)} lead “${task}”; the row marks only ${names(row.assignment.lead)}.`];
  return {
    code: 'conflict/responsibility', severity: otherLead || missing ? 'warning' : 'information', span: row.assignment.span, message: { zh, en },
    related: [evidenceAt(document, tail.assignment.span, tail.assignment.node)],
  };
}

/** The words of the task a tail closes: its whole block. */
const bodyOf = (document: PolicyDocument, assignment: Assignment): string => blockAt(document, assignment.form === 'tail' ? assignment.span.start : assignment.taskSpan.start)?.text ?? '';

/** The words of a row besides its units. */
function contentOf(document: PolicyDocument, assignment: Assignment): string {
  for (const table of document.tables) {
    if (assignment.span.start < table.span.start || assignment.span.end > table.span.end) continue;
    const row = table.rows.find((cells) => cells[0].span.start <= assignment.span.start && assignment.span.end <= cells[cells.length - 1].span.end);
    if (row) return row.filter((cell) => cell.span.start !== assignment.span.start && cell.text !== assignment.task).map((cell) => cell.text).join('，');
  }
  return '';
}
