import type { Range } from 'vscode-languageserver';
import { digestOf, type Cite } from '../corpus/digest';
import type { Corpus, CorpusDocument } from '../corpus/model';
import { findCited } from '../corpus/resolve';
import { shortTitle } from '../corpus/titles';
import { versionDay } from '../corpus/versions';
import type { PolicyDocument } from '../document/model';
import { LineTable } from '../text/lines';
import { toNumeral } from '../text/numerals';
import { forceWords } from './force';
import type { CorpusFacts, Locale } from './model';

/** A document beside others, as the picture of who cites whom shows it. All versions of one title are one. */
export interface Neighbour {
  readonly id: string;
  /** null: the corpus does not have it. */
  readonly uri: string | null;
  readonly title: string;
  /** Shorter, for the picture: of a notice what it issues. */
  readonly name: string;
  readonly version: string;
  /** Whether it binds, in words; '' where it does. */
  readonly force: string;
}

export interface NeighbourLink {
  /** Ids of the citing and the cited document. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Provisions of the cited document, most cited first: 第十条 … */
  readonly provisions: readonly string[];
  /** Where it is cited. */
  readonly places: ReadonlyArray<{ readonly uri: string; readonly range: Range }>;
  /** Days of earlier versions that are meant; empty where all citations mean the present one. */
  readonly earlier: readonly string[];
}

export interface Neighbourhood {
  readonly centre: Neighbour;
  /** Who cites it and whom it cites, most cited first. */
  readonly citing: readonly Neighbour[];
  readonly cited: readonly Neighbour[];
  /** Of the centre with the others, then of those shown in the picture among each other. */
  readonly links: readonly NeighbourLink[];
  /** So many of each side the picture shows; the list has all. */
  readonly shown: number;
}

export interface NeighbourhoodContext { readonly corpus: Corpus; readonly facts: CorpusFacts; readonly day: string; readonly locale: Locale }

const SHOWN = 12;
const PLACES = 30;

/** Who cites a document and whom it cites: one of the corpus (all versions of its title), or a draft, as of its day. */
export function neighbourhood(context: NeighbourhoodContext, centre: CorpusDocument | PolicyDocument): Neighbourhood {
  const { corpus, facts, day } = context;
  const links = new Map<string, Gathered>();
  const neighbours = new Map<string, Neighbour>();
  const home = 'versions' in centre ? centre : null;
  const own: Neighbour = home ? neighbourOf(context, home) : { id: centre.metadata.title || (centre as PolicyDocument).uri, uri: (centre as PolicyDocument).uri, title: centre.metadata.title, name: shortTitle(centre.metadata.title), version: versionDay(centre.metadata), force: '' };
  neighbours.set(own.id, own);

  const link = (from: Neighbour, to: Neighbour, cites: readonly Cite[], source: Source, meant: CorpusDocument | null): void => {
    if (from.id === to.id) return;
    if (!neighbours.has(from.id)) neighbours.set(from.id, from);
    if (!neighbours.has(to.id)) neighbours.set(to.id, to);
    const key = `${from.id}\n${to.id}`;
    const gathered = links.get(key) ?? { from: from.id, to: to.id, cites: [], earlier: new Set<string>() };
    links.set(key, gathered);
    gathered.cites.push(...cites.map((cite) => ({ cite, source })));
    if (meant && meant !== newest(meant)) gathered.earlier.add(versionDay(meant.metadata));
  };
  const unknown = (title: string): Neighbour => ({ id: `?${title}`, uri: null, title, name: shortTitle(title), version: '', force: '' });
  const outgoing = (document: CorpusDocument): ReadonlyArray<{ to: CorpusDocument | null; title: string; cites: readonly Cite[] }> => facts.graph.outgoing(document);

  if (home) {
    for (const version of home.versions) for (const { from, cites } of facts.graph.incoming(version)) link(neighbourOf(context, from), own, cites, from, version);
    for (const { to, title, cites } of outgoing(home)) link(own, to ? neighbourOf(context, to) : unknown(title), cites, home, to);
  } else {
    const draft = centre as PolicyDocument;
    for (const cite of digestOf(draft).cites) {
      const to = findCited(cite.title, cite.number ?? null, corpus, day, draft.metadata.jurisdiction);
      link(own, to ? neighbourOf(context, to) : unknown(cite.title || (cite.number ?? '')), [cite], draft, to);
    }
    const [same] = draft.metadata.title === '' ? [] : corpus.byTitle(draft.metadata.title, draft.metadata.jurisdiction);
    for (const version of same?.versions ?? []) for (const { from, cites } of facts.graph.incoming(version)) link(neighbourOf(context, from), own, cites, from, version);
  }
  const side = (of: 'from' | 'to'): Neighbour[] => [...links.values()].filter((each) => each[of === 'from' ? 'to' : 'from'] === own.id).sort((left, right) => right.cites.length - left.cites.length).map((each) => neighbours.get(each[of])!);
  const citing = side('from');
  const cited = side('to');

  // What those shown cite of each other.
  const shown = new Set([...citing.slice(0, SHOWN), ...cited.slice(0, SHOWN)].map(({ id }) => id));
  for (const id of shown) {
    const document = corpus.documents.find((each) => each.id === id);
    for (const { to, cites } of document ? outgoing(document) : []) if (to && shown.has(newest(to).id)) link(neighbourOf(context, document!), neighbourOf(context, to), cites, document!, to);
  }
  return { centre: own, citing, cited, links: [...links.values()].map(linkOf), shown: SHOWN };
}

type Source = { readonly uri: string; readonly text: string };
interface Gathered { readonly from: string; readonly to: string; readonly cites: Array<{ readonly cite: Cite; readonly source: Source }>; readonly earlier: Set<string> }

const newest = (document: CorpusDocument): CorpusDocument => document.versions[document.versions.length - 1] ?? document;

function neighbourOf({ corpus, day, locale }: NeighbourhoodContext, document: CorpusDocument): Neighbour {
  const last = newest(document);
  const force = corpus.forceOf(last, day);
  return { id: last.id, uri: last.uri, title: last.metadata.title || last.id, name: shortTitle(last.metadata.title || last.id), version: versionDay(last.metadata), force: force === 'in-force' ? '' : forceWords(corpus, last, day)[locale] };
}

function linkOf({ from, to, cites, earlier }: Gathered): NeighbourLink {
  const counts = new Map<string, number>();
  for (const { cite: { articles = [] } } of cites) for (const article of articles) counts.set(article, (counts.get(article) ?? 0) + 1);
  const lines = new Map<Source, LineTable>();
  const places = cites.slice(0, PLACES).map(({ cite: { at }, source }) => {
    const table = lines.get(source) ?? new LineTable(source.text);
    lines.set(source, table);
    return { uri: source.uri, range: table.range({ start: at, end: at }) };
  });
  return { from, to, count: cites.length, provisions: [...counts].sort(([left, often], [right, rarely]) => rarely - often || left.localeCompare(right, undefined, { numeric: true })).map(([article]) => nameOf(article)), places, earlier: [...earlier].sort() };
}

/** 第十三条之一 for 13.1, 第五条至第七条 for 5-7. */
function nameOf(article: string): string {
  return article.split('-').map((each) => {
    const [ordinal, suffix] = each.split('.').map(Number);
    return `第${toNumeral(ordinal)}条${suffix ? `之${toNumeral(suffix)}` : ''}`;
  }).join('至');
}
