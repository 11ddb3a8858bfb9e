import type { Corpus } from '../../corpus/model';
import type { Jurisdiction } from '../../document/model';
import { figureIndex, indexedOf } from './figures/search';
import { binds } from './scope';

/**
 * What the first check of a draft of some place needs of every document that binds there, a document a step: an editor does
 * it in turns with other things, so that a card does not wait for the first check.
 */
export function* prepareCorpus(corpus: Corpus, place: Jurisdiction): Generator<void, void, void> {
  for (const source of corpus.documents) {
    if (!binds(source.metadata.jurisdiction, place)) continue;
    void source.document.outline;
    yield;
    indexedOf(source);
    yield;
  }
  figureIndex(corpus, place);
}
