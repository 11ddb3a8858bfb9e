import { forceOf, type Norm } from '../../document/norms';
import type { MemoryKey } from '../../document/memory';
import { readForce, type Force } from '../../document/norms/force';
import type { PolicyDocument } from '../../document/model';
import type { CheckContext, Finding, Rule, Words } from '../model';
import { evidenceAt } from './evidence';
import { reports, reportsOf, type Report } from './kept';
import { judgeCarriedOut } from './modality/carried-out';
import { does, isActVerb, named, speaksOf, verbsOf } from './modality/same';
import { pairsOf, shared, within, type Pairs } from './pairs';
import { candidates, candidatesOf, relatedDocuments, sentenceIndex, sharedTopics, type Candidate, type Statement } from './related';
import { isCited, severityAgainst } from './scope';

/** An act that a sentence binds, allows or forbids, with the words before it that say who and when. */
interface Act {
  /** plain: said without a binding word, as plans say what is to be done. */
  readonly kind: 'must' | 'must-not' | 'may' | 'stop' | 'plain';
  /** Who is named before the word that binds. */
  readonly subject: Pairs;
  /** The act itself, up to the end of its clause, and its pairs. */
  readonly words: string;
  readonly pairs: Pairs;
  /** What stands before the word that binds, in this clause and those before it. */
  readonly before: string;
  readonly clause: string;
  /** 可以不, 无需, 自愿: nobody has to. */
  readonly exempt: boolean;
  /** Said without a word that binds. */
  readonly said: boolean;
  /** 不得擅自…: only without leave. */
  readonly unlawful: boolean;
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
  /** 不得强制要求…: it must not be made a duty, and may be done. */
  readonly forced: boolean;
  /** 免费提供…: what may not be charged for; the words are what is given. */
  readonly free: boolean;
  /** What the introduction of a list says of all its items, behind the word that binds: 为走私货物提供下列便利. */
  readonly under: string;
  /** The items of 禁止进入下列区域：（一）图书馆、博物馆: one of them must be spoken of. */
  readonly things: readonly string[];
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
const FORCED = /^(?:(?:违规|违法|变相)?(?:强制|强迫|强行|变相)|(?:违规|违法)?要求)/;
const MAKES = /^(?:违规|违法|变相)?(?:强制|强迫|强行|变相)(?:要求)?/;
const LIMIT = /^(?:超过|少于|低于|高于|大于|小于|多于|晚于|早于|迟于|短于|长于|超出)/;

/** Acts that end or withhold something: 取消线下窗口 against 应当完善线下服务. */
const STOPS = /取消|停办|撤销|关闭|不再(?:提供|设置|保留|受理|接受)|(?:暂停|停止|终止)(?=提供|办理|受理|开放|服务|供应|发放)/;
const KEEPS = /完善|保障|保留|提供|设置|设立|建立|健全|开放|公开|公布|确保|保证/;
/** 不向社会公布: a plain denial stands for a rule not to. */
const DENIES = /^(?![^不，]{0,6}(?:或者|是否|准予))[^，。；]{0,6}?(?:一律|原则上|暂|均)?(?<!可以?|拒)不(?:再)?(?=[向予对公收开接受参组进编报]|作为|列入|纳入|计入|设置|设立|举行|在[^，]{2,14}(?:公布|公示|公开))/;

/** 复核结果留存，不告知评定机关: a clause that begins with 不 and what is done otherwise. */
function deniedAct(clause: string): RegExpExecArray | null {
  const match = DENIED.exec(clause);
  return match && isActVerb(match[1]) ? match : null;
}
/** 允许添加的兽药, 不需要进行评价的工程: what something is, not what may be done. */
const describes = (clause: string, { kind, at, from }: Force): boolean => kind === 'may' && (/^(?:在[^，、]{1,10}[中内上])?[\u4e00-\u9fff]{2}的[\u4e00-\u9fff、]{2,}/.test(clause.slice(at)) || from === 0 && EXEMPTS.test(clause.slice(0, at)) && /^[^、]{2,30}的[\u4e00-\u9fff]{2,10}$/.test(clause.slice(at)));
const DENIED = /^(?:均|一律|原则上|暂|也|并|但)?不(?=([\u4e00-\u9fff]{2}))/;

function actsOf({ text: words, intro, listed }: Pick<Norm, 'text' | 'intro' | 'listed'>, given: Force): Act[] {
  const found: Act[] = [];
  // An item that takes its force from the introduction is what that introduction speaks of: both together are the act.
  const inherits = intro !== '' && !listed && given.kind !== 'none' && given.at === 0;
  // 应当符合规范，不得有下列情形：…: the last clause introduces the list.
  const head = inherits ? intro.slice(0, intro.lastIndexOf('，') + 1) : '';
  const lead = inherits ? `${intro.slice(head.length)}：` : '';
  // 不得有下列情形：利用交通标志的.
  const text = lead + (inherits && !words.includes('，') ? words.replace(/的$/, '') : words);
  // 结果是否公布，由举办者自行决定: nobody has to.
  const choice = CHOICE.exec(text);
  if (choice) {
    const at = choice.index + 2;
    return [{ ...plain(choice[1]), kind: 'may', exempt: true, discretion: true, before: text.slice(0, choice.index), clause: text.slice(text.lastIndexOf('，', choice.index) + 1, choice.index), start: Math.max(0, text.lastIndexOf('，', choice.index) + 1 - lead.length), end: Math.max(1, at + choice[0].length - 2 - lead.length) }];
  }
  let current: Force | null = inherits ? { ...given, ...forceIn(lead) } : null;
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
    const denial = DENIES.exec(clause) ?? (/[的时]，/.test(text.slice(0, start)) ? null : deniedAct(clause));
    // 规划批准后，不再编制: there it is done already.
    if (denial?.[0].endsWith('再') && start > 0) continue;
    if (denial) {
      push('must-not', start, start + denial[0].length, end, own.discretion);
      continue;
    }
    if (own.kind !== 'none' && describes(clause, own)) continue;
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
    if (stop && stop.index < 12 && !text.slice(Math.max(0, from - 1), from + stop.index).includes('不')) push('stop', start, from + stop.index + stop[0].length, end, false);
  }
  return found;

  function push(kind: Act['kind'], start: number, at: number, end: number, discretion: boolean, guarded = false, encouraged = false): void {
    const pairs = pairsOf(text.slice(at, end).replace(FILLER, '').replace(kind === 'must-not' ? MAKES : '', ''));
    if (pairs.length === 0) return;
    const first = Math.max(0, start - lead.length);
    const binding = current && at === current.at ? text.slice(current.from, current.at) : '';
    const before = head + text.slice(0, at - binding.length);
    const freed = kind === 'may' ? FREED.exec(text.slice(at, end)) : null;
    if (freed) at += freed[0].length;
    // 确需采砂的，经同意后可以实施: the condition says what.
    if (kind === 'may' && !inherits && ALONE.test(text.slice(at, end))) {
      const act = before.replace(/，[^，]*$/, '').replace(NEEDED, '').replace(/的(?:，[^，]*)?$/, '');
      if (act.length >= 6) found.push({ ...plain(act), kind, before: '', start: first, end: end - lead.length });
      return;
    }
    found.push({
      kind, pairs, words: text.slice(inherits ? Math.max(at, lead.length) : at, end), before, clause: before.slice(before.lastIndexOf('，') + 1), exempt: kind === 'may' && (freed !== null || EXEMPTS.test(binding)), said: false, unlawful: /^(?:擅自|随意|任意|自行)/.test(inherits ? words : text.slice(at)),
      subject: pairsOf(text.slice(start, Math.max(start, at)).replace(SUBJECT_END, '')), discretion, guarded, encouraged, start: first, end: Math.max(Math.min(first + 1, words.length), end - lead.length), bound: isBound(text.slice(0, at)), free: false, under: inherits && current ? lead.slice(current.at) : '', things: NOTHING, forced: kind === 'must-not' && FORCED.test(text.slice(at)), limit: LIMIT.test(text.slice(at)) || UNLAWFUL.test(text.slice(at)) || inherits && UNLAWFUL.test(words),
    });
  }
}

/** A verb that says only that it is done, and words that say only that it has to be. */
const ALONE = /^(?:予以|给予)?(?:实施|进行|开展|施行|办理|从事|允许|准许|通过|放行|例外|适当放宽)$/;
const NEEDED = /(?:确需|确有需要|确因[^，]{0,10}需要|因[^，]{2,12}需要，?(?:确需)?|如需|需要)/g;
/** 可以免于检验, 可以不再报告. */
const FREED = /^(?:免于|免除|不再|不(?=[\u4e00-\u9fff]{2})|(?:根据[^，。]{2,12}?)?(?:自行|自主|自愿)?(?:选择|决定|确定)是否)/;
const CHOICE = /是否([^，。；]{2,24})，?由[^，。；]{2,14}?(?:自行|自主)?(?:决定|确定|选择)/;
/** Words that free from a duty. */
const EXEMPTS = /可以不|无需|不需要|不必|免于|不再要求|自愿/;
const DISCRETION = /视情|酌情|根据(?:工作)?(?:需要|实际)|不定期|自行决定/;
/** The binding word at the end of what stands before the act. */
const SUBJECT_END = /(?:应当|必须|应|须|可以|可|不得|禁止|严禁|鼓励|支持|有权|允许|一律)+$/;
/** 法律、法规禁止的其他行为: the end of a list. */
const REST = /其他(?:禁止)?(?:行为|情形|规定|职责|义务|事项|活动|要求|情况|地点|区域|场所|物品)$|(?:相抵触|不一致|不适当)的?$/;
/** Anything that could bind, allow or deny. */
const BINDS = /[应须不禁可许]|是否|一律|必须|允许|有权|无需|免于|自愿|鼓励|支持|提倡|倡导|引导|务必/;
/** An act of fewer pairs says too little to be looked for by itself. */
const LEAST_TOLD = 8;
const NOTHING: readonly string[] = [];
const OTHER_CASES = /^(?:前[条款]|本[条款])[^，]*以外|^(?:其他|其余)/;
const EXCEPTS = /除外|除[^，]{2,30}外/;
/** 过去可以燃放的做法一律停止: told of what was. */
const ENDED = /(?:过去|以往|此前|原有|以前)[^。]*(?:做法|规定|政策)[^。]*(?:停止|取消|废止|纠正|不再|叫停|终止)/;
/** A sentence longer than this is none. */
const LONGEST = 1500;
const FILLER = /(?:有|从事|实施|进行)?(?:下列|以下)(?:各项)?(?:行为|活动|事项|情形)：?|自行决定|自主决定|自愿|是否|并且|并|视情|酌情|根据(?:工作)?(?:需要|实际(?:情况)?)|不定期地?|适时|及时|即时|定期|依法|按照?规定/g;

const WORDS: Readonly<Record<string, Words>> = {
  optional: { zh: '规定应当做，本稿改为可做可不做', en: 'requires what this draft makes optional' },
  forbids: { zh: '要求或者允许的，本稿不许', en: 'requires or allows what this draft forbids' },
  allows: { zh: '禁止的，本稿允许或者要求', en: 'forbids what this draft allows or requires' },
  otherwise: { zh: '规定以别的方式做，本稿另定方式', en: 'requires another way of doing what this draft lets be done' },
  frees: { zh: '不要求做的，本稿要求做', en: 'leaves to choice what this draft requires' },
  stops: { zh: '要求保障或者提供的，本稿取消', en: 'requires to keep up what this draft ends' },
};

export const modality: Rule = {
  code: 'conflict/modality',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '应当、可以、不得与已有规定相反', en: 'Must, may and must not against an existing provision' },
  explanation: {
    zh: '同一行为，已有规定“应当”的，本稿写“可以”“视情”“鼓励”“可以不”“由……自行决定”或者“不”；已有规定“不得”“禁止”的（包括列举的各项），本稿允许；已有规定允许的，本稿禁止；已有规定“不需要”“自愿”的，本稿要求；规定以招标等方式的，本稿另定方式。比较动词、对象、地点、条件和由谁做，近义的动词（出售、销售）按同一行为；本稿据以制定的上级文件，还核对列举的禁止事项、收费、视财力决定的、先行后补的、把鼓励改为义务的，措辞不同也算；“鼓励”不作义务，“不得禁止”作允许；条款写明的例外、“经批准可以”的情形、其他主体的禁止、不同的地点不比较；没有“应当”“不得”一类词的句子，只与禁止性规定比较。',
    en: 'The same act is required there and optional or denied here, forbidden there (items of lists included) and allowed here, left to choice there and required here, or done another way. Against a document above it that the draft cites, lists of what is forbidden, charges, duties left to the purse, acts before leave, and encouragement made a duty are found in other words too. Verbs (with others for the same act), objects, places, conditions and who acts are compared; exceptions that the provision or its article names, what may be done with leave, and rules for others are left alone.',
  },
  basis: '《立法法》第九十九条至第一百零一条：下位规定不得同上位规定相抵触',
  bad: '（条例：评估报告应当向社会公布。）评估报告仅供内部使用，不向社会公布。',
  good: '评估报告向社会公布。',
  *check(context: CheckContext): Iterable<Finding> {
    yield* reports(context, MODALITY, (statement) => {
      const found = reportsOf(judge(context, statement));
      return found.length > 0 ? found : judgeCarriedOut(context, statement);
    });
  },
};

const MODALITY: MemoryKey<readonly Report[]> = { name: 'modality' };

function judge(context: CheckContext, statement: Statement): Report | null {
  const { norm, pairs } = statement;
  if (norm.listed || norm.text.length > LONGEST || REST.test(norm.text) || ENDED.test(norm.text)) return null;
  const binds = norm.intro !== '' || BINDS.test(norm.text);
  const acts = binds ? null : plainActs(norm);
  if (acts?.length === 0) return null;
  const near = candidates(context, statement);
  const own = acts ?? actsOf(norm, forceOf(norm));
  // The same sentence in the corpus contradicts nothing there.
  if (near.some(({ mine, theirs, statement: other }) => mine >= 0.9 && theirs >= 0.9 && own.every(({ kind }) => theirActs(other).some((act) => act.kind === kind)))) return null;
  return against(context, norm, pairs, own, near) ?? againstClauses(context, norm, pairs, own) ?? againstForbidden(context, norm, pairs, own) ?? againstPunished(context, norm, pairs, own, near);
}

/** 为丰富业态，商户可以在城墙上架设灯箱: what is said around an act hides what the act alone is near to, in a document about the same. */
function againstClauses(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[]): Report | null {
  for (const act of acts) {
    const words = act.clause + act.words;
    if (act.kind !== 'may' || act.encouraged || GROUND.test(act.words) || act.pairs.length < LEAST_TOLD || words.length > norm.text.length - 6) continue;
    const found = against(context, norm, pairs, [act], candidatesOf(context, words).filter(({ source }) => isCited(context, source) || sharedTopics(context.document, source.document).length > 0), true);
    if (found) return found;
  }
  return null;
}

/** What somebody is allowed, against all the lists of what is forbidden in documents about the same: an item is short and shares little with a sentence. */
function againstForbidden(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[]): Report | null {
  for (const act of acts) {
    if (act.kind !== 'may' || act.exempt || act.encouraged || act.pairs.length < 2 || PUNISHED.test(norm.text) || OFFICES.test(act.clause) || COUNTERS.test(act.words)) continue;
    const doing = act.clause + act.words;
    const near: Candidate[] = [];
    for (const source of relatedDocuments(context)) {
      if (!isCited(context, source) && sharedTopics(context.document, source.document).length === 0) continue;
      for (const { statement, verbs } of forbiddenIn(source.document)) {
        if (!verbs.some((verb) => does(doing, verb))) continue;
        const both = shared(pairs, statement.pairs);
        near.push({ source, statement, mine: both / pairs.length, theirs: both / statement.pairs.length });
      }
    }
    const found = near.length === 0 ? null : against(context, norm, pairs, [act], near.sort((left, right) => right.mine + right.theirs - left.mine - left.theirs), true);
    if (found) return found;
  }
  return null;
}

/** What an authority may do is allowed to nobody else; what acts against an act allows none. */
const OFFICES = /人民政府|部门|机关/;
const COUNTERS = /禁止|限制|制止|拒绝|劝阻|查处|要求|划定/;

const PROHIBITS = /不得|禁止|严禁|不准/;
const BINDING = /不得|禁止|严禁|应当|可以/;

interface Forbidden { readonly statement: Statement; readonly verbs: readonly string[] }
const forbidden = new WeakMap<PolicyDocument, readonly Forbidden[]>();

/** The items of a document that forbid something, and the words by which their acts are known. */
function forbiddenIn(document: PolicyDocument): readonly Forbidden[] {
  const known = forbidden.get(document);
  if (known) return known;
  const found = sentenceIndex(document).statements.flatMap((statement) => {
    if (!PROHIBITS.test(statement.norm.intro) || REST.test(statement.norm.text) || BINDING.test(statement.norm.text)) return [];
    const verbs = theirActs(statement).filter(({ kind, free }) => kind === 'must-not' && !free).flatMap(({ words }) => verbsOf(named(words)));
    return verbs.length > 0 ? [{ statement, verbs }] : [];
  });
  forbidden.set(document, found);
  return found;
}

/** What is punished and named nowhere else is forbidden as well. */
function againstPunished(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[], near: readonly Candidate[]): Report | null {
  const allowed = PUNISHED.test(norm.text) ? [] : acts.filter(({ kind, exempt, encouraged }) => kind === 'may' && !exempt && !encouraged);
  return allowed.length === 0 ? null : against(context, norm, pairs, allowed, near, true, punishedActs);
}

/** What a plan says is done, where it denies, fights or punishes nothing. */
function plainActs({ text }: Norm): Act[] {
  if (text.length > 120 || !/(?:^|，)[将把向以]|收取|收费/.test(text) || /[不未禁严防避勿免停]|查处|处罚|责令|违反|行为|举报|打击|整治|清理|纠正|制止|是指|的，/.test(text)) return [];
  return [plain(text)];
}

function against(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[], near: readonly Candidate[], clauses = false, actsFor = theirActs): Report | null {
  for (const candidate of near) {
    const other = candidate.statement.norm;
    const all = actsFor(candidate.statement);
    for (const mine of acts) {
      const opposed = all.filter((theirs) => opposes(mine, theirs) && !leavesOut(mine, theirs) && (theirs.things.length === 0 || !EXCEPTED.test(mine.before) && theirs.things.some((each) => isNamed(pairsOf(each), pairs))) && !(clauses && !sameCase(theirs, pairs)));
      // The provision may say the same in another of its clauses.
      if (opposed.length === 0 || all.some((act) => act.kind === mine.kind && within(mine.pairs, act.pairs) >= 0.6)) continue;
      for (const theirs of opposed) {
        const topics = sharedTopics(context.document, candidate.source.document);
        const kind = (clauses && theirs.kind === 'must-not' ? null : contradiction(mine, theirs, pairs, candidate, clauses)) ?? (topics.length > 0 || isCited(context, candidate.source) ? byName(mine, theirs, norm, pairs, candidate, topics) : null);
        // 前条规定以外的，由业主自行决定: of other cases; 不得新建，但是必要的设施除外 here and there: the same exception.
        if (kind === 'frees' && OTHER_CASES.test(other.text) || kind === 'forbids' && EXCEPTS.test(norm.text) && EXCEPTS.test(other.text)) continue;
        if (!kind || kind === 'allows' && excepted(norm, pairs, candidate, FREELY.test(mine.clause + mine.words)) || otherLevel(norm, other) || saidElsewhere(near, candidate, mine)) continue;
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
  if (norm.listed || /责令|罚款|吊销/.test(norm.text)) {
    knownActs.set(statement, []);
    return [];
  }
  const force = forceOf(norm);
  // 下列区域内禁止燃放：（一）…: the act stands above; 禁止下列损坏古树的行为：（一）…: it is the item.
  const above = norm.intro === '' || norm.listed || force.at > 0 || /(?:不得|禁止|严禁|应当|可以|履行)[^，。]*(?:下列|以下)[^，。]{0,16}$/.test(norm.intro) ? [] : actsOf({ text: norm.intro, intro: '', listed: false }, { ...force, ...forceIn(norm.intro) });
  const own = above.length > 0 ? above.map((act) => ofThings(act, norm)) : actsOf(norm, force);
  const said = own.length > 0 ? own : saidActs(norm);
  const acts = [...said, ...said.flatMap(refused), ...(FREE.test(norm.text) ? freeActs(norm) : [])];
  knownActs.set(statement, acts);
  return acts;
}

/** 禁止携带犬只进入下列区域：（一）博物馆、图书馆: the act stands above, what it is done to or where in the item. */
function ofThings(act: Act, { text, intro }: Norm): Act {
  if (act.kind !== 'must-not' || !THINGS.test(intro)) return act;
  // 在下列地点及其周边五十米范围内燃放, 收购下列物品, 进入下列区域.
  const words = act.words.replace(/^在[^，]*?(?:下列|以下)[^，]*(?:内|上|地点|场所|区域|地段)(?=[^，]{2})|(?:在|的)?(?:下列|以下)[^，]*$/g, '');
  const things = text.split(/、|，|；|和|或者|以及|及其/).map((each) => each.replace(/^其他.*|等[^等]*$|（[^（）]*）/g, '')).filter((each) => each.length >= 2);
  return words.length < 2 || things.length === 0 ? act : { ...act, words, pairs: pairsOf(words), things };
}

/** 有下列行为之一的，处…罚款：（一）在绿地内种植的; 违反规定，在绿地内种植的，由…责令改正. */
function punishedActs({ norm }: Statement): readonly Act[] {
  const item = norm.listed && norm.intro.includes('行为') && PUNISHED.test(norm.intro);
  if (!item && !(norm.text.startsWith('违反') && PUNISHED.test(norm.text))) return [];
  const words = (item ? norm.text : norm.text.slice(0, norm.text.search(/，(?:由|处|责令)/))).replace(/^违反[^，]*规定，/, '').replace(/的$/, '');
  // A duty not done, and what is wrong only by how it is done, are no acts to be allowed.
  if (words.length < 6 || words.includes('，') || UNDONE.test(words) || !/^[在向将]/.test(words) && !isActVerb(words.slice(0, 2))) return [];
  return [{ ...plain(words), kind: 'must-not', said: true, start: 0, end: norm.text.length }];
}
const PUNISHED = /责令|罚款|处罚/;
const UNDONE = /[未不无拒逾非]|擅自|违反|违规|违法/;

/** 应当拒绝其进站, 应当制止燃放: what others are not to do. */
function refused(act: Act): Act[] {
  const match = act.kind === 'must' && !act.said ? REFUSES.exec(act.words) : null;
  if (!match) return [];
  const words = act.words.slice(match[0].length);
  const pairs = pairsOf(words);
  return pairs.length < 2 ? [] : [{ ...act, kind: 'must-not', limit: false, words, pairs, before: act.before.slice(0, act.before.lastIndexOf('，') + 1), clause: '' }];
}
const FREE = /免费|无偿/;
/** 应当免费向社会开放, 免费提供培训: nothing is to be charged for it. */
function freeActs({ text }: Norm): Act[] {
  let start = 0;
  return text.split('，').flatMap((clause) => {
    const at = start;
    start += clause.length + 1;
    if (!FREE.test(clause) || /可以|鼓励|支持|不|优先|凭|持|[日节月]向|期间/.test(clause)) return [];
    return [{ ...plain(clause), kind: 'must-not' as const, free: true, words: clause.replace(FREE, ''), pairs: pairsOf(clause.replace(UNPAID, '')), before: text.slice(0, at), start: at, end: at + clause.length }];
  });
}
const UNPAID = /免费|无偿|提供|开放|服务|社会|公众|向|为|对|等|[^，]{2,24}?(?:部门|机构|单位)(?=应当|对|向|为|免)/g;
const CHARGES = /收取[^，。]{0,16}(?:费|金)|收费(?!标准|项目|公示|依据|管理)|缴纳[^，。]{0,12}费|有偿/;

const REFUSES = /^(?:(?:坚决|依法|及时|立即|应当)?(?:予以)?)(?:拒绝(?:为)?|制止|劝阻|禁止|严禁|杜绝|不得|不予(?!处罚|追究|支持))其?/;

/** What a provision says is done, without a word that binds: 定期向社会公布监测结果. */
function saidActs({ text, intro, listed }: Norm): Act[] {
  if (intro !== '' || listed || /[不未无禁严]|是指|适用|的，|可以|鼓励|查处|由/.test(text)) return [];
  let start = 0;
  return text.split('，').flatMap((clause) => {
    const at = start;
    start += clause.length + 1;
    return clause.length < 5 ? [] : [{ ...plain(clause), kind: 'must' as const, said: true, start: at, end: at + clause.length }];
  });
}

const plain = (text: string): Act => ({ kind: 'plain', words: text, pairs: pairsOf(text), before: '', clause: '', exempt: false, unlawful: false, subject: pairsOf(''), discretion: false, encouraged: false, guarded: false, start: 0, end: text.length, bound: false, limit: false, forced: false, free: false, said: false, under: '', things: NOTHING });

/** Whether two acts could contradict at all, by how they bind. */
function opposes(mine: Act, theirs: Act): boolean {
  if (theirs.free) return mine.kind !== 'must-not' && !mine.exempt && CHARGES.test(mine.words) && !/免|不/.test(mine.words);
  switch (mine.kind) {
    case 'may': return theirs.kind === 'must' && !theirs.said || theirs.kind === 'must-not' && (!theirs.forced || FORCED.test(mine.words));
    case 'must': return theirs.kind === 'must-not' || theirs.exempt;
    case 'plain': return theirs.kind === 'must-not';
    case 'must-not': return theirs.kind === 'must' || theirs.kind === 'may';
    case 'stop': return theirs.kind === 'must';
  }
}

/** Whether a sentence speaks of what an act is bound for, by the words before it, where nothing but the act was looked for. */
function sameCase({ before, words }: Act, pairs: Pairs): boolean {
  const around = pairsOf(before.replace(ANYBODY, ''));
  return !/除[^，]*外/.test(before) && (around.length < 4 || /[内上中下外]$/.test(before) && named(words).place !== '' || within(around, pairs) >= 0.4);
}

/** 其他组织不得发布, 非宗教团体不得开展: says nothing of those who may. */
const leavesOut = (mine: Act, theirs: Act): boolean => theirs.kind === 'must-not' && /^非|其他(?:任何)?(?:单位|组织|个人|机构)/.test(theirs.clause) && !/非|其他/.test(mine.before);

function forceIn(intro: string): { at: number; from: number } {
  const match = /不得|禁止|严禁|应当|必须|可以/.exec(intro);
  return match ? { at: match.index + match[0].length, from: match.index } : { at: 0, from: 0 };
}

/** How two acts contradict; null where they do not, or are not the same act. */
function contradiction(mine: Act, theirs: Act, pairs: Pairs, { statement, mine: share, theirs: reverse }: Candidate, clauses: boolean): keyof typeof WORDS | null {
  // 应当不占耕地 says what 不得占用耕地 says.
  if (theirs.said || theirs.free || mine.kind === 'must' && theirs.kind === 'must-not' && AGAINST.test(mine.words)) return null;
  const sentence = statement.pairs;
  const own = within(mine.pairs, sentence);
  const their = within(theirs.pairs, pairs);
  // What the two share besides the act: who, of what, when.
  const context = shared(pairs, sentence) - Math.min(shared(theirs.pairs, pairs), shared(mine.pairs, sentence));
  if (mine.kind === 'may' && theirs.kind === 'must') {
    if (theirs.discretion || /下列|以下(?![简统]?称)/.test(theirs.before) || mine.encouraged && /鼓励|支持|推动|引导|促进|推行|推广|倡导/.test(statement.norm.text)) return null;
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

/** Everybody, and words that only point: they tell no two acts apart. */
const ANYBODY = /(?:任何|有关|相关|各)?(?:单位|个人|组织|公民|法人|主体)(?:(?:和|、|或者|以及)(?:其他)?(?:任何)?(?:单位|个人|组织|公民|法人))*|[其该此]|本(?:市|省|条例|办法|规定|行政区域)(?:内|范围内)?|除[^，]{2,20}外|还/g;
/** What a draft binds somebody to do against an act. */
const AGAINST = /^(?:不|少|避免|尽量)|^(?:立即|及时|依法|予以|主动|坚决)*(?:停止|制止|劝阻|查处|防止|避免|禁止|清理|清除|拆除|整治|举报|报告|处理|责令|预防|打击|纠正|杜绝|限制|控制|加强|遵守|对)/;
const LEAVE = /批准|许可|审批|核准|依照/;
const EXCEPTION = /，但是?[^。；]*|(?:，|^)除(?!下列|以下)[^，。；]{2,40}?外(?=，)/;
/** 禁止销售下列动物：…: the items are what it is done to, no acts. */
const THINGS = /(?:下列|以下)(?![^，]{0,30}(?:行为|活动|情形|规定|要求|事项|义务|职责|措施))[^，]*$/;
const EXCEPTED = /除[^，]*外/;
const BEYOND = /^超[出过越]/;
/** What introductions of lists say of none of their items alone. */
const LISTED = /(?:有|从事|实施|进行|作出|存在)?(?:下列|以下)[^，：]*(?:：|$)|任何(?:单位|组织|个人|形式)|：$/g;
const MAKES_DO = /^(?:安排|允许|要求|强迫|指使|接纳|容留|组织|为)/;
/** Only on what ground: 可以根据发展需要，…. */
const GROUND = /^(?:根据|按照|依照|依据|结合)[^，]*(?:需要|规定|要求|实际|情况|条件)$/;
/** 从事开采、冶炼和出口的企业: one of several is enough. */
const LISTS = /、|和|以及|或者/;
const OF_WHOM = /(?:活动|业务)?的(?:单位|企业|个人|人员|机构|经营者|场所)$/;
const isNamed = (one: Pairs, pairs: Pairs): boolean => one.length > 0 && within(one, pairs) >= (one.length < 3 ? 1 : 0.6);
const FREELY = /自行|自主|随意|无需|无须|不经|直接/;
const AT_WILL = /视情|酌情|根据[^，]{0,8}(?:需要|实际|条件|情况)|自行|自主|有条件|可以不|选择/;

/** The same by what acts are called: the verb, its object and its place, whatever else is said around them. */
function byName(mine: Act, theirs: Act, norm: Norm, pairs: Pairs, candidate: Candidate, topics: readonly string[]): keyof typeof WORDS | null {
  const { statement } = candidate;
  if (theirs.free) return charges(theirs, norm, pairs) && !excepted(norm, pairs, candidate) ? 'allows' : null;
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
    if (mine.kind === 'must' && (acts.parts.length > 2 || within(pairsOf(acts.parts[0] ?? ''), mine.pairs) < 0.7)) return null;
    // 法律援助人员, where all is about 法律援助: what both are about tells nobody apart.
    // Where the act says itself where it is done, or who is let do it, the words before say nothing more of that.
    const under = theirs.under.replace(LISTED, '');
    const tell = pairsOf(topics.reduce((words, topic) => words.replaceAll(topic, ' '), under));
    if (tell.length >= 3 && within(tell, pairs) < 0.4) return null;
    const clause = acts.whom !== '' || MAKES_DO.test(under) || acts.place !== '' && /[内上中下外]$/.test(theirs.clause) ? '' : theirs.clause;
    const around = pairsOf(topics.reduce((words, topic) => words.replaceAll(topic, ' '), (conditionOf(theirs.before) + clause).replace(ANYBODY, '')));
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

/** The clause right before the one that binds, where it says when or where: 节水设施未建成的，…不得; 在核心保护区内，…. */
function conditionOf(before: string): string {
  const clauses = before.split('，');
  const last = clauses.length > 1 ? clauses[clauses.length - 2] : '';
  return /(?:的|时|内|上|中|下|外|期间|后|前)$/.test(last) ? last : '';
}

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

/** 保护范围内 against 保护范围外. */
function otherSide(theirs: string, mine: string): boolean {
  for (const [, where] of theirs.matchAll(/([\u4e00-\u9fff]{2})(?:以)?内/g)) if (new RegExp(`${where}(?:以)?外`).test(mine)) return true;
  return false;
}

/** Whether the draft speaks of what the provision, or its article, leaves open. */
function excepted({ text, intro }: Norm, pairs: Pairs, { source, statement: { norm } }: Candidate, freely = false): boolean {
  if (/《[^》]+》第/.test(text)) return true;
  const exception = EXCEPTION.exec(norm.text);
  if (exception && within(pairsOf(exception[0].replace(/除外|除|外|但是?|规定的?/g, '')), pairs) >= 0.4) return true;
  const article = norm.block.text;
  if (!freely && LEAVE.test(intro + text) && /确需|确因|特殊(?:情况|需要|原因)|(?:经|由|报)[^，。]{2,24}(?:批准|同意|许可)/.test(article)) return true;
  // 除下列情形外，禁止…：（一）…: what the list names is open.
  if (!/^除(?:下列|以下)/.test(norm.text)) return false;
  const intro_ = norm.text.replace(/：$/, '');
  return sentenceIndex(source.document).statements.some((each) => each.norm.intro === intro_ && within(pairsOf(each.norm.text), pairs) >= 0.4);
}

/** What binds the organs of the province is no rule for those of a city: 省人民代表大会, 省人民政府 on one side only. */
const otherLevel = (mine: Norm, theirs: Norm): boolean => /省(?:人民|级)|全国人民/.test(theirs.intro + theirs.text) && !/省/.test(mine.intro + mine.text) && !/[市县区]/.test(theirs.intro + theirs.text);

/** Whether the draft speaks of the case that a provision is limited to (被告人是未成年人的，…); true where it is limited to none. */
function sameCondition(text: string, pairs: Pairs, mine?: Act): boolean {
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
function saidElsewhere(near: readonly Candidate[], found: Candidate, mine: Act): boolean {
  return near.some((each) => each !== found && each.source === found.source && each.mine > found.mine && each.mine >= 0.6 && theirActs(each.statement).some((act) => act.kind === mine.kind && within(mine.pairs, each.statement.pairs) >= 0.75));
}
