import type { MemoryKey } from '../../document/memory';
import type { Block, PolicyDocument } from '../../document/model';

/** A short name of a body that is used like a defined one, with the long name in the same text that it stands for. */
export interface ShortName {
  readonly term: string;
  /** '' where the text has no long name for it. */
  readonly longForm: string;
  /** Offsets in the text. */
  readonly uses: readonly number[];
}

const LONG_ENDS = ['委员会', '管理局', '检验局', '监督局', '办公室', '管理所', '领导小组', '联席会议', '指挥部'];
/** Last characters of long names by the last of the short one: 管理委员会 → 管委会, 办公室 → 办. */
const SHORT_ENDINGS: Readonly<Record<string, string>> = { 会: '会', 局: '局', 办: '室', 所: '所' };
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

const TAIL_ENDS = ['委员会', '领导小组', '指挥部'];
const CONTRACTED = [['人大常委会', '人民代表大会常务委员会'], ['工委', '工作委员会']] as const;
/** All these ends by their last character, each with the one before it. */
const ENDINGS = new Map<number, Array<{ readonly list: 'long' | 'contracted' | 'tails'; readonly kind: number; readonly end: string; readonly before: number }>>();
for (const [list, ends] of [['long', LONG_ENDS], ['contracted', CONTRACTED.map(([end]) => end)], ['tails', TAIL_ENDS]] as const) {
  ends.forEach((end, kind) => {
    const last = end.charCodeAt(end.length - 1);
    ENDINGS.set(last, [...ENDINGS.get(last) ?? [], { list, kind, end, before: end.charCodeAt(end.length - 2) }]);
  });
}
/** 1 for all of those characters and the last ones of short names. */
const ENDS_NAME = new Uint8Array(0x10000);
for (const code of [...Object.keys(SHORT_ENDINGS).map((end) => end.charCodeAt(0)), ...ENDINGS.keys()]) ENDS_NAME[code] = 1;
/** 工委 begins 工委会, 工委书记. */
const HAN_AFTER = /[会员书]/;

/** A name of a kind (the index of its end, or its last character), and where it begins, counted from where its block does in the original. */
type Named<Kind> = readonly [kind: Kind, name: string, at: number];

/** What a block says of bodies. */
interface Mentions {
  /** Long names with the words that lead up to them. */
  readonly long: Named<number>[];
  /** Names that may be short ones. */
  readonly short: Named<string>[];
  /** Names that end as contracted ones do. */
  readonly contracted: Named<number>[];
  /** Tails of names that say nothing by themselves: 推进工作委员会. */
  readonly tails: Named<number>[];
}

const MENTIONS: MemoryKey<Mentions> = { name: 'bodies' };
const MENTION = { name: 'bodies', hint: /[会局办所]|小组|指挥部|工委/g };
const NO_MENTIONS: Mentions = { long: [], short: [], contracted: [], tails: [] };

/** Read from the original, where a name does not reach over the end of a line. */
function readMentions(document: PolicyDocument, { span }: Block): Mentions {
  const text = document.text.slice(span.start, span.end);
  let found = NO_MENTIONS;
  const add = <Kind>(list: keyof Mentions, kind: Kind, name: string, start: number): void => {
    if (found === NO_MENTIONS) found = { long: [], short: [], contracted: [], tails: [] };
    (found[list] as Named<unknown>[]).push([kind, name, start]);
  };
  for (let at = 0; at < text.length; at++) {
    if (ENDS_NAME[text.charCodeAt(at)] === 0) continue;
    const last = text[at];
    if (last in SHORT_ENDINGS) {
      const term = nameEndingAt(text, at, 9);
      if (term.length >= 3 && text[at - 1] !== '员' && (term.length <= 4 || term.endsWith('管委会')) && !LONGER.test(text.slice(at, at + 2)) && !KNOWN.test(term)) add('short', last, term, at - term.length + 1);
    }
    for (const { list, kind, end, before } of ENDINGS.get(text.charCodeAt(at)) ?? []) {
      if (text.charCodeAt(at - 1) !== before || !text.endsWith(end, at + 1)) continue;
      if (list === 'long') {
        let start = at - end.length + 1;
        while (start > 0 && at - end.length + 1 - start < 28 && isHan(text.charCodeAt(start - 1))) start--;
        add(list, kind, text.slice(start, at + 1), start);
        continue;
      }
      const term = nameEndingAt(text, at, 13);
      if (list === 'contracted' ? term.endsWith(end) && !HAN_AFTER.test(text.slice(at + 1, at + 2)) : term.length > end.length && MODIFIERS.test(term)) add(list, kind, term, at - term.length + 1);
    }
  }
  return found;
}

/** The long names of bodies, without the words that lead up to them; of each end so many places are looked at. */
function longNames(mentions: readonly Mentions[]): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  LONG_ENDS.forEach((end, kind) => {
    let count = 0;
    for (const { long } of mentions) {
      for (const [own, name] of long) {
        if (own !== kind || count++ >= 200 || seen.has(name)) continue;
        seen.add(name);
        const lead = LEADS.exec(name.slice(0, -end.length));
        const core = lead ? name.slice(lead[0].length) : name;
        if (core.length >= end.length + 2 && names.size < 80) names.add(core);
      }
    }
  });
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
export function shortNames(document: PolicyDocument): readonly ShortName[] {
  const blocks = document.blocksThat(MENTION, null, (block) => readMentions(document, block) !== NO_MENTIONS);
  const mentions = blocks.map((block) => block.memory.recall(MENTIONS, null, () => readMentions(document, block)));
  const long = longNames(mentions);
  const found = new Map<string, { term: string; longForm: string; uses: number[] }>();
  /** Takes in the names of a kind in one list, each with the long form that `formOf` gives it; null leaves it out. */
  const gather = <Kind>(list: keyof Mentions, wanted: Kind, formOf: (term: string) => string | null): void => {
    mentions.forEach((each, index) => {
      for (const [kind, term, at] of each[list] as readonly Named<unknown>[]) {
        const longForm = kind === wanted ? formOf(term) : null;
        if (longForm === null) continue;
        const use = blocks[index].span.start + at;
        const entry = found.get(term);
        if (entry) entry.uses.push(use);
        else found.set(term, { term, longForm, uses: [use] });
      }
    });
  };
  for (const [end, last] of Object.entries(SHORT_ENDINGS)) {
    const origins = long.filter((name) => name.endsWith(last));
    if (origins.length > 0) gather('short', end, (term) => originOf(term, origins) ?? null);
  }
  // 人大常委会 and 街道工委 leave out of each word, and begin with words of the long name that stand before grammar: known by their ends.
  CONTRACTED.forEach(([, full], kind) => { if (document.text.includes(full)) gather('contracted', kind, () => full); });
  TAIL_ENDS.forEach((_, kind) => gather('tails', kind, (term) => long.find((name) => name.length > term.length + 2 && name.endsWith(term)) ?? ''));
  return [...found.values()].filter(({ term, uses }) => uses.length >= (MODIFIERS.test(term) ? 2 : 3));
}

/** The long name whose letters the short one takes in order, and not side by side. */
function originOf(term: string, origins: readonly string[]): string | undefined {
  const letters = term.endsWith('管委会') ? `${term.slice(0, -3)}管会` : term;
  return origins.find((name) => !name.includes(term) && name.slice(-2) !== term.slice(-2) && isSubsequence(letters, name) && (term.length > 3 || term === '管委会' || name.indexOf(term[0]) <= name.length - 5));
}
