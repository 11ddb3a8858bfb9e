import type { Rule } from '../model';

export const chapterOrder: Rule = {
  code: 'structure/chapter-order',
  severity: 'information',
  title: { zh: '“总则”“附则”的位置不对', en: '总则 or 附则 in the wrong place' },
  explanation: { zh: '设总则、附则的，总则为第一章，附则为最后一章。', en: 'General provisions are the first chapter, supplementary provisions the last.' },
  basis: '立法技术规范（试行）（一）（法工委发〔2009〕62号）第1项',
  bad: '第一章　附则\n第一条　本办法自2024年5月1日起施行。\n第二章　管理\n第二条　市商务部门负责会展管理工作。',
  good: '第一章　管理\n第一条　市商务部门负责会展管理工作。\n第二章　附则\n第二条　本办法自2024年5月1日起施行。',
  *check({ document }) {
    for (const { kind, roots } of document.parts) {
      if (kind !== 'main' && kind !== 'issued') continue;
      const chapters = roots.filter(({ level }) => level === 'chapter');
      for (const [index, { heading, headingSpan, labelSpan }] of chapters.entries()) {
        if (heading === '附则' && index < chapters.length - 1) yield { code: this.code, span: headingSpan ?? labelSpan, message: { zh: '“附则”应当是最后一章。', en: '附则 must be the last chapter.' } };
        else if (heading === '总则' && index > 0) yield { code: this.code, span: headingSpan ?? labelSpan, message: { zh: '“总则”应当是第一章。', en: '总则 must be the first chapter.' } };
      }
    }
  },
};
