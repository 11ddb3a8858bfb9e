import { createCorpus, type CorpusSource } from './corpus/corpus';
import type { Corpus, Resolution } from './corpus/model';
import { resolveCitations } from './corpus/resolve';
import { readDocument } from './document/document';
import type { PolicyDocument } from './document/model';
import { rules } from './rules';
import { letGo, prepareCorpus } from './rules/conflict/prepare';
import type { CheckContext, Finding, Rule, Severity } from './rules/model';
import { countsOf, type Counts } from './service/counts';
import { activeRules, levelOf, type Levels } from './service/levels';
import { suppress } from './service/suppress';

export interface CheckOptions {
  /** ISO day; else the draft's own date, else today. */
  readonly asOf?: string;
  /** Rule code (or `area/*`) → level; `off` silences it. */
  readonly levels?: Levels;
  /** Where the citations lead, for one who knows already: of this document, on the same day. */
  readonly resolutions?: readonly Resolution[];
}

/** A finding with its level settled. */
export interface CheckedFinding extends Finding {
  readonly severity: Severity;
  readonly rule: Rule;
}

export interface CheckResult {
  readonly document: PolicyDocument;
  /** In the order of the text. */
  readonly findings: readonly CheckedFinding[];
  readonly resolutions: readonly Resolution[];
  readonly day: string;
  readonly counts: Counts;
  /** Findings kept quiet by remarks in the draft. */
  readonly suppressed: number;
  /** Rules that broke down on this document: what they would have found is not known. */
  readonly failures: ReadonlyArray<{ readonly code: string; readonly error: string }>;
}

/** The one door of the core: what every way in (editor, terminal) needs, over one corpus. */
export interface PolicyService {
  readonly corpus: Corpus;
  readonly rules: readonly Rule[];
  /** Reads a text; with the version `before` it takes over what was found out about words that are still the same. */
  read(text: string, uri: string, before?: PolicyDocument): PolicyDocument;
  /** The day as of which a draft is checked: the one asked for, else the draft's own date, else today. */
  dayOf(document: PolicyDocument, asOf?: string): string;
  check(document: PolicyDocument, options?: CheckOptions): CheckResult;
  /** What the first check of a draft like this needs of the corpus, in small steps; without it that check takes as long as all of them. */
  prepare(document: PolicyDocument): Generator<void, void, void>;
  /** Between two of many drafts: lets go of what was read of the corpus and not asked for lately. */
  rest(): void;
}

export interface ServiceOptions {
  /** Texts of the corpus, or a corpus that is there already. */
  readonly sources?: readonly CorpusSource[];
  readonly corpus?: Corpus;
  /** Today, ISO; a parameter so that tests and reports do not depend on the clock. */
  readonly today?: () => string;
}

const NO_LEVELS: Levels = {};
const CODES: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

export function createPolicyService({ sources = [], corpus: given, today = () => new Date().toISOString().slice(0, 10) }: ServiceOptions): PolicyService {
  const corpus = given ?? createCorpus(sources);
  // Of an amended regulation the day of its last form counts, not that of its first issue.
  const dayOf = ({ metadata: { dates } }: PolicyDocument, asOf?: string): string => asOf ?? [dates.version, dates.issued, dates.adopted].filter((day) => day !== undefined).sort().pop() ?? today();
  // Thousands of files are checked under the same levels.
  let plan: { levels: Levels; running: ReadonlyArray<{ rule: Rule; level: Severity | undefined }>; active: ReadonlySet<string> } | null = null;
  const planOf = (levels: Levels): NonNullable<typeof plan> => {
    if (plan?.levels === levels) return plan;
    const running = activeRules(rules, levels).filter(({ needsCorpus }) => !needsCorpus || corpus.documents.length > 0).map((rule) => {
      const level = levelOf(levels, rule.code);
      return { rule, level: level === 'off' ? undefined : level };
    });
    return (plan = { levels, running, active: new Set(running.map(({ rule }) => rule.code)) });
  };
  return {
    corpus, rules, dayOf,
    read: readDocument,
    rest: () => letGo(corpus),
    prepare: ({ metadata: { jurisdiction } }) => prepareCorpus(corpus, jurisdiction),
    check(document, { asOf, levels = NO_LEVELS, resolutions: known } = {}) {
      const day = dayOf(document, asOf);
      const resolutions = known ?? resolveCitations(document, corpus, day);
      const { running, active } = planOf(levels);
      const work = new Map<string, unknown>();
      const context: CheckContext = {
        document, corpus, day, resolutions, codes: CODES, active,
        shared: <T>(name: string, make: () => T): T => {
          if (!work.has(name)) work.set(name, make());
          return work.get(name) as T;
        },
      };
      const all: CheckedFinding[] = [];
      const failures: Array<{ code: string; error: string }> = [];
      for (const { rule, level } of running) {
        try {
          for (const finding of rule.check(context)) {
            const severity = level ?? finding.severity ?? rule.severity;
            all.push({ ...finding, rule, severity });
          }
        } catch (error) {
          failures.push({ code: rule.code, error: error instanceof Error ? error.message : String(error) });
        }
      }
      all.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
      const { findings, suppressed } = suppress(document.text, all);
      return { document, findings, resolutions, day, counts: countsOf(document, resolutions), suppressed, failures };
    },
  };
}
