import type { Corpus, CorpusDocument, Resolution } from '../corpus/model';
import { resolveCitations } from '../corpus/resolve';
import type { Definition } from '../document/model';
import { readUnit } from '../document/units';
import type { CorpusFacts, UnitFacts } from './model';

type Defined = { readonly document: CorpusDocument; readonly definition: Definition };
type Task = { readonly document: CorpusDocument; readonly task: string };

/** Facts of all corpus documents, each table made when first asked for and kept as long as the corpus is. */
export function createCorpusFacts(corpus: Corpus): CorpusFacts {
  const terms = once(() => {
    const all = new Map<string, Defined[]>();
    for (const document of newestOf(corpus)) for (const definition of document.document.definitions) push(all, definition.term, { document, definition });
    return all;
  });
  const units = once(() => {
    const all = new Map<string, { name: string; names: Map<string, number>; leads: Task[]; shares: Task[] }>();
    for (const document of newestOf(corpus)) {
      const { jurisdiction } = document.metadata;
      for (const { task, lead, responsible } of document.document.assignments) {
        for (const [mentions, side] of [[lead, 'leads'], [responsible, 'shares']] as const) {
          for (const { name } of mentions) {
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
  const citing = once(() => {
    const all = new Map<CorpusDocument, Array<{ document: CorpusDocument; resolution: Resolution }>>();
    for (const document of corpus.documents) {
      for (const resolution of resolveCitations(document.document, corpus, document.metadata.dates.issued ?? document.metadata.dates.version ?? null)) {
        if (resolution.document && resolution.document !== document) push(all, resolution.document, { document, resolution });
      }
    }
    return all;
  });
  return {
    get terms() { return terms(); },
    definitionsOf: (term) => terms().get(term) ?? [],
    unit: (name): UnitFacts | null => units().get(readUnit(name).key) ?? null,
    get unitNames() { return names(); },
    citing: (document) => citing().get(document) ?? [],
  };
}

/** Of each title the newest version alone: what an earlier one said is no second voice. Newest documents first. */
function newestOf(corpus: Corpus): readonly CorpusDocument[] {
  const dateOf = ({ metadata: { dates } }: CorpusDocument): string => dates.version ?? dates.issued ?? dates.adopted ?? dates.effective ?? '';
  return corpus.documents.filter((document) => document.versions.length < 2 || document.versions[document.versions.length - 1] === document).sort((left, right) => dateOf(right).localeCompare(dateOf(left)));
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
