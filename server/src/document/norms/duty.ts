import type { Jurisdiction } from '../model';
import { isKnownUnit, readUnit, splitUnits, type Unit } from '../units';

/** Who does what by a sentence: 市商务部门负责…, A应当会同B编制…, …由A承担, 办公室设在A. */
export interface Duty {
  readonly lead: readonly Unit[];
  readonly others: readonly Unit[];
  /** seat: 办公室设在A; plan: drawing up and deciding; charge: being responsible. */
  readonly kind: 'seat' | 'plan' | 'charge';
  /** What is done, without the units. */
  readonly task: string;
  /** Offsets in the text given. */
  readonly start: number;
  readonly end: number;
}

const VERB = /(?:另行|依法|按职责|共同)?((?:统筹|牵头|具体|统一|主要|全面|综合)?负责(?!人)|主管(?!部门|机关|单位|机构|的)|承担|牵头(?!单位|部门)|统筹协调|(?:组织|负责)?(?:编制|制定|拟订|起草)|组织(?:实施|开展|认定|评审)|核发|认定|召集)/g;
/** 牵头制定, 负责编制: the second verb says what it is. */
const PLAN = /^(?:统筹|牵头|具体|负责|组织|会同[^，]{2,30})*(?:编制|制定|拟订|起草)/;
const SEAT = /办公室(?:均|统一)?(?:设在|设于|挂靠在?)([^，。；：（）]{2,24})/;
/** A sanction that is imposed; 负责行政处罚工作 is a duty like any other. */
const PUNISHES = /责令|罚款|处罚(?!工作|职责|职能|权|事项)|处分|没收|吊销/;
/** 各级民政部门 is the department at every level. */
const EVERY_LEVEL = /^(?:全[省市])?(?:各级|各地|县级以上(?:地方)?(?:各级)?(?:人民政府)?(?:的)?)(?!人民政府|政府|党委|人民代表)/;
const FAR = 90;
/** A sentence longer than this is none. */
const LONGEST = 1500;

/** The duties a sentence lays down; none for sentences that punish. */
export function readDuties(text: string, jurisdiction: Jurisdiction): Duty[] {
  if (text.length > LONGEST) return [];
  const seat = text.includes('办公室') ? SEAT.exec(text) : null;
  if (seat) {
    const lead = unitsIn(seat[1], jurisdiction);
    if (lead) return [{ lead, others: [], kind: 'seat', task: text.slice(0, seat.index).replace(/（$/, '') + '办公室设在', start: seat.index, end: seat.index + seat[0].length }];
  }
  if (PUNISHES.test(text)) return [];
  const found: Duty[] = [];
  VERB.lastIndex = 0;
  for (let match = VERB.exec(text); match && found.length < 4; match = VERB.exec(text)) {
    const duty = byForm(text, match, jurisdiction) ?? subjectForm(text, match, jurisdiction);
    // 核发选址意见书前，…: a time, not a duty.
    if (!duty || /[前时后的]$/.test(duty.task)) continue;
    found.push(duty);
    VERB.lastIndex = Math.max(VERB.lastIndex, duty.end);
  }
  return found;
}

/** …由A（会同B）编制…: the task stands before 由 or behind the verb. */
function byForm(text: string, match: RegExpExecArray, jurisdiction: Jurisdiction): Duty | null {
  const by = text.lastIndexOf('由', match.index);
  if (by < 0 || match.index - by > FAR || /[于此其]/.test(text[by + 1])) return null;
  const parts = splitWith(text.slice(by + 1, match.index), jurisdiction);
  if (!parts) return null;
  const verbEnd = match.index + match[0].length;
  const end = clauseEnd(text, verbEnd);
  let start = by;
  while (start > 0 && !/[。；：，]/.test(text[start - 1])) start--;
  // 综合保税区建设工作，由A牵头: the task is the clause before.
  if (by - start < 3) for (start = Math.max(0, start - 1); start > 0 && !/[。；：，]/.test(text[start - 1]);) start--;
  const task = text.slice(start, by).replace(/，$/, '') + match[1] + text.slice(verbEnd, end);
  return { ...parts, kind: PLAN.test(match[1] + text.slice(verbEnd, end)) ? 'plan' : 'charge', task, start, end };
}

/** A（应当）（会同B）负责…: the units open a clause. */
function subjectForm(text: string, match: RegExpExecArray, jurisdiction: Jurisdiction): Duty | null {
  let start = match.index;
  while (start > 0 && match.index - start < FAR && !/[。；：]/.test(text[start - 1])) start--;
  // Too far from its beginning to be the subject of this verb.
  if (start > 0 && !/[。；：]/.test(text[start - 1])) return null;
  let words = text.slice(start, match.index);
  // A应当会同B，编制…; else only the clause itself.
  if (!/会同/.test(words)) {
    const comma = words.lastIndexOf('，');
    start += comma + 1;
    words = words.slice(comma + 1);
  }
  const trimmed = words.replace(/(?:应当|要|应|负责|可以|[，])+$/, '').replace(/(?:应当|要|应)(?=会同)/, '');
  const parts = trimmed.length >= 2 ? splitWith(trimmed, jurisdiction) : null;
  if (!parts) return null;
  const end = clauseEnd(text, match.index + match[0].length);
  return { ...parts, kind: PLAN.test(match[1] + text.slice(match.index + match[0].length, end)) ? 'plan' : 'charge', task: text.slice(match.index, end), start, end };
}

function clauseEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/[，。；]/.test(text[end])) end++;
  return end;
}

function splitWith(words: string, jurisdiction: Jurisdiction): { lead: Unit[]; others: Unit[] } | null {
  const joint = words.indexOf('会同');
  const lead = unitsIn(joint > 0 ? words.slice(0, joint) : words, jurisdiction);
  if (!lead) return null;
  return { lead, others: joint > 0 ? unitsIn(words.slice(joint + 2), jurisdiction) ?? [] : [] };
}

function unitsIn(words: string, jurisdiction: Jurisdiction): Unit[] | null {
  if (words.length > FAR || /[。；：“”《》]/.test(words)) return null;
  const units = splitUnits(words.replace(EVERY_LEVEL, '')).map(({ name }) => readUnit(name, jurisdiction));
  return units.length > 0 && units.every((unit) => isKnownUnit(unit) || unit.kind === 'department' || /(?:海关|集团|管委会|管理委员会|中心|指挥部|开发办|机构|部门)$/.test(unit.name) && unit.name.length <= 20) ? units : null;
}
