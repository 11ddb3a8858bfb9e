import type { Corpus } from '../../corpus/model';
import { Memory, type MemoryKey } from '../../document/memory';
import type { Norm } from '../../document/norms';
import type { CheckContext, Finding } from '../model';
import { relatedDocuments, statementsIn, type Statement } from './related';
import { repealedBy } from './scope';

/**
 * What a sentence was found to say against the corpus, kept from one check to the next: an edit compares anew only the sentences it
 * changed, and the same sentence elsewhere is compared once. A frame is all that sentences are judged by besides their words: the corpus,
 * the day, what the draft is by its head, which documents it cites, repeals and is about.
 */
export type Frame = Map<string, Memory>;

const corpora = new WeakMap<Corpus, Map<string, Frame>>();
const ofContext = new WeakMap<CheckContext, Frame>();
/** Drafts of one sitting, and sentences of each. */
const FRAMES = 8;
const SENTENCES = 40_000;

export function frameOf(context: CheckContext): Frame {
  const held = ofContext.get(context);
  if (held) return held;
  const head = headOf(context);
  let frames = corpora.get(context.corpus);
  if (!frames) corpora.set(context.corpus, (frames = new Map()));
  const frame: Frame = frames.get(head) ?? new Map();
  // The frame used last goes to the end, the one not used for longest goes first.
  frames.delete(head);
  if (frames.size >= FRAMES) frames.delete(frames.keys().next().value!);
  frames.set(head, frame);
  ofContext.set(context, frame);
  return frame;
}

/** Forgets all outcomes: the documents they were found in are about to be read anew. */
export const forgetOutcomes = (corpus: Corpus): void => { corpora.delete(corpus); };

function headOf(context: CheckContext): string {
  const { document, day, resolutions } = context;
  const { titleSpan: _title, documentNumberSpan: _number, ...head } = document.metadata;
  const cited = new Set<string>();
  for (const resolution of resolutions) if (resolution.document) cited.add(resolution.document.id);
  return JSON.stringify([day, head, document.parts.map(({ title }) => title), [...cited], [...repealedBy(document)], relatedDocuments(context).map(({ id }) => id)]);
}

const OUTCOMES: MemoryKey<Memory> = { name: 'outcomes' };

/** The outcome for a sentence: what `judge` says, or said of the same words before. */
export function kept<T>(context: CheckContext, question: MemoryKey<T>, { memory, text, intro, listed }: Pick<Norm, 'memory' | 'text' | 'intro' | 'listed'>, judge: () => T): T {
  const frame = frameOf(context);
  const outcomes = memory.recall(OUTCOMES, frame, () => {
    const words = intro === '' ? text : `${text}\n${listed ? ':' : ''}${intro}`;
    let known = frame.get(words);
    if (!known) {
      if (frame.size >= SENTENCES) frame.clear();
      frame.set(words, (known = new Memory()));
    }
    return known;
  });
  return outcomes.recall(question, null, judge);
}

/** A finding for wherever its sentence stands. It holds on to the corpus alone, not to the draft it was found in. */
export type Report = (norm: Norm) => Finding;

export const NO_REPORTS: readonly Report[] = [];
/** As `reports` wants it where a sentence has one at most. */
export const reportsOf = (report: Report | null): readonly Report[] => (report ? [report] : NO_REPORTS);

/** What every sentence of the draft is found to say; `judge` sees each once for its words. */
export function* reports(context: CheckContext, question: MemoryKey<readonly Report[]>, judge: (statement: Statement) => readonly Report[]): Generator<Finding> {
  const { document } = context;
  const known = (statement: Statement): readonly Report[] => kept(context, question, statement.norm, () => judge(statement));
  for (const block of document.blocksThat(question, frameOf(context), (each) => statementsIn(document, each).some((statement) => known(statement).length > 0))) {
    for (const statement of statementsIn(document, block)) for (const report of known(statement)) yield report(statement.norm);
  }
}
