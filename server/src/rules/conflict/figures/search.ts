import type { Corpus, CorpusDocument } from '../../../corpus/model';
import { readPassages, type Passage } from '../../../document/figures';
import { binds } from '../scope';
import type { Jurisdiction, PolicyDocument } from '../../../document/model';
import { GRAMS, gramsOf, weightOf } from './grams';

/** A passage of the corpus that lays down figures, and the pairs it is found by. */
export interface Indexed {
  readonly passage: Passage;
  readonly source: CorpusDocument;
  readonly grams: Int32Array;
}

export interface Candidate {
  readonly indexed: Indexed;
  /** Weight of the pairs it shares with the passage asked for, of those looked up. */
  readonly shared: number;
}

/** Passages of the documents that may bind a place, found by their rare pairs: never all against all. */
export interface FigureIndex {
  /** The passages that share most of what a passage says, best first. */
  near(grams: Int32Array, wanted: (source: CorpusDocument) => boolean, limit: number): Candidate[];
  weight(gram: number): number;
}

const indexes = new WeakMap<Corpus, Map<string, FigureIndex>>();
const passages = new WeakMap<PolicyDocument, readonly Passage[]>();

/** The passages of a document, read once. */
export function passagesOf(document: PolicyDocument): readonly Passage[] {
  let known = passages.get(document);
  if (!known) passages.set(document, (known = readPassages(document)));
  return known;
}

/** The index of what binds in a place, built on first need and kept with the corpus. */
export function figureIndex(corpus: Corpus, place: Jurisdiction): FigureIndex {
  let known = indexes.get(corpus);
  if (!known) indexes.set(corpus, (known = new Map()));
  const key = [place.province, place.city, place.district].join('/');
  let index = known.get(key);
  if (!index) known.set(key, (index = build(corpus.documents.filter((each) => binds(each.metadata.jurisdiction, place)))));
  return index;
}

/** Pairs looked up for one passage, and how common one may be. */
const LOOKED_UP = 24;
const COMMON = 1500;

function build(sources: readonly CorpusDocument[]): FigureIndex {
  const all: Indexed[] = [];
  const found = new Int32Array(GRAMS + 1);
  let size = 0;
  for (const source of sources) {
    for (const passage of passagesOf(source.document)) {
      const grams = gramsOf(passage.wide);
      all.push({ passage, source, grams });
      for (const gram of grams) found[gram]++;
      size += grams.length;
    }
  }
  const starts = new Int32Array(GRAMS + 1);
  for (let gram = 0; gram < GRAMS; gram++) starts[gram + 1] = starts[gram] + found[gram];
  const next = starts.slice();
  const lists = new Int32Array(size);
  for (let at = 0; at < all.length; at++) for (const gram of all[at].grams) lists[next[gram]++] = at;
  const scores = new Float32Array(all.length);
  const weight = (gram: number): number => weightOf(gram, found[gram], all.length);
  return {
    weight,
    near(grams, wanted, limit) {
      const rare = [...grams].filter((gram) => found[gram] > 0 && found[gram] <= COMMON).sort((left, right) => found[left] - found[right]).slice(0, LOOKED_UP);
      const touched: number[] = [];
      for (const gram of rare) {
        const share = weight(gram);
        for (let at = starts[gram]; at < starts[gram + 1]; at++) {
          const index = lists[at];
          if (scores[index] === 0) touched.push(index);
          scores[index] += share;
        }
      }
      const best: Candidate[] = [];
      for (const index of touched) {
        const shared = scores[index];
        scores[index] = 0;
        if (best.length === limit && shared <= best[limit - 1].shared) continue;
        if (!wanted(all[index].source)) continue;
        let place = best.length;
        while (place > 0 && best[place - 1].shared < shared) place--;
        best.splice(place, 0, { indexed: all[index], shared });
        if (best.length > limit) best.pop();
      }
      return best;
    },
  };
}

/** The weighted share of the pairs of `part` that `whole` holds, 0 … 1; 0 where `part` says nothing. */
export function covered(part: Int32Array, whole: ReadonlySet<number>, weight: (gram: number) => number): number {
  let all = 0;
  let shared = 0;
  for (const gram of part) {
    const share = weight(gram);
    all += share;
    if (whole.has(gram)) shared += share;
  }
  return all === 0 ? 0 : shared / all;
}
