import table from '../../../../data/act-verbs.json';
import { pairsOf, within, type Pairs } from '../pairs';

/**
 * Whether a sentence speaks of the act that a provision binds. A provision names an act by a verb, its objects and the place where it is
 * done, often several verbs in a list (饲养、繁殖、经营烈性犬); a draft needs to do one of them. What decides is the verb, then the object.
 */
export interface Named {
  /** 在…内: where the act is done; '' where anywhere. */
  readonly place: string;
  /** One act each: 饲养 | 繁殖 | 经营烈性犬. */
  readonly parts: readonly string[];
  /** Whom somebody must not let or make do it: 接纳未成年人进入; '' where the act is one's own. */
  readonly whom: string;
}

const PLACE = /^(?:在|于)[^，：]{1,40}?(?:范围内|区域内|场所内|范围|区域|场所|地段|地点|期间|内|上|中|里|下|旁|周边|附近|时|前|后)(?=[^，、内外上中的等]{2})/;
const WITHIN = /^与[^，、]{2,20}?(?:内|上|中|里)(?=[^，、]{2})/;
/** How an act is done wrongly says nothing about which act it is. */
const MANNER = /^(?:擅自|非法|违法|违规|违反规定|随意|任意|自行|恶意|故意|以任何(?:理由|方式|形式|名义)|直接|继续|先行|暂时|免费|依法|再)+/;
const WHEN = /(?:在|于|自[^，、]{2,16}起)?[^，、在于自]{1,6}(?:日|天|个月|小时|分钟)内(?!容)|每[^，、]{1,3}(?:年|季度|月|周|日)/g;
/** 将检测结果即时在公示栏公布: the object before its verb. */
const OBJECT_FIRST = /^[将把]([^，]{2,16}?)(?:即时|及时|定期|按照|依法|在|向|通过|报|予以|公布|公示|公开)[^，]*?([\u4e00-\u9fff]{2})$/;
/** 以实物、有价证券等形式替代: with what, before the verb. */
const WITH_FIRST = /^以((?:[^，的不]{1,12}(?:、|或者|和|及)){1,4}[^，的不]{1,12}?)(?:等|等其他|或者其他)?(?:形式|方式|手段)(?:来|进行)?([\u4e00-\u9fff]{2})/;
const REASON = /^(?:因|以)((?:其|任何)?[^，、以]{2,12}?)(?:为由|而|(?=将|把|拒绝|拒收))(?:将其|把其)?/;
/** 接纳未成年人进入, 强制要求业主购买: another is let or made to do it. */
const CAUSES = /^(?:(?:变相)?(?:强制|强迫|胁迫|诱导|指使)(?:要求)?|要求|允许|容许|接纳|容留|放任|安排)/;
const LIST = /(?:有|从事|实施|进行)?(?:下列|以下)[^，：]{0,12}(?:行为|活动|事项|情形)：?/g;
/** Verbs that need their object, and words before the verb. */
/** 将垃圾混合收集、运输: the object before several verbs. */
const OBJECT_BEFORE = /^[将把]([^，、]{2,20}?)((?:混合|混装|分开)?)([\u4e00-\u9fff]{2}(?:(?:、|和|或者)[\u4e00-\u9fff]{2})+)$/;
const OWN_AREA = /本(?:行政)?(?:区域|辖区|地区|市|省|单位|级)(?:范围)?内?的/g;
/** 将污泥或者废渣用作肥料、填料: what, and as what. */
const USED_AS = /^[将把]([^，]{2,40}?)(用作|用于|改作|当作|充当|充作)([^，]{2,30})$/;
/** 对证件进行核对、登记. */
const DONE_TO = /^对([^，、]{2,24}?)(?:进行|予以|加以|实施)([\u4e00-\u9fff]{2}(?:(?:、|和|或者)[\u4e00-\u9fff]{2})*)$/;
/** Characters that acts begin with which no table knows as verbs: 围填海, 电鱼. */
const WILD = /^[围填挖采砍捕猎钓烧倒堆晒炸毒电打钻占]/;
/** 编制管理工作: a name, though it begins like an act. */
const NOUN = /(?:工作|制度|情况|单位|人员|标准|要求)$/;
const LIGHT = /^(?:从事|进行|开展|实施|有|作出|给予|予以|使用|利用|通过|采取|采用|组织|要求|将|把|以|因|对|按|为|经)/;
const TO_WHOM = /^向[^，、]{1,14}?(?=收取|收费|索取|提供|供应|出售|销售|公布|公开|泄露|转让|排放|倾倒|缴纳|交纳|申请)/;

/** Verbs that name one act, the plainest first. */
export const GROUPS: readonly (readonly string[])[] = table.same.map((words) => words.split(' '));
/** 收取钱物 covers whatever fee or deposit is meant. */
const COVERING: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^(?:其他)?(?:任何)?(?:费用|钱物|财物|钱款|款物|财物或者其他利益)$/, /费|押金|保证金|红包|礼金/],
  [/^(?:任何|其他)?(?:物品|杂物|物体|障碍物|设施|设备)$/, /物|设施|设备|装置|器材|灯|箱|架|桌|椅|摊|棚|车/],
];
const covers = (object: string, doing: string): boolean => COVERING.some(([whole, part]) => whole.test(object) && part.test(doing));
const NOTHING = pairsOf('');
/** A verb with all that name the same act. */
const GROUP = new Map<string, readonly string[]>();
for (const group of GROUPS) for (const verb of group) GROUP.set(verb, [...(GROUP.get(verb) ?? []), ...group]);

const VERBS: ReadonlySet<string> = new Set([...table.verbs.split(' '), ...GROUP.keys()]);

/** Whether two characters are a verb that provisions bind by. */
export const isActVerb = (word: string): boolean => VERBS.has(word);

/** The acts that the words behind 不得, 应当 … name. */
export function named(act: string): Named {
  let words = act.replace(LIST, '').replace(OWN_AREA, '').replace(/^[并且]+/, '').replace(OBJECT_FIRST, (whole, object: string, verb: string) => (VERBS.has(verb) ? verb + object : whole)).replace(WHEN, '').replace(MANNER, '');
  const found = PLACE.exec(words)?.[0] ?? areaOf(words);
  // 在综合楼内与居住层相邻的楼层内: one place within another.
  const place = found + (found === '' ? '' : WITHIN.exec(words.slice(found.length))?.[0] ?? '');
  words = words.slice(place.length).replace(MANNER, '').replace(WITH_FIRST, (whole, objects: string, verb: string) => (VERBS.has(verb) ? verb + objects : whole));
  const used = USED_AS.exec(words);
  if (used) return { place, parts: alternativesOf(used[1]).flatMap((what) => alternativesOf(used[3]).map((as) => used[2] + what + as)), whom: '' };
  const fronted = OBJECT_BEFORE.exec(words);
  const done = fronted ? null : DONE_TO.exec(words);
  if (done) words = done[2].split(/、|和|或者/).map((verb) => verb + done[1]).join('、');
  if (fronted) words = fronted[3].split(/、|和|或者/).map((verb) => fronted[2] + verb + fronted[1]).join('、');
  const { whom, does: caused } = causedBy(words);
  words = caused;
  // 作为审批、签订合同的依据: what is listed are no acts.
  if (/^(?:作为|用于|列入|纳入|视为)/.test(words)) return { place, parts: [words], whom };
  const services = /^提供([^，]+、[^，]+)(服务|便利|条件|帮助)$/.exec(words);
  if (services) return { place, whom, parts: services[1].split(/、|和|或者|以及/).map((each) => `提供${each}${services[2]}`) };
  return { place, whom, parts: words.split(/、|，|；|：|或者|以及|(?<=[\u4e00-\u9fff]{2}|）)和(?=[\u4e00-\u9fff]{2})/).map((part) => part.replace(MANNER, '').replace(/^(?:从事|进行|开展|实施)(?=([\u4e00-\u9fff]{2}))/, (light, next: string) => (VERBS.has(next) ? '' : light)).replace(TO_WHOM, '').replace(/(?:等[^等]{0,4}(?:行为|活动)|(?:行为|活动)|等|的)$/, '')).filter((part) => part.length >= 2) };
}

/** 在水域驾驶快艇: a place that no 内 or 上 closes, up to the verb. */
function areaOf(words: string): string {
  if (!words.startsWith('在')) return '';
  for (let at = 3; at <= LONGEST_AREA && at + 2 < words.length; at++) if (VERBS.has(words.slice(at, at + 2))) return words.slice(0, at);
  return '';
}
const LONGEST_AREA = 12;

const alternativesOf = (words: string): readonly string[] => words.split(/、|或者|以及|和(?=[\u4e00-\u9fff]{2})/).filter((each) => each.length >= 2);

/** 接纳未成年人进入营业场所: whom, and what those do. */
function causedBy(words: string): { readonly whom: string; readonly does: string } {
  // 因其残疾将其辞退: for that reason alone.
  const reason = REASON.exec(words);
  if (reason) return { whom: reason[1], does: words.slice(reason[0].length) };
  const causes = CAUSES.exec(words)?.[0];
  if (causes === undefined) return { whom: '', does: words };
  const rest = words.slice(causes.length);
  if (/^[以按将把用]/.test(rest)) return { whom: '', does: rest };
  for (let at = 0; at <= LONGEST_WHOM && at + 2 <= rest.length && !/[，、]/.test(rest.slice(0, at)); at++) if ((VERBS.has(rest.slice(at, at + 2)) || /^(?:从事|进行|开展|实施|使用)/.test(rest.slice(at))) && rest.length > at + 2) return { whom: rest.slice(0, at), does: rest.slice(at) };
  return { whom: '', does: words };
}
const LONGEST_WHOM = 12;

/** The verb of an act, which opens it, or closes it behind 在…; '' where a light verb or other words come first. */
function verbOf(part: string): string {
  if (/^[在于]/.test(part)) return VERBS.has(part.slice(-2)) ? part.slice(-2) : '';
  if (LIGHT.test(part)) return '';
  // 车辆通行: who does it stands first.
  return !VERBS.has(part.slice(0, 2)) && part.length <= 8 && VERBS.has(part.slice(-2)) ? part.slice(-2) : part.slice(0, 2);
}

/** Whether words hold a verb, or another for the same act. */
export const does = (words: string, verb: string): boolean => words.includes(verb) || (GROUP.get(verb)?.some((other) => words.includes(other)) ?? false);

/** What an act is known by in other words: its verbs, and short acts that are no verbs of the table (电鱼, 围填海). */
export const verbsOf = ({ parts }: Named): string[] => parts.flatMap((part, index) => {
  const verb = verbOf(part);
  if (index === 0 || VERBS.has(part.slice(0, 2))) return verb === '' ? [part.slice(-2)] : [verb];
  return part.length <= 6 ? [part] : [];
});

/**
 * How much of a bound act a sentence speaks of, 0 … 1; 0 where it does not do what the act is. `doing` are the words of the sentence
 * that say what is done, `pairs` those of the whole sentence.
 */
export function speaksOf({ place, parts, whom }: Named, doing: string, pairs: Pairs, topics: readonly string[] = []): number {
  if (parts.length === 0 || whom.length > 1 && within(pairsOf(whom), pairs) < (/[无未非不]/.test(whom) ? 0.8 : 0.5)) return 0;
  const tail = pairsOf(parts[parts.length - 1].slice(-4));
  // 转让、出借资质: the object of a bare verb is that of the last.
  const last = parts[parts.length - 1];
  const object = pairsOf(VERBS.has(last.slice(0, 2)) ? last.slice(2) : last);
  // 毒鱼、炸鱼、电鱼.
  const short = parts.length > 1 && parts.every((part) => part.length === 2);
  let done = false;
  let all = 0;
  let found = 0;
  // A verb that another stands for is found, though its characters are not.
  const count = (words: Pairs, verbs = 0): void => {
    all += Math.max(words.length, verbs);
    found += within(words, pairs) * words.length + verbs;
  };
  // What stands behind 、 may be another act or another object of the one before: 转让建筑、构件.
  let verb = '';
  let opening = 0;
  for (const [index, part] of parts.entries()) {
    const words = pairsOf(part);
    const share = words.length === 0 ? 0 : within(words, pairs);
    const opens = index === 0 || short || VERBS.has(part.slice(0, 2)) && !NOUN.test(part) && !/^[同与由各]/.test(parts[0]);
    if (opens) [verb, opening] = [verbOf(part), share];
    // Light and prepositional acts count by all their words, objects by those of their verb.
    const acts = verb === '' ? share >= 0.7 && (opens ? words.length >= 3 : opening >= 0.45) : does(doing, verb);
    if (acts && opens && verb !== '' && covers(part.slice(2), doing)) {
      done = true;
      count(NOTHING, 1);
    } else if (acts && (words.length <= 1 || share >= 0.45)) {
      // Another object of the verb, which is not the draft's.
      if (words.length <= 1 && share === 0 && !opens) continue;
      // A bare verb shares the object at the end of its list: 饲养、繁殖、经营烈性犬.
      if (words.length > 2 ? share >= 0.5 : opens && place !== '' ? true : parts.length === 1 || short ? share === 1 : tail.length > 0 && within(tail, pairs) >= 0.5 || object.length > 2 && within(object, pairs) >= 0.5) done = true;
      count(words, opens && verb !== '' && words.length > 0 && within(words.slice(0, 1), pairs) === 0 ? 1 : 0);
    } else if (acts && verb !== '' && place !== '' && opens) {
      // 在古树上悬挂物体 holds for lamps as well.
      done = true;
      count(NOTHING, 1);
    } else if (!opens && part.length >= 3 && WILD.test(part) && doing.includes(part)) {
      done = true;
      count(words);
    } else if (share >= 0.5) count(opens && verb !== '' && !acts && index > 0 ? pairsOf(part.slice(2)) : words);
  }
  if (!done || all === 0) return 0;
  // One of the places is enough.
  const places = place.split(/、|或者|以及/).map((each) => pairsOf(each.replace(/^[在于]|(?:范围内|区域内|内|上|中|里|下|前|后|时|的区域)$/g, ''))).filter((each) => each.length > 0);
  if (places.length > 0 && !topics.some((topic) => place.includes(topic)) && !places.some((each) => within(each, pairs) >= 0.6)) return 0;
  return found / all;
}
