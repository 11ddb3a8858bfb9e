import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Resolution } from '../corpus/model';
import type { PolicyDocument } from '../document/model';
import type { FeatureContext, Locale } from '../features/model';
import { CORPUS_SCHEME } from '../features/lsp';
import type { CheckResult } from '../service';
import { createEnvironments, type Environment } from './environments';
import type { CorpusStatus } from './protocol';
import { canonical } from './uris';
import { DEFAULTS, localeOf, type Settings } from './settings';

type Core = typeof import('./core.js');

/** One version of one text, read. */
export interface ReadText { readonly version: number; readonly document: PolicyDocument }

/** One version of one document with everything that is read from it; nothing in it changes. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly key: string;
  readonly environment: Environment;
  readonly document: PolicyDocument;
  readonly context: FeatureContext;
  check(): CheckResult;
}

/** What the editor says of itself at the start. */
export interface StartOptions {
  readonly folders: readonly string[];
  readonly locale: string | undefined;
  /** It shows bundled documents under a scheme of their own and asks for reasons itself: our own extension. */
  readonly virtual: boolean;
  /** False where the person has not said yet that the authors of the open folders are to be trusted. */
  readonly trusted: boolean;
  /** Folder of the editor's for what is known of corpora between runs; null where it gives none. */
  readonly storage: string | null;
  /** Answers wait so many milliseconds for a corpus; 1500 where it does not say. */
  readonly patience?: number;
  readonly linkSupport: boolean;
}

export interface Session {
  readonly core: () => Promise<Core>;
  readonly locale: () => Locale;
  settings(): Settings;
  configure(settings: Settings): void;
  start(options: StartOptions): void;
  /** The folders that are open now. */
  setFolders(folders: readonly string[]): void;
  /** From now on project files may name folders elsewhere. */
  trust(): void;
  /** Forgets project files and corpora, so that the next answer reads them anew. */
  refresh(): void;
  environmentOf(uri: string): Promise<Environment>;
  /** The newest version of an open document as it is read, without a corpus: what needs none does not wait for one. */
  read(uri: string): Promise<ReadText | null>;
  /** The newest version of an open document; null where it is not open. */
  snapshot(uri: string): Promise<Snapshot | null>;
  /** The same, once a check of it no longer has to read the corpus: what needs findings waits for that, a card does not. */
  checkable(uri: string): Promise<Snapshot | null>;
  /** The snapshot of a text that is not open. */
  snapshotOf(uri: string, text: string): Promise<Snapshot>;
  closed(uri: string): void;
  readonly folders: () => readonly string[];
  /** All that were asked for so far. */
  environments(): Promise<readonly Environment[]>;
  /** The same corpus seen from the draft that is open, so that its citations count too. */
  around(context: FeatureContext): FeatureContext;
  /** The environment of a file with the whole corpus, however long that takes. */
  wholeOf(uri: string): Promise<Environment>;
  /** Says that a document is open to be read, or (false) that it is a draft after all. */
  setReading(uri: string, isReading: boolean): void;
  /** Whether a file belongs to a corpus. */
  isCorpus(uri: string): boolean;
  /** Takes in open texts that belong to a corpus: they go before the disk. */
  takeOpenTexts(): void;
  /** Stops reading corpora; what was read so far stays. */
  cancelLoading(): void;
  readonly linkSupport: () => boolean;
  readonly asksForReasons: () => boolean;
}

export interface SessionOptions {
  readonly open: { get(uri: string): TextDocument | undefined; all(): readonly TextDocument[] };
  readonly onStatus: (status: CorpusStatus) => void;
  readonly onProblem: (message: string) => void;
  /** Told what is wrong with a project file, once until it changes. */
  readonly onConfigProblems: (messages: readonly string[]) => void;
  /** Told of the folders and files that corpora are made from, so that they can be watched. */
  readonly onPaths: (paths: readonly string[]) => void;
  /** Told when a corpus has come in for which answers did not wait. */
  readonly onLate: () => void;
  /** Told what each analysis took, in milliseconds. */
  readonly onCost: (uri: string, cost: number) => void;
}

export function createSession({ open, onStatus, onProblem, onConfigProblems, onPaths, onLate, onCost }: SessionOptions): Session {
  let settings = DEFAULTS;
  let folders: readonly string[] = [];
  let editorLocale: string | undefined;
  let virtual = false;
  let trusted = true;
  let storage: string | null = null;
  let patience = PATIENCE;
  let linkSupport = false;
  let loading: Promise<Core> | undefined;
  const snapshots = new Map<string, Snapshot>();
  const texts = new Map<string, ReadText>();
  /** Files of a corpus that are open to be read. */
  const reading = new Set<string>();
  const isRead = (uri: string): boolean => uri.startsWith(`${CORPUS_SCHEME}:`) || reading.has(canonical(uri));
  const core = (): Promise<Core> => (loading ??= import('./core.js'));
  const locale = (): Locale => localeOf(settings.language, editorLocale);
  const environments = createEnvironments({ core, open, settings: () => settings, folders: () => folders, locale, virtual: () => virtual, trusted: () => trusted, storage: () => storage, patience: () => patience, onStatus, onProblem, onConfigProblems, onPaths, onLate });
  const environmentOf = environments.of;
  const refresh = (): void => {
    environments.clear();
    snapshots.clear();
  };

  const read = async (uri: string): Promise<ReadText | null> => {
    const { readDocument } = await core();
    const text = open.get(uri);
    if (!text) return null;
    const known = texts.get(uri);
    if (known?.version === text.version) return known;
    const made = { version: text.version, document: readDocument(text.getText(), uri, known?.document) };
    texts.set(uri, made);
    return made;
  };

  const make = ({ resolveCitations }: Core, environment: Environment, { version, document }: ReadText): Snapshot => {
    const { uri } = document;
    const { service, levels, asOf } = environment;
    let result: CheckResult | undefined;
    let resolved: readonly Resolution[] | undefined;
    const resolutions = (): readonly Resolution[] => (resolved ??= result?.resolutions ?? resolveCitations(document, service.corpus, service.dayOf(document, asOf)).map((each) => (environment.isProvisional && each.status === 'unverifiable' ? { ...each, reason: LOADING } : each)));
    const check = (): CheckResult => {
      if (!result) {
        const before = performance.now();
        // Documents of the corpus are not drafts: they are read, not checked.
        result = service.check(document, { asOf, resolutions: resolutions(), levels: isRead(uri) ? { ...levels, ...Object.fromEntries(service.rules.map(({ code }) => [code, 'off'])) } : levels });
        onCost(uri, performance.now() - before);
        for (const { code, error } of result.failures) onProblem(`${code}: ${error}`);
      }
      return result;
    };
    const context: FeatureContext = {
      document, corpus: service.corpus, locale: locale(), rulePages: virtual,
      get facts() { return environment.facts; },
      get day() { return service.dayOf(document, asOf); },
      // Where a citation leads is known without the rules: a hover does not wait for them.
      get resolutions() { return resolutions(); },
      get findings() { return check().findings; },
      get isChecked() { return result !== undefined; },
      get others() { return [...snapshots.values()].filter((other) => other.uri !== uri && !isRead(other.uri)).map((other) => other.document); },
    };
    return { uri, version, key: `${STARTED}-${environment.key}-${locale()}-${version}`, environment, document, context, check };
  };

  return {
    core, locale, refresh, environmentOf, read,
    settings: () => settings,
    folders: () => folders,
    isCorpus: environments.isCorpus,
    setReading(uri, isReading) {
      if (isReading) reading.add(canonical(uri));
      else reading.delete(canonical(uri));
      snapshots.delete(uri);
    },
    wholeOf: environments.wholeOf,
    takeOpenTexts: environments.takeOpenTexts,
    cancelLoading: environments.cancel,
    linkSupport: () => linkSupport,
    asksForReasons: () => virtual,
    environments: environments.all,
    around(context) {
      const draft = [...snapshots.values()].reverse().find((each) => each.context.corpus === context.corpus && !isRead(each.uri));
      const isDraft = context.document.text !== '' && !isRead(context.document.uri);
      return isDraft || !draft ? context : draft.context;
    },
    configure(next) {
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      settings = next;
      refresh();
    },
    start(options) {
      folders = options.folders;
      editorLocale = options.locale;
      virtual = options.virtual;
      trusted = options.trusted;
      storage = options.storage;
      patience = options.patience ?? PATIENCE;
      linkSupport = options.linkSupport;
    },
    trust() {
      trusted = true;
      refresh();
    },
    setFolders(next) {
      folders = next;
      refresh();
    },
    async snapshot(uri) {
      const environment = await environmentOf(uri);
      const text = await read(uri);
      if (!text) return null;
      const known = snapshots.get(uri);
      if (known && known.document === text.document && known.environment === environment) return known;
      const snapshot = make(await core(), environment, text);
      snapshots.set(uri, snapshot);
      return snapshot;
    },
    async checkable(uri) {
      const first = await this.snapshot(uri);
      await first?.environment.prepare(first.document);
      return this.snapshot(uri);
    },
    async snapshotOf(uri, text) {
      const loaded = await core();
      return make(loaded, await environmentOf(uri), { version: 0, document: loaded.readDocument(text, uri) });
    },
    closed(uri) {
      snapshots.delete(uri);
      texts.delete(uri);
    },
  };
}

const PATIENCE = 1500;
const LOADING = { zh: '法规库正在读取，尚未核对。', en: 'The corpus is still being read; not checked yet.' };

/** Tells results of this run of the server from those of one before. */
const STARTED = `${process.pid.toString(36)}${Date.now().toString(36)}`;
