import type { Norm } from '../../../document/norms';
import { EXCEPTS_BELOW } from '../../../document/norms/force';
import { type Binders, firstBinder } from './binders';
import { isActVerb } from './same';
import { deedsOf, plainWords, type Deed } from './verbs';

/**
 * What a provision binds, clause by clause: one act each, forbidden, commanded, left open, encouraged or free of charge, with the words before
 * it that say who and when. Items of lists are read below what introduces them; a duty goes on behind ， and ； where nothing else is said.
 */
export interface Bond {
  /**
   * refuses: a case that is not to be approved; free: what is not to be charged for, or is paid by the one
   * who is bound; owes: what nobody may be asked for. */
  readonly kind: 'forbids' | 'refuses' | 'requires' | 'frees' | 'encourages' | 'permits' | 'free' | 'owes';
  readonly act: string;
  /** Who, where, when: the words before the one that binds. */
  readonly before: string;
  /** Of a list, what its introduction says of all items: 为无证经营活动提供下列便利. */
  readonly under: string;
  /** 未经…不得, 方可: forbidden until something is done. */
  readonly unless: boolean;
  /** 擅自, 强行: forbidden by how it is done, not what. */
  readonly manner: boolean;
  /** The act in plain words, and what it is made of. */
  readonly plain: string;
  readonly deeds: readonly Deed[];
  /** Said without a word that binds, as what is done. */
  readonly said: boolean;
}

const known = new WeakMap<Norm, readonly Bond[]>();

/** The bonds of one sentence of a provision, read once. */
export function bondsOf(norm: Norm): readonly Bond[] {
  let bonds = known.get(norm);
  if (!bonds) known.set(norm, (bonds = readBonds(norm)));
  return bonds;
}

type Kind = Bond['kind'];

/** How a clause binds. What follows the word is the act. */
const BINDERS: Binders<Kind> = [
  ['frees', /(?:可以不(?:再)?|无需|无须|不需要|不必|免于|不再要求|不得(?:强制|违法)?要求)(?!要)/],
  ['permits', /不得(?:禁止|限制)/],
  ['forbids', /(?:不得(?:有)?|(?<![在于])禁止|严禁|不准|一律不)(?!超过|少于|低于|高于|多于|早于|迟于|晚于|以任何|因)/],
  ['forbids', /(?:方可|方能|才能|才可以)(?:以)?/],
  ['requires', /(?:应当(?!事人|鼓励|支持|引导)|必须|(?<![响相适供反对顺呼感效])应(?=[^急用对变当有付邀聘])|须(?!知)|负责)(?!符合|遵守)/],
  ['encourages', /鼓励|提倡|倡导|引导(?!基金|资金|性)/],
  ['permits', /可以|有权(?!机关|部门)|允许|准许/],
];
/** What is not charged for. */
const FREE = /免收|免缴|免交|免费|无偿|不(?:得|再|予)?(?:另行)?(?:向[^，]{1,16})?(?:收取|收费)|不收取|(?:费用|经费)由[^，]{2,24}(?:承担|负担)|承担(?:相应|有关|相关)?(?:的)?费用/;
const UNLESS = /未经|未取得|尚未|未[^，、]{2,14}的(?![^，]*(?:内|上|中|里|外)(?!容))|不合格|无[^，]{1,8}证|方可|方能|才能|才可以/;
/** How an act is forbidden to be done. */
const MANNER = /^(?:在[^，、]{2,24}?[上内中下])?(?:擅自|强行|强制|违法|违规|违反|变相|虚假|恶意|滥用|随意|非法|伪造|冒用|利用|超越|以[^，]{0,16}名义|乱)/;
const PLACE = /^(?:在[^，、]{2,24}?[上内中下里外])/;
/** A clause that says when or on what ground. */
const CASE = /(?:的|时|前|后|期间|情况下|以外|外)$|^(?:根据|按照|依照|依据|为了|为(?![^，]*提供)|因|对于?)/;
/** What is punished or told of others binds nobody. */
const NO_BOND = /责令|罚款|处罚|吊销|处分|从其规定|是指|适用于|追究/;
/** Introductions whose items are forbidden, and those whose items keep from being allowed. */
const FORBIDS_ALL = /(?:禁止|不得|严禁)[^，。]*(?:下列|以下)/;
/** 有下列情形之一的，不得招聘为辅警; 下列人员不得担任负责人: what is refused to all below. */
export const DENIES_ALL = /^(?![^：]*(?:除|以外|可以不予))[^。：]*?(?:下列|以下)[^。：]*?(?:不予|不得)(?:予以)?([^，。：、的]{2,20})/;
/** 不得安排辅警从事下列工作: whom others must not let do it, and items that are names of work. */
const LETS_WORK = /(?:安排|委托|指派|要求|允许|组织|指使)([^，、]{2,12}?)$/;
const WORK = /(?:下列|以下)(?:工作|活动|事项|业务)：?$/;
/** What an item leaves out before it says the act. */
const LEFT_OUT = /^除[^，]*外，/;
const NEEDS_ALL = /(?:应当|必须)(?:同时)?(?:具备|符合|满足)(?:下列|以下)条件/;

function readBonds({ block, start, text: whole, intro, listed }: Norm): readonly Bond[] {
  // （南至鸳鸯桥，北至梅湾桥）: no clause of its own.
  const text = whole.replace(/（[^（）]*）/g, '');
  const found: Bond[] = [];
  const add = (kind: Kind, act: string, before: string, { unless = false, said = false, manner = false, under = '', deeds = deedsOf(act) } = {}): void => {
    const words = plainWords(act);
    if (words.length >= 2) found.push({ kind, act, before, under, unless, said, manner, plain: words, deeds });
  };
  const forbid = (act: string, before: string, under = ''): void => {
    const how = { unless: UNLESS.test(text), manner: MANNER.test(act), under };
    add('forbids', act, before, how);
    for (const deed of deedsOf(act)) add('forbids', deed.place + deed.verb + deed.object, before, { ...how, deeds: [deed] });
    const admits = /^(?:接纳|容留|允许|放任)([^，、]{2,10})$/.exec(act);
    if (admits) add('forbids', `${admits[1]}进入`, before, how);
    const takes = /^向([^，、]{2,12}?)(?:索取|索要|收取|收受)([^，]{2,16})$/.exec(act);
    if (takes && !how.unless) add('owes', `${takes[1]}提供${takes[2]}`, before, how);
  };
  const denied = DENIES_ALL.exec(intro);
  if (denied) add('refuses', text.replace(/的$/, ''), denied[1]);
  else if (NEEDS_ALL.test(intro)) add('requires', `具备${text}`, intro.slice(0, intro.search(NEEDS_ALL)));
  // The introduction of such a list refuses nothing by itself.
  if (listed || NO_BOND.test(text) || DENIES_ALL.test(text)) return found;
  if (FORBIDS_ALL.test(intro) && !EXCEPTS_BELOW.test(intro)) {
    const [all] = FORBIDS_ALL.exec(intro)!;
    const under = all.replace(/^(?:禁止|不得|严禁)|任何(?:单位|组织|个人)(?:(?:和|、|或者)(?:其他)?(?:单位|组织|个人))*|(?:有|从事|实施|进行|存在)?(?:下列|以下)$/g, '');
    const whom = LETS_WORK.exec(under)?.[1] ?? '';
    // 案件调查取证、交通事故责任认定: work is named, each by itself.
    if (WORK.test(intro)) for (const work of text.split(/、|或者|；/)) if (!isActVerb(work.slice(0, 2))) add('forbids', work, '', { under: whom === '' ? under : '', deeds: [{ verb: '', object: work, place: '', whom }] });
    // 除执行抢险外，在水域驾驶摩托艇.
    forbid(text.replace(LEFT_OUT, '').replace(/，.*$/, ''), '', under);
    return found;
  }
  // A duty goes on behind ；: 应当建立档案；定期组织体检.
  let current: Kind | null = intro !== '' ? (EXCEPTS_BELOW.test(intro) ? null : kindIn(intro)) : goesOn(block.text, start);
  let at = 0;
  for (const clause of text.split('，')) {
    const before = text.slice(0, at);
    at += clause.length + 1;
    if (FREE.test(clause)) add('free', clause, before);
    if (clause.startsWith('不适用本')) add('frees', before, '');
    const reader = firstBinder(BINDERS, clause);
    if (reader && clause.endsWith('的') && at < text.length) continue;
    if (reader) {
      const [kind, match] = reader;
      const act = clause.slice(match.index + match[0].length);
      const who = before + clause.slice(0, match.index);
      current = kind;
      if (kind === 'forbids') {
        const place = PLACE.exec(clause.slice(0, match.index))?.[0] ?? '';
        forbid((act.includes(place) ? '' : place) + act, who);
      } else add(kind, act, who);
      continue;
    }
    // 检验机构，应当…: who, and a case.
    if (CASE.test(clause) || /^(?:应当|必须|不得|可以|应)/.test(text.slice(at))) continue;
    // 由具备资质的单位承担: who is to be what.
    const able = /由(具备[^，]{2,24}?)的[^，]{2,10}(?:承担|负责|实施|进行|编制|出具)/.exec(clause);
    if (able) add('requires', able[1], before);
    if (current === 'requires' || current === 'encourages') add(current, clause, before);
    else if (current === null && clause.length >= 5 && deedsOf(clause).some(({ verb }) => isActVerb(verb))) add('requires', clause, before, { said: true });
  }
  return found;
}

function kindIn(words: string): Kind | null {
  let last: Kind | null = null;
  for (const clause of words.split('，')) last = firstBinder(BINDERS, clause)?.[0] ?? last;
  return last;
}

/** How the sentence binds whose parts ； divides, where the part at `start` is not its first. */
function goesOn(text: string, start: number): Kind | null {
  const from = text.lastIndexOf('。', start - 1) + 1;
  return from >= start || text[start - 1] !== '；' ? null : kindIn(text.slice(from, start));
}
