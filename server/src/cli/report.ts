import type { Corpus } from '../corpus/model';
import type { Related, Severity } from '../rules/model';
import type { CheckResult } from '../service';
import type { Counts } from '../service/counts';
import { LineTable, type Range } from '../text/lines';
import type { Span } from '../text/span';

/** A related provision as reports carry it (CONTRACT: `related`). */
export interface ReportedRelated {
  readonly document: string;
  readonly version: string;
  readonly locator: string;
  readonly path: string;
  readonly range: Range;
  readonly text: string;
  readonly note?: string;
}

export interface ReportedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly basis: string;
  /** What it points at, cut to a line: by this a baseline knows it again. */
  readonly words: string;
  readonly related: readonly ReportedRelated[];
  readonly fixes: ReadonlyArray<{ readonly title: string; readonly certain: boolean; readonly edits: ReadonlyArray<{ readonly range: Range; readonly newText: string }> }>;
}

/** The result of one file, free of the document, so that thousands can be kept. */
export interface FileReport {
  readonly path: string;
  /** To open it from where the command ran; the same as `path` but for files of a folder. */
  readonly file: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** Beside every diagnostic: the stretch of its first line around it, for reports that show the text. */
  readonly excerpts: readonly Excerpt[];
  readonly counts: Counts;
  readonly suppressed: number;
  /** Findings that the baseline knows. */
  readonly known: number;
  /** Corrections made by `--fix`. */
  readonly fixed: number;
  /** What a person should know of how the file was read: encoding, damage, emptiness. */
  readonly notes: readonly string[];
  /** Why citations could not be checked, with how many. */
  readonly unverified: ReadonlyArray<readonly [reason: string, count: number]>;
  /** Rules that broke down on this file. */
  readonly failures: ReadonlyArray<{ readonly code: string; readonly error: string }>;
  /** Why the file could not be checked; null where it was. */
  readonly problem: string | null;
}

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Words of one language out of a finding. */
export type Locale = 'zh' | 'en';

const AROUND = 36;
const LONGEST = 60;

/** The report of a check. `known` findings (of a baseline) are left out and counted. */
export function reportOf(result: CheckResult, about: { path: string; file: string; notes: readonly string[]; fixed: number; isKnown?: (code: string, words: string) => boolean }, corpus: Corpus, locale: Locale): FileReport {
  const { document, counts, suppressed, resolutions } = result;
  const { isKnown } = about;
  const shown = isKnown ? result.findings.filter(({ code, span }) => !isKnown(code, wordsAt(document.text, span))) : result.findings;
  const rangeIn = rangesOf(corpus);
  // Provisions of laws that come as data have neither a file nor a place in one.
  const isOwn = ({ uri, document: title }: Related): boolean => uri === document.uri || (uri === '' && (title === '' || title === document.metadata.title));
  const reasons = new Map<string, number>();
  for (const { status, reason } of resolutions) if (status === 'unverifiable') reasons.set(reason[locale], (reasons.get(reason[locale]) ?? 0) + 1);
  return {
    path: about.path, file: about.file, counts, suppressed, known: result.findings.length - shown.length, fixed: about.fixed, notes: about.notes,
    unverified: [...reasons].sort(([, left], [, right]) => right - left).slice(0, 20),
    failures: result.failures, problem: null,
    excerpts: shown.map(({ span }) => excerptOf(document.text, span)),
    diagnostics: shown.map(({ code, severity, span, message, basis, rule, related = [], fixes = [] }) => ({
      code, severity, range: document.lines.range(span), message: message[locale], basis: basis ?? rule.basis, words: wordsAt(document.text, span),
      related: related.map((each) => ({
        document: each.document, version: each.version, locator: each.locator, path: isOwn(each) ? about.path : each.uri,
        range: isOwn(each) ? document.lines.range(each.span) : rangeIn(each.uri, each.span), text: each.text,
        ...(each.note ? { note: each.note[locale] } : {}),
      })),
      fixes: fixes.map(({ title, certain, edits }) => ({ title: title[locale], certain, edits: edits.map((edit) => ({ range: document.lines.range(edit.span), newText: edit.newText })) })),
    })),
  };
}

/** A file that could not be checked. */
export const problemOf = (path: string, file: string, problem: string): FileReport => ({
  path, file, problem, diagnostics: [], excerpts: [], counts: { characters: 0, articles: 0, headings: 0, citations: { verified: 0, broken: 0, unverifiable: 0 } }, suppressed: 0, known: 0, fixed: 0, notes: [], unverified: [], failures: [],
});

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Ranges in corpus documents; each line table is made once. */
function rangesOf(corpus: Corpus): (uri: string, span: Span) => Range {
  const tables = new Map<string, LineTable | null>();
  return (uri, span) => {
    let table = tables.get(uri);
    if (table === undefined) {
      const found = corpus.documents.find((each) => each.uri === uri);
      table = found ? found.document.lines : null;
      tables.set(uri, table);
    }
    return table ? table.range(span) : NOWHERE;
  };
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, Math.min(end, start + LONGEST)).replace(/\s+/g, ' ');

/** The stretch of the finding's first line, cut to what a terminal shows. */
function excerptOf(text: string, { start, end }: Span): Excerpt {
  // A line of a million characters is not searched to its ends.
  const head = Math.max(0, start - AROUND - 1);
  const lead = text.slice(head, start);
  const lineStart = head + Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
  const nextBreak = text.slice(start, start + LONGEST + AROUND + 1).search(/[\r\n]/);
  const lineEnd = nextBreak < 0 ? Math.min(text.length, start + LONGEST + AROUND + 1) : start + nextBreak;
  const from = Math.max(lineStart, start - AROUND);
  const markedEnd = Math.min(Math.max(end, start), lineEnd, start + LONGEST);
  const to = Math.min(lineEnd, markedEnd + AROUND);
  return {
    before: (from > lineStart ? '…' : '') + text.slice(from, start),
    marked: text.slice(start, markedEnd) + (markedEnd < Math.min(end, lineEnd) ? '…' : ''),
    after: text.slice(markedEnd, to) + (to < lineEnd ? '…' : ''),
  };
}

/** Sums over files. */
export interface Summary {
  readonly files: number;
  readonly unreadable: number;
  /** Files on which a rule broke down. */
  readonly broken: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly suppressed: number;
  readonly known: number;
  readonly fixed: number;
  readonly characters: number;
  readonly articles: number;
  readonly headings: number;
  readonly citations: { readonly verified: number; readonly broken: number; readonly unverifiable: number };
  readonly unverified: ReadonlyArray<readonly [reason: string, count: number]>;
  readonly notes: readonly string[];
  readonly corpus: { readonly documents: number; readonly articles: number; readonly hash: string };
}

/** Sums so far, as plain data that can come from another thread. */
export interface Sums {
  readonly level: Record<Severity, number>;
  readonly citations: { verified: number; broken: number; unverifiable: number };
  readonly sums: Record<'files' | 'unreadable' | 'broken' | 'suppressed' | 'known' | 'fixed' | 'characters' | 'articles' | 'headings', number>;
  readonly reasons: Map<string, number>;
}

/** Adds up file reports one by one, so that none need be kept. */
export function createSummary() {
  const level = { error: 0, warning: 0, information: 0, hint: 0 };
  const citations = { verified: 0, broken: 0, unverifiable: 0 };
  const sums = { files: 0, unreadable: 0, broken: 0, suppressed: 0, known: 0, fixed: 0, characters: 0, articles: 0, headings: 0 };
  const reasons = new Map<string, number>();
  return {
    add(file: FileReport): void {
      if (file.problem !== null) sums.unreadable++;
      else sums.files++;
      if (file.failures.length > 0) sums.broken++;
      for (const { severity } of file.diagnostics) level[severity]++;
      for (const key of ['suppressed', 'known', 'fixed'] as const) sums[key] += file[key];
      for (const key of ['characters', 'articles', 'headings'] as const) sums[key] += file.counts[key];
      for (const key of ['verified', 'broken', 'unverifiable'] as const) citations[key] += file.counts.citations[key];
      for (const [reason, count] of file.unverified) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
    },
    /** What was added up so far. */
    sums: (): Sums => ({ level, citations, sums, reasons }),
    /** Adds what another thread added up. */
    merge(other: Sums): void {
      for (const key of Object.keys(level) as Severity[]) level[key] += other.level[key];
      for (const key of Object.keys(citations) as Array<keyof typeof citations>) citations[key] += other.citations[key];
      for (const key of Object.keys(sums) as Array<keyof typeof sums>) sums[key] += other.sums[key];
      for (const [reason, count] of other.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
    },
    end(corpus: Summary['corpus'], notes: readonly string[]): Summary {
      return {
        ...sums, errors: level.error, warnings: level.warning, information: level.information, hints: level.hint, citations, corpus, notes,
        unverified: [...reasons].sort(([, left], [, right]) => right - left),
      };
    },
  };
}
