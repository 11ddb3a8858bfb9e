/** A short name of a body that is used like a defined one, with the long name in the same text that it stands for. */
export interface ShortName {
  readonly term: string;
  /** '' where the text has no long name for it. */
  readonly longForm: string;
  /** Offsets in the text. */
  readonly uses: readonly number[];
}

const LONG_ENDS = ['委员会', '管理局', '检验局', '监督局', '办公室', '管理所', '领导小组', '联席会议', '指挥部'];
/** Last characters of short names by the last of the long one: 管理委员会 → 管委会, 办公室 → 办. */
const SHORT_ENDS: Readonly<Record<string, string>> = { 会: '会', 局: '局', 室: '办', 所: '所' };
/** Words between which a name stands. */
const FUNCTION = '由经向报和与及或对为的将请交给在同是以并送到按从被把其各该本设立有';
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** 1 for the characters of names, 0 for words of grammar and all that is no Chinese character. */
const NAME_CHARACTER = new Uint8Array(0x10000);
for (let code = 0x4e00; code <= 0x9fff; code++) NAME_CHARACTER[code] = FUNCTION.includes(String.fromCharCode(code)) ? 0 : 1;
const LEADS = /^.*(?:加强|设立|成立|组建|组织|建立|依托|负责|应当|可以|会同|根据|为了|人民政府|[由经向报和与及或对为的将请交给在])/;
/** What makes a longer word of the last character: 委员, 会议, 会同, 办理, 所在. */
const LONGER = /^(?:[会][议同员商计签审场费见]|局[部面限]|所[在有需称列属得规提作述指用做谓确]|办[公理法学事证案])/;
/** Names that are words of the language. */
const KNOWN = /(?:居委会|村委会|党委会|常委会|全委会|组委会|业委会|国资委|董事会|监事会|理事会|股东会|代表会|运动会|博览会|联合会|研究会|听证会|座谈会|派出所|事务所|交易所|研究所|看守所|戒毒所|公安局|税务局|国管局|证监会|银监会|保监会|民航局|人大会|大会|协会|学会|商会|工会|社会|机会)$/;
const MODIFIERS = /^(?:推进|工作|领导|协调|管理|统筹|联席|指导|促进|建设|发展|综合|专项|议事){2,4}(?:委员会|领导小组|指挥部)$/;

const CONTRACTED = [['人大常委会', '人民代表大会常务委员会'], ['工委', '工作委员会']] as const;
/** 工委 begins 工委会, 工委书记. */
const HAN_AFTER = /[会员书]/;

/** The long names of bodies in a text, without the words that lead up to them. */
function longNames(text: string): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const end of LONG_ENDS) {
    for (let at = text.indexOf(end), count = 0; at >= 0 && count < 200; at = text.indexOf(end, at + end.length), count++) {
      let start = at;
      while (start > 0 && at - start < 28 && isHan(text.charCodeAt(start - 1))) start--;
      const name = text.slice(start, at + end.length);
      if (seen.has(name)) continue;
      seen.add(name);
      const lead = LEADS.exec(text.slice(start, at));
      const core = lead ? name.slice(lead[0].length) : name;
      if (core.length >= end.length + 2 && names.size < 80) names.add(core);
    }
  }
  return [...names];
}

const isSubsequence = (word: string, of: string): boolean => {
  let at = 0;
  for (const char of of) if (char === word[at]) at++;
  return at === word.length;
};

/** The name that ends at an offset (its last character there), if a mark or a word of grammar stands before it; '' where none does. */
function nameEndingAt(text: string, at: number, longest: number): string {
  let start = at;
  while (start > 0 && at - start < longest && NAME_CHARACTER[text.charCodeAt(start - 1)] === 1) start--;
  return at - start >= longest ? '' : text.slice(start, at + 1);
}

/**
 * Short names like 爱卫会 for 爱国卫生运动委员会 (letters left out, used at least three times) and 推进工作委员会 for 城市国际化推进工作委员会 (the
 * tail of a name that says nothing by itself, used at least twice).
 */
export function shortNames(text: string): readonly ShortName[] {
  const long = longNames(text);
  const found = new Map<string, { term: string; longForm: string; uses: number[] }>();
  const add = (term: string, longForm: string, at: number): void => {
    const entry = found.get(term);
    if (entry) entry.uses.push(at);
    else found.set(term, { term, longForm, uses: [at] });
  };
  for (const end of ['会', '局', '办', '所']) {
    const origins = long.filter((name) => SHORT_ENDS[name[name.length - 1]] === end);
    if (origins.length === 0) continue;
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      const term = nameEndingAt(text, at, 9);
      if (term.length < 3 || text[at - 1] === '员' || (term.length > 4 && !term.endsWith('管委会')) || LONGER.test(text.slice(at, at + 2)) || KNOWN.test(term)) continue;
      const origin = originOf(term, origins);
      if (origin) add(term, origin, at - term.length + 1);
    }
  }
  // 人大常委会 and 街道工委 leave out of each word, and begin with words of the long name that stand before grammar: known by their ends.
  for (const [end, full] of CONTRACTED) {
    if (!text.includes(full)) continue;
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
      const term = nameEndingAt(text, at + end.length - 1, 13);
      if (term.endsWith(end) && !HAN_AFTER.test(text.slice(at + end.length, at + end.length + 1))) add(term, full, at + end.length - term.length);
    }
  }
  for (const end of ['委员会', '领导小组', '指挥部']) {
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
      const term = nameEndingAt(text, at + end.length - 1, 13);
      if (term.length > end.length && MODIFIERS.test(term)) add(term, long.find((name) => name.length > term.length + 2 && name.endsWith(term)) ?? '', at + end.length - term.length);
    }
  }
  return [...found.values()].filter(({ term, uses }) => uses.length >= (MODIFIERS.test(term) ? 2 : 3));
}

/** The long name whose letters the short one takes in order, and not side by side. */
function originOf(term: string, origins: readonly string[]): string | undefined {
  const letters = term.endsWith('管委会') ? `${term.slice(0, -3)}管会` : term;
  return origins.find((name) => !name.includes(term) && name.slice(-2) !== term.slice(-2) && isSubsequence(letters, name) && (term.length > 3 || term === '管委会' || name.indexOf(term[0]) <= name.length - 5));
}
