import type { CorpusDocument } from '../../../corpus/model';
import { readYears } from '../../../document/targets/years';
import { passagesIn, tablePassages, type Figure, type Passage } from '../../../document/figures';
import type { MemoryKey } from '../../../document/memory';
import type { Metadata, PolicyDocument } from '../../../document/model';
import type { CheckContext } from '../../model';
import { frameOf, kept } from '../kept';
import { isRestated } from '../restated';
import { inScope, rankOf, versionOf } from '../scope';
import { figuresWithActs } from './acts';
import { affinityOf, citedBy, type Affinity } from './affinity';
import { finedBeside, isGraded } from './cases';
import { compareFigures, type Verdict } from './compare';
import { gramsOf, overlapOf } from './grams';
import { accepted, HALF, isAlike, leastAlike, likenessBetween, scoreOf, type Sentences } from './likeness';
import { counterpart, labelled, likenessOf, nameOf, partner, SAME_SENTENCE, settled, type Partner } from './partner';
import { figureIndex, nearGrams, type FigureIndex, type Indexed } from './search';
import { endInOneAct, isSameOffence, otherStep } from './steps';

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
  /** The draft carries out the other document. */
  readonly carriesOut: boolean;
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
      if (isReported(passage.text, each.own) || isPast(document, passage.text, each.own)) continue;
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

/** “十三五”末，…达到71%: of a year before the draft. */
function isPast({ metadata: { dates } }: PolicyDocument, text: string, { kind, start }: Figure): boolean {
  if (kind !== 'share' && kind !== 'measure' || !dates.issued) return false;
  const last = readYears(text.slice(text.lastIndexOf('；', start) + 1, start)).pop();
  return last !== undefined && last.from === null && last.year < Number(dates.issued.slice(0, 4));
}

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
  const { metadata } = context.document;
  const normative = isNormative(metadata);
  const grams = gramsOf(passage.wide);
  // A terse sentence is found by its own words where they are enough, else with those before it.
  const alone = passage.wide.length !== passage.text.length && passage.node?.level !== 'item' ? gramsOf(passage.text) : grams;
  const near = index.near(alone.length >= ENOUGH ? alone : grams, wanted, LIMIT, normative || isRule(metadata) ? citedBy(context) : undefined);
  // Its figures are read only where there is something to compare them with.
  if (grams.length < LONG && !MAY_NAME_DAY.test(passage.text) && !near.some((indexed) => isAlike(index, grams, indexed, affinityOf(context, indexed.source), normative))) return [];
  const { figures } = passage;
  if (figures.length === 0) return [];
  const named = figures.some(({ kind }) => kind === 'date');
  const fined = figures.some(({ kind }) => kind === 'fine');
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
    const peers = isPeer(metadata, indexed.source.metadata);
    const affinity = affinityOf(context, indexed.source, peers);
    const carriesOut = affinity !== 'none' && normative || affinity === 'cited' && isRule(metadata);
    const { left, right } = overlapOf(grams, indexed.grams, index.weights);
    const sentences: Sentences = { passage, grams, whole: Math.min(left, right), either: Math.max(left, right) };
    if (!named && !(sentences.whole >= leastAlike(affinity) || (carriesOut && sentences.either >= HALF))) continue;
    const others = carriesOut && fined ? figuresWithActs(indexed.source, indexed.passage) : indexed.passage.figures;
    if (others.length === 0) continue;
    for (const own of figures) {
      const outcome = outcomeOf(index, own, sentences, indexed, others, { affinity, peers, carriesOut });
      if (!outcome) continue;
      const list = best.get(own);
      if (list) list.push(outcome);
      else best.set(own, [outcome]);
    }
  }
  const outcomes = [...best.values()].flatMap((matches) => decide(matches) ?? []);
  return outcomes.length > 0 && passage.text.split('；').every((part) => isRestated(context, part)) ? [] : outcomes;
}

/** How the draft stands to the other document. */
interface Relation {
  readonly affinity: Affinity;
  /** Two regulations of which neither stands above the other. */
  readonly peers: boolean;
  /** A plan, notice or rule that carries it out. */
  readonly carriesOut: boolean;
}

/** How a figure of the draft stands to the one of another sentence that is about the same thing; null where there is none. */
function outcomeOf(index: FigureIndex, own: Figure, sentences: Sentences, indexed: Indexed, others: readonly Figure[], { affinity, peers, carriesOut }: Relation): Outcome | null {
  const { passage: { figures }, whole } = sentences;
  const likest = labelled(own, others) ?? partner(index, own, others, figures);
  const inOrder = carriesOut && (!likest || own.kind === 'fine') && whole >= SAME_SENTENCE ? counterpart(own, figures, others) : null;
  const other = inOrder ? { figure: inOrder, score: 1 } : likest;
  if (!other || own.condition !== other.figure.condition) return null;
  // 一千人以上五千人以下的由县级许可，五千人以上的由市级许可: another case of the same sentence.
  const isOtherCase = own.condition && others.some((each) => each !== other.figure && each.condition && compareFigures(own, each) === 'same');
  const verdict = isOtherCase || settled(index, own, other, others, figures) ? 'same' : compareFigures(own, other.figure);
  if (verdict === 'incomparable' || own.kind === 'fine' && !endInOneAct(own.near, other.figure.near)) return null;
  // What another figure of the draft restates is not what this one departs from or keeps to.
  if (verdict === 'inside' && figures.some((each) => each !== own && each.kind === own.kind && each.condition === other.figure.condition && compareFigures(each, other.figure) === 'same')) return null;
  const likeness = likenessBetween(index, own, other, sentences, indexed, others, carriesOut);
  const score = scoreOf(likeness);
  const sameDay = own.kind === 'date' && nameOf(own) !== undefined && nameOf(own) === nameOf(other.figure);
  // The act stands in the provision that the fine names as broken.
  const broken = other.figure.cited === true && likeness.mass >= 5 && likeness.near >= 0.65;
  const measured = carriesOut && own.label !== '' && own.label === other.figure.label && likeness.whole >= 0.33 && likeness.either >= 0.45;
  const offence = own.kind === 'fine' && carriesOut && affinity === 'cited' && isSameOffence(own, other.figure);
  if (!sameDay && !broken && !measured && !offence && !accepted(own.kind, affinity, peers, carriesOut, likeness)) return null;
  if (own.condition && own.dimension !== 'age' && !(carriesOut && (score >= 0.8 || likeness.whole >= 0.45 && other.score >= 0.6 || score >= 0.55 && own.label !== '' && own.label === other.figure.label && !MEANS.test(own.near)))) return null;
  if (own.kind === 'measure' && own.label === '' && own.dimension !== 'count' && !inOrder && other.score < 0.8 && isGraded(index, own, other.figure, indexed, carriesOut)) return null;
  if (verdict === 'conflict' && isMeantOtherwise(index, own, other, inOrder !== null, score, figures, others, indexed, carriesOut)) return null;
  return { own, other: other.figure, otherPassage: indexed.passage, source: indexed.source, affinity, score, whole: likeness.whole, carriesOut, verdict };
}

/** A meaning is compared as a whole by the rule on definitions. */
const MEANS = /是指|所称/;

/** Whether a contradiction is none, as the two figures belong to two steps, acts, or things after all. */
function isMeantOtherwise(index: FigureIndex, own: Figure, other: Partner, inOrder: boolean, score: number, figures: readonly Figure[], others: readonly Figure[], indexed: Indexed, carriesOut: boolean): boolean {
  if (own.kind === 'period' && score < 0.75 && otherStep(index, own, other.figure)) return true;
  if (own.kind === 'fine' && carriesOut && finedBeside(index, own, other, indexed)) return true;
  if (inOrder || own.label !== '') return false;
  // The partner must not fit another figure of the draft's sentence better.
  const back = partner(index, other.figure, figures, others);
  if (back && back.figure !== own && back.score > other.score) return true;
  // The draft says the same of that very thing in another figure.
  return figures.some((each) => each !== own && each.kind === own.kind && compareFigures(each, other.figure) === 'same' && (partner(index, each, others, figures)?.figure ?? other.figure) === other.figure && likenessOf(index, each, other.figure) >= other.score * (carriesOut ? 0.75 : 0.3));
}

/** Two regulations (not plans or notices) of which neither stands above the other. */
const isPeer = (draft: Metadata, source: Metadata): boolean => !source.rank.startsWith('normative') && source.rank !== 'unknown' && rankOf(source) >= rankOf(draft);

/** A rule of a government or ministry carries out what it names; a regulation of a congress settles matters of its own. */
const isRule = ({ rank }: Metadata): boolean => rank === 'government-rule' || rank === 'departmental-rule';
const isNormative = ({ rank }: Metadata): boolean => rank.startsWith('normative') || rank === 'unknown';

/** Of several provisions the newest of the highest rank counts; one that agrees and fits as well settles it. */
function decide(matches: Outcome[]): Outcome | null {
  matches.sort((left, right) => weightOf(right) - weightOf(left));
  const top = matches[0].score;
  const close = matches.filter((each) => weightOf(each) >= weightOf(matches[0]) * 0.88);
  // Another provision with this very value is the one meant; one that merely allows it must fit as well, unless another document says so.
  if (close.some((each) => each.verdict === 'same' || (each.verdict === 'inside' && (each.source !== matches[0].source || each.score >= top * 0.97)))) return null;
  // Two provisions of one document that fit equally well and say different things: which is meant cannot be told.
  const rival = matches.find((each) => each !== matches[0] && each.source === matches[0].source && each.other !== matches[0].other && (each.other.low !== matches[0].other.low || each.other.high !== matches[0].other.high) && each.score >= top - 0.06 && !(each.carriesOut && each.whole < matches[0].whole - 0.1));
  if (rival && top < 0.9 && (top < 0.6 || rival.score > top - 0.015)) return null;
  const [binding] = close.sort((left, right) => rankOf(left.source.metadata) - rankOf(right.source.metadata) || Number(right.affinity === 'cited') - Number(left.affinity === 'cited') || versionOf(right.source.metadata).localeCompare(versionOf(left.source.metadata)) || right.score - left.score);
  return binding.verdict === 'conflict' ? binding : null;
}

/** What the draft cites is meant before what it does not. */
const weightOf = ({ affinity, score }: Outcome): number => (affinity === 'cited' ? score * 1.25 : score);
