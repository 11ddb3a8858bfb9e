import type { CitationGraph } from '../corpus/graph';
import type { Corpus, CorpusDocument, Resolution } from '../corpus/model';
import type { Definition, PolicyDocument } from '../document/model';
import type { Finding, Rule, Severity } from '../rules/model';

export type Locale = 'zh' | 'en';

/** A finding as the editor shows it: its level settled, its rule at hand. */
export interface ShownFinding extends Finding {
  readonly severity: Severity;
  readonly rule: Rule;
}

/** What an editor feature reads: the snapshot a request took at its start. Features answer in LSP types, and throw nothing. */
export interface FeatureContext {
  readonly document: PolicyDocument;
  readonly corpus: Corpus;
  readonly day: string;
  readonly resolutions: readonly Resolution[];
  readonly locale: Locale;
  /** What the check found; worked out when first asked for. */
  readonly findings?: readonly ShownFinding[];
  /** False while the check has not run, so that asking for `findings` would run it. */
  readonly isChecked?: boolean;
  /** Facts of all corpus documents, by name. */
  readonly facts?: CorpusFacts;
  /** Whether the editor shows pages of rules (see rulePage.ts). */
  readonly rulePages?: boolean;
  /** Other drafts that are open. */
  readonly others?: readonly PolicyDocument[];
}

/** A unit as the corpus knows it. */
export interface UnitFacts {
  readonly name: string;
  /** Tasks it leads and tasks it shares, newest document first. */
  readonly leads: ReadonlyArray<{ readonly document: CorpusDocument; readonly task: string }>;
  readonly shares: ReadonlyArray<{ readonly document: CorpusDocument; readonly task: string }>;
}

/** What is looked up across the corpus by name. */
export interface CorpusFacts {
  /** Where a term is defined. */
  definitionsOf(term: string): ReadonlyArray<{ readonly document: CorpusDocument; readonly definition: Definition }>;
  readonly terms: ReadonlyMap<string, ReadonlyArray<{ readonly document: CorpusDocument; readonly meaning: string }>>;
  /** The terms that stand in a text, with their offsets. */
  termsIn(text: string): Iterable<{ readonly term: string; readonly at: number }>;
  /** Units by what they stand for (see document/units.ts). */
  unit(name: string): UnitFacts | null;
  /** Names of all units that the corpus gives tasks to, most used first. */
  readonly unitNames: ReadonlyArray<{ readonly name: string; readonly count: number }>;
  /** Who cites whom, by document. */
  readonly graph: CitationGraph;
  /** Citations in corpus documents that lead to a document; with an article, those that may lead to that. */
  citing(document: CorpusDocument, article?: { readonly ordinal: number; readonly suffix: number }): ReadonlyArray<{ readonly document: CorpusDocument; readonly resolution: Resolution }>;
}
