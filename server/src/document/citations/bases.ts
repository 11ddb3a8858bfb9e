import laws from '../../../data/national-laws.json';

/**
 * Whose provisions a citation means: this document's (本条例, 本《办法》), those of a law called by its bare name (刑法第…条), or
 * those of the one named before (该法, 该条例).
 */
const KINDS = '条例|办法|规定|细则|规则|解释|决定|决议|意见|通知|方案|计划|规划|纲要|章程|公约|制度|预案|标准|规程|规范|目录|清单|指南|导则|守则|准则|通则|要点|大纲|批复|公告|通告|指引|协定|议定书|暂行[\u4e00-\u9fff]{2}|实施[\u4e00-\u9fff]{2}|法典?';
export const OWN = new RegExp(`本(?:《([^《》]{2,20})》|(${KINDS}))`, 'y');
export const ANAPHORIC = new RegExp(`[该同](${KINDS})`, 'y');
/** 本条 … 本编 with what follows when they are words of their own. */
export const THIS = /本(?:(条)(?![例件约文码目])|(款)(?![项式])|(项)(?![目链])|(章)(?!程)|(节)(?![点目能课日水约])|(编)(?![制号辑写办队]))/y;

const NAMES: ReadonlySet<string> = new Set(laws.laws);
const LONGEST_NAME = Math.max(...laws.laws.map((law) => law.length));
/** Last characters of what can be a bare name before 第: 刑法, 民法典, 实施条例, 细则. */
const NAME_ENDS = '法典例则定释程议';
const PREFIX = '中华人民共和国';
const GENERIC = /(?:法|法典|条例|细则)$/;
/** Words that lead up to a name and are none of it. */
const LEAD = /^.*(?:违反|依照|按照|根据|依据|符合|适用|执行|参照|属于|具有|触犯|遵守|不符|规定的|以及|或者|和|与|及|或|对|在|由|按|依|据|是|为|除|有|的|将|把|从|照)(?!法|税|国|民|平)/;
const NO_NAME = /(?:方法|无法|办法|做法|执法|司法|立法|合法|违法|非法|依法|设法|守法|用法|看法|想法|书法|本法|该法|同法|基本条例|本条例|该条例|本细则|该细则|宪法)$/;

/** Whether a squeezed title (with or without 中华人民共和国) is that of a national law. */
export const isNationalLaw = (title: string): boolean => NAMES.has(title.startsWith(PREFIX) ? title.slice(PREFIX.length) : title);

/** The bare law name or defined short form that ends at an offset; `from` is how far back may be read. */
export function readNameBefore(text: string, at: number, from: number, shortForms: ReadonlyMap<string, unknown>): { name: string; start: number; known: boolean } | null {
  const last = text[at - 1];
  if (last === undefined || !/[\u4e00-\u9fff]/.test(last)) return null;
  if (shortForms.size > 0) {
    for (let length = Math.min(16, at - from); length >= 2; length--) {
      const name = text.slice(at - length, at);
      if (shortForms.has(name)) return { name, start: at - length, known: true };
    }
  }
  const paper = /(?:合同|章程|协议|公约|条约|标准|规程|规约|守则)$/.exec(text.slice(Math.max(from, at - 2), at));
  if (paper) return { name: paper[0], start: at - paper[0].length, known: false };
  if (!NAME_ENDS.includes(last)) return null;
  for (let length = Math.min(LONGEST_NAME, at - from); length >= 2; length--) {
    const name = text.slice(at - length, at);
    if (!NAMES.has(name)) continue;
    const prefixed = text.startsWith(PREFIX, at - length - PREFIX.length) && at - length - PREFIX.length >= from;
    return { name, start: at - length - (prefixed ? PREFIX.length : 0), known: true };
  }
  if (!GENERIC.test(text.slice(Math.max(from, at - 3), at))) return null;
  let start = at;
  while (start > from && at - start < 30 && /[\u4e00-\u9fff]/.test(text[start - 1])) start--;
  const lead = LEAD.exec(text.slice(start, at));
  if (lead) start += lead[0].length;
  const name = text.slice(start, at);
  return name.length >= 3 && !NO_NAME.test(name) ? { name, start, known: false } : null;
}

/** 其第三十二条, 上述条例第五条, 其实施条例第五条: of the document named before, or of the one that carries it out (`of`). */
export function readPronounBefore(text: string, at: number, from: number): { start: number; of: string } | null {
  const match = PRONOUN.exec(text.slice(Math.max(from, at - 10), at));
  return match && { start: at - (match[1] ?? match[2]).length, of: match[3] ?? '' };
}
const PRONOUN = /(?:((?:上述|前述)(?:法律|法|条例|办法|规定|意见|方案|通知|决定))|(?:^|[依按参]照|依据|根据|适用|违反|符合|[及和与、，；])(其(?:(实施(?:条例|细则|办法))|法|条例|办法|规定)?))$/;

/** The kind of document that stands alone before a provision (依照规定第十三条, 违反条例第六条); null where something else does. */
export function readKindBefore(text: string, at: number, from: number): string | null {
  return KIND_ALONE.exec(text.slice(Math.max(from, at - 8), at))?.[1] ?? null;
}
const KIND_ALONE = /(?:[依按参]照|依据|根据|适用|违反|符合)(条例|规定|办法|细则)$/;
