import type { PolicyDocument } from '../../../document/model';
import { pairsOf, type Pairs } from '../pairs';
import { sentenceIndex, type Statement } from '../related';
import { bondsOf } from './bonds';
import { plainWords } from './verbs';

/** A provision that binds, with its words as they are compared. */
export interface Bound { readonly statement: Statement; readonly plain: string }

/**
 * Which provisions of one document speak of what a clause speaks of, by pairs of characters in plain words: there the clause is compared
 * with the document alone, so that words common in it tell nothing, and a single rare one is enough.
 */
interface Index {
  readonly statements: readonly Bound[];
  /** Which of them hold a pair. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<PolicyDocument, Index>();

function indexOf(document: PolicyDocument): Index {
  const known = indexes.get(document);
  if (known) return known;
  const statements = sentenceIndex(document).statements.filter(({ norm }) => bondsOf(norm).length > 0).map((statement) => ({ statement, plain: plainWords(statement.norm.intro + statement.norm.text) }));
  const holders = new Map<number, number[]>();
  statements.forEach(({ plain }, index) => {
    for (const pair of pairsOf(plain)) {
      const held = holders.get(pair);
      if (held) held.push(index);
      else holders.set(pair, [index]);
    }
  });
  const made = { statements, holders };
  indexes.set(document, made);
  return made;
}

/** How many provisions are looked at for a clause, and what they must share at the least: a pair that few others hold. */
const LOOKED_AT = 12;
const LEAST = 0.2;

/** The provisions of a document that share the most telling words with a clause, the likest first. */
export function boundNear(document: PolicyDocument, clause: string): readonly Bound[] {
  const { statements, holders } = indexOf(document);
  const scores = new Map<number, number>();
  const pairs: Pairs = pairsOf(clause);
  for (const pair of pairs) {
    const held = holders.get(pair);
    if (held) for (const index of held) scores.set(index, (scores.get(index) ?? 0) + 1 / held.length);
  }
  return [...scores].filter(([, score]) => score >= LEAST).sort(([, left], [, right]) => right - left).slice(0, LOOKED_AT).map(([index]) => statements[index]);
}
