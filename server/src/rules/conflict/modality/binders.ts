/** Ways of binding, each by the words that say so. */
export type Binders<Kind> = ReadonlyArray<readonly [Kind, RegExp]>;

/** The first word of a clause that binds, and how: 应当在禁止燃放的地点设置标志 commands. Null where none does; of two at one place the one listed first. */
export function firstBinder<Kind>(binders: Binders<Kind>, clause: string): readonly [Kind, RegExpExecArray] | null {
  let first: readonly [Kind, RegExpExecArray] | null = null;
  for (const [kind, pattern] of binders) {
    const match = pattern.exec(clause);
    if (match && (!first || match.index < first[1].index)) first = [kind, match];
  }
  return first;
}
