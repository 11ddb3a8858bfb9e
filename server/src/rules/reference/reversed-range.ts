import type { Rule } from '../model';
import { CITING, isReversedRange } from './shared';

/** 第七条至第五条. */
export const reversedRange: Rule = {
  code: 'reference/reversed-range',
  severity: 'error',
  title: { zh: '引用区间前后颠倒', en: 'A cited range runs backwards' },
  explanation: {
    zh: '“第×条至第×条”应当由小到大，款、项、章、节的区间相同。起止相同或者起大于止的，多半是序号写错。',
    en: 'A range runs from the lower to the higher number, at every level. One that runs backwards usually hides a wrong number.',
  },
  basis: CITING,
  bad: '依照本办法第九条至第六条的规定办理。',
  good: '依照本办法第六条至第九条的规定办理。',
  *check({ resolutions }) {
    for (const { citation } of resolutions) {
      for (const target of citation.targets) {
        if (!target.through || !isReversedRange(target)) continue;
        yield {
          code: 'reference/reversed-range',
          span: { start: target.span.start, end: target.through.span.end },
          message: { zh: `区间前后颠倒：“${citation.text}”中“至”前面的序号大于后面的。请核对序号。`, en: `The range in “${citation.text}” runs backwards.` },
        };
      }
    }
  },
};
