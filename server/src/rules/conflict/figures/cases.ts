import type { Figure } from '../../../document/figures';
import { enclosing } from '../../../document/find';
import { figuresWithActs } from './acts';
import { compareFigures } from './compare';
import { overlapOf } from './grams';
import { likenessOf } from './partner';
import { indexedOf, nearGrams, type FigureIndex, type Indexed } from './search';

/** What else the article of a provision lays down: figures for other cases of the same thing. */

/** The article has such figures for several cases (国道不少于20米，省道不少于15米): the case itself must match. */
export const isGraded = (index: FigureIndex, own: Figure, other: Figure, { passage, source }: Indexed, carriesOut: boolean): boolean => {
  const article = enclosing(passage.node, 'article');
  return article !== null && indexedOf(source).some(({ passage: each }) => each !== passage && enclosing(each.node, 'article') === article &&
    each.figures.some((figure) => figure.kind === own.kind && figure.dimension === own.dimension && (figure.low !== other.low || figure.high !== other.high) && isCaseOf(index, figure, other) && (!carriesOut || likenessOf(index, own, figure) > likenessOf(index, own, other) * 0.8)));
};

/** Two figures for two cases of one thing have most of their words in common. */
function isCaseOf(index: FigureIndex, left: Figure, right: Figure): boolean {
  const both = overlapOf(nearGrams(left), nearGrams(right), index.weights);
  return Math.max(both.left, both.right) >= 0.3;
}

/** Another paragraph of the article fines an act as near with just this: 违反本条第一款第三项规定的，…. */
export const finedBeside = (index: FigureIndex, own: Figure, other: { score: number }, { passage, source }: Indexed): boolean => {
  const article = enclosing(passage.node, 'article');
  return article !== null && indexedOf(source).some(({ passage: each }) => each !== passage && enclosing(each.node, 'article') === article &&
    figuresWithActs(source, each).some((figure) => figure.kind === 'fine' && compareFigures(own, figure) === 'same' && likenessOf(index, own, figure) >= other.score * 0.8));
};
