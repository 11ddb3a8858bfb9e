import { bigrams, containment } from '../../text/bigrams';

/**
 * How far a meaning reaches, against that of another document: what it takes in that the other keeps out, what it joins to a word of
 * the other, what it no longer asks for. Each says the words of `mine` that carry the difference; null where there is none of the kind.
 */

/** 不包括商品林中的树木, 除抢险救灾工程外, 法定职责之外. */
const KEPT_OUT = /不(?:再)?(?:包括|包含|含)([^，。；]{2,30})|除([^，。；]{2,24}?)(?:以外|之外|外)|在?([^，。；]{2,16}?)之外/g;
/** 包括…, …一并纳入. */
const TAKEN_IN = /(?<!不)(?:包括|包含|含有?|以及)([^。；]{2,60})|([^，。；]{2,40})(?:，?(?:一并|同样|也|均)(?:作为|纳入|视为|属于|适用|包括)|视同|视为)/g;

/** What the other keeps out, taken in: 不包括人工培育的商品林 against 包括人工培育的商品林. */
export function takenIn(mine: string, theirs: string): string | null {
  // 公民在法定职责、法定义务之外.
  const out = [...theirs.matchAll(KEPT_OUT)].flatMap((match) => (match.slice(1).find((group) => group !== undefined) ?? '').replace(/^.*在/, '').split('、')).filter((each) => each.length >= 3).map(bigrams);
  if (out.length === 0) return null;
  for (const match of mine.matchAll(TAKEN_IN)) {
    const words = bigrams(match[1] ?? match[2]);
    if (out.some((each) => containment(each, words) >= 0.6 || words.size >= 3 && containment(words, each) >= 0.7)) return match[0];
  }
  return null;
}

/** Words of which one narrows and the other opens what the first narrows. */
const OPPOSED: ReadonlyArray<readonly [string, string]> = [
  ['有偿', '无偿'], ['营利', '非营利'], ['公办', '民办'], ['批发', '零售'], ['固定', '流动'], ['境内', '境外'], ['直接', '间接'], ['城镇', '农村'], ['国有', '集体'],
  ['机动', '非机动'], ['公益', '经营'], ['住宅', '非住宅'], ['故意', '过失'], ['全职', '兼职'], ['线上', '线下'], ['永久', '临时'], ['天然', '人工'], ['生产', '生活'], ['公共', '自用'],
];

/** One word of a pair in the other, both here, or the other word alone: 有偿提供 against 有偿或者无偿提供. */
export function joined(mine: string, theirs: string): string | null {
  for (const pair of OPPOSED) {
    const [first, second] = pair[1].endsWith(pair[0]) ? pair : [pair[0], pair[1]];
    const has = (text: string, word: string): boolean => (word === first && second.endsWith(first) ? text.replaceAll(second, '').includes(first) : text.includes(word));
    const [hereFirst, hereSecond, thereFirst, thereSecond] = [has(mine, first), has(mine, second), has(theirs, first), has(theirs, second)];
    // Joined by no more than a mark or 或者: elsewhere in the sentence the word may speak of another thing.
    const both = new RegExp(`${first}性?(?:或者?|、|和|与|以及)${second}|${second}性?(?:或者?|、|和|与|以及)${first}`).exec(mine);
    if (both && hereFirst && hereSecond && thereFirst !== thereSecond) return both[0];
  }
  return null;
}

/** 不实施施工许可管理的 against 实施施工许可管理的. */
export function turned(mine: string, theirs: string): string | null {
  for (const [less, more] of [[mine, theirs], [theirs, mine]] as const) {
    for (const [, words] of more.matchAll(/(?<![，。；]|是否|[一-龥]不)[不未]((?!包括|包含|含|同|少|低|超|满|足|得|动产|再|可|特定|成年)[一-龥]{4,8})/g)) {
      const core = words.slice(0, 4);
      const at = less.indexOf(core);
      if (at >= 0 && !/[不未非无]$/.test(less.slice(0, at))) return less === mine ? words.length <= mine.length - at && mine.startsWith(words, at) ? words : core : `${more[more.indexOf(words) - 1]}${words}`;
    }
  }
  return null;
}

/** The members of a list that closes: 胴体、肉、脂和皮; none where it ends in 等. */
function members(text: string): readonly string[] {
  const list = /(?:^|[，：的为指])((?:[^，。；、：的]{1,8}、){2,}[^，。；、：]{1,16})/.exec(text);
  if (!list || /等|其他|其它/.test(list[1]) || /^(?:等|其他)/.test(text.slice(list.index + list[0].length))) return [];
  return list[1].split(/、|以及|和|及|或者/).filter((each) => each !== '');
}

/** A member that only the draft's list has, in else the same list: 车身 for 车架. */
export function otherMember(mine: string, theirs: string): string | null {
  const [own, other] = [members(mine), members(theirs)];
  const shared = own.filter((each) => other.includes(each)).length;
  if (other.length < 4 || shared < 3 || shared === other.length && shared === own.length || shared < Math.min(own.length, other.length) - 2) return null;
  const added = own.find((each) => !theirs.includes(each));
  // 胴体、肉、脂 for nine of them.
  return added ?? (other.some((each) => !mine.includes(each)) && !/等/.test(mine) ? own.join('、').slice(0, 2) : null);
}

/** Words put for one another without another meaning: places, offices, and what only joins. */
const HARMLESS = /^(?:[本该其各][一-龥]{0,2}|[一-龥]{0,8}(?:部门|机关|机构|政府|省|市|县|区|单位)|以?及其?|和|与|或者?|等|的|并|且|相关|有关|其他|进行|开展|实施|从事|按照?|依据|根据|依照|通过|利用|采取|采用|包括|包含|使用|提供|产生|形成|[一-龥]{0,3}(?:名称|方式|手段))$/;
/** Of both meanings so much must be the same before and behind. */
const SAME = 0.7;

/** Words that stand in the place of others in else the same sentence: 以本机构的名义 for 以委托人的名义. */
export function exchanged(mine: string, theirs: string): string | null {
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < mine.length - start && end < theirs.length - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++;
  const [own, other] = [mine.slice(start, mine.length - end), theirs.slice(start, theirs.length - end)];
  if (own.length < 2 || other.length < 2 || own.length > 12 || other.length > 12 || start + end < SAME * Math.max(mine.length, theirs.length) || /[，。；、\d（）“]/.test(own + other)) return null;
  // 废弃物 for 固体废物: words that share a character may mean the same.
  if ((HARMLESS.test(own) && HARMLESS.test(other)) || [...own].some((char) => other.includes(char))) return null;
  return own;
}

/** 流经的嵊州市、上虞区、柯桥区和越城区: districts in a row; none where a list stays open. */
const PLACES = /(?:[\u4e00-\u9fff]{1,3}[市县区][、和及与]|[\u4e00-\u9fff]{1,3}[市县区]以及)+[\u4e00-\u9fff]{1,3}[市县区](?!等)/;
const placesIn = (text: string): readonly string[] => PLACES.exec(text.replace(/^.*(?:流经|位于|途经|跨|包括|涉及)的?/, ''))?.[0].split(/、|以及|[和及与]/).map((each) => each.slice(-3)) ?? [];

/** Districts that else the same list has not, or has besides: an area drawn narrower or wider. */
export function otherPlaces(mine: string, theirs: string): string | null {
  const [own, other] = [placesIn(mine), placesIn(theirs)];
  const shared = own.filter((each) => other.includes(each)).length;
  return own.length < 2 || other.length < 2 || shared < 2 || shared === own.length && shared === other.length ? null : own[0];
}
