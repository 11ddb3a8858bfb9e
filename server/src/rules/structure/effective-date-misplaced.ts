import { counted } from '../../text/english';
import type { Rule } from '../model';
import { effectiveClauses } from './effective-date';
import { articlesOf, isWholeRegulation } from './shared';

export const effectiveDateMisplaced: Rule = {
  code: 'structure/effective-date-misplaced',
  severity: 'warning',
  title: { zh: '施行日期不在最后', en: 'The effective date is not at the end' },
  explanation: {
    zh: '施行日期写在最后一条。后面只有废止、解释、过渡等附则性条款的，不报告；后面还有三条以上的，报告。',
    en: 'The effective date is the last article. Reported where three or more articles follow it; closing articles on repeal, interpretation or transition do not count.',
  },
  basis: '浙江省地方立法条例（2016年）第五十三条',
  bad: '宁海市会展活动管理办法\n第一条　本办法自2024年5月1日起施行。\n第二条　市商务部门负责会展管理工作。\n第三条　举办会展应当备案。\n第四条　场馆应当安全。\n第五条　违反本办法的，依法处理。',
  good: '宁海市会展活动管理办法\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　举办会展应当备案。\n第四条　违反本办法的，依法处理。\n第五条　本办法自2024年5月1日起施行。',
  *check({ document }) {
    const articles = articlesOf(document);
    if (!isWholeRegulation(articles)) return;
    const clauses = effectiveClauses(document, articles);
    const last = clauses[clauses.length - 1];
    if (!last?.exact || articles.length - 1 - last.index < 3) return;
    yield { code: this.code, span: last.span, message: { zh: `施行日期写在${articles[last.index].label}，后面还有${articles.length - 1 - last.index}条。施行日期应当写在最后一条。`, en: `The effective date stands in ${articles[last.index].label}, ${counted(articles.length - 1 - last.index, 'article')} before the end; it belongs in the last article.` } };
  },
};
