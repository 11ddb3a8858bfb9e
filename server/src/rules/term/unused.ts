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
    let squeezed: string | undefined;
    for (const { form, term, span } of document.definitions) {
      if (form !== 'abbreviation') continue;
      if (document.text.includes(term, span.end)) continue;
      // Blanks and page breaks may stand within a use.
      squeezed ??= document.blocks.map(({ text }) => text).join('');
      const count = squeezed.split(term).length - 1;
      if (count > 1) continue;
      yield {
        code: 'term/unused',
        span,
        message: { zh: `简称“${term}”定义后没有再使用。请删去定义，或者在后文使用简称。`, en: `“${term}” is defined here and not used again.` },
      };
    }
  },
};
