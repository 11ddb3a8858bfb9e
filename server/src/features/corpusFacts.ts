import { createCitationGraph, citingDay } from '../corpus/graph';
import type { Corpus, CorpusDocument, Resolution } from '../corpus/model';
import { resolveSome } from '../corpus/resolve';
import { versionDay } from '../corpus/versions';
import { readUnit } from '../document/units';
import type { CorpusFacts, UnitFacts } from './model';

type Task = { readonly document: CorpusDocument; readonly task: string };

/**
 * Facts of all corpus documents, from their digests: each table is made when first asked for and kept as long as the corpus
 * is; only documents that an answer shows are parsed.
 */
export function createCorpusFacts(corpus: Corpus): CorpusFacts {
  const graph = createCitationGraph(corpus);
  const terms = once(() => {
    const all = new Map<string, Array<{ document: CorpusDocument; meaning: string }>>();
    for (const document of newestOf(corpus)) for (const { term, meaning } of document.digest.terms) push(all, term, { document, meaning });
    return all;
  });
  /** Terms by their first two characters. */
  const openings = once(() => {
    const all = new Map<string, string[]>();
    for (const term of terms().keys()) if (term.length > 1) push(all, term.slice(0, 2), term);
    return all;
  });
  const units = once(() => {
    const all = new Map<string, { name: string; names: Map<string, number>; leads: Task[]; shares: Task[] }>();
    for (const document of newestOf(corpus)) {
      const { jurisdiction } = document.metadata;
      for (const { task, lead, responsible } of document.digest.tasks) {
        for (const [names, side] of [[lead, 'leads'], [responsible, 'shares']] as const) {
          for (const name of names) {
            const { key } = readUnit(name, jurisdiction);
            const unit = all.get(key) ?? { name, names: new Map<string, number>(), leads: [], shares: [] };
            unit.names.set(name, (unit.names.get(name) ?? 0) + 1);
            unit[side].push({ document, task });
            all.set(key, unit);
          }
        }
      }
    }
    return all;
  });
  const names = once(() => [...units().values()].flatMap((unit) => [...unit.names].map(([name, count]) => ({ name, count }))).sort((left, right) => right.count - left.count));
  return {
    graph,
    get terms() { return terms(); },
    *termsIn(text) {
      for (let at = 0; at + 1 < text.length; at++) for (const term of openings().get(text.slice(at, at + 2)) ?? []) if (text.startsWith(term, at)) yield { term, at };
    },
    definitionsOf: (term) => (terms().get(term) ?? []).flatMap(({ document }) => document.document.definitions.filter((each) => each.term === term).map((definition) => ({ document, definition }))),
    unit: (name): UnitFacts | null => units().get(readUnit(name).key) ?? null,
    get unitNames() { return names(); },
    citing: (document, article) => graph.incoming(document, article).flatMap(({ from, cites }) => {
      const places = new Set(cites.map(({ at }) => at));
      return resolveSome(from.document, corpus, citingDay(from), ({ span }) => places.has(span.start)).filter((resolution: Resolution) => resolution.document === document).map((resolution) => ({ document: from, resolution }));
    }),
  };
}

/** Of each title the newest version alone: what an earlier one said is no second voice. Newest documents first. */
function newestOf({ documents }: Corpus): readonly CorpusDocument[] {
  return documents.filter((document) => document.versions.length < 2 || document.versions[document.versions.length - 1] === document)
    .sort((left, right) => (versionDay(left.metadata) < versionDay(right.metadata) ? 1 : versionDay(left.metadata) > versionDay(right.metadata) ? -1 : 0));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
