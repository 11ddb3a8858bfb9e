import { forceOf, type Norm } from '../../document/norms';
import type { MemoryKey } from '../../document/memory';
import { readForce, type Force } from '../../document/norms/force';
import type { CheckContext, Finding, Rule, Words } from '../model';
import { evidenceAt } from './evidence';
import { NO_REPORTS, reports, type Report } from './kept';
import { pairsOf, shared, within, type Pairs } from './pairs';
import { candidates, type Candidate, type Statement } from './related';
import { severityAgainst } from './scope';

/** An act that a sentence binds, allows or forbids, with the words before it that say who and when. */
interface Act {
  readonly kind: 'must' | 'must-not' | 'may' | 'stop';
  /** Who is named before the word that binds. */
  readonly subject: Pairs;
  /** The act itself, up to the end of its clause, and its pairs. */
  readonly pairs: Pairs;
  readonly discretion: boolean;
  /** 鼓励, 支持: may, and wished for. */
  readonly encouraged: boolean;
  /** 不得禁止…: not merely allowed, but kept from being forbidden. */
  readonly guarded: boolean;
  /** Offsets in the sentence of the clause that carries it. */
  readonly start: number;
  readonly end: number;
  /** Whether the words before say 未…, 不符合…: 未取得许可不得… forbids nothing but going without. */
  readonly bound: boolean;
  /** 不得超过, 不得少于: a measure, not an act. */
  readonly limit: boolean;
}

const NEGATIVE = /未(?:经|取得|办理|领取|持有)|未.{2,30}的$|没有|不符合|不具备|不予|逾期|尚未|非经|不属于/;

/** Whether one of the clauses before an act says so alone; an alternative (投递到甲的或者未收取费用的) leaves the other case. */
const isBound = (before: string): boolean => /[未没不逾非]/.test(before) && before.split('，').some((clause) => {
  const match = NEGATIVE.exec(clause);
  return match !== null && !clause.slice(0, match.index).includes('或者');
});
/** 不得擅自改变用途 says what 应当按照用途使用 says. */
const UNLAWFUL = /^(?:擅自|违反|违法|违规|非法|随意|无故|不|拒)/;
const LIMIT = /^(?:超过|少于|低于|高于|大于|小于|多于|晚于|早于|迟于|短于|长于|超出)/;

/** Acts that end or withhold something: 取消线下窗口 against 应当完善线下服务. */
const STOPS = /取消|停办|撤销|关闭|不再(?:提供|设置|保留|受理|接受)|(?:暂停|停止|终止)(?=提供|办理|受理|开放|服务|供应|发放)/;
const KEEPS = /完善|保障|保留|提供|设置|设立|建立|健全|开放|公开|公布|确保|保证/;
/** 不向社会公布: a plain denial stands for a rule not to. */
const DENIES = /^[^，。；]{0,6}?(?:一律|原则上|暂|均)?不(?:再)?(?=[向予对公收开接受参组进编报])/;

function actsOf({ text: words, intro, listed }: Pick<Norm, 'text' | 'intro' | 'listed'>, given: Force): Act[] {
  const found: Act[] = [];
  // An item that takes its force from the introduction is what that introduction speaks of: both together are the act.
  const inherits = intro !== '' && !listed && given.kind !== 'none' && given.at === 0;
  const lead = inherits ? `${intro}：` : '';
  const text = lead + words;
  let current: Force | null = inherits ? { ...given, ...forceIn(intro) } : null;
  let from = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('，', start);
    if (end < 0) end = text.length;
    const clause = text.slice(start, end);
    // 移植古树名木的，…: a condition.
    if (/的$/.test(clause)) continue;
    // 公民应当爱护公共卫生环境，不随地吐痰: what is not to be done.
    const not = current && current.kind === 'must' && !inherits ? /^(?:并|且)?不(?![得能可同])/.exec(clause) : null;
    if (not) {
      push('must-not', start, start + not[0].length, end, false);
      continue;
    }
    const own = readForce(clause, '');
    const denial = DENIES.exec(clause);
    if (denial) {
      push('must-not', start, start + denial[0].length, end, own.discretion);
      continue;
    }
    if (own.kind !== 'none') {
      current = { ...own, at: start + own.at, from: start + own.from };
      from = current.at;
    } else if (current && (inherits || current.kind === 'must')) from = inherits && start < lead.length ? current.at : start;
    else continue;
    // 可以根据工作需要，不定期报告…; 应当会同有关部门，编制…: a clause that says little goes on into the next.
    while (end < text.length && pairsOf(text.slice(from, end).replace(FILLER, '')).length < 3) {
      const next = text.indexOf('，', end + 1) < 0 ? text.length : text.indexOf('，', end + 1);
      if (readForce(text.slice(end + 1, next), '').kind !== 'none') break;
      end = next;
    }
    const kind = current.kind === 'encouraged' ? 'may' : current.kind;
    if (kind === 'none') continue;
    push(kind, start, from, end, current.discretion || DISCRETION.test(text.slice(start, end)), /^不得.+/.test(text.slice(current.from, current.at)) && kind === 'may', current.kind === 'encouraged');
    const stop = kind === 'must-not' ? null : STOPS.exec(text.slice(from, end));
    if (stop && stop.index < 12) push('stop', start, from + stop.index + stop[0].length, end, false);
  }
  return found;

  function push(kind: Act['kind'], start: number, at: number, end: number, discretion: boolean, guarded = false, encouraged = false): void {
    const pairs = pairsOf(text.slice(at, end).replace(FILLER, ''));
    if (pairs.length === 0) return;
    const first = Math.max(0, start - lead.length);
    found.push({ kind, pairs, subject: pairsOf(text.slice(start, Math.max(start, at)).replace(SUBJECT_END, '')), discretion, guarded, encouraged, start: first, end: Math.max(Math.min(first + 1, words.length), end - lead.length), bound: isBound(text.slice(0, at)), limit: LIMIT.test(text.slice(at)) || UNLAWFUL.test(text.slice(at)) || inherits && UNLAWFUL.test(words) });
  }
}

const DISCRETION = /视情|酌情|根据(?:工作)?(?:需要|实际)|不定期|自行决定/;
/** The binding word at the end of what stands before the act. */
const SUBJECT_END = /(?:应当|必须|应|须|可以|可|不得|禁止|严禁|鼓励|支持|有权|允许|一律)+$/;
/** Anything that could bind, allow or deny. */
const BINDS = /[应须不禁可许]|一律|必须|允许|有权|无需|免于|鼓励|支持|提倡|倡导|引导|务必/;
/** A sentence longer than this is none. */
const LONGEST = 1500;
const FILLER = /(?:有|从事|实施|进行)?(?:下列|以下)(?:各项)?(?:行为|活动|事项|情形)：?|自行决定|自主决定|自愿|是否|并且|并|视情|酌情|根据(?:工作)?(?:需要|实际(?:情况)?)|不定期地?|适时|及时|依法|按照?规定/g;

const WORDS: Readonly<Record<string, Words>> = {
  optional: { zh: '规定应当做，本稿改为可做可不做', en: 'requires what this draft makes optional' },
  forbids: { zh: '要求或者允许的，本稿不许', en: 'requires or allows what this draft forbids' },
  allows: { zh: '禁止的，本稿允许或者要求', en: 'forbids what this draft allows or requires' },
  stops: { zh: '要求保障或者提供的，本稿取消', en: 'requires to keep up what this draft ends' },
};

export const modality: Rule = {
  code: 'conflict/modality',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '应当、可以、不得与已有规定相反', en: 'Must, may and must not against an existing provision' },
  explanation: {
    zh: '同一行为，已有规定“应当”的，本稿写“可以”“视情”“鼓励”或者“不”；已有规定“不得”“禁止”的，本稿允许；已有规定允许的，本稿禁止。比较行为本身和对象、条件；“鼓励”不作义务，“不得禁止”作允许；条款写明的例外不比较。',
    en: 'The same act is required there and optional or denied here, forbidden there and allowed here, or the reverse. The act, its object and its condition are compared; exceptions that the provision names are left alone.',
  },
  basis: '《立法法》第九十九条至第一百零一条：下位规定不得同上位规定相抵触',
  bad: '（条例：评估报告应当向社会公布。）评估报告仅供内部使用，不向社会公布。',
  good: '评估报告向社会公布。',
  *check(context: CheckContext): Iterable<Finding> {
    yield* reports(context, MODALITY, (statement) => {
      const report = judge(context, statement);
      return report ? [report] : NO_REPORTS;
    });
  },
};

const MODALITY: MemoryKey<readonly Report[]> = { name: 'modality' };

function judge(context: CheckContext, statement: Statement): Report | null {
  const { norm, pairs } = statement;
  if (norm.listed || norm.text.length > LONGEST || norm.intro === '' && !BINDS.test(norm.text)) return null;
  const near = candidates(context, statement);
  if (near.length === 0) return null;
  const acts = actsOf(norm, forceOf(norm));
  return acts.length === 0 ? null : against(context, norm, pairs, acts, near);
}

function against(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[], near: readonly Candidate[]): Report | null {
  for (const candidate of near) {
    const other = candidate.statement.norm;
    const all = theirActs(candidate.statement);
    for (const mine of acts) {
      const opposed = all.filter((theirs) => opposes(mine, theirs));
      // The provision may say the same in another of its clauses.
      if (opposed.length === 0 || all.some((act) => act.kind === mine.kind && within(mine.pairs, act.pairs) >= 0.6)) continue;
      for (const theirs of opposed) {
        const kind = contradiction(mine, theirs, pairs, candidate);
        if (!kind || otherLevel(norm, other) || saidElsewhere(near, candidate, mine)) continue;
        const { source } = candidate;
        const title = source.metadata.title;
        const severity = severityAgainst(context, source);
        const { start, end } = mine;
        return (here) => ({
          code: 'conflict/modality', severity, span: here.block.original(here.start + start, here.start + end),
          message: { zh: `《${title}》${WORDS[kind].zh}，请核对。`, en: `《${title}》 ${WORDS[kind].en}.` },
          related: [evidenceAt(source, other.block.original(other.start, other.end), other.node)],
        });
      }
    }
  }
  return null;
}

const knownActs = new WeakMap<Statement, readonly Act[]>();

/** The acts of a provision, read once; those of an item's introduction where the item has none. */
function theirActs(statement: Statement): readonly Act[] {
  const known = knownActs.get(statement);
  if (known) return known;
  const { norm } = statement;
  // What is punished there is forbidden elsewhere; 允许未取得证明的人员从业的，责令改正 allows nothing.
  if (/责令|罚款|吊销/.test(norm.text)) {
    knownActs.set(statement, []);
    return [];
  }
  const force = forceOf(norm);
  // 下列区域内禁止燃放：（一）…: the act stands above; 不得有下列行为：（一）…: it is the item.
  const above = norm.intro === '' || norm.listed || force.at > 0 ? [] : actsOf({ text: norm.intro, intro: '', listed: false }, { ...force, ...forceIn(norm.intro) });
  const acts = above.length > 0 ? above : actsOf(norm, force);
  knownActs.set(statement, acts);
  return acts;
}

/** Whether two acts could contradict at all, by how they bind. */
function opposes(mine: Act, theirs: Act): boolean {
  switch (mine.kind) {
    case 'may': return theirs.kind === 'must' || theirs.kind === 'must-not';
    case 'must': return theirs.kind === 'must-not';
    case 'must-not': return theirs.kind === 'must' || theirs.kind === 'may';
    case 'stop': return theirs.kind === 'must';
  }
}

function forceIn(intro: string): { at: number; from: number } {
  const match = /不得|禁止|严禁|应当|必须|可以/.exec(intro);
  return match ? { at: match.index + match[0].length, from: match.index } : { at: 0, from: 0 };
}

/** How two acts contradict; null where they do not, or are not the same act. */
function contradiction(mine: Act, theirs: Act, pairs: Pairs, { statement, mine: share, theirs: reverse }: Candidate): keyof typeof WORDS | null {
  const sentence = statement.pairs;
  const own = within(mine.pairs, sentence);
  const their = within(theirs.pairs, pairs);
  // What the two share besides the act: who, of what, when.
  const context = shared(pairs, sentence) - Math.min(shared(theirs.pairs, pairs), shared(mine.pairs, sentence));
  if (mine.kind === 'may' && theirs.kind === 'must') {
    if (theirs.discretion || mine.encouraged && /鼓励|支持|推动|引导|促进|推行|推广|倡导/.test(statement.norm.text)) return null;
    // The whole sentence is the same, or one clause of it is and so is who acts.
    const whole = share >= 0.7 && reverse >= 0.55 && own >= 0.6 && their >= 0.6;
    const actor = mine.subject.length >= 2 && !mine.encouraged && within(mine.subject, statement.pairs) >= 0.8;
    const clause = theirs.pairs.length >= 3 && sameCondition(statement.norm.text, pairs) && (share >= 0.85 || actor && context >= 3) && within(theirs.pairs, mine.pairs) >= 0.75 && within(mine.pairs, theirs.pairs) >= 0.6;
    return whole || clause ? 'optional' : null;
  }
  if (mine.kind === 'must' && mine.discretion && theirs.kind === 'must' && !theirs.discretion) return null;
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

/** What binds the organs of the province is no rule for those of a city: 省人民代表大会, 省人民政府 on one side only. */
const otherLevel = (mine: Norm, theirs: Norm): boolean => /省(?:人民|级)|全国人民/.test(theirs.intro + theirs.text) && !/省/.test(mine.intro + mine.text) && !/[市县区]/.test(theirs.intro + theirs.text);

/** Whether the draft speaks of the case that a provision is limited to (被告人是未成年人的，…); true where it is limited to none. */
function sameCondition(text: string, pairs: Pairs): boolean {
  const condition = text.lastIndexOf('的，');
  return condition < 0 || within(pairsOf(text.slice(0, condition)), pairs) >= 0.5;
}

/** Whether the same document says elsewhere just what the draft says, so that the nearer provision is the one it follows. */
function saidElsewhere(near: readonly Candidate[], found: Candidate, mine: Act): boolean {
  return near.some((each) => each !== found && each.source === found.source && each.mine > found.mine && each.mine >= 0.6 && theirActs(each.statement).some((act) => act.kind === mine.kind && within(mine.pairs, each.statement.pairs) >= 0.75));
}
