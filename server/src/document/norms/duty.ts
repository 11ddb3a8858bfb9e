import type { Jurisdiction } from '../model';
import { isKnownUnit, readUnit, splitUnits, type Unit } from '../units';

/** Who does what by a sentence: 市商务部门负责…, A应当会同B编制…, …由A承担, …的，由A责令改正, 向A申请, 办公室设在A. */
export interface Duty {
  readonly lead: readonly Unit[];
  readonly others: readonly Unit[];
  /** seat: 办公室设在A; task: what an office does; punish: what it sanctions; apply: where one applies, files or reports. */
  readonly kind: 'seat' | 'task' | 'punish' | 'apply';
  /** What is done, without the units; for a sanction the act that it punishes. */
  readonly task: string;
  /** Whether the condition before it alone says what is meant (产权不清的，由A负责): no other words to compare. */
  readonly bare: boolean;
  /** Offsets in the text given. */
  readonly start: number;
  readonly end: number;
  /** Where the leading units stand. */
  readonly leadStart: number;
  readonly leadEnd: number;
}

/** A sentence longer than this is none. */
const LONGEST = 1500;
/** Units further from what they do than this are not its subject. */
const FAR = 90;
const MOST = 8;

const SEAT = /(?:办公室|办事机构|日常工作机构|秘书处)(?:均|统一)?(?:设在|设于|挂靠在?)([^，。；：（）]{2,24})/;
/** What an office's name ends in; 教育 alone is a field, 教育部门 an office. */
const BODY = /(?:部门|机关|机构|局|厅|委|办|委员会|办公室|中心|政府|海关|集团|指挥部|[中支大总]队|街道办事处|管委会|协会|联合会|残联|妇联|工会|团委|法院|检察院|部|署|院|公司|居委会|村委会|单位)(?:（[^（）]{1,20}）)?$/;
/** 各级民政部门 is the department at every level. */
const EVERY_LEVEL = /^(?:全[省市])?(?:各级|[同本]级(?=[^人政党])|各地|所在地的?|属地|(?:县级以上)?(?:地方|城市)(?:各级)?人民政府的?|县级以上(?:地方(?!人民政府|各级))?(?:人民政府)?的?|(?:省、)?(?:设区的)?市(?:、|和)(?:区、县（市）|县（市、区）|县（市）、?区|区县（市）|区县|[区县])(?:人民政府)?)(?!人民政府|政府|党委|人民代表)/;

/** Words between an office and what it does. */
const BETWEEN = /^(?:按照各自(?:的)?职责(?:分工)?|按照?(?:职责|职权|权限)(?:分工)?|在各自职责范围内|按照[^，。；]{0,12}?(?:规定|权限)(?:的权限)?|不定期|[或和、]者?(?=不?定期)|[^，]{0,6}(?<![土基产属各当实场耕林用草湿园工本异营驻内外绿两山在发])地(?=组织|开展|编制|制定|提出|进行|发布|公布|实施|落实|推进)|依法|应当|应|要|须|可以|负责(?=会同|牵头|组织|统筹)|具体|统一|另行|组织(?=编制|制定|拟订|起草|实施|开展|建立)|并|共同|及时|定期|同时)+/;
/** What an office may begin to do, where its name ends. */
export const DOES = /(?:应当|应(?!急)|要(?!求)|须|可以|依法|依照|依据|根据|按照|按(?![照揭])|负责(?!人)|主管(?!部门|机关|单位|机构)|承担|牵头|统筹|组织(?!部|法|机构)|会同|制定|制订|拟订|拟定|起草|编制(?!部门|机关|机构|委员会|办公室)|修订|建立|组建|设立|建设(?!行政|主管|部门|局|厅|委)|搭建|开发(?!区)|提出|确定|划定|公布|发布|核发|颁发|发放|发给|签发|出具|核定|审定|下达|汇总|作出|披露|担任|代收|征收|收取|填写|主持|认定|确认|商定|协商|查验|采集|收集|保存|保管|报送|护送|提供|巡查|养护|维修|修缮|监管|参照|安排|选派|指派|聘任|任命|评定|评审|验收|定期|及时|分别|直接|每[年季月]|审批|审核|审查|批准|核准|受理|办理|登记(?!机关|机构)|备案|监督(?!管理)|监测|检查|责令|处(?!理中心|置中心)|予以|给予|没收|吊销|查处|调查|警告|实施|管理(?!部门|机构|局|委员会|中心)|维护|另行|统一|具体|共同|对|为(?!民)|向|于(?=每|\d|年底|本|当)|通过(?!后)|在(?!地)|开展|召集|推进|落实|执行|行使|履行|代为|依职权|征求|商(?=[^，。务业贸会场品标户人定量店事议][^，。]{1,30}(?:后|同意|意见))|是)/g;
/** Help that another office gives, and formulas that give no task of its own. */
const HELPS = /^(?:征求|听取|邀请|征得|委托)|^(?:给予|予以)(?:表彰|奖励|表扬|褒扬)|^(?:予以|给予|主动|积极)?(?:配合|协助|参与|支持|协同)|^(?:按照|依照|根据|在)?[^，]{0,10}(?:职责|职能|职权)(?:分工|范围内?)?(?:，|$)|^(?!负责|承担|主管)[^，]*(?:相关|有关)工作$|^(?:的|和|及|等)|^是(?![^，]{2,30}(?:主管|监管|责任|牵头)(?:部门|机关|单位))/;
const FORBIDS = /^(?:一律|均)?(?:不得|不予|不再|禁止|无权|不)/;

const VERBS = /^(?:统筹协调|统筹|牵头负责|牵头|具体负责|主要负责|负责|主管|承担|做好|抓好|履行|行使)+/;
const PUNISHES = /责令|罚款|处罚(?!工作|职责|职能|权|事项)|(?:给予|予以)[^，]{0,6}(?:警告|处分)|没收|吊销|暂扣|查处/;
const APPLIES = /(?:向|报经?)([^，。；：、]{2,30}?(?:部门|机关|机构|局|厅|委|委员会|办公室|中心|政府|街道办事处|协会))(?:书面|依法|及时|提出|办理|进行|书面提出|如实)*(申请|备案|登记|报告|报备|申报|申领|审批|审核|核准|缴存|缴纳|举报|投诉)/g;

/** What names are read by: the place, and who 我局 is. */
export interface Within { readonly jurisdiction: Jurisdiction; readonly self?: string }
/** 我局, 省厅 and 市局 beside no other name: who issues the document. */
const SELF = /^[我本省市县区][局委厅办]$/;
/** The name of an office, or that of who issues the document where it is called so: 省厅 of 福建省自然资源厅 is itself, of a city's office it is not known which. */
export const selfOr = (name: string, { self }: Within): string => (self && SELF.test(name) && (/^[我本]/.test(name) || self.includes(name[0]) && self.endsWith(name[1])) ? self : name);

/** The duties a sentence lays down. `intro` introduces the list it is an item of. */
export function readDuties(text: string, within: Within, intro = ''): Duty[] {
  if (text.length > LONGEST) return [];
  const seat = text.includes('设在') || text.includes('设于') || text.includes('挂靠') ? SEAT.exec(text) : null;
  if (seat) {
    const lead = unitsIn(seat[1], within);
    if (lead) {
      const end = seat.index + seat[0].length;
      return [{ lead, others: [], kind: 'seat', task: `${text.slice(0, seat.index).replace(/（$/, '')}办公室设在`, bare: false, start: seat.index, end, leadStart: end - seat[1].length, leadEnd: end }];
    }
  }
  const found = readClauses(text, within);
  if (found.length === 0 && intro !== '') {
    // 有下列行为之一的，由A责令改正：（一）…; A履行下列职责：（一）…
    const above = readClauses(intro, within, true).at(-1);
    if (above && !/下列(?:条件|材料|情形|内容)/.test(intro)) found.push({ ...above, task: above.kind === 'punish' ? behaviour(text) : text.replace(TOGETHER, ''), bare: false, start: 0, end: text.length });
  }
  return found;
}

interface Subject {
  readonly lead: Unit[];
  readonly others: Unit[];
  readonly start: number;
  readonly end: number;
}

function readClauses(text: string, within: Within, heads = false): Duty[] {
  const found: Duty[] = [];
  let subject = null as Subject | null;
  // Where what the next sanction punishes, or the next 由A does, begins.
  let open = 0;
  let last = '';
  for (let start = 0, end = 0; start < text.length && found.length < MOST; start = end + 1) {
    end = start;
    while (end < text.length && text[end] !== '，' && text[end] !== '：') end++;
    const by = byIn(text, start, end, within);
    const own = by ? null : subjectAt(text, start, end, within);
    if (by || own) subject = by ?? own;
    if (!subject) continue;
    if (by) {
      const before = text.slice(open, by.at);
      // 每五年编制一次规划，由A负责: the task is the clause before; 其日常工作由A承担: of what the sentence speaks of.
      add(text.slice(by.end, end), before.length > 2 ? before.replace(/^.*?其(?=[\u4e00-\u9fff]{2,8}$)/, () => text.slice(0, Math.min(16, Math.max(0, text.indexOf('，'))))) : last, by.at > start && start > open ? start : open, end, by);
      open = end + 1;
      last = text.slice(start, end);
      continue;
    }
    const rest = own ? text.slice(own.end, end) : text.slice(start, end);
    if (!own && !CARRIES.test(rest)) {
      // A condition, or another subject that is no office.
      if (!/[的时后前]$/.test(rest)) subject = null;
      continue;
    }
    add(rest, '', own ? own.start : start, end, subject);
    open = end + 1;
    last = rest;
  }
  APPLIES.lastIndex = 0;
  for (let match = APPLIES.exec(text); match && found.length < MOST; match = APPLIES.exec(text)) {
    const lead = unitsIn(match[1], within);
    if (!lead) continue;
    const leadStart = match.index + match[0].indexOf(match[1]);
    const end = match.index + match[0].length;
    found.push({ lead, others: [], kind: 'apply', task: text.slice(0, match.index) + match[2], bare: false, start: match.index, end, leadStart, leadEnd: leadStart + match[1].length });
  }
  return found;

  function add(words: string, before: string, start: number, end: number, { lead, others, start: leadStart, end: leadEnd }: Subject): void {
    const between = BETWEEN.exec(words);
    let rest = (between ? words.slice(between[0].length) : words).replace(GROUNDS, '');
    let joint = others;
    const together = TOGETHER.exec(rest);
    if (together) {
      joint = unitsIn(together[1], within) ?? joint;
      rest = rest.slice(together[0].length);
      if (subject) subject = { ...subject, others: joint };
    }
    // For whom, before what is done for them.
    if (/^(?:向|为|对)[^，]*(?:人群|人员|单位|个人|者|群众|企业)$/.test(rest) || /^(?:根据|依据|结合|就)/.test(rest) || FORBIDS.test(rest) || !(heads && rest.includes('下列')) && (HELPS.test(rest) || HELPS.test(words))) return;
    // 核发选址意见书前，…; 办理登记时，…: a time, not a duty.
    if (/[前时后的]$/.test(rest) && !before) return;
    const punishes = PUNISHES.exec(rest);
    const lasts = before.replace(/，$|每[^，]{1,3}(?:年|季度|月)(?:至少)?|[一两二三四]次/g, '');
    if (punishes && punishes.index < 40) {
      const named = /查处(?!工作)([^，]{4,})/.exec(rest)?.[1].replace(/等?(?:违法)?行为$/, '') ?? (/^(?:负责)?对([^，]{4,}?)(?:行为)?的查处/.exec(rest) ?? /^负责([^，]{4,}?)(?:行为)?的?查处/.exec(rest))?.[1];
      const act = behaviour(named ?? lasts);
      if (act.length >= 4 || heads) found.push({ lead, others: joint, kind: 'punish', task: act, bare: false, start, end, leadStart, leadEnd });
      return;
    }
    const done = rest.replace(VERBS, '');
    const office = /^是([^，]{2,30}?)(?:工作)?的?(?:行政)?(?:主管|监管|责任|牵头)(?:部门|机关|单位)$/.exec(rest);
    // X工作由A主管 is A主管X工作.
    const task = office ? `${office[1]}工作` : done === '' ? rest + lasts : lasts + rest;
    if (!office && !between && done === rest && !DOES_AT.test(rest) && lasts === '') return;
    if (task.length < 3) return;
    found.push({ lead, others: joint, kind: 'task', task, bare: done.length < 2 && !office, start, end, leadStart, leadEnd });
  }
}

/** With whom: 会同B编制…. */
const TOGETHER = /^会同([^，]{2,60}?)(?:依法|共同)?(?=制定|制订|拟订|起草|编制|修订|建立|组建|设立|提出|确定|划定|公布|发布|开展|组织|负责|做好|商定|确认|审核|审查|认定|实施|核定|监督(?!管理)|管理(?!机构|部门|局|委|站|处)|对|$)/;
/** What a task is done by: 根据城乡规划编制…. */
const GROUNDS = /^(?:根据|依据|按照|结合)[^，]*?(?:的?要求(?!其)|(?=编制|制定|制订|拟订|建立|划定|确定|公布|提出))/;
/** A clause that goes on about the office named before. */
const CARRIES = /^(?:并且?|不?定期|根据|依据|依照|经(?=征求|商)|结合|同时|应当|应(?!急)|要(?!求)|须|依法|负责|承担|牵头|统筹|组织(?!部|法|机构)|会同|制定|制订|拟订|编制|建立|组建|提出|确定|划定|公布|核发|认定|审批|受理|办理|查处|责令|处(?!理)|给予|没收|吊销|监督|指导|按照|对)/;
const DOES_AT = new RegExp(`^${DOES.source}`);

/** 由A（会同B）…: A and where it stands; the last 由 of a clause that an office follows. */
function byIn(text: string, start: number, end: number, within: Within): (Subject & { at: number }) | null {
  for (let at = text.lastIndexOf('由', end - 1); at >= start; at = at > 0 ? text.lastIndexOf('由', at - 1) : -1) {
    if (/(?:(?<![管处办])理|事|自|缘)$/.test(text.slice(Math.max(0, at - 2), at)) || /[于此其]/.test(text[at + 1] ?? '')) continue;
    const subject = unitsFrom(text, at + 1, end, within);
    if (subject) return { ...subject, at };
  }
  return null;
}

/** The office that opens a clause. */
function subjectAt(text: string, start: number, end: number, within: Within): Subject | null {
  let from = start;
  const lead = /^(?:但是?|其中|同时|（[^（）]{1,3}）)/.exec(text.slice(start, Math.min(end, start + 8)));
  if (lead) from += lead[0].length;
  return unitsFrom(text, from, end, within);
}

/** The offices that stand at an offset, up to what they do. */
function unitsFrom(text: string, from: number, end: number, within: Within): Subject | null {
  const words = text.slice(from, Math.min(end, from + FAR));
  DOES.lastIndex = 2;
  for (let match = DOES.exec(words); match; match = DOES.exec(words)) {
    const names = words.slice(0, match.index);
    if (!BODY.test(names)) continue;
    const joint = names.indexOf('会同');
    const lead = unitsIn(joint > 0 ? names.slice(0, joint) : names, within);
    if (lead) return { lead, others: joint > 0 ? unitsIn(names.slice(joint + 2), within) ?? [] : [], start: from, end: from + match.index };
  }
  return null;
}

const NO_ACT = /(?:有|存在)?(?:下列|前款|上述)[^，]{0,8}(?:行为|情形)(?:之一)?的?|(?:逾期|拒)不[^，]{1,6}的|情节(?:较|特别)?严重的|经劝阻[^，]{0,4}的|劝阻无效的|(?:尚未|尚不|未)?构成(?:违反治安管理行为|犯罪)的|造成[^，]{0,6}(?:后果|损失|损害)的|给他人[^，]*的|(?:，|^)对(?:单位|个人)(?=，|$)/g;

/** What a sanction punishes, without the provisions it cites: 违反本条例第九条规定，占道经营的 → 占道经营. */
function behaviour(words: string): string {
  return words.replace(/^（[^（）]{1,3}）/, '').replace(/违反(?:本|《|前|第)[^，]{0,40}(?:规定|款|项|条)的?，?/, '').replace(NO_ACT, '').replace(/[，的]+$/, '');
}

/** 活动所在地, 小区所在网格的: where, before who. */
const WHERE = /^[^，、向由对报]{0,8}(?:所在(?:地|网格|社区|街道|[省市县区])|(?:发生|户籍|居住|经营|注册|登记|作业|施工|生产|销售|项目|工程|受理)地)的?(?=[^的])/;
const LEVELS: ReadonlyArray<readonly [RegExp, string]> = [[/(?:沿海|内陆|毗邻|边境)?省、自治区、直辖市(?=人民政府|[\u4e00-\u9fff]{2,8}(?:部门|机构))/g, '省级'], [/(?:或者|、)直辖市人民政府[^，、]*$/, ''], [/各?[县区]（[区市](?:、[区县])?）(?=[^，、（）]*(?:[局厅委]|(?<!关)部门))/g, '县级']];

/** The names of offices without words for where and for all levels, each level in one word: 省、自治区、直辖市人民政府 → 省级人民政府. */
export function plainLevels(words: string): string {
  const where = words.replace(WHERE, '');
  // 城市人民政府, 本级人民政府 stand for the government, 城市人民政府城乡规划主管部门 for an office of it.
  let plain = /^(?:相应的)?(?:地方|城市|[同本]级|所在地)(?:地方)?(?:各级)?人民政府$/.test(where) ? '人民政府' : where.replace(EVERY_LEVEL, '');
  for (const [pattern, level] of LEVELS) plain = plain.replace(pattern, level);
  return plain.replace(/(?<=[\u4e00-\u9fff）])或者?(?=[\u4e00-\u9fff])/g, '、');
}

function unitsIn(words: string, within: Within): Unit[] | null {
  if (words.length > FAR || words.length < 2 || /[。；：“”《》]/.test(words)) return null;
  const units = splitUnits(plainLevels(words)).map(({ name }) => readUnit(selfOr(name, within), within.jurisdiction));
  return units.length > 0 && units.every((unit) => !FIRM.test(unit.name) && (isKnownUnit(unit) || !NO_OFFICE.test(unit.name) && (unit.kind === 'department' || isBody(unit)))) ? units : null;
}

/** Words that run on past a name, and institutions that are no offices. */
const NO_OFFICE = /^(?:原|经|报|移送|及|与|和|会同)|[向对由]|(?<!情)报(?![社业])|应当|按照|上一?级|(?<!设区)的|单位/;
const FIRM = /^(?:组织|协调.*|统筹|宣传)$|^(?:金融|医疗|医疗卫生|教育|培训|检测|检验|中介|评估|保险|养老|科研|文化|体育|统计|气象|测绘)机构$/;
/** Bodies that no table names but that a duty may be given to. */
const isBody = ({ name }: Unit): boolean => name.length <= 20 && /(?:海关|集团|管委会|管理委员会|中心|指挥部|办公厅（室）|开发办|机构|部门|居民委员会|村民委员会|居委会|村委会|协会|办事处|[中大支总]队|乡镇(?:人民)?政府)$/.test(name);
