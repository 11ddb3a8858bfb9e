import { readNumeral } from '../../text/numerals';
import { N } from './units';

/** 第三部分第（二）条, “二、（四）”, 第（三十一）条, 二（四）3: places of an outline document, named behind the document. */
export interface OutlineReference {
  readonly targets: ReadonlyArray<{ readonly headings: readonly number[]; readonly start: number; readonly end: number }>;
  readonly end: number;
}

const QUOTED = new RegExp(`“(?:(${N}+)、?)?(?:（(${N}+)）)?(?:([0-9]{1,3})[.．]?)?(?:（([0-9]{1,3})）)?[^”]{0,40}”`, 'y');
const PART = new RegExp(`第(${N}+)部分(?:第?（(${N}+)）[条点项款]?)?(?:第(${N}+)[条点项款])?`, 'y');
const POINT = new RegExp(`第（(${N}+)）[条点](?:第(${N}+)[点项款])?`, 'y');

/** The outline reference at an offset; null where there is none. 0 stands for a level that is not said. */
export function readOutlineReference(text: string, at: number): OutlineReference | null {
  const made = (headings: ReadonlyArray<number | null>, end: number): OutlineReference | null => {
    const numbers = headings.map((each) => each ?? 0);
    while (numbers.length > 0 && numbers[numbers.length - 1] === 0) numbers.pop();
    return numbers.length > 0 ? { targets: [{ headings: numbers, start: at, end }], end } : null;
  };
  const number = (word: string | undefined): number | null => (word === undefined ? null : readNumeral(word));
  if (text[at] === '“') {
    QUOTED.lastIndex = at;
    const match = QUOTED.exec(text);
    // “一带一路” begins with a number as well: a mark must follow it.
    if (!match || !(match[2] || (match[1] && text[at + 1 + match[1].length] === '、') || (match[3] && /[.．]/.test(match[0])))) return null;
    return made([number(match[1]), number(match[2]), number(match[3]), number(match[4])], at + match[0].length);
  }
  if (text[at] !== '第') return null;
  PART.lastIndex = at;
  const part = PART.exec(text);
  if (part) return made([number(part[1]), number(part[2]), number(part[3])], at + part[0].length);
  POINT.lastIndex = at;
  const point = POINT.exec(text);
  return point && made([0, number(point[1]), number(point[2])], at + point[0].length);
}
