import type { CorpusDocument } from '../../../corpus/model';
import type { MemoryKey } from '../../../document/memory';
import { readDuties, type Duty } from '../../../document/norms/duty';
import { areKin, isKnownUnit, sameUnit, type Unit } from '../../../document/units';
import type { Norm } from '../../../document/norms';
import type { CheckContext, Finding } from '../../model';
import { evidenceAt } from '../evidence';
import { pairsOf, within, type Pairs } from '../pairs';
import { kept } from '../kept';
import { candidates, sentenceIndex, type Candidate, type Statement } from '../related';
import { severityAgainst } from '../scope';

/** How much of each task must stand in the other's sentence to be the same task. */
const ALIKE = 0.6;
/** Words in which every field's duties look alike. */
const COMMON = /具体(?:办法|标准|规定|范围|程序|条件)|(?:实施|管理)(?:办法|细则)|监督管理|有关|工作|相关|具体|组织|负责|主管|承担|统筹|协调|牵头|编制|制定|拟订|起草|实施|本行政区域内?|行政区域内?|范围内|按照各?自?职责|根据/g;

/** Sentences of the draft that give a task to another department than the corpus does. */
export function* dutyConflicts(context: CheckContext): Generator<Finding> {
  for (const statement of sentenceIndex(context.document).statements) {
    const { norm } = statement;
    const report = kept(context, DUTIES, norm, () => (!GIVES.test(norm.text) || NO_TASK.test(norm.text) ? null : judge(context, statement)));
    if (report) yield report(norm);
  }
}

type Report = (norm: Norm) => Finding;
const DUTIES: MemoryKey<Report | null> = { name: 'duties' };

/** Anything that could give a task; what only says what is meant, or names units for a task given before. */
const GIVES = /负责|主管|承担|牵头|统筹|编制|制定|拟订|起草|设在|核发|认定|召集/;
const NO_TASK = /所称|是指|^（?(?:牵头|责任)单位/;

/** The first task of a sentence that a document gives to others, as a finding for wherever the sentence stands; null where there is none. */
function judge(context: CheckContext, entry: Statement): Report | null {
  for (const duty of readDuties(entry.norm.text, context.document.metadata.jurisdiction)) {
    if (!duty.lead.some(isParticular)) continue;
    const task = tellingPairs(duty);
    if (task.length < 1 && duty.kind !== 'seat') continue;
    let found: { duty: Duty; candidate: Candidate } | null = null;
    let agreed = false;
    for (const candidate of candidates(context, entry, 0.3)) {
      for (const theirs of dutiesIn(candidate)) {
        if (theirs.kind !== duty.kind) continue;
        const otherTask = tellingPairs(theirs);
        if (duty.kind === 'seat' ? candidate.mine < 0.3 || candidate.theirs < 0.2 : otherTask.length < 1 || within(task, candidate.statement.pairs) < ALIKE || within(otherTask, entry.pairs) < ALIKE) continue;
        if (shares(duty.lead, theirs.lead)) agreed = true;
        else if (!found && theirs.lead.some(isParticular) && comparable(duty, theirs) && !arranged(context, candidate.source, duty, theirs)) found = { duty: theirs, candidate };
      }
    }
    if (found && !agreed) return reportOf(context, duty, found.duty, found.candidate);
  }
  return null;
}

function reportOf(context: CheckContext, { lead, start, end }: Duty, theirs: Duty, { source, statement: { norm: other } }: Candidate): Report {
  const title = source.metadata.title;
  const severity = severityAgainst(context, source);
  const names = (units: readonly Unit[]): string => units.map(({ name }) => name).join('、');
  return ({ block, start: from }) => ({
    code: 'conflict/responsibility', severity, span: block.original(from + start, from + end),
    message: {
      zh: `此项工作本稿由${names(lead)}负责，《${title}》规定由${names(theirs.lead)}负责，请统一。`,
      en: `This draft gives the task to ${names(lead)}; 《${title}》 gives it to ${names(theirs.lead)}.`,
    },
    related: [evidenceAt(source, other.block.original(other.start, other.end), other.node)],
  });
}

const knownDuties = new WeakMap<Statement, readonly Duty[]>();

/** The duties that a provision lays down, and those of what introduces it; read once. */
function dutiesIn({ source, statement }: Candidate): readonly Duty[] {
  const known = knownDuties.get(statement);
  if (known) return known;
  const { norm: { text, intro } } = statement;
  const { jurisdiction } = source.metadata;
  const duties = [...readDuties(text, jurisdiction), ...(intro === '' ? [] : readDuties(intro, jurisdiction))];
  knownDuties.set(statement, duties);
  return duties;
}

/** The pairs of a task without the words that all tasks have; with them, where one pair is left of a charge (全市供热工作的监督管理). */
function tellingPairs({ task, kind }: Duty): Pairs {
  const words = task.replace(/^[其该此]/, '');
  const telling = pairsOf(words.replace(COMMON, ' '));
  return kind === 'charge' && telling.length === 1 ? pairsOf(words) : telling;
}

const isParticular = (unit: Unit): boolean => !/的|其他|有关|相关/.test(unit.name) && (unit.kind === 'department' || unit.kind === 'party' || isKnownUnit(unit) && unit.kind !== 'government' || /海关|集团|管委会/.test(unit.name));

const shares = (left: readonly Unit[], right: readonly Unit[]): boolean => left.some((one) => right.some((other) => one.key === other.key));

/** A city settles among related offices of its own what the province leaves to one field. */
function arranged({ document }: CheckContext, source: CorpusDocument, mine: Duty, theirs: Duty): boolean {
  const own = document.metadata.jurisdiction;
  const above = source.metadata.jurisdiction;
  if (own.city === above.city && own.district === above.district && own.province === above.province) return false;
  // 燃气管理部门 of a national text is whoever manages gas.
  return mine.lead.some((one) => theirs.lead.some((other) => areKin(one.key, other.key) || !isKnownUnit(one) || !isKnownUnit(other)));
}

/** A county's office against a city's, or a department against a government, is a division of levels and no contradiction. */
function comparable(mine: Duty, theirs: Duty): boolean {
  const level = (duty: Duty): string => duty.lead[0].level;
  if (level(mine) !== '' && level(theirs) !== '' && level(mine) !== level(theirs)) return false;
  if (sameUnit(mine.lead[0], theirs.lead[0])) return false;
  return !theirs.lead.some((unit) => unit.kind === 'government') && !mine.lead.some((unit) => unit.kind === 'government');
}
