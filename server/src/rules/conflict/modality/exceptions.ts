import type { Norm } from '../../../document/norms';
import { EXCEPTS_BELOW } from '../../../document/norms/force';
import { shareInOrder } from '../order';
import { type Pairs, pairsOf, within } from '../pairs';
import { type Candidate, sentenceIndex } from '../related';
import type { Act } from './acts';
import { theirActs } from './provisions';
import { named } from './same';

/** What a provision leaves open: its exceptions, cases it does not speak of, what binds others only. */

export const OTHER_CASES = /^(?:前[条款]|本[条款])[^，]*以外|^(?:其他|其余)/;
export const EXCEPTS = /除外|除[^，]{2,30}外/;

/** Whether a sentence speaks of what an act is bound for, by the words before it, where nothing but the act was looked for. */
export function sameCase({ before, words }: Act, pairs: Pairs): boolean {
  const around = pairsOf(before.replace(ANYBODY, ''));
  return !/除[^，]*外/.test(before) && (around.length < 4 || /[内上中下外]$/.test(before) && named(words).place !== '' || within(around, pairs) >= 0.4);
}

/** 其他组织不得发布, 非宗教团体不得开展: says nothing of those who may. */
export const leavesOut = (mine: Act, theirs: Act): boolean => theirs.kind === 'must-not' && /^非|其他(?:任何)?(?:单位|组织|个人|机构)/.test(theirs.clause) && !/非|其他/.test(mine.before);
/** Everybody, and words that only point: they tell no two acts apart. */
export const ANYBODY = /(?:任何|有关|相关|各)?(?:单位|个人|组织|公民|法人|主体)(?:(?:和|、|或者|以及)(?:其他)?(?:任何)?(?:单位|个人|组织|公民|法人))*|[其该此]|本(?:市|省|条例|办法|规定|行政区域)(?:内|范围内)?|除[^，]{2,20}外|还/g;
const LEAVE = /批准|许可|审批|核准|依照/;
const EXCEPTION = /，但是?[^。；]*|(?:，|^)除(?!下列|以下)[^，。；]{2,40}?外(?=，)/;
export const EXCEPTED = /除[^，]*外/;
export const isNamed = (one: Pairs, pairs: Pairs): boolean => one.length > 0 && within(one, pairs) >= (one.length < 3 ? 1 : 0.6);
export const FREELY = /自行|自主|随意|无需|无须|不经|直接/;

/** The clause right before the one that binds, where it says when or where: 节水设施未建成的，…不得; 在核心保护区内，…. */
export function conditionOf(before: string): string {
  const clauses = before.split('，');
  const last = clauses.length > 1 ? clauses[clauses.length - 2] : '';
  return /(?:的|时|内|上|中|下|外|期间|后|前)$/.test(last) ? last : '';
}

/** 保护范围内 against 保护范围外. */
export function otherSide(theirs: string, mine: string): boolean {
  for (const [, where] of theirs.matchAll(/([\u4e00-\u9fff]{2})(?:以)?内/g)) if (new RegExp(`${where}(?:以)?外`).test(mine)) return true;
  return false;
}

/** Whether the draft speaks of what the provision, or its article, leaves open. */
export function excepted({ text, intro }: Norm, pairs: Pairs, { source, statement: { norm } }: Candidate, freely = false): boolean {
  if (/《[^》]+》第/.test(text)) return true;
  const exception = EXCEPTION.exec(norm.text);
  if (exception && within(pairsOf(exception[0].replace(/除外|除|外|但是?|规定的?/g, '')), pairs) >= 0.4) return true;
  const article = norm.block.text;
  if (!freely && LEAVE.test(intro + text) && /确需|确因|特殊(?:情况|需要|原因)|(?:经|由|报)[^，。]{2,24}(?:批准|同意|许可)/.test(article)) return true;
  // 除下列情形外，禁止…：（一）…: what the list names is open.
  if (!EXCEPTS_BELOW.test(norm.text)) return false;
  const intro_ = norm.text.replace(/：$/, '');
  return sentenceIndex(source.document).statements.some((each) => each.norm.intro === intro_ && within(pairsOf(each.norm.text), pairs) >= 0.4);
}

/** What binds the organs of the province is no rule for those of a city: 省人民代表大会, 省人民政府 on one side only. */
export const otherLevel = (mine: Norm, theirs: Norm): boolean => /省(?:人民|级)|全国人民/.test(theirs.intro + theirs.text) && !/省/.test(mine.intro + mine.text) && !/[市县区]/.test(theirs.intro + theirs.text);

/** Whether the draft speaks of the case that a provision is limited to (被告人是未成年人的，…); true where it is limited to none. */
export function sameCondition(text: string, pairs: Pairs, mine?: Act): boolean {
  const end = Math.max(text.lastIndexOf('的，'), text.lastIndexOf('时，'));
  if (end < 0) return true;
  // What is said before the condition is another act, or what the condition adds to.
  const clauses = text.slice(0, end + 1).split('，');
  let from = clauses.length - 1;
  while (from > 0 && /[的时后前]$/.test(clauses[from - 1])) from--;
  const condition = pairsOf(clauses.slice(from).join('，').slice(0, -1));
  if (within(condition, pairs) >= 0.5) return true;
  // 首次接种时 for 犬只在首次接种狂犬病疫苗时: the draft says the case in fewer words.
  const own = mine ? pairsOf(conditionOf(mine.before).replace(/[时的]$/, '')) : condition;
  return mine !== undefined && own.length >= 3 && within(own, condition) >= 0.8;
}

/** Whether the same document says elsewhere just what the draft says, so that the nearer provision is the one it follows. */
export function saidElsewhere(near: readonly Candidate[], found: Candidate, mine: Act): boolean {
  return near.some((each) => each !== found && each.source === found.source && each.mine > found.mine && each.mine >= 0.6 && theirActs(each.statement).some((act) => act.kind === mine.kind && within(mine.pairs, each.statement.pairs) >= 0.75));
}

/** 可以开发产品，但不得从事商业经营: the draft forbids itself what the provision forbids. */
export const repeats = ({ text }: Norm, theirs: Act): boolean => theirs.kind === 'must-not' && text.split('，').some((clause) => FORBIDS.test(clause) && within(pairsOf(clause.slice(clause.search(FORBIDS))), theirs.pairs) >= 0.6);
const FORBIDS = /不得|禁止|严禁/;

/** 要求保密的，不公开进行 against 应当公开进行，当事人要求保密的除外: just the case that the provision leaves open. */
export function isExceptedCase(before: string, text: string): boolean {
  const exception = /，([^，。；]{2,40}?)的?除外/.exec(text)?.[1];
  const condition = conditionOf(before).replace(/的$/, '');
  return exception !== undefined && condition.length >= 4 && shareInOrder(condition, exception) >= 0.7;
}
