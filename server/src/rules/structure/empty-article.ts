import type { Rule } from '../model';
import { articlesOf, wordsOf } from './shared';

export const emptyArticle: Rule = {
  code: 'structure/empty-article',
  severity: 'error',
  title: { zh: '条只有序号没有内容', en: 'An article without words' },
  explanation: { zh: '只写了“第九条”而没有内容的，补写内容或者删去。写明“（删去）”的不报告。', en: 'An article that is only its number must be filled or taken out.' },
  basis: '立法技术规范（试行）（一）（法工委发〔2009〕62号）',
  bad: '第一条　为了规范会展活动，制定本办法。\n第二条\n第三条　本办法自2024年5月1日起施行。',
  good: '第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　本办法自2024年5月1日起施行。',
  *check({ document }) {
    for (const article of articlesOf(document)) {
      if (article.span.end - article.span.start > 80 || article.blocks[0]?.text !== '' || wordsOf(document, article) !== '') continue;
      yield { code: this.code, span: article.labelSpan, message: { zh: `${article.label}没有内容，请补写或者删去。`, en: `${article.label} has no words; fill it or take it out.` } };
    }
  },
};
