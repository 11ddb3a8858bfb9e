import type { CorpusDocument } from '../../../corpus/model';
import type { Figure, Passage } from '../../../document/figures';
import type { CheckContext } from '../../model';
import { inScope, rankOf, versionOf } from '../scope';
import { affinityOf, type Affinity } from './affinity';
import { compareFigures, type Verdict } from './compare';
import { gramsOf } from './grams';
import { covered, figureIndex, passagesOf, type FigureIndex } from './search';

/** A figure of the draft and the corpus figure about the same thing. */
export interface Match {
  readonly own: Figure;
  readonly ownPassage: Passage;
  readonly other: Figure;
  readonly otherPassage: Passage;
  readonly source: CorpusDocument;
  readonly score: number;
  readonly verdict: Verdict;
}

const LIMIT = 12;

/** Every figure of the draft that contradicts what binds it, with the provision it contradicts. One match a figure. */
export function figureConflicts(context: CheckContext): readonly Match[] {
  const make = (): readonly Match[] => findAll(context);
  return context.shared ? context.shared('figure-conflicts', make) : make();
}

function findAll(context: CheckContext): Match[] {
  const { document, corpus } = context;
  const passages = passagesOf(document);
  if (passages.length === 0 || corpus.documents.length === 0) return [];
  const index = figureIndex(corpus, document.metadata.jurisdiction);
  const found: Match[] = [];
  const targets = new Set(document.targets.filter((each) => !each.implied && each.year !== null).map((each) => each.valueSpan.start));
  for (const passage of passages) {
    const figures = passage.figures.filter((figure) => !targets.has(passage.original(figure.start, figure.end).start));
    if (figures.length === 0) continue;
    for (const each of matchPassage(context, index, passage, figures)) found.push(each);
  }
  return found;
}

function matchPassage(context: CheckContext, index: FigureIndex, passage: Passage, figures: readonly Figure[]): Match[] {
  const grams = gramsOf(passage.wide);
  const candidates = index.near(grams, (source) => inScope(context, source), LIMIT);
  if (candidates.length === 0) return [];
  const wide = new Set(grams);
  const best = new Map<Figure, Match[]>();
  for (const { indexed } of candidates) {
    const affinity = affinityOf(context, indexed.source);
    const otherWide = new Set(indexed.grams);
    const whole = Math.min(covered(grams, otherWide, index.weight), covered(indexed.grams, wide, index.weight));
    const either = Math.max(covered(grams, otherWide, index.weight), covered(indexed.grams, wide, index.weight));
    for (const own of figures) {
      const other = partner(index, own, indexed.passage.figures);
      if (!other) continue;
      // The partner must not fit another figure of the draft's sentence better.
      const back = partner(index, other.figure, passage.figures);
      if (back && back.figure !== own && back.score > other.score) continue;
      const verdict = compareFigures(own, other.figure);
      if (verdict === 'incomparable') continue;
      const mine = covered(gramsOf(own.near), otherWide, index.weight);
      const theirs = covered(gramsOf(other.figure.near), wide, index.weight);
      const score = 0.4 * other.score + 0.25 * Math.min(mine, theirs) + 0.1 * Math.max(mine, theirs) + 0.15 * whole + 0.1 * either;
      const mass = shared(own.near, other.figure.near, index);
      if (!accepted(affinity, score, mine, theirs, mass)) continue;
      const list = best.get(own) ?? [];
      list.push({ own, ownPassage: passage, other: other.figure, otherPassage: indexed.passage, source: indexed.source, score, verdict });
      best.set(own, list);
    }
  }
  return [...best.values()].flatMap((matches) => decide(matches) ?? []);
}

/**
 * Whether two figures are about the same thing. Where the draft carries out the other document, its terse wording (a table row)
 * is enough; between documents on other subjects nearly all the words around both numbers must be the same, and not only stock ones.
 */
function accepted(affinity: Affinity, score: number, mine: number, theirs: number, mass: number): boolean {
  if (affinity === 'none') return score >= 0.66 && mine >= 0.66 && theirs >= 0.6 && mass >= 4;
  return score >= (affinity === 'cited' ? 0.42 : 0.45) || (mine >= 0.8 && score >= 0.25);
}

/** The weight of the pairs that the words around two figures share. */
function shared(left: string, right: string, index: FigureIndex): number {
  const there = new Set(gramsOf(right));
  let mass = 0;
  for (const gram of gramsOf(left)) if (there.has(gram)) mass += index.weight(gram);
  return mass;
}

/** 建成区 and 建成区以外 are two cases. */
const OUTSIDE = /以外|之外|[区域]外|外的其他/;
const opposed = (left: string, right: string): boolean => OUTSIDE.test(left) !== OUTSIDE.test(right);

/** The figure of a passage that says the same thing: same kind, payer and case, and the likest words around it. */
function partner(index: FigureIndex, own: Figure, others: readonly Figure[]): { figure: Figure; score: number } | null {
  let best: { figure: Figure; score: number } | null = null;
  const grams = gramsOf(own.near);
  const set = new Set(grams);
  for (const figure of others) {
    if (figure.kind !== own.kind || (figure.dimension !== own.dimension && own.kind !== 'date' && own.kind !== 'fine')) continue;
    if (own.kind === 'fine' && (figure.subject !== own.subject || figure.tier !== own.tier) && !lone(own, figure, others)) continue;
    if (own.dimension === 'count' && own.kind === 'measure' && !sameNoun(own.noun, figure.noun)) continue;
    if (opposed(own.near, figure.near)) continue;
    const there = gramsOf(figure.near);
    const score = (covered(grams, new Set(there), index.weight) + covered(there, set, index.weight)) / 2;
    if (!best || score > best.score) best = { figure, score };
  }
  return best;
}

/** A fine that is the only one of its kind needs no matching payer or case. */
const lone = (own: Figure, figure: Figure, others: readonly Figure[]): boolean =>
  others.filter((each) => each.kind === 'fine' && each.dimension === own.dimension).length === 1 && (own.subject === '' || figure.subject === '' || own.subject === figure.subject) && (figure.tier === own.tier || own.tier === '' || figure.tier === '' || own.tier === '逾期' || figure.tier === '逾期') && !/严重/.test(own.tier + figure.tier);

const sameNoun = (left: string, right: string): boolean => left.length >= 2 && right.length >= 2 && left.slice(0, 2) === right.slice(0, 2);

/** Of several provisions the newest of the highest rank counts; one that agrees and fits as well settles it. */
function decide(matches: Match[]): Match | null {
  matches.sort((left, right) => right.score - left.score);
  const top = matches[0].score;
  const close = matches.filter((each) => each.score >= top * 0.88);
  if (close.some((each) => each.verdict === 'same' || each.verdict === 'inside')) return null;
  const [binding] = close.sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata) || versionOf(right.source.metadata).localeCompare(versionOf(left.source.metadata)) || right.score - left.score);
  return binding.verdict === 'conflict' ? binding : null;
}
