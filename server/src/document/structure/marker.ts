import { numeralAt, parseNumeral, parseVariant, readNumeral } from '../../text/numerals';

/**
 * The kinds of marker a provision can carry, by form alone: which level one stands for is decided by the document around it
 * (（一） is an item below an article, a second heading in an outline).
 */
export const Kind = { Part: 0, Chapter: 1, Section: 2, Article: 3, Comma: 4, Bracket: 5, Dot: 6, Digit: 7 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** What is odd about a marker's writing; 0 for one as 立法法 and GB/T 9704 have it. */
export const Odd = {
  /** Blanks inside: 第三十五 条. */
  Spaced: 1,
  /** A character that only looks right: 笫, －. */
  LookAlike: 2,
  /** Digits where Chinese numerals belong: 第5条. The number is certain all the same. */
  Arabic: 4,
  /** A numeral that is none, or not in its one form: 第十十条. */
  Malformed: 8,
  /** （一): brackets of two widths. */
  Pair: 16,
  /** Might be text: 一、二级公路; 1.5倍. Counts only where its number is the one expected. */
  Unsure: 32,
  /** 一. for 一、, （三）、 for （三） */
  Punctuation: 64,
  /** 〇 for 零 or 百十 for 百一十 in a numeral that is right otherwise: 第一百〇二条. */
  Variant: 128,
} as const;

/** A marker found at a place in the text; all offsets are those of the original. */
export interface Marker {
  readonly kind: Kind;
  readonly start: number;
  /** After the closing mark, without the blanks behind it. */
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** As meant; null where nobody could tell. */
  readonly ordinal: number | null;
  readonly suffix: number;
  readonly odd: number;
  /** A blank or the end of the line follows. */
  readonly apart: boolean;
}

/** The same marker, so many characters further on. */
export const moved = ({ kind, start, end, numeralStart, numeralEnd, ordinal, suffix, odd, apart }: Marker, shift: number): Marker =>
  ({ kind, start: start + shift, end: end + shift, numeralStart: numeralStart + shift, numeralEnd: numeralEnd + shift, ordinal, suffix, odd, apart });

// Classes of UTF-16 units, looked up by code: one table read instead of a chain of comparisons.
const NUMERAL = 1;
const DIGIT = 2;
const BLANK = 4;
const LOOK_ALIKE = 8;
const OTHER_NUMERAL = 16;
/** Takes no room: soft hyphens, zero-width characters. Part of no numeral, and nobody sees it. */
const INVISIBLE = 32;
const CLASSES = new Uint8Array(0x10000);
const mark = (characters: string, value: number): void => { for (const char of characters) CLASSES[char.charCodeAt(0)] |= value; };
mark('零一二三四五六七八九十百千', NUMERAL);
mark('〇○两廿卅', OTHER_NUMERAL);
mark('0123456789０１２３４５６７８９', DIGIT);
mark(' \t\u3000\u00a0\u2002\u2003\u2009\v\f', BLANK);
mark('\u00ad\u200b\u200c\u200d\u2060\ufeff', BLANK | INVISIBLE);
mark('－—-─ー–', LOOK_ALIKE);

export const isBlank = (code: number): boolean => (CLASSES[code] & BLANK) !== 0;
export const isDigit = (code: number): boolean => (CLASSES[code] & DIGIT) !== 0;

const DI = '第'.charCodeAt(0);
const ZI = '笫'.charCodeAt(0);
const DI_GRASS = '苐'.charCodeAt(0);
const UNITS = new Map<number, Kind>([['编', Kind.Part], ['篇', Kind.Part], ['部', Kind.Part], ['章', Kind.Chapter], ['节', Kind.Section], ['条', Kind.Article]].map(([char, kind]) => [(char as string).charCodeAt(0), kind as Kind]));
const ZHI = '之'.charCodeAt(0);
const BU = '部'.charCodeAt(0);
const FEN = '分'.charCodeAt(0);
const STAR = 42;
const COMMA = '、'.charCodeAt(0);
const DOT = 46;
const WIDE_DOT = '．'.charCodeAt(0);
const OPEN = 40;
const CLOSE = 41;
const WIDE_OPEN = '（'.charCodeAt(0);
const WIDE_CLOSE = '）'.charCodeAt(0);

/** Whether the character can open a marker at all: the test that spares most lines everything else. */
export function canOpen(code: number): boolean {
  return code === DI || code === WIDE_OPEN || code === OPEN || CLASSES[code] !== 0 || code === ZI || code === DI_GRASS;
}

/** The marker that begins at `at`, or null. Looks at no more than some twenty characters. */
export function readMarker(text: string, at: number, end: number): Marker | null {
  const code = text.charCodeAt(at);
  if (code === DI || code === ZI || code === DI_GRASS) return readProvision(text, at, end);
  if (code === OPEN || code === WIDE_OPEN) return readBracket(text, at, end);
  const kind = CLASSES[code];
  if (kind & NUMERAL) return readComma(text, at, end);
  if (kind & DIGIT) return readDot(text, at, end);
  return null;
}

function readProvision(text: string, start: number, end: number): Marker | null {
  let odd = text.charCodeAt(start) === DI ? 0 : Odd.LookAlike;
  let at = start + 1;
  let numeralStart = -1;
  let numeralEnd = at;
  const limit = Math.min(end, start + 16);
  for (; at < limit; at++) {
    const kind = CLASSES[text.charCodeAt(at)];
    if (kind === 0) break;
    if (kind & BLANK) {
      if (!(kind & INVISIBLE)) odd |= Odd.Spaced;
      continue;
    }
    if (kind & DIGIT) odd |= Odd.Arabic;
    if (kind & LOOK_ALIKE) odd |= Odd.LookAlike;
    if (numeralStart < 0) numeralStart = at;
    numeralEnd = at + 1;
  }
  if (numeralStart < 0 || at >= limit) return null;
  const kind = UNITS.get(text.charCodeAt(at));
  if (kind === undefined) return null;
  const unit = text.charCodeAt(at++);
  // 第一部分: a division of plans and reports; 第一部 is none.
  if (unit === BU && text.charCodeAt(at++) !== FEN) return null;
  const ordinal = valueOf(text, numeralStart, numeralEnd);
  if (ordinal < 0) odd |= otherWriting(text, numeralStart, numeralEnd);
  let suffix = 0;
  if (kind === Kind.Article && text.charCodeAt(at) === ZHI) {
    let suffixEnd = at + 1;
    while (suffixEnd < end && CLASSES[text.charCodeAt(suffixEnd)] & NUMERAL) suffixEnd++;
    if (suffixEnd > at + 1) {
      suffix = numeralAt(text, at + 1, suffixEnd);
      at = suffixEnd;
    }
  }
  return { kind, start, end: at, numeralStart, numeralEnd, ordinal: meant(ordinal), suffix, odd, apart: at >= end || isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === STAR };
}

const NOTHING = -1_000_000;

/**
 * The number a written numeral stands for; look-alikes are read as what they look like. Negative where it is not in the one
 * form it may have: minus what a person would read, or NOTHING.
 */
function valueOf(text: string, start: number, end: number): number {
  const value = numeralAt(text, start, end);
  if (value > 0) return value;
  const numeral = text.slice(start, end).replace(WITHIN, '').replace(/[－—\-─ー–]/g, '一');
  const parsed = parseNumeral(numeral);
  if (parsed !== null) return parsed;
  const read = readNumeral(numeral);
  return read === null || read === 0 ? NOTHING : -read;
}

const WITHIN = /[\s\u3000\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** How a number that is not written as it must be is written: in digits of one width, in a variant (〇 for 零, 百十 for 百一十), or as none. */
function otherWriting(text: string, start: number, end: number): number {
  const numeral = text.slice(start, end).replace(WITHIN, '');
  if (/^(?:[1-9][0-9]*|[１-９][０-９]*)$/.test(numeral)) return Odd.Arabic;
  return /[〇○]|百十/.test(numeral) && parseVariant(numeral) !== null ? Odd.Variant : Odd.Malformed;
}

/** What a person would read of the value; null where nobody could tell. */
const meant = (value: number | null): number | null => (value === null || value === NOTHING ? null : Math.abs(value));

function readBracket(text: string, start: number, end: number): Marker | null {
  let at = start + 1;
  let odd = 0;
  let numeralStart = -1;
  let numeralEnd = at;
  let digits = 0;
  let numerals = 0;
  const limit = Math.min(end, start + 10);
  for (; at < limit; at++) {
    const kind = CLASSES[text.charCodeAt(at)];
    if (kind & BLANK) {
      if (!(kind & INVISIBLE)) odd |= Odd.Spaced;
      continue;
    }
    if (kind & DIGIT) digits++;
    else if (kind & (NUMERAL | OTHER_NUMERAL)) numerals++;
    else break;
    if (numeralStart < 0) numeralStart = at;
    numeralEnd = at + 1;
  }
  if (numeralStart < 0 || at >= limit) return null;
  const close = text.charCodeAt(at);
  if (close !== CLOSE && close !== WIDE_CLOSE) return null;
  const open = text.charCodeAt(start);
  if ((open === OPEN) !== (close === CLOSE)) odd |= Odd.Pair;
  at++;
  if (numerals === 0 && digits > 2) return null;
  // （三）、公开 has a mark too many; （三）、（四）项 cites.
  if (text.charCodeAt(at) === COMMA && at + 1 < end && !'（(第'.includes(text[at + 1])) {
    odd |= Odd.Punctuation;
    at++;
  }
  const ordinal = numerals === 0 ? readNumeral(text.slice(numeralStart, numeralEnd).replace(WITHIN, '')) : valueOf(text, numeralStart, numeralEnd);
  if (numerals > 0 && ordinal !== null && ordinal < 0) odd |= Odd.Malformed;
  return {
    kind: numerals === 0 ? Kind.Digit : Kind.Bracket, start, end: at, numeralStart, numeralEnd, ordinal: meant(ordinal), suffix: 0, odd,
    apart: at >= end || isBlank(text.charCodeAt(at)),
  };
}

function readComma(text: string, start: number, end: number): Marker | null {
  let at = start + 1;
  const limit = Math.min(end, start + 6);
  while (at < limit && CLASSES[text.charCodeAt(at)] & NUMERAL) at++;
  const numeralEnd = at;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  const close = text.charCodeAt(at);
  if (close !== COMMA && close !== DOT && close !== WIDE_DOT) return null;
  const ordinal = valueOf(text, start, numeralEnd);
  let odd: number = close === COMMA ? 0 : Odd.Punctuation;
  if (ordinal < 0) odd |= Odd.Malformed;
  if (at > numeralEnd) odd |= Odd.Spaced;
  at++;
  // 一、二级公路 names two grades; 四、一九四九年… is a heading.
  if (at >= end || odd || numeralAt(text, at, at + 1) === ordinal + 1) odd |= Odd.Unsure;
  return { kind: Kind.Comma, start, end: at, numeralStart: start, numeralEnd, ordinal: meant(ordinal), suffix: 0, odd, apart: at >= end || isBlank(text.charCodeAt(at)) };
}

function readDot(text: string, start: number, end: number): Marker | null {
  let at = start + 1;
  const limit = Math.min(end, start + 4);
  while (at < limit && CLASSES[text.charCodeAt(at)] & DIGIT) at++;
  const close = text.charCodeAt(at);
  if (close !== DOT && close !== WIDE_DOT && close !== COMMA) return null;
  const numeralEnd = at;
  at++;
  const odd = at >= end || isDigit(text.charCodeAt(at)) ? Odd.Unsure : 0;
  const ordinal = readNumeral(text.slice(start, numeralEnd));
  if (ordinal === 0) return null;
  return { kind: Kind.Dot, start, end: at, numeralStart: start, numeralEnd, ordinal, suffix: 0, odd, apart: at >= end || isBlank(text.charCodeAt(at)) };
}

/** What digits of full width add to the style of a mark. */
export const WIDE_DIGITS = 2 ** 40;
const widthOf = (text: string, at: number): number => (text.charCodeAt(at) >= 0xff10 && text.charCodeAt(at) <= 0xff19 ? WIDE_DIGITS : 0);

/**
 * How a mark is written: the code of its closing mark, plus that of the opening one × 65536, plus the width of its digits; of a part its unit,
 * 编, 篇 or 部(分). Few marks are asked for it, so it is read then.
 */
export function styleOf(text: string, { kind, start, end, numeralStart }: Marker): number {
  const close = text.charCodeAt(end - 1);
  switch (kind) {
    case Kind.Part: return close === FEN ? BU : close;
    case Kind.Chapter: case Kind.Section: case Kind.Article: return 0;
    case Kind.Comma: return close;
    case Kind.Dot: return close + widthOf(text, start);
    default: return text.charCodeAt(start) * 65536 + close + widthOf(text, numeralStart);
  }
}

// What follows 第…条 in a reference (第三条第一款, 第三条、第四条, 第三条规定的) and not in a label.
const CITES = /^(?:[、，,；;：:。.）)”》—~-]|[款项](?!目)|之|规定|所[列称指规述]|的|至第|[和与及或]第|以及第|到第|中[的规所]|以[内外上下前后]|[前后内]款)/;
const GOES_ON_APART = new Set([...'、，,和与及至；;：:。.）)”》'].map((char) => char.charCodeAt(0)));
const BEHIND_ITEM = new Set([...'、的规中所和或至，。,除'].map((char) => char.charCodeAt(0)));

/** Whether the words after a 第…条 (章, 节) or （一） show that it is cited, not set. */
export function isCited(text: string, marker: Marker, end: number): boolean {
  let at = marker.end;
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === STAR)) at++;
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  const after = text.charCodeAt(at + 1);
  if (marker.kind === Kind.Bracket || marker.kind === Kind.Digit) {
    if (code === ITEM) return at === marker.end && (at + 1 >= end || BEHIND_ITEM.has(after));
    return (code === COMMA || code === TO || code === OR || code === AND) && (after === OPEN || after === WIDE_OPEN || after === DI);
  }
  if (!marker.apart) return (code === DI && namesProvision(text, at, end)) || CITES.test(text.slice(at, Math.min(end, at + 3)));
  // 第三条 第二款 cites; 第三条 第三方机构应当… does not, nor does an article that begins by citing others: 第三条 第一条规定的….
  if (code === DI) return namesProvision(text, at, end, marker.kind === Kind.Article ? '款项目' : '条款项目章节编');
  return GOES_ON_APART.has(code) && (!'和与及至'.includes(text[at]) || (after === DI && namesProvision(text, at + 1, end)));
}

function namesProvision(text: string, at: number, end: number, levels = '条款项目章节编'): boolean {
  let next = at + 1;
  while (next < end && next < at + 10 && CLASSES[text.charCodeAt(next)] & (NUMERAL | DIGIT)) next++;
  return next > at + 1 && levels.includes(text[next]);
}

const ITEM = '项'.charCodeAt(0);
const TO = '至'.charCodeAt(0);
const OR = '或'.charCodeAt(0);
const AND = '和'.charCodeAt(0);
