import type { Corpus, CorpusDocument } from '../../corpus/model';
import { placeAtStart } from '../../document/metadata/places';
import type { MemoryKey } from '../../document/memory';
import type { Block, PolicyDocument } from '../../document/model';
import { normsIn, readNorms, type Norm } from '../../document/norms';
import type { Tally } from '../../document/tally';
import type { CheckContext } from '../model';
import { PAIR_CODES, pairCode, pairsOf, withMarked, type Pairs } from './pairs';
import { bareTitle, inScope, rankOf, versionOf } from './scope';

/**
 * Documents of the corpus that speak of what the draft speaks of, and their sentences by the pairs of characters in them.
 * Nothing is compared with everything: titles choose a few documents, rare pairs a few sentences in them.
 */

// ---- which documents

/** Words of titles that say what kind of document it is, not what it is about. */
const GENERIC = /条例|办法|规定|实施|细则|禁止|预防|制止|管理|促进|保护|发展|若干|意见|方案|通知|工作|关于|进一步|加强|推进|加快|决定|行动|计划|建设|服务|监督|保障|利用|防治|处置|规划|全面|提升|水平|暂行|试行|修改|修正|修订|草案|征求意见稿|统领|办公厅|办公室|人民政府|人大常委会|委员会|印发|的|和|与|及|（[^（）]*）|\d{4}|[年—“”《》〈〉、，\s]/;

interface Topics {
  readonly document: CorpusDocument;
  readonly phrases: readonly string[];
}

const topicsOf = new WeakMap<Corpus, readonly Topics[]>();

/** What each document is about by its title: 浙江省快递业促进条例 → 快递业. */
function topics(corpus: Corpus): readonly Topics[] {
  const known = topicsOf.get(corpus);
  if (known) return known;
  const made = corpus.documents.map((document) => ({ document, phrases: topicPhrases(document.metadata.title) }));
  topicsOf.set(corpus, made);
  return made;
}

/** The telling phrases of a title, its place left out. */
export function topicPhrases(title: string): string[] {
  const bare = bareTitle(title).replace(/中华人民共和国|^中共.{2,8}委员?会?/g, '');
  const place = placeAtStart(bare);
  return (place ? bare.slice(place.length).replace(/^[省市]/, '') : bare).split(GENERIC).filter((phrase) => phrase && phrase.length >= 2).map((phrase) => (phrase.length > 3 && /[业类]$/.test(phrase) ? phrase.slice(0, -1) : phrase.length === 3 && phrase.endsWith('业') ? phrase.slice(0, 2) : phrase));
}

const topicsKnown = new WeakMap<PolicyDocument, readonly string[]>();

/** What a document is about, longest first: words that all its duties share. */
function topicsIn(document: PolicyDocument): readonly string[] {
  let topics = topicsKnown.get(document);
  if (!topics) {
    const titles = [document.metadata.title, ...document.parts.map((part) => part.title)];
    topicsKnown.set(document, (topics = [...new Set(titles.flatMap(topicPhrases))].sort((left, right) => right.length - left.length)));
  }
  return topics;
}

/** What two documents are both about: 传统村落 for rules of a city and a plan of it, 烟花爆竹 for 春节期间烟花爆竹 and 销售燃放烟花爆竹. */
export function sharedTopics(draft: PolicyDocument, source: PolicyDocument): readonly string[] {
  const found = new Set<string>();
  for (const one of topicsIn(draft)) {
    for (const other of topicsIn(source)) {
      if (one.includes(other)) found.add(other);
      else if (other.includes(one)) found.add(one);
      else {
        let same = 0;
        while (same < one.length && same < other.length && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
        if (same >= 4) found.add(one.slice(-same));
      }
    }
  }
  // 城市供热 is spoken of as 供热.
  for (const topic of [...found]) if (topic.length > 3 && /^(?:城市|城镇|农村|乡村|全民)/.test(topic)) found.add(topic.slice(2));
  return [...found].sort((left, right) => right.length - left.length);
}

/** Words without what two documents are both about: that tells no two duties apart. `mark` keeps the words beside it from running together. */
export const withoutTopics = (words: string, topics: readonly string[], mark = ''): string => topics.reduce((rest, topic) => rest.replaceAll(topic, mark), words);

const relatedOf = new WeakMap<CheckContext, readonly CorpusDocument[]>();
const MOST = 10;
/** Characters from which on a phrase is more than a name. */
const LONG = 6;

/** Documents in scope that the draft cites or that share its subject, the nearest first; at most ten. */
export function relatedDocuments(context: CheckContext): readonly CorpusDocument[] {
  const known = relatedOf.get(context);
  if (known) return known;
  const { document, corpus, resolutions } = context;
  if (corpus.documents.length === 0) return [];
  const scores = new Map<CorpusDocument, number>();
  for (const { document: cited } of resolutions) if (cited && inScope(context, cited)) scores.set(cited, 100);
  const { text } = document;
  const counts = document.tally(PAIR_COUNTS);
  const title = document.metadata.title + document.parts.map((part) => part.title).join('');
  for (const { document: other, phrases } of topics(corpus)) {
    if (scores.has(other)) continue;
    let score = 0;
    for (const whole of phrases) {
      // 销售燃放烟花爆竹: a long phrase may be shortened to what it ends in.
      const phrase = whole.length >= LONG && !title.includes(whole) && mostOften(counts, whole) < 2 ? whole.slice(-4) : whole;
      const bound = mostOften(counts, phrase);
      if (bound === 0) continue;
      const inTitle = title.includes(phrase);
      const count = inTitle || bound < (phrase.length >= 3 ? 2 : 5) ? 0 : phrase.length === 2 ? bound : occurrences(text, phrase, 6);
      if (phrase.length >= 3 ? inTitle || count >= 2 : inTitle || count >= 5) score += phrase.length * (inTitle ? 4 : Math.min(count, 4));
    }
    if (score > 0 && inScope(context, other)) scores.set(other, score);
  }
  const found = [...scores].sort(([left, a], [right, b]) => b - a || rankOf(left.metadata) - rankOf(right.metadata) || versionOf(right.metadata).localeCompare(versionOf(left.metadata))).slice(0, MOST).map(([each]) => each);
  relatedOf.set(context, found);
  return found;
}

/** How often each pair of characters stands in a text. */
const PAIR_COUNTS: Tally = {
  size: PAIR_CODES,
  count(text, start, end, times, counts) {
    let before = text.charCodeAt(start);
    for (let at = start + 1, last = Math.min(end, text.length); at < last; at++) {
      const code = text.charCodeAt(at);
      counts[pairCode(before, code)] += times;
      before = code;
    }
  },
};

/** No phrase stands more often than the rarest of its pairs; counted up to 255. */
function mostOften(counts: Int32Array, phrase: string): number {
  let least = 255;
  for (let at = 1; at < phrase.length; at++) least = Math.min(least, counts[pairCode(phrase.charCodeAt(at - 1), phrase.charCodeAt(at))]);
  return least;
}

function occurrences(text: string, phrase: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at >= 0 && count < most; at = text.indexOf(phrase, at + phrase.length)) count++;
  return count;
}

// ---- which sentences

/** A sentence with the pairs of its telling words. */
export interface Statement {
  readonly norm: Norm;
  /** Of the sentence and its introduction, words that only bind left out. */
  readonly pairs: Pairs;
}

const PAIRS: MemoryKey<Pairs> = { name: 'pairs' };

/** Pairs are worked out when first asked for: most sentences of a draft are never compared. */
class ReadStatement implements Statement {
  constructor(readonly norm: Norm) {}
  get pairs(): Pairs { return this.norm.memory.recall(PAIRS, null, () => pairsOf(this.norm.intro + this.norm.text)); }
}

interface Sentences {
  readonly statements: readonly Statement[];
}

const sentencesOf = new WeakMap<PolicyDocument, Sentences>();

/** A shorter one says nothing that could be compared. */
const LEAST_LENGTH = 6;

/** The sentences of a document, read on first use. */
export function sentenceIndex(document: PolicyDocument): Sentences {
  const known = sentencesOf.get(document);
  if (known) return known;
  const statements = readNorms(document).filter(({ text }) => text.length >= LEAST_LENGTH).map((norm) => new ReadStatement(norm));
  const made = { statements };
  sentencesOf.set(document, made);
  return made;
}

const NO_STATEMENTS: readonly Statement[] = [];
/** By document and index of the block. */
const inBlocks = new WeakMap<PolicyDocument, Array<readonly Statement[] | undefined>>();

/** The sentences of one block of a draft; several rules ask for them. */
export function statementsIn(document: PolicyDocument, block: Block): readonly Statement[] {
  let blocks = inBlocks.get(document);
  if (!blocks) inBlocks.set(document, (blocks = new Array<readonly Statement[] | undefined>(document.blocks.length)));
  let statements = blocks[block.index];
  if (!statements) {
    const found: Statement[] = [];
    for (const norm of normsIn(document, block)) if (norm.text.length >= LEAST_LENGTH) found.push(new ReadStatement(norm));
    blocks[block.index] = statements = found.length > 0 ? found : NO_STATEMENTS;
  }
  return statements;
}

/** All sentences of the documents a draft is held against, by the pairs in them. */
interface Joint {
  readonly statements: ReadonlyArray<{ readonly source: CorpusDocument; readonly statement: Statement }>;
  /** Statements that hold a pair: `postings[starts[pair]]` … `postings[starts[pair + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  readonly counts: Uint8Array;
}

const joints = new WeakMap<Corpus, Map<string, Joint>>();
/** Drafts of one sitting share their related documents; more than this are not kept. */
const KEPT = 8;

/** Forgets what was drawn from documents that are about to be read anew. */
export const forgetSentences = (corpus: Corpus): void => { joints.delete(corpus); };

const jointOfContext = new WeakMap<CheckContext, Joint>();

function jointOf(context: CheckContext): Joint {
  const held = jointOfContext.get(context);
  if (held) return held;
  const made = findJoint(context);
  jointOfContext.set(context, made);
  return made;
}

function findJoint(context: CheckContext): Joint {
  const sources = relatedDocuments(context);
  const key = sources.map(({ id }) => id).join('\n');
  let kept = joints.get(context.corpus);
  if (!kept) joints.set(context.corpus, (kept = new Map()));
  const known = kept.get(key);
  if (known) return known;
  const statements = sources.flatMap((source) => sentenceIndex(source.document).statements.map((statement) => ({ source, statement })));
  const pairs = statements.map(({ statement }) => statement.pairs);
  const starts = new Uint32Array(PAIR_CODES + 1);
  for (const each of pairs) for (let at = 0; at < each.length; at++) starts[each[at]]++;
  // First the end of each list, then, as it is filled from behind, its beginning.
  for (let pair = 0, end = 0; pair <= PAIR_CODES; pair++) starts[pair] = end += starts[pair];
  const postings = new Uint32Array(starts[PAIR_CODES]);
  for (let index = pairs.length - 1; index >= 0; index--) {
    const each = pairs[index];
    for (let at = 0; at < each.length; at++) postings[--starts[each[at]]] = index;
  }
  const made: Joint = { statements, starts, postings, counts: new Uint8Array(statements.length) };
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}

/** A sentence of the corpus near one of the draft. */
export interface Candidate {
  readonly source: CorpusDocument;
  readonly statement: Statement;
  /** Share of the draft's pairs found in the other, and the reverse. */
  readonly mine: number;
  readonly theirs: number;
}

/** Rarest pairs looked up, how many statements may hold a pair that still tells something, and how many statements are looked at. */
const RARE = 10;
const FREQUENT = 250;
const LOOKED_AT = 16;
const LEAST = 0.2;

const NEAR: MemoryKey<readonly Candidate[]> = { name: 'near' };
const NONE: readonly Candidate[] = [];

/** Sentences of the related documents that share the rarest pairs with one of the draft, the likest first. */
export function candidates(context: CheckContext, statement: Statement, least = LEAST): readonly Candidate[] {
  const joint = jointOf(context);
  if (joint.statements.length === 0) return NONE;
  const found = statement.norm.memory.recall(NEAR, joint, () => search(joint, statement.pairs));
  return least <= LEAST ? found : found.filter(({ mine, theirs }) => mine >= least || theirs >= least);
}

/** The same for words that are no sentence of the draft's own index. */
export const candidatesOf = (context: CheckContext, words: string): readonly Candidate[] => search(jointOf(context), pairsOf(words));

function search({ statements, starts, postings, counts }: Joint, pairs: Pairs): Candidate[] {
  if (pairs.length < 3 || statements.length === 0) return [];
  // The rarest pairs, by insertion: there are few.
  const rare: number[] = [];
  for (const pair of pairs) {
    const size = starts[pair + 1] - starts[pair];
    if (size === 0 || size > FREQUENT || (rare.length === RARE && size >= starts[rare[RARE - 1] + 1] - starts[rare[RARE - 1]])) continue;
    let at = rare.length < RARE ? rare.push(pair) - 1 : RARE - 1;
    for (; at > 0 && starts[rare[at - 1] + 1] - starts[rare[at - 1]] > size; at--) rare[at] = rare[at - 1];
    rare[at] = pair;
  }
  if (rare.length < 2) return [];
  const touched: number[] = [];
  const hits: number[] = [];
  for (const pair of rare) {
    for (let at = starts[pair], end = starts[pair + 1]; at < end; at++) {
      const index = postings[at];
      const count = ++counts[index];
      if (count === 1) touched.push(index);
      else if (count === 2) hits.push(index);
    }
  }
  if (hits.length > LOOKED_AT) hits.sort((left, right) => counts[right] - counts[left]).length = LOOKED_AT;
  for (const index of touched) counts[index] = 0;
  if (hits.length === 0) return [];
  const found: Candidate[] = [];
  withMarked(pairs, (sharedWith) => {
    for (const index of hits) {
      const { source, statement } = statements[index];
      const both = sharedWith(statement.pairs);
      const mine = both / pairs.length;
      const theirs = both / statement.pairs.length;
      if (mine >= LEAST || theirs >= LEAST) found.push({ source, statement, mine, theirs });
    }
  });
  return found.sort((left, right) => right.mine + right.theirs - left.mine - left.theirs);
}
