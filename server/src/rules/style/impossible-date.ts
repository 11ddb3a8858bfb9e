import type { Rule } from '../model';

const MONTH = /\d月/g;
const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;

/** Days of a month; February has 29 where the year is not said. */
function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const impossibleDate: Rule = {
  code: 'style/impossible-date',
  severity: 'error',
  title: { zh: '日期不存在', en: 'A day that does not exist' },
  explanation: { zh: '月份只有1—12，各月的天数按公历计算，2月29日只在闰年有。', en: 'Months run from 1 to 12, days as in the calendar, 29 February in leap years only.' },
  basis: '公历',
  bad: '本方案自2023年2月29日起施行。',
  good: '本方案自2024年2月29日起施行。',
  *check({ document }) {
    for (const block of document.blocksWith(MONTH)) {
      if (block.kind === 'furniture') continue;
      for (const match of block.text.matchAll(DATE)) {
        const [words, year, month, day] = match;
        const limit = Number(month) >= 1 && Number(month) <= 12 ? daysIn(year ? Number(year) : null, Number(month)) : 0;
        if (Number(day) >= 1 && Number(day) <= limit) continue;
        yield { code: this.code, span: block.original(match.index, match.index + words.length), message: { zh: `没有“${words}”这一天，请核对。`, en: `There is no day ${words}.` } };
      }
    }
  },
};
