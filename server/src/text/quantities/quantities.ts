import { boundsAround, type Bound, type Comparison } from './comparators';
import { NUMBER, numberValue } from './numbers';
import { isClassifier, unitAt, type Dimension } from './units';

/** A number with its unit and the words that bound it. Offsets are those of the text it was read from. */
export interface Quantity {
  /** With the words around it: 不少于…, …以上, 三日内. */
  readonly start: number;
  readonly end: number;
  /** The number and unit alone; of a range both ends. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** In the unit as written, 万 and 亿 before a counting word multiplied out (2万名 → 20000). Of a range the lower end. */
  readonly value: number;
  /** As written; '' where a number has none (435万). */
  readonly unit: string;
  readonly dimension: Dimension;
  /** In base units, lower and upper end; equal where there is no range. */
  readonly low: number;
  readonly high: number;
  readonly comparison: Comparison;
  readonly bound: Bound;
}

interface Raw {
  start: number;
  end: number;
  value: number;
  unit: string;
  dimension: Dimension;
  low: number;
  high: number;
  one: boolean;
}

const HINT = /[\d一二两三四五六七八九十百千半]/;
const MULTIPLIER: Readonly<Record<string, number>> = { 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 };
const MULTIPLIERS = /万亿|千亿|百亿|千万|百万|十万|万|亿|千|百/y;
const FRACTION = /(百|千|万|十|[一二三四五六七八九])分之([零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)/y;
/** 2/3 of the members; no day (2016/7/20). */
const SLASH = /^(\d{1,2})\/(\d{1,2})(?![\d/年月.])/;
/** 一比三, 1:3 */
const PROPORTION = /(?:比|:|：|∶)(\d+(?:\.\d+)?|[一二三四五六七八九十百]+)(?![\d一二三四五六七八九十百千个])/y;
const JOIN = /^(?:以上|至|到|—|－|–|-|～|~|以上至|——)$/;

/**
 * Every quantity of a normalised text (see Block.text), in order: 三十日内, 五万元以上十万元以下, 4600万人次, 千分之二, 80强.
 * Ordinals (第三条), years (2022年), calendar days (9月5日), names (G60, 世界500强, 5G) are none.
 */
export function readQuantities(text: string): Quantity[] {
  if (!HINT.test(text)) return [];
  const raws: Raw[] = [];
  const scan = new RegExp(NUMBER.source, 'g');
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const raw = readOne(text, match.index, match[0]);
    if (!raw) continue;
    raws.push(raw);
    scan.lastIndex = Math.max(scan.lastIndex, raw.end);
  }
  const found: Quantity[] = [];
  for (let at = 0; at < raws.length; at++) {
    const first = raws[at];
    let last = first;
    const next = raws[at + 1];
    if (next && next.dimension === first.dimension && next.low > first.low && next.start - first.end <= 3 && JOIN.test(text.slice(first.end, next.start))) {
      last = next;
      at++;
    }
    const bounds = boundsAround(text, first.start, last.end, first.dimension === 'time');
    // 一个, 一项 only point; with 至少, 以上, 每 they count.
    if (first.one && last === first && bounds.comparison === '=' && !/每$|(?:至少|不少于|不超过|最多|限)[^，。；]{0,6}$/.test(text.slice(Math.max(0, first.start - 10), first.start))) continue;
    found.push({
      start: bounds.start, end: bounds.end, valueStart: first.start, valueEnd: last.end, value: first.value, unit: last.unit, dimension: first.dimension,
      low: first.low, high: last === first ? first.high : last.high, comparison: last === first || bounds.comparison === '~' ? bounds.comparison : '=', bound: bounds.bound,
    });
  }
  return found;
}

function readOne(text: string, start: number, digits: string): Raw | null {
  const before = text.charCodeAt(start - 1);
  // 第三条, G60, PM2.5, 1+X
  if (before === 0x7b2c || isLetter(before) || before === 0x2e || before === 0x2b) return null;
  FRACTION.lastIndex = start;
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const below = { 十: 10, 百: 100, 千: 1000, 万: 10000 }[fraction[1]] ?? numberValue(fraction[1])!;
    const above = numberValue(fraction[2]);
    if (above === null) return null;
    const value = round(above / below);
    return { start, end: start + fraction[0].length, value: below === 100 ? above : value, unit: below === 100 ? '%' : '', dimension: 'ratio', low: value, high: value, one: false };
  }
  const share = SLASH.exec(text.slice(start, start + 8));
  if (share && Number(share[1]) < Number(share[2]) && before !== 0x2f) {
    const value = round(Number(share[1]) / Number(share[2]));
    return { start, end: start + share[0].length, value, unit: '', dimension: 'ratio', low: value, high: value, one: false };
  }
  let value = numberValue(digits);
  // 三十千克, 一千千瓦: the last 千 belongs to the unit.
  if (value === null && digits.length > 1 && digits.endsWith('千') && unitAt(text, start + digits.length - 1)) {
    digits = digits.slice(0, -1);
    value = numberValue(digits);
  }
  if (value === null) return null;
  PROPORTION.lastIndex = start + digits.length;
  const proportion = PROPORTION.exec(text);
  if (proportion && /比例(?!尺)|配比|之比|师生比/.test(text.slice(Math.max(0, start - 14), PROPORTION.lastIndex + 10))) {
    const share = round(value / (numberValue(proportion[1]) || 1));
    return { start, end: start + digits.length + proportion[0].length, value: share, unit: '', dimension: 'ratio', low: share, high: share, one: false };
  }
  let end = start + digits.length;
  // 三至五年, 10-20%: the unit stands behind the second number.
  let top: number | null = null;
  const join = /(?:至|到|—|－|–|-|～|~)(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)/y;
  join.lastIndex = end;
  const range = join.exec(text);
  if (range && !unitAt(text, end)) {
    top = numberValue(range[1]);
    if (top !== null && top > value) end += range[0].length;
    else top = null;
  }
  let multiple = 1;
  let unit = unitAt(text, end);
  if (!unit) {
    MULTIPLIERS.lastIndex = end;
    const multiplier = MULTIPLIERS.exec(text)?.[0];
    if (multiplier) {
      multiple = MULTIPLIER[multiplier];
      unit = unitAt(text, end + multiplier.length);
      if (!unit && multiplier !== '万' && multiplier !== '亿' && multiplier !== '万亿') return null;
      end += multiplier.length;
      value *= multiple;
      if (top !== null) top *= multiple;
    }
  }
  if (!unit) {
    // A bare number says nothing, 435万 does; 万亩千亿 is a name.
    if (multiple === 1 || /[\u4e00-\u9fffA-Za-z“”]/.test(text[end] ?? '') && !/[，。；、（以左]/.test(text[end] ?? '')) return null;
    return { start, end, value, unit: '', dimension: 'count', low: value, high: top ?? value, one: false };
  }
  const after = end + unit.text.length;
  if (!isMeasure(text, start, after, value, digits, unit.text)) return null;
  return {
    start, end: after, value, unit: unit.text, dimension: unit.dimension, low: round(value * unit.factor), high: round((top ?? value) * unit.factor),
    one: digits === '一' && (isClassifier(unit.text) || unit.text === '类'),
  };
}

/** Whether number and unit are a measure here and not a part of a date or a name. */
function isMeasure(text: string, start: number, end: number, value: number, digits: string, unit: string): boolean {
  const before = text[start - 1] ?? '';
  const behind = text[end] ?? '';
  switch (unit) {
    case '年': return !(value >= 1900 && value <= 2200) && behind !== '级' && !(digits === '一' && (behind === '度' || /[来届]/.test(before)));
    case '日': return before !== '月' && !/每月$|当月$|次月$|[月]\d{1,2}[至—-]$/.test(text.slice(Math.max(0, start - 4), start));
    case '强': return /[前列]$|跻身$|进入$/.test(text.slice(Math.max(0, start - 2), start)) || (value < 500 && /(?:进入|跻身|位居|位列|列入)[^，。；]{0,20}$/.test(text.slice(Math.max(0, start - 24), start)));
    case '位': return behind !== '于' && behind !== '置';
    case '元': return behind !== '化' && behind !== '素' && !(digits === '一' || digits === '多');
    case '成': return (behind === '' || /[以左，。；、（）的]/.test(behind)) && !/[零〇亿万]/.test(digits) && value <= 10;
    case '大': return value > 1 && value < 30 && /[\u4e00-\u9fff]/.test(behind) && !/[“”数小门局类型气部会队]/.test(behind) && before !== '“' && before !== '最';
    case '里': return /[以外内处]/.test(behind);
    case '分': return (/^\d/.test(digits) || /(?:超过|少于|低于|扣|记|满)$/.test(text.slice(Math.max(0, start - 3), start))) && !/[之别钟析为布类离散开]/.test(behind) && !/[之]/.test(before);
    case '部': return !digits.includes('零') && behind !== '件' && behind !== '分' && behind !== '门' && behind !== '委' && behind !== '署' && behind !== '位';
    case '门': return behind !== '类' && behind !== '户';
    case '所': return behind !== '有' && behind !== '述' && behind !== '在' && behind !== '列' && behind !== '规' && behind !== '属';
    case '条': return behind !== '例' && behind !== '件' && behind !== '款' && behind !== '规';
    case '项': return true;
    case '期': return behind !== '限' && behind !== '间';
    case '件': return behind !== '事';
    case '种': return behind !== '植';
    case '次': return behind !== '性' && behind !== '日' && behind !== '月';
    case '层': return behind !== '次' && behind !== '级';
    case '类': return behind !== '别' && behind !== '似';
    case '支': return behind !== '持' && behind !== '付' && behind !== '撑';
    case '处': return !/[理置罚于分以在罪]/.test(behind) || behind === '以';
    case '头': return behind !== '尾';
    case '台': return behind !== '州' && behind !== '风';
    case '班': return behind !== '子';
    // 风力六级以上, 坡度二十五度以上; 三级医院 and 二级保护 are names.
    case '级': case '星级': case '度': return /^(?:以上|以下|及以上|及以下|（含)/.test(text.slice(end, end + 3)) || /(?:不低于|达到|高于|低于|超过|大于|小于)$/.test(text.slice(Math.max(0, start - 4), start));
    case '人': return !/[民员才口力事大体类工次均]/.test(behind) || (behind === '次');
    case '户': return behind !== '口' && behind !== '籍';
    case '名': return !/[称义录城镇村]/.test(behind) && (behind !== '单' || text[end + 1] === '数');
    case '家': return behind !== '庭' && behind !== '级' && behind !== '居';
    case '张': return behind !== '网';
    case '对': return behind !== '于' && behind !== '应' && behind !== '外';
    default: return true;
  }
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
/** Floats of 0.55 × 10⁸ without the tail. */
const round = (value: number): number => Number(value.toPrecision(12));
