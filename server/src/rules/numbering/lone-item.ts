import type { Rule } from '../model';
import { fromAnomalies } from './anomaly';

/** A list of one. */
export const loneItem: Rule = {
  code: 'numbering/lone-item',
  severity: 'information',
  title: { zh: '只有一项', en: 'A list of one' },
  explanation: {
    zh: '列举只有一项，没有第二项：或者漏了后面的项，或者不必编号。只作提示。',
    en: 'A list has one member only: either the others are missing or it needs no number.',
  },
  basis: '列举以两项以上为宜；只有一项的直接写入正文（起草惯例）',
  bad: '有下列情形之一的，不予受理：\n（一）材料不全的。',
  good: '材料不全的，不予受理。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, found }) => kind !== 'lone-item' ? null : {
      message: { zh: `只有“${found}”，没有下一项。请核对是否有遗漏；确实只有一项的，不必编号。`, en: `There is ${found} only. Check whether others are missing; a single one needs no number.` },
    });
  },
};
