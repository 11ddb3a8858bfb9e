import type { Corpus, CorpusDocument } from '../../corpus/model';
import type { Jurisdiction } from '../../document/model';
import type { Span } from '../../text/span';
import { binds } from './scope';

/**
 * Sentences that stand word for word in any document that binds where the draft does, whatever it is about. Texts are only
 * hashed sentence by sentence, not parsed; one group of documents a place, on first need.
 */
export interface Copy {
  readonly source: CorpusDocument;
  readonly span: Span;
}

interface Group {
  readonly place: Jurisdiction;
  readonly documents: readonly CorpusDocument[];
  /** Hash → place, or places where several documents say the same. */
  sentences: Map<number, number | number[]> | null;
}

const groupsOf = new WeakMap<Corpus, Group[]>();
/** Han characters a sentence must have to be worth a look. */
const LEAST = 24;
/** Formula that more documents share than this are nobody's. */
const MOST = 8;
/** Position in a document, below the document's number, in one number. */
const ROOM = 1 << 22;

/** The sentence with these words in the corpus, compared by Han characters, digits and letters alone. */
export function copyOf(corpus: Corpus, own: Jurisdiction, words: string, accept: (source: CorpusDocument) => boolean): Copy | null {
  const wanted = hashOf(words, 0, words.length);
  if (wanted.count < LEAST) return null;
  for (const group of groups(corpus)) {
    if (!binds(group.place, own)) continue;
    const places = (group.sentences ??= readGroup(group.documents)).get(wanted.hash);
    if (places === undefined) continue;
    for (const place of typeof places === 'number' ? [places] : places) {
      const source = group.documents[Math.floor(place / ROOM)];
      if (!accept(source)) continue;
      const { text } = source;
      const start = place % ROOM;
      const end = sentenceEnd(text, start);
      if (plain(text.slice(start, end)) === plain(words)) return { source, span: { start, end } };
    }
  }
  return null;
}

function groups(corpus: Corpus): Group[] {
  const known = groupsOf.get(corpus);
  if (known) return known;
  const byPlace = new Map<string, { place: Jurisdiction; documents: CorpusDocument[] }>();
  for (const document of corpus.documents) {
    const place = document.metadata.jurisdiction;
    const key = `${place.province ?? ''}/${place.city ?? ''}/${place.district ?? ''}`;
    const group = byPlace.get(key);
    if (group) group.documents.push(document);
    else byPlace.set(key, { place, documents: [document] });
  }
  const made = [...byPlace.values()].map((group): Group => ({ ...group, sentences: null }));
  groupsOf.set(corpus, made);
  return made;
}

function readGroup(documents: readonly CorpusDocument[]): Map<number, number | number[]> {
  const sentences = new Map<number, number | number[]>();
  documents.forEach((document, number) => {
    const { text } = document;
    for (let start = 0; start < text.length && start < ROOM;) {
      const end = sentenceEnd(text, start);
      if (end - start >= LEAST) {
        const { hash, count } = hashOf(text, start, end);
        if (count >= LEAST) add(hash, number * ROOM + start);
      }
      start = end + 1;
    }
  });
  return sentences;

  function add(hash: number, place: number): void {
    const known = sentences.get(hash);
    if (known === undefined) sentences.set(hash, place);
    else if (typeof known === 'number') sentences.set(hash, [known, place]);
    else if (known.length < MOST) known.push(place);
  }
}

/** Up to 。；; or the end of the line. */
function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff1b || code === 0x3b || code === 10 || code === 13) return at;
  }
  return text.length;
}

const counts = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

function hashOf(text: string, start: number, end: number): { hash: number; count: number } {
  let hash = 0x811c9dc5;
  let count = 0;
  // A number before the sentence (第三条, （一）) is the place's, not the sentence's.
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!counts(code)) {
      if (count <= 8 && (code === 0x20 || code === 0x3000 || code === 0xff09 || code === 0x29)) [hash, count] = [0x811c9dc5, 0];
      continue;
    }
    hash = Math.imul(hash ^ code, 0x01000193);
    count++;
  }
  return { hash: hash >>> 0, count };
}

/** The words that were hashed. */
function plain(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    if (counts(text.charCodeAt(at))) kept += text[at];
    else if (kept.length <= 8 && /[ \u3000）)]/.test(text[at])) kept = '';
  }
  return kept;
}
