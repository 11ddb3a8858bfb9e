import { COMPLETION, shorten } from '../lsp';
import type { FeatureContext } from '../model';
import type { Proposal } from './index';
import { matchesInitials } from './pinyin';

const LIMIT = 30;
const DETAIL = 40;

/**
 * Terms of the draft, then of the corpus, that begin with the last characters typed, or fit them as initials.
 * The text before is running prose without blanks, so how much of it belongs to the term is for the term to say.
 */
export function termItems({ document, facts, locale }: FeatureContext, typed: string, offset: number): readonly Proposal[] {
  const isLetters = /^[a-z]+$/i.test(typed);
  if (typed.length < 2) return [];
  const found = new Map<string, Proposal & { readonly length: number; readonly own: boolean }>();
  const consider = (term: string, meaning: string, own: boolean): void => {
    if (found.has(term) || term.length < 2) return;
    const length = isLetters ? (matchesInitials(term, typed) ? typed.length : 0) : overlap(typed, term);
    // A large corpus has a term for nearly every pair of characters: three must fit before one of its is offered.
    if (length < (own || isLetters ? 2 : 3) || (length >= term.length && !isLetters)) return;
    found.set(term, { label: term, kind: COMPLETION.interface, newText: term, from: offset - length, detail: own ? (locale === 'zh' ? '本文术语' : 'term of this draft') : locale === 'zh' ? '法规库术语' : 'term of the corpus', documentation: shorten(meaning, 200), length, own });
  };
  for (const { term, meaning } of document.definitions) consider(term, meaning, true);
  for (const [term, [first]] of facts?.terms ?? []) consider(term, first.meaning, false);
  return [...found.values()].sort((left, right) => Number(right.own) - Number(left.own) || right.length - left.length).slice(0, LIMIT).map(({ length: _length, own: _own, ...proposal }) => ({ ...proposal, detail: shorten(proposal.detail ?? '', DETAIL) }));
}

/** How many of the last characters typed a term begins with. */
function overlap(typed: string, term: string): number {
  for (let length = Math.min(typed.length, term.length); length > 0; length--) if (typed.endsWith(term.slice(0, length))) return length;
  return 0;
}
