import { shareInOrder } from '../order';
import { plainWords } from './verbs';

/** Whether a draft speaks of the case that a provision leaves open: 除抢险救灾外, 经批准的除外, 确需…的. */

/** Cases named by no more than that they are special: whoever is let do something may be meant. */
const SPECIAL = /特殊情况|确需|因特殊/;
const CASES = /除([^，。；]{2,60}?)(?:以?外|之外)|(?:^|[，；。])(?:但是?)?([^，。；]{2,60}?)的?除外/g;
const LAW = /法律|法规|规定|规划/;
const LEAVE = /批准|同意|许可|审批|核准/;

/** Whether what a draft lets be done may be one of the exceptions of a provision (both as they stand). */
export function isLeftOpen(provision: string, draft: string): boolean {
  if (SPECIAL.test(provision)) return true;
  for (const [, first, last] of provision.matchAll(CASES)) if (isCase(first ?? last, draft)) return true;
  return false;
}

function isCase(open: string, draft: string): boolean {
  // 法律、法规另有规定的除外, 经批准的除外: the draft must name law, or leave.
  if (LAW.test(open)) return /依法|依照|法律|法规|《/.test(draft) || !/另有|法律/.test(open);
  if (LEAVE.test(open)) return LEAVE.test(draft);
  const mine = plainWords(draft);
  return open.split(/、|和|或者|以及/).map((each) => plainWords(each).replace(/活动$/, '')).some((each) => each.length >= 2 && shareInOrder(each, mine) >= 0.6);
}
