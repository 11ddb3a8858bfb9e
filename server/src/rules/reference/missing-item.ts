import type { Rule } from '../model';
import { CITING, missing } from './shared';

/** A cited item does not exist. */
export const missingItem: Rule = {
  code: 'reference/missing-item',
  severity: 'error',
  title: { zh: '引用的项或者目不存在', en: 'A cited item does not exist' },
  explanation: {
    zh: '核对引用的项、目在所引的条款中是否存在。没有写明款的，在该条各款中查找。分项的序号在文本中有缺失的，不按错误提示。',
    en: 'The cited item is looked for in the cited paragraph, or in all paragraphs of the article where none is named. Lists with lost labels are not reported.',
  },
  basis: CITING,
  bad: '属于本办法第八条第九项情形的，不予受理。（第八条只有七项）',
  good: '属于本办法第八条第七项情形的，不予受理。',
  check: (context) => missing('reference/missing-item', context, new Set(['item', 'subitem'] as const), { zh: '项', en: 'item' }),
};
