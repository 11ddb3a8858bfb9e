import type { Figure } from '../../../document/figures';
import { sharePair } from '../pairs';
import { compareFigures, sideOf } from './compare';
import { overlapOf } from './grams';
import { nearGrams, type FigureIndex } from './search';

/** Which figure of another sentence speaks of the same thing as one of the draft. */
export interface Partner {
  readonly figure: Figure;
  /** How alike the words around the two are, 0 … 1. */
  readonly score: number;
}

/** The figure of a passage that says the same thing: same kind, payer and case, and the likest words around it. */
export function partner(index: FigureIndex, own: Figure, others: readonly Figure[], siblings: readonly Figure[] = []): Partner | null {
  let best: Partner | null = null;
  let second: Partner | null = null;
  const grams = nearGrams(own);
  for (const figure of others) {
    if (figure.kind !== own.kind || (figure.dimension !== own.dimension && own.kind !== 'date' && own.kind !== 'fine')) continue;
    if (own.kind === 'fine' && (figure.subject !== own.subject || figure.tier !== own.tier) && !lone(own, figure, others, siblings)) continue;
    if (own.kind === 'date' && !sameName(own, figure)) continue;
    if (own.dimension === 'count' && own.kind === 'measure' && !sameNoun(own, figure)) continue;
    if (own.label !== '' && figure.label !== '' && own.label !== figure.label || opposed(own.near, figure.near) || otherAnchor(own, figure) || otherVote(own, figure) || compareFigures(own, figure) === 'incomparable') continue;
    const { left, right } = overlapOf(grams, nearGrams(figure), index.weights);
    const score = Math.max((left + right) / 2, own.kind === 'frequency' && startsAlike(own.act, figure.act) ? SAME_ACT : 0);
    if (!best || score > best.score) [best, second] = [{ figure, score }, best];
    else if (!second || score > second.score) second = { figure, score };
  }
  // 五级三十个月，六级二十五个月 …: which of several is meant must be clear.
  if (best && second && own.kind !== 'fine' && second.score > best.score - 0.04 && (second.figure.low !== best.figure.low || second.figure.high !== best.figure.high) && compareFigures(own, second.figure) !== 'incomparable') {
    return compareFigures(own, second.figure) === 'same' ? second : null;
  }
  if (best && [own, best.figure].some(({ near }) => APPORTIONS.test(near)) && others.length > 1) return null;
  return best;
}

/** The one figure of another sentence with the same label: 长不超过三米、宽不超过一米、高不超过两米 in another order. */
export function labelled(own: Figure, others: readonly Figure[]): Partner | null {
  const same = own.label === '' ? [] : others.filter((each) => each.label === own.label && each.kind === own.kind && each.dimension === own.dimension && sideOf(each) === sideOf(own));
  return same.length === 1 ? { figure: same[0], score: SAME_LABEL } : null;
}
const SAME_LABEL = 0.6;

/** 季度督查 and 每半年组织一次督查: the same is done, whatever else stands around. */
export const startsAlike = (left: string, right: string): boolean => left.length >= 2 && /^[\u4e00-\u9fff]{2}/.test(left) && left.slice(0, 2) === right.slice(0, 2);
const SAME_ACT = 0.5;

/** The other sentence has the same value for something hardly less alike. */
export const settled = (index: FigureIndex, own: Figure, other: Partner, figures: readonly Figure[], siblings: readonly Figure[]): boolean =>
  figures.some((figure) => figure !== other.figure && figure.kind === own.kind && figure.subject === (own.subject || figure.subject) && (own.subject !== '' || figure.subject !== 'staff') && compareFigures(own, figure) === 'same' && (partner(index, own, [figure])?.score ?? 0) >= other.score * 0.5 &&
    // …unless another figure of the draft's sentence is that very thing: 新建不低于25%，改建不低于25%.
    !siblings.some((each) => each !== own && each.kind === own.kind && compareFigures(each, figure) === 'same' && likenessOf(index, each, figure) > Math.max(0.8, likenessOf(index, own, figure))));

/** A fine that is the only one of its kind needs no matching payer or case. */
const lone = (own: Figure, figure: Figure, others: readonly Figure[], siblings: readonly Figure[]): boolean =>
  [others, siblings].every((list) => list.filter((each) => each.kind === 'fine' && each.dimension === own.dimension).length <= 1) && (own.subject === '' || figure.subject === '' || own.subject === figure.subject) &&
  (figure.tier === own.tier || own.tier === '' || figure.tier === '' || own.tier === '逾期' || figure.tier === '逾期') && !/严重/.test(own.tier + figure.tier);

/** Two sentences that share so much of either are one sentence in two versions. */
export const SAME_SENTENCE = 0.8;

/**
 * 五级伤残为三十个月，六级伤残为二十五个月 …: of the same sentence in the draft the figure in the same place, where its value stands
 * nowhere else in it.
 */
export function counterpart(own: Figure, mine: readonly Figure[], theirs: readonly Figure[]): Figure | null {
  const alike = (figure: Figure): boolean => figure.kind === own.kind && figure.dimension === own.dimension;
  const [left, right] = [mine.filter(alike), theirs.filter(alike)];
  if (left.length !== right.length) return null;
  const other = right[left.indexOf(own)];
  const verdict = compareFigures(own, other);
  return verdict === 'same' || (verdict === 'conflict' && !right.some((figure) => compareFigures(own, figure) === 'same')) ? other : null;
}

/** How alike the words around two figures are, 0 … 1. */
export function likenessOf(index: FigureIndex, left: Figure, right: Figure): number {
  const both = overlapOf(nearGrams(left), nearGrams(right), index.weights);
  return (both.left + both.right) / 2;
}

/** 建成区 and 建成区以外 are two cases. */
const OUTSIDE = /以外|之外|[区域]外|外的其他/;
const opposed = (left: string, right: string): boolean => OUTSIDE.test(left) !== OUTSIDE.test(right);

const EXPIRY = /届满|期满|到期/;

/** 合同期限届满六十日前 and 任期届满六十日前 run from two things: the words before 届 share nothing. So do 届满前九十日 and 停业前九十日. */
function otherAnchor({ near: left, bound }: Figure, { near: right }: Figure): boolean {
  if (bound === 'before' && EXPIRY.test(left) !== EXPIRY.test(right)) return true;
  const [one, two] = [left, right].map((near) => near.slice(Math.max(0, near.indexOf('届') - 4), Math.max(0, near.indexOf('届'))));
  return one.length >= 2 && two.length >= 2 && !sharePair(one, two);
}

const VOTE = /提议|同意|联名|通过|出席|参加|参与|反对|表决|签名/;

/** 三分之一以上业主提议 and 三分之二以上业主同意 are two quorums. */
function otherVote(left: Figure, right: Figure): boolean {
  if (left.dimension !== 'ratio') return false;
  const [one, two] = [left, right].map(({ noun, near }) => (VOTE.exec(noun) ?? VOTE.exec(near))?.[0]);
  return one !== undefined && two !== undefined && one !== two;
}

/** 分别为, 分别不少于: several figures for several things; 分别送…征求意见 shares out no figure. */
const APPORTIONS = /分别(?:[^\u4e00-\u9fff]|$|[为是按达处以和不增提下降控占])/;

/** 为全民健身日 and 为全民健身月 are two. */
const NAMED = /[为是以](?:本省|本市|我市|我省|全省|全市)?[“‘]?([^，。；“”‘’]{2,12}?[日周月节])[”’]?(?:$|[，。；为前及])/;
/** 每年8月8日全民健身日期间: the name follows the day at once. */
const FOLLOWS = /^[“‘]?([^，。；“”‘’\d]{2,10}?[日周月节])(?![前内起])/;
/** 每年10月31日为书香日, 10月31日“书香日”: of two days in a sentence each its own. */
const CALLED = /^(?:(?:为|是|定为|确定为)(?:本省|本市|我市|我省|全省|全市)?[“‘]?|[“‘])([^，。；“”‘’\d]{2,10}?[日周月节])(?![前内起])/;
/** “杭州国际日”定于每年9月5日: the name stands before. */
const PRECEDES = /[“‘]([^“”‘’]{2,12}[日周月节])[”’](?:活动)?(?:时间)?(?:定[于在为]|确定为|设[于在]|安排在|放在|调整[至到为]|改[在为至到]|为|是|在|于)/;
export const nameOf = ({ near, noun }: Figure): string | undefined => (CALLED.exec(noun) ?? NAMED.exec(near) ?? FOLLOWS.exec(noun) ?? PRECEDES.exec(near))?.[1].replace(/^[\u4e00-\u9fff]{2,3}市(?=..)/, '');
function sameName(left: Figure, right: Figure): boolean {
  const one = nameOf(left);
  const two = nameOf(right);
  return one === undefined || two === undefined || one.endsWith(two) || two.endsWith(one);
}

/** 每人管理的电梯不得超过三十部 and 管理三十部电梯: what is counted stands behind the number or before it. */
function sameNoun(left: Figure, right: Figure): boolean {
  const [one, two] = [counted(left), counted(right)];
  if (one.length >= 2 && two.length >= 2) return one.slice(0, 2) === two.slice(0, 2);
  return one.length < 2 && two.length < 2 ? left.noun === '' && right.noun === '' : one.length < 2 ? left.near.includes(two.slice(0, 2)) : right.near.includes(one.slice(0, 2));
}

/** Words behind a number that go on with the sentence name nothing. */
const counted = ({ noun }: Figure): string => (/^(?:组成|单数|参加|负责|以上|以下|进行|组织)/.test(noun) ? '' : noun.replace(/^的/, ''));
