import { numberValue } from './numbers';

/** A stretch of the day: 8时至24时, 22:00至次日6:00. Minutes from midnight; an end on the next day is beyond 1440. */
export interface ClockSpan {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const TIME = '(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:(?:时|点)(?:(半)|(\\d{1,2}|[一二三四五六七八九十]{1,3})分)?|[:：](\\d{2}))';
const PART = '(?:上午|下午|中午|早上|晚上|夜间|凌晨|早|晚)?';
const SPAN = new RegExp(`${PART}${TIME}(?:至|到|—|－|–|-|～|~)(次日|翌日|第二日|第二天)?${PART}${TIME}`, 'g');

/** The hours of the day that a normalised text names from … to …; one hour alone is none. */
export function readClock(text: string): ClockSpan[] {
  if (!/[时点:：]/.test(text) || !/[至到—－–～~-]/.test(text)) return [];
  const found: ClockSpan[] = [];
  for (const match of text.matchAll(SPAN)) {
    const [whole, hour, half, minute, colon, next, endHour, endHalf, endMinute, endColon] = match;
    const from = minutes(whole, hour, half, minute ?? colon);
    let to = minutes(whole.slice(whole.lastIndexOf(endHour) - 2), endHour, endHalf, endMinute ?? endColon);
    if (from === null || to === null) continue;
    // 晚上8点至10点: the half of the day holds for both ends.
    if (next !== undefined) to += 1440;
    else if (to <= from) to += to < 720 && to + 720 > from ? 720 : 1440;
    found.push({ start: match.index, end: match.index + whole.length, from, to });
  }
  return found;
}

function minutes(words: string, hour: string, half: string | undefined, minute: string | undefined): number | null {
  const hours = numberValue(hour);
  if (hours === null || hours > 24) return null;
  const afternoon = hours < 12 && /^.{0,1}(?:下午|晚上|晚|夜间)/.test(words) ? 12 : 0;
  return (hours + afternoon) * 60 + (half ? 30 : minute ? numberValue(minute) ?? 0 : 0);
}
