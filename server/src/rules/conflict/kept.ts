import type { Corpus } from '../../corpus/model';
import type { Norm } from '../../document/norms';
import type { CheckContext } from '../model';
import { relatedDocuments } from './related';
import { repealedBy } from './scope';

/**
 * What a sentence was found to say against the corpus, kept from one check to the next: an edit compares anew only the sentences it
 * changed. It holds as long as all that a sentence is judged by besides its words is the same: the corpus, the day, what the draft is
 * by its head, which documents it cites, repeals and is about.
 */
type Outcomes = Map<string, Map<string, unknown>>;

const corpora = new WeakMap<Corpus, Map<string, Outcomes>>();
const ofContext = new WeakMap<CheckContext, Outcomes>();
/** Drafts of one sitting, and sentences of each. */
const FRAMES = 8;
const SENTENCES = 40_000;

function outcomesOf(context: CheckContext): Outcomes {
  const held = ofContext.get(context);
  if (held) return held;
  const frame = frameOf(context);
  let frames = corpora.get(context.corpus);
  if (!frames) corpora.set(context.corpus, (frames = new Map()));
  const outcomes: Outcomes = frames.get(frame) ?? new Map();
  // The frame used last goes to the end, the one not used for longest goes first.
  frames.delete(frame);
  if (frames.size >= FRAMES) frames.delete(frames.keys().next().value!);
  frames.set(frame, outcomes);
  ofContext.set(context, outcomes);
  return outcomes;
}

function frameOf(context: CheckContext): string {
  const { document, day, resolutions } = context;
  const { titleSpan: _title, documentNumberSpan: _number, ...head } = document.metadata;
  const cited = new Set<string>();
  for (const resolution of resolutions) if (resolution.document) cited.add(resolution.document.id);
  return JSON.stringify([day, head, document.parts.map(({ title }) => title), [...cited], [...repealedBy(document)], relatedDocuments(context).map(({ id }) => id)]);
}

/** The outcome for a sentence: what `judge` says, or said of the same words before. `name` is the kind of question. */
export function kept<T>(context: CheckContext, name: string, words: string, judge: () => T): T {
  const outcomes = outcomesOf(context);
  let known = outcomes.get(name);
  if (!known) outcomes.set(name, (known = new Map()));
  if (known.has(words)) return known.get(words) as T;
  if (known.size >= SENTENCES) known.clear();
  const outcome = judge();
  known.set(words, outcome);
  return outcome;
}

/** What a sentence says, for `kept`: its words and those that introduce its list. */
export const wordsOf = ({ text, intro, listed }: Norm): string => (intro === '' ? text : `${text}\n${listed ? ':' : ''}${intro}`);
