import { createCorpus, type CorpusSource } from './corpus/corpus';
import type { Corpus, Resolution } from './corpus/model';
import { resolveCitations } from './corpus/resolve';
import { readDocument } from './document/document';
import type { PolicyDocument } from './document/model';
import { rules } from './rules';
import type { Finding, Rule, Severity } from './rules/model';

export interface CheckOptions {
  /** ISO day; else the draft's own date, else today. */
  readonly asOf?: string;
  /** Rule code → level; `off` silences it. */
  readonly levels?: Readonly<Record<string, Severity | 'off'>>;
}

/** A finding with its level settled. */
export interface CheckedFinding extends Finding {
  readonly severity: Severity;
  readonly rule: Rule;
}

export interface CheckResult {
  readonly document: PolicyDocument;
  readonly findings: readonly CheckedFinding[];
  readonly resolutions: readonly Resolution[];
  readonly day: string;
}

/** The one door of the core: what every way in (editor, terminal) needs, over one corpus. */
export interface PolicyService {
  readonly corpus: Corpus;
  read(text: string, uri: string): PolicyDocument;
  check(document: PolicyDocument, options?: CheckOptions): CheckResult;
}

export interface ServiceOptions {
  readonly sources: readonly CorpusSource[];
  /** Today, ISO; a parameter so that tests and reports do not depend on the clock. */
  readonly today?: () => string;
}

export function createPolicyService({ sources, today = () => new Date().toISOString().slice(0, 10) }: ServiceOptions): PolicyService {
  const corpus = createCorpus(sources);
  return {
    corpus,
    read: readDocument,
    check(document, { asOf, levels = {} } = {}) {
      const { dates } = document.metadata;
      const day = asOf ?? dates.issued ?? dates.adopted ?? today();
      const resolutions = resolveCitations(document, corpus, day);
      const context = { document, corpus, day, resolutions };
      const findings: CheckedFinding[] = [];
      for (const rule of rules) {
        const level = levels[rule.code] ?? (rule.off ? 'off' : rule.severity);
        if (level === 'off') continue;
        for (const finding of rule.check(context)) findings.push({ ...finding, rule, severity: levels[rule.code] ? level : finding.severity ?? level });
      }
      findings.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
      return { document, findings, resolutions, day };
    },
  };
}
