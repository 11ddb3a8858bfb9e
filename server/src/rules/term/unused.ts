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

/** How often each term stands in a text, in one pass for all of them: terms have few different lengths. */
function countUses(text: string, terms: ReadonlySet<string>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const lengths = new Map<string, number[]>();
  for (const term of terms) {
    const known = lengths.get(term[0]) ?? [];
    if (!known.includes(term.length)) lengths.set(term[0], [...known, term.length]);
  }
  for (let at = 0; at < text.length; at++) {
    for (const length of lengths.get(text[at]) ?? []) {
      const word = text.slice(at, at + length);
      if (terms.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  return uses;
}
