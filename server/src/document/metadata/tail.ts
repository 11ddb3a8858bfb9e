import { squeeze } from '../../text/fold';
import { readNumeral } from '../../text/numerals';
import { DAY, dayOfMatch, isoDay, readDay } from './dates';
import { isOffice } from './issuers';

/** What the last provisions say of when a document applies. */
export interface Tail {
  readonly effective: string | null;
  /** 自公布之日起施行: from the day of publication. */
  readonly fromIssue: boolean;
  readonly expires: string | null;
  /** A term in years from the effective day. */
  readonly years: number | null;
}

export interface Signature {
  readonly signedBy: string | null;
  readonly signed: string | null;
  /** The day in 2020年5月9日印发. */
  readonly printed: string | null;
}

const ANCHOR = /起(?:正式)?(?:施行|实施|执行|试行|生效)/g;
const OWN = '(?:本(?:条例|办法|规定|决定|决议|法|细则|规则|意见|通知|方案|计划|公告|通告|规范|规程|准则|指南|标准|措施|政策|制度|实施(?:细则|意见|办法))|现予(?:公布|发布|印发)|修改后的[^。]{0,30})';
const FROM = new RegExp(`${OWN}[^。；]{0,20}?自(?:${DAY}|(?:公布|发布|颁布|印发|下发|发文|公告|通过|批准)之日)起(?:正式)?(?:施行|实施|执行|试行|生效)`);
const TERM_UNTIL = new RegExp(`(?:有效期|施行期限|实施期限|执行期限|期限)[^。]{0,8}?至${DAY}`);
const TERM_YEARS = /(?:起(?:施行|实施|执行|试行|生效)|本(?:办法|规定|意见|通知|方案|细则|政策|措施))[^。]{0,12}?(?:有效期|试行期|施行期限|实施期限)限?(?:为|：)?(\d{1,2}|[一二三四五六七八九十]+)年/;
const BEFORE = 120;
const AFTER = 300;
/** So many places are looked at, from the end; a text of nothing else stays linear. */
const MAX_ANCHORS = 24;
const SIGNATURE_WINDOW = 4000;
/** A line that ends with a day, before anything is folded. */
const DAY_AT_LINE_END = /[\d０-９一二三四五六七八九十][ \t\u3000]*日[ \t\u3000）)]*(?:印[ \t\u3000]*发[ \t\u3000]*)?(?=[\r\n]|$)/g;
const DAY_LINE = new RegExp(`^${DAY}$`);
const SIGNED_LINE = new RegExp(`^([\\u4e00-\\u9fff]{3,30}?)${DAY}$`);
const PRINTED = new RegExp(`${DAY}印发`);

/** Reads from when and until when a document applies. One pass over the text, then only the places that can say it. */
export function readTail(text: string): Tail {
  const { effective, fromIssue, around } = readEffective(text);
  const until = around === '' ? null : TERM_UNTIL.exec(around);
  const years = around === '' ? null : TERM_YEARS.exec(around);
  return { effective, fromIssue, expires: until && dayOfMatch(until), years: years ? readNumeral(years[1]) : null };
}

/** The last clause that says from when this document (本条例, not another one) applies. */
function readEffective(text: string): { effective: string | null; fromIssue: boolean; around: string } {
  const places: number[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match; match = ANCHOR.exec(text)) places.push(match.index);
  for (const at of places.slice(-MAX_ANCHORS).reverse()) {
    const around = squeeze(text.slice(Math.max(0, at - BEFORE), at + AFTER));
    const match = FROM.exec(around);
    if (!match) continue;
    const day = dayOfMatch(match);
    return { effective: day, fromIssue: day === null, around: around.slice(match.index) };
  }
  return { effective: null, fromIssue: false, around: '' };
}

/** The signature: an office on one line, the day on the next; that of a covering notice before one at the end. */
export function readSignature(text: string): Signature {
  const windows = text.length <= 2 * SIGNATURE_WINDOW ? [text] : [text.slice(0, SIGNATURE_WINDOW), text.slice(-SIGNATURE_WINDOW)];
  let printed: string | null = null;
  let lone: string | null = null;
  for (const window of windows) {
    DAY_AT_LINE_END.lastIndex = 0;
    for (let match = DAY_AT_LINE_END.exec(window); match; match = DAY_AT_LINE_END.exec(window)) {
      const start = Math.max(window.lastIndexOf('\n', match.index), window.lastIndexOf('\r', match.index)) + 1;
      if (match.index - start > 60) continue;
      const line = squeeze(window.slice(start, match.index + match[0].length));
      const print = PRINTED.exec(line);
      if (print) {
        printed ??= dayOfMatch(print);
        continue;
      }
      if (DAY_LINE.test(line)) {
        const day = readDay(line);
        const office = signersBefore(window.slice(Math.max(0, start - 300), start));
        if (day && office !== '') return { signedBy: office, signed: day, printed };
        if (start > window.length / 2) lone ??= day;
        continue;
      }
      // 绍兴市人民政府办公室 2020年5月7日 on one line.
      const signed = SIGNED_LINE.exec(line);
      if (signed && isOffice(signed[1])) return { signedBy: signed[1], signed: dayOfMatch(signed, 2), printed };
    }
  }
  return { signedBy: null, signed: lone, printed };
}

function signersBefore(text: string): string {
  const offices: string[] = [];
  for (const line of text.split(/[\r\n]+/).map(squeeze).filter((each) => each !== '').reverse().slice(0, 6)) {
    if (line.length > 40 || !isOffice(line)) break;
    offices.unshift(line);
  }
  return offices.join(' ');
}

/**
 * The last day of the term that a title names: （2020—2022年）, 三年行动计划（2021—2023年）, “十四五”规划. Null for kinds that
 * do not run out.
 */
export function termOfTitle(title: string): string | null {
  // The term is that of the plan, or of the plan that a notice issues; a reply about a plan has none.
  if (!/(?:方案|计划|规划|纲要|行动|要点|任务)(?:》?的通知)?(?:（[^（）]*）)*$/.test(title.replace(/(（[^（）]*）)(?=》?的通知$)/, ''))) return null;
  const years = /((?:19|20)\d{2})年?[—–\-~～至到]+((?:19|20)\d{2})/.exec(title);
  if (years && Number(years[2]) >= Number(years[1])) return isoDay(Number(years[2]), 12, 31);
  const five = /[“"]?十([一二三四五六七])五[”"]?/.exec(title);
  if (five) return isoDay(2010 + 5 * ('一二三四五六七'.indexOf(five[1])), 12, 31);
  const single = /((?:19|20)\d{2})年(?:度)?/.exec(title);
  return single && /(?:计划|要点|方案|任务)/.test(title) ? isoDay(Number(single[1]), 12, 31) : null;
}
