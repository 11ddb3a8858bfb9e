const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES = new Map<string, number>([...DIGITS].map((digit, value) => [digit, value]));
const UNITS = new Map<string, number>([['十', 10], ['百', 100], ['千', 1000]]);

/** The characters a Chinese provision number is written with, for use in a character class. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千';

/** 1 … 9999 as provisions are numbered: 十, 二十一, 一百零五 (立法法 第六十五条). Other numbers come back in digits. */
export function toNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) return String(number);
  let text = '';
  let zeroPending = false;
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      zeroPending = text !== '';
      continue;
    }
    if (zeroPending) text += '零';
    zeroPending = false;
    text += digit === 1 && unit === 10 && text === '' ? name : DIGITS[digit] + name;
  }
  return text;
}

/**
 * The value of a numeral in the one form a provision number may have (二十一, not 廿一, 二一 or 一十); null for anything
 * else, such as 十十 or 二百零.
 */
export function parseNumeral(text: string): number | null {
  const value = readNumeral(text);
  return value !== null && toNumeral(value) === text ? value : null;
}

/** The same, and of variants that count as well: 〇 for 零 (第一百〇二条), 百十 for 百一十. */
export const parseVariant = (text: string): number | null => parseNumeral(text.replace(/[〇○]/g, '零').replace('百十', '百一十'));

// What a character of a numeral adds, by its code: of a digit its value + 1, of a unit its value × 16, of any other nothing.
const PARTS = new Uint16Array(0x10000);
for (const [digit, value] of DIGIT_VALUES) PARTS[digit.charCodeAt(0)] = value + 1;
for (const [unit, value] of UNITS) PARTS[unit.charCodeAt(0)] = value * 16;

/**
 * The value of the numeral that is written from `start` to `end`, in the one form a provision number may have; 0 where there is none. The
 * same as `parseNumeral`, without a word cut out of the text: labels are read by the thousand.
 */
export function numeralAt(text: string, start: number, end: number): number {
  let total = 0;
  let lastUnit = 10_000;
  let digit = 0;
  let zero = false;
  for (let at = start; at < end; at++) {
    const part = PARTS[text.charCodeAt(at)];
    if (part === 0 || (part < 16 && digit > 0)) return 0;
    if (part === 1) {
      if (zero || total === 0) return 0;
      zero = true;
    } else if (part < 16) digit = part - 1;
    else {
      const unit = part >> 4;
      // 十 alone stands for 一十 at the head, and there only.
      const isBare = digit === 0;
      if (unit >= lastUnit || (unit === 10 && total === 0 ? digit === 1 : isBare)) return 0;
      if (zero !== (total > 0 && unit * 10 !== lastUnit)) return 0;
      total += (isBare ? 1 : digit) * unit;
      lastUnit = unit;
      digit = 0;
      zero = false;
    }
  }
  if (digit === 0) return zero ? 0 : total;
  return zero === (total > 0 && lastUnit !== 10) ? total + digit : 0;
}

/** The value a person would read: also 〇, 两, 一十, 二一, full-width and ASCII digits. Null where there is none. */
export function readNumeral(text: string): number | null {
  if (text === '') return null;
  const proper = numeralAt(text, 0, text.length);
  if (proper > 0) return proper;
  if (/^[0-9０-９]+$/.test(text)) return Number(text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)));
  if (/^[〇零○一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((char) => DIGIT_VALUES.get(char) ?? 0).join(''));
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  for (const char of text) {
    const unit = UNITS.get(char);
    if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      total += (digit || 1) * unit;
      lastUnit = unit;
      digit = null;
      continue;
    }
    const value = char === '两' ? 2 : char === '〇' || char === '○' ? 0 : DIGIT_VALUES.get(char);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  total += digit ?? 0;
  return total > 0 || /^[零〇○]$/.test(text) ? total : null;
}
