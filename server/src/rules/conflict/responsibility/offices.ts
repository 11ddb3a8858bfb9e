import type { CorpusDocument } from '../../../corpus/model';
import { areKin, fieldsIn, isKnownUnit, namesOffice, readUnit, type Unit } from '../../../document/units';
import { readRoles } from '../../../document/norms/roles';
import type { CheckContext } from '../../model';
import { sentenceIndex } from '../related';

/** Acts that a law gives to one office of one level: another, or one of another level, has no power to do them. */
const DECIDES = /审批|批准|核准|许可|核发|颁发|发给|签发|认定|审定|吊销/;
const HANDED_ON = /委托|授权|下放|受[^，]{0,6}指定/;

/** Whether a sentence gives a power of one office to another. */
export const isHandedOn = (words: string): boolean => HANDED_ON.test(words);

/** Whether a task is a decision that is not handed on by the sentence itself. */
export const isDecision = (task: string): boolean => DECIDES.test(task) && !isHandedOn(task);

/** Whether two offices are surely not of one level. What the nation's ministries do is left out: much of it is done below them too. */
export const areOfOtherLevels = (one: Unit, other: Unit): boolean => one.level !== '' && other.level !== '' && one.level !== 'nation' && other.level !== 'nation' && one.level !== other.level;

/** Whether one is an office of the State Council and the other is of a place: what the first approves the other does not. */
export const areOfNationAndBelow = (one: Unit, other: Unit): boolean => one.level !== '' && other.level !== '' && (one.level === 'nation') !== (other.level === 'nation');

/**
 * Whether an office is surely another than one that a document speaks of, where the table does not know that other. 城市公共交通主管部门 of the nation is whoever a place
 * says, 交通运输 as well; but 文物保护管理机构 is none of 建设, and 应急管理 is none where the same text speaks of 应急管理部门 too.
 */
export function isNamedApart(one: Unit, other: Unit, source: CorpusDocument): boolean {
  if (isKnownUnit(other)) return false;
  const fields = fieldsIn(other.name);
  if (fields.length > 0 && isKnownUnit(one)) return fields.every((field) => field !== one.key && !areKin(field, one.key));
  // A body below a department (公路管理机构) may have become part of it.
  if (!/部门$/.test(other.name) || [...one.key.replace(/管理|城市|监督/g, '')].some((char) => other.key.includes(char))) return false;
  return isKnownUnit(one) ? namesOffice(source.text, one.key) : departmentsIn(source).some((each) => each.key !== other.key && mayBe(one, each));
}

const departments = new WeakMap<CorpusDocument, readonly Unit[]>();

/** The departments that no table knows to which a document gives something to do. */
function departmentsIn(source: CorpusDocument): readonly Unit[] {
  let units = departments.get(source);
  if (!units) {
    const found = new Map<string, Unit>();
    for (const { norm } of sentenceIndex(source.document).statements) for (const role of readRoles(norm.text, NOWHERE)) for (const unit of role.units) if (unit.kind === 'department' && !isKnownUnit(unit)) found.set(unit.key, unit);
    departments.set(source, (units = [...found.values()]));
  }
  return units;
}
const NOWHERE = { jurisdiction: {} };

/** Whether a draft is a regulation or rule itself, which says for its place who does what. */
export const settles = ({ document: { metadata: { rank } } }: CheckContext): boolean => /regulation$|^government-rule$/.test(rank);

/** 市历史文化街区 is not 省历史文化街区: what is decided on has a level itself. */
const OWN_LEVEL = /国家级|[省市县]级|[省市县](?![场政容民])/;
const NO_LEVEL = /城市|县城|省、自治区、直辖市|设区的市|[省市县、区（）]+人民政府|县级以上/g;
export const hasOwnLevel = (task: string): boolean => OWN_LEVEL.test(task.replace(NO_LEVEL, ''));

/** Whether a name that no table knows may be short for another: 市资规局 for 自然资源和规划主管部门, 登记部门 for 养犬登记部门, or one office with others: 港航和口岸局. */
export function mayBe(short: Unit, long: Unit): boolean {
  if (isKnownUnit(short)) return false;
  if (/部门$/.test(short.name) && long.name.endsWith(short.name) || fieldsIn(short.name).includes(long.key)) return true;
  let at = -1;
  return [...short.key.replace(/^[省市县区]|[局厅委办]$|(?:主管|管理)?部门$/g, '')].every((char) => (at = long.name.indexOf(char, at + 1)) >= 0);
}

/** 古树名木主管部门 stands for those that the document calls so. */
export function resolved(lead: readonly Unit[], { document }: CorpusDocument): readonly Unit[] {
  if (lead.every((unit) => isKnownUnit(unit))) return lead;
  return lead.flatMap((unit) => {
    if (isKnownUnit(unit)) return [unit];
    const named = document.definitions.filter(({ form, term }) => form === 'abbreviation' && (unit.name.endsWith(term) || term.endsWith(unit.name))).map(({ meaning }) => readUnit(meaning, document.metadata.jurisdiction)).filter(isKnownUnit);
    return named.length > 0 ? named : [unit];
  });
}

/** Whether an office, as named, is or may be of a lower level than the lowest that the other name lets act: 县级 or 县级以上 for 设区的市级以上. */
export function isBelow(one: Unit, name: string, other: string): boolean {
  const least = leastIn(other);
  return least !== '' && LEVELS.indexOf(leastIn(name) || one.level) > LEVELS.indexOf(least);
}
const LEVELS = ['nation', 'province', 'city', 'district'];
const leastIn = (name: string): string => (/省级以上/.test(name) ? 'province' : /市级以上/.test(name) ? 'city' : /[县区]级以上/.test(name) ? 'district' : '');
