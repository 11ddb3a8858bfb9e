import type { Rule } from '../model';
import { itemLists } from './item-lists';

export const introColon: Rule = {
  code: 'structure/intro-colon',
  severity: 'warning',
  title: { zh: '列项的引导语没有以冒号结尾', en: 'The words before a list do not end with a colon' },
  explanation: {
    zh: '引出各项的话（有下列情形之一的……，应当具备下列条件……）以冒号结尾。只在引导语含“下列”“以下”“如下”而以其他标点结尾时报告。',
    en: 'The words that lead to a list of items (下列, 以下, 如下) end with a colon. Reported only where such words end with another mark.',
  },
  basis: '立法技术规范（试行）（一）（法工委发〔2009〕62号）第12项；GB/T 15834—2011 4.7',
  bad: '第五条　有下列情形之一的，不予备案。\n（一）材料不全的；\n（二）场馆不符合安全要求的。',
  good: '第五条　有下列情形之一的，不予备案：\n（一）材料不全的；\n（二）场馆不符合安全要求的。',
  *check({ document }) {
    for (const list of itemLists(document)) {
      const intro = list.intro === null ? null : document.blocks[list.intro];
      if (!intro || intro.text.endsWith('：') || !/下列|以下|如下/.test(intro.text.slice(-60))) continue;
      const mark = /[。，、]$/.exec(intro.text);
      if (!mark) continue;
      // What is announced must still be open: 除下列情形外…… 。 closes a sentence that a list follows only by chance.
      const sentence = intro.text.slice(Math.max(intro.text.lastIndexOf('。', intro.text.length - 2), intro.text.lastIndexOf('：')) + 1);
      if (!/下列|以下|如下/.test(sentence)) continue;
      const span = intro.original(intro.text.length - 1, intro.text.length);
      yield {
        code: this.code, span, message: { zh: `引出各项的话应当以冒号结尾，现为“${mark[0]}”。`, en: 'The words that lead to a list end with a colon.' },
        fixes: [{ title: { zh: '改为冒号', en: 'Change to a colon' }, edits: [{ span, newText: '：' }], certain: true }],
      };
    }
  },
};
