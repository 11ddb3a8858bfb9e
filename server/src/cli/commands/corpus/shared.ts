import { resolve } from 'node:path';
import type { OpenedCorpus } from '../../../corpus/loaders/open';
import type { Corpus, CorpusDocument } from '../../../corpus/model';
import { versionDay } from '../../../corpus/versions';
import type { Rank } from '../../../document/model';
import { forceWords as wordsOfForce } from '../../../features/force';
import { counted } from '../../../text/english';
import { openCorpora } from '../../corpus';
import { say, UsageError, type Io } from '../../io';
import { dayOf, oneOf } from '../../options';

/** Options that every corpus command understands. */
export const CORPUS_OPTIONS = { corpus: { type: 'string', multiple: true }, 'no-bundled-corpus': { type: 'boolean' }, format: { type: 'string' }, 'as-of': { type: 'string' }, 'tracked-changes': { type: 'string' } } as const;

interface CorpusValues {
  readonly corpus?: readonly string[];
  readonly 'no-bundled-corpus'?: boolean;
  readonly 'as-of'?: string;
  readonly 'tracked-changes'?: string;
}

/** How tracked changes of Word files are to be taken. */
export const trackedChangesIn = (values: { readonly 'tracked-changes'?: string }): 'accept' | 'reject' => oneOf('tracked-changes', values['tracked-changes'] ?? 'accept', ['accept', 'reject'] as const);

/** The corpus asked for; what was skipped or rebuilt is told on the error stream. */
export function openAsked(values: CorpusValues, io: Io): OpenedCorpus & { day: string | null } {
  const day = values['as-of'] === undefined ? null : dayOf('--as-of', values['as-of']);
  const opened = openCorpora((values.corpus ?? []).map((path) => resolve(io.cwd, path)), !values['no-bundled-corpus'], { trackedChanges: trackedChangesIn(values) });
  for (const { zh, en } of opened.notes) io.err(`${say(io, zh, en)}\n`);
  for (const { path, reason } of opened.skipped.slice(0, 20)) io.err(say(io, `未收入 ${path}：${reason.zh}\n`, `Left out ${path}: ${reason.en}\n`));
  if (opened.skipped.length > 20) io.err(say(io, `另有 ${opened.skipped.length - 20} 个文件未收入。\n`, `${counted(opened.skipped.length - 20, 'more file')} left out.\n`));
  return { ...opened, day };
}

export const forceWords = (corpus: Corpus, document: CorpusDocument, day: string | null, io: Io): string => wordsOfForce(corpus, document, day)[io.locale];

const RANKS: Readonly<Record<Rank, readonly [string, string]>> = {
  law: ['法律', 'law'], 'administrative-regulation': ['行政法规', 'administrative regulation'], 'judicial-interpretation': ['司法解释', 'judicial interpretation'],
  'provincial-regulation': ['地方性法规（省级）', 'local regulation (province)'], 'municipal-regulation': ['地方性法规（设区的市）', 'local regulation (city)'],
  'departmental-rule': ['部门规章', 'departmental rule'], 'government-rule': ['地方政府规章', 'local government rule'],
  'normative-national': ['规范性文件（国家）', 'normative document (national)'], 'normative-provincial': ['规范性文件（省级）', 'normative document (province)'],
  'normative-municipal': ['规范性文件（市级）', 'normative document (city)'], 'normative-district': ['规范性文件（县级）', 'normative document (district)'], unknown: ['效力层级不明', 'rank unknown'],
};
export const rankWords = (rank: Rank, io: Io): string => say(io, ...RANKS[rank]);

export const versionOf = (document: CorpusDocument): string => versionDay(document.metadata);

/** At most so many titles are offered where none is meant. */
const NEAR = 3;

/** The document that a title, a number, `title@day` or a path of the corpus means; a UsageError with near titles where it means none. */
export function findDocument(corpus: Corpus, name: string, day: string | null): CorpusDocument {
  const at = /^(.+)@(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(name);
  const versions = corpus.byTitle(at ? at[1] : name);
  const found = at
    ? versions.find((each) => versionOf(each).startsWith(at[2]))
    : (versions.length > 0 ? corpus.inForce(name, day) : null) ?? corpus.byNumber(name)[0] ?? corpus.documents.find(({ id }) => id === name || id.endsWith(`/${name}`));
  if (found) return found;
  if (at && versions.length > 0) {
    const days = versions.map(versionOf).join('、');
    throw new UsageError(`《${at[1]}》没有 ${at[2]} 的版本，现有：${days}。`, `《${at[1]}》 has no version of ${at[2]}; there are: ${days}.`);
  }
  const close = corpus.near(name, NEAR).map(({ document }) => document.metadata.title);
  // A few words of a title are no near title, but mean those that hold them.
  const titles = close.length > 0 ? close : corpus.documents.map(({ metadata }) => metadata.title).filter((title) => title.includes(name));
  const near = [...new Set(titles)].slice(0, NEAR).map((title) => `《${title}》`);
  throw new UsageError(`法规库中没有《${name}》。${near.length > 0 ? `相近的有：${near.join('、')}` : ''}`, `The corpus has no 《${name}》.${near.length > 0 ? ` Near it: ${near.join(', ')}` : ''}`);
}
