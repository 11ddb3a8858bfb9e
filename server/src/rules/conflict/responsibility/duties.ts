import type { CorpusDocument } from '../../../corpus/model';
import { readDuties, type Duty, type Within } from '../../../document/norms/duty';
import { Memory, type MemoryKey } from '../../../document/memory';
import type { Norm } from '../../../document/norms';
import type { PolicyDocument } from '../../../document/model';
import { areKin, isKnownUnit, isTownship, sameUnit, type Unit } from '../../../document/units';
import type { Span } from '../../../text/span';
import type { CheckContext, Finding } from '../../model';
import { evidenceAt } from '../evidence';
import { kept, NO_REPORTS, reports, type Report } from '../kept';
import { pairsOf, within, type Pairs } from '../pairs';
import { candidates, candidatesOf, sharedTopics, withoutTopics, type Candidate, type Statement } from '../related';
import { shareInOrder, sharesInOrder } from '../order';
import { costReports } from './costs';
import { makesMeasures, measuresBehind, withSystem } from './measures';
import { haveOtherNumbers } from './numbers';
import { isDecision, isNamedApart, mayBe, resolved, settles } from './offices';
import { roleReports } from './roles';
import { isRestated, isRestatedWithBodies } from '../restated';
import { isCited, rankOf, severityAgainst } from '../scope';

/** Words in which every field's duties look alike. */
const COMMON = /本?省、自治区、直辖市的?|[省市县区]?人民政府|活动|开展|进行|具体(?:办法|标准|规定|范围|程序|条件)|(?:实施|管理)(?:办法|细则)|(?:统一|综合|日常)?监督管理|监管|监督|有关|工作|相关|具体|组织|负责|主管|承担|统筹|协调|牵头|编制|制定|制订|拟订|起草|实施|做好|统一|全[省市县区]|(?:本)?(?:行政区域|辖区|区域)(?:范围)?内?(?:的)?|范围内|(?:各|等)?环节|按照各?自?职责|根据|管理|促进|保护|防治|[其该此]/g;
/** What any office may do about anything: a task of nothing else is compared with none. */
const ANYTHING = /(?:并|及时|定期)?(?:向社会)?(?:公开|公布|公示|公告)|(?:建立健全|健全|完善)?(?:各项)?(?:管理|工作)?制度|具体(?:办法|标准|规定|范围|程序|条件)|情况|监督检查|监督|检查|指导|办法|标准|措施|规定|计划|意见|进行|提出|加强|组织|听证|申请|人民法院|强制执行|法律|法规|实施|使用|建立|健全|完善|确定|年度|统一|宣传教育|宣传|培训/g;
/** Groups of acts: to draw up is not to carry out, to approve not to supervise. */
const ACTS: readonly RegExp[] = [/编制|制定|制订|拟订|拟定|起草|修订/, /建立|组建|设立|建设|搭建/, /实施|执行|落实/, /批准|审批|核准|核发|许可|认定|审核|审查|颁发|发放/, /登记|备案|受理|注册/, /监督|监管|检查|考核|评估/, /公布|公开|发布/];
const MENTIONS = /负责|主管|批准|同意|审定|许可|登记|发给|披露|担任|核定|承担|牵头|统筹|编制|制[定订]|拟[订定]|起草|设在|核发|认定|召集|由|向|报|建立|组建|设立|查处/;
/** What only says what is meant, or names units for a task given before. */
const NO_TASK = /所称|适用于|是指|^（?(?:牵头|责任)单位|负责解释/;

/** Sentences of the draft that give a task to another department than the corpus does. */
export function* dutyConflicts(context: CheckContext): Generator<Finding> {
  yield* reports(context, DUTIES, (statement) => {
    for (const each of [judge, costReports, roleReports]) {
      const found = each(context, statement);
      if (found.length > 0) return isRestated(context, statement.norm.text) || isRestatedWithBodies(context, statement) ? NO_REPORTS : found;
    }
    return NO_REPORTS;
  });
  yield* assignmentConflicts(context);
}

const DUTIES: MemoryKey<readonly Report[]> = { name: 'duties' };
const ASSIGNED: MemoryKey<Match | null> = { name: 'assigned' };

/** Tasks of a plan that its tails and tables give to another office than a regulation does. */
function* assignmentConflicts(context: CheckContext): Generator<Finding> {
  const { document } = context;
  for (const { task, lead } of document.assignments.filter(({ form }) => form !== 'sentence')) {
    if (lead.length === 0 || task.length < 4) continue;
    // Read as the sentence that says the same.
    const text = `${lead.map(({ name }) => name).join('、')}负责${task.replace(/[。；]+$/, '')}`;
    const match = kept(context, ASSIGNED, { memory: new Memory(), text, intro: '', listed: false }, () => {
      const near = candidatesOf(context, task);
      for (const duty of near.length === 0 ? [] : readDuties(text, withinOf(document))) {
        const found = matchOf(context, near, duty);
        if (found) return found;
      }
      return null;
    });
    if (match) yield findingOf(context, match, { start: lead[0].span.start, end: lead[lead.length - 1].span.end });
  }
}

/** What the draft gives to one, and the provision that gives it to another. */
interface Match {
  readonly mine: Duty;
  readonly duty: Duty;
  readonly candidate: Candidate;
  readonly score: number;
}

/** The tasks of a sentence that a document gives to others, as findings for wherever the sentence stands. */
function judge(context: CheckContext, entry: Statement): readonly Report[] {
  const { text } = entry.norm;
  if (!MENTIONS.test(text) || NO_TASK.test(text)) return NO_REPORTS;
  const duties = dutiesOf(entry, context.document);
  // One office that takes what is another's takes it once a sentence.
  const taken = new Set<string>();
  // A duty may be like a sentence that the whole, which says more, is not like.
  const near = (duty: Duty): readonly Candidate[] => (duties.length > 1 || text.length > 1.5 * (duty.end - duty.start) ? [...candidates(context, entry, 0.3), ...candidatesOf(context, text.slice(duty.start, duty.end))] : candidates(context, entry, 0.3));
  return duties.flatMap((duty) => {
    const office = duty.lead.map(({ key }) => key).join();
    const match = taken.has(office) || !mayCount(duty) ? null : matchOf(context, near(duty), duty);
    if (!match) return [];
    taken.add(office);
    return [({ block, start }: Norm) => findingOf(context, match, block.original(start + duty.start, start + duty.end))];
  });
}

/** The provision that gives a duty to another; null where none does, or one gives it to the same. */
function matchOf(context: CheckContext, near: readonly Candidate[], duty: Duty): Match | null {
  let best: Match | null = null;
  let agreed = 0;
  for (const candidate of makesMeasures(duty.task) ? near.flatMap(withMeasures) : near) {
    const { source, statement } = candidate;
    const shared = sharedTopics(context.document, source.document);
    const isNamed = isCited(context, source);
    // 陆生野生动物 and 水生野生动物: rules of one rank side by side.
    if (source.metadata.rank === 'administrative-regulation' && context.document.metadata.rank === source.metadata.rank) continue;
    const isAbove = rankOf(source.metadata) < rankOf(context.document.metadata);
    // A body that no table knows counts where the document that the draft carries out speaks of it too.
    const isOne = (unit: Unit): boolean => isParticular(unit) || isNamed && isAbove && !/有关|相关|各级/.test(unit.name) && unit.name.length >= 4 && NAMED_BODY.test(unit.name) && source.text.includes(unit.name);
    if (!duty.lead.some(isOne) && !(isDecision(duty.task) && duty.lead.some(isGovernment))) continue;
    const isClose = shared.length > 0 || isNamed;
    for (const read of dutiesOf(statement, source.document)) {
      const theirs = { ...read, task: withSystem(read.task, statement, source.document) };
      const score = likeness(duty, theirs, candidate, shared, isClose);
      // Of documents about other things only what says much counts: 宣传培训 is everybody's.
      if (score === 0 || !isClose && says(duty.task.replace(COMMON, ' ')) < 6) continue;
      if (haveOtherNumbers(duty.task, theirs.task)) continue;
      const lead = resolved(theirs.lead, source);
      if (shares(duty.lead, lead) || shares(duty.lead, theirs.lead) || delegated(duty, theirs, source)) agreed = Math.max(agreed, score);
      // Who shares in another's task may lead a like one.
      else if (score < 1.3 && shares(duty.lead, theirs.others)) continue;
      else if ((!best || score > best.score) && (lead.some(isOne) || isNamed && lead.some(isGovernment)) && comparable(duty, lead) && !arranged(context, source, duty, lead, isClose)) best = { mine: duty, duty: { ...theirs, lead }, candidate, score };
    }
  }
  return best && agreed < best.score - 0.2 && !isGivenToo(best, near) ? best : null;
}

/** What a longer duty of the same offices must hold of a task for it to be part of it. */
const PART = 0.9;

/** Whether the same document gives the task, as a part of a longer one, to an office of the draft's as well: 应当及时报告…，并督促责任人采取避险措施. */
const isGivenToo = ({ mine: { lead, task }, candidate: { source: given } }: Match, near: readonly Candidate[]): boolean =>
  near.some(({ source, statement }) => source === given && dutiesOf(statement, source.document).some((each) => shares(lead, resolved(each.lead, source)) && shareInOrder(task, each.task) >= PART));

/** A provision, and the one behind it that says who makes the measures it needs. */
function withMeasures(candidate: Candidate): Candidate[] {
  const behind = measuresBehind(candidate.statement, candidate.source.document);
  return behind ? [candidate, { ...candidate, statement: behind }] : [candidate];
}

function findingOf(context: CheckContext, { mine: { lead, kind }, duty: theirs, candidate: { source, statement: { norm: other } } }: Match, span: Span): Finding {
  const title = source.metadata.title;
  const names = (units: readonly Unit[]): string => units.map(({ name }) => name).join('、');
  const [what, does] = kind === 'punish' ? ['此项违法行为', '处理'] : ['此项工作', '负责'];
  return {
    code: 'conflict/responsibility', severity: severityAgainst(context, source), span,
    message: {
      zh: `${what}本稿由${names(lead)}${does}，《${title}》规定由${names(theirs.lead)}${does}，请统一。`,
      en: `This draft gives the task to ${names(lead)}; 《${title}》 gives it to ${names(theirs.lead)}.`,
    },
    related: [evidenceAt(source, other.block.original(other.start, other.end), other.node)],
  };
}

const known = new WeakMap<Statement, readonly Duty[]>();

const withinOf = ({ metadata: { jurisdiction, issuers } }: PolicyDocument): Within => ({ jurisdiction, self: issuers[0] });

/** The duties of a sentence, read once. */
function dutiesOf(statement: Statement, document: PolicyDocument): readonly Duty[] {
  let duties = known.get(statement);
  if (!duties) {
    const { text, intro } = statement.norm;
    known.set(statement, (duties = readDuties(text, withinOf(document), intro)));
  }
  return duties;
}

/** How much two duties are the same, 0 for different ones … 2 for the same words; `topics` are what both documents are about, `isClose` whether they share one or the one cites the other. */
function likeness(mine: Duty, theirs: Duty, { mine: share, theirs: reverse }: Candidate, topics: readonly string[], isClose: boolean): number {
  if (mine.kind === 'seat' || theirs.kind === 'seat') return mine.kind === theirs.kind && share >= 0.3 && reverse >= 0.2 ? share + reverse : 0;
  if ((mine.kind === 'punish') !== (theirs.kind === 'punish')) return 0;
  if (mine.kind !== 'punish') {
    const [left, right] = [actsOf(mine.task), actsOf(theirs.task)];
    if (left !== 0 && right !== 0 && (left & right) === 0) return 0;
    if (mine.kind !== theirs.kind && !(isDone(mine) && isDone(theirs)) && (left & right) === 0) return 0;
  }
  if (topics.length === 0 && (mine.kind === 'apply' || theirs.kind === 'apply')) return 0;
  const strip = (task: string): string => {
    const words = withoutTopics(task, topics, ' ');
    return (mine.kind === 'punish' ? words : words.replace(COMMON, ' ')).replace(/[的和与及]/g, ' ');
  };
  const left = strip(mine.task);
  const right = strip(theirs.task);
  const [one, other] = [pairsOf(left), pairsOf(right)];
  // The whole of the field that both are about, so named.
  if (one.length === 0 && other.length === 0) return topics.some((topic) => mine.task.includes(topic)) && /管理|工作|监管|统筹|协调|促进/.test(theirs.task) && !/办法|细则|标准/.test(theirs.task) ? 1.2 : 0;
  const own = says(left) >= 2 && says(right) >= 2;
  let best = own ? alike(one, other, mine.bare || theirs.bare) : 0;
  if (best === 0) best = inOrder(mine, theirs, own && isClose);
  // 项目验收合格后，由A组织安全评估: the condition is no part of the task there, but the sentence has it.
  if (best === 0 && own && topics.length > 0 && share >= 0.6 && other.length >= 4 && within(other, one) >= 0.85) best = share + 0.6;
  if (best === 0 && mine.kind !== 'punish') {
    const others = elements(theirs.task);
    for (const one of elements(mine.task)) {
      for (const other of others) best = Math.max(best, one === other && says(strip(one)) > 0 && TASK.test(one) ? 1.5 : says(strip(one)) < 4 || says(strip(other)) < 4 ? 0 : alike(pairsOf(strip(one)), pairsOf(strip(other))) - 0.1);
    }
  }
  // A sanction for the same act under another heading: only in the same words.
  return topics.length === 0 && mine.kind === 'punish' && best < 1.5 ? 0 : best;
}

/** Words that a task may have or not. */
const FILLS = /本?省、自治区、直辖市|[^\u4e00-\u9fff\d]|[的对等]|进行|负责|主管|承担|应当|具体|组织|开展|可以|及时|依法|[省市县区]|行政区域内?/g;

/** What an office does with a thing, at either end. */
const DEED = '(?:编制|制定|制订|拟订|拟定|起草|修订|建立|设立|实施|执行|批准|审批|核准|核发|颁发|认定|确认|登记|公布|监督|检查|管理|提出|确定)+';
const DEEDS = new RegExp(`^${DEED}|${DEED}$`, 'g');

/** Two tasks in nearly the same words, or one in fewer; `own`: both say something that is not said of every task. */
function inOrder(mine: Duty, theirs: Duty, own: boolean): number {
  const [left, right] = [mine, theirs].map(({ task }) => task.replace(FILLS, ''));
  // 南湖保护规划由A编制, A编制南湖保护规划: what is done is compared already.
  const [one, other] = [left, right].map((words) => words.replace(DEEDS, ''));
  if (isDone(mine) && one.length >= 6 && one.replace(ANYTHING, '').length >= 4 && sharesInOrder(one, other).every((share) => share >= 0.9)) return 1.9;
  if (left.length < 8 || right.length < 8) return 0;
  const there = shareInOrder(left, right);
  const back = there * left.length / right.length;
  if (there >= 0.85 && back >= 0.85) return there + back;
  if (!own || there < 0.85 || back < (mine.kind === 'punish' ? 0.28 : 0.45)) return 0;
  // Fewer words: what is left of them must not be what is said of anything.
  const telling = left.replace(ANYTHING, '');
  const share = shareInOrder(telling, right.replace(ANYTHING, ''));
  return telling.length >= 8 && share >= 0.9 ? share + back : 0;
}

/** The parts of a list of tasks: 登记、备案和道路通行管理. */
function elements(task: string): string[] {
  // 对生产、经营、运输等进行…: the list is what the last words are done to.
  if (/(?:进行|实行|作出|予以|开展)[^，、]*$/.test(task)) return [];
  return task.split(/[、，]|以及|和|及/).map((part) => part.replace(/^(?:负责|承担|主管|牵头)|(?:牵头)?(?:负责|承担|等[^等]{0,6}工作|等|工作)$/g, '')).filter((part) => part.length > 4);
}

function alike(left: Pairs, right: Pairs, bare = false): number {
  if (left.length < 2 || right.length < 2) return 0;
  const [there, back] = [within(left, right), within(right, left)];
  if (there >= 0.7 && back >= 0.5 || there >= 0.85 && back >= 0.3 || back >= 0.85 && there >= (bare ? 0.4 : 0.5)) return there + back;
  // All of it is one of the many things that a list gives to the other.
  return left.length >= 3 && there >= 0.85 && right.length >= 8 ? there : 0;
}

/** What ends as a task does, and no name of those it is for. */
const TASK = /(?:管理|登记|备案|审批|核发|编制|养护|维护|检查|监管|认定|评审|收容|处置|巡查|保洁|检测|监测|规划|建设)$/;
/** How many pairs of a task are its own. */
const says = (task: string): number => pairsOf(task.replace(ANYTHING, ' ')).length;

const actsOf = (task: string): number => ACTS.reduce((mask, pattern, index) => (pattern.test(task) ? mask | (1 << index) : mask), 0);

const isParticular = (unit: Unit): boolean => !/(?<!设区)的|其他|有关|相关/.test(unit.name) && (unit.kind === 'department' || unit.kind === 'party' || isKnownUnit(unit) && unit.kind !== 'government' || /海关|集团|管委会|中心|居民委员会|村民委员会|居委会|村委会|办事处|[中大]队$|保护管理机构$/.test(unit.name));

const isDepartment = ({ kind }: Unit): boolean => kind === 'department' || kind === 'party';
/** Whether a duty could be compared with any: before its like is looked for. */
const mayCount = ({ lead, task }: Duty): boolean => lead.some((unit) => isParticular(unit) || NAMED_BODY.test(unit.name)) || isDecision(task) && lead.some(isGovernment);
const NAMED_BODY = /^[\u4e00-\u9fff]{2,}(?:机构|中心|部门|站)$/;

const isGovernment = (unit: Unit): boolean => unit.kind === 'government';

const isDone = ({ kind }: Duty): boolean => kind === 'task';
const shares = (left: readonly Unit[], right: readonly Unit[]): boolean => left.some((one) => right.some((other) => one.key === other.key || mayBe(one, other) || mayBe(other, one)));

/** Sanctions may be handed to those who enforce for all: 依法实行综合行政执法的，由综合行政执法部门实施. */
function delegated(mine: Duty, theirs: Duty, source: CorpusDocument): boolean {
  const enforces = (unit: Unit): boolean => unit.key === '综合执法' || /行政执法|城市管理/.test(unit.name);
  if (mine.kind !== 'punish' || !mine.lead.some(enforces)) return false;
  return theirs.lead.some(enforces) || /综合行政执法|相对集中/.test(source.text) || source.metadata.jurisdiction.city === undefined;
}

/** A city settles among related offices of its own what the province leaves to one field. */
function arranged(context: CheckContext, source: CorpusDocument, mine: Duty, lead: readonly Unit[], isClose: boolean): boolean {
  const own = context.document.metadata.jurisdiction;
  const above = source.metadata.jurisdiction;
  if (own.city === above.city && own.district === above.district && own.province === above.province) return false;
  // 燃气管理部门 of a national text is whoever manages gas: a regulation of the place says who, its other documents do not; 临海市文物保护管理机构 is one office.
  if (settles(context) && [...mine.lead, ...lead].some(isTownship)) return true;
  return mine.lead.some((one) => lead.some((other) => areKin(one.key, other.key) || other.place === null && (!isKnownUnit(one) || !isKnownUnit(other)) && !(isClose && !settles(context) && isKnownUnit(one) && isNamedApart(one, other, source))));
}

/** A county's office against a city's, or a department against a government, is a division of levels and no contradiction. */
function comparable(mine: Duty, lead: readonly Unit[]): boolean {
  const [one, other] = [mine.lead[0], lead[0]];
  // There is one set of measures for a system, whoever is to make it.
  if (one.level !== '' && other.level !== '' && one.level !== other.level && (one.key === other.key || !makesMeasures(mine.task))) return false;
  if (sameUnit(one, other)) return false;
  // What a government is to do its departments do; a township or a village does not.
  const [above, below] = [lead, mine.lead].map((units) => units.some(isGovernment));
  return !(above && mine.lead.some(isDepartment) || below && lead.some(isDepartment) || above && below || above && mine.lead.some(isTownship) || below && lead.some(isTownship));
}

