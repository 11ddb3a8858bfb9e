/** The set of neighbouring character pairs of a text, punctuation and blanks left out. */
export function bigrams(text: string): Set<string> {
  const plain = text.replace(/[\s，。；：、（）“”《》〈〉〔〕,.;:()"'!?！？—-]+/g, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}

/** The share of the pairs of `part` that `whole` holds as well, 0 … 1; 0 for an empty part. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const pair of part) if (whole.has(pair)) shared++;
  return shared / part.size;
}

/** Likeness of two texts by their pairs (Dice), 0 … 1. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if (large.size === 0) return 0;
  return (2 * containment(small, large) * small.size) / (left.size + right.size);
}
