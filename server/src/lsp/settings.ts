import type { Locale } from '../features/model';
import type { Levels } from '../service/levels';

/** What a person sets in the editor (section `policy`); the project file says the same for a folder and is read beside it. */
export interface Settings {
  readonly corpus: { readonly paths: readonly string[]; readonly bundled: boolean; readonly trackedChanges: 'accept' | 'reject' };
  /** ISO day, '' for the draft's own date. */
  readonly asOf: string;
  readonly rules: Levels;
  readonly language: 'auto' | Locale;
  readonly files: readonly string[];
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
}

export const DEFAULTS: Settings = {
  corpus: { paths: [], bundled: true, trackedChanges: 'accept' }, asOf: '', rules: {}, language: 'auto', files: [], codeLens: { enabled: true }, inlayHints: { enabled: false },
};

const LEVELS: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Settings from whatever a client sends: what is missing or of the wrong kind takes its default. */
export function readSettings(value: unknown): Settings {
  const given = record(value);
  const corpus = record(given.corpus);
  const language = given.language;
  return {
    corpus: { paths: strings(corpus.paths), bundled: typeof corpus.bundled === 'boolean' ? corpus.bundled : DEFAULTS.corpus.bundled, trackedChanges: corpus.trackedChanges === 'reject' ? 'reject' : 'accept' },
    asOf: typeof given.asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given.asOf) ? given.asOf : '',
    rules: Object.fromEntries(Object.entries(record(given.rules)).filter(([, level]) => LEVELS.has(level))) as Levels,
    language: language === 'zh' || language === 'en' ? language : 'auto',
    files: strings(given.files),
    codeLens: { enabled: record(given.codeLens).enabled !== false },
    inlayHints: { enabled: record(given.inlayHints).enabled === true },
  };
}

/** The language of messages: as set, else that of the editor; Chinese where the editor names none. */
export const localeOf = (language: Settings['language'], editor: string | undefined): Locale => (language !== 'auto' ? language : editor === undefined || /^zh\b/i.test(editor) ? 'zh' : 'en');

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && each.trim() !== '') : []);
