import { isInside } from '../../text/inside';
import { readCalendar, readClock, readFrequencies, readQuantities, type Quantity } from '../../text/quantities';
import { readNumeral } from '../../text/numerals';
import type { Actor, Figure } from './model';

const DIGIT = /[\d一二两三四五六七八九十百千半每月季年ⅠⅡⅢⅣⅤIV]/;
const FINE = /^[^，。；0-9]{0,8}?(?:的?罚款|罚金|的?滞纳金|的?违约金)/;
const DISTANT = /(?:(至少|不得?(?:少|低)于|最低)|(不得?(?:超过|高于)|最多|最长|最高))[^，。；\d]{1,14}$/;
const DISTANT_SHARE = /(?:(至少|不得?(?:少|低)于|最低)|(不得?(?:超过|高于)|最多|最高)|((?<!不得?)(?:少于|低于|不足)))[^，。；\d]{1,28}$/;
const OWN_TERM = /(?:(?<!以)上|试行期|施行|实施期|行动|计划|规划|工程|方案|以来|期间|近|前|过去|连续|满|第)$/;
/** 2020年实际完成, 截至9月底: what has been lays nothing down. */
const REPORTS = /实际(?:完成|达到|实现|为)|(?:^|，)截至(?=[^，]{2,12}[，底末])|累计已|已累计|同比(?:增|下)|[比较]上年(?:增|下|提)/;
/** How long the document itself holds (自公布之日起施行，有效期五年), not a licence or a registration under it. */
const OWN_VALIDITY = /(?:^|[，；：。])(?:本[^，。；]{1,10})?有效期限?(?:为|是|至|自[^，。；]{0,8})?$/;
const POINT = /[\u4e00-\u9fff]{2}前$/;
/** 一至四级伤残: which grades are meant. */
const GRADES = /(?<![第\d零〇一二三四五六七八九十百])([一二三四五六七八九十]|1?\d)级?(?:至|到|—|-|～|~)([一二三四五六七八九十]|1?\d)级(?![别次以])/g;
const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'I', 'II', 'III', 'IV', 'V'];
/** 水质达到Ⅲ类以上标准, 优于IV类: a class of quality. */
const CLASSES = /(?<![A-Za-z劣ⅠⅡⅢⅣⅤ])([ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)类(?:水质?|水体)?(?:（含）)?(?:及?以上)?(?=标准|水质|水体|要求|$|[，。；、）])/g;
/** The name of a day is no longer, its marks included. */
const NAME = 14;
/** 10月31日“书香日”. */
const NAMED_DAY = /^[“‘][^“”‘’]{2,10}[日周月节][”’]/;
/** 检测周期不得超过三年, 拨付周期，最长以两个月为限. */
const CYCLE = /(?:周期|间隔(?:时间|期限?)?)(?:，[^，。；]{0,6})?(?:应当?|一般)?为?以?$/;
/** Citizens, firms and bodies of their own (first group) and authorities, as sentences name them. */
const PARTIES = /(企业|经营者|[承举主开]办者|[生运]?[产营]者|使用者|提供者|从业者|所有者|组织者|[建设施工运营使用经营生产举办主办维护保养维保排污用人申报作业承运承包设计勘察监理开发销售][建设施工运营使用经营生产举办主办维护保养维保排污用人申报作业承运承包设计勘察监理开发销售]单位|物业服务人?|申请人|当事人|个人|公民|业主(?:委员会|大会)?|居民委员会|村民委员会|所有权人|所有人|使用人|销售者|消费者|监护人|驾驶人|承运人|供应商|投标人|中标人|(?:医疗|检验|检测|鉴定|培训|中介|养老|金融|服务|评估|托育|教育|评价|代理)机构|幼儿园|学校|纳税人|居民|村民|职工|养犬人|饲养人|经纪人|承包人|出租人|承租人|投资者|从业人员|产权人|管理人|责任人|寄件人|申诉人|第三方|旅行社|用户|受让人|继承人|收货人|托运人|献血者)|人民政府|部门|机关|主管|街道办事处|[镇区县市乡]政府|管理委员会|管委会|[市区县省][^，。；、（）]{1,10}[局委办厅]|机构|公安|法院|检察院|委员会|办事处|急救中心|调度/g;

/** Figures of one sentence (or item, or row). Offsets are those of `text`. */
export function readFigures(text: string): Figure[] {
  if (!DIGIT.test(text)) return [];
  const found: Figure[] = [];
  const quantities = readQuantities(text);
  const days = readCalendar(text);
  const frequencies = readFrequencies(text);
  for (const quantity of quantities) {
    const figure = quantityFigure(text, quantity, quantities);
    if (figure && !days.some((day) => day.start < quantity.end && quantity.start < day.end) && !(quantity.dimension === 'time' && frequencies.some((each) => each.start <= quantity.valueStart && quantity.valueEnd <= each.end))) found.push(figure);
  }
  for (const { start, end, from, to } of readClock(text)) found.push({ ...shape(text, start, end, false), kind: 'clock', dimension: 'time', low: from, high: to, comparison: '=', bound: 'none', day: '', start, end });
  for (const day of days) {
    if (!day.yearly && day.bound === 'on' && !/为$|是$/.test(text.slice(Math.max(0, day.start - 1), day.start)) && text[day.end] !== '为' && !(day.year === null && NAMED_DAY.test(text.slice(day.end, day.end + NAME)))) continue;
    if (/^(?:正式)?(?:施行|实施|执行|生效|试行)/.test(text.slice(day.end)) && /本[^，。]{2,6}自$/.test(text.slice(0, day.start))) continue;
    found.push({
      ...shape(text, day.start, day.end, false), noun: text.slice(day.end, day.end + NAME), kind: 'date', dimension: '', low: day.order ?? 0, high: day.order ?? 0, comparison: '=', bound: day.bound === 'before' ? 'before' : day.bound === 'from' ? 'from' : 'none',
      day: `${day.yearly ? '' : day.year ?? ''}${day.key}${day.through ? `~${day.through}` : ''}`, start: day.start, end: day.end,
    });
  }
  for (const match of text.matchAll(GRADES)) {
    const [low, high] = [readNumeral(match[1]), readNumeral(match[2])];
    const [start, end] = [match.index, match.index + match[0].length];
    if (low !== null && high !== null && low < high) found.push({ ...shape(text, start, end, false), kind: 'measure', dimension: 'grade', low, high, comparison: '=', bound: 'none', day: '', start, end });
  }
  for (const match of text.matchAll(CLASSES)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const grade = ROMAN.indexOf(match[1]) % 5 + 1;
    // Of waters the first class is the best; what is asked for is the least.
    if (grade > 0) found.push({ ...shape(text, start, end, false), kind: 'measure', dimension: 'grade', low: -grade, high: -grade, comparison: '>=', bound: 'none', day: '', start, end });
  }
  for (const each of frequencies) {
    const { near, ...rest } = shape(text, each.start, each.end, isHollow(text, each.start, each.end) ? null : each.end === text.length || /[，；]/.test(text[each.end] ?? ''), 14);
    found.push({ ...rest, near: near + text.slice(each.start, each.end).replace(/[\d一二两三四五六七八九十半]+|每隔?|次|个?(?:学年|学期|星期|小时|年|月|季度?|周|日|天)|进行|至少|不得?少于/g, ''), kind: 'frequency', dimension: 'time', low: each.every, high: each.every, comparison: each.least ? '<=' : '=', bound: 'none', day: '', start: each.start, end: each.end });
  }
  return found;
}

/** 每三年进行一轮: what is done stands in the clause before. */
const isHollow = (text: string, start: number, end: number): boolean => HOLLOW.test(text.slice(clauseStart(text, start), start) + text.slice(end, clauseEnd(text, end)));
const HOLLOW = /^(?:应当|按照?|原则上|一般|至少|进行|开展|组织|实施|举行|一[次轮遍]|不?少于|的?频[次率])*$/;

function quantityFigure(text: string, quantity: Quantity, all: readonly Quantity[]): Figure | null {
  const { dimension, start, end, valueStart, valueEnd, low, high, bound, unit } = quantity;
  // 不少于地上总建筑面积千分之七: the base of a share stands between.
  const ahead = text.slice(Math.max(0, start - (dimension === 'ratio' ? 34 : 20)), start);
  const distant = quantity.comparison !== '=' || !/[少低超最高]/.test(ahead) ? null : (dimension === 'ratio' ? DISTANT_SHARE : DISTANT).exec(ahead);
  const comparison = distant ? (distant[1] ? '>=' : distant[3] ? '<' : '<=') : dimension === 'age' && quantity.comparison === '=' && /(?:放宽|延长|提高)(?:到|至)$/.test(ahead) ? '<=' : quantity.comparison;
  const before = text.slice(Math.max(0, start - 6), start);
  const behind = text.slice(end, end + 12);
  if (REPORTS.test(text.slice(Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1, start))) return null;
  if (isInside(text, start, '“', '”') && text.indexOf('”', end) >= 0 && text.indexOf('”', end) - end < 12 && comparison === '=' && bound === 'none') return null;
  if ((dimension === 'money' || dimension === 'multiple' || dimension === 'ratio') && FINE.test(behind)) {
    const open = comparison === '<=' || comparison === '<';
    return { ...shape(text, start, end, false), near: behaviourOf(text, start), kind: 'fine', dimension, low: open ? 0 : low, high, comparison, bound: 'none', day: '', start: valueStart, end, subject: payer(text, start), tier: tierOf(text, start) };
  }
  if (dimension === 'time') {
    // 终止前十五日内: no earlier than so long before it, where 提前三十日 asks for more.
    if (bound === 'within' && POINT.test(before)) return { ...shape(text, start, end, true), kind: 'period', dimension, low, high, comparison: '=', bound: 'before', day: '', start, end };
    if (OWN_TERM.test(before) && bound === 'none' && !/任期/.test(before)) return null;
    if (/^(?:行动|累计|计划|规划|攻坚|规定|以来|来|期?间|级|代|制)/.test(behind)) return null;
    if (bound === 'from') return null;
    if (before.includes('有效期') && OWN_VALIDITY.test(text.slice(Math.max(0, start - 24), start))) return null;
    // 检测周期不得超过三年 says how often.
    if (bound === 'none' && comparison !== '>=' && comparison !== '>' && CYCLE.test(text.slice(Math.max(0, start - 16), start))) {
      return { ...shape(text, start, end, false), kind: 'frequency', dimension, low, high, comparison: '<=', bound: 'none', day: '', start, end };
    }
    // 移植后五年内的养护费用: for so long, not by then.
    if (bound === 'within' && /^的(?!，|。|$)/.test(behind)) return { ...shape(text, start, end, false), kind: 'period', dimension, low, high, comparison: '=', bound: 'none', day: '', start, end };
    // 验收合格后三年内跟踪评价: so long it is to go on, and longer is more.
    if (bound === 'within' && low >= 30 && GOES_ON.test(text.slice(end, end + 40))) return { ...shape(text, start, end, false), kind: 'period', dimension, low, high, comparison: '>=', bound: 'none', day: '', start, end };
    const clauseEnd = /^(?:，|$)/.test(behind);
    const attributive = bound === 'none' && comparison === '=' && /^[\u4e00-\u9fff]/.test(behind) && !/^(?:为|的|至|后|前|以)/.test(behind) && unit !== '年' && unit !== '日';
    return { ...shape(text, start, end, clauseEnd || bound === 'within'), kind: attributive ? 'measure' : 'period', dimension, low, high, comparison, bound, day: '', start, end };
  }
  if (/^(?:count|area|length)$/.test(dimension) && low > 1 && text[valueStart - 1] === '每') return { ...shape(text, start, end, false), kind: 'share', dimension, low, high, comparison: '=', bound: 'none', day: '', start: valueStart - 1, end: valueEnd };
  // 十届三次会议: one of a row.
  if (unit === '次' && text[valueStart - 1] === '届') return null;
  if (unit === '届' || unit === '期' || unit === '批' || unit === '班' || dimension === 'rank') return null;
  const counted = dimension === 'count';
  const one = all.length > 0 && counted && low === 1;
  if (one && comparison === '=' ) return null;
  return { ...shape(text, start, end, false), kind: 'measure', dimension, low, high, comparison, bound, day: '', start, end };
}

const GOES_ON = /^，?(?:[^，。；]{2,16}?(?:应当|应|要|须))?(?:对[^，。；]{1,24}?)?(?:进行|开展|实施|做好)?(?:持续|跟踪|管护|养护|抚育|回访|随访|动态监测)(?![^，。；]{0,12}(?:一次|完成))/;

/**
 * What is punished: the words behind 违反…规定， up to where the sanction begins. '' where the sentence only names the article that is broken.
 */
export function behaviourOf(sentence: string, upTo: number): string {
  // Behind a ； another act may be named; 情节严重的 and the like are of the same.
  const part = sentence.lastIndexOf('；', upTo) + 1;
  const own = part > 0 && OWN_ACT.test(sentence.slice(part, upTo));
  const text = own ? sentence.slice(part) : sentence;
  const at = own ? upTo - part : upTo;
  const sanction = /的?，(?:由|责令|处|对|没收|给予|可以|予以|依照|按照)|由[^，。；]{2,30}?(?:责令|处以?|给予|没收|可以|予以)|(?:，经)?责令|处以?(?=[\d一二三四五六七八九十])/.exec(text);
  const words = text.slice(0, sanction && sanction.index > 4 ? Math.min(sanction.index, at) : at);
  const broken = [...words.matchAll(/违反(?:本(?:规定|办法|条例|法|细则|规则)的?规定|本规定|[^，。；]*?规定)(?:第[^，。；]*?规定)?/g)];
  if (broken.length === 0) return plainAct(words);
  const last = broken[broken.length - 1];
  const behind = words.slice(last.index + last[0].length).replace(/^[，的]+/, '');
  return plainAct(broken.length > 1 ? words.slice(broken[0].index).replace(/违反[^，。；]*?规定(?:第[^，。；]*?规定)?，?/g, '') : behind);
}

const OWN_ACT = /^(?!情节|货值|后果|逾期|拒不|仍不|经责令|造成|对|并|其中|有违法所得|没有违法所得|违法所得|构成|导致|属于)[^；]{5,}?的，/;

/** The act alone, without the case in which it is punished: …，情节严重; …，拒不改正. */
const plainAct = (words: string): string => words.replace(/(?:，|；)(?:情节|后果|逾期|拒不|经责令|仍不|造成|首次|初次|再次|货值|违法所得)[^，。；]{0,16}(?:，并)?$/, '');

const TIERS: ReadonlyArray<readonly [string, RegExp]> = [
  ['特别严重', /特别严重|特别重大|特大/], ['严重', /(?:情节|后果|危害|损失)(?:较为|比较)?严重|严重(?:后果|损失|危害|情节|污染|影响)|造成(?:重大|较大|人员|伤亡|[^，。；]{0,6}(?:损失|后果|事故|危害|污染))|构成.{0,4}事故|再次|多次|二次以上|两次以上/], ['较重', /情节较重|较重/], ['轻微', /轻微|较轻|情节轻/],
  ['逾期', /逾期|拒不|仍不|经责令|不改正/],
];

/** In which case a fine applies, by the words of its part of the sentence. */
function tierOf(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('；', at), text.lastIndexOf('。', at)) + 1;
  const words = text.slice(start, at);
  const close = words.lastIndexOf('罚款');
  const own = close >= 0 ? words.slice(close) : words;
  for (const [name, pattern] of TIERS) if (pattern.test(own)) return name;
  if (close >= 0 && /^罚款[，、]?(?:并?对|，对|；对)/.test(own)) for (const [name, pattern] of TIERS) if (pattern.test(words)) return name;
  return '';
}

const TIER_ALONE = /^(?:情节|后果|拒不|逾期|仍不)[^，。；]{0,12}的，[^对]*$/;

/** Who pays: a unit, a person, or the staff in charge; '' where it is not said. */
function payer(text: string, at: number): string {
  const last = text.lastIndexOf('罚款', at - 1);
  const start = Math.max(text.lastIndexOf('；', at) + 1, text.lastIndexOf('。', at) + 1, last < 0 ? 0 : last + 2);
  const words = text.slice(start, at);
  // 情节严重的，处…: who pays was said in the part before.
  if (start > 1 && TIER_ALONE.test(words)) {
    const before = Math.max(text.lastIndexOf('；', start - 2), text.lastIndexOf('。', start - 2)) + 1;
    const fined = text.slice(before, start).search(/处(?:以)?(?=[\d一二两三四五六七八九十百千])/);
    return payer(text, fined >= 0 ? before + fined + 1 : start - 2);
  }
  const to = words.lastIndexOf('对');
  const near = to >= 0 && words.length - to < 44 ? words.slice(to + 1) : '';
  const named = near !== '' && !/[，；]/.test(near) ? near : /(?:^|，|为)(单位|个人|自然人|企业|公民)[^。；]{0,40}的，[^；。]{0,40}$/.exec(words.slice(-100))?.[1] ?? '';
  if (/直接|主管人员|责任人员?|负责人|法定代表人/.test(named)) return 'staff';
  if (/单位|企业|法人|组织|经营者|机构/.test(named) && !/个人/.test(named)) return 'unit';
  if (/个人|公民|自然人|居民/.test(named) && !/单位/.test(named)) return 'person';
  return '';
}

/** Whom the sentence binds: the party named last before 应当 (or 可以, 不得), else the first one named. */
function actorOf(text: string, at: number, steps = 3): Actor {
  const start = Math.max(text.lastIndexOf('；', at), text.lastIndexOf('。', at)) + 1;
  const words = text.slice(Math.max(start, at - 90), at);
  const modal = Math.max(words.lastIndexOf('应当'), words.lastIndexOf('必须'), words.lastIndexOf('可以'), words.lastIndexOf('不得'));
  const parties = [...(modal > 3 ? words.slice(0, modal) : words).matchAll(PARTIES)];
  if (parties.length === 0) return start > 2 && steps > 0 ? actorOf(text, start - 2, steps - 1) : '';
  const party = parties[modal > 3 ? parties.length - 1 : 0];
  return party[1] !== undefined ? 'private' : 'authority';
}

/** A clause with a figure of its own; 上一年度, 一般 hold none. */
const FIGURED = /\d|百分之|千分之|[一二两三四五六七八九十百千万](?:[十百千万]|个|日|天|周|月|年(?!度)|元|米|层|倍|平方|公里|小时)/;

/** 位于建成区外的, 接到报告后: a case for what follows. */
const CASE = /(?<!除外|规定|要求)(?:的|后|时)$/;

/** What ends in such a word names a thing that is measured. */
const MEASURED = /(?:数量?|高度|宽度|长度|深度|速度|面积|规模|容量|[比频概]?率|比例|标准|期限|时间|时限|距离|间距|金额|[^有]额度?|费用?|价格?)$/;

function clauseEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !'，。；：'.includes(text[at])) at++;
  return at;
}

function clauseStart(text: string, upTo: number): number {
  let at = upTo;
  while (at > 0 && !'，。；：'.includes(text[at - 1])) at--;
  return at;
}

/** `forward`: whether its clause leans on the next; null where it leans on the one before alone. */
function shape(text: string, start: number, end: number, forward: boolean | null, least = 8): Pick<Figure, 'near' | 'noun' | 'act' | 'label' | 'condition' | 'zone' | 'subject' | 'tier' | 'actor'> {
  const from = clauseStart(text, start);
  const to = clauseEnd(text, end);
  let near = text.slice(from, start) + text.slice(end, to);
  const joined = /^(?:并|且|同时|还)/.test(near);
  // 三十日内，… and short clauses lean on the next one, else on the one before.
  // 新建的不低于30%，改造的不低于25%: what stands beside it with a figure of its own says nothing about it.
  const next = to < text.length ? text.slice(to + 1, clauseEnd(text, to + 1)) : '';
  const beside = FIGURED.test(next);
  // 在三十分钟内到达现场，位于建成区外的，应当在…: a clause with a figure or a condition of its own behind one that says what is to be done speaks of something else.
  const leans = forward && to - end >= 2 && (beside || CASE.test(next)) ? false : forward;
  const needed = /^，?(?:方可|才可以?|才能|方能|始得)/.test(text.slice(to, to + 5));
  if (leans !== null && (leans || needed && to - end <= 1 || (near.length < 6 && !beside)) && !joined && to < text.length && text[to] !== '。' && text[to] !== '；') near += next;
  // A condition before it (…的，接到…后，) belongs to it; so does any clause before a short one.
  if (from > 1 && text[from - 1] === '，' && (near.replace(/应当|必须|不得|可以/, '').length < least || /[的后时前]/.test(text[from - 2]) || /^但/.test(near))) {
    let stop = from - 1;
    let previous = clauseStart(text, stop);
    // 建筑层数，平原不超过三层，山区不超过四层: both lean on what stands before the first and names what is measured.
    if (FIGURED.test(text.slice(previous, stop))) {
      let lead = previous;
      for (let steps = 3; steps > 0 && lead > 1 && text[lead - 1] === '，' && FIGURED.test(text.slice(lead, clauseEnd(text, lead))); steps--) lead = clauseStart(text, lead - 1);
      const end = clauseEnd(text, lead);
      if (MEASURED.test(text.slice(lead, end))) [previous, stop] = [lead, end];
    }
    near = text.slice(previous, stop) + near;
  }
  const act = to - end >= 2 ? text.slice(end, to) : text[to] === '，' ? text.slice(to + 1, clauseEnd(text, to + 1)) : '';
  const noun = /^[\u4e00-\u9fffA-Za-z]{1,8}/.exec(text.slice(end))?.[0] ?? '';
  // 怀孕满四个月流产的，…: where the clause ends in 的 what follows it holds under that condition; 满十六周岁的，方可… asks for it.
  const clause = /^(?:以上|以下|以内)|^(?:超过|低于|高于|小于|大于|不足|不满|未满|年?满)/.test(text.slice(start, end)) && text[to - 1] === '的' && text[to] === '，' && to > end;
  // 树龄八十年以上、不满一百年的: both ends say which are meant.
  const ranged = /^[、，]?(?:尚|但|且|并|而)?(?:不满|不足|未满|不超过|低于|小于)[^，。；]{1,10}的/.test(text.slice(end)) || /(?:以上|超过|满)[、，]?(?:尚|但|且|并|而)?(?:已)?$/.test(text.slice(from, start)) && /^[^，。；]{0,10}的/.test(text.slice(end));
  // 拒绝检测三次以上，…的，属于…: from how many times on it is so.
  const counted = text[end - 1] === '上' && /次以上$/.test(text.slice(start, end)) && /^[^。；]{0,60}的，(?:属于|视为|认定|按照?|依照|由|处|给予|责令)/.test(text.slice(end));
  // 树龄一百年以上榧树: of what it says which are meant.
  const aged = /以[上下]$/.test(text.slice(start, end)) && AGED.test(text.slice(Math.max(0, start - 6), start)) && /^[\u4e00-\u9fff]/.test(noun);
  const condition = !needed && (clause || ranged || aged || counted || /^的(?!标准|比例|要求|幅度|范围|距离|规定|区域|地)/.test(noun) && /(?:以上|以下|以内)$|^(?:超过|低于|高于|小于|大于|不足|不满|未满|不少于|不低于|达到?|满)/.test(text.slice(start, end)) && !/应当|必须|不得|可以|按照|接受|配备|给予|安排|设置|处/.test(text.slice(from, start)));
  return { near, noun, act, label: labelOf(text, start, end), condition, zone: /范围/.test(text.slice(start, end)), subject: '', tier: '', actor: actorOf(text, start) };
}

/** What is measured, where it stands right before the number (总高度不超过…), or the grade that it makes (五百年以上的为一级); '' where neither does. */
const labelOf = (text: string, start: number, end: number): string => MEASURE.exec(text.slice(Math.max(0, start - 5), start))?.[1] ?? GRADE.exec(text.slice(end, end + GRADED))?.[1] ?? MEASURED_BY.exec(text.slice(Math.max(0, start - BASIS), start))?.slice(1).find((each) => each !== undefined) ?? '';
const MEASURE = /([长宽高深厚]|直径|间距|时速)度?(?:应当?|均|为)*$/;
const GRADE = /^(?:[、，]?(?:尚|但|且|并|已)*(?:不满|不足|未满)?[\d零〇一二三四五六七八九十百千万]*[\u4e00-\u9fff]{0,3}?)?(?:以上|以下)?的?，?(?:[^，。；]{0,6}?(?:为|实行|属于?|列为|定为|确定为|认定为|按照?))?((?:第?[一二三四五六特甲乙丙丁]|[ⅠⅡⅢⅣ])[级等类档])/;
const GRADED = 24;
/** 树龄一百年以上; 每百户…不少于二十平方米, 单处面积不少于三十平方米: two bases make two standards. */
const AGED = /([\u4e00-\u9fff]龄)(?:已|达到?|在|为|满)*$/;
const MEASURED_BY = new RegExp(`${AGED.source}|(每[百千万][户人张]|单处)[^，。；：\\d]{0,14}$`);
const BASIS = 18;
