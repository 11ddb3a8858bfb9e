import { squeeze } from '../text/fold';
import { readDocument } from '../document/document';
import type { PolicyDocument } from '../document/model';
import type { Corpus, CorpusDocument } from './model';

/** A text to be taken into a corpus. */
export interface CorpusSource {
  readonly id: string;
  readonly uri: string;
  readonly text: string;
}

/** First sketch: everything in memory, titles by exact match. */
export function createCorpus(sources: readonly CorpusSource[]): Corpus {
  const documents = sources.map(({ id, uri, text }): CorpusDocument => {
    let read: PolicyDocument | undefined;
    const document = (): PolicyDocument => (read ??= readDocument(text, uri));
    const self: CorpusDocument = {
      id, uri, fragment: false, repeal: null,
      get document() { return document(); },
      get metadata() { return document().metadata; },
      get versions() { return [self]; },
    };
    return self;
  });
  const byTitle = (title: string): CorpusDocument[] => documents.filter((each) => each.metadata.title === squeeze(title));
  return {
    documents, hash: '', articles: 0, byTitle,
    byNumber: (number) => documents.filter((each) => each.metadata.documentNumber === number),
    inForce: (title) => byTitle(title)[0] ?? null,
    forceOf: () => 'in-force',
    near: () => [],
    search: () => [],
  };
}
