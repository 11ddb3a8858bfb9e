import type { Corpus, CorpusDocument } from '../corpus/model';
import { forceWords } from './force';
import type { Locale } from './model';

/** The versions of a document that the corpus has, oldest first; of the one with a URI, else of one with a title. */
export function versionsOf({ corpus, day, locale }: { readonly corpus: Corpus; readonly day: string; readonly locale: Locale }, uri: string, title: string): Array<{ uri: string; title: string; version: string; force: string }> {
  const found: CorpusDocument | undefined = corpus.documents.find((each) => each.uri === uri) ?? (title === '' ? undefined : corpus.byTitle(title)[0]);
  return (found?.versions ?? []).map((each) => {
    const { title: name, dates } = each.metadata;
    return { uri: each.uri, title: name, version: dates.version ?? dates.issued ?? dates.adopted ?? '', force: forceWords(corpus, each, day)[locale] };
  });
}
