import type { Resolution } from '../corpus/model';
import type { OutlineNode, PolicyDocument } from '../document/model';

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
  let articles = 0;
  let headings = 0;
  const open: OutlineNode[] = [...document.outline];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.level === 'article') articles++;
    else if (node.level.startsWith('heading')) headings++;
    // Articles hold no articles: their paragraphs and items need no visit.
    if (node.level !== 'article') for (const child of node.children) open.push(child);
  }
  return { characters: document.text.length, articles, headings, citations };
}
