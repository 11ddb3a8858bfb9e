import { readNumeral } from '../numerals';

/** A day or stretch of the calendar, once or every year: 每年9月5日, 6月第二个星期六, 10月第三周, 每年年底前, 2023年1月1日起. */
export interface CalendarDay {
  readonly start: number;
  readonly end: number;
  /** Comparable form: 09-05, 06-2-6 (second Saturday of June), 10-w3, 农历立冬. */
  readonly key: string;
  /** Day of the year for “before” comparisons, 1 … 366; null where the form has none. */
  readonly order: number | null;
  readonly year: number | null;
  readonly yearly: boolean;
  readonly bound: 'on' | 'before' | 'from';
  /** The day that ends the stretch which this one begins (3月1日至6月30日), in the same form; null for a day alone. */
  readonly through: string | null;
}

const N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DAY = new RegExp(
  `(?:(每年|每一年|年度)?的?(?:公历)?|(20\\d\\d|19\\d\\d)年)(?:(${N})月(?:份)?的?(?:(${N})日|第(${N})个?(?:星期|周|礼拜)([一二三四五六日天末])?|(最后一)个?(?:星期|周|礼拜)(?:[一二三四五六日天末])?|([上中下]旬|底|末|初))?|(年底|年末))(前|之前|以前|起)?|(?:(每年|每一年)的?|(20\\d\\d)年的?)第?([一二三四])季度(?:以?内|之内|末|前|结束前)|每年的?农历([\\u4e00-\\u9fff]{2,6}?)(所在(?:的)?(?:周|星期|月))?(?=为|是|，|前|起|$)`, 'g');

const TO = /^(?:至|到|—|－|–|-|～|~)$/;

/** Calendar days of a normalised text. A bare month or day of a signature is read as well; callers choose by `yearly` and `bound`. */
export function readCalendar(text: string): CalendarDay[] {
  if (!text.includes('月') && !text.includes('季度') && !text.includes('年底') && !text.includes('年末') && !text.includes('农历')) return [];
  const found: CalendarDay[] = [];
  for (const match of text.matchAll(DAY)) {
    const [whole, each, year, month, day, nth, weekday, last, part, close, bound, quarterly, quarterYear, quarter, lunar] = match;
    const start = match.index;
    if (quarter !== undefined) {
      // 第一季度内 is before 31 March.
      const month = '一二三四'.indexOf(quarter) * 3 + 3;
      found.push({ start, end: start + whole.length, key: `${pad(month)}-底`, order: month * 31 + 31, year: quarterYear ? Number(quarterYear) : null, yearly: quarterly !== undefined, bound: 'before', through: null });
      continue;
    }
    const yearly = each !== undefined || lunar !== undefined || /每年[^，。；]{0,4}$/.test(text.slice(Math.max(0, start - 7), start));
    if (month === undefined && close === undefined && lunar === undefined) continue;
    // 三个月, 十二个月内 have 个 before 月; 6月 with nothing behind is a month.
    const number = month === undefined ? 12 : readNumeral(month) ?? 0;
    if (lunar === undefined && (number < 1 || number > 12)) continue;
    const when = day !== undefined ? readNumeral(day) ?? 0 : null;
    let key: string;
    let order: number | null = null;
    if (lunar !== undefined) key = `农历${lunar}`;
    else if (close !== undefined || (part !== undefined && /底|末/.test(part) && number === 12)) { key = '12-31'; order = 366; }
    else if (when !== null) { key = `${pad(number)}-${pad(when)}`; order = number * 31 + when; }
    else if (nth !== undefined) key = `${pad(number)}-${weekday ? `${readNumeral(nth)}-${weekday}` : `w${readNumeral(nth)}`}`;
    else if (last !== undefined) key = `${pad(number)}-末${whole.slice(whole.indexOf(last) + last.length).replace(/个?(?:星期|周|礼拜)/, '周').slice(0, 2)}`;
    else if (part !== undefined) { key = `${pad(number)}-${part}`; order = number * 31 + (/初|上/.test(part) ? 10 : /中/.test(part) ? 20 : 31); }
    else { key = pad(number); order = number * 31 + 31; }
    if (close !== undefined && !yearly && !year) continue;
    // 3月1日至6月30日: the second day ends a stretch that the first begins.
    const begins = found[found.length - 1];
    if (begins?.bound === 'on' && year === undefined && when !== null && TO.test(text.slice(begins.end, start))) {
      found[found.length - 1] = { ...begins, end: start + whole.length, through: key };
      continue;
    }
    found.push({ start, end: start + whole.length, key, order, year: year ? Number(year) : null, yearly, bound: bound === undefined ? 'on' : bound === '起' ? 'from' : 'before', through: null });
  }
  return found;
}

const pad = (number: number): string => String(number).padStart(2, '0');
