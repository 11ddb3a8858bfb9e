import table from '../../../../data/act-verbs.json';
import { GROUPS, isActVerb, named } from './same';

/** Words that two sentences about the same may have or not. */
const FILLS = /（[^（）]*）|[^\u4e00-\u9fff\d]|或者|其他|[的了其该各本及和与或并等]|(?:适当|小型|分批|本人|相关|有关|必要|依法|及时|定期|按照?规定|进行|实施|开展|从事|应当|可以|任何|单位个人)/g;

/** Every verb, and every thing, to the plainest that names the same. */
const PLAIN = new Map<string, string>();
for (const group of [...GROUPS, ...table.things.map((words) => words.split(' '))]) for (const word of group) if (!PLAIN.has(word)) PLAIN.set(word, group[0]);
const NAMES = new RegExp([...PLAIN.keys()].sort((left, right) => right.length - left.length).join('|'), 'g');

/** Words with one verb for all that name the same act: 售卖, 出售 → 销售. */
export const plainVerbs = (words: string): string => words.replace(NAMES, (word) => PLAIN.get(word)!);

/** The same without what tells nothing. */
export const plainWords = (words: string): string => plainVerbs(words.replace(FILLS, ''));

/** One act as a provision names it: the verb, what it is done to, and where; '' for what is not said. */
export interface Deed {
  readonly verb: string;
  readonly object: string;
  readonly place: string;
  /** Whom somebody must not let do it: 接纳无证人员操作设备. */
  readonly whom: string;
}

const MANNER = /^(?:应当|定期|及时|依法|按照?规定|并且?|主动|如实|先行)+/;
/** 将线路转让、出租给他人: what it is done to stands first. */
const OBJECT_FIRST = /^[将把](.{2,24}?)((?:变相)?([\u4e00-\u9fff]{2})(?:(?:、|或者|和)(?:变相)?[\u4e00-\u9fff]{2})*)(?:给[^，]*)?$/;
/** 船舶在港口内使用焚烧炉: who, and where. */
const WHO_WHERE = /^[^在，、]{2,8}(?=在[^，、]{2,24}?[上内中下里外].{2,})/;

/** The acts that words name, their verbs plain: 饲养、繁殖烈性犬 are two, of the same. */
export function deedsOf(act: string): readonly Deed[] {
  const words = plainVerbs(act).replace(MANNER, '').replace(WHO_WHERE, '');
  const fronted = OBJECT_FIRST.exec(words);
  if (fronted && isActVerb(fronted[3])) return fronted[2].split(/、|或者|和/).map((verb) => ({ verb: verb.slice(-2), object: bare(fronted[1]), place: '', whom: '' }));
  const { place, whom, parts: each } = named(words);
  // 使用列入目录的技术、材料: what is said of the first holds for all.
  const of = /^..([^，]{3,}的)[^的]{2,8}$/.exec(each[0] ?? '')?.[1] ?? '';
  const parts = of === '' ? each : each.map((part, index) => (index === 0 || isActVerb(part.slice(0, 2)) ? part : of + part));
  const deeds = parts.map((part) => (isActVerb(part.slice(0, 2)) ? { verb: part.slice(0, 2), object: bare(part.slice(2)), place, whom } : isActVerb(part.slice(-2)) ? { verb: part.slice(-2), object: bare(part.slice(0, -2)), place, whom } : { verb: '', object: bare(part), place, whom }));
  // 转让、出借资质: a bare verb has the object of the last; 经营图书、音像制品: a bare object has the verb before.
  const last = deeds[deeds.length - 1]?.object ?? '';
  let verb = '';
  return deeds.map((deed) => {
    if (deed.verb !== '') verb = deed.verb;
    return { ...deed, verb: deed.verb || verb || deed.object, object: deed.verb === '' && verb === '' ? '' : deed.object || last };
  });
}

const bare = (words: string): string => words.replace(FILLS, '').replace(/(?:装置|设施|行为|活动|(?:服务)?(?:项目|单位|场所)|(?<=..)[店铺])$/, '');
