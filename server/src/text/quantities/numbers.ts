const DIGITS = new Map<string, number>([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('〇', 0).set('两', 2);
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A number as drafts write it: 1,500; 0.55; 三十五; 一点八; 二〇二五; 半. Not anchored; blank-free normalised text. */
export const NUMBER = /\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿半]+(?:点[零〇一二三四五六七八九]+)?/g;

/** The value of what `NUMBER` matches; null for words such as 千万 or 万一 that are no number. */
export function numberValue(text: string): number | null {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return Number(text.includes(',') ? text.replace(/,/g, '') : text);
  if (text === '半') return 0.5;
  const point = text.indexOf('点');
  if (point >= 0) {
    const whole = chineseValue(text.slice(0, point));
    return whole === null ? null : Number(`${whole}.${[...text.slice(point + 1)].map((digit) => DIGITS.get(digit)).join('')}`);
  }
  return chineseValue(text);
}

function chineseValue(text: string): number | null {
  if (text.length > 1 && /^[零〇一二三四五六七八九]+$/.test(text)) return text.length === 4 || text.startsWith('零') ? Number([...text].map((digit) => DIGITS.get(digit)).join('')) : null;
  let total = 0;
  let section = 0;
  let digit = -1;
  let unitBefore = Infinity;
  let largeBefore = Infinity;
  for (const char of text) {
    const unit = UNITS[char];
    const large = LARGE[char];
    if (unit !== undefined) {
      // 百 and 千 need their digit (一百); 十 alone is ten.
      if (unit >= unitBefore || (digit < 0 && unit > 10)) return null;
      section += (digit < 0 ? 1 : digit) * unit;
      unitBefore = unit;
      digit = -1;
    } else if (large !== undefined) {
      if (digit >= 0) section += digit;
      if (section === 0 && !(large === 1e8 && total > 0)) return null;
      if (large >= largeBefore && large !== 1e8) return null;
      total = large === 1e8 && total > 0 ? (total + section) * large : total + section * large;
      section = 0;
      digit = -1;
      unitBefore = Infinity;
      largeBefore = large;
    } else {
      const value = DIGITS.get(char);
      if (value === undefined || digit > 0) return null;
      digit = value;
    }
  }
  return total + section + Math.max(digit, 0);
}
