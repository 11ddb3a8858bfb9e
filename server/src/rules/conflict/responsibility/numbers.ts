import { readNumeral } from '../../../text/numerals';

/** Numbers that tell two tasks apart, and thresholds by which the same task falls to one office or another. */

const NUMBER = '(\\d[\\d.]*|[零〇一二两三四五六七八九十百千万]+)(?:万|亿)?';
const MEASURED = new RegExp(`${NUMBER}(?=[人名元日天年个倍户层米级%‰吨岁]|等(?=[功奖残伤])|平方米|公里)`, 'g');

/** Whether two tasks are told apart by numbers: 一级保护的古树 and 二级保护的古树, 一千人以上 and 五千人以上. */
export function haveOtherNumbers(one: string, other: string): boolean {
  const [left, right] = [numbersIn(one), numbersIn(other)].map((numbers) => numbers.join());
  return left !== '' && right !== '' && left !== right;
}

const value = (number: string): number => readNumeral(number) ?? Number(number);
const numbersIn = (text: string): number[] => [...text.matchAll(MEASURED)].map(([, number]) => value(number)).sort((left, right) => left - right);

/** From … below …; a rank (二级) is from and to itself. */
interface Range { readonly from: number; readonly below: number }
const BOUNDED = new RegExp(`(不满|不足|未满|低于|少于|超过|满|达到)?${NUMBER}(?:人|元|平方米|万元|米|吨|户)(以上|以下|以内|及以上|及以下)?`, 'g');
const RANKED = /([一二三四五六])(?=级|等(?:功|奖|残|伤))|[一二三四五六](?=、[一二三四五六][级等])/g;

function boundsIn(text: string): Range | null {
  let [from, below] = [0, Infinity];
  let bounded = false;
  for (const [, before = '', number, after = ''] of text.matchAll(BOUNDED)) {
    if (before === '' && after === '') continue;
    bounded = true;
    if (/^[不未低少]/.test(before) || /[下内]$/.test(after)) below = Math.min(below, value(number));
    else from = Math.max(from, value(number));
  }
  return bounded ? { from, below } : null;
}

const ranksIn = (text: string): string[] => [...text.matchAll(RANKED)].map(([rank]) => rank[0]);

/** Whether both are about one rank: 三等功. */
export const haveOneRank = (one: string, other: string): boolean => ranksIn(one).some((rank) => ranksIn(other).includes(rank));

/** Whether nothing falls under both: 一级 and 二级、三级, 3000人以下 and 5000人以上, 渔业港口 and 非渔业港口. */
export function areApart(one: string, other: string): boolean {
  const [left, right] = [ranksIn(one), ranksIn(other)];
  if (left.length > 0 && right.length > 0) return !left.some((rank) => right.includes(rank));
  const [mine, theirs] = [boundsIn(one), boundsIn(other)];
  if (mine && theirs) return mine.below <= theirs.from || theirs.below <= mine.from;
  return areOpposed(one, other) || areOpposed(other, one) || haveOtherNumbers(one, other);
}

/** Whether all that falls under the second falls under the first. */
export function covers(whole: string, part: string): boolean {
  const [left, right] = [ranksIn(whole), ranksIn(part)];
  if (left.length > 0 && right.length > 0) return right.every((rank) => left.includes(rank));
  const [wide, narrow] = [boundsIn(whole), boundsIn(part)];
  return !wide || !narrow || wide.from <= narrow.from && wide.below >= narrow.below;
}

/** Whether one is about 非职工 and the other about 职工. */
function areOpposed(one: string, other: string): boolean {
  for (const [, thing] of one.matchAll(/非(?!遗|常|法)([\u4e00-\u9fff]{2})/g)) if (other.includes(thing) && !other.includes(`非${thing}`)) return true;
  return false;
}
