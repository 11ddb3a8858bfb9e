import { readUnit, splitUnits, type Unit } from '../units';
import { DOES, plainLevels, selfOr, type Within } from './duty';

/**
 * Who acts at one place of a sentence, office or not, and what is said of it there: 规划由[A]编制，报[B]批准 has two roles. Where two sentences
 * say the same but for a role, they differ in who acts.
 */
export interface Role {
  /** Who, as written. */
  readonly name: string;
  readonly units: readonly Unit[];
  /** Who acts with them or is asked (会同…). */
  readonly others: readonly Unit[];
  /** What is done, a bit for each group of `ACTS`. */
  readonly acts: number;
  /** Whether it is done to them (向A申请, 报A备案), and whether it is told as theirs alone (由A…, A牵头…). */
  readonly to: boolean;
  readonly alone: boolean;
  /** The words around, from the role before to the role behind. */
  readonly words: string;
  /** The same from the last clause that says something. */
  readonly clause: string;
  /** The clause before, whoever acts in it, where only the act itself is told here: 由A审核，报B审批. */
  readonly before: string;
  /** What is done, where it is told behind who does it and what before is but 其他人员. */
  readonly rest: string;
  /** Of the sentence: from the word that leads to who acts, to the end of what they do. */
  readonly start: number;
  readonly end: number;
}

/** Groups of acts that one does instead of another; to draw up is not to approve. */
const ACTS: readonly RegExp[] = [
  /批准|审批|核准|审定|许可(?!证|制度)|同意/, /认定|确认|评定|鉴定/, /审核|审查|核查|核实|评审/, /核发|颁发|发放|发给|签发/, /备案|报备/, /登记|注册/, /受理|申请|申报|申领/, /报告/,
  /编制|制定|制订|拟订|拟定|起草|修订|编纂|编写/, /建立|组建|设立|搭建/, /提出|提名|推荐/, /确定|划定|指定|选定|商定|协商/, /填写|填报/, /保管|保存/, /征收|收取|代收/, /公布|公告|公示|发布/,
  /担任|为[^，。；]{0,10}(?:人|单位|机构|部门)$/, /组织|召集|主持/, /办理/, /养护|维护|维修/, /查验|检验|检测|验收/, /调查/, /评价|评估/,
];
/** Acts that a law gives to one office of one level, and those by which the level is told that is informed. */
export const DECIDING = 0b11011 | 1 << 11;
export const APPROVING = 0b1;
/** What is done to an office or by one who turns to it. */
export const ADDRESSED = 0b11110000;
export const DRAWING_UP = 1 << 8;

/** Words from which an act follows at once: 报A批准, 经A审核, 向A申请. */
const TO = /(?:报请|报经|报送|报|提请|提交|经(?!营)|向)([^，。；：、报经向由](?:[^，。；：报经向由（）]|（[^（）]{1,8}）){1,40}?)((?:签字|签章|盖章|书面|依法|集体|初步)?(?:批准|审批|核准|审定|许可|同意|认定|确认|评定|审核|审查|核实|备案|登记|申请|申报|申领|报告|确定|决定))/g;
/** 向A申领许可，由其作出决定: who was turned to acts. */
const THEY = new RegExp(`由(?:其|该[局厅委])(?=${DOES.source})`, 'g');
/** What the name of somebody who acts ends in. */
const WHO = /(?:部门|机关|机构|局|厅|委|办|委员会|办公室|中心|政府|海关|集团|指挥部|[中支大总]队|街道|办事处|管委会|协会|学会|联合会|红十字会|残联|妇联|工会|团委|法院|检察院|院|公司|企业|单位|居委会|村委会|学校|站|船舶|领导小组|专班|银行|负责人|经营者|所有人|权人|使用人|承[租包]人|出租人|管理人|责任人|监护人|申请人|用户|业主|(?:办公|常务|专题|党组)会议?)$/;
/** Anybody, or whoever is competent. */
const NOBODY = /^(?:任何|每个?|该|其|此|并|未|不|报|应?经(?![营济])|向|提请|应当|必?须|需要?|将|对|在|按照?|依照|根据)|^(?:各?有关|各?相关|其他|各)(?:单位|部门|机构|企业|方面)?$|^[各]?(?:单位|部门|机构|企业|机关)$/;
const FAR = 60;

/** Deeds that are told of others: 报…批准, 自批准之日起. */
const NOT_OWN = /(?:报|经|提请|向|未经)[^，]{0,40}?(?:批准|审批|核准|同意|审核|备案|登记|申请|报告)|[^，]{0,20}之日起|(?<=^|，)[^，]{0,20}[前后时](?=，)/g;

/** Who hands something on to another who decides. */
const HANDED = /^.*(?:提交|报送|报请|报经|送交|上报|(?<![情举申通汇日晚])报(?![社业告])|交由|向)/;

interface Slot { readonly start: number; readonly end: number; readonly name: string; readonly others: string; readonly form: 'by' | 'to' | 'subject'; readonly stop: number }

/** The roles of a sentence, in order. Sanctions have none: who imposes them is told with the act they punish. */
export function readRoles(text: string, within: Within): Role[] {
  if (text.length > 800) return [];
  const slots = slotsIn(text);
  return slots.flatMap((slot, index) => rolesAt(text, slots, index, slot, within));
}

function slotsIn(text: string): Slot[] {
  const found: Slot[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = start;
    while (end < text.length && !/[，：]/.test(text[end])) end++;
    let from = start;
    for (let at = text.indexOf('由', start); at >= 0 && at < end; at = text.indexOf('由', at + 1)) {
      if (/(?:理|事|自|缘)$/.test(text.slice(Math.max(0, at - 1), at)) || /[于此其]/.test(text[at + 1] ?? '')) continue;
      const slot = slotAt(text, at + 1, end, at, 'by');
      if (slot) found.push(slot);
      from = -1;
    }
    if (from === start) {
      const slot = slotAt(text, start + (/^(?:但是?|其中|同时|并)/.exec(text.slice(start, end))?.[0].length ?? 0), end, start, 'subject');
      if (slot) found.push(slot);
    }
  }
  TO.lastIndex = 0;
  for (let match = TO.exec(text); match; match = TO.exec(text)) {
    const at = match.index + match[0].length - match[1].length - match[2].length;
    if (WHO.test(match[1]) && !NOBODY.test(match[1]) && !/[未不]$/.test(text.slice(0, match.index)) && !found.some(({ start, end }) => start < at + match![1].length && at < end)) found.push({ start: match.index, end: at + match[1].length, name: match[1], others: '', form: 'to', stop: match.index + match[0].length });
  }
  addThem(text, found);
  return found.sort((left, right) => left.start - right.start);
}

/** Those who are spoken of by 由其, by the name they were turned to before. */
function addThem(text: string, found: Slot[]): void {
  THEY.lastIndex = 0;
  for (let match = THEY.exec(text); match; match = THEY.exec(text)) {
    const { index } = match;
    const [end, comma] = [index + match[0].length, text.indexOf('，', index)];
    const who = found.filter(({ form, end: before }) => form === 'to' && before < index).sort((left, right) => right.start - left.start)[0];
    if (who) found.push({ start: index, end, name: who.name, others: '', form: 'by', stop: comma < 0 ? text.length : comma });
  }
}

/** Who stands at an offset, up to what they do. */
function slotAt(text: string, from: number, end: number, start: number, form: 'by' | 'subject'): Slot | null {
  const words = text.slice(from, Math.min(end, from + FAR));
  DOES.lastIndex = 2;
  for (let match = DOES.exec(words); match; match = DOES.exec(words)) {
    const names = words.slice(0, match.index);
    const joint = names.indexOf('会同');
    const name = (joint > 0 ? names.slice(0, joint) : names).replace(/(?:按照?各?自?职责(?:分工)?|依法|分别|共同)$/, '');
    if (!WHO.test(name) || NOBODY.test(name) || /[“”《》]/.test(name)) continue;
    // 本级人民政府负责地方志工作的机构
    const called = /^(?:负责|主管)[^，]{2,12}的(?:机构|部门)/.exec(words.slice(match.index))?.[0] ?? '';
    const handed = HANDED.exec(name);
    const [first, stop] = [from + (handed ? handed[0].length : 0), from + match.index + called.length];
    const who = (handed ? name.slice(handed[0].length) : name) + called;
    if (who.length < 2 || NOBODY.test(who)) return null;
    // 预案报A批准, 由B提交A审核: A acts; what B hands on is told before.
    return { start: handed && form === 'subject' ? first - 1 : start, end: stop, name: who, others: joint > 0 ? names.slice(joint + 2) : '', form: handed ? 'to' : form, stop: end };
  }
  const is = form === 'subject' ? /^([^，为]{2,30}?)为(?=[^，]{0,12}(?:人|单位|机构|部门)$)/.exec(words) : null;
  return is && WHO.test(is[1]) && !NOBODY.test(is[1]) ? { start, end: from + is[1].length, name: is[1], others: '', form, stop: end } : null;
}

function rolesAt(text: string, slots: readonly Slot[], index: number, slot: Slot, within: Within): Role[] {
  const left = leftOf(text, slots, index);
  const next = slots[index + 1];
  let right = text.slice(slot.end, next ? next.start : text.length);
  const last = right.lastIndexOf('，', right.length - 2);
  if (next && last >= 0 && (next.form !== 'to' || saysWhat(right.slice(last)))) right = right.slice(0, last);
  if (/责令|罚款|处罚|没收|吊销|给予[^，]{0,6}(?:警告|处分)/.test(right)) return [];
  if (/^[^，]{0,8}(?:不得|不予|不实行|不再|无权|禁止)/.test(right)) return [];
  const deeds = slot.form === 'to' ? text.slice(slot.end, slot.stop) : right.replace(NOT_OWN, '');
  const acts = ACTS.reduce((mask, pattern, bit) => (pattern.test(deeds) ? mask | (1 << bit) : mask), 0);
  if (acts === 0) return [];
  const end = slot.form === 'to' ? slot.stop : Math.min(slot.stop, next && next.start > slot.end ? next.start : slot.stop);
  const role = (name: string, words: string): Role => ({
    name, units: unitsOf(name, within), others: slot.others === '' ? [] : unitsOf(slot.others, within), acts, to: slot.form === 'to', alone: slot.form !== 'subject' || /^[^，]{0,4}(?:牵头|会同|负责)/.test(right), words: `${words} ${right}`, start: slot.start, end,
    clause: `${lastClause(words === left ? thingOf(text, slots, index) : words)} ${right.split('，', 1)[0]}`, before: saysWhat(right) ? '' : `${lastClause(text.slice(0, slot.start))} ${right}`, rest: /^其他?[^，]{0,6}，?$|，其[^，]{0,4}，?$/.test(words) ? right : '',
  });
  const each = /分别$/.test(left) ? distributed(left.slice(0, -2), slot.name) : null;
  return each ? each.map(([words, name]) => role(name, words)) : [role(slot.name, left)];
}

/** 一、二级保护的古树: the number of the point is none of what it says. */
const NUMBER = /^(?:[一二三四五六七八九十]+、|（[^（）]{1,3}）|\d+[.．、])/;

/** What is said before a role: since the role before it, or, where that one only hands on, with what is said before that. */
function leftOf(text: string, slots: readonly Slot[], index: number): string {
  const { start } = slots[index];
  if (index === 0) return text.slice(0, start).replace(NUMBER, '');
  // A编制规划，B建立档案: a subject opens its own clause.
  if (slots[index].form === 'subject') return '';
  const { end, form: formBefore } = slots[index - 1];
  const between = text.slice(Math.min(end, start), start);
  // 规划由A编制，报B批准: B approves the plan. 规划由A编制，标准由B制定: what B does begins behind the comma.
  const comma = between.lastIndexOf('，', between.length - 2);
  if (handsOn(slots, index, between, comma)) return formBefore === 'subject' ? between : `${leftOf(text, slots, index - 1)} ${between}`;
  return comma >= 0 ? between.slice(comma + 1) : between;
}

const handsOn = (slots: readonly Slot[], index: number, between: string, comma: number): boolean => slots[index].form === 'to' && !(comma >= 0 && saysWhat(between.slice(comma)));

/** What is handed on, without the steps in between. */
function thingOf(text: string, slots: readonly Slot[], index: number): string {
  const { start } = slots[index];
  if (index === 0) return text.slice(0, start).replace(NUMBER, '');
  const between = text.slice(Math.min(slots[index - 1].end, start), start);
  return slots[index - 1].form !== 'subject' && handsOn(slots, index, between, between.lastIndexOf('，', between.length - 2)) ? thingOf(text, slots, index - 1) : leftOf(text, slots, index);
}

/** Whether a clause before 报A批准 names what A approves: 记二等功, not 经审查同意后, nor 征求各方意见后. */
const saysWhat = (clause: string): boolean => clause.replace(/[，、经由后并再]|(?:征求|听取|吸收)[^，]{0,16}意见|审[查核批]|批准|同意|合格|认定|公示|评审|无异议的?|逐级|按程序|同时|及时|依法|书面/g, '').length >= 3;

/** 二级保护、三级保护的古树分别由设区的市级、县级人民政府主管部门: each with its own. */
function distributed(left: string, names: string): Array<readonly [string, string]> | null {
  const things = left.slice(left.lastIndexOf('，') + 1).split(/[、和]/);
  const offices = names.split(/[、和]/);
  if (things.length !== offices.length || things.length < 2) return null;
  const lastOffice = /^(?:设区的)?[省市县区乡镇]级?(.+)$/.exec(offices[offices.length - 1]);
  const lastThing = /的.+$/.exec(things[things.length - 1])?.[0] ?? '';
  return things.map((thing, index) => [/的/.test(thing) ? thing : thing + lastThing, WHO.test(offices[index]) || !lastOffice ? offices[index] : offices[index] + lastOffice[1]] as const);
}

/** The last clause of some words that says something. */
function lastClause(words: string): string {
  const comma = words.lastIndexOf('，', words.length - 7);
  return comma < 0 ? words : words.slice(comma + 1);
}

/** 市、县（市）人民政府 is a government at either level. */
const SEVERAL_LEVELS = /^(?:省、)?(?:设区的)?市级?(?:、|和|以及|或者?)(?:区、县（市）|县（市、区）|县（市）、?区?|区县（市）|区县|[区县])级?(?=人民政府$)/;

/** 受灾地区县级…: where, before the level; 设区的市级以上…: the level is told by the name. */
const plainName = (name: string): string => plainLevels(name.replace(SEVERAL_LEVELS, '').replace(/^(?!设区)[^省市县]{2,8}?(?=(?:设区的)?[省市县]级)/, '').replace(/^(?:设区的)?[省市县]级以上(?:地方)?(?:各级)?(?:人民政府)?的?(?=.{2})/, '')).replace(/^(?:各|所在地?的?|当地)/, '').replace(/负责人$|(?:秘书长|主任|[省市区县厅局]长)?(?:办公|常务|专题|党组)会议?$/, '');

/** 县级林业或者城市绿化主管部门: the level is said once for all. */
function unitsOf(name: string, within: Within): Unit[] {
  const units = splitUnits(plainName(name)).map((each) => readUnit(selfOr(each.name, within), within.jurisdiction));
  return units.map((unit) => (unit.level === '' && unit.kind === 'department' && units[0].level !== '' ? { ...unit, level: units[0].level } : unit));
}
