import type { Rule } from '../model';
import { effectiveClauses } from './effective-date';
import { articlesOf, inWords } from './shared';

export const effectiveBeforeIssued: Rule = {
  code: 'structure/effective-before-issued',
  severity: 'error',
  title: { zh: '施行日期早于公布日期', en: 'In force before it was made public' },
  explanation: {
    zh: '施行日期不能早于制定、公布日期：法规、规章不溯及既往。修正过的文件不比较。',
    en: 'A document cannot hold from a day before it was adopted or made public. Amended documents are not compared.',
  },
  basis: '《中华人民共和国立法法》（2023年修正）第一百零四条',
  bad: '宁海市会展活动管理办法\n（2024年6月1日宁海市人民政府令第12号公布）\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　本办法自2024年1月1日起施行。',
  good: '宁海市会展活动管理办法\n（2024年6月1日宁海市人民政府令第12号公布）\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　本办法自2024年7月1日起施行。',
  *check({ document }) {
    const { dates, amendments } = document.metadata;
    const made = dates.issued ?? dates.adopted;
    if (!made || !dates.effective || amendments.length > 0 || dates.effective >= made || (dates.version && dates.version !== made)) return;
    const articles = articlesOf(document);
    const clauses = effectiveClauses(document, articles);
    const clause = clauses[clauses.length - 1];
    // The day of a decision says nothing of the older text printed below it.
    if (!clause || articles[clause.index].part !== 0) return;
    yield { code: this.code, span: clause.span, message: { zh: `施行日期（${inWords(dates.effective)}）早于公布日期（${inWords(made)}），请核对。`, en: `It would hold from ${dates.effective}, before it was made public (${made}).` } };
  },
};
