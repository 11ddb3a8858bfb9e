import type { CorpusDocument } from '../../../corpus/model';
import { passagesIn, tablePassages, type Figure, type FigureKind, type Passage } from '../../../document/figures';
import type { MemoryKey } from '../../../document/memory';
import type { Metadata, PolicyDocument } from '../../../document/model';
import type { CheckContext } from '../../model';
import { frameOf, kept } from '../kept';
import { sharePair } from '../pairs';
import { inScope, rankOf, versionOf } from '../scope';
import { affinityOf, type Affinity } from './affinity';
import { figuresWithActs } from './acts';
import { compareFigures, sideOf, type Verdict } from './compare';
import { gramsOf, overlapOf } from './grams';
import { enclosing } from '../../../document/find';
import { actGrams, figureIndex, indexedOf, nearGrams, type FigureIndex, type Indexed } from './search';

/** A figure of the draft and the corpus figure about the same thing. */
export interface Match {
  readonly own: Figure;
  readonly ownPassage: Passage;
  readonly other: Figure;
  readonly otherPassage: Passage;
  readonly source: CorpusDocument;
  readonly affinity: Affinity;
  readonly score: number;
  /** How alike the whole sentences are. */
  readonly whole: number;
  readonly verdict: Verdict;
  /** Both are planned values: a target of the draft and one of a level above. */
  readonly planned: boolean;
}

const LIMIT = 8;
/** Pairs by which a terse sentence can be found. */
const ENOUGH = 7;
/** Pairs from which on a sentence is looked up by its clauses as well. */
const LONG = 45;

/** Every figure of the draft that contradicts what binds it, with the provision it contradicts. One match a figure. */
export function figureConflicts(context: CheckContext): readonly Match[] {
  const make = (): readonly Match[] => findAll(context);
  return context.shared ? context.shared('figure-conflicts', make) : make();
}

function findAll(context: CheckContext): Match[] {
  const { document, corpus } = context;
  if (corpus.documents.length === 0) return [];
  const index = figureIndex(corpus, document.metadata.jurisdiction);
  if (index.size === 0) return [];
  const found: Match[] = [];
  const scope = new Map<CorpusDocument, boolean>();
  const wanted = (source: CorpusDocument): boolean => {
    let known = scope.get(source);
    if (known === undefined) scope.set(source, (known = inScope(context, source)));
    return known;
  };
  const targets = new Map(document.targets.map((each) => [each.valueSpan.start, each]));
  // What stands in a quotation is compared with the provision quoted, word by word, and nothing else.
  const quoted = context.resolutions.flatMap(({ citation: { quote }, document: source }) => (quote && source ? [quote.span] : []));
  const outcomes = (passage: Passage): readonly Outcome[] => kept(context, MATCHES, { memory: passage.memory, text: passage.wide, intro: String(passage.text.length), listed: false }, () => matchPassage(context, index, wanted, passage));
  const matching = document.blocksThat(MATCHES, frameOf(context), (block) => passagesIn(block).some((passage) => outcomes(passage).length > 0));
  for (const passage of [...matching.flatMap(passagesIn), ...tablePassages(document)]) {
    for (const each of outcomes(passage)) {
      if (isReported(passage.text, each.own)) continue;
      const { start } = passage.original(each.own.start, each.own.end);
      // A planned value is compared as one with what another document plans; one below what a regulation asks for is a conflict all the same.
      const own = targets.get(start);
      const planned = own !== undefined && isPlanned(each.source, each);
      // Of one place and year the rule on targets compares them by name; what a plan of a level above asks of all is compared here.
      if (planned && !samePlace(document, each.source) && each.own.dimension !== 'ratio') continue;
      if (own && own.year !== null && ((planned && samePlace(document, each.source)) || (!planned && !own.implied && isNormative(each.source.metadata)))) continue;
      if (!quoted.some((span) => span.start <= start && start < span.end)) found.push({ ...each, ownPassage: passage, planned });
    }
  }
  return found;
}

/** 仅为49%, 已达到96%, 已建成…9家: what is so, not what is to be. */
const isReported = (text: string, { kind, start }: Figure): boolean => (kind === 'share' || kind === 'measure') && REPORTED.test(text.slice(Math.max(0, start - 60, text.lastIndexOf('，', start)), start));
const REPORTED = /(?:仅[为有占达]|只有|达到了)$|已经?(?:达到?|有|超过|突破|建成|形成|引进|培育|完成|设立|落户|集聚|实现)[^，。；的]{0,40}$/;

const samePlace = ({ metadata: { jurisdiction: own } }: PolicyDocument, { metadata: { jurisdiction: other } }: CorpusDocument): boolean =>
  own.province === other.province && own.city === other.city && own.district === other.district;

/** Whether the figure of the other document is a target that it sets for a year. */
const isPlanned = ({ document }: CorpusDocument, { other, otherPassage }: Outcome): boolean => {
  const { start } = otherPassage.original(other.start, other.end);
  return document.targets.some(({ year, valueSpan }) => year !== null && valueSpan.start === start);
};

/** A match for wherever the passage stands. */
type Outcome = Omit<Match, 'ownPassage' | 'planned'>;
const MATCHES: MemoryKey<readonly Outcome[]> = { name: 'matches' };

/** Only what names a day of the calendar has one of these. */
const MAY_NAME_DAY = /月|年[底末]|农历/;

function matchPassage(context: CheckContext, index: FigureIndex, wanted: (source: CorpusDocument) => boolean, passage: Passage): Outcome[] {
  const normative = isNormative(context.document.metadata);
  const grams = gramsOf(passage.wide);
  // A terse sentence is found by its own words where they are enough, else with those before it.
  const alone = passage.wide.length !== passage.text.length && passage.node?.level !== 'item' ? gramsOf(passage.text) : grams;
  const carrier = normative || isRule(context.document.metadata);
  const near = index.near(alone.length >= ENOUGH ? alone : grams, wanted, LIMIT, carrier ? (source) => affinityOf(context, source) === 'cited' : undefined);
  // Its figures are read only where there is something to compare them with.
  if (grams.length < LONG && !MAY_NAME_DAY.test(passage.text) && !near.some((indexed) => isAlike(index, grams, indexed, affinityOf(context, indexed.source), normative))) return [];
  const { figures } = passage;
  if (figures.length === 0) return [];
  const named = figures.some(({ kind }) => kind === 'date');
  const candidates = new Set(near);
  // A day is known by its name, a fine by the act, whatever else a long sentence says.
  const asked = new Set<string>();
  for (const figure of figures) {
    if (asked.has(figure.near) || (figure.kind !== 'date' && grams.length < LONG)) continue;
    asked.add(figure.near);
    for (const each of index.near(nearGrams(figure), wanted, LIMIT / 2)) candidates.add(each);
  }
  const best = new Map<Figure, Outcome[]>();
  for (const indexed of candidates) {
    const peers = isPeer(context.document.metadata, indexed.source.metadata);
    const affinity = affinityOf(context, indexed.source, peers);
    const carriesOut = affinity !== 'none' && normative || affinity === 'cited' && isRule(context.document.metadata);
    const sentences = overlapOf(grams, indexed.grams, index.weights);
    const whole = Math.min(sentences.left, sentences.right);
    const either = Math.max(sentences.left, sentences.right);
    if (!named && !(whole >= leastAlike(affinity) || (carriesOut && either >= HALF))) continue;
    const others = carriesOut && figures.some(({ kind }) => kind === 'fine') ? figuresWithActs(indexed.source, indexed.passage) : indexed.passage.figures;
    if (others.length === 0) continue;
    for (const own of figures) {
      const likest = labelled(own, others) ?? partner(index, own, others, passage.figures);
      const inOrder = carriesOut && (!likest || own.kind === 'fine') && whole >= SAME_SENTENCE ? counterpart(own, passage.figures, others) : null;
      const other = inOrder ? { figure: inOrder, score: 1 } : likest;
      if (!other || own.condition !== other.figure.condition) continue;
      // 一千人以上五千人以下的由县级许可，五千人以上的由市级许可: another case of the same sentence.
      if (own.condition && others.some((each) => each !== other.figure && each.condition && compareFigures(own, each) === 'same')) continue;
      const verdict = settled(index, own, other, others, passage.figures) ? 'same' : compareFigures(own, other.figure);
      if (verdict === 'incomparable') continue;
      const { left: mine, mass: held } = overlapOf(nearGrams(own), indexed.grams, index.weights);
      const { left: theirs, mass: lent } = overlapOf(nearGrams(other.figure), grams, index.weights);
      const parts = own.kind !== 'fine' && carriesOut && (isLonger(indexed.passage) || isLonger(passage)) ? overlapOf(partGrams(passage, own, grams), partGrams(indexed.passage, other.figure, indexed.grams), index.weights) : sentences;
      const likeness = { clauses: other.score, mine, theirs, held, lent, sameAct: shareStep(index, own, other.figure), otherAct: leavesAct(index, own, other.figure), lone: own.label !== '' || own.kind === 'frequency' && startsAlike(own.act, other.figure.act) || isLone(own, passage.figures) && isLone(other.figure, others), whole: Math.max(whole, Math.min(parts.left, parts.right)), either: Math.max(either, parts.left, parts.right), mass: overlapOf(nearGrams(own), nearGrams(other.figure), index.weights).mass };
      const score = scoreOf(likeness);
      if ((own.kind === 'measure' && own.label === '' && own.dimension !== 'count' && !inOrder && other.score < 0.8 && isGraded(index, own, other.figure, indexed, carriesOut)) || (own.condition && own.dimension !== 'age' && !(carriesOut && (score >= 0.8 || likeness.whole >= 0.45 && other.score >= 0.6)))) continue;
      const sameDay = own.kind === 'date' && nameOf(own) !== undefined && nameOf(own) === nameOf(other.figure);
      if (own.kind === 'period' && verdict === 'conflict' && score < 0.75 && otherStep(index, own, other.figure)) continue;
      if (own.kind === 'fine' && !sameOffence(own.near, other.figure.near)) continue;
      if (own.kind === 'fine' && verdict === 'conflict' && carriesOut && finedBeside(index, own, other, indexed)) continue;
      // What another figure of the draft restates is not what this one departs from or keeps to.
      if (verdict === 'inside' && passage.figures.some((each) => each !== own && each.kind === own.kind && each.condition === other.figure.condition && compareFigures(each, other.figure) === 'same')) continue;
      // The act stands in the provision that the fine names as broken.
      const broken = other.figure.cited === true && likeness.mass >= 5 && overlapOf(nearGrams(own), nearGrams(other.figure), index.weights).left >= 0.65;
      const measured = carriesOut && own.label !== '' && own.label === other.figure.label && whole >= 0.33 && either >= 0.6;
      if (!sameDay && !broken && !measured && !accepted(own.kind, affinity, peers, carriesOut, likeness)) continue;
      if (verdict === 'conflict' && !inOrder && own.label === '') {
        // The partner must not fit another figure of the draft's sentence better.
        const back = partner(index, other.figure, passage.figures, others);
        if (back && back.figure !== own && back.score > other.score) continue;
        // The draft says the same of that very thing in another figure.
        if (passage.figures.some((each) => each !== own && each.kind === own.kind && compareFigures(each, other.figure) === 'same' && (partner(index, each, others, passage.figures)?.figure ?? other.figure) === other.figure && likenessOf(index, each, other.figure) >= other.score * (carriesOut ? 0.75 : 0.3))) continue;
      }
      const list = best.get(own) ?? [];
      list.push({ own, other: other.figure, otherPassage: indexed.passage, source: indexed.source, affinity, score, whole: likeness.whole, verdict });
      best.set(own, list);
    }
  }
  return [...best.values()].flatMap((matches) => decide(matches) ?? []);
}

/** Another paragraph of the article fines an act as near with just this: 违反本条第一款第三项规定的，…. */
const finedBeside = (index: FigureIndex, own: Figure, other: { score: number }, { passage, source }: Indexed): boolean => {
  const article = enclosing(passage.node, 'article');
  return article !== null && indexedOf(source).some(({ passage: each }) => each !== passage && enclosing(each.node, 'article') === article &&
    figuresWithActs(source, each).some((figure) => figure.kind === 'fine' && compareFigures(own, figure) === 'same' && likenessOf(index, own, figure) >= other.score * 0.8));
};

const partsKnown = new WeakMap<Figure, Int32Array>();

/** Whether a passage says more than the part in which one figure stands. */
const isLonger = ({ text, wide }: Passage): boolean => text.length !== wide.length || text.includes('；');

/** The pairs of the part of a sentence between two ； that holds a figure: the parts of a long one speak of different things. */
function partGrams(passage: Passage, figure: Figure, whole: Int32Array): Int32Array {
  if (!isLonger(passage)) return whole;
  const { text } = passage;
  let known = partsKnown.get(figure);
  if (!known) {
    const close = text.indexOf('；', figure.end);
    partsKnown.set(figure, (known = gramsOf(text.slice(text.lastIndexOf('；', figure.start) + 1, close < 0 ? text.length : close))));
  }
  return known;
}

/** Whether the same is to be done, counted from the same event, within two times. */
function shareStep(index: FigureIndex, own: Figure, other: Figure): boolean {
  const [one, two] = [eventOf(own), eventOf(other)];
  return shareAct(index, own, other) && (one === two || sharePair(one, two));
}

function shareAct(index: FigureIndex, own: Figure, other: Figure): boolean {
  const [mine, theirs] = [actGrams(own), actGrams(other)];
  const both = overlapOf(mine, theirs, index.weights);
  return Math.min(both.left, both.right) >= 0.4 || (Math.max(both.left, both.right) >= 0.7 && Math.min(mine.length, theirs.length) <= 3);
}

function leavesAct(index: FigureIndex, own: Figure, other: Figure): boolean {
  if (own.act === '' || other.act === '') return false;
  const both = overlapOf(actGrams(own), actGrams(other), index.weights);
  return Math.max(both.left, both.right) < 0.6;
}

/** Whether something else is to be done, counted from another event. */
function otherStep(index: FigureIndex, own: Figure, other: Figure): boolean {
  const [one, two] = [eventOf(own), eventOf(other)];
  return one !== '' && two !== '' && !sharePair(one, two) && own.act !== '' && other.act !== '' && !shareAct(index, own, other);
}

/** What a time is counted from: the words before 之日起, 后 or 前; '' where none is named. */
const eventOf = ({ near }: Figure): string => (/([\u4e00-\u9fff]{2,4})之日起/.exec(near) ?? /([\u4e00-\u9fff]{2,4})(?:[之以]?[后前](?![款条项述期]))/.exec(near))?.[1] ?? '';

/** Sentences less alike than this are about other things, however alike the clauses. */
const leastAlike = (affinity: Affinity): number => (affinity === 'none' ? 0.29 : 0.15);

/** From a document that the draft carries out a short rule may be lifted: half of either sentence in the other is enough to look. */
const HALF = 0.5;

function isAlike(index: FigureIndex, grams: Int32Array, indexed: Indexed, affinity: Affinity, normative: boolean): boolean {
  const { left, right } = overlapOf(grams, indexed.grams, index.weights);
  return Math.min(left, right) >= leastAlike(affinity) || (affinity !== 'none' && normative && Math.max(left, right) >= HALF);
}

/** Two regulations (not plans or notices) of which neither stands above the other. */
const isPeer = (draft: Metadata, source: Metadata): boolean => !source.rank.startsWith('normative') && source.rank !== 'unknown' && rankOf(source) >= rankOf(draft);

/** The article has such figures for several cases (国道不少于20米，省道不少于15米): the case itself must match. */
const isGraded = (index: FigureIndex, own: Figure, other: Figure, { passage, source }: Indexed, carriesOut: boolean): boolean => {
  const article = enclosing(passage.node, 'article');
  return article !== null && indexedOf(source).some(({ passage: each }) => each !== passage && enclosing(each.node, 'article') === article &&
    each.figures.some((figure) => figure.kind === own.kind && figure.dimension === own.dimension && (figure.low !== other.low || figure.high !== other.high) && isCaseOf(index, figure, other) && (!carriesOut || likenessOf(index, own, figure) > likenessOf(index, own, other) * 0.8)));
};

/** Two figures for two cases of one thing have most of their words in common. */
function isCaseOf(index: FigureIndex, left: Figure, right: Figure): boolean {
  const both = overlapOf(nearGrams(left), nearGrams(right), index.weights);
  return Math.max(both.left, both.right) >= 0.3;
}

/** How alike the words around two figures are, 0 … 1. */
function likenessOf(index: FigureIndex, left: Figure, right: Figure): number {
  const both = overlapOf(nearGrams(left), nearGrams(right), index.weights);
  return (both.left + both.right) / 2;
}

/** A rule of a government or ministry carries out what it names; a regulation of a congress settles matters of its own. */
const isRule = ({ rank }: Metadata): boolean => rank === 'government-rule' || rank === 'departmental-rule';
const isNormative = ({ rank }: Metadata): boolean => rank.startsWith('normative') || rank === 'unknown';

/** Whether a sentence has no other figure of the kind that bounds the same way (within, at least, every so often …). */
const isLone = (own: Figure, figures: readonly Figure[]): boolean =>
  !figures.some((each) => each !== own && each.kind === own.kind && each.dimension === own.dimension && each.condition === own.condition && sideOf(each) === sideOf(own));

interface Likeness {
  /** How alike the clauses around both numbers are. */
  readonly clauses: number;
  /** Share of the draft's clause that the other sentence holds, and the reverse. */
  readonly mine: number;
  readonly theirs: number;
  /** How alike the whole sentences are, by the one that says more and by the other. */
  readonly whole: number;
  readonly either: number;
  /** Weight of what the clauses share: stock phrases alone have little. */
  readonly mass: number;
  /** Weight of what the draft's clause shares with the whole other sentence, and the reverse. */
  readonly held: number;
  readonly lent: number;
  /** The same is to be done within the time. */
  readonly sameAct: boolean;
  /** Both say what is to be done, and it is for the most part something else. */
  readonly otherAct: boolean;
  /** Neither sentence has another figure of the kind that bounds the same way. */
  readonly lone: boolean;
}

const scoreOf = ({ clauses, mine, theirs, whole, either }: Likeness): number => 0.4 * clauses + 0.25 * Math.min(mine, theirs) + 0.1 * Math.max(mine, theirs) + 0.15 * whole + 0.1 * either;

/**
 * Whether two figures are about the same thing. Where the draft carries out the other document, its terse wording (a table row)
 * is enough; between documents on other subjects nearly all the words around both numbers must be the same, and not only stock ones.
 * What is punished must be the same act, not only the same offender.
 */
function accepted(kind: FigureKind, affinity: Affinity, peers: boolean, carriesOut: boolean, likeness: Likeness): boolean {
  const { clauses, mine, theirs, held, lent, lone, sameAct, otherAct, whole, either, mass } = likeness;
  const score = scoreOf(likeness);
  if (kind === 'fine' && carriesOut && clauses >= 0.5 && mass >= 2 && either >= 0.5) return true;
  if (kind === 'fine' && carriesOut && clauses >= 0.42 && mine >= 0.65 && either >= 0.65 && mass >= 4) return true;
  if (kind === 'fine' && carriesOut && clauses >= 0.4 && mass >= 3 && whole >= 0.6 && either >= 0.75) return true;
  if (kind === 'fine' && !((clauses >= 0.54 && mass >= 3) || (clauses >= 0.42 && Math.max(mine, theirs) >= 0.78 && mass >= 4))) return false;
  // Regulations of one rank each rule their own field; only the same provision twice is a contradiction.
  if (peers && (affinity === 'none' || score < 0.7 || whole < 0.5)) return false;
  if (affinity === 'none') {
    if (mass >= 12 && whole >= 0.55 && score >= 0.62) return true;
    if (score < 0.66 || mine < 0.66 || theirs < 0.6) return false;
    return kind === 'period' || kind === 'fine' ? whole >= 0.6 && mass >= 6 : mass >= 8;
  }
  if (carriesOut) {
    if (whole >= 0.3 && mass >= 2.5 && score >= 0.42) return true;
    // A short rule lifted out of a long sentence; two sentences that run alike all through.
    if (mine >= 0.72 && either >= 0.6 && held >= 4.5) return true;
    if (lone && kind !== 'fine') {
      // One figure in either of two sentences that say nearly the same, however each splits it into clauses.
      if (whole >= 0.5 && either >= 0.7 && mass >= 1) return true;
      // A short rule taken up in a long sentence.
      if (theirs >= 0.75 && either >= 0.7 && lent >= 3) return true;
      if (whole >= 0.33 && either >= 0.7 && mass >= 0.6) return true;
      if (whole >= 0.45 && either >= 0.6 && mass >= 1.5) return true;
      if (!otherAct && clauses >= 0.4 && mass >= 6 && either >= 0.5) return true;
      if (kind === 'frequency' && clauses >= 0.5 && either >= 0.6 && mass >= 4) return true;
      if (kind === 'frequency' && sameAct && whole >= 0.3 && either >= 0.45) return true;
      if (kind === 'frequency' && mine >= 0.65 && held >= 8) return true;
      if (sameAct && clauses >= 0.3 && score >= 0.38 && mass >= 2) return true;
    }
    if (clauses >= 0.45 && mass >= 6 && either >= 0.5 && score >= 0.45) return true;
    if (whole >= 0.5 && either >= 0.7 && (clauses >= 0.3 || Math.min(mine, theirs) >= 0.5)) return true;
  }
  if (mine >= 0.8 && score >= 0.25 && whole >= 0.35) return true;
  return (score >= (kind === 'fine' ? 0.45 : 0.5) || (score >= 0.42 && mine >= 0.6 && whole >= 0.4)) && (mass >= 2.5 || whole >= 0.6);
}

/**
 * What is punished ends in the act (船舶…停泊, …野炊、放生): where neither end stands in the other words, the place or the offender
 * is all that two fines share.
 */
const sameOffence = (left: string, right: string): boolean => endsIn(left, right) || endsIn(right, left);

function endsIn(act: string, words: string): boolean {
  const end = act.replace(/(?:等)?(?:行为|活动|规定|要求)?的?$/, '').slice(-3);
  for (let at = 0; at + 1 < end.length; at++) if (!/[^\u4e00-\u9fff]/.test(end.slice(at, at + 2)) && words.includes(end.slice(at, at + 2))) return true;
  return false;
}

/** Two sentences that share so much of either are one sentence in two versions. */
const SAME_SENTENCE = 0.8;

/**
 * 五级伤残为三十个月，六级伤残为二十五个月 …: of the same sentence in the draft the figure in the same place, where its value stands
 * nowhere else in it.
 */
function counterpart(own: Figure, mine: readonly Figure[], theirs: readonly Figure[]): Figure | null {
  const alike = (figure: Figure): boolean => figure.kind === own.kind && figure.dimension === own.dimension;
  const [left, right] = [mine.filter(alike), theirs.filter(alike)];
  if (left.length !== right.length) return null;
  const other = right[left.indexOf(own)];
  const verdict = compareFigures(own, other);
  return verdict === 'same' || (verdict === 'conflict' && !right.some((figure) => compareFigures(own, figure) === 'same')) ? other : null;
}

/** 建成区 and 建成区以外 are two cases. */
const OUTSIDE = /以外|之外|[区域]外|外的其他/;
const opposed = (left: string, right: string): boolean => OUTSIDE.test(left) !== OUTSIDE.test(right);

/** The one figure of another sentence with the same label: 长不超过三米、宽不超过一米、高不超过两米 in another order. */
function labelled(own: Figure, others: readonly Figure[]): { figure: Figure; score: number } | null {
  const same = own.label === '' ? [] : others.filter((each) => each.label === own.label && each.kind === own.kind && each.dimension === own.dimension && sideOf(each) === sideOf(own));
  return same.length === 1 ? { figure: same[0], score: SAME_LABEL } : null;
}
const SAME_LABEL = 0.6;

const EXPIRY = /届满|期满|到期/;

/** 合同期限届满六十日前 and 任期届满六十日前 run from two things: the words before 届 share nothing. So do 届满前九十日 and 停业前九十日. */
function otherAnchor({ near: left, bound }: Figure, { near: right }: Figure): boolean {
  if (bound === 'before' && EXPIRY.test(left) !== EXPIRY.test(right)) return true;
  const [one, two] = [left, right].map((near) => near.slice(Math.max(0, near.indexOf('届') - 4), Math.max(0, near.indexOf('届'))));
  return one.length >= 2 && two.length >= 2 && !sharePair(one, two);
}

const VOTE = /提议|同意|联名|通过|出席|参加|参与|反对|表决|签名/;

/** 三分之一以上业主提议 and 三分之二以上业主同意 are two quorums. */
function otherVote(left: Figure, right: Figure): boolean {
  if (left.dimension !== 'ratio') return false;
  const [one, two] = [left, right].map(({ noun, near }) => (VOTE.exec(noun) ?? VOTE.exec(near))?.[0]);
  return one !== undefined && two !== undefined && one !== two;
}

/** 分别为, 分别不少于: several figures for several things; 分别送…征求意见 shares out no figure. */
const APPORTIONS = /分别(?:[^\u4e00-\u9fff]|$|[为是按达处以和不增提下降控占])/;

/** The figure of a passage that says the same thing: same kind, payer and case, and the likest words around it. */
function partner(index: FigureIndex, own: Figure, others: readonly Figure[], siblings: readonly Figure[] = []): { figure: Figure; score: number } | null {
  let best: { figure: Figure; score: number } | null = null;
  let second: { figure: Figure; score: number } | null = null;
  const grams = nearGrams(own);
  for (const figure of others) {
    if (figure.kind !== own.kind || (figure.dimension !== own.dimension && own.kind !== 'date' && own.kind !== 'fine')) continue;
    if (own.kind === 'fine' && (figure.subject !== own.subject || figure.tier !== own.tier) && !lone(own, figure, others, siblings)) continue;
    if (own.kind === 'date' && !sameName(own, figure)) continue;
    if (own.dimension === 'count' && own.kind === 'measure' && !sameNoun(own, figure)) continue;
    if (own.label !== '' && figure.label !== '' && own.label !== figure.label || opposed(own.near, figure.near) || otherAnchor(own, figure) || otherVote(own, figure) || compareFigures(own, figure) === 'incomparable') continue;
    const { left, right } = overlapOf(grams, nearGrams(figure), index.weights);
    const score = Math.max((left + right) / 2, own.kind === 'frequency' && startsAlike(own.act, figure.act) ? SAME_ACT : 0);
    if (!best || score > best.score) [best, second] = [{ figure, score }, best];
    else if (!second || score > second.score) second = { figure, score };
  }
  // 五级三十个月，六级二十五个月 …: which of several is meant must be clear.
  if (best && second && own.kind !== 'fine' && second.score > best.score - 0.04 && (second.figure.low !== best.figure.low || second.figure.high !== best.figure.high) && compareFigures(own, second.figure) !== 'incomparable') {
    return compareFigures(own, second.figure) === 'same' ? second : null;
  }
  if (best && [own, best.figure].some(({ near }) => APPORTIONS.test(near)) && others.length > 1) return null;
  return best;
}

/** 季度督查 and 每半年组织一次督查: the same is done, whatever else stands around. */
const startsAlike = (left: string, right: string): boolean => left.length >= 2 && /^[\u4e00-\u9fff]{2}/.test(left) && left.slice(0, 2) === right.slice(0, 2);
const SAME_ACT = 0.5;

/** The other sentence has the same value for something hardly less alike. */
const settled = (index: FigureIndex, own: Figure, other: { figure: Figure; score: number }, figures: readonly Figure[], siblings: readonly Figure[]): boolean =>
  figures.some((figure) => figure !== other.figure && figure.kind === own.kind && figure.subject === (own.subject || figure.subject) && (own.subject !== '' || figure.subject !== 'staff') && compareFigures(own, figure) === 'same' && (partner(index, own, [figure])?.score ?? 0) >= other.score * 0.5 &&
    // …unless another figure of the draft's sentence is that very thing: 新建不低于25%，改建不低于25%.
    !siblings.some((each) => each !== own && each.kind === own.kind && compareFigures(each, figure) === 'same' && likenessOf(index, each, figure) > Math.max(0.8, likenessOf(index, own, figure))));

/** A fine that is the only one of its kind needs no matching payer or case. */
const lone = (own: Figure, figure: Figure, others: readonly Figure[], siblings: readonly Figure[]): boolean =>
  [others, siblings].every((list) => list.filter((each) => each.kind === 'fine' && each.dimension === own.dimension).length <= 1) && (own.subject === '' || figure.subject === '' || own.subject === figure.subject) &&
  (figure.tier === own.tier || own.tier === '' || figure.tier === '' || own.tier === '逾期' || figure.tier === '逾期') && !/严重/.test(own.tier + figure.tier);

/** 为全民健身日 and 为全民健身月 are two. */
const NAMED = /[为是以](?:本省|本市|我市|我省|全省|全市)?[“‘]?([^，。；“”‘’]{2,12}?[日周月节])[”’]?(?:$|[，。；为前及])/;
/** 每年8月8日全民健身日期间: the name follows the day at once. */
const FOLLOWS = /^[“‘]?([^，。；“”‘’]{2,10}?[日周月节])(?![前内起])/;
/** “杭州国际日”定于每年9月5日: the name stands before. */
const PRECEDES = /[“‘]([^“”‘’]{2,12}[日周月节])[”’](?:活动)?(?:时间)?(?:定[于在为]|确定为|设[于在]|安排在|放在|调整[至到为]|改[在为至到]|为|是|在|于)/;
const nameOf = ({ near, noun }: Figure): string | undefined => (NAMED.exec(near) ?? FOLLOWS.exec(noun) ?? PRECEDES.exec(near))?.[1].replace(/^[\u4e00-\u9fff]{2,3}市(?=..)/, '');
function sameName(left: Figure, right: Figure): boolean {
  const one = nameOf(left);
  const two = nameOf(right);
  return one === undefined || two === undefined || one.endsWith(two) || two.endsWith(one);
}

/** 每人管理的电梯不得超过三十部 and 管理三十部电梯: what is counted stands behind the number or before it. */
function sameNoun(left: Figure, right: Figure): boolean {
  const [one, two] = [counted(left), counted(right)];
  if (one.length >= 2 && two.length >= 2) return one.slice(0, 2) === two.slice(0, 2);
  return one.length < 2 && two.length < 2 ? left.noun === '' && right.noun === '' : one.length < 2 ? left.near.includes(two.slice(0, 2)) : right.near.includes(one.slice(0, 2));
}

/** Words behind a number that go on with the sentence name nothing. */
const counted = ({ noun }: Figure): string => (/^(?:组成|单数|参加|负责|以上|以下|进行|组织)/.test(noun) ? '' : noun.replace(/^的/, ''));

/** Of several provisions the newest of the highest rank counts; one that agrees and fits as well settles it. */
function decide(matches: Outcome[]): Outcome | null {
  matches.sort((left, right) => weightOf(right) - weightOf(left));
  const top = matches[0].score;
  const close = matches.filter((each) => weightOf(each) >= weightOf(matches[0]) * 0.88);
  // Another provision with this very value is the one meant; one that merely allows it must fit as well, unless another document says so.
  if (close.some((each) => each.verdict === 'same' || (each.verdict === 'inside' && (each.source !== matches[0].source || each.score >= top * 0.97)))) return null;
  // Two provisions of one document that fit equally well and say different things: which is meant cannot be told.
  const rival = matches.find((each) => each !== matches[0] && each.source === matches[0].source && each.other !== matches[0].other && (each.other.low !== matches[0].other.low || each.other.high !== matches[0].other.high) && each.score >= top - 0.06 && each.whole > matches[0].whole - 0.1);
  if (rival && top < 0.9 && (top < 0.6 || rival.score > top - 0.015)) return null;
  const [binding] = close.sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata) || Number(right.affinity === 'cited') - Number(left.affinity === 'cited') || versionOf(right.source.metadata).localeCompare(versionOf(left.source.metadata)) || right.score - left.score);
  return binding.verdict === 'conflict' ? binding : null;
}

/** What the draft cites is meant before what it does not. */
const weightOf = ({ affinity, score }: Outcome): number => (affinity === 'cited' ? score * 1.25 : score);
