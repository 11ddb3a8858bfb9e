import type { Corpus, Resolution } from '../corpus/model';
import type { PolicyDocument } from '../document/model';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Words for a person, Chinese first, English beside it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A provision (or a place in the draft) that shows why: word for word, with document and locator. */
export interface Related {
  /** Title; that of the draft itself for places in it. */
  readonly document: string;
  /** ISO date of the version, '' where unknown. */
  readonly version: string;
  readonly locator: string;
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
  readonly note?: Words;
}

/** A change that a person can take at one stroke. Only a `certain` one is applied by `--fix`. */
export interface Fix {
  readonly title: Words;
  readonly edits: ReadonlyArray<{ readonly span: Span; readonly newText: string }>;
  readonly certain: boolean;
}

export interface Finding {
  readonly code: string;
  /** Where it differs from the rule's default. */
  readonly severity?: Severity;
  /** In the draft, at the narrowest text that carries it. */
  readonly span: Span;
  readonly message: Words;
  /** Where it is more particular than the rule's. */
  readonly basis?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** What a rule may look at. Facts and resolutions are worked out once and shared. */
export interface CheckContext {
  readonly document: PolicyDocument;
  readonly corpus: Corpus;
  /** The day as of which is asked, ISO: `--as-of`, else the draft's own date, else today. */
  readonly day: string;
  readonly resolutions: readonly Resolution[];
  /** Codes of all rules there are, for remarks that name one. */
  readonly codes?: ReadonlySet<string>;
  /** Codes of the rules that are on. */
  readonly active?: ReadonlySet<string>;
  /** Work that several rules share, done once a check under a name. */
  readonly shared?: <T>(name: string, make: () => T) => T;
}

/** One rule: what it says of itself, and the check. `explain` and the docs are made from the words here. */
export interface Rule {
  /** `area/what-is-wrong`, never renamed. */
  readonly code: string;
  readonly severity: Severity;
  /** Off unless switched on; on by default. */
  readonly off?: boolean;
  /** Compares with other documents only: nothing to do, and nothing paid, where there is no corpus. */
  readonly needsCorpus?: boolean;
  readonly title: Words;
  /** What is compared, what is not, in a few sentences. */
  readonly explanation: Words;
  /** The drafting norm behind it. */
  readonly basis: string;
  readonly bad: string;
  readonly good: string;
  check(context: CheckContext): Iterable<Finding>;
}
