import { readNumeral } from '../../text/numerals';

/** What a match really is: null where it is nothing wrong, else the right words, where they are certain. */
export interface Judgement {
  readonly newText?: string;
  readonly certain?: boolean;
}

type Judge = (match: RegExpExecArray) => Judgement | null;

const TYPOS: ReadonlyArray<readonly [wrong: string, right: string]> = [
  ['做为', '作为'], ['渡假', '度假'], ['松驰', '松弛'], ['幅射', '辐射'], ['粗旷', '粗犷'], ['通谍', '通牒'], ['按装', '安装'], ['布暑', '部署'], ['部暑', '部署'], ['针炙', '针灸'],
  ['凑和', '凑合'], ['寒喧', '寒暄'], ['穿流不息', '川流不息'], ['精萃', '精粹'], ['脉博', '脉搏'], ['竣功', '竣工'], ['震憾', '震撼'], ['罗嗦', '啰唆'], ['再接再励', '再接再厉'],
  ['一愁莫展', '一筹莫展'], ['迫不急待', '迫不及待'], ['谈笑风声', '谈笑风生'], ['不径而走', '不胫而走'], ['情不自尽', '情不自禁'], ['走头无路', '走投无路'],
];
const UNITS: Readonly<Record<string, string>> = { 平米: '平方米', 公分: '厘米', 公尺: '米' };
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** Judges that a pattern alone cannot replace, by the name that style-rules.json gives them. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  typo: ([words]) => {
    const typo = TYPOS.find(([wrong]) => words === wrong);
    return typo ? { newText: typo[1], certain: true } : {};
  },
  date: ([words]) => {
    const [, year, month, day] = /^(.{4})年(?:(.+)月)?(?:(.+)日)?$/.exec(words) ?? [];
    const digits = readNumeral((year ?? '').replace(/[O0○]/g, '〇'));
    if (digits === null || digits < 1900 || digits > 2100) return null;
    const monthNumber = month === undefined ? null : month === '元' ? 1 : readNumeral(month);
    const dayNumber = day === undefined ? null : readNumeral(day);
    return { newText: `${digits}年${monthNumber === null ? '' : `${monthNumber}月`}${dayNumber === null ? '' : `${dayNumber}日`}`, certain: true };
  },
  unpad: ([words]) => (/(?:^|月)0/.test(words) ? { newText: words.replace(/(^|月)0/g, '$1'), certain: true } : null),
  noPause: ([words]) => ({ newText: words.replace('、', ''), certain: true }),
  risingPercent: ([words, low, high]) => (Number(low) < Number(high) ? { newText: `${low}%${words.slice(low.length)}`, certain: true } : null),
  expand: ([words]) => ({ newText: String(Number(words[0]) * (words[1] === '千' ? 1000 : 100)), certain: true }),
  unit: ([words]) => (words in UNITS ? { newText: UNITS[words], certain: true } : {}),
  sameMark: ([words]) => (words[0] === words[1] ? { newText: words[0], certain: true } : {}),
  chineseQuotes: ({ 0: words, 1: inside, index, input }) =>
    (/[一-龥]/.test(inside + (input[index - 1] ?? '') + (input[index + words.length] ?? '')) ? { newText: `“${inside}”`, certain: true } : null),
  fullList: ([words]) => {
    const unit = words[words.length - 1];
    return { newText: words.slice(1, -1).split('、').map((each) => `第${each}${unit}`).join('、') };
  },
  widen: ([words]) => ({ newText: words, certain: true }),
};

/** Half-width marks in their full width, full-width digits and letters in their half width. */
export const otherWidth = (raw: string): string =>
  raw.replace(/[,;:?!()]/g, (mark) => WIDE[mark]).replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
