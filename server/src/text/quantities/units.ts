import measures from '../../../data/measures.json';

/** What kind of thing a unit counts; quantities of different dimensions are never compared. */
export type Dimension = keyof typeof measures.dimensions | '';

export interface Unit {
  /** As written. */
  readonly text: string;
  readonly dimension: Dimension;
  /** How many base units of the dimension it is (days, metres, yuan …). */
  readonly factor: number;
}

const units = new Map<string, Unit>();
for (const [dimension, table] of Object.entries(measures.dimensions)) {
  for (const [text, factor] of Object.entries(table)) units.set(text, { text, dimension: dimension as Dimension, factor });
}
const classifiers = new Set(measures.classifiers);

/** Units by their first character, longest first. */
const byFirst = new Map<string, readonly string[]>();
for (const text of [...units.keys()].sort((left, right) => right.length - left.length)) byFirst.set(text[0], [...(byFirst.get(text[0]) ?? []), text]);

/** The unit that begins at a place, longest first; null where none does. */
export function unitAt(text: string, at: number): Unit | null {
  for (const each of byFirst.get(text[at]) ?? []) if (text.startsWith(each, at)) return units.get(each)!;
  return null;
}

/** A unit by its name, as a table's 计量单位 column gives it: 亿元, 万人, μg/m³. */
export function unitNamed(name: string): Unit | null {
  const plain = name.replace(/ /g, '').replace(/[μµ]g\/m[³3]/, 'μg/m³');
  return units.get(plain) ?? (plain.length > 1 ? units.get(plain.replace(/^[（(]|[）)]$/g, '')) ?? null : null);
}

/** Counting words (个, 家, 项) that say little about what is counted: 8所 and 8个 schools are the same. */
export const isClassifier = (text: string): boolean => classifiers.has(text);
