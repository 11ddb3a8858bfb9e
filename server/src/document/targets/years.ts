import { readNumeral } from '../../text/numerals';

/** A year named in a text: which, where, and how (到2020年, 2019年, 2018—2020年, “十四五”末). */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** 到, 至, 前, 底, 末: the year by which something is to be. */
  readonly until: boolean;
  /** First year of a span (2018—2020年). */
  readonly from: number | null;
}

const YEAR = /(?:(20\d\d)(?:年?[—–－~～-]{1,2}|年[至到]))?(20\d\d)年(?:度|以前|之前|前|底|末|年底|年末)?|“?十([二三四五六七八九])五”?(?:规划)?(?:期?末|期间)|本世纪中叶|([去今明后])年[底末]?/g;
/** 今年, 明年: counted from the year of the document. */
const FROM_NOW: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1, 后: 2 };

/** Years in the order they stand. 十四五 ends in 2025; 明年底 is read where the year of the document, `issued`, is known. */
export function readYears(text: string, issued: number | null = null): YearMention[] {
  if (!text.includes('年') && !text.includes('五') && !text.includes('世纪')) return [];
  const found: YearMention[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[4] && issued === null) continue;
    const year = match[2] ? Number(match[2]) : match[3] ? 2000 + (readNumeral(match[3]) ?? 0) * 5 + 5 : match[4] ? issued! + FROM_NOW[match[4]] : 2050;
    const before = text[start - 1] ?? '';
    found.push({ year, start, end, until: before === '到' || before === '至' || /[前底末间]$/.test(match[0]) || match[0] === '本世纪中叶', from: match[1] ? Number(match[1]) : null });
  }
  return found;
}

/** The years that a plan's title names: （2020—2022年）, 2022年工作要点; null where it names none. */
export function planTerm(title: string): { readonly from: number; readonly to: number } | null {
  const span = /(20\d\d)(?:年?\s*[—–－~～-]{1,2}\s*|年[至到])(20\d\d)/.exec(title);
  if (span) return { from: Number(span[1]), to: Number(span[2]) };
  const five = /“?十([二三四五六七八九])五/.exec(title);
  if (five) {
    const to = 2000 + (readNumeral(five[1]) ?? 0) * 5 + 5;
    return { from: to - 4, to };
  }
  const one = /(20\d\d)年(?!\d*月|第)/.exec(title);
  return one ? { from: Number(one[1]), to: Number(one[1]) } : null;
}
