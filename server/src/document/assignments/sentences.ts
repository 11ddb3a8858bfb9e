import { squeeze } from '../../text/fold';
import type { MemoryKey } from '../memory';
import type { Span } from '../../text/span';
import type { Assignment, Block, OutlineNode, UnitMention } from '../model';
import { isKnownUnit, readUnit, splitUnits } from '../units';
import { LIKE_UNIT } from './tails';

/** 由A会同B负责…: everything between 由 and the verb names units. */
const VERB = /(?:另行|依法|依照|按照)?((?:统筹|牵头|具体|统一|共同|主要|全面|组织)?(?:负责|牵头(?:负责)?|承担|主管(?!部门|机关|单位|机构)|编制|制定|拟订|起草|实施|办理|认定|审批|核定|确定|受理|召集))/g;
const LEADING = /牵头|统筹|主管|承担|具体|编制|制定|拟订|起草|召集/;
const HELPED = /^(?:负责|实施|落实)?[，、](?:会同)?([^。；：]{2,80}?)(?:按照?(?:各自)?职责(?:分工)?)?(?:做好)?(?:配合|参与|参加|协助|协同)/;
const FORBIDDEN = /[，。；：“”《》]/;
const SEAT = /^办公室(?:均|统一)?(?:设在|设于|挂靠在?)([^，。；：（）]{2,24})/;
/** How far a list of units may run. */
const FAR = 90;

/** A stretch of a block's text. */
interface Stretch { readonly start: number; readonly end: number }
interface Named extends Stretch { readonly name: string }

/** An assignment before it is placed in the original. */
interface Draft extends Stretch {
  readonly task: Stretch & { readonly words: string };
  readonly lead: readonly Named[];
  readonly responsible: readonly Named[];
}

const DUTIES: MemoryKey<readonly Draft[]> = { name: 'duty sentences' };

/** Sentences that say in plain words who leads: 城市国际化发展规划由市发改委会同有关部门编制; 领导小组办公室设在市发改委. In the order of the text. */
export function readDutySentences(block: Block): readonly Assignment[] {
  const drafts = block.memory.recall(DUTIES, null, () => readDrafts(block.text).sort((left, right) => left.start - right.start));
  return drafts.length === 0 ? NONE : drafts.map((draft) => new DutySentence(draft, block));
}

const NONE: readonly Assignment[] = [];

/** A sentence in its place. There are thousands in a draft, and few are asked where they stand. */
class DutySentence implements Assignment {
  constructor(private readonly draft: Draft, private readonly block: Block) {}

  get form(): 'sentence' { return 'sentence'; }
  get task(): string { return this.draft.task.words; }
  get taskSpan(): Span { return this.block.original(this.draft.task.start, this.draft.task.end); }
  get lead(): readonly UnitMention[] { return this.#mentions(this.draft.lead); }
  get responsible(): readonly UnitMention[] { return this.#mentions(this.draft.responsible); }
  get span(): Span { return this.block.original(this.draft.start, this.draft.end); }
  get node(): OutlineNode | null { return this.block.node; }

  #mentions(names: readonly Named[]): readonly UnitMention[] {
    return names.map(({ name, start, end }) => ({ name, span: this.block.original(start, end) }));
  }
}

function readDrafts(text: string): Draft[] {
  const found: Draft[] = [];
  let match: RegExpExecArray | null = null;
  for (let at = text.indexOf('由'); at >= 0; at = text.indexOf('由', at + 1)) {
    if (/[于此其]/.test(text[at + 1] ?? '') || /[理自经缘事]/.test(text[at - 1] ?? '')) continue;
    // The next verb is looked for once, however many 由 stand before it.
    if (!match || match.index < at + 3) {
      VERB.lastIndex = at + 3;
      match = VERB.exec(text);
    }
    if (!match) break;
    if (match.index > at + FAR) continue;
    const names = text.slice(at + 1, match.index).replace(/按照?(?:各自)?职责(?:分工)?$|分别$|另行$/, '');
    if (names.length < 2 || FORBIDDEN.test(names)) continue;
    const joint = names.indexOf('会同');
    const lead = units(at + 1, at + 1 + (joint > 0 ? joint : names.length));
    const second = joint > 0 ? units(at + 3 + joint, at + 1 + names.length) : [];
    if (!lead || !second) continue;
    const end = match.index + match[0].length;
    const helped = HELPED.exec(text.slice(end, end + FAR));
    const helpers = helped ? units(end + helped[0].indexOf(helped[1]), end + helped[0].indexOf(helped[1]) + helped[1].length) ?? [] : [];
    const task = taskOf(text, at, end);
    if (!task) continue;
    const leads = joint > 0 || LEADING.test(match[1]) || lead.length === 1;
    found.push({
      task: { ...task, words: squeeze(text.slice(task.start, task.end)) }, lead: leads ? lead : [], responsible: leads ? [...second, ...helpers] : [...lead, ...second, ...helpers],
      start: at, end: helped && helpers.length > 0 ? end + helped[0].length : end,
    });
  }
  for (let at = text.indexOf('办公室'); at >= 0; at = text.indexOf('办公室', at + 3)) {
    const match = SEAT.exec(text.slice(at, at + FAR));
    const lead = match && units(at + match[0].length - match[1].length, at + match[0].length);
    if (!match || !lead) continue;
    let start = at;
    while (start > 0 && at - start < 2 * FAR && !/[，。；：（]/.test(text[start - 1])) start--;
    // 领导小组（办公室设在…）: the host stands before the bracket.
    if (start === at && text[start - 1] === '（') {
      start--;
      while (start > 0 && at - start < 2 * FAR && !/[，。；：]/.test(text[start - 1])) start--;
    }
    found.push({ task: { words: squeeze(text.slice(start, at + 3).replace('（', '')), start, end: at + 3 }, lead, responsible: [], start: at, end: at + match[0].length });
  }
  return found;

  function units(start: number, end: number): Named[] | null {
    const names = splitUnits(text, start, end);
    if (names.length === 0 || names.some(({ name }) => !isUnitLike(name))) return null;
    return names.map((each) => ({ ...each, name: squeeze(each.name) }));
  }
}

const isUnitLike = (name: string): boolean =>
  isKnownUnit(readUnit(name)) || /^(?:有关|相关|其他|市级)[^的]*(?:部门|单位)$/.test(name) || LIKE_UNIT.test(name) && name.length <= 24 && !/^(?:其|该|本|此|负责|企业|业主|居民|建设|施工)|[的应可须得]/.test(name);

/** What is done: the words before 由 in the sentence, else those behind the verb. */
function taskOf(text: string, at: number, end: number): { start: number; end: number } | null {
  let start = at;
  while (start > 0 && at - start < 2 * FAR && !/[。；：]/.test(text[start - 1])) start--;
  let stop = at;
  while (stop > start && /[，、\s]/.test(text[stop - 1])) stop--;
  if (stop - start >= 4) {
    // The last clause that is long enough to name the task.
    const clause = text.lastIndexOf('，', stop - 4);
    return { start: clause >= start && stop - clause > 5 ? clause + 1 : start, end: stop };
  }
  let last = end;
  while (last < text.length && last - end < 2 * FAR && !/[，。；]/.test(text[last])) last++;
  return last - end >= 2 ? { start: end, end: last } : null;
}
