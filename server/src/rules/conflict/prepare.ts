import type { Corpus } from '../../corpus/model';
import type { Jurisdiction } from '../../document/model';
import { figureIndex, indexedOf, isIndexed } from './figures/search';
import { forgetOutcomes } from './kept';
import { forgetSentences } from './related';
import { binds } from './scope';

/**
 * What the first check of a draft of some place needs of every document that binds there, a document a step: an editor does
 * it in turns with other things, so that a card does not wait for the first check.
 */
export function* prepareCorpus(corpus: Corpus, place: Jurisdiction): Generator<void, void, void> {
  for (const source of corpus.documents) {
    if (!binds(source.metadata.jurisdiction, place) || isIndexed(source)) continue;
    const document = source.peek();
    yield;
    indexedOf(source, document);
    yield;
  }
  figureIndex(corpus, place);
}

/** So many documents of a corpus are enough for drafts that follow one another: each is held against ten, and some are cited by all. */
const HELD = 250;

/** Between two of many drafts: lets go of what was read of a large corpus and not asked for lately. */
export function letGo(corpus: Corpus): void {
  if (!corpus.letGo(HELD)) return;
  forgetOutcomes(corpus);
  forgetSentences(corpus);
}
