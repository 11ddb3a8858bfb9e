import type { Rule } from '../model';
import { isDangling } from './shared';

/** 前款 in a first paragraph, 前条 in a first article. */
export const danglingRelative: Rule = {
  code: 'reference/dangling-relative',
  severity: 'error',
  title: { zh: '“前款”“前条”“前项”前面没有对应的内容', en: 'There is nothing before what 前款, 前条 or 前项 points to' },
  explanation: {
    zh: '“前款”指同一条中的上一款，“前两款”要求前面至少有两款；“前条”指上一条；“前项”指同一款中的上一项。第一款里的“前款”、第一条里的“前条”没有所指。引用其他法律时的“刑法第×条之一前三款”不在此列。',
    en: '前款 is the paragraph before in the same article, 前条 the article before, 前项 the item before. Where none is there, the words point nowhere. Paragraphs of another law that are counted this way are not meant.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条',
  bad: '第五条　违反前款规定的，责令改正。（第五条只有这一款）',
  good: '第五条　违反本办法第四条规定的，责令改正。',
  *check({ resolutions }) {
    for (const resolution of resolutions) {
      if (resolution.status !== 'broken' || !isDangling(resolution)) continue;
      const { citation, reason } = resolution;
      yield {
        code: 'reference/dangling-relative',
        span: citation.span,
        message: { zh: `“${citation.text}”没有所指：${reason.zh}。请写明条款序号，或者调整顺序。`, en: `“${citation.text}” points nowhere: ${reason.en}.` },
      };
    }
  },
};
