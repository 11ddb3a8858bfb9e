import type { Corpus, CorpusDocument } from '../../../corpus/model';
import { readPassages, type Figure, type Passage } from '../../../document/figures';
import type { Jurisdiction, PolicyDocument } from '../../../document/model';
import type { Span } from '../../../text/span';
import { binds, titleOf } from '../scope';
import { GRAMS, gramsOf, weightOf } from './grams';

/** A passage of the corpus that may lay down figures, and the pairs it is found by. */
export interface Indexed {
  readonly passage: Passage;
  readonly source: CorpusDocument;
  readonly grams: Int32Array;
}

/** A passage that keeps its words, but not the document they stand in: that is asked for its place, and read anew where it was let go. */
class IndexedPassage implements Passage, Indexed {
  readonly text: string;
  readonly wide: string;
  readonly grams: Int32Array;
  private read: readonly Figure[] | null = null;

  constructor(readonly source: CorpusDocument, private readonly index: number, { text, wide }: Passage) {
    this.text = text;
    this.wide = wide;
    this.grams = gramsOf(wide);
  }

  get passage(): Passage { return this; }
  get figures(): readonly Figure[] { return (this.read ??= this.there.figures); }
  get node(): Passage['node'] { return this.there.node; }
  get item(): Passage['item'] { return this.there.item; }
  get memory(): Passage['memory'] { return this.there.memory; }
  original(start: number, end: number): Span { return this.there.original(start, end); }

  private get there(): Passage { return passagesOf(this.source.document)[this.index]; }
}

/** Passages of the documents that may bind a place, found by their rare pairs: never all against all. */
export interface FigureIndex {
  /** The passages that share most of what a passage says, best first; and of the sources in `first` the best half as many, whatever others share. */
  near(grams: Int32Array, wanted: (source: CorpusDocument) => boolean, limit: number, first?: ReadonlySet<CorpusDocument>): Indexed[];
  /** What each pair says about the subject, 0 … 1. */
  readonly weights: Float32Array;
  /** How many passages it holds. */
  readonly size: number;
}

const indexes = new WeakMap<Corpus, Map<string, FigureIndex>>();
const passages = new WeakMap<PolicyDocument, readonly Passage[]>();
const indexed = new WeakMap<CorpusDocument, readonly Indexed[]>();

/** The passages of a document, read once. */
function passagesOf(document: PolicyDocument): readonly Passage[] {
  let known = passages.get(document);
  if (!known) passages.set(document, (known = readPassages(document)));
  return known;
}

/** The passages of a corpus document with their pairs, worked out once for the indexes of all places. `read`: its parse. */
export function indexedOf(source: CorpusDocument, read?: PolicyDocument): readonly Indexed[] {
  let known = indexed.get(source);
  if (!known) {
    const document = read ?? source.peek();
    // Asked for next, and known without another reading.
    titleOf(source, document);
    indexed.set(source, (known = passagesOf(document).map((passage, index) => new IndexedPassage(source, index, passage))));
  }
  return known;
}

/** Whether its passages are indexed already. */
export const isIndexed = (source: CorpusDocument): boolean => indexed.has(source);

/** So many places keep their index; an office drafts for one or two, a long-lived server may meet hundreds. */
export const PLACES_KEPT = 6;

/** The index of what binds in a place, built on first need; those of the places asked for last are kept with the corpus. */
export function figureIndex(corpus: Corpus, place: Jurisdiction): FigureIndex {
  let known = indexes.get(corpus);
  if (!known) indexes.set(corpus, (known = new Map()));
  const key = [place.province, place.city, place.district].join('/');
  const index = known.get(key) ?? build(corpus.documents.filter((each) => binds(each.metadata.jurisdiction, place)));
  // Set anew, so that the first in the map is the one not asked for longest.
  known.delete(key);
  known.set(key, index);
  for (const oldest of known.keys()) {
    if (known.size <= PLACES_KEPT) break;
    known.delete(oldest);
  }
  return index;
}

/** Pairs looked up for one passage: the rarest, at least so many, then until so many places have been seen. */
const LEAST_PAIRS = 6;
const MOST_PAIRS = 16;
const PLACES = 700;
const COMMON = 1500;
/** What shares less than this part of the best is not looked at. */
const FLOOR = 0.3;

function build(sources: readonly CorpusDocument[]): FigureIndex {
  const all: Indexed[] = [];
  /** Where the passages of a source begin and end. */
  const ranges = new Map<CorpusDocument, { readonly from: number; readonly to: number }>();
  for (const source of sources) {
    const from = all.length;
    for (const each of indexedOf(source)) all.push(each);
    ranges.set(source, { from, to: all.length });
  }
  const starts = new Int32Array(GRAMS + 1);
  for (const { grams } of all) for (let at = 0; at < grams.length; at++) starts[grams[at] + 1]++;
  const weights = new Float32Array(GRAMS);
  for (let gram = 0; gram < GRAMS; gram++) weights[gram] = weightOf(gram, starts[gram + 1], all.length);
  for (let gram = 0; gram < GRAMS; gram++) starts[gram + 1] += starts[gram];
  const next = starts.slice(0, GRAMS);
  // There are several indexes, and these are most of each.
  const lists = all.length <= 0x10000 ? new Uint16Array(starts[GRAMS]) : new Int32Array(starts[GRAMS]);
  for (let at = 0; at < all.length; at++) for (const gram of all[at].grams) lists[next[gram]++] = at;
  const scores = new Float32Array(all.length);
  const count = (gram: number): number => starts[gram + 1] - starts[gram];
  /** The rarest pairs of a list that the corpus has, rarest first. */
  const rarest = (grams: Int32Array): number[] => {
    const kept: number[] = [];
    for (const gram of grams) {
      const often = count(gram);
      if (often === 0 || often > COMMON || (kept.length === MOST_PAIRS && often >= count(kept[MOST_PAIRS - 1]))) continue;
      let place = kept.length < MOST_PAIRS ? kept.length : MOST_PAIRS - 1;
      while (place > 0 && count(kept[place - 1]) > often) {
        kept[place] = kept[place - 1];
        place--;
      }
      kept[place] = gram;
    }
    return kept;
  };
  /** Those of the touched passages with the highest scores, from sources that are wanted, and not below a part of the best. */
  const top = (touched: readonly number[], wanted: (source: CorpusDocument) => boolean, limit: number, floor: number): number[] => {
    const best: number[] = [];
    for (const index of touched) {
      const score = scores[index];
      if (best.length === limit && score <= scores[best[limit - 1]] || !wanted(all[index].source)) continue;
      let place = best.length;
      while (place > 0 && scores[best[place - 1]] < score) place--;
      best.splice(place, 0, index);
      if (best.length > limit) best.pop();
    }
    return best.filter((index) => scores[index] >= scores[best[0]] * floor);
  };
  /** The touched passages of a few sources; where many are touched, these are soon looked through. */
  const touchedIn = (few: ReadonlySet<CorpusDocument>): number[] => {
    const found: number[] = [];
    for (const source of few) {
      const range = ranges.get(source);
      if (range) for (let index = range.from; index < range.to; index++) if (scores[index] !== 0) found.push(index);
    }
    return found;
  };
  return {
    weights, size: all.length,
    near(grams, wanted, limit, first) {
      const rare = rarest(grams);
      const touched: number[] = [];
      for (let at = 0, seen = 0; at < rare.length && (at < LEAST_PAIRS || seen < PLACES); at++) {
        const gram = rare[at];
        const weight = weights[gram];
        const end = starts[gram + 1];
        seen += count(gram);
        for (let place = starts[gram]; place < end; place++) {
          const index = lists[place];
          if (scores[index] === 0) touched.push(index);
          scores[index] += weight;
        }
      }
      const best = top(touched, wanted, limit, FLOOR);
      const sure = first && first.size > 0 ? top(touchedIn(first), wanted, limit / 2, 0).filter((index) => !best.includes(index)) : [];
      for (const index of touched) scores[index] = 0;
      return [...best, ...sure].map((index) => all[index]);
    },
  };
}

const nearKnown = new WeakMap<Figure, Int32Array>();

/** The pairs of the words around a figure, worked out once: a corpus figure is compared many times. */
export function nearGrams(figure: Figure): Int32Array {
  let known = nearKnown.get(figure);
  if (!known) nearKnown.set(figure, (known = gramsOf(figure.near)));
  return known;
}

const actKnown = new WeakMap<Figure, Int32Array>();

/** The same for what is to be done within a time. */
export function actGrams(figure: Figure): Int32Array {
  let known = actKnown.get(figure);
  if (!known) actKnown.set(figure, (known = gramsOf(figure.act)));
  return known;
}
