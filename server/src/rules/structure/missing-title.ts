import type { Rule } from '../model';

export const missingTitle: Rule = {
  code: 'structure/missing-title',
  severity: 'warning',
  title: { zh: '没有标题', en: 'No title' },
  explanation: {
    zh: '法规、公文都应当有标题。正文之前找不到标题的，报告一处；从中间条款开始的片段不报告。',
    en: 'Every regulation and official document has a title. Reported once where none stands before the text; a fragment that starts in the middle is left alone.',
  },
  basis: '党政机关公文处理工作条例（2012年）第九条；立法技术规范（试行）（一）（法工委发〔2009〕62号）',
  bad: '第一条　为了规范会展活动，制定本办法。\n第二条　本市行政区域内的会展活动，适用本办法。\n第三条　本办法自2024年5月1日起施行。',
  good: '宁海市会展活动管理办法\n第一条　为了规范会展活动，制定本办法。\n第二条　本市行政区域内的会展活动，适用本办法。\n第三条　本办法自2024年5月1日起施行。',
  *check({ document }) {
    const { metadata, outline, blocks } = document;
    const first = outline.find(({ level }) => level === 'article' || level === 'heading1' || level === 'chapter');
    if (metadata.title !== '' || !first || first.ordinal !== 1 || first.label === '' || outline.length < 2 && first.children.length < 2) return;
    if (blocks.some(({ kind }) => kind === 'title')) return;
    yield { code: this.code, span: first.labelSpan, message: { zh: '正文之前没有标题，请补写标题。', en: 'No title stands before the text; add one.' } };
  },
};
