import type { Rule } from '../model';
import { articlesOf, isWholeRegulation, wordsOf } from './shared';

export const missingBasis: Rule = {
  code: 'structure/missing-basis',
  severity: 'information',
  title: { zh: '第一条没有写立法目的和依据', en: 'The first article gives neither purpose nor basis' },
  explanation: {
    zh: '条例、办法、规定的第一条写明立法目的和制定依据：为了……，根据……，制定本条例。第一条既没有目的也没有依据的，报告一处。',
    en: 'The first article of a regulation states its purpose and the law it rests on. Reported where it has neither.',
  },
  basis: '立法技术规范（试行）（一）（法工委发〔2009〕62号）第5项',
  bad: '宁海市会展活动管理办法\n第一条　本市行政区域内的会展活动，适用本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　本办法自2024年5月1日起施行。',
  good: '宁海市会展活动管理办法\n第一条　为了规范会展活动，根据《浙江省会展条例》，制定本办法。\n第二条　本市行政区域内的会展活动，适用本办法。\n第三条　本办法自2024年5月1日起施行。',
  *check({ document }) {
    const articles = articlesOf(document);
    const { kind } = document.metadata;
    if (!isWholeRegulation(articles) || !kind || !/条例|办法|规定|细则|规则/.test(kind)) return;
    const words = wordsOf(document, articles[0]);
    if (words === '' || /制定|为了?|根据|依据|依照|按照|目的/.test(words)) return;
    // Judicial interpretations say it in a sentence before 第一条.
    const first = articles[0].span.start;
    for (const { span, text } of document.blocks) {
      if (span.end > first) break;
      if (/制定本|解释如下/.test(text)) return;
    }
    yield { code: this.code, span: articles[0].labelSpan, message: { zh: `第一条没有写明制定目的和依据，一般写作“为了……，根据……，制定本${kind}”。`, en: 'The first article states neither purpose nor legal basis.' } };
  },
};
