import type { Norm } from '../../../document/norms';
import type { Words } from '../../model';
import { type Pairs, pairsOf, shared, within } from '../pairs';
import { type Candidate, withoutTopics } from '../related';
import { type Act, FILLER, FORCED, KEEPS, STOPS } from './acts';
import { ANYBODY, conditionOf, EXCEPTED, excepted, FREELY, isNamed, otherSide, sameCondition } from './exceptions';
import { CHARGES, THINGS } from './provisions';
import { isOtherPlace } from './places';
import { isBeyond } from './refused';
import { named, speaksOf } from './same';
import { plainWords } from './verbs';

/** Whether an act of a draft contradicts one of a provision: opposite ways of binding, the same act, the same thing, the same case. */

export const WORDS: Readonly<Record<string, Words>> = {
  optional: { zh: '规定应当做，本稿改为可做可不做', en: 'requires what this draft makes optional' },
  forbids: { zh: '要求或者允许的，本稿不许', en: 'requires or allows what this draft forbids' },
  allows: { zh: '禁止的，本稿允许或者要求', en: 'forbids what this draft allows or requires' },
  otherwise: { zh: '规定以别的方式做，本稿另定方式', en: 'requires another way of doing what this draft lets be done' },
  frees: { zh: '不要求做的，本稿要求做', en: 'leaves to choice what this draft requires' },
  stops: { zh: '要求保障或者提供的，本稿取消', en: 'requires to keep up what this draft ends' },
};

/** Whether two acts could contradict at all, by how they bind. */
export function opposes(mine: Act, theirs: Act): boolean {
  if (theirs.free) return mine.kind !== 'must-not' && !mine.exempt && CHARGES.test(mine.words) && !/免|不/.test(mine.words);
  switch (mine.kind) {
    case 'may': return theirs.kind === 'must' && !theirs.said || theirs.kind === 'must-not' && (!theirs.forced || FORCED.test(mine.words));
    case 'must': return theirs.kind === 'must-not' || theirs.exempt;
    case 'plain': return theirs.kind === 'must-not';
    case 'must-not': return theirs.kind === 'must' || theirs.kind === 'may';
    case 'stop': return theirs.kind === 'must';
  }
}

/** How two acts contradict; null where they do not, or are not the same act. */
export function contradiction(mine: Act, theirs: Act, pairs: Pairs, { statement, mine: share, theirs: reverse }: Candidate, clauses: boolean): keyof typeof WORDS | null {
  // 可以根据发展需要，…: only on what ground; 应当不占耕地 says what 不得占用耕地 says.
  if (theirs.said || theirs.free || GROUND.test(mine.words) || mine.kind === 'must' && theirs.kind === 'must-not' && AGAINST.test(mine.words)) return null;
  const sentence = statement.pairs;
  const own = within(mine.pairs, sentence);
  const their = within(theirs.pairs, pairs);
  // What the two share besides the act: who, of what, when.
  const context = shared(pairs, sentence) - Math.min(shared(theirs.pairs, pairs), shared(mine.pairs, sentence));
  if (mine.kind === 'may' && theirs.kind === 'must') {
    if (theirs.discretion || /下列|以下(?![简统]?称)/.test(theirs.before) || mine.encouraged && /鼓励|支持|推动|引导|促进|推行|推广|倡导/.test(statement.norm.text)) return null;
    if (isOneOf(mine, theirs)) return null;
    // The whole sentence is the same, or one clause of it is and so is who acts.
    const whole = (clauses ? share >= 0.65 && reverse >= 0.65 : share >= 0.7 && reverse >= 0.55) && own >= 0.6 && their >= 0.6;
    const actor = mine.subject.length >= 2 && !mine.encouraged && within(mine.subject, statement.pairs) >= 0.8;
    const clause = !clauses && theirs.pairs.length >= 3 && sameCondition(statement.norm.text, pairs) && (share >= 0.85 || actor && context >= 3) && within(theirs.pairs, mine.pairs) >= 0.75 && within(mine.pairs, theirs.pairs) >= 0.6;
    return whole || clause ? 'optional' : null;
  }
  if (mine.kind === 'must' && mine.discretion && theirs.kind === 'must' && !theirs.discretion) return null;
  // 经批准，可以…: what may be done with leave is forbidden without it.
  if (mine.kind === 'must-not' && theirs.kind === 'may' && /批准|同意|许可/.test(theirs.before)) return null;
  // 应当保证不将…转让: the provision denies it itself.
  if (mine.kind === 'must-not' && statement.norm.text.includes(`不${mine.words.slice(0, 2)}`)) return null;
  if (mine.kind === 'must-not' && theirs.kind === 'must') return !mine.bound && !mine.limit && mine.pairs.length >= 2 && own >= 0.75 && theirs.pairs.includes(mine.pairs[0]) && within(mine.pairs, theirs.pairs) >= 0.6 && their >= 0.7 && (reverse >= 0.7 || context >= 3) ? 'forbids' : null;
  if (mine.kind === 'must-not' && theirs.kind === 'may') return !mine.bound && !mine.limit && mine.pairs.length >= 4 && own >= 0.75 && (theirs.guarded ? their >= 0.35 : their >= 0.55 && context >= 2) ? 'forbids' : null;
  if ((mine.kind === 'may' || mine.kind === 'must') && theirs.kind === 'must-not') {
    // The very same act needs little more to be meant; a like one must be said of the same thing.
    if (theirs.bound || theirs.limit || theirs.pairs.length < 3 || their < 0.65 || context < (their >= 0.9 && own >= 0.8 ? 1 : 4)) return null;
    // 爱护 against 不得损害: the same thing, another act.
    if (mine.kind === 'must' && (!mine.pairs.includes(theirs.pairs[0]) || within(theirs.pairs, mine.pairs) < 0.75)) return null;
    return own >= 0.35 && within(mine.pairs, theirs.pairs) >= (mine.kind === 'must' ? 0.5 : 0.3) ? 'allows' : null;
  }
  if (mine.kind === 'stop' && theirs.kind === 'must' && KEEPS.test(statement.norm.text) && !STOPS.test(statement.norm.text)) return own >= 0.5 && context >= 6 ? 'stops' : null;
  return null;
}

/** 自行处理，也可以送至收容场所 against 应当自行处理或者送至收容场所: the provision itself leaves the choice. */
function isOneOf(mine: Act, theirs: Act): boolean {
  const choices = theirs.words.split('或者');
  return choices.length > 1 && !mine.exempt && !mine.discretion && /[也还]$/.test(mine.clause) && choices.some((each) => within(mine.pairs, pairsOf(each)) >= 0.75);
}

/** What a draft binds somebody to do against an act. */
const AGAINST = /^(?:不|少|避免|尽量)|^(?:立即|及时|依法|予以|主动|坚决)*(?:停止|制止|劝阻|查处|防止|避免|禁止|清理|清除|拆除|整治|举报|报告|处理|责令|预防|打击|纠正|杜绝|限制|控制|加强|遵守|对)/;
const BEYOND = /^超[出过越]/;
/** What introductions of lists say of none of their items alone. */
const LISTED = /(?:有|从事|实施|进行|作出|存在)?(?:下列|以下)[^，：]*(?:：|$)|任何(?:单位|组织|个人|形式)|：$/g;
const MAKES_DO = /^(?:安排|允许|要求|强迫|指使|接纳|容留|组织|为)/;
/** Only on what ground: 可以根据发展需要，…. */
export const GROUND = /^(?:根据|按照|依照|依据|结合)[^，]*(?:需要|规定|要求|实际|情况|条件)$/;
/** 从事开采、冶炼和出口的企业: one of several is enough. */
const LISTS = /、|和|以及|或者/;
const OF_WHOM = /(?:活动|业务)?的(?:单位|企业|个人|人员|机构|经营者|场所)$/;
const AT_WILL = /视情|酌情|根据[^，]{0,8}(?:需要|实际|条件|情况)|自行|自主|有条件|可以不|选择/;

/** The same by what acts are called: the verb, its object and its place, whatever else is said around them. */
export function byName(mine: Act, theirs: Act, norm: Norm, pairs: Pairs, candidate: Candidate, topics: readonly string[]): keyof typeof WORDS | null {
  const { statement } = candidate;
  if (theirs.free) return charges(theirs, norm, pairs) && !(isBeyond(norm.text) && /内(?!容)/.test(theirs.before)) && !excepted(norm, pairs, candidate) ? 'allows' : null;
  if (GROUND.test(mine.words) || GROUND.test(theirs.words)) return null;
  const doing = mine.clause + mine.words;
  const own = Math.max(within(mine.pairs, statement.pairs), within(pairsOf(doing), statement.pairs));
  const who = pairsOf(theirs.clause.replace(ANYBODY, ''));
  // 身份证件可以不登记: what it is done to stands first, and nobody is named.
  const first = pairsOf(mine.clause);
  const sameActor = who.length < 2 || within(who, pairs) >= 0.5 || first.length > 2 && within(first, theirs.pairs) >= 0.8 || LISTS.test(theirs.clause) && theirs.clause.split(LISTS).some((each) => isNamed(pairsOf(each.replace(OF_WHOM, '')), pairs));
  if (theirs.kind === 'must-not' && mine.kind !== 'must-not') {
    // 除…规定的区域外，可以燃放.
    if (EXCEPTED.test(mine.before)) return null;
    if (mine.kind === 'plain' ? own < 0.8 : own < (mine.kind === 'must' ? 0.8 : 0.05) || AGAINST.test(mine.words)) return null;
    if (theirs.limit && !(theirs.unlawful && FREELY.test(doing)) && !(mine.kind === 'may' && BEYOND.test(theirs.words) && BEYOND.test(mine.words))) return null;
    // 未经批准，不得…: the draft must speak of just that case.
    if (theirs.bound && !(/[未没]/.test(mine.before + mine.words) && within(pairsOf(conditionOf(theirs.before)), pairs) >= 0.4)) return null;
    const acts = named(theirs.words);
    if (isOtherPlace(acts.place, plainWords(norm.text))) return null;
    if (mine.kind === 'must' && (acts.parts.length > 2 || within(pairsOf(acts.parts[0] ?? ''), mine.pairs) < 0.7)) return null;
    // 法律援助人员, where all is about 法律援助: what both are about tells nobody apart.
    // Where the act says itself where it is done, or who is let do it, the words before say nothing more of that.
    const under = theirs.under.replace(LISTED, '');
    const tell = pairsOf(withoutTopics(under, topics, ' '));
    if (tell.length >= 3 && within(tell, pairs) < 0.4) return null;
    const clause = acts.whom !== '' || MAKES_DO.test(under) || acts.place !== '' && /[内上中下外]$/.test(theirs.clause) ? '' : theirs.clause;
    const around = pairsOf(withoutTopics((conditionOf(theirs.before) + clause).replace(ANYBODY, ''), topics, ' '));
    if (around.length >= 2 && within(around, pairs) < 0.4) return null;
    if (speaksOf(acts, mine.words, pairs, topics) < (mine.kind !== 'may' || theirs.said ? 0.85 : own < 0.3 ? 0.8 : 0.6) || otherSide(theirs.words + theirs.before, doing + mine.before)) return null;
    return excepted(norm, pairs, candidate, FREELY.test(doing)) ? null : 'allows';
  }
  // Of what, when and for whom the provision speaks before it binds.
  const before = pairsOf(theirs.before.replace(ANYBODY, ''));
  if (mine.kind === 'may' && theirs.kind === 'must' && !mine.encouraged && !theirs.discretion) {
    if (before.length >= 8 && candidate.mine < 0.55 && within(before, pairs) < 0.3) return null;
    if (withoutLeave(mine, theirs, norm, pairs)) return 'optional';
    if (otherWay(mine.words, theirs.words) && !statement.norm.block.text.includes(WAY.exec(mine.words)![1]) && sameCondition(statement.norm.text, pairs)) return 'otherwise';
    if (!mine.exempt && !AT_WILL.test(mine.words + mine.clause)) return null;
    const spoken = speaksOf(named(theirs.words), doing, pairs);
    return own >= (mine.exempt && spoken >= 0.9 ? 0.4 : 0.55) && sameActor && spoken >= 0.65 && sameCondition(statement.norm.text, pairs, mine) && !excepted(norm, pairs, candidate) ? 'optional' : null;
  }
  if (mine.kind === 'must' && theirs.exempt) return own >= 0.5 && (before.length < 4 || within(before, pairs) >= 0.5) && sameActor && sameCondition(statement.norm.text, pairs) && speaksOf(named(theirs.words), doing, pairs) >= 0.7 ? 'frees' : null;
  if (mine.kind === 'must-not' && (theirs.kind === 'must' || theirs.kind === 'may' && mine.pairs.length >= 4)) {
    if (mine.bound || mine.limit || theirs.exempt || /除[^，]*外/.test(mine.before) || THINGS.test(norm.intro) || theirs.kind === 'may' && /批准|同意|许可/.test(theirs.before) || /随意|擅自|沿途|乱/.test(mine.words) || excepted(norm, pairs, candidate)) return null;
    // 将完成情况作为…依据: of what the same is said stands before the verb.
    const object = /^(?:并且?)?[将把](.+)$/.exec(theirs.words.slice(0, Math.max(0, theirs.words.indexOf(mine.words.slice(0, 2)))));
    const rest = pairsOf((object ? object[1] : besides(theirs.words, mine.words)).replace(FILLER, ''));
    return (sameActor || object !== null && rest.length >= 3 && within(rest, pairs) >= 0.8) && sameCondition(statement.norm.text, pairs) && (rest.length < 2 ? who.length >= 2 : within(rest, pairs) >= 0.5) && speaksOf(named(mine.words), theirs.words, statement.pairs) >= 0.8 ? 'forbids' : null;
  }
  return null;
}

/** 临时占用绿地的，应当经批准, and the draft lets it be done without. */
function withoutLeave(mine: Act, theirs: Act, norm: Norm, pairs: Pairs): boolean {
  if (!NEEDS_LEAVE.test(theirs.words) || !NO_LEAVE.test(norm.text)) return false;
  const what = pairsOf(conditionOf(theirs.before).replace(/因[^，]{2,16}需要|确需|需要|的$/g, ''));
  return what.length >= 3 && within(what, pairs) >= 0.6 && !/[未不]/.test(mine.before);
}
const NEEDS_LEAVE = /经[^，]{2,30}(?:批准|同意|许可|审核|审批)|办理[^，]{0,16}(?:手续|许可|审批)|取得[^，]{0,16}(?:许可|批准)|(?:报|向)[^，]{2,24}(?:批准|审批|申请|备案)/;
const NO_LEAVE = /(?:无需|无须|不需要|不必|可以不|免于|不再)(?:另行|再|经|报)?[^，。]{0,10}(?:办理|审批|批准|手续|许可|备案|申请|同意)/;

/** Whether a sentence charges for what is free: the same thing, and for those it is free for. */
function charges(theirs: Act, norm: Norm, pairs: Pairs): boolean {
  const whom = /(?:向|对|为)([^，、]{2,14}?)(?:免费|无偿|开放|提供)/.exec(theirs.words.replace(/社会|公众/g, ''))?.[1] ?? '';
  // Entry is free, not parking inside.
  if (theirs.words.includes('开放') && !ENTRY.test(norm.text)) return false;
  return theirs.pairs.length >= 3 && within(theirs.pairs, pairs) >= (theirs.pairs.length < 6 ? 0.6 : 0.45) && (whom.length < 2 || within(pairsOf(whom), pairs) >= 0.6) && !/以外|之外|超出|另行/.test(norm.text);
}

const ENTRY = /门票|票价|入[场园馆]|参观|游览|开放/;

/** What one act says besides the longest words it shares with another. */
function besides(words: string, other: string): string {
  for (let length = Math.min(words.length, other.length); length >= 2; length--) {
    for (let at = 0; at + length <= other.length; at++) if (words.includes(other.slice(at, at + length))) return words.replace(other.slice(at, at + length), ' ');
  }
  return words;
}

const WAY = /(?:通过|采取|采用|以)([^，。；]{2,24}?)(?:等[^，。；]{0,8}?)?的?方式/;

/** 可以通过协议方式取得使用权 against 应当通过拍卖、招标等方式取得使用权: the same by another way. */
function otherWay(mine: string, theirs: string): boolean {
  const [own, other] = [WAY.exec(mine), WAY.exec(theirs)];
  if (!own || !other || other[1].includes('或者其他') || within(pairsOf(own[1]), pairsOf(other[1])) >= 0.3 || other[1].includes(own[1].slice(0, 2))) return false;
  const [left, right] = [pairsOf(mine.replace(own[0], '')), pairsOf(theirs.replace(other[0], ''))];
  return left.length >= 3 && within(left, right) >= 0.75 && within(right, left) >= 0.75;
}
