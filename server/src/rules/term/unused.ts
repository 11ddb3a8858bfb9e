import type { Rule } from '../model';

/** A short form that is never used. */
export const unused: Rule = {
  code: 'term/unused',
  severity: 'information',
  title: { zh: '定义的简称没有再使用', en: 'A short form is defined and never used' },
  explanation: {
    zh: '用“以下简称”定义的简称，后文应当使用；没有再出现的，删去定义或者改用简称。“是指”式的定义不在此列。',
    en: 'A short form is there to be used. One that does not occur again is to be struck out, or used in place of the full name.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第2条',
  bad: '城市更新工作领导小组（以下简称领导小组）……（后文再没有出现“领导小组”）',
  good: '城市更新工作领导小组……',
  *check({ document }) {
    const short = document.definitions.filter(({ form }) => form === 'abbreviation');
    if (short.length === 0) return;
    // Blanks and page breaks may stand within a use, so the words are looked for without them.
    const uses = countUses(document.blocks.map(({ text }) => text).join(''), new Set(short.map(({ term }) => term)));
    for (const { term, span } of short) {
      if ((uses.get(term) ?? 0) > 1) continue;
      yield {
        code: 'term/unused',
        span,
        message: { zh: `简称“${term}”定义后没有再使用。请删去定义，或者在后文使用简称。`, en: `“${term}” is defined here and not used again.` },
      };
    }
  },
};

/** Few terms are looked for one by one, many in one pass over the text: time stays in step with the text either way. */
const FEW = 16;

/** How often each term stands in a text; only whether it is once or more often counts. Terms have few different lengths. */
function countUses(text: string, terms: ReadonlySet<string>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  if (terms.size <= FEW) {
    for (const term of terms) {
      const first = term === '' ? -1 : text.indexOf(term);
      uses.set(term, first < 0 ? 0 : text.indexOf(term, first + 1) < 0 ? 1 : 2);
    }
    return uses;
  }
  const lengths = new Map<number, number[]>();
  for (const term of terms) {
    const first = term.charCodeAt(0);
    const known = lengths.get(first) ?? [];
    if (!known.includes(term.length)) lengths.set(first, [...known, term.length]);
  }
  for (let at = 0; at < text.length; at++) {
    const fitting = lengths.get(text.charCodeAt(at));
    if (!fitting) continue;
    for (const length of fitting) {
      const word = text.slice(at, at + length);
      if (terms.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  return uses;
}
