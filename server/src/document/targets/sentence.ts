import { isInside } from '../../text/inside';
import { readQuantities, type Quantity } from '../../text/quantities';
import { readNumeral } from '../../text/numerals';
import type { Comparator } from '../model';
import { readYears, type YearMention } from './years';

/** A planned value as one sentence says it; offsets in the text it was read from. */
export interface SentenceTarget {
  readonly metric: string;
  readonly metricStart: number;
  readonly metricEnd: number;
  readonly year: number | null;
  /** The year is that of the plan as a whole; the sentence and its headings name none. */
  readonly implied: boolean;
  readonly mode: string;
  readonly comparator: Comparator;
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
  /** Words that name the place before the metric: 全市, 越城区 …; '' where there are none. */
  readonly place: string;
}

/** What a sentence inherits: the year of the heading or section, the years of the plan, the year of the document. */
export interface Inherited {
  readonly year: number | null;
  readonly term: { readonly from: number; readonly to: number } | null;
  readonly issued: number | null;
  /** Names of the districts and counties below the place of the document: their figures are not the city's. */
  readonly districts: readonly string[];
  /** The place of the document as it may stand before a metric: 杭州市, 杭州. */
  readonly places: readonly string[];
  /** Under a heading of targets (主要目标): a bare 人才资源总量145万人 is one. */
  readonly aims?: boolean;
  /** What a level above asks for is no target of the document's own place (市里提出到2025年…, in a plan of a district). */
  readonly above?: RegExp;
}

const VERBS = '围绕|聚焦|对照|力争|争取|确保|努力|实现|推动|推进|促进|加快|基本|全面|进一步|着力|大力|积极|合理|预计|计划|规划|不断|持续|引导|支持|鼓励|组织|联合|重点|新引进|引进|布局|培育|建成|建设|打造|形成|发展|集聚|组建|举办|承办|开展|完成|拥有|设立|进入|跻身|创建|认定|申报|获评|获批|改造|提升|改善|提高|增加|扩大|新建|新增|改建|扩建|接入|配备|配置|投放|建立|招引|吸引|落户|落地|推出|培养|孵化|储备|柔性|达到|使|将|把|要|并|且|同时|再|共|均|已|可|等';
const LEFT = new RegExp(`^(?:${VERBS}|[一二三四五六七八九十]{1,3}、|到?(?:期末|年底|年末|届时)|每[两三四五六]年|[每当全]年|年内|年均(?!浓度|气温|降水)|累计|总计|合计|每年度?|各类|一批|一支|一个|高水平|高质量|高标准|高起点|接待|(?:当年|全年)|比上年|较上年|同比|在|对|从|由国际大会及会议协会发布的|由[^，。]{2,20}?(?:发布|公布|评选|认定)的|[三四五六七八九十两]年累计|以上|左右|的|了|，|（|）|“|”(?=的)|目标为|：)+`);
const RIGHT = /(?:建成|新建|新增|形成|集聚|入驻|按照?|承办|举办|开展|新引进|引进|培育|合计|共计|总计|力争|争取|确保|努力|实现|要|应当|应|将|再|均|都|总体|分别|每年|全年|当年|年均|累计|同比|比上年|较上年|较\d{4}年|比\d{4}年|到(?:20\d\d年)?|至|达|达到|突破|超过|增加|增加到|增至|增长|增长到|提高|提高到|提高至|提升|提升到|提升至|上升到|扩大到|扩大至|拓展到|升至|增速|增幅|降低|降低到|降至|降到|降低至|下降到|下降至|下降|压减到|压缩到|压缩至|缩短至|缩短到|控制|控制在|保持|保持在|稳定在|维持在|稳定|跨上|跃上|迈上|跨越|为|有|在|约|近|目标|数值|目标值|首次|由|从|前|位列|列|等|共|计|，|：|（|）|的|不低于|不少于)+$/;
/** Words that make a value a plan rather than a statement. */
const PLAN = /力争|争取|确保|努力|达|突破|超过|实现|保持|控制|建成|新增|新建|新引进|引进|培育|形成|累计|提高到|提升到|提升至|提高至|增加到|增至|降到|降至|降低|压缩|缩短|跨上|跃上|迈上|集聚|打造|建设|目标|完成|进入|跻身|承办|举办|年均|不低于|不少于|增长|稳定在|下降|拥有|扩大到|招引|翻|左右|以上|以内|以下|>|<|推出|接入/;
/** A value that others are measured from, or a thing of the past. */
const BASELINE_BEHIND = /^[^，。；]{0,6}?(?:(?:增加|提高|提升|增长|扩大|上升|下降|降低|缩短|压缩|减少|增|降|升)(?:到|至|为))/;
const BASELINE_BEFORE = /(?:^|[，、（])(?:从|由)[^，。；]{0,24}$|原(?:有|来)?(?:为)?$|提出的“?$/;
const COMPARED = /^(?:，|“)?(?:比|较|相比|对照|同|占|按|按照|每(?=[百千十两三四五六七八九]+[户平人])|其中)/;

/**
 * Planned values in a normalised sentence or cell: metric before the number (货邮吞吐量达到60万吨), behind it (形成10家…培育库), or
 * in the clause before (建设外籍人员子女学校，到2020年全市达到六所). What already is (2019年为52个，在…的基础上), ranks by name and periods are left out.
 */
export function readSentence(words: string, inherited: Inherited): SentenceTarget[] {
  const text = words.replace(DIVISIONS, hide);
  const quantities = readQuantities(text).filter((quantity) => isTargetUnit(quantity, text));
  if (quantities.length === 0) return [];
  const years = readYears(text, inherited.issued);
  const found: SentenceTarget[] = [];
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at];
    const target = readTarget(text, quantity, quantities[at - 1] ?? null, quantities[at + 1] ?? null, years, inherited, found[found.length - 1] ?? null);
    if (target) found.push(target);
  }
  const doubled = readDoubled(text, quantities, years, inherited);
  if (doubled) found.push(doubled);
  return found;
}

/** 丘陵山区县（市、区）: these brackets part no clauses; other marks stand for them while clauses are looked for. */
const DIVISIONS = /[（〔](?:县、)?市(?:、区)?[）〕]/g;
const hide = (whole: string): string => `\ue000${whole.slice(1, -1).replaceAll('、', '\ue001')}\ue002`;
const shown = (metric: string): string => (metric.includes('\ue000') ? metric.replaceAll('\ue000', '（').replaceAll('\ue001', '、').replaceAll('\ue002', '）') : metric);

const DOUBLED = /翻(一|两|二)?番|(?:增长|增加|提高|扩大)(一|两|二)倍|倍增/;

/** 2019年为12亿元，到2022年翻一番: the base stands in the same sentence, so the value is known. */
function readDoubled(text: string, quantities: readonly Quantity[], years: readonly YearMention[], inherited: Inherited): SentenceTarget | null {
  const match = DOUBLED.exec(text);
  if (!match) return null;
  const base = quantities.filter(({ start, end, dimension }) => end <= match.index && text.lastIndexOf('。', match.index) < start && dimension !== 'ratio').pop();
  const basis = base && years.find(({ year, start }) => inherited.issued !== null && year < inherited.issued && start < base.start);
  const until = years.filter(({ end, until }) => until && end <= match.index).pop();
  if (!base || !basis || !until || base.low !== base.high) return null;
  const sentence = text.lastIndexOf('。', base.start) + 1;
  const name = nameOf(text, lastOf(text, '，。；：（', base.start) + 1, sentence, base, base.end, years, null, [...inherited.places, ...inherited.districts]);
  if (!name) return null;
  const times = match[0].includes('倍') && match[2] ? 1 + (readNumeral(match[2]) ?? 1) : 2 ** (readNumeral(match[1] ?? '一') ?? 1);
  const quantity = { ...base, start: match.index, end: match.index + match[0].length, value: base.value * times, low: base.low * times, high: base.high * times };
  return { metric: shown(name.metric), metricStart: name.start, metricEnd: name.end, year: until.year, implied: false, mode: '', comparator: '=', quantity, place: placeIn(text.slice(sentence, name.start), inherited.districts), start: match.index, end: quantity.end };
}

function isTargetUnit({ dimension, unit, start, end }: Quantity, text: string): boolean {
  if (dimension === 'age' || dimension === 'points' || unit === '大' || unit === '类' || unit === '届' || unit === '批' || unit === '块' || unit === '期') return false;
  // “最多跑一次”, “三个示范区”: words in quotation marks are names.
  if (isInside(text, start, '“', '”')) return false;
  if (dimension === 'time') return /(?:缩短|压缩|压减|控制|降)(?:至|到|在)$|时间(?:达到|为)?$/.test(text.slice(Math.max(0, start - 8), start)) && !/^[^，。；]{0,3}(?:行动|计划|规划)/.test(text.slice(end));
  return true;
}

function readTarget(text: string, quantity: Quantity, previous: Quantity | null, next: Quantity | null, years: readonly YearMention[], inherited: Inherited, before: SentenceTarget | null): SentenceTarget | null {
  const sentence = text.lastIndexOf('。', quantity.start) + 1;
  const clause = Math.max(lastOf(text, '，。；：（', quantity.start) + 1, previous && previous.end <= quantity.start && previous.end > sentence ? joined(text, previous.end) : 0);
  const stop = firstOf(text, '，。；：、（）', quantity.end);
  const end = next && next.start < stop ? Math.min(stop, next.start) : stop;
  const ahead = text.slice(clause, quantity.start);
  const whole = Math.max(sentence, lastOf(text, '，；：（', quantity.start) + 1);
  if (BASELINE_BEHIND.test(text.slice(quantity.end, quantity.end + 24)) || text.slice(quantity.end, firstOf(text, '，。；', quantity.end)).includes('基础上') || BASELINE_BEFORE.test(ahead) || COMPARED.test(ahead)) return null;
  if (inherited.above?.test(text.slice(sentence, quantity.start))) return null;
  const dated = yearOf(text, quantity, clause, sentence, years, inherited);
  if (!dated) return null;
  const { year } = dated;
  const plan = (inherited.aims && /^\d/.test(text.slice(quantity.start)) && /^(?:$|[，。；、（])/.test(text.slice(quantity.end))) || PLAN.test(text.slice(whole, end)) || (typeof year === 'number' && years.length > 0);
  if (!plan) return null;
  const name = nameOf(text, clause, sentence, quantity, end, years, before, [...inherited.places, ...inherited.districts]);
  if (!name) return null;
  const mode = modeOf(text, clause, sentence, quantity, end, name.ahead);
  const rank = quantity.dimension === 'rank';
  // 每两年承办2项: one a year.
  const cycle = mode === '每年' ? EVERY.exec(text.slice(Math.max(sentence, clause - NEARBY), end)) : null;
  const yearly = cycle ? (readNumeral(cycle[1]) ?? 1) : 1;
  const comparator: Comparator = rank ? '<=' : quantity.comparison === '=' && /控制在|降到|降至/.test(ahead.slice(-8)) ? '<=' : quantity.comparison;
  const start = Math.min(name.start, clause + leadLength(ahead));
  return {
    metric: shown(name.metric), metricStart: name.start, metricEnd: name.end, year, implied: dated.implied, mode, comparator, quantity: yearly === 1 ? quantity : { ...quantity, value: quantity.value / yearly, low: quantity.low / yearly, high: quantity.high / yearly }, place: placeIn(text.slice(Math.max(sentence, clause - 4), Math.max(clause, name.start)), inherited.districts),
    start: name.start < quantity.start ? start : quantity.start, end: Math.max(quantity.end, name.end),
  };
}

/** Blanks and marks before the words of a clause. */
const leadLength = (ahead: string): number => /^[”）\s]*/.exec(ahead)![0].length;

/** Where the words for a quantity begin behind the one before it in the same clause: after the 、 or 和 between. */
const joined = (text: string, from: number): number => from + (/^(?:[、和及与]|以及)/.exec(text.slice(from, from + 2))?.[0].length ?? 0);

/** The year a value is for: the nearest named before it in the sentence, else that of the heading, else of the plan; null for what was (2019年为52个). */
function yearOf(text: string, quantity: Quantity, clause: number, sentence: number, years: readonly YearMention[], { year, term, issued }: Inherited): { year: number | null; implied: boolean } | null {
  let nearest: YearMention | null = null;
  for (const each of years) if (each.end <= quantity.start && each.start >= sentence && !/[由从比较]/.test(text[each.start - 1] ?? '')) nearest = each;
  const above = { year: year ?? term?.to ?? null, implied: year === null };
  if (!nearest) return above;
  if (issued !== null && nearest.year < issued && (!nearest.until || /[前底末]$/.test(text.slice(nearest.start, nearest.end)) && text[nearest.start - 1] !== '到') && nearest.from === null) return nearest.start < clause && /^[^，。；]{0,12}(?:基础|以来|起|后|相比)/.test(text.slice(nearest.end)) ? above : null;
  return { year: nearest.year, implied: false };
}

interface Name { readonly metric: string; readonly start: number; readonly end: number; readonly ahead: boolean }

const GENERIC = /^(?:总?里程|总?数量?|总量|总规模|规模|面积|总面积|人数|总人数|长度|占比|比重|比例|总额|金额|投资|总投资|产值|达|数|全市|市区|全区|全县|全省)?$/;
/** A name is no longer than this, a list of names than that. */
const NAME = 24;
const LIST = 60;
const NOUN_END = /(?:左右|以上|以下|以内)/;

function nameOf(text: string, clause: number, sentence: number, quantity: Quantity, end: number, years: readonly YearMention[], before: SentenceTarget | null, places: readonly string[]): Name | null {
  const own = headOf(text, trim(text, clause, quantity.start, years, places));
  const words = text.slice(own.start, own.end);
  const behindAt = quantity.end + (/^(?:的|余|多)/.exec(text.slice(quantity.end, end))?.[0].length ?? 0);
  const behind = text.slice(behindAt, end).replace(NOUN_END, '');
  if (!GENERIC.test(words)) return { metric: words, start: own.start, end: own.end, ahead: true };
  if (/^[\u4e00-\u9fffA-Za-z“]{2,}/.test(behind) && !/^(?:以上|以下|左右|增长|的?增[速幅长]|目标|行列|台阶|水平|大关)/.test(behind)) {
    const noun = /^[\u4e00-\u9fffA-Za-z0-9“”·&]+/.exec(behind)![0].replace(/(?:建设|任务|目标|工作|行列)$/, '');
    if (noun.length >= 2) return { metric: noun + (words === '达' ? '' : words.replace(/^(?:全|市).*/, '')), start: behindAt, end: behindAt + noun.length, ahead: false };
  }
  // Nothing of its own: the clause before names it, or the target before (170亿元（2022年目标为…）).
  if (text[clause - 1] === '（' && before && before.quantity.end <= clause && clause - before.quantity.end < 6) return { metric: before.metric, start: before.metricStart, end: before.metricEnd, ahead: true };
  const segment = Math.max(sentence, text.lastIndexOf('；', clause - 1) + 1);
  for (let stop = clause - 1, steps = 0; stop > segment && steps < 3; steps++) {
    const from = Math.max(segment, lastOf(text, '，：；（', stop) + 1);
    if (before && before.quantity.start >= from && before.quantity.end <= stop + 1) return { metric: before.metric, start: before.metricStart, end: before.metricEnd, ahead: true };
    const above = headOf(text, trim(text, from, stop, years, places));
    const phrase = text.slice(above.start, above.end);
    if (phrase.length >= 3 && phrase.length <= (phrase.includes('、') ? LIST : NAME) && !GENERIC.test(phrase) && !/翻.番|基础上/.test(phrase)) {
      return { metric: phrase.replace(/(?:规划)?(?:建设|发展|布局|培育|引进)$/, ''), start: above.start, end: above.end, ahead: true };
    }
    stop = from - 1;
  }
  return null;
}

/** A name ends where its former value begins: 国际友好城市|由2019年的52个…. */
function headOf(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  const cut = /(?:由|从|在)(?=“?十.五|\d|[一二三四五六七八九十]+[个家对所项])/.exec(words) ?? (words.endsWith('基础上') ? /(?:达到?|已有|为|突破|超过)+(?=\d|[一二三四五六七八九十百]+[个家对所项])/.exec(words) : null);
  return cut && cut.index >= 2 ? { start, end: start + cut.index } : { start, end };
}

const PLACES = /^(?:全市|全区|全县|我市|我区|我县|我省|本市|市区|城区(?=内)|在全市)/;

/** The stretch between two places without years, verbs and words of comparison around it. */
function trim(text: string, start: number, end: number, years: readonly YearMention[], places: readonly string[]): { start: number; end: number } {
  for (let before = -1; before !== start;) {
    before = start;
    for (const year of years) if (year.start - (/[到至在]$/.test(text.slice(start, year.start)) ? 1 : 0) <= start + 1 && year.end > start && year.end <= end) start = year.end;
    for (const year of years) if (year.start >= start && year.start - start <= 2 && /^[到至在由从自]*$/.test(text.slice(start, year.start)) && year.end <= end) start = year.end;
    const left = LEFT.exec(text.slice(start, end));
    if (left) start += left[0].length;
    const place = PLACES.exec(text.slice(start, end));
    if (place) start += place[0].length;
    for (const name of places) if (text.startsWith(name, start) && start + name.length < end) start += name.length;
  }
  // 6个客运站、9个方向: what ends with 、 belongs to the number before.
  if (text[end - 1] === '、') return { start: end, end };
  for (let before = -1; before !== end && end > start;) {
    before = end;
    for (const year of years) if (year.end >= end - 1 && year.start >= start && year.start < end) end = year.start;
    const right = RIGHT.exec(text.slice(start, end));
    if (right) end -= right[0].length;
  }
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** What kind of figure it is: a state (''), so much more (新增), a sum over years (累计), a yearly flow (每年), a growth. */
function modeOf(text: string, clause: number, sentence: number, quantity: Quantity, end: number, _ahead: boolean): string {
  const near = text.slice(clause, end);
  const wide = text.slice(Math.max(sentence, clause - NEARBY), end);
  const growth = quantity.dimension === 'ratio' || quantity.dimension === 'points' || quantity.dimension === 'multiple';
  if (growth && /增长|增幅|增速|递增/.test(near) && !/增长(?:到|至)|增长率?(?:占|贡献)/.test(near)) {
    return /年均/.test(near) ? '年均增长' : /每年|逐年|比上年|较上年|同比|当年|全年|年度/.test(wide) || /保持/.test(near) ? '年增长' : '增长';
  }
  if (growth && /(?:下降|降低|减少|压减|降幅|节约)(?!到|至)/.test(near)) return /年均/.test(near) ? '年均下降' : '下降';
  const years = sumYears(near) ?? (SUMMED.test(near) ? yearsOf(text.slice(sentence, clause)) : null);
  if (years !== null) return `${years}年累计`;
  if (/累计|总计/.test(near) && !/累计(?:增长|下降)/.test(near)) return '累计';
  if (/新增|新建|新引进|新认定|再增加|净增|新培育|引进|招引|新开/.test(near)) return /每年|年均/.test(wide) ? '每年新增' : '新增';
  if (/增加(?!值)|提高|减少|压减/.test(near) && !/(?:增加|提高|减少|压减)(?:到|至)/.test(near)) return '新增';
  if (/每年|逐年/.test(wide) || EVERY.test(wide)) return '每年';
  if (/年均(?!浓度|气温|降水|值)/.test(near)) return '年均';
  if (/翻[一二两]?番|倍增/.test(near)) return '倍增';
  return '';
}

/** So far before a clause words may stand that say of what kind its figure is. */
const NEARBY = 14;
const EVERY = /每([两三四五六])年/;
const SUM = /(?<!\d)([两三四五六七八九十]|\d{1,2})年(?:期间)?(?:内)?(?:累计|合计|总计|共计|共)|(?<!\d)(20\d\d)(?:年?[—–－~～-]{1,2}|年[至到])(20\d\d)年[^，。；]{0,16}?(?:累计|合计|总计|共计)/;

const SUMMED = /累计|合计|总计/;
/** 2018年至2020年三年间，…: the clause before names the years alone. */
const YEARS_ALONE = /(?:^|[，；：])(?:力争|争取|预计|在)?(?:(20\d\d)(?:年?[—–－~～-]{1,2}|年[至到])(20\d\d)年)?(?:的?([两三四五六七八九十]|\d{1,2})年)?(?:里|间|期间|内|来|之内)?，$/;

function yearsOf(before: string): number | null {
  const match = YEARS_ALONE.exec(before);
  return match && (match[3] ? readNumeral(match[3]) : match[1] ? Number(match[2]) - Number(match[1]) + 1 : null);
}

/** Over how many years a value is summed up: 三年累计, 2018年至2020年…合计; null where it is no such sum. */
export function sumYears(text: string): number | null {
  const match = SUM.exec(text);
  return match && (match[1] ? readNumeral(match[1]) : Number(match[3]) - Number(match[2]) + 1);
}

/** The last place the words before a number name: a district of the city, or 全市, 全省 and the like. */
function placeIn(words: string, districts: readonly string[]): string {
  const named = districts.find((district) => words.includes(district));
  return named ?? [...words.matchAll(/全市|全区|全县|全省|全国|我市|我区|市区|主城区/g)].pop()?.[0] ?? '';
}

function lastOf(text: string, marks: string, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (marks.includes(text[at])) return at;
  return -1;
}

function firstOf(text: string, marks: string, from: number): number {
  for (let at = from; at < text.length; at++) if (marks.includes(text[at])) return at;
  return text.length;
}
