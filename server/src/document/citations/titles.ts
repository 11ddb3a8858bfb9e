import { squeeze } from '../../text/fold';

/** 《…》 as read: offsets of the text, from 《 to behind 》. */
export interface ReadTitle {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const ODD_WIDTH = /[\s\u3000,;:?!()．％－～０-９Ａ-Ｚａ-ｚ]/;
/** Words of a block are squeezed already; those of a raw text are not. */
const plainTitle = (title: string): string => (ODD_WIDTH.test(title) ? squeeze(title) : title);

/** No title of a document is longer; what is longer is a lost 》. */
const LONGEST = 160;

/**
 * The title that begins with the 《 at an offset. Titles nest: 《关于修改〈…〉的决定》 rightly, 《关于印发《…》的通知》 in
 * practice; null where the closing 》 is missing.
 */
export function readTitle(text: string, at: number): ReadTitle | null {
  // Within reach only: a text full of lost 《 is read once, not once for each.
  const close = text.slice(at, at + LONGEST).indexOf('》') + at;
  if (close < at) return null;
  const inner = text.slice(at + 1, close).indexOf('《') + at + 1;
  if (inner === at) return broken(text, at, close) ? null : { title: plainTitle(text.slice(at + 1, close)), start: at, end: close + 1 };
  let depth = 1;
  const limit = Math.min(text.length, at + LONGEST);
  for (let end = inner; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return { title: plainTitle(text.slice(at + 1, end)), start: at, end: end + 1 };
    else if (code === FULL_STOP || code === SEMICOLON) break;
  }
  // 《甲《乙》: the first was never closed.
  return null;
}

const OPEN = '《'.charCodeAt(0);
const CLOSE = '》'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);
const SEMICOLON = '；'.charCodeAt(0);

/** A title does not hold the end of a sentence. */
function broken(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === FULL_STOP || code === SEMICOLON) return true;
  }
  return false;
}

/** Forms, certificates, press: named in 《》 but no document with provisions. */
const NO_DOCUMENT = /(?:证|证书|证明|执照|许可|卡|表|书|单|簿|册|报告|报|刊|杂志|日报|晚报|合同|协议|凭证|护照|批件|票|标志|公报|年鉴|收据|函|报表|图|系统|平台|歌|曲|专栏|节目|题|稿)$/;
const DOCUMENT_AFTER_ALL = /(?:计划任务书|清单|白皮书|目录表|议定书|税目税率表|税率表|限额表|标准表|备忘录|价目表|目标表|分解表|分工表|规划图|绿皮书|蓝皮书|任务书)$/;

/** Whether a title names a document with provisions, and no form, certificate or newspaper. */
export const namesDocument = (title: string): boolean => {
  const end = title.slice(-6).replace(/（[^（）]*）?$/, '');
  return title !== '' && (!NO_DOCUMENT.test(end) || DOCUMENT_AFTER_ALL.test(end));
};

const NUMBER_BRACKET = /[（(][^（）()《》。；]{0,24}?([\u4e00-\u9fff]{1,14}[〔[【［（(](?:19|20)\d\d[〕\]】］）)]第?\d{1,5}号|[\u4e00-\u9fff]{0,12}令?第?(?:[0-9]{1,5}|[零〇一二三四五六七八九十百千]{1,7})号令?)[^（）()。；]{0,40}[）)]/y;
const PLAIN_BRACKET = /（(?:以下|下称|简称|19|20|试行|修订|修正|草案|暂行|征求意见稿|[一二三四五六七八九十]+）)[^（）]{0,60}(?:（[^（）]{0,20}）[^（）]{0,40})?）/y;

/** What stands in brackets behind a title: the 文号, （以下简称…）, （2019年修正）. */
export function readTitleBrackets(text: string, at: number): { number: { text: string; start: number; end: number } | null; end: number } {
  let end = at;
  let number: { text: string; start: number; end: number } | null = null;
  for (let count = 0; count < 3 && text[end] === '（'; count++) {
    const mark: number = number ? -1 : text.indexOf('号', end);
    NUMBER_BRACKET.lastIndex = end;
    const match: RegExpExecArray | null = mark > 0 && mark - end < 60 ? NUMBER_BRACKET.exec(text) : null;
    if (match) {
      const start = end + match[0].indexOf(match[1]);
      number = { text: normaliseNumber(match[1]), start, end: start + match[1].length };
      end += match[0].length;
      continue;
    }
    PLAIN_BRACKET.lastIndex = end;
    const plain = PLAIN_BRACKET.exec(text);
    if (!plain) break;
    end += plain[0].length;
  }
  return { number, end };
}

/** A 文号 in the one form in which it is compared: 绍政办发〔2020〕15号 (GB/T 9704—2012 7.2.5). */
export const normaliseNumber = (number: string): string => squeeze(number).replace(/\s+/g, '').replace(/[[【［（(]((?:19|20)\d\d)[\]】］）)]/, '〔$1〕').replace(/〕第?0*(\d)/, '〕$1');

const ISSUED_NUMBER = /[〔[【（](?:19|20)\d\d[〕\]】）]第?\d{1,5}号/y;

/** The 文号 whose 〔 (or wrong bracket) stands at an offset, with the letters of the issuer before it; null where it is none. */
export function readNumberAt(text: string, at: number, from: number): { text: string; start: number; end: number } | null {
  ISSUED_NUMBER.lastIndex = at;
  const match = ISSUED_NUMBER.exec(text);
  if (!match) return null;
  let start = at;
  while (start > from && at - start < 14 && /[\u4e00-\u9fff]/.test(text[start - 1])) start--;
  const lead = /^.*(?:根据|按照|依据|依照|贯彻|落实|执行|以及|和|与|及|文件|关于|印发|见|按|据|《)/.exec(text.slice(start, at));
  if (lead) start += lead[0].length;
  return start < at ? { text: normaliseNumber(text.slice(start, at + match[0].length)), start, end: at + match[0].length } : null;
}
