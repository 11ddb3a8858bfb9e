import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CorpusSource } from '../corpus/corpus';
import type { Corpus } from '../corpus/model';
import type { PolicyDocument } from '../document/model';
import { CORPUS_SCHEME } from '../features/lsp';
import type { CorpusFacts, Locale } from '../features/model';
import type { Words } from '../rules/model';
import type { PolicyService } from '../service';
import type { Config } from '../service/config';
import type { Levels } from '../service/levels';
import { loadSources, type LoadedSources } from './corpusLoading';
import type { CorpusStatus } from './protocol';
import type { Settings } from './settings';
import { canonical, fileUri, isWithin } from './uris';
import { slashed } from '../text/paths';

type Core = typeof import('./core.js');

/** What drafts below one project file are held against. */
export interface Environment {
  readonly service: PolicyService;
  /** What the corpus says by name; undefined while the second wave of indexing is on its way. */
  readonly facts: CorpusFacts | undefined;
  readonly levels: Levels;
  readonly asOf: string | undefined;
  readonly status: CorpusStatus;
  readonly config: Config;
  /** Changes with anything an answer depends on beside the text. */
  readonly key: string;
  /** The corpus is still being read: what is not found in it may yet be there. */
  readonly isProvisional: boolean;
  /** Resolves when a check of this draft no longer has to read the corpus. */
  prepare(document: PolicyDocument): Promise<void>;
  /** When search answers at once, and when `facts` are there. */
  readonly searchable: Promise<void>;
  readonly digested: Promise<void>;
}

export interface EnvironmentsOptions {
  readonly core: () => Promise<Core>;
  readonly open: { all(): readonly TextDocument[] };
  readonly settings: () => Settings;
  readonly folders: () => readonly string[];
  readonly locale: () => Locale;
  readonly virtual: () => boolean;
  readonly trusted: () => boolean;
  readonly storage: () => string | null;
  /** Answers wait so many milliseconds for a corpus; one that takes longer comes in later. */
  readonly patience: () => number;
  readonly onStatus: (status: CorpusStatus) => void;
  readonly onProblem: (message: string) => void;
  /** Told what is wrong in a project file. */
  readonly onConfigProblems: (problems: readonly string[]) => void;
  readonly onPaths: (paths: readonly string[]) => void;
  /** Told when a corpus has come in for which answers did not wait. */
  readonly onLate: () => void;
}

export interface Environments {
  of(uri: string): Promise<Environment>;
  /** The same with the whole corpus, however long that takes: for what is about the corpus itself. */
  wholeOf(uri: string): Promise<Environment>;
  /** All that were asked for so far. */
  all(): Promise<readonly Environment[]>;
  /** Forgets project files and corpora, so that the next answer reads them anew; what is being read is stopped. */
  clear(): void;
  /** Stops what is being read: what was read so far stays, and the status says so. */
  cancel(): void;
  /** Takes in open texts that belong to a corpus: they go before the disk. */
  takeOpenTexts(): void;
  /** Whether a file belongs to a corpus. */
  isCorpus(uri: string): boolean;
}

const EMPTY: CorpusStatus = { state: 'loading', documents: 0, articles: 0, skipped: [] };

export function createEnvironments({ core, open, settings, folders, locale, virtual, trusted, storage, patience, onStatus, onProblem, onConfigProblems, onPaths, onLate }: EnvironmentsOptions): Environments {
  let generation = 0;
  let loading = new AbortController();
  const configs = new Map<string, Config>();
  const told = new Map<string, string>();
  const environments = new Map<string, { made: Promise<Environment>; whole: Promise<Environment>; readonly again: () => Promise<Environment> }>();
  /** The last corpus of each make-up: what was worked out of texts that are the same is taken over. */
  const corpora = new Map<string, Corpus>();
  const corpusPaths = new Set<string>();

  function configAt({ decode, findConfig, NO_CONFIG, parseConfig, rules }: Core, folder: string): Config {
    const known = configs.get(folder);
    if (known) return known;
    const found = folder === '' ? null : findConfig(slashed(folder), (path) => textAt(path, decode));
    const { config, problems } = found ? parseConfig(found.text, found.folder, rules) : { config: NO_CONFIG, problems: [] };
    // A project file is read again with every change of anything; a person is told once.
    const words = problems.map((problem) => `${found?.folder}/${problem[locale()]}`);
    if (found && words.length > 0 && told.get(found.folder) !== words.join('\n')) onConfigProblems(words);
    if (found) told.set(found.folder, words.join('\n'));
    configs.set(folder, config);
    return config;
  }

  const of = async (uri: string): Promise<Environment> => (await entryOf(uri)).made;

  async function entryOf(uri: string): Promise<{ made: Promise<Environment>; whole: Promise<Environment> }> {
    const loaded = await core();
    const config = configAt(loaded, folderOf(uri) ?? folders()[0] ?? '');
    const { corpus } = settings();
    const root = config.folder || folders()[0] || '';
    const named = config.corpus.map((path) => resolve(config.folder, path));
    // A folder from elsewhere may come with a project file that names any place, a share on the network even: such a place is not so much as looked at.
    const withheld = trusted() ? [] : named.filter((path) => ![config.folder, ...folders()].some((folder) => isWithin(fileUri(path), fileUri(folder))));
    const paths = [...named.filter((path) => !withheld.includes(path)), ...corpus.paths.map((path) => resolve(root, path))];
    const bundled = config.bundledCorpus && corpus.bundled;
    const key = JSON.stringify([config.folder, paths, withheld, bundled]);
    const known = environments.get(key);
    if (known) return known;
    const name = `${generation}-${environments.size}`;
    const sources = load(loaded, config, paths, bundled).then((found) => ({ ...found, skipped: [...withheld.map((path) => ({ path, reason: UNTRUSTED })), ...found.skipped] }));
    const again = async (): Promise<Environment> => make(loaded, config, await sources, key, name);
    const whole = again();
    const entry = { made: paths.length === 0 ? whole : orMeanwhile(whole, patience(), () => meanwhile(loaded, config, bundled, name), () => {
      if (environments.get(key) !== entry) return;
      entry.made = whole;
      onLate();
    }), whole, again };
    environments.set(key, entry);
    return entry;
  }

  /** The bundled documents alone, while a large corpus is read for the first time. */
  async function meanwhile(loaded: Core, config: Config, bundled: boolean, name: string): Promise<Environment> {
    const found = await loadSources([], bundled, { virtual: virtual(), cache: null, trackedChanges: 'accept', progress: () => {}, signal: loading.signal }, loaded);
    const corpus = loaded.createCorpus(found.sources);
    const levels: Levels = { ...settings().rules, ...config.rules, ...Object.fromEntries(NOT_MEANWHILE.map((code) => [code, 'off'] as const)) };
    return {
      service: loaded.createPolicyService({ corpus }), facts: loaded.features.createCorpusFacts(corpus), levels, asOf: config.asOf ?? (settings().asOf || undefined), config,
      status: { ...EMPTY, documents: corpus.documents.length, articles: corpus.articles }, key: `${name}-meanwhile`, isProvisional: true, prepare: () => Promise.resolve(), searchable: found.searchable, digested: found.digested,
    };
  }

  function load(loaded: Core, config: Config, paths: readonly string[], bundled: boolean): Promise<LoadedSources> {
    onStatus(EMPTY);
    // Each is watched once, however often it is read again.
    const unwatched = paths.filter((path) => !corpusPaths.has(fileUri(path)));
    for (const path of unwatched) corpusPaths.add(fileUri(path));
    onPaths(unwatched);
    return loadSources(paths, bundled, {
      virtual: virtual(), cache: storage(), trackedChanges: config.trackedChanges ?? settings().corpus.trackedChanges, signal: loading.signal,
      progress: (documents, total) => onStatus({ ...EMPTY, documents, total }),
    }, loaded);
  }

  async function make(loaded: Core, config: Config, { sources, skipped, notes, shelf, digests, searchable, digested }: LoadedSources, key: string, name: string): Promise<Environment> {
    for (const note of notes) onProblem(note[locale()]);
    const texts = openTexts();
    const corpus = loaded.createCorpus(texts.size === 0 ? sources : sources.map((source) => withOpenText(source, texts)), { previous: corpora.get(key), shelf, digests });
    corpora.set(key, corpus);
    const status: CorpusStatus = {
      state: 'ready', documents: corpus.documents.length, articles: corpus.articles, skipped: skipped.map(({ path, reason }) => ({ path, reason: reason[locale()] })),
    };
    onStatus(status);
    const facts = loaded.features.createCorpusFacts(corpus);
    let isDigested = sources.length <= digests.size + SMALL;
    const prepared = new Map<string, Promise<void>>();
    const service = loaded.createPolicyService({ corpus });
    const environment: Environment = {
      service, levels: { ...settings().rules, ...config.rules }, asOf: config.asOf ?? (settings().asOf || undefined), status, config,
      async prepare(document) {
        if (corpus.documents.length <= SMALL) return;
        const place = JSON.stringify(document.metadata.jurisdiction);
        let work = prepared.get(place);
        if (!work) prepared.set(place, (work = loaded.inTurns(service.prepare(document))));
        await work;
      },
      key: `${name}-${corpus.hash}`, isProvisional: false, searchable, digested: digested.then(() => { isDigested = true; }),
      get facts() { return isDigested ? facts : undefined; },
    };
    void environment.digested.then(() => warmUp(loaded, corpus, loading.signal)).catch((error) => onProblem(String(error)));
    return environment;
  }

  /** Open texts of corpus documents, by their URI. */
  function openTexts(): ReadonlyMap<string, string> {
    return new Map(open.all().filter(({ uri }) => isCorpus(uri)).map((text) => [canonical(text.uri), text.getText()]));
  }

  function isCorpus(uri: string): boolean {
    if (uri.startsWith(`${CORPUS_SCHEME}:`)) return false;
    for (const path of corpusPaths) if (isWithin(uri, path)) return true;
    return false;
  }

  return {
    of, isCorpus,
    async wholeOf(uri) {
      const entry = await entryOf(uri);
      const whole = await entry.whole;
      entry.made = entry.whole;
      return whole;
    },
    all: () => Promise.all([...environments.values()].map(({ whole }) => whole)),
    cancel: () => loading.abort(),
    clear() {
      generation++;
      loading.abort();
      loading = new AbortController();
      configs.clear();
      environments.clear();
    },
    takeOpenTexts() {
      for (const entry of environments.values()) entry.made = entry.whole = entry.again();
    },
  };
}

const UNTRUSTED: Words = { zh: '文件夹还没有设为受信任，草稿文件夹以外的法规库没有读取；信任此文件夹后读取。', en: 'The folder is not trusted yet, so no corpus outside it is read; it will be once the folder is trusted.' };

/** What can only be said when the whole corpus is there. */
const NOT_MEANWHILE = ['reference/unknown-document', 'reference/title-mismatch', 'reference/number-mismatch'];

/** What takes its time, or after a while something else; `late` is called when the first is there after all. */
async function orMeanwhile(whole: Promise<Environment>, patience: number, meanwhile: () => Promise<Environment>, late: () => void): Promise<Environment> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((resolve) => { timer = setTimeout(() => resolve(null), patience); });
  const first = await Promise.race([whole, waited]);
  clearTimeout(timer);
  if (first) return first;
  void whole.then(late, () => {});
  return meanwhile();
}

/** So few documents are digested when they are asked for. */
const SMALL = 20;

/** Texts and search index are read in short turns when nothing waits, so that the first search is as quick as any. */
async function warmUp({ inTurns }: Core, corpus: Corpus, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, QUIET).unref());
  await inTurns((function* () {
    for (const document of corpus.documents) {
      if (signal.aborted) return;
      void document.text;
      yield;
    }
    corpus.search('条例', 1);
  })());
}

const QUIET = 500;

/** A document of the corpus as it stands in the editor; what was known of the text on disk says nothing of it. */
function withOpenText(source: CorpusSource, texts: ReadonlyMap<string, string>): CorpusSource {
  const text = texts.get(source.uri);
  return text === undefined ? source : { id: source.id, uri: source.uri, text, entry: source.entry };
}

function folderOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? dirname(fileURLToPath(uri)) : null;
  } catch {
    return null;
  }
}

/** A project file may be written in GBK, as Notepad does it. */
function textAt(path: string, decode: Core['decode']): string | null {
  try {
    const read = decode(readFileSync(path));
    return 'text' in read ? read.text : '';
  } catch {
    return null;
  }
}
