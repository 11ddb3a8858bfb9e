import type { Rule } from '../model';
import { fromAnomalies } from './anomaly';

/** A number goes back, or two have changed places. */
export const order: Rule = {
  code: 'numbering/order',
  severity: 'error',
  title: { zh: '序号颠倒', en: 'Numbers out of order' },
  explanation: {
    zh: '同一层级的序号往回跳，或者相邻两个序号互换了位置，或者一份列举中途重新从一开始。“第十条之一”应当紧跟第十条。',
    en: 'A number goes back, two neighbours have changed places, or a list begins again in the middle. 第十条之一 belongs behind 第十条.',
  },
  basis: '《中华人民共和国立法法》第六十五条；GB/T 9704—2012 7.3.3',
  bad: '（一）登记；\n（三）公示；\n（二）审查；\n（四）归档。',
  good: '（一）登记；\n（二）公示；\n（三）审查；\n（四）归档。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, found, expected, detail }) => kind !== 'order' ? null : {
      message: detail?.swapped === 1
        ? { zh: `“${found}”与后面的“${detail.other}”颠倒了。`, en: `${found} and ${detail.other} have changed places.` }
        : { zh: `序号不连贯：这里应当是“${expected}”，写的是“${found}”。`, en: `Out of order: “${expected}” should stand here, not “${found}”.` },
      fixTitle: detail?.swapped === 1 ? { zh: '调换两个序号', en: 'Exchange the two numbers' } : { zh: `改为“${expected}”`, en: `Change to ${expected}` },
      note: { zh: '前一个序号', en: 'The number before' },
    });
  },
};
