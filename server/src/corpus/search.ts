import type { CorpusDocument, ProvisionHit } from './model';

/** Full text over the provisions of some documents. */
export interface Search {
  find(query: string, limit: number): readonly ProvisionHit[];
}

/** First sketch: finds nothing. */
export function createSearch(_documents: readonly CorpusDocument[]): Search {
  return { find: () => [] };
}
