import { numberValue } from './numbers';

/** How often: so many times in so many days (每两年一次 is 1 in 730). */
export interface Frequency {
  readonly start: number;
  readonly end: number;
  /** Days from one time to the next. */
  readonly every: number;
  /** 至少, 不少于: may be more often. */
  readonly least: boolean;
  /** 每…, …一次, or 季度督查 as part of a name. */
  readonly form: 'every' | 'times' | 'name';
}

const DAYS: Readonly<Record<string, number>> = { 日: 1, 天: 1, 周: 7, 星期: 7, 旬: 10, 月: 30, 季: 90, 半年: 182.5, 年: 365, 学期: 182.5, 学年: 365, 小时: 1 / 24, 届: 1825, 届任期: 1825, 任期: 1825 };
const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const PERIOD = `(${COUNT})?个?(半年|学年|年|季度?|学期|月|星期|周|日|天|小时|届?任期|届(?=政府|内|任内|至少))(?!龄|轻|均|份|度末|第|[一二三四五六日天]的)`;
const PATTERN = new RegExp(
  `(?:每|逐)(?:隔)?${PERIOD}(?:度)?(?:(?:内|里)?[^，。；：]{0,30}?(?:(至少|不少于|不得少于|不低于)[^，。；0-9]{0,16}?)?(${COUNT})次)?` +
  `|(?:(至少|不少于)[^，。；]{0,6}?)?(?<![\\d第])(${COUNT})?(半年|年|个月|季度|周)(?:内|中)?(?:至少|不少于|不得少于)?(${COUNT})次|(?<![\\d每逐])(${COUNT}|半)?(年|季|月|周|日)一(?=报告|报|评|检|审|考|查|调度|普查|测|通报|督查|清单|轮|次)|(季度|月度|半年度?|年度)(?=督查|考核|评估|检查|通报|报告|例会|会商|巡查|评价|测评|盘点|演练|审计)`, 'g');

const MONTHS = /^年的?((?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|末|上旬|中旬|下旬)?[、和及]?){2,})[^，。；]{0,4}?各[^，。；\d]{0,6}?(?:一次|1次)?/;

/** How often things are to be done: 每季度, 每三年至少一次, 半年一次, 季度督查. */
export function readFrequencies(text: string): Frequency[] {
  if (!text.includes('每') && !text.includes('次') && !text.includes('度') && !text.includes('逐')) return [];
  const found: Frequency[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, number, unit, least, times, leastBefore, span, spanUnit, spanTimes, each, eachUnit, name] = match;
    const start = match.index;
    if (name !== undefined) {
      found.push({ start, end: start + whole.length, every: { 月度: 30, 季度: 90, 半年: 182.5, 半年度: 182.5, 年度: 365 }[name]!, least: false, form: 'name' });
      continue;
    }
    const count = number ?? span ?? (each === '半' ? undefined : each);
    const word = each === '半' ? '半年' : (unit ?? spanUnit ?? eachUnit).replace(/^个/, '').replace('季度', '季');
    const length = (count ? numberValue(count) ?? 1 : 1) * (DAYS[word] ?? 365);
    const often = times ?? spanTimes;
    // 每年六月、十二月各一次: as often as months are named.
    const months = unit === '年' && /月.*各/.test(whole + text.slice(start + whole.length, start + whole.length + 24)) ? MONTHS.exec(text.slice(start + 1, start + 60)) : null;
    const often1 = months ? months[1].match(/月/g)!.length : often ? numberValue(often) ?? 1 : 1;
    if (length <= 0 || often1 <= 0) continue;
    // 每年9月5日, 每月10日前 are calendar days; 每日, 每小时 a rate of flow.
    const behind = text.slice(start + whole.length, start + whole.length + 4);
    if (!often && !months && /^的?(?:\d|凌晨|上午|早上|晚上|夜间|[一二三四五六七八九十]+[月日]|农历|年底|年末|第[一二三四]季度)/.test(behind)) continue;
    found.push({ start, end: months ? start + 1 + months[0].length : start + whole.length, every: length / often1, least: least !== undefined || leastBefore !== undefined || /至少|不少于|不得少于/.test(whole), form: unit ? 'every' : 'times' });
  }
  return found;
}
