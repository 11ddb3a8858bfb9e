import type { CorpusDocument } from '../../../corpus/model';
import { ADDRESSED, APPROVING, DECIDING, DRAWING_UP, readRoles, type Role } from '../../../document/norms/roles';
import type { PolicyDocument } from '../../../document/model';
import { areKin, isKnownUnit, isTownship, type Unit } from '../../../document/units';
import type { CheckContext } from '../../model';
import { evidenceAt } from '../evidence';
import { NO_REPORTS, type Report } from '../kept';
import { sharesInOrder } from '../order';
import { sharePair } from '../pairs';
import { candidates, candidatesOf, sharedTopics, withoutTopics, type Candidate, type Statement } from '../related';
import { isCited, rankOf, severityAgainst } from '../scope';
import { areOfNationAndBelow, areOfOtherLevels, hasOwnLevel, isBelow, isHandedOn, isNamedApart, mayBe, resolved, settles } from './offices';
import { areApart, covers, haveOneRank } from './numbers';

const MENTIONS = /[由报经向]|负责|应当|牵头|组织|担任|建立|提出/;

/** What a role of the draft is to a role of a provision. */
interface Match { readonly mine: Role; readonly theirs: Role; readonly candidate: Candidate; readonly score: number }

/** Who acts in a sentence of the draft where the provision that it carries out says the same of another, as findings for wherever the sentence stands. */
export function roleReports(context: CheckContext, entry: Statement): readonly Report[] {
  const { text } = entry.norm;
  if (settles(context) || !MENTIONS.test(text)) return NO_REPORTS;
  const roles = rolesOf(entry, context.document);
  for (const mine of roles) {
    const match = matchOf(context, nearTo(context, entry, mine), mine);
    if (match) return [({ block, start }) => {
      const { source, statement: { norm: other } } = match.candidate;
      const title = source.metadata.title;
      return {
        code: 'conflict/responsibility', severity: severityAgainst(context, source), span: block.original(start + mine.start, start + mine.end),
        message: {
          zh: `此项工作本稿由${mine.name}负责，《${title}》规定由${match.theirs.name}负责，请统一。`,
          en: `This draft gives the task to ${mine.name}; 《${title}》 gives it to ${match.theirs.name}.`,
        },
        related: [evidenceAt(source, other.block.original(other.start, other.end), other.node)],
      };
    }];
  }
  return NO_REPORTS;
}

const known = new WeakMap<Statement, readonly Role[]>();

/** The roles of a sentence, read once. */
function rolesOf(statement: Statement, { metadata: { jurisdiction, issuers } }: PolicyDocument): readonly Role[] {
  let roles = known.get(statement);
  if (!roles) known.set(statement, (roles = readRoles(statement.norm.text, { jurisdiction, self: issuers[0] })));
  return roles;
}

/** A role may be like a sentence that the whole, which says more, is not like. */
const nearTo = (context: CheckContext, entry: Statement, { clause }: Role): readonly Candidate[] => {
  const near = candidates(context, entry);
  return clause.length * 1.5 > entry.norm.text.length ? near : [...near, ...candidatesOf(context, clause)];
};

function matchOf(context: CheckContext, near: readonly Candidate[], mine: Role): Match | null {
  let best: Match | null = null;
  let agreed = 0;
  for (const candidate of near) {
    const { source, statement } = candidate;
    if (!isCited(context, source) || rankOf(source.metadata) >= rankOf(context.document.metadata)) continue;
    const topics = sharedTopics(context.document, source.document);
    for (const theirs of rolesOf(statement, source.document)) {
      // What every office or body is to do by itself (建立制度) is nobody's alone.
      if (actsOf(mine, theirs) === 0 || !mine.alone && !theirs.alone) continue;
      const score = likeness(mine, theirs, candidate, topics);
      if (score === 0) continue;
      if (mayAgree(mine, theirs, candidate, score)) {
        if (covers(theirs.words, mine.words)) agreed = Math.max(agreed, score);
      } else if ((!best || score > best.score) && mine.units.length > 0 && theirs.units.length > 0) best = { mine, theirs, candidate, score };
    }
  }
  return best && agreed < best.score - 0.2 ? best : null;
}

/** What both do, or what is done to both. */
const actsOf = (mine: Role, theirs: Role): number => mine.acts & theirs.acts & (mine.to === theirs.to ? -1 : ~ADDRESSED);

/** Words that a task may have or not. */
const FILLS = /[^\u4e00-\u9fff]|会同[^，]{0,12}(?:部门|单位)|并?抄[告送报][^，]*|草案|[县市省]级以上|分别|按照?规划|等(?!功|级)|[的对均其在将和与及并或]|牵头|进行|负责|应当|具体|可以|及时|依法|人民政府|相关|有关|(?:报请?|经|由|向)(?= )|(?:本)?行政区域内?/g;
const DEED = /作出[^，]{0,6}决定|申领|批准|审批|核准|审定|同意|认定|确认|审核|审查|备案|登记|编制|制定|制订|拟订|建立|提出|组织|实施|办理|公布|后|实行/g;

/** How much two roles are the same but for who acts, 0 for different ones … 2 for the same words. */
function likeness(mine: Role, theirs: Role, { mine: share, theirs: reverse }: Candidate, topics: readonly string[]): number {
  if (areApart(mine.words, theirs.words)) return 0;
  const isNear = Math.min(share, reverse) >= 0.35;
  const whole = alike(mine.words, theirs.words);
  if (whole > 0) return whole;
  // 提交A审核，报B审批: the step before tells which approval.
  const step = isNear && mine.before.length > 10 && theirs.before.length > 10 ? alike(mine.before, theirs.before) : 0;
  const part = Math.max(alike(mine.clause, theirs.words), alike(mine.words, theirs.clause), alike(mine.clause, theirs.clause), sameBut(topics, mine.clause, theirs.clause));
  return part > 0 || step > 0 ? Math.max(part, step) - 0.1 : mine.rest !== '' || theirs.rest !== '' ? alike(restOf(mine), restOf(theirs)) : 0;
}

const restOf = ({ rest, words }: Role): string => (rest !== '' ? rest : words.slice(words.indexOf(' ')));

/** 2 where two say just the same but for what both documents are about: 年度计划 and 城市国际化年度计划; else 0. */
function sameBut(topics: readonly string[], mine: string, theirs: string): number {
  const [one, other] = [mine, theirs].map((words) => withoutTopics(words, topics).replace(FILLS, '').replace(DEED, ''));
  return one.length >= 4 && one === other ? 2 : 0;
}

/** The same of their words; 0 also where these say too little by themselves. */
function alike(mine: string, theirs: string): number {
  const [left, right] = [mine, theirs].map((words) => words.replace(FILLS, '').replace(DEED, ''));
  if (left.length < 3 || right.length < 3) return 0;
  const [there, back] = sharesInOrder(left, right);
  const least = Math.min(left.length, right.length);
  if (least < 6) return haveOneRank(mine, theirs) && (right.includes(left) || left.includes(right)) || there >= 0.99 && back >= 0.75 || back >= 0.99 && there >= 0.75 ? there + back : 0;
  return there >= 0.85 && back >= 0.4 || back >= 0.85 && there >= 0.4 || there >= 0.6 && back >= 0.6 || least > 9 && (there >= 0.75 && back >= 0.45 || back >= 0.75 && there >= 0.45) || least > 15 && there >= 0.85 && back >= 0.25 || there >= 0.95 && back >= (least > 10 ? 0.2 : 0.3) ? there + back : 0;
}

const isGovernment = ({ kind, name }: Unit): boolean => kind === 'government' || name.endsWith('人民政府');
/** Whoever approves, registers, is competent. */
const ANY_OFFICE = /^(?:原|其他?|有关|相关|上级|上一级)?(?:审批|批准|许可|登记|发证|颁证|认定|评定|主管|有关|相关|执法|受理|管理|组织)?(?:主管)?(?:机关|部门|机构|单位)$/;
const isOffice = (unit: Unit): boolean => isKnownUnit(unit) || /[中支大总]队$/.test(unit.name) || unit.kind === 'department' || unit.kind === 'party' || unit.kind === 'government';

/** Whether one who acts here may be one who acts there. Who shares in another's task may lead a like one, but not the very same without that other. */
function mayAgree(mine: Role, theirs: Role, candidate: Candidate, score: number): boolean {
  const meets = (units: readonly Unit[], others: readonly Unit[]): boolean => units.some((one) => others.some((other) => !differ(mine, theirs, one, other, candidate)));
  const lead = [...theirs.units, ...resolved(theirs.units, candidate.source)];
  return meets(mine.units, lead) || (score < VERY || meets(mine.others, lead)) && meets(mine.units, theirs.others);
}
/** From which on two roles are of the very same task. */
const VERY = 1.3;

const COLLEGIAL = /[\u4e00-\u9fff]{3,}(?:(?<!村民|居民)委员会|领导小组|联席会议)$/;
/** Bodies that an office may host, or be. */
const HOSTED = /^(?!.*(?:负责|主管|村民|居民)).*(?:机构|中心|小组|专班|指挥部|委员会|办公室|人民代表大会)$/;

/** Who holds a right. */
const HOLDER = /权人$/;

/** Whether two who do the same are surely not one. */
function differ(mine: Role, theirs: Role, one: Unit, other: Unit, { source, mine: share, theirs: reverse, statement: { norm: { text: sentence } } }: Candidate): boolean {
  const acts = actsOf(mine, theirs);
  const decides = (acts & DECIDING) !== 0;
  const areFarApart = areOfOtherLevels(one, other) || (acts & APPROVING) !== 0 && areOfNationAndBelow(one, other) && !isHandedOn(mine.words) && !isHandedOn(sentence);
  if (ANY_OFFICE.test(one.name) || ANY_OFFICE.test(other.name)) return false;
  // What a committee approves no office approves in its stead.
  const [here, there] = [one, other].map(({ name }) => name.replace(/^(?:[本同各]级|[省市县区各])/, ''));
  if ((acts & APPROVING) !== 0 && COLLEGIAL.test(there) && !isKnownUnit(other)) return isOffice(one) && !COLLEGIAL.test(here);
  if (isGovernment(one) || isGovernment(other)) {
    if (areFarApart && (hasOwnLevel(mine.words) || hasOwnLevel(theirs.words))) return false;
    if (isGovernment(one) && isGovernment(other)) return decides && areFarApart;
    // What a government is to do its departments do, but not what it decides on, and no department of another level.
    return isOffice(one) && isOffice(other) && ((acts & APPROVING) !== 0 || (acts & (DECIDING | DRAWING_UP)) !== 0 && areFarApart);
  }
  if (isTownship(one) || isTownship(other)) return one.key !== other.key && decides && isOffice(one) && isOffice(other);
  if (isOffice(one) && isOffice(other)) {
    // Of offices that may be one only the level tells.
    if (mayBeOne(one, other, source)) return decides && (areFarApart || isBelow(one, mine.name, theirs.name));
    return true;
  }
  // Bodies that are no offices are told apart by the provision's own document: 血站 and 献血管理机构.
  if (Math.min(share, reverse) < 0.2) return false;
  if (here.includes(there) || there.includes(here) || isOffice(one) && HOSTED.test(there) || isOffice(other) && HOSTED.test(here)) return false;
  // 所有权人 and 经营权人 share no more than what the names of all holders end in.
  return sharePair(here.replace(HOLDER, ''), there.replace(HOLDER, '')) ? sentence.includes(here) : isOffice(one) || source.text.includes(here);
}

function mayBeOne(one: Unit, other: Unit, source: CorpusDocument): boolean {
  if (one.key === other.key || areKin(one.key, other.key) || mayBe(one, other) || mayBe(other, one)) return true;
  return !(isKnownUnit(one) && isKnownUnit(other) || isNamedApart(one, other, source));
}
