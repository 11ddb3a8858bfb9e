import { readSuppressions } from '../../document/suppressions';
import type { Rule } from '../model';

/** A remark that names a rule there is none of keeps nothing quiet, which its writer must know. */
export const unknownCode: Rule = {
  code: 'suppression/unknown-code',
  severity: 'warning',
  title: { zh: '停用检查的注释写错了规则代码', en: 'A suppression comment names no known rule' },
  explanation: {
    zh: '注释须写明停用哪一条规则，代码与报告中显示的一致。代码写错或者没有写，注释不起作用。一类规则可以写成 style/*。',
    en: 'The comment must name the rule it silences, spelled as in the report. With a wrong or missing code it has no effect. A whole area is written style/*.',
  },
  basis: '本工具约定：停用检查须指明规则并说明理由',
  bad: '<!-- policy-disable-next-line reference/missing-articles 原文如此 -->\n第一条　为了规范管理，制定本办法。',
  good: '<!-- policy-disable-next-line reference/missing-article 原文如此 -->\n第一条　为了规范管理，制定本办法。',
  *check({ document, codes }) {
    if (!codes) return;
    for (const remark of readSuppressions(document.text)) {
      if (remark.codes.length === 0) {
        yield { code: this.code, span: remark.span, message: { zh: '停用检查的注释没有写明规则代码，不起作用。', en: 'This comment names no rule and has no effect.' } };
      }
      for (const { code, span } of remark.codes) {
        if (codes.has(code) || (code.endsWith('/*') && [...codes].some((each) => each.startsWith(code.slice(0, -1))))) continue;
        yield { code: this.code, span, message: { zh: `没有规则“${code}”，这条停用注释不起作用。`, en: `There is no rule "${code}"; this comment has no effect.` } };
      }
    }
  },
};
