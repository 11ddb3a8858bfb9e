import type { Figure } from '../../../document/figures';

/** How a figure of the draft stands to one of the corpus about the same thing. */
export type Verdict = 'same' | 'inside' | 'conflict' | 'incomparable';

/** Compares two figures that are about the same thing (CONTRACT "Stricter than the corpus"). */
export function compareFigures(own: Figure, other: Figure): Verdict {
  if (own.kind !== other.kind && !(own.kind === 'measure' && other.kind === 'measure')) return 'incomparable';
  switch (own.kind) {
    case 'date': return compareDays(own, other);
    case 'frequency': return compareFrequencies(own, other);
    case 'clock': return sameRange(own, other) ? 'same' : 'conflict';
    case 'fine': return compareFines(own, other);
    case 'period': return comparePeriods(own, other);
    default: return compareMeasures(own, other);
  }
}

const equal = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-6 * Math.max(Math.abs(left), Math.abs(right));
const sameRange = (own: Figure, other: Figure): boolean => equal(own.low, other.low) && equal(own.high, other.high);
const privateParty = (own: Figure, other: Figure): boolean => own.actor === 'private' || (own.actor === '' && other.actor === 'private');
const authority = (own: Figure, other: Figure): boolean => own.actor === 'authority' || (own.actor === '' && other.actor === 'authority');

function compareDays(own: Figure, other: Figure): Verdict {
  // A stretch of days is held against another stretch: 8月25日至9月10日 is no other day than 9月5日.
  if (own.bound !== other.bound || own.day.includes('~') !== other.day.includes('~')) return 'incomparable';
  if (own.day === other.day) return 'same';
  if (own.bound === 'before' && own.high > 0 && other.high > 0) return own.high < other.high && authority(own, other) ? 'inside' : 'conflict';
  return 'conflict';
}

function compareFrequencies(own: Figure, other: Figure): Verdict {
  if (equal(own.low, other.low)) return 'same';
  // More often binds the authority itself only; less often falls short.
  if (own.low < other.low) return other.comparison === '<=' || !privateParty(own, other) ? 'inside' : 'conflict';
  return 'conflict';
}

function compareFines(own: Figure, other: Figure): Verdict {
  if (own.dimension !== other.dimension) return 'incomparable';
  if (sameRange(own, other)) return 'same';
  return own.low >= other.low - 1e-9 && own.high <= other.high + 1e-9 ? 'inside' : 'conflict';
}

type Side = 'within' | 'before' | 'after' | 'least' | 'most' | 'exact';

/** Which way a figure bounds: a limit within which, a minimum, a maximum, or the figure itself. */
export const sideOf = ({ bound, comparison }: Figure): Side =>
  bound === 'within' || bound === 'before' || bound === 'after' ? bound : comparison === '>=' || comparison === '>' ? 'least' : comparison === '<=' || comparison === '<' ? 'most' : 'exact';

/** An hour's rest and a fortnight's leave are two things; 24小时内 and 二日内 may be one. */
const otherScale = (own: Figure, other: Figure): boolean => own.bound !== 'within' && own.bound !== 'before' && Math.min(own.high, other.high) < 1 && Math.max(own.high, other.high) >= 2;

function comparePeriods(own: Figure, other: Figure): Verdict {
  if (otherScale(own, other)) return 'incomparable';
  const mine = sideOf(own);
  const theirs = sideOf(other);
  if (mine !== theirs && !(mine === 'exact' && (theirs === 'least' || theirs === 'most')) && !(theirs === 'exact' && (mine === 'least' || mine === 'most'))) return 'incomparable';
  if (sameRange(own, other)) return 'same';
  // 树龄八十年以上的: another threshold widens or narrows what follows.
  if (own.condition && other.condition) return 'conflict';
  const longer = own.low > other.low;
  switch (theirs) {
    case 'within': return longer ? 'conflict' : authority(own, other) || !privateParty(own, other) ? 'inside' : 'conflict';
    case 'before': return longer && !privateParty(own, other) ? 'inside' : 'conflict';
    // 公示七日后方可: a shorter wait undercuts it.
    case 'after': return longer && !privateParty(own, other) ? 'inside' : 'conflict';
    case 'least': return own.low >= other.low ? 'inside' : 'conflict';
    case 'most': return own.high <= other.high ? 'inside' : 'conflict';
    default: return mine === 'exact' && own.low >= other.low && own.high <= other.high ? 'inside' : mine === 'exact' || other.low !== other.high ? (own.low >= other.low && own.high <= other.high ? 'inside' : 'conflict') : mine === 'least' ? (own.low >= other.low ? 'inside' : 'conflict') : own.high <= other.high ? 'inside' : 'conflict';
  }
}

/** Words around a distance that make it the reach of a zone, not a height or a length that is limited. */
const ZONE = /周边|周围|外侧|两侧|沿岸|附近|边缘|外缘|边线|范围|区域|延伸|划定|距|内(?:禁止|不得)|禁止在|不得在/;

function compareMeasures(own: Figure, other: Figure): Verdict {
  if (own.dimension !== other.dimension || (own.dimension === 'time' && otherScale(own, other))) return 'incomparable';
  const mine = sideOf(own);
  const theirs = sideOf(other);
  if ((mine === 'least' && theirs === 'most') || (mine === 'most' && theirs === 'least')) return 'incomparable';
  // 低于七十公里的车辆 is a condition, 时速四十公里 a limit.
  if (/^[<>]$/.test(own.comparison) !== /^[<>]$/.test(other.comparison) && (mine === 'exact' || theirs === 'exact')) return 'incomparable';
  if (own.dimension === 'age' && strictness(own) !== strictness(other)) return 'incomparable';
  if (sameRange(own, other)) return 'same';
  // 三千平方米以上的，应当…: another threshold widens or narrows what follows.
  if (own.kind === 'share' || own.dimension === 'age' || own.dimension === 'grade' && own.low > 0 || (own.condition && other.condition)) return 'conflict';
  if (own.low >= other.low && own.high <= other.high && other.low !== other.high) return 'inside';
  if (other.low >= own.low && other.high <= own.high && own.low !== own.high) return 'inside';
  // A zone (三十米内) is what it is; a minimum may be raised, a maximum lowered.
  if (own.dimension === 'length' && mine === 'most' && theirs === 'most' && own.comparison === '<=' && other.comparison === '<=' && (ZONE.test(other.near) || other.zone && own.zone)) return 'conflict';
  if (theirs === 'least' && mine !== 'most') return own.low >= other.low ? 'inside' : 'conflict';
  if (theirs === 'most' && mine !== 'least') return own.high <= other.high ? 'inside' : 'conflict';
  return 'conflict';
}

/** 满…以上, 未满 … : which side of an age is meant. */
const strictness = ({ comparison }: Figure): string => (comparison === '>=' || comparison === '>' ? 'over' : comparison === '<=' || comparison === '<' ? 'under' : 'at');
