import type { Rule } from '../model';

const NORM_HOLDS_FROM = '2002-01-01';

/** 条例 is the name of regulations made by a congress or the State Council. */
export const ruleCalledRegulation: Rule = {
  code: 'structure/rule-called-regulation',
  severity: 'error',
  title: { zh: '规章不得称“条例”', en: 'A rule of a government may not be called 条例' },
  explanation: {
    zh: '国务院各部门和地方人民政府制定的规章不得称“条例”，可以称“规定”“办法”等。标题为条例、以人民政府令或者部门令公布的，报告一处；国务院公布的行政法规和人大及其常委会通过的地方性法规不在此列。',
    en: 'Rules made by departments or local governments may not be called 条例. Reported where a document of that name is promulgated by an order of a local government or department.',
  },
  basis: '《行政法规制定程序条例》（2017年修订）第五条；《规章制定程序条例》（2017年修订）第七条',
  bad: '宁海市公园管理条例\n（2024年5月1日宁海市人民政府令第12号公布）\n第一条　为了管理公园，制定本条例。\n第二条　公园免费开放。\n第三条　本条例自2024年7月1日起施行。',
  good: '宁海市公园管理办法\n（2024年5月1日宁海市人民政府令第12号公布）\n第一条　为了管理公园，制定本办法。\n第二条　公园免费开放。\n第三条　本办法自2024年7月1日起施行。',
  *check({ document }) {
    const { title, titleSpan, rank, dates } = document.metadata;
    if (!titleSpan || !/条例(?:（.*）)?$/.test(title) || /《/.test(title)) return;
    // Older rules bear the name rightly: the norm holds from 2002 on.
    if ((dates.version ?? dates.issued ?? dates.adopted ?? NORM_HOLDS_FROM) < NORM_HOLDS_FROM) return;
    if (rank !== 'government-rule' && rank !== 'departmental-rule') return;
    yield { code: this.code, span: titleSpan, message: { zh: '规章不得称“条例”，请改称“办法”或者“规定”。', en: 'A rule of a government or department is called 办法 or 规定, not 条例.' } };
  },
};
