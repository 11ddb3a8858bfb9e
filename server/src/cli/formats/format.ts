import type { FileReport, Locale, Summary } from '../report';

export interface FormatOptions {
  readonly locale: Locale;
  readonly color: boolean;
}

/** One way to write a report: every file as a piece of text as soon as it is checked, then the whole around the pieces. */
export interface Format {
  file(report: FileReport, options: FormatOptions): string;
  whole(files: readonly string[], summary: Summary, options: FormatOptions): Iterable<string>;
}
