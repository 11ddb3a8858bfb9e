/**
 * One width for everything that is read: the drafts mix （) and (), ， and , (GB/T 15834 asks for the full width between
 * Chinese characters), １ and 1, U+3000 and NBSP and blank. Folding keeps every character in its place, so that an offset in
 * the folded text is an offset in the original.
 */
const FOLDS: ReadonlyArray<readonly [string, string]> = [
  [',', '，'], [';', '；'], [':', '：'], ['?', '？'], ['!', '！'], ['(', '（'], [')', '）'],
  ['\u3000', ' '], ['\u00a0', ' '], ['\u2002', ' '], ['\u2003', ' '], ['\ufeff', ' '], ['\u00ad', ' '], ['\u200b', ' '], ['\u200c', ' '], ['\u200d', ' '], ['\u2060', ' '], ['．', '.'], ['％', '%'], ['－', '-'], ['～', '~'],
];

const TABLE = new Uint16Array(0x10000);
for (let code = 0; code < TABLE.length; code++) TABLE[code] = code;
for (const [from, to] of FOLDS) TABLE[from.charCodeAt(0)] = to.charCodeAt(0);
for (let digit = 0; digit < 10; digit++) TABLE[0xff10 + digit] = 0x30 + digit;
for (let letter = 0; letter < 26; letter++) {
  TABLE[0xff21 + letter] = 0x41 + letter;
  TABLE[0xff41 + letter] = 0x61 + letter;
}

const TO_FOLD = /[,;:?!()\u3000\u00a0\u2002\u2003\u00ad\u200b-\u200d\u2060\ufeff．％－～０-９Ａ-Ｚａ-ｚ]/g;
/** 1 for what folding changes and for blanks. */
const ODD = new Uint8Array(0x10000);
for (let code = 0; code < TABLE.length; code++) ODD[code] = TABLE[code] === code && code !== 0x20 && code !== 9 ? 0 : 1;

/** Whether a stretch of a text is as it stands what it would be folded and without layout blanks. One look at each character. */
export function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (ODD[text.charCodeAt(at)] === 1) return false;
  return true;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * The text with every character in one width, the same length as before. `,` and `:` between two digits (1,000; 10:30)
 * stay as they are.
 */
export function fold(text: string): string {
  return text.replace(TO_FOLD, (char, at: number) => {
    if ((char === ',' || char === ':') && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return char;
    return String.fromCharCode(TABLE[char.charCodeAt(0)]);
  });
}

const isAscii = (code: number): boolean => code > 0x20 && code < 0x7f;

/**
 * Whether a blank between two characters only lays out (到 2022 年, 总　则) and is no part of what is said. Between two
 * ASCII characters (G 20, R&D Center) it is one.
 */
export const isLayoutBlank = (before: number, after: number): boolean => !(isAscii(before) && isAscii(after));

/** Folded and without layout blanks: the form in which titles, terms and names are compared. */
export function squeeze(text: string): string {
  return fold(text).replace(/[ \t\r\n]+/g, (blank, at: number, whole: string) => (isLayoutBlank(whole.charCodeAt(at - 1), whole.charCodeAt(at + blank.length)) ? '' : ' ')).trim();
}
