import { meansArticle, type Cite } from './digest';
import type { Corpus, CorpusDocument } from './model';
import { findCited } from './resolve';
import { aliasesOf, numberKey, titleKey } from './titles';

/** Citations of one document by another, from their digests: nothing is parsed. */
export interface Link {
  readonly from: CorpusDocument;
  /** The version that counts on the day of `from`; null where the corpus has none. */
  readonly to: CorpusDocument | null;
  /** As the citations name it. */
  readonly title: string;
  readonly cites: readonly Cite[];
}

export interface CitationGraph {
  /** Whom a document cites, in the order of its text. */
  outgoing(document: CorpusDocument): readonly Link[];
  /** Who cites this version of a document; with an article, who may cite that. */
  incoming(document: CorpusDocument, article?: { readonly ordinal: number; readonly suffix: number }): readonly Link[];
}

/** The day as of which a corpus document cites others: that of its own issue. */
export const citingDay = ({ metadata: { dates } }: CorpusDocument): string | null => dates.issued ?? dates.version ?? null;

/** Who cites whom in a corpus. The table of names is made on the first question; where a name leads is worked out for the few asked about. */
export function createCitationGraph(corpus: Corpus): CitationGraph {
  let names: ReadonlyMap<string, ReadonlyArray<{ readonly from: CorpusDocument; readonly cites: readonly Cite[] }>> | null = null;
  const incoming = new Map<CorpusDocument, readonly Link[]>();
  return {
    // Its own number at its head is no citation of another.
    outgoing: (from) => [...byName(from.digest.cites).values()].map((cites) => linkOf(from, cites, corpus)).filter(({ to }) => to !== from),
    incoming(document, article) {
      const known = incoming.get(document) ?? find(document);
      incoming.set(document, known);
      if (!article) return known;
      return known.flatMap((link) => {
        const cites = link.cites.filter((cite) => meansArticle(cite, article.ordinal, article.suffix));
        return cites.length > 0 ? [{ ...link, cites }] : [];
      });
    },
  };

  function find(document: CorpusDocument): readonly Link[] {
    const { title, documentNumber } = document.metadata;
    const keys = new Set([title, ...aliasesOf(title)].map(titleKey).filter((key) => key !== ''));
    if (documentNumber) keys.add(numberKey(documentNumber));
    names ??= namesIn(corpus);
    return [...keys].flatMap((key) => names!.get(key) ?? []).filter(({ from }) => from !== document).map(({ from, cites }) => linkOf(from, cites, corpus)).filter(({ to }) => to === document);
  }
}

function namesIn(corpus: Corpus): Map<string, Array<{ from: CorpusDocument; cites: readonly Cite[] }>> {
  const names = new Map<string, Array<{ from: CorpusDocument; cites: readonly Cite[] }>>();
  const keys = new Map<string, string>();
  for (const from of corpus.documents) {
    for (const [name, cites] of byName(from.digest.cites)) {
      let key = keys.get(name);
      if (key === undefined) keys.set(name, (key = keyOf(cites[0])));
      const known = names.get(key);
      if (known) known.push({ from, cites });
      else names.set(key, [{ from, cites }]);
    }
  }
  return names;
}

const keyOf = ({ title, number = '' }: Cite): string => (title === '' ? numberKey(number) : titleKey(title));

/** Citations by the name they use. */
function byName(cites: readonly Cite[]): Map<string, Cite[]> {
  const names = new Map<string, Cite[]>();
  for (const cite of cites) {
    const name = cite.title || cite.number || '';
    const known = names.get(name);
    if (known) known.push(cite);
    else names.set(name, [cite]);
  }
  return names;
}

function linkOf(from: CorpusDocument, cites: readonly Cite[], corpus: Corpus): Link {
  const [{ title, number }] = cites;
  return { from, to: findCited(title, number ?? null, corpus, citingDay(from), from.metadata.jurisdiction), title: title || (number ?? ''), cites };
}
