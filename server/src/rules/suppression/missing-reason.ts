import { readSuppressions } from '../../document/suppressions';
import type { Rule } from '../model';

/** Whoever reads the draft later must see why a finding was set aside. */
export const missingReason: Rule = {
  code: 'suppression/missing-reason',
  severity: 'warning',
  title: { zh: '停用检查的注释没有写理由', en: 'A suppression comment gives no reason' },
  explanation: {
    zh: '停用一条检查须在代码后写明理由，供审核人员查看。没有理由的注释不起作用，原来的问题照常报告。',
    en: 'A comment that silences a rule must say why, after the code, for whoever reviews the draft. Without a reason it has no effect and the finding is still reported.',
  },
  basis: '本工具约定：停用检查须指明规则并说明理由',
  bad: '<!-- policy-disable-next-line reference/missing-article -->\n第一条　为了规范管理，制定本办法。',
  good: '<!-- policy-disable-next-line reference/missing-article 待上位法公布后补正 -->\n第一条　为了规范管理，制定本办法。',
  *check({ document }) {
    for (const { codes, reason, span } of readSuppressions(document.text)) {
      if (codes.length > 0 && reason === '') yield { code: this.code, span, message: { zh: '停用检查须写明理由，这条注释不起作用。请在规则代码后写上理由。', en: 'Give a reason after the code; without one this comment has no effect.' } };
    }
  },
};
