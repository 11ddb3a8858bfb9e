import { readNumeral } from '../../text/numerals';

const YEAR = '(?:1[89]|20)\\d{2}';
const HAN = '[〇零○一二三四五六七八九]';
/** A calendar day as documents write it: 2018年4月27日, 二〇一八年四月二十七日, 2016/7/20, 2016-07-20. Groups: year, month, day, twice. */
export const DAY = `(?:(${YEAR})(?:年|[/.-])([01]?\\d)(?:月|[/.-])([0-3]?\\d)日?|((?:一|二)${HAN}{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日)`;

const two = (number: number): string => String(number).padStart(2, '0');

/** `2018-04-27` for a year, a month and a day that exist; null otherwise. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The ISO day of a match of `DAY` whose six groups begin at `first`. */
export function dayOfMatch(match: RegExpExecArray | RegExpMatchArray, first = 1): string | null {
  const year = match[first] ?? match[first + 3];
  if (year === undefined) return null;
  const parts = [year, match[first + 1] ?? match[first + 4], match[first + 2] ?? match[first + 5]].map((part) => readNumeral(part));
  return parts[0] === null || parts[1] === null || parts[2] === null ? null : isoDay(parts[0], parts[1], parts[2]);
}

const FIRST_DAY = new RegExp(DAY);

/** The first day named in a text that has no blanks inside its dates; null where there is none. */
export function readDay(text: string): string | null {
  const match = FIRST_DAY.exec(text);
  return match && dayOfMatch(match);
}

/** The day before the same day `years` later: the last day of a term counted in years. */
export function lastDayOfTerm(start: string, years: number): string {
  const [year, month, day] = start.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day) - 86_400_000).toISOString().slice(0, 10);
}
