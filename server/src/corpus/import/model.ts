/** What a file of another format becomes: plain text as the parser reads it, and what was done on the way. */
export interface Imported {
  readonly text: string;
  /** Which stretch of the text comes from where in the original, in order. */
  readonly segments: readonly Segment[];
  /** What was left out, joined or written out, each with how often. */
  readonly report: readonly Remark[];
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Paragraph or page number from 1. */
  readonly paragraph?: number;
  readonly page?: number;
}

export interface Remark {
  readonly kind: 'dropped' | 'joined' | 'written-out' | 'decided';
  readonly zh: string;
  readonly en: string;
  readonly count: number;
}

/** A file that cannot be imported, and why; thrown inside, caught at the door. */
export class ImportProblem extends Error {
  constructor(readonly zh: string, readonly en: string) { super(zh); }
}

export interface ImportOptions {
  /** Tracked changes of a Word file: as if accepted (default), or as if refused. */
  readonly trackedChanges?: 'accept' | 'reject';
}

/** Remarks counted while reading. */
export interface Remarks {
  add(kind: Remark['kind'], zh: string, en: string, count?: number): void;
  readonly all: readonly Remark[];
}

export function createRemarks(): Remarks {
  const byWords = new Map<string, { kind: Remark['kind']; zh: string; en: string; count: number }>();
  return {
    add(kind, zh, en, count = 1) {
      const known = byWords.get(zh);
      if (known) known.count += count;
      else byWords.set(zh, { kind, zh, en, count });
    },
    get all() { return [...byWords.values()]; },
  };
}

/** Lines that become a text, each with where it comes from. */
export function textOf(lines: ReadonlyArray<{ readonly text: string; readonly paragraph?: number; readonly page?: number }>): { text: string; segments: Segment[] } {
  let text = '';
  const segments: Segment[] = [];
  for (const { text: line, ...source } of lines) {
    segments.push({ start: text.length, end: text.length + line.length, ...source });
    text += `${line}\n`;
  }
  return { text, segments };
}
