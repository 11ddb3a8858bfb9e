import type { Rule } from '../model';
import { CITING, missing } from './shared';

/** A cited paragraph does not exist. */
export const missingParagraph: Rule = {
  code: 'reference/missing-paragraph',
  severity: 'error',
  title: { zh: '引用的款不存在', en: 'A cited paragraph does not exist' },
  explanation: {
    zh: '核对引用的款在所引的条中是否存在。条文的一个自然段为一款，款不编序号；分项属于引出它的那一款。',
    en: 'The cited paragraph is looked for in the cited article. Paragraphs carry no number; a list belongs to the paragraph that introduces it.',
  },
  basis: CITING,
  bad: '依照本办法第五条第三款办理。（第五条只有两款）',
  good: '依照本办法第五条第二款办理。',
  check: (context) => missing('reference/missing-paragraph', context, new Set(['paragraph'] as const), { zh: '款', en: 'paragraph' }),
};
