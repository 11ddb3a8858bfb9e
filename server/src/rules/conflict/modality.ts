import type { MemoryKey } from '../../document/memory';
import { forceOf, type Norm } from '../../document/norms';
import type { CheckContext, Finding, Rule } from '../model';
import { NO_REPORTS, type Report, reports, reportsOf } from './kept';
import { type Act, actsOf, plainActs, REST } from './modality/acts';
import { judgeCarriedOut } from './modality/carried-out';
import { byName, contradiction, GROUND, opposes, WORDS } from './modality/compare';
import { EXCEPTED, excepted, EXCEPTS, FREELY, isExceptedCase, isNamed, leavesOut, OTHER_CASES, otherLevel, repeats, saidElsewhere, sameCase } from './modality/exceptions';
import { forbiddenIn, PUNISHED, punishedActs, theirActs } from './modality/provisions';
import { reportAgainst } from './modality/report';
import { does } from './modality/same';
import { type Pairs, pairsOf, shared, within } from './pairs';
import { type Candidate, candidates, candidatesOf, relatedDocuments, sharedTopics, type Statement } from './related';
import { isRestated, isRestatedNearly } from './restated';
import { isCited } from './scope';

/** Anything that could bind, allow or deny. */
const BINDS = /[应须不禁可许]|是否|一律|必须|允许|有权|无需|免于|自愿|鼓励|支持|提倡|倡导|引导|务必/;
/** An act of fewer pairs says too little to be looked for by itself. */
const LEAST_TOLD = 8;
/** 过去可以燃放的做法一律停止: told of what was. */
const ENDED = /(?:过去|以往|此前|原有|以前)[^。]*(?:做法|规定|政策)[^。]*(?:停止|取消|废止|纠正|不再|叫停|终止)/;
/** A sentence longer than this is none. */
const LONGEST = 1500;

export const modality: Rule = {
  code: 'conflict/modality',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '应当、可以、不得与已有规定相反', en: 'Must, may and must not against an existing provision' },
  explanation: {
    zh: '同一行为，已有规定“应当”的，本稿写“可以”“视情”“鼓励”“可以不”“由……自行决定”或者“不”；已有规定“不得”“禁止”的（包括列举的各项），本稿允许；已有规定允许的，本稿禁止；已有规定“不需要”“自愿”的，本稿要求；规定以招标等方式的，本稿另定方式。比较动词、对象、地点、条件和由谁做，近义的动词（出售、销售）按同一行为；本稿引用的或者主题相同的上级文件，还核对列举的禁止事项、收费、视财力决定的、改为鼓励引导的、事后补办的、自行处理或者备案即可的、不对外公布的、不具备资质也可以的、挪作他用的、把鼓励或者无需做的改为义务的，措辞不同也算；“鼓励”不作义务，“不得禁止”作允许；条款写明的例外、“经批准可以”的情形、其他主体的禁止、不同的地点不比较；没有“应当”“不得”一类词的句子，只与禁止性规定比较。',
    en: 'The same act is required there and optional or denied here, forbidden there (items of lists included) and allowed here, left to choice there and required here, or done another way. Against a document above it that the draft cites or whose subject it has, lists of what is forbidden, charges, duties left to the purse or made a wish, leave sought afterwards or replaced by a notice, what is to be published kept inside, the unfit let in, money put to another use, and encouragement made a duty are found in other words too. Verbs (with others for the same act), objects, places, conditions and who acts are compared; exceptions that the provision or its article names, what may be done with leave, and rules for others are left alone.',
  },
  basis: '《立法法》第九十九条至第一百零一条：下位规定不得同上位规定相抵触',
  bad: '（条例：评估报告应当向社会公布。）评估报告仅供内部使用，不向社会公布。',
  good: '评估报告向社会公布。',
  *check(context: CheckContext): Iterable<Finding> {
    yield* reports(context, MODALITY, (statement) => {
      const found = reportsOf(judge(context, statement));
      const reported = found.length > 0 ? found : judgeCarriedOut(context, statement);
      return reported.length > 0 && (isRestated(context, statement.norm.text) || isRestatedNearly(context, statement)) ? NO_REPORTS : reported;
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

/** What is punished and named nowhere else is forbidden as well. */
function againstPunished(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[], near: readonly Candidate[]): Report | null {
  const allowed = PUNISHED.test(norm.text) ? [] : acts.filter(({ kind, exempt, encouraged }) => kind === 'may' && !exempt && !encouraged);
  return allowed.length === 0 ? null : against(context, norm, pairs, allowed, near, true, punishedActs);
}

function against(context: CheckContext, norm: Norm, pairs: Pairs, acts: readonly Act[], near: readonly Candidate[], clauses = false, actsFor = theirActs): Report | null {
  for (const candidate of near) {
    const other = candidate.statement.norm;
    const all = actsFor(candidate.statement);
    for (const mine of acts) {
      const opposed = all.filter((theirs) => opposes(mine, theirs) && !leavesOut(mine, theirs) && (theirs.things.length === 0 || !EXCEPTED.test(mine.before) && theirs.things.some((each) => isNamed(pairsOf(each), pairs))) && !(clauses && !sameCase(theirs, pairs)));
      // The provision may say the same in another of its clauses.
      if (opposed.length === 0 || all.some((act) => act.kind === mine.kind && within(mine.pairs, act.pairs) >= (mine.kind === 'must-not' ? 0.3 : 0.6))) continue;
      for (const theirs of opposed) {
        if (repeats(norm, theirs)) continue;
        const topics = sharedTopics(context.document, candidate.source.document);
        const kind = (clauses && theirs.kind === 'must-not' ? null : contradiction(mine, theirs, pairs, candidate, clauses)) ?? (topics.length > 0 || isCited(context, candidate.source) ? byName(mine, theirs, norm, pairs, candidate, topics) : null);
        // 前条规定以外的，由业主自行决定: of other cases; 不得新建，但是必要的设施除外 here and there: the same exception.
        if (kind === 'frees' && OTHER_CASES.test(other.text) || kind === 'forbids' && isExceptedCase(mine.before, other.text) || kind === 'forbids' && EXCEPTS.test(norm.text) && EXCEPTS.test(other.text)) continue;
        if (!kind || kind === 'allows' && excepted(norm, pairs, candidate, FREELY.test(mine.clause + mine.words)) || otherLevel(norm, other) || saidElsewhere(near, candidate, mine)) continue;
        return reportAgainst(context, mine, candidate.source, other, WORDS[kind]);
      }
    }
  }
  return null;
}
