import Fuse from 'fuse.js';
import { squeeze } from '../../text/fold';
import { initialsAt } from './pinyin';

export interface Candidate { readonly label: string }

/** More than this many survivors of the first sieve are not worth a fuzzy look: the person types on. */
const FUZZY = 300;

/**
 * The candidates that what was typed may stand for, best first: those that begin with it, hold it, fit it as initials of
 * their syllables, and last those that differ by a slip. Nothing typed leaves all, in their order.
 */
export function rank<T extends Candidate>(candidates: readonly T[], typed: string, limit: number): readonly T[] {
  const wanted = squeeze(typed);
  if (wanted === '') return candidates.slice(0, limit);
  const scored: Array<{ candidate: T; score: number; index: number }> = [];
  const near: T[] = [];
  const isLetters = /^[a-z]+$/i.test(wanted);
  const characters = new Set(wanted);
  for (const [index, candidate] of candidates.entries()) {
    const at = candidate.label.indexOf(wanted);
    if (at >= 0) scored.push({ candidate, index, score: at === 0 ? 0 : 1 + at / 1000 });
    else if (isLetters) {
      const first = wanted.length > 1 || candidate.label.length < 12 ? initialsAt(candidate.label, wanted) : -1;
      if (first >= 0) scored.push({ candidate, index, score: 2 + first / 100 });
    } else if (near.length < FUZZY && wanted.length > 1 && shares(candidate.label, characters)) near.push(candidate);
  }
  scored.sort((left, right) => left.score - right.score || left.index - right.index);
  const best = scored.slice(0, limit).map(({ candidate }) => candidate);
  if (best.length >= limit || near.length === 0) return best;
  const fuse = new Fuse(near, { keys: ['label'], threshold: 0.5, ignoreLocation: true, includeScore: true });
  return [...best, ...fuse.search(wanted, { limit: limit - best.length }).map(({ item }) => item)];
}

/** Whether a label has most of the characters that were typed. */
function shares(label: string, characters: ReadonlySet<string>): boolean {
  let missing = 0;
  for (const character of characters) if (!label.includes(character)) missing++;
  return missing * 3 <= characters.size;
}
