import type { Rule } from '../model';
import { CITING, missing } from './shared';

/** A cited article does not exist. */
export const missingArticle: Rule = {
  code: 'reference/missing-article',
  severity: 'error',
  title: { zh: '引用的条不存在', en: 'A cited article does not exist' },
  explanation: {
    zh: '核对正文引用的每一条（含列举、区间和第×条之×）在本文件或者法规库中被引用文件的有效文本里是否存在。文本本身有缺损、只有片段，或者无法确定所指文件的，不按错误提示，列为“未能核对”。',
    en: 'Every cited article, in lists and ranges too, is looked up in the draft or in the version in force of the cited document. Where the text is damaged or only a part of it is there, nothing is reported and the citation counts as not checked.',
  },
  basis: CITING,
  bad: '违反本条例第七十条规定的，责令改正。（全文共六十条）',
  good: '违反本条例第五十七条规定的，责令改正。',
  check: (context) => missing('reference/missing-article', context, new Set(['article'] as const), { zh: '条', en: 'article' }),
};
