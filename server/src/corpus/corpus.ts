import { readDocument } from '../document/document';
import { blockAt } from '../document/find';
import { isWithin, placeAtStart } from '../document/metadata/places';
import type { Jurisdiction, Metadata, PolicyDocument } from '../document/model';
import { NUMERAL_CHARACTERS, readNumeral } from '../text/numerals';
import { readAmendedTitles } from './amend';
import { fingerprint } from './hash';
import type { Corpus, CorpusDocument, Repeal, TitleMatch } from './model';
import { readRepeals, type RepealClause } from './repeal';
import { createSearch, type Search, type Shelf } from './search';
import { describe, originsOf, type ManifestEntry, type Origins } from './summary';
import { digestOf, type Digest } from './digest';
import { readFrontMatter, withoutFrontMatter } from './given';
import type { Remark, Segment } from './import/model';
import { seriesKey, termOf, type Term } from './succession';
import { aliasesOf, NearTitles, numberKey, titleKey } from './titles';
import { byVersion, firstDay, forceOn, inForceOf, versionDay } from './versions';

/** A text to be taken into a corpus. */
export interface CorpusSource {
  readonly id: string;
  readonly uri: string;
  /** May be a getter that reads when asked. */
  readonly text: string;
  /** What a manifest says of it. */
  readonly entry?: ManifestEntry;
  /** What is known of the text without reading it, from a cache or a packed corpus. */
  readonly summary?: Summary;
  /** Of an imported text: which stretch of it comes from where in the original. */
  readonly segments?: () => readonly Segment[];
  /** Path of the file that the text was imported from. */
  readonly original?: string;
}

/** All that look-ups need to know of a text; worked out from it, or kept from the last time. */
export interface Summary {
  readonly hash: string;
  readonly metadata: Metadata;
  readonly articles: number;
  readonly fragment: boolean;
  readonly repeals: readonly RepealClause[];
  /** Titles that it amends, for a decision to amend. */
  readonly amends: readonly string[];
  /** Keys at the head of the file that had no effect. */
  readonly refused?: readonly string[];
  /** How the text was made from a Word file and the like; absent for one that was read as it is. */
  readonly imported?: { readonly format: string; readonly report: readonly Remark[] };
}

/** Reads the summary of a text; `name` is that of its file, `hash` its fingerprint where that is known already. */
export function summarize(text: string, name: string, entry?: ManifestEntry, hash = fingerprint(text)): Summary {
  const metadata = describe(text, name, entry);
  const front = readFrontMatter(text);
  const plain = front ? withoutFrontMatter(text) : text;
  return { hash, metadata, articles: countArticles(plain), fragment: entry?.fragment ?? front?.entry.fragment ?? beginsInside(plain), repeals: readRepeals(plain, metadata.title), amends: readAmendedTitles(plain, metadata.title), ...(front && front.refused.length > 0 && { refused: front.refused }) };
}

interface Options {
  /** Today, ISO; a parameter so that tests and reports do not depend on the clock. */
  readonly today?: () => string;
  /** Search indexes from where they are kept, and where to keep one that was made. */
  readonly shelf?: Shelf;
  /** Digests by the fingerprint of the text; more may come in later. Of a text without one it is worked out. */
  readonly digests?: ReadonlyMap<string, Digest>;
  /** The corpus before a change: documents of the same place and text keep what was worked out of them. */
  readonly previous?: Corpus;
}

/** Share of the documents that may be held which stay when others are let go. */
const KEPT = 0.7;

/** Counts how often any document was asked for its parse: by this it is known which was not for longest. */
let asks = 0;

/** So many near titles are worked out and kept, whatever fewer are asked for. */
const NEAR = 5;

interface Chain {
  readonly place: Jurisdiction;
  /** Oldest first. */
  documents: CorpusDocument[];
}

interface Index {
  readonly chains: ReadonlyMap<string, readonly Chain[]>;
  readonly aliases: ReadonlyMap<string, readonly Chain[]>;
  readonly chainOf: ReadonlyMap<CorpusDocument, Chain>;
  readonly numbers: ReadonlyMap<string, readonly CorpusDocument[]>;
}

interface RepealEntry {
  readonly clause: RepealClause;
  readonly by: CorpusDocument;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/**
 * A corpus over some sources. Nothing is read or parsed before it is asked for: titles and days need the heads of the texts,
 * repeals one search of a word, only `document` a parse.
 */
export function createCorpus(sources: readonly CorpusSource[], { today = () => new Date().toISOString().slice(0, 10), shelf, digests, previous }: Options = {}): Corpus {
  const relations: Relations = { versions: (document) => index().chainOf.get(document)?.documents ?? [document], repeal: (document) => repealOf(document), successor: (document) => successorOf(document), amendedBy: (document) => amendmentsOf(document), digests };
  const documents: readonly SourceDocument[] = sources.map((source) => new SourceDocument(source, relations));
  const index: () => Index = once(() => buildIndex(documents));
  const near = once(() => new NearTitles([...index().chains.keys(), ...index().aliases.keys()]));
  // The same law is cited hundreds of times.
  const asked = new Map<string, readonly TitleMatch[]>();
  const repeals = once(() => buildRepeals(documents));
  const amendments = once(() => {
    const table = new Map<string, CorpusDocument[]>();
    for (const by of documents) for (const title of by.amends) add(table, titleKey(title), by);
    return table;
  });
  const amendmentsOf = (document: CorpusDocument): readonly CorpusDocument[] => {
    const own = versionDay(document.metadata);
    if (document.versions.some((other) => versionDay(other.metadata) > own)) return [];
    return (amendments().get(titleKey(document.metadata.title)) ?? []).filter((by) => versionDay(by.metadata) > own && isWithin(document.metadata.jurisdiction, by.metadata.jurisdiction));
  };
  const plans = once(() => {
    const series = new Map<string, Array<{ document: CorpusDocument; term: Term }>>();
    for (const document of documents) {
      const term = termOf(document.metadata.title);
      if (term) add(series, seriesKey(term, document.metadata.jurisdiction), { document, term });
    }
    return series;
  });
  const successorOf = (document: CorpusDocument): CorpusDocument | null => {
    const term = termOf(document.metadata.title);
    const later = term ? (plans().get(seriesKey(term, document.metadata.jurisdiction)) ?? []).filter((each) => each.term.from > term.from && each.term.to > term.to) : [];
    const next = later.reduce<(typeof later)[number] | null>((first, each) => (!first || each.term.from < first.term.from ? each : first), null);
    return next && (next.document.versions[next.document.versions.length - 1] ?? next.document);
  };
  const search = once((): Search => createSearch(documents, shelf));
  if (previous) adopt(documents, previous.documents);
  const dayOf = (day: string | null): string => day ?? today();

  /** The chains a title names; several where offices of different places issued documents of one title. */
  const chainsOf = (title: string, place?: Jurisdiction): readonly Chain[] => {
    const key = titleKey(title);
    const { chains, aliases } = index();
    const found = chains.get(key) ?? aliases.get(key) ?? [];
    if (found.length < 2) return found;
    if (place) {
      const above = found.filter((chain) => isWithin(place, chain.place)).sort((left, right) => depth(right.place) - depth(left.place));
      if (above.length > 0) return above.slice(0, 1);
    }
    // Another name that several documents share names none of them.
    return chains.has(key) ? found : [];
  };
  const byTitle = (title: string, place?: Jurisdiction): readonly CorpusDocument[] => {
    const chains = chainsOf(title, place);
    return chains.length === 1 ? [...chains[0].documents].reverse() : byVersion(chains.flatMap((chain) => chain.documents)).reverse();
  };
  /** The first repeal of a title, of those that bind a place and that count; a text that repeals what it has itself the title of only replaces it. */
  const firstRepeal = (title: string, place: Jurisdiction, counts: (by: CorpusDocument) => boolean): Repeal | null => {
    const key = titleKey(title);
    let first: RepealEntry | null = null;
    for (const entry of repeals().get(key) ?? []) {
      const { by } = entry;
      if (titleKey(by.metadata.title) === key || !isWithin(place, by.metadata.jurisdiction) || !counts(by)) continue;
      if (!first || versionDay(by.metadata) < versionDay(first.by.metadata)) first = entry;
    }
    return first && repealFrom(first);
  };
  const repealOf = (document: CorpusDocument): Repeal | null => {
    const own = versionDay(document.metadata);
    // A text older than this one cannot repeal it.
    return firstRepeal(document.metadata.title, document.metadata.jurisdiction, (by) => by !== document && versionDay(by.metadata) > own);
  };
  const repealOfTitle = (title: string, place: Jurisdiction): Repeal | null => firstRepeal(title, place, () => true);

  return {
    documents, repealOfTitle,
    get hash() { return fingerprint(documents.map((document) => document.hash).join('\n')); },
    get articles() { return documents.reduce((sum, document) => sum + document.articles, 0); },
    byTitle,
    byNumber: (number) => index().numbers.get(numberKey(number)) ?? [],
    inForce(title, day, place) {
      const chains = chainsOf(title, place);
      return chains.length === 1 ? inForceOf(chains[0].documents, dayOf(day)) : chains.length === 0 ? null : inForceOf(byVersion(chains.flatMap((chain) => chain.documents)), dayOf(day));
    },
    forceOf: (document, day) => forceOn(document, dayOf(day)),
    near(title, limit) {
      const key = titleKey(title);
      const known = limit <= NEAR ? asked.get(key) : undefined;
      if (known) return known.slice(0, limit);
      const bare = withoutPlace(key);
      const matches = new Map<CorpusDocument, TitleMatch>();
      for (const { key: other, score } of near().find(key, Math.max(limit, NEAR) + 3)) {
        for (const chain of index().chains.get(other) ?? index().aliases.get(other) ?? []) {
          const document = chain.documents[chain.documents.length - 1];
          if (!matches.has(document)) matches.set(document, { document, exact: other === key || withoutPlace(other) === bare, score });
        }
      }
      const found = [...matches.values()];
      asked.set(key, found);
      return found.slice(0, limit);
    },
    search: (query, limit) => search().find(query, limit),
    letGo(most) {
      const held = documents.filter(({ lastAsked }) => lastAsked > 0);
      if (held.length <= most) return false;
      // More than needed, so that it is seldom done.
      held.sort((left, right) => left.lastAsked - right.lastAsked);
      for (const document of held.slice(0, held.length - Math.floor(most * KEPT))) document.letGo();
      return true;
    },
  };
}

class SourceDocument implements CorpusDocument {
  readonly id: string;
  readonly uri: string;
  readonly original: string | null;
  readonly #source: CorpusSource;
  readonly #relations: Relations;
  #metadata?: Metadata;
  #document?: PolicyDocument;
  /** When its parse was asked for last, in all such questions; 0 where it is not held. */
  lastAsked = 0;
  #digest?: Digest;
  #summary?: Summary;
  #names?: Names;
  #text?: string;
  #repeal?: { readonly value: Repeal | null };
  #successor?: { readonly value: CorpusDocument | null };
  #amendedBy?: readonly CorpusDocument[];

  constructor(source: CorpusSource, relations: Relations) {
    this.id = source.id;
    this.uri = source.uri;
    this.original = source.original ?? null;
    this.#source = source;
    this.#relations = relations;
  }

  get text(): string { return (this.#text ??= withoutFrontMatter(this.#source.text)); }
  get metadata(): Metadata { return (this.#metadata ??= this.#source.summary?.metadata ?? this.#summary?.metadata ?? describe(this.#source.text, this.#source.id, this.#source.entry)); }
  /** A text that can no longer be read is like a fragment: what it lacks is not missing. */
  get fragment(): boolean { return this.#text === '' || this.#known.fragment; }
  get hash(): string { return this.#known.hash; }
  get articles(): number { return this.#known.articles; }
  get repeals(): readonly RepealClause[] { return this.#known.repeals; }
  get amends(): readonly string[] { return this.#known.amends; }
  get imported(): NonNullable<Summary['imported']> | null { return this.#source.summary?.imported ?? null; }
  /** Its title and other names in the form in which titles are compared, and the titles it repeals. */
  get names(): Names {
    const { title } = this.metadata;
    return (this.#names ??= { key: title === '' ? '' : titleKey(title), others: title === '' ? [] : aliasesOf(title).map(titleKey), repealed: this.repeals.map((clause) => titleKey(clause.title)) });
  }
  get document(): PolicyDocument {
    this.lastAsked = ++asks;
    return (this.#document ??= readDocument(this.text, this.uri));
  }
  get digest(): Digest { return this.#relations.digests?.get(this.hash) ?? (this.#digest ??= digestOf(this.document)); }
  get versions(): readonly CorpusDocument[] { return this.#relations.versions(this); }
  get repeal(): Repeal | null { return (this.#repeal ??= { value: this.#relations.repeal(this) }).value; }
  get successor(): CorpusDocument | null { return (this.#successor ??= { value: this.#relations.successor(this) }).value; }
  get amendedBy(): readonly CorpusDocument[] { return (this.#amendedBy ??= this.#relations.amendedBy(this)); }
  get origins(): Origins { return originsOf(this.#source.text, this.id, this.#source.entry); }
  get #known(): Summary { return this.#source.summary ?? (this.#summary ??= summarize(this.#source.text, this.id, this.#source.entry)); }
  segmentAt(offset: number): Segment | null {
    const segments = this.#source.segments?.() ?? [];
    return segments.find(({ start, end }) => start <= offset && offset <= end) ?? null;
  }
  peek(): PolicyDocument { return this.#document ?? readDocument(this.text, this.uri); }
  letGo(): void {
    this.#document = undefined;
    this.lastAsked = 0;
  }
  /** Takes over what another snapshot worked out of the same text. */
  adopt(other: SourceDocument): void {
    if (other.hash !== this.hash || other.uri !== this.uri) return;
    this.#document = other.#document;
    this.lastAsked = other.lastAsked;
    this.#digest = other.#digest;
    if (other.metadata.title === this.metadata.title) this.#names = other.#names;
    this.#text = other.#text;
  }
}

interface Names {
  readonly key: string;
  readonly others: readonly string[];
  readonly repealed: readonly string[];
}

/** What a document is to the others of its corpus. */
interface Relations {
  versions(document: CorpusDocument): readonly CorpusDocument[];
  repeal(document: CorpusDocument): Repeal | null;
  successor(document: CorpusDocument): CorpusDocument | null;
  amendedBy(document: CorpusDocument): readonly CorpusDocument[];
  readonly digests?: ReadonlyMap<string, Digest>;
}

function adopt(documents: readonly SourceDocument[], before: readonly CorpusDocument[]): void {
  const known = new Map(before.map((document) => [document.id, document]));
  for (const document of documents) {
    const other = known.get(document.id);
    if (other instanceof SourceDocument) document.adopt(other);
  }
}

function buildIndex(documents: readonly SourceDocument[]): Index {
  const chains = new Map<string, Chain[]>();
  const aliases = new Map<string, Chain[]>();
  const chainOf = new Map<CorpusDocument, Chain>();
  const numbers = new Map<string, CorpusDocument[]>();
  for (const document of documents) {
    const { title, jurisdiction, documentNumber } = document.metadata;
    if (documentNumber) add(numbers, numberKey(documentNumber), document);
    if (title === '') continue;
    const { key, others } = document.names;
    const named = chains.get(key);
    // A title that names its place has one chain; others are told apart by where they were issued.
    let chain = named?.find(({ place }) => placeAtStart(key) !== null || samePlace(place, jurisdiction));
    if (!chain) {
      chain = { place: jurisdiction, documents: [] };
      add(chains, key, chain);
      for (const alias of others) if (!aliases.get(alias)?.includes(chain)) add(aliases, alias, chain);
    }
    chain.documents.push(document);
    chainOf.set(document, chain);
  }
  for (const list of chains.values()) for (const chain of list) if (chain.documents.length > 1) chain.documents = byVersion(chain.documents);
  return { chains, aliases, chainOf, numbers };
}

function buildRepeals(documents: readonly SourceDocument[]): ReadonlyMap<string, readonly RepealEntry[]> {
  const table = new Map<string, RepealEntry[]>();
  for (const by of documents) by.repeals.forEach((clause, at) => add(table, by.names.repealed[at], { clause, by }));
  return table;
}

function repealFrom({ clause, by }: RepealEntry): Repeal {
  return { date: (clause.date ?? firstDay(by.metadata)) || null, by, text: clause.text, get node() { return blockAt(by.document, clause.at)?.node ?? null; } };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const samePlace = (left: Jurisdiction, right: Jurisdiction): boolean => left.province === right.province && left.city === right.city && left.district === right.district;
const depth = ({ province, city, district }: Jurisdiction): number => Number(province !== undefined) + Number(city !== undefined) + Number(district !== undefined);
const withoutPlace = (key: string): string => key.slice(placeAtStart(key)?.length ?? 0);

const ARTICLE_HEAD = new RegExp(`(?:^|[\\n\\r。；：| \\t\\u3000#*\\]])第[${NUMERAL_CHARACTERS}]+条(?:之[${NUMERAL_CHARACTERS}]+)?(?=[ \\t\\u3000*]|$)`, 'gm');
const FIRST_MARK = new RegExp(`^[\\s\\u3000#*]*第([${NUMERAL_CHARACTERS}]+)[编章条]`);

/** How many articles a text has, told by their heads without a parse. */
function countArticles(text: string): number {
  return text.match(ARTICLE_HEAD)?.length ?? 0;
}

/** Whether a text opens with 第四章 or 第三十二条: it is a part of something. */
function beginsInside(text: string): boolean {
  const mark = FIRST_MARK.exec(text.slice(0, 200));
  return mark !== null && readNumeral(mark[1]) !== 1;
}
