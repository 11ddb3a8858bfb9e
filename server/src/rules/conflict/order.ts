/**
 * How much of a text stands in another in the same order, 0 … 1 (the longest common subsequence over its length): what is left when words
 * are shortened (骗取奖补资金 of 骗取绿色金融奖励补助资金) or others come between. For a sentence or less: at most `LONGEST` characters are looked at.
 */
export const shareInOrder = (part: string, whole: string): number => sharesInOrder(part, whole)[0];

/** The same of each of two texts, from one look at both. */
export function sharesInOrder(part: string, whole: string): readonly [number, number] {
  const [rows, columns] = [Math.min(part.length, LONGEST), Math.min(whole.length, LONGEST)];
  if (rows === 0 || columns === 0) return NONE;
  // One row of the table at a time; `diagonal` is the cell up and to the left.
  const best = new Uint16Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    const code = part.charCodeAt(row);
    let diagonal = 0;
    for (let column = 0; column < columns; column++) {
      const above = best[column + 1];
      best[column + 1] = code === whole.charCodeAt(column) ? diagonal + 1 : Math.max(above, best[column]);
      diagonal = above;
    }
  }
  return [best[columns] / rows, best[columns] / columns];
}

const LONGEST = 160;
const NONE = [0, 0] as const;
