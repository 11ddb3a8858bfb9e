import { names, readSuppressions } from '../document/suppressions';
import { overlaps } from '../text/span';
import type { CheckedFinding } from '../service';

/** Findings without those that remarks in the draft keep quiet; how many those were. A remark without a reason does nothing. */
export function suppress(text: string, findings: readonly CheckedFinding[]): { findings: readonly CheckedFinding[]; suppressed: number } {
  const remarks = readSuppressions(text).filter(({ reason }) => reason !== '');
  if (remarks.length === 0) return { findings, suppressed: 0 };
  const quiet = (finding: CheckedFinding): boolean => !finding.code.startsWith('suppression/') && remarks.some((each) => names(each, finding.code) && overlaps(finding.span, each.covers));
  const left = findings.filter((finding) => !quiet(finding));
  return { findings: left, suppressed: findings.length - left.length };
}
