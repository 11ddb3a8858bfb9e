import type { PolicyDocument } from '../document/model';
import type { ShownFinding } from './model';

/**
 * What the next words may still mend. `line`: said of the line that is being written (a bracket not yet closed); `end`: also of
 * what comes before it, while the draft is being written on at its end (a list of one so far, an attachment not yet there).
 */
const MENDED_BY_WRITING: Readonly<Record<string, 'line' | 'end'>> = {
  'style/unbalanced-marks': 'line', 'style/missing-unit': 'line', 'style/title-end-mark': 'line', 'style/purpose-sentence': 'line', 'structure/empty-article': 'line', 'structure/item-punctuation': 'line',
  'structure/intro-colon': 'line', 'reference/unknown-document': 'line', 'reference/title-mismatch': 'line', 'unit/unknown': 'line', 'unit/missing-lead': 'line',
  'numbering/lone-item': 'end', 'term/unused': 'end', 'structure/attachment-absent': 'end', 'structure/attachment-unlisted': 'end', 'structure/missing-effective-date': 'end', 'structure/missing-basis': 'end',
};

/** Whether a finding may come of a text's being half written only, by the line (from 0) that is being typed in. */
export function isUnfinished({ code, span }: ShownFinding, { lines, text }: PolicyDocument, line: number): boolean {
  const until = MENDED_BY_WRITING[code];
  if (!until) return false;
  if (lines.lineAt(span.start) <= line && line <= lines.lineAt(span.end)) return true;
  return until === 'end' && line >= lines.lineAt(text.trimEnd().length);
}
