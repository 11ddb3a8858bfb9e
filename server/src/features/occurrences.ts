import type { PolicyDocument } from '../document/model';
import type { Span } from '../text/span';

/**
 * Every place where one of the terms stands, in one pass over the text. Where terms hold each other (推进工作委员会, 委员会) the
 * longest is meant.
 */
export function* termOccurrences(document: PolicyDocument, terms: Iterable<string>): Generator<{ readonly term: string; readonly span: Span }> {
  const known = [...new Set(terms)].filter((term) => term.length > 1).sort((left, right) => right.length - left.length);
  if (known.length === 0) return;
  const pattern = new RegExp(known.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  for (const block of document.blocks) for (const match of block.text.matchAll(pattern)) yield { term: match[0], span: block.original(match.index, match.index + match[0].length) };
}

/** Where a defined term is used, its definition among them; not where it is part of another term, or of the long form it stands for. */
export function usesOf(document: PolicyDocument, term: string): readonly Span[] {
  const longer = document.definitions.flatMap(({ term: other, form, meaning }) => (form === 'abbreviation' ? [other, meaning] : [other]));
  return [...termOccurrences(document, [term, ...longer])].filter((each) => each.term === term).map(({ span }) => span);
}
