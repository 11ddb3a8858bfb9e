/** A count with its noun as English has it: `1 file`, `0 files`, `2 files`; `many` where the plural is no mere -s. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
