import { staleCitations, type StaleCitation } from '../corpus/staleness';
import type { PolicyDocument } from '../document/model';
import type { Words } from '../rules/model';
import type { CheckedFinding, PolicyService } from '../service';

/** What of a document was right when it was written and is out of date on a later day. */
export interface Staleness {
  readonly document: PolicyDocument;
  readonly written: string;
  readonly day: string;
  readonly citations: readonly StaleCitation[];
  /** Titles and units that have other names now. */
  readonly names: readonly CheckedFinding[];
}

/** Rules about names that time makes wrong. */
const NAMES = new Set(['unit/renamed', 'reference/title-mismatch']);

/** Looks at a document with the eyes of a later day. */
export function staleness(service: PolicyService, document: PolicyDocument, day: string): Staleness {
  const written = service.dayOf(document);
  const levels = Object.fromEntries(service.rules.map(({ code }) => [code, NAMES.has(code) ? 'warning' : 'off'] as const));
  const namesOn = (when: string): readonly CheckedFinding[] => service.check(document, { asOf: when, levels }).findings;
  return { document, written, day, citations: staleCitations(document, service.corpus, written, day), names: namesOn(day) };
}

export const STALE_WORDS: Readonly<Record<StaleCitation['kind'], Words>> = {
  repealed: { zh: '已废止', en: 'repealed' }, expired: { zh: '已到期', en: 'its term is over' }, followed: { zh: '已由下一期文件接续', en: 'followed by the plan for the next years' },
  deleted: { zh: '该条已删去', en: 'provision deleted' }, changed: { zh: '该条已修改', en: 'provision changed' }, moved: { zh: '条号已变动', en: 'renumbered' },
  amended: { zh: '已有修改决定，法规库中没有修改后的文本', en: 'amended; the corpus lacks the text as amended' },
};
