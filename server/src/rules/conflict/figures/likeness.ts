import type { Figure, FigureKind, Passage } from '../../../document/figures';
import type { Affinity } from './affinity';
import { sideOf } from './compare';
import { gramsOf, overlapOf } from './grams';
import { startsAlike, type Partner } from './partner';
import { nearGrams, type FigureIndex, type Indexed } from './search';
import { leavesAct, shareStep } from './steps';

/** How alike two figures and the sentences around them are, and whether that is enough for them to be about the same thing. */

export interface Likeness {
  /** How alike the clauses around both numbers are. */
  readonly clauses: number;
  /** Share of the draft's clause that the other sentence holds, and the reverse. */
  readonly mine: number;
  readonly theirs: number;
  /** How alike the whole sentences are, by the one that says more and by the other. */
  readonly whole: number;
  readonly either: number;
  /** Weight of what the clauses share: stock phrases alone have little. */
  readonly mass: number;
  /** Share of the words around the draft's figure that stand around the other. */
  readonly near: number;
  /** Weight of what the draft's clause shares with the whole other sentence, and the reverse. */
  readonly held: number;
  readonly lent: number;
  /** The same is to be done within the time. */
  readonly sameAct: boolean;
  /** Both say what is to be done, and it is for the most part something else. */
  readonly otherAct: boolean;
  /** Neither sentence has another figure of the kind that bounds the same way, or none for the same step. */
  readonly lone: boolean;
}

export const scoreOf = ({ clauses, mine, theirs, whole, either }: Likeness): number => 0.4 * clauses + 0.25 * Math.min(mine, theirs) + 0.1 * Math.max(mine, theirs) + 0.15 * whole + 0.1 * either;

/**
 * Whether two figures are about the same thing. Where the draft carries out the other document, its terse wording (a table row)
 * is enough; between documents on other subjects nearly all the words around both numbers must be the same, and not only stock ones.
 * What is punished must be the same act, not only the same offender.
 */
export function accepted(kind: FigureKind, affinity: Affinity, peers: boolean, carriesOut: boolean, likeness: Likeness): boolean {
  const { clauses, mine, theirs, held, lent, lone, sameAct, otherAct, whole, either, mass } = likeness;
  const score = scoreOf(likeness);
  if (kind === 'fine' && carriesOut && clauses >= 0.5 && mass >= 2 && either >= 0.5) return true;
  if (kind === 'fine' && carriesOut && clauses >= 0.42 && mine >= 0.65 && either >= 0.65 && mass >= 4) return true;
  if (kind === 'fine' && carriesOut && clauses >= 0.4 && mass >= 3 && whole >= 0.6 && either >= 0.75) return true;
  if (kind === 'fine' && !((clauses >= 0.54 && mass >= 3) || (clauses >= 0.42 && Math.max(mine, theirs) >= 0.78 && mass >= 4))) return false;
  // Regulations of one rank each rule their own field; only the same provision twice is a contradiction.
  if (peers && (affinity === 'none' || score < 0.7 || whole < 0.5)) return false;
  if (affinity === 'none') {
    if (mass >= 12 && whole >= 0.55 && score >= 0.62) return true;
    if (score < 0.66 || mine < 0.66 || theirs < 0.6) return false;
    return kind === 'period' || kind === 'fine' ? whole >= 0.6 && mass >= 6 : mass >= 8;
  }
  if (carriesOut) {
    if (whole >= 0.3 && mass >= 2.5 && score >= 0.42) return true;
    // A short rule lifted out of a long sentence; two sentences that run alike all through.
    if (mine >= 0.72 && either >= 0.6 && held >= 4.5) return true;
    if (lone && kind !== 'fine') {
      // One figure in either of two sentences that say nearly the same, however each splits it into clauses.
      if (whole >= 0.5 && either >= 0.7 && mass >= 1) return true;
      // A short rule taken up in a long sentence.
      if (theirs >= 0.75 && either >= 0.7 && lent >= 3) return true;
      if (whole >= 0.33 && either >= 0.7 && mass >= 0.6) return true;
      if (whole >= 0.45 && either >= 0.6 && mass >= 1.5) return true;
      if (!otherAct && clauses >= 0.4 && mass >= 6 && either >= 0.5) return true;
      if (kind === 'frequency' && clauses >= 0.5 && either >= 0.6 && mass >= 4) return true;
      if (kind === 'frequency' && sameAct && whole >= 0.3 && either >= 0.45) return true;
      if (kind === 'frequency' && mine >= 0.65 && held >= 8) return true;
      if (sameAct && clauses >= 0.3 && (score >= 0.38 && mass >= 2 || score >= 0.34 && mass >= 5)) return true;
    }
    if (clauses >= 0.45 && mass >= 6 && either >= 0.5 && score >= 0.45) return true;
    if (whole >= 0.5 && either >= 0.7 && (clauses >= 0.3 || Math.min(mine, theirs) >= 0.5)) return true;
  }
  if (mine >= 0.8 && score >= 0.25 && whole >= 0.35) return true;
  return (score >= (kind === 'fine' ? 0.45 : 0.5) || (score >= 0.42 && mine >= 0.6 && whole >= 0.4)) && (mass >= 2.5 || whole >= 0.6);
}

/** Sentences less alike than this are about other things, however alike the clauses. */
export const leastAlike = (affinity: Affinity): number => (affinity === 'none' ? 0.29 : 0.15);

/** From a document that the draft carries out a short rule may be lifted: half of either sentence in the other is enough to look. */
export const HALF = 0.5;

export function isAlike(index: FigureIndex, grams: Int32Array, indexed: Indexed, affinity: Affinity, normative: boolean): boolean {
  const { left, right } = overlapOf(grams, indexed.grams, index.weights);
  return Math.min(left, right) >= leastAlike(affinity) || (affinity !== 'none' && normative && Math.max(left, right) >= HALF);
}

/** Whether a sentence has no other figure of the kind that bounds the same way (within, at least, every so often …). */
const isLone = (own: Figure, figures: readonly Figure[]): boolean =>
  !figures.some((each) => each !== own && each.kind === own.kind && each.dimension === own.dimension && each.condition === own.condition && sideOf(each) === sideOf(own));

/** Whether another figure of a sentence is for the step of the first as well. */
const sharesStep = (index: FigureIndex, figure: Figure, partner: Figure, others: readonly Figure[]): boolean =>
  others.some((each) => each !== partner && each.kind === figure.kind && shareStep(index, figure, each));

const partsKnown = new WeakMap<Figure, Int32Array>();

/** Whether a passage says more than the part in which one figure stands. */
const isLonger = ({ text, wide }: Passage): boolean => text.length !== wide.length || text.includes('；');

/** The pairs of the part of a sentence between two ； that holds a figure: the parts of a long one speak of different things. */
function partGrams(passage: Passage, figure: Figure, whole: Int32Array): Int32Array {
  if (!isLonger(passage)) return whole;
  const { text } = passage;
  let known = partsKnown.get(figure);
  if (!known) {
    const close = text.indexOf('；', figure.end);
    partsKnown.set(figure, (known = gramsOf(text.slice(text.lastIndexOf('；', figure.start) + 1, close < 0 ? text.length : close))));
  }
  return known;
}

/** A sentence of the draft: its pairs, its figures, and what it has in common with one of the corpus. */
export interface Sentences {
  readonly passage: Passage;
  readonly grams: Int32Array;
  /** Shares of either in the other. */
  readonly whole: number;
  readonly either: number;
}

/** How alike a figure of the draft and its partner are. `carriesOut`: the draft carries out the other document, so that parts of long sentences count. */
export function likenessBetween(index: FigureIndex, own: Figure, { figure: other, score }: Partner, { passage, grams, whole, either }: Sentences, indexed: Indexed, others: readonly Figure[], carriesOut: boolean): Likeness {
  const { left: mine, mass: held } = overlapOf(nearGrams(own), indexed.grams, index.weights);
  const { left: theirs, mass: lent } = overlapOf(nearGrams(other), grams, index.weights);
  const parts = own.kind !== 'fine' && carriesOut && (isLonger(indexed.passage) || isLonger(passage)) ? overlapOf(partGrams(passage, own, grams), partGrams(indexed.passage, other, indexed.grams), index.weights) : null;
  const both = overlapOf(nearGrams(own), nearGrams(other), index.weights);
  const sameAct = shareStep(index, own, other);
  return {
    clauses: score, mine, theirs, held, lent, mass: both.mass, near: both.left, sameAct, otherAct: leavesAct(index, own, other),
    lone: own.label !== '' || own.kind === 'frequency' && startsAlike(own.act, other.act) || isLone(own, passage.figures) && isLone(other, others) || sameAct && !sharesStep(index, own, other, others) && !sharesStep(index, other, own, passage.figures),
    whole: parts ? Math.max(whole, Math.min(parts.left, parts.right)) : whole, either: parts ? Math.max(either, parts.left, parts.right) : either,
  };
}
