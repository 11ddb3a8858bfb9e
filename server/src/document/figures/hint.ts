/** What a character may be in a figure: a numeral, the first character of a unit, a word that counts and says little with 一 before it. */
const NUMERAL = 1;
const UNIT = 2;
const COUNTER = 4;
const classes = new Uint8Array(0x10000);
for (const char of '0123456789一二两三四五六七八九十百千半') classes[char.charCodeAt(0)] |= NUMERAL;
for (const char of '个日天年月周小分岁元倍米公平厘毫吨千万亿%‰成名人次户家项所座条辆件台张处大学课亩克升') classes[char.charCodeAt(0)] |= UNIT;
for (const char of '部层套间床艘架只头株幢栋份场工自秒海美级度总蒸瓦车时') classes[char.charCodeAt(0)] |= COUNTER;
const CLASS = '类'.charCodeAt(0);
const ROMAN = new Set([...'ⅠⅡⅢⅣⅤIV'].map((char) => char.charCodeAt(0)));
const EVERY = '每'.charCodeAt(0);
const DEGREE = '度'.charCodeAt(0);
const SHARE = '分'.charCodeAt(0);
const AFTER_EVERY = new Set([...'年月季半周日两三五学届任'].map((char) => char.charCodeAt(0)));
const BEFORE_DEGREE = new Set([...'季月年'].map((char) => char.charCodeAt(0)));

/** Whether a stretch of a text can hold a figure at all: a number with a unit, 每年, 季度, 百分之, 一比三, Ⅲ类. One look at each character. */
export function mayHoldFigure(text: string, start: number, end: number): boolean {
  let before = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = classes[code];
    if ((classes[before] & NUMERAL) !== 0 && ((kind & UNIT) !== 0 || ((kind & COUNTER) !== 0 && before !== 0x4e00) || code === 0x6bd4 || code === 0x2f || code === 0x3a || code === 0x2236)) {
      // 第一个, 一个: only a number of its own or more than one.
      if (code !== 0x4e2a || before !== 0x4e00 || text.charCodeAt(at + 1) !== 0) return true;
    }
    if (before === EVERY && AFTER_EVERY.has(code)) return true;
    if (code === CLASS && ROMAN.has(before)) return true;
    if (code === DEGREE && BEFORE_DEGREE.has(before)) return true;
    if (code === SHARE && text.charCodeAt(at + 1) === 0x4e4b) return true;
    before = code;
  }
  return false;
}
