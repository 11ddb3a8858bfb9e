import type { Resolution } from '../corpus/model';
import type { PolicyDocument } from '../document/model';

/** What a check has looked at, so that nothing that was skipped looks like a pass. */
export interface Counts {
  readonly characters: number;
  readonly articles: number;
  /** 一、 （一） 1. （1） of an outline document. */
  readonly headings: number;
  readonly citations: { readonly verified: number; readonly broken: number; readonly unverifiable: number };
}

export function countsOf(document: PolicyDocument, resolutions: readonly Resolution[]): Counts {
  const citations = { verified: 0, broken: 0, unverifiable: 0 };
  for (const { status } of resolutions) citations[status]++;
  const provisions = document.provisions(null);
  const headings = HEADINGS.reduce((sum, level) => sum + provisions.count(level), 0);
  return { characters: document.text.length, articles: provisions.articleCount, headings, citations };
}

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
