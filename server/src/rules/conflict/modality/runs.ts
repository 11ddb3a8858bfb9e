/** The longest stretch of one text that stands whole in the other, in characters. */
export function longestRun(part: string, whole: string): number {
  let best = 0;
  for (let from = 0; from + best < part.length; from++) while (from + best < part.length && whole.includes(part.slice(from, from + best + 1))) best++;
  return best;
}
