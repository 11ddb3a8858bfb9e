import type { Rule } from '../model';
import { effectiveClauses } from './effective-date';
import { articlesOf, isWholeRegulation } from './shared';

export const missingEffectiveDate: Rule = {
  code: 'structure/missing-effective-date',
  severity: 'warning',
  title: { zh: '没有施行日期', en: 'No effective date' },
  explanation: {
    zh: '分条的法规、办法在末尾写明施行日期（自某日或者自公布之日起施行）。全文找不到施行条款的，报告一处。片段、方案、意见不报告。',
    en: 'A regulation in articles says at its end from when it holds. Reported where no such clause is found; fragments, plans and opinions are left alone.',
  },
  basis: '《中华人民共和国立法法》（2023年修正）第六十一条；浙江省地方立法条例（2016年）第五十三条',
  bad: '宁海市会展活动管理办法\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　违反本办法的，依法处理。\n第四条　本办法由市商务局负责解释。',
  good: '宁海市会展活动管理办法\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　违反本办法的，依法处理。\n第四条　本办法自2024年5月1日起施行。',
  *check({ document }) {
    const articles = articlesOf(document);
    if (!isWholeRegulation(articles) || articles.length < 4) return;
    // The announcement that promulgates these says from when they hold.
    if (document.metadata.rank === 'judicial-interpretation' || DATED_ELSEWHERE.test(document.metadata.title)) return;
    if (effectiveClauses(document, articles).length > 0) return;
    // The notice or decision that issues it may say so instead.
    if (/自.{2,30}起(?:施行|实施|执行|生效|试行)/.test(document.text.slice(0, articles[0].span.start))) return;
    const last = articles[articles.length - 1];
    yield { code: this.code, span: last.labelSpan, message: { zh: '全文没有施行日期，请在最后一条写明“自某年某月某日起施行”；如果原文有，说明这份文本不完整。', en: 'The text does not say from when it holds; add it as the last article; if the original has it, this text is cut off.' } };
  },
};

const DATED_ELSEWHERE = /(?:宪法|修正案|条约|协定|公约|议定书|基本法)(?:（.*）)?$/;
