import type { CheckOptions, CheckResult, CheckedFinding, PolicyService } from '../service';

type Edit = { readonly span: { readonly start: number; readonly end: number }; readonly newText: string };

/**
 * The text after all certain corrections that do not touch each other, and how many were made. A correction is made whole
 * or not at all; of two that touch, the first in the text wins and the other has its turn in the next round.
 */
export function applyFixes(text: string, findings: readonly CheckedFinding[]): { text: string; count: number } {
  const chosen: Edit[] = [];
  const taken = new Set<string>();
  let count = 0;
  for (const { fixes = [] } of findings) {
    const fix = fixes.find(({ certain }) => certain);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.every(({ span, newText }) => taken.has(`${span.start},${span.end},${newText}`))) continue;
    if (fix.edits.some((edit) => meets(edit, chosen, placeOf(edit, chosen)))) continue;
    for (const edit of fix.edits) {
      chosen.splice(placeOf(edit, chosen), 0, edit);
      taken.add(`${edit.span.start},${edit.span.end},${edit.newText}`);
    }
    count++;
  }
  if (count === 0) return { text, count };
  const pieces: string[] = [];
  let at = 0;
  for (const { span, newText } of chosen) {
    pieces.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(''), count };
}

/** Index of the first chosen edit that begins at or after this one. */
function placeOf({ span }: Edit, chosen: readonly Edit[]): number {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chosen[middle].span.start < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an edit shares text with its neighbours; an insertion also meets what it stands beside. */
function meets(edit: Edit, chosen: readonly Edit[], place: number): boolean {
  return [chosen[place - 1], chosen[place]].some((other) => {
    if (!other) return false;
    const isInsertion = edit.span.start === edit.span.end || other.span.start === other.span.end;
    return isInsertion ? edit.span.start <= other.span.end && other.span.start <= edit.span.end : edit.span.start < other.span.end && other.span.start < edit.span.end;
  });
}

const ROUNDS = 20;

/** Checks and corrects until no certain correction is left; stops where corrections would undo each other. */
export function fixToTheEnd(service: PolicyService, text: string, uri: string, options: CheckOptions): { text: string; result: CheckResult; fixed: number } {
  const seen = new Set([text]);
  let fixed = 0;
  for (let round = 0; ; round++) {
    const result = service.check(service.read(text, uri), options);
    const next = round < ROUNDS ? applyFixes(text, result.findings) : { text, count: 0 };
    if (next.count === 0 || seen.has(next.text)) return { text, result, fixed };
    seen.add(next.text);
    text = next.text;
    fixed += next.count;
  }
}
