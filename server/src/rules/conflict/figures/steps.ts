import type { Figure } from '../../../document/figures';
import { shareInOrder } from '../order';
import { sharePair } from '../pairs';
import { overlapOf } from './grams';
import { actGrams, type FigureIndex } from './search';

/** What is to be done within two times, or is punished by two fines: the same act, counted from the same event, or others. */

/** Whether the same is to be done, counted from the same event, within two times. */
export function shareStep(index: FigureIndex, own: Figure, other: Figure): boolean {
  const [one, two] = [eventOf(own), eventOf(other)];
  if (one !== two && !sharePair(one, two)) return false;
  return shareAct(index, own, other) || one !== '' && endOf(own) === endOf(other) && endOf(own).length === 2;
}

/** 派员到场核实 and 组织专业人员进行现场核实 end in one verb: counted from the same event that is the same step. */
const endOf = ({ act }: Figure): string => /[\u4e00-\u9fff]{2}$/.exec(act)?.[0] ?? '';

function shareAct(index: FigureIndex, own: Figure, other: Figure): boolean {
  const [mine, theirs] = [actGrams(own), actGrams(other)];
  const both = overlapOf(mine, theirs, index.weights);
  return Math.min(both.left, both.right) >= 0.4 || (Math.max(both.left, both.right) >= 0.7 && Math.min(mine.length, theirs.length) <= 3);
}

export function leavesAct(index: FigureIndex, own: Figure, other: Figure): boolean {
  if (own.act === '' || other.act === '') return false;
  const both = overlapOf(actGrams(own), actGrams(other), index.weights);
  return Math.max(both.left, both.right) < 0.6;
}

/** Whether something else is to be done, counted from another event. */
export function otherStep(index: FigureIndex, own: Figure, other: Figure): boolean {
  const [one, two] = [eventOf(own), eventOf(other)];
  return one !== '' && two !== '' && !sharePair(one, two) && own.act !== '' && other.act !== '' && !shareAct(index, own, other);
}

/** What a time is counted from: the words before 之日起, 后 or 前; '' where none is named. */
const eventOf = ({ near }: Figure): string => (/([\u4e00-\u9fff]{2,4})之日起/.exec(near) ?? /([\u4e00-\u9fff]{2,4})(?:[之以]?[后前](?![款条项述期]))/.exec(near))?.[1] ?? '';

/**
 * What is punished ends in the act (船舶…停泊, …野炊、放生): where neither end stands in the other words, the place or the offender
 * is all that two fines share.
 */
export const endInOneAct = (left: string, right: string): boolean => endsIn(left, right) || endsIn(right, left);

function endsIn(act: string, words: string): boolean {
  const end = act.replace(/(?:等)?(?:行为|活动|规定|要求)?的?$/, '').slice(-3);
  for (let at = 0; at + 1 < end.length; at++) if (!/[^\u4e00-\u9fff]/.test(end.slice(at, at + 2)) && words.includes(end.slice(at, at + 2))) return true;
  return false;
}

/** 不予配合登记 in 不配合散落构件登记: the shorter stands in the other in order, and both end alike. */
export function isSameOffence({ near: left, tier, subject }: Figure, { near: right, ...other }: Figure): boolean {
  if (tier !== other.tier || subject !== '' && other.subject !== '' && subject !== other.subject) return false;
  const [short, long] = [left, right].map((near) => near.replace(EMPTY, '')).sort((one, two) => one.length - two.length);
  return short.length >= 5 && short.slice(-2) === long.slice(-2) && shareInOrder(short, long) >= 0.8;
}
const EMPTY = /[^\u4e00-\u9fff]|[的了及和与或者]|予以?|进行|有关|任何|单位|个人|行为|规定/g;
