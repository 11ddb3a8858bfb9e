import table from '../../../../data/act-verbs.json';
import { shareInOrder } from '../order';
import { withoutTopics } from '../related';
import type { Bond } from './bonds';
import type { Claim } from './claims';
import { unasked } from './leave';
import { isLeftOpen } from './left-open';
import { isOtherPlace, isThereIn } from './places';
import { approved, isBeyond } from './refused';
import { longestRun } from './runs';
import { does, isActVerb } from './same';
import { plainWords, type Deed } from './verbs';
import { withheld } from './withheld';

/**
 * Whether a claim of the draft stands against a bond of the document that it carries out: opposite ways of binding, the same act, the same case.
 * Two acts are the same if the one stands in the other with its characters in order, verbs for the same act counted as one.
 */

/** What is held against each other: the sentence of the draft, that of the provision. */
export interface Setting {
  /** The sentence of the draft, what it lets be done of it, and with what its paragraph says before, in plain words. */
  readonly mine: string;
  readonly open: string;
  readonly paragraph: string;
  /** The sentence of the draft as it stands. */
  readonly text: string;
  /** The sentence of the provision as it stands, and how much of each sentence stands in the other, at the most. */
  readonly other: string;
  readonly near: number;
  /** The whole paragraph of the provision. */
  readonly article: string;
  /** What both documents are about. */
  readonly topics: readonly string[];
}

type Compare = (claim: Claim, bond: Bond, setting: Setting) => number;

/** What stands against what, and how surely: 0 not at all, up to 2. */
const OPPOSED: Readonly<Record<Claim['kind'], Partial<Record<Bond['kind'], Compare>>>> = {
  freely: { forbids: unasked, requires: unasked },
  withholds: { requires: withheld },
  permits: { forbids: allowed, refuses: approved, requires: diverted },
  presupposes: { forbids: regulated },
  charges: { free: charged, forbids: charged },
  later: { forbids: allowed, requires: afterwards },
  lacks: { requires: unfit },
  frees: { requires: dispensed },
  judges: { requires: dispensed },
  encourages: { requires: wished, forbids: allowed },
  requires: { frees: imposed, encourages: imposed, owes: handed, refuses: approved },
  denies: { permits: denied },
};

/** Whether the one way of binding could stand against the other at all. */
export const isOpposed = (claim: Claim, bond: Bond): boolean => bond.plain.length >= 2 && OPPOSED[claim.kind][bond.kind] !== undefined;

/** How surely a claim stands against a bond; 0 where it does not. */
export const oppose = (claim: Claim, bond: Bond, setting: Setting): number => OPPOSED[claim.kind][bond.kind]?.(claim, bond, setting) ?? 0;

/** The provision itself has the exception. */
const EXCEPTED = /除外|除[^，]{2,30}外|特殊情况|确需|因特殊|但[^。]*规定的?除外/;
const BUT = /(?:但是?|其中)[，：]?([^。；]*)$/;
/** What is done against an act lets nobody do it. */
const AGAINST = /举报|投诉|检举|劝阻|制止|查处|发现|反映|报告|监督|行为$/;
/** Where or when only it is forbidden. */
const LIMITED = /区域|范围|期间|时段|时间|地段|路段|场所|以内|以外|的，|[内外中]$|时，?$/;
const PLACE = /^(?:禁止|不得)?(在[^，、]{2,24}?[上内中下里外])/;
const LEAVES_OPEN = /可以不|不再|不予|无需|无须|免于|免予|不需要/;

/** 可以在古桥上燃放小型烟花 against 不得在古桥上燃放烟花爆竹. */
function allowed(claim: Claim, bond: Bond, { open: mine, paragraph, text, other, article, near, topics }: Setting): number {
  // 不得有内锁装置.
  const theirs = bond.plain.replace(/(?<=..)(?:装置|设施|设备)$/, '');
  if (theirs.length < (other.includes('不得有') ? 2 : 4) || bond.manner || isLeftOpen(other, text) || AGAINST.test(claim.act)) return 0;
  const without = (words: string): string => plainWords(withoutTopics(words, topics));
  if (!bond.unless && LIMITED.test(bond.before) && shareInOrder(without(bond.before), paragraph) < 0.5) return 0;
  if (bond.deeds.some(({ whom }) => whom.length > 1 && shareInOrder(plainWords(whom), /[无未非不]/.test(whom) || whom.length < 4 ? mine : paragraph) < (/[无未非不]/.test(whom) ? 1 : 0.5))) return 0;
  // 其他单位不得从事: says nothing of those who may; 不得为无证经营提供下列便利: all below is for that.
  if (/^(?:其他|非)/.test(bond.before.slice(bond.before.lastIndexOf('，') + 1)) && !/其他|非/.test(text) && !isOther(text, article)) return 0;
  const under = without(bond.under);
  if (under.length >= 3 && shareInOrder(under, paragraph) < 0.6) return 0;
  // Leave that the provision knows, and a condition that it states, are not passed over.
  // 可以先行认定，事后补签: what is let be done first is let be done.
  const later = claim.kind === 'later' && !(!bond.unless && /可.*先/.test(claim.clause));
  if (bond.unless !== later && !(bond.unless && /未|补办|事后|先行/.test(text))) return 0;
  if (!bond.unless && /除|非|未/.test(other.slice(0, other.search(/不得|禁止|严禁/) + 1))) return 0;
  // 不得收取使用费，但可以收取保洁费: the exception is of something else.
  const but = plainWords(BUT.exec(other)?.[1] ?? '');
  if (but !== '' && shareInOrder(claim.plain, but) >= 0.7) return 0;
  // 建筑垃圾不得用作覆土: what is not to be used stands first.
  if (/^(?:用作|用于|充当|改作|当作)/.test(bond.act) && shareInOrder(plainWords(bond.before.slice(bond.before.lastIndexOf('，') + 1)), mine) < 0.8) return 0;
  if (!isSaid(bond, claim.doing) || bond.deeds.some(({ place }) => isOtherPlace(place, mine))) return 0;
  const core = shareInOrder(theirs, mine);
  const run = longestRun(theirs, claim.plain);
  // What is done stands last: 在南湖核心区域…划艇.
  const ends = claim.plain.includes(theirs.slice(-2));
  const isThere = PLACE.test(theirs) && ends;
  const sure = core >= 0.85 && (run >= 3 || ends && (isThere || near >= 0.45));
  if (sure || core >= 0.65 && (run >= 4 && near >= 0.5 || isThere && run >= 2)) return core + near;
  return bond.deeds.some((deed) => isDone(deed, claim, mine, paragraph, topics)) ? 0.5 + near : 0;
}

/** Who is no organ: companies, traders, people. */
const PRIVATE = /公司|企业|商户|商家|经营者|协会|社会组织|志愿者|村民|居民|业主|店铺|个人|第三方/g;
/** 由预报机构统一发布，其他任何单位不得发布: who is named by a kind that the paragraph does not know is one of the others. */
const isOther = (text: string, article: string): boolean => {
  const kinds = text.slice(0, text.search(/可以|允许|准许|$/)).match(PRIVATE) ?? [];
  return kinds.length > 0 && kinds.every((kind) => !article.replace(/其他(?:任何)?(?:单位|组织|企业)?(?:和|、|或者)?个人/g, '').includes(kind));
};

/** Whether words say one of the verbs of an act, as far as they are known as verbs. */
export function isSaid({ deeds }: Pick<Bond, 'deeds'>, doing: string): boolean {
  const known = deeds.filter(({ verb }) => isActVerb(verb));
  return known.length === 0 || known.some(({ verb }) => does(doing, verb));
}

/** Verbs that say by themselves what is done, whatever it is done to. */
const WHOLE: ReadonlySet<string> = new Set(table.whole.split(' '));
/** Verbs that tell little by themselves. */
const LIGHT = /利用|设置|提供|新建|处理|组织|建立|管理|经营|销售|收取|作为|用于/;

/** Whether a claim does a deed: its verb, to what it is done to, where it is done, whatever both documents are about left out. */
function isDone({ verb, object, place }: Deed, { doing, plain, circumstance }: Claim, mine: string, paragraph: string, topics: readonly string[]): boolean {
  if (!does(doing, verb) || verb === '') return false;
  // 转委托: what was entrusted is all that it could be done with.
  if (WHOLE.has(verb)) return true;
  const what = withoutTopics(object, topics);
  const where = withoutTopics(plainWords(place), topics).replace(/^在|(?:范围内|区域内|[内上中下里外前后])$/g, '');
  if (where.length >= (topics.some((topic) => place.includes(topic)) ? 3 : 2) && !topics.some((topic) => topic.includes(where)) && !isThereIn(place, where, mine, paragraph)) return false;
  if (what.length < 2) return where.length >= 2 || place !== '' && object !== '' && plain.includes(object.slice(-2));
  const head = what.slice(-2);
  return LIGHT.test(verb) ? what.length >= 3 && shareInOrder(what, doing) >= 0.85 || shareInOrder(what, doing) === 1 || what.length >= 3 && circumstance.startsWith(what) || what.length >= 6 && longestRun(what, mine) >= 5 && shareInOrder(what, mine) >= 0.85 : mine.includes(head) && (shareInOrder(what, mine) >= 0.85 || what.length <= 6 && [...what].every((char) => mine.includes(char)));
}

const DIVERTS = /调剂|挪用|挪作|改变[^，]{0,4}用途|用于其他|他用/;
const KEPT = /^(?:全部|专项)?(?:用于|按照[^，]{2,20}(?:使用|用途|意愿))|专款专用/;
/** 可以调剂定向捐赠款物 against 定向捐赠的款物应当按照意愿使用. */
function diverted(claim: Claim, { act, before, said }: Bond, { mine, paragraph, other, text }: Setting): number {
  if (said || !DIVERTS.test(text) || !KEPT.test(act) || EXCEPTED.test(other) || !DIVERTS.test(claim.clause)) return 0;
  const what = plainWords(before.split('，').filter(Boolean).pop() ?? '');
  return what.length >= 4 && Math.max(shareInOrder(what, mine), shareInOrder(what, paragraph)) >= 0.85 ? 1 : 0;
}

/** 携带宠物进入的，应当牵绳 against 禁止携带宠物进入. */
function regulated({ plain, doing }: Claim, { plain: theirs, unless, manner, deeds }: Bond, { other }: Setting): number {
  if (unless || manner || EXCEPTED.test(other) || AGAINST.test(plain) || theirs.length < 6) return 0;
  if (!deeds.some(({ verb }) => isActVerb(verb) && does(doing, verb))) return 0;
  const core = Math.max(shareInOrder(plain, theirs), shareInOrder(theirs, plain));
  return core >= 0.85 && Math.min(shareInOrder(plain, theirs), shareInOrder(theirs, plain)) >= 0.6 ? core : 0;
}

const FREE_WORDS = /(?:不得|不再|不予|不)?(?:另行)?(?:向[其他她]|由[^，]{2,12}?(?=免费|无偿)|免费|无偿|免收|免缴|免交|收取|收费|费用|承担|提供)/g;
/** 海洋主管部门应当无偿提供: who gives is not what is given. */
const GIVER = /^[^，]{2,60}?(?:应当|必须)(?=[^，]*(?:免费|无偿|免收))/;
/** 按三成收取摊位使用费 against 不得收取摊位使用费. */
function charged(claim: Claim, bond: Bond, { mine, paragraph, text, other, near }: Setting): number {
  if (/不收|免收|免费|无偿|不得|除外|以外|之外|超出|另行/.test(text.replace(/另行?可?以?收/, '')) || bond.manner || bond.kind === 'forbids' && !/收取|收费|缴纳|交纳/.test(bond.act) || isBeyond(text) && /内(?!容)/.test(bond.before)) return 0;
  const but = plainWords(BUT.exec(other)?.[1] ?? '');
  if (but !== '' && shareInOrder(claim.doing, but) >= 0.7) return 0;
  const what = plainWords(bond.act.replace(GIVER, '').replace(FREE_WORDS, ''));
  // 不得向收件人收取费用: for what stands before; 首次申领的，免收工本费: in that case.
  const cases = bond.before.split(/，|或者/).filter((each) => !/(?:部门|单位|机构|规定)$|^但是?$|^(?:供|由|用于)|应当/.test(each)).map(plainWords).filter((each) => each.length >= 6);
  const isCase = (least: number): boolean => cases.some((each) => shareInOrder(each, paragraph) >= least && longestRun(each, paragraph) >= 4);
  if (what.length >= 4) return shareInOrder(what, mine) >= 0.85 && longestRun(what, mine) >= 4 && (cases.length === 0 || isCase(0.5)) ? 1 + near : 0;
  return isCase(0.7) || near >= 0.45 && /费用?/.test(claim.act) && (cases.length === 0 || isCase(0.5)) ? 1 + near : 0;
}

const LEAVE = /(?:征得|经)[^，]{2,24}(?:同意|批准|许可)|(?:申请|办理|取得|领取)[^，]{0,16}(?:许可|手续|批准|备案|登记)|报[^，]{2,24}(?:批准|审批|备案|同意)|事先|提前|先行|前/;
const AFTER = /事后|补办|补报|补交|补签|后[^，]{0,12}(?:再|补|即可|告知|报告|备案|报备)|先行/;
/** 事后三日内告知即可 against 应当征得…同意; 新房建成后再拆除 against 应当先行拆除. */
function afterwards(claim: Claim, { act, before, said }: Bond, { other }: Setting): number {
  if (said || EXCEPTED.test(other) || /补办|事后/.test(act) || !AFTER.test(claim.clause) || !/可以|即可|准许|允许|事后|再/.test(claim.clause) || !LEAVE.test(before.slice(-12) + act)) return 0;
  const same = claim.plain.length >= 4 && shareInOrder(claim.plain.replace(/^再/, ''), plainWords(act)) >= 0.8;
  if (same && /先行|事先|[^目提]前/.test(before.slice(-12) + act)) return 1.2;
  const { circumstance } = claim;
  return circumstance.length >= 5 && shareInOrder(circumstance, plainWords(before + act)) >= 0.8 && /同意|批准|许可|审批|备案|手续/.test(act) ? 1 : 0;
}

/** 场地不符合防火要求的，可以先行设立 against 应当具备下列条件：符合防火要求. */
function unfit({ plain }: Claim, { act, plain: theirs }: Bond, { other }: Setting): number {
  if (!/^(?:具备|具有|符合|取得|达到|有)/.test(act) || EXCEPTED.test(other) || plain.length < 4) return 0;
  const share = shareInOrder(plain, theirs);
  return share >= 0.85 && longestRun(plain, theirs) >= 3 ? share : 0;
}

const AT_WILL = /根据[^，]{0,8}(?:需要|实际|情况)|酌情|视情/;
/** 可以不告知, 视财力补助, 自行决定是否公示 against 应当. */
function dispensed({ kind, plain: act }: Claim, bond: Bond, { other, paragraph, near }: Setting): number {
  // 可以不予公开: the provision frees from it as well.
  if (EXCEPTED.test(other) || BUT.test(other) || LEAVES_OPEN.test(other) || kind === 'judges' && AT_WILL.test(other) || act.length < 2) return 0;
  const when = /([^，]+[时前])，?$/.exec(bond.before)?.[1];
  if (when && shareInOrder(plainWords(when), paragraph) < 0.5) return 0;
  const core = shareInOrder(act, bond.plain);
  const run = longestRun(act, bond.plain);
  // 是否享受免费体检 against 应当提供免费体检.
  const given = act.replace(/^(?:享受|获得|领取|提供|安排|组织)/, '');
  if (given !== act && given.length >= 4 && /^(?:享受|获得|领取)/.test(act) && /提供|给予|发放|安排/.test(bond.plain) && bond.plain.includes(given) && near >= 0.35) return 0.9;
  const sure = core >= 0.85 && (act.length >= 6 || near >= 0.5) && run >= Math.min(4, act.length) && near >= (bond.said ? 0.5 : 0.35);
  if (sure || core >= 0.6 && run >= 3 && near >= 0.7) return core + near;
  return !bond.said && act.length >= 5 && core >= 0.75 && bond.deeds.some(({ verb }) => verb !== '' && act.includes(verb)) && (core === 1 || run >= 4) ? core : 0;
}

/** 鼓励随车配备头盔 against 应当随车提供头盔. */
function wished(claim: Claim, bond: Bond, { other, paragraph, topics }: Setting): number {
  if (bond.said || EXCEPTED.test(other) || /鼓励|支持|引导|可以|提倡|倡导|逐步|根据/.test(other) || /主动|带头|提前|更|率先|进一步|积极|创新|扩大|现有|已建|既有/.test(claim.act)) return 0;
  const { plain: act } = claim;
  const theirs = bond.plain;
  // Who encourages more of what he commands.
  if (shareInOrder(theirs, paragraph.slice(0, Math.max(0, paragraph.indexOf(act)))) >= 0.85) return 0;
  const told = withoutTopics(theirs, topics);
  const same = told.length >= 7 && shareInOrder(told, act) >= 0.85 && (shareInOrder(act, theirs) >= 0.6 || longestRun(told, act) >= 6) && act.includes(told.slice(0, 2));
  const who = plainWords(bond.before.split('，')[0]);
  return same && (who === '' || shareInOrder(who, paragraph) >= 0.6) ? 1 : 0;
}

/** 应当公示 against 无需公示; 每年必须参加 against 鼓励每年参加. */
function imposed(claim: Claim, bond: Bond, { mine, near, other, text }: Setting): number {
  if (/应当|必须/.test(other)) return 0;
  if (bond.kind === 'encourages') {
    const whole = shareInOrder(claim.doing, bond.plain) >= 0.85;
    return whole && claim.doing.length >= 8 && longestRun(claim.doing, bond.plain) >= 4 || claim.plain.length >= 4 && shareInOrder(claim.plain, bond.plain) >= 0.85 && shareInOrder(mine, bond.plain) >= 0.75 ? 1 + near : 0;
  }
  if (other.includes('不适用')) {
    const before = plainWords(text.slice(0, text.indexOf(claim.act)));
    return before.length >= 6 && shareInOrder(before, bond.plain) >= 0.85 ? 1 + near : 0;
  }
  // 不得强制要求以审计结果作为依据.
  if (bond.plain.length >= 8 && longestRun(bond.plain, claim.plain) >= 4 && shareInOrder(bond.plain, claim.plain) >= 0.85) return 1;
  const { circumstance, plain: act } = claim;
  const verb = bond.deeds.some((each) => each.verb !== '' && does(act, each.verb)) && shareInOrder(bond.plain, act) >= 0.85;
  // Who is freed must be spoken of.
  return verb && circumstance.length >= 6 && mine.includes(plainWords(bond.before).slice(0, 4)) && shareInOrder(circumstance, plainWords(bond.before)) >= 0.75 ? 1 + near : 0;
}

/** 承办者应当向公安机关提供门票 against 公安机关不得向承办者索取门票. */
function handed({ doing }: Claim, { plain: theirs }: Bond): number {
  return theirs.length >= 6 && shareInOrder(theirs, doing) >= 0.85 ? 1 : 0;
}

/** 不得申请复核 against 可以提出复核申请. */
function denied(claim: Claim, bond: Bond, { text, other }: Setting): number {
  if (/未|不|逾期|重复|擅自/.test(text.slice(0, text.search(/不得|禁止/))) || /批准|同意|许可|除外/.test(other) || claim.plain.length < 4 || claim.plain.length > 8) return 0;
  const all = [...claim.plain].every((char) => bond.plain.includes(char));
  const who = plainWords(claim.clause.slice(0, Math.max(0, claim.clause.search(/不得|禁止/))));
  return all && who.length >= 2 && shareInOrder(who, plainWords(bond.before)) >= (who.length < 4 ? 1 : 0.6) ? 1 : 0;
}
