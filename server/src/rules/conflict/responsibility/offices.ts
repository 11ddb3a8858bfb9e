import { areKin, fieldsIn, isKnownUnit, namesOffice, type Unit } from '../../../document/units';
import { readNumeral } from '../../../text/numerals';

/** Acts that a law gives to one office of one level: another, or one of another level, has no power to do them. */
const DECIDES = /审批|批准|核准|许可|核发|颁发|发给|签发|认定|审定|吊销/;
const HANDED_ON = /委托|授权|下放|受[^，]{0,6}指定/;

/** Whether a task is a decision that is not handed on by the sentence itself. */
export const isDecision = (task: string): boolean => DECIDES.test(task) && !HANDED_ON.test(task);

/** Whether two offices are surely not of one level. What the nation's ministries do is left out: much of it is done below them too. */
export const areOfOtherLevels = (one: Unit, other: Unit): boolean => one.level !== '' && other.level !== '' && one.level !== 'nation' && other.level !== 'nation' && one.level !== other.level;

/**
 * Whether a name that no table knows stands for an office of quite another field than a known one: 文物保护管理机构 is none of 建设; 城市公共交通主管部门
 * none of 应急管理 where the same text speaks of 应急管理部门 too.
 */
export function isOfOtherField(unknown: Unit, known: Unit, text: string): boolean {
  if (!isKnownUnit(known) || isKnownUnit(unknown)) return false;
  const fields = fieldsIn(unknown.name);
  if (fields.length > 0) return fields.every((field) => field !== known.key && !areKin(field, known.key));
  // A body below a department (公路管理机构) may have become part of it.
  return /部门$/.test(unknown.name) && namesOffice(text, known.key);
}

/** 市历史文化街区 is not 省历史文化街区: what is decided on has a level itself. */
const OWN_LEVEL = /国家级|[省市县]级|[省市县](?![场政容民])/;
const NO_LEVEL = /城市|县城|省、自治区、直辖市|设区的市|[省市县、区（）]+人民政府|县级以上/g;
export const hasOwnLevel = (task: string): boolean => OWN_LEVEL.test(task.replace(NO_LEVEL, ''));

const MEASURED = /(\d[\d.]*|[零〇一二两三四五六七八九十百千万]+)(?:万|亿)?(?=[人名元日天年个倍户层米级%‰吨岁]|等(?=[功奖残伤])|平方米|公里)/g;

/** Whether two tasks are told apart by numbers: 一级保护的古树 and 二级保护的古树, 一千人以上 and 五千人以上. */
export function haveOtherNumbers(one: string, other: string): boolean {
  const [left, right] = [numbersIn(one), numbersIn(other)];
  return left !== '' && right !== '' && left !== right;
}

const numbersIn = (text: string): string => [...text.matchAll(MEASURED)].map(([, number]) => readNumeral(number) ?? Number(number)).sort((left, right) => left - right).join();

/** Whether one of the first is one of the others, at a level that does not speak against it. */
export const meetAtLevel = (left: readonly Unit[], right: readonly Unit[]): boolean => left.some((one) => right.some((other) => one.key === other.key && !areOfOtherLevels(one, other)));
