import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Corpus } from '../corpus/model';
import type { PolicyDocument } from '../document/model';
import type { CorpusFacts, FeatureContext, Locale } from '../features/model';
import { CORPUS_SCHEME } from '../features/lsp';
import type { CheckResult, PolicyService } from '../service';
import type { Config } from '../service/config';
import type { Levels } from '../service/levels';
import { loadSources } from './corpusLoading';
import type { CorpusStatus } from './protocol';
import { canonical, fileUri } from './uris';
import { DEFAULTS, localeOf, type Settings } from './settings';

type Core = typeof import('./core.js');

/** What drafts below one project file are held against. */
export interface Environment {
  readonly service: PolicyService;
  readonly facts: CorpusFacts;
  readonly levels: Levels;
  readonly asOf: string | undefined;
  readonly status: CorpusStatus;
  readonly config: Config;
  /** Changes with anything an answer depends on beside the text. */
  readonly key: string;
}

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
  /** Folder of the editor's for what is known of corpora between runs; null where it gives none. */
  readonly storage: string | null;
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
  /** Forgets project files and corpora, so that the next answer reads them anew. */
  refresh(): void;
  environmentOf(uri: string): Promise<Environment>;
  /** The newest version of an open document as it is read, without a corpus: what needs none does not wait for one. */
  read(uri: string): Promise<ReadText | null>;
  /** The newest version of an open document; null where it is not open. */
  snapshot(uri: string): Promise<Snapshot | null>;
  /** The snapshot of a text that is not open. */
  snapshotOf(uri: string, text: string): Promise<Snapshot>;
  closed(uri: string): void;
  readonly folders: () => readonly string[];
  /** All that were asked for so far. */
  environments(): Promise<readonly Environment[]>;
  /** The same corpus seen from the draft that is open, so that its citations count too. */
  around(context: FeatureContext): FeatureContext;
  /** Whether a file belongs to a corpus. */
  isCorpus(uri: string): boolean;
  readonly linkSupport: () => boolean;
  readonly asksForReasons: () => boolean;
}

const EMPTY: CorpusStatus = { state: 'loading', documents: 0, articles: 0, skipped: [] };

export interface SessionOptions {
  readonly open: { get(uri: string): TextDocument | undefined; all(): readonly TextDocument[] };
  readonly onStatus: (status: CorpusStatus) => void;
  readonly onProblem: (message: string) => void;
  /** Told what is wrong with a project file, once until it changes. */
  readonly onConfigProblems: (messages: readonly string[]) => void;
  /** Told of the folders and files that corpora are made from, so that they can be watched. */
  readonly onPaths: (paths: readonly string[]) => void;
  /** Told what each analysis took, in milliseconds. */
  readonly onCost: (uri: string, cost: number) => void;
}

export function createSession({ open, onStatus, onProblem, onConfigProblems, onPaths, onCost }: SessionOptions): Session {
  let settings = DEFAULTS;
  let folders: readonly string[] = [];
  let editorLocale: string | undefined;
  let virtual = false;
  let storage: string | null = null;
  let linkSupport = false;
  let generation = 0;
  let loading: Promise<Core> | undefined;
  const configs = new Map<string, Config>();
  const told = new Map<string, string>();
  const environments = new Map<string, Promise<Environment>>();
  const snapshots = new Map<string, Snapshot>();
  const texts = new Map<string, ReadText>();
  /** The last corpus of each make-up: what was worked out of texts that are the same is taken over. */
  const corpora = new Map<string, Corpus>();
  const corpusPaths = new Set<string>();
  const core = (): Promise<Core> => (loading ??= import('./core.js'));
  const locale = (): Locale => localeOf(settings.language, editorLocale);
  const refresh = (): void => {
    generation++;
    configs.clear();
    environments.clear();
    snapshots.clear();
  };

  const environmentOf = async (uri: string): Promise<Environment> => {
    const loaded = await core();
    const config = configAt(loaded, folderOf(uri) ?? folders[0] ?? '');
    const root = config.folder || folders[0] || '';
    const paths = [...config.corpus.map((path) => resolve(config.folder, path)), ...settings.corpus.paths.map((path) => resolve(root, path))];
    const bundled = config.bundledCorpus && settings.corpus.bundled;
    const key = JSON.stringify([config.folder, paths, bundled]);
    let environment = environments.get(key);
    if (!environment) {
      environment = makeEnvironment(loaded, config, paths, bundled, key, `${generation}-${environments.size}`);
      environments.set(key, environment);
    }
    return environment;
  };

  async function makeEnvironment(loaded: Core, config: Config, paths: readonly string[], bundled: boolean, key: string, name: string): Promise<Environment> {
    onStatus(EMPTY);
    // Each is watched once, however often it is read again.
    const unwatched = paths.filter((path) => !corpusPaths.has(fileUri(path)));
    for (const path of unwatched) corpusPaths.add(fileUri(path));
    onPaths(unwatched);
    const { sources, skipped } = await loadSources(paths, bundled, { virtual, cache: storage, progress: (documents) => onStatus({ ...EMPTY, documents }) }, loaded);
    const corpus = loaded.createCorpus(sources, { previous: corpora.get(key) });
    corpora.set(key, corpus);
    const service = loaded.createPolicyService({ corpus });
    const levels = { ...settings.rules, ...config.rules };
    const asOf = config.asOf ?? (settings.asOf || undefined);
    const status: CorpusStatus = { state: 'ready', documents: corpus.documents.length, articles: corpus.articles, skipped: skipped.map(({ path, reason }) => ({ path, reason: reason[locale()] })) };
    onStatus(status);
    return { service, facts: loaded.features.createCorpusFacts(corpus), levels, asOf, status, config, key: `${name}-${corpus.hash}` };
  }

  function configAt({ findConfig, NO_CONFIG, parseConfig, rules }: Core, folder: string): Config {
    const known = configs.get(folder);
    if (known) return known;
    const found = folder === '' ? null : findConfig(folder.replace(/\\/g, '/'), textAt);
    const { config, problems } = found ? parseConfig(found.text, found.folder, rules) : { config: NO_CONFIG, problems: [] };
    // A project file is read again with every change of anything; a person is told once.
    const words = problems.map((problem) => `${found?.folder}/${problem[locale()]}`);
    if (found && words.length > 0 && told.get(found.folder) !== words.join('\n')) onConfigProblems(words);
    if (found) told.set(found.folder, words.join('\n'));
    configs.set(folder, config);
    return config;
  }

  const read = async (uri: string): Promise<ReadText | null> => {
    const { readDocument } = await core();
    const text = open.get(uri);
    if (!text) return null;
    const known = texts.get(uri);
    if (known?.version === text.version) return known;
    const made = { version: text.version, document: readDocument(text.getText(), uri) };
    texts.set(uri, made);
    return made;
  };

  const make = (environment: Environment, { version, document }: ReadText): Snapshot => {
    const { uri } = document;
    const { service, facts, levels, asOf } = environment;
    let result: CheckResult | undefined;
    const check = (): CheckResult => {
      if (!result) {
        const before = performance.now();
        // Documents of the corpus are not drafts: they are read, not checked.
        result = service.check(document, { asOf, levels: uri.startsWith(`${CORPUS_SCHEME}:`) ? { ...levels, ...Object.fromEntries(service.rules.map(({ code }) => [code, 'off'])) } : levels });
        onCost(uri, performance.now() - before);
        for (const { code, error } of result.failures) onProblem(`${code}: ${error}`);
      }
      return result;
    };
    const context: FeatureContext = {
      document, corpus: service.corpus, facts, locale: locale(), rulePages: virtual,
      get day() { return service.dayOf(document, asOf); },
      get resolutions() { return check().resolutions; },
      get findings() { return check().findings; },
      get others() { return [...snapshots.values()].filter((other) => other.uri !== uri && !other.uri.startsWith(`${CORPUS_SCHEME}:`)).map((other) => other.document); },
    };
    return { uri, version, key: `${STARTED}-${environment.key}-${locale()}-${version}`, environment, document, context, check };
  };

  return {
    core, locale, refresh, environmentOf, read,
    settings: () => settings,
    folders: () => folders,
    isCorpus: (uri) => [...corpusPaths].some((path) => canonical(uri) === path || canonical(uri).startsWith(`${path}/`)),
    linkSupport: () => linkSupport,
    asksForReasons: () => virtual,
    environments: () => Promise.all(environments.values()),
    around(context) {
      const draft = [...snapshots.values()].reverse().find((each) => each.context.corpus === context.corpus && !each.uri.startsWith(`${CORPUS_SCHEME}:`));
      const isDraft = context.document.text !== '' && !context.document.uri.startsWith(`${CORPUS_SCHEME}:`);
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
      storage = options.storage;
      linkSupport = options.linkSupport;
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
      const snapshot = make(environment, text);
      snapshots.set(uri, snapshot);
      return snapshot;
    },
    snapshotOf: async (uri, text) => make(await environmentOf(uri), { version: 0, document: (await core()).readDocument(text, uri) }),
    closed(uri) {
      snapshots.delete(uri);
      texts.delete(uri);
    },
  };
}

/** Tells results of this run of the server from those of one before. */
const STARTED = `${process.pid.toString(36)}${Date.now().toString(36)}`;

function folderOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? dirname(fileURLToPath(uri)) : null;
  } catch {
    return null;
  }
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
