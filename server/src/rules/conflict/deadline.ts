import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const deadline: Rule = {
  code: 'conflict/deadline',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '期限与已有规定不一致', en: 'Time limit differs from an existing provision' },
  explanation: {
    zh: '核对同一事项的办理期限、公示和保存期限、任期、有效期等，与本地区或者上级现行有效的规定比。自何时起算、限几日内、提前几日、满几日后、不少于或者不超过，方向相同的才比较；日、工作日（按1.4日）、月（按30日）、年折算后比较，相等的不报。约束机关自己的期限缩短不报，延长才报；约束公民和企业的，缩短、延长都报。不比较：以小时计的休息时间与以日计的假期，文件自身的有效期和施行日期，规划、行动的年限，其他城市的规定，引号里的引文。',
    en: 'Time limits, notice and retention periods, terms and validity for the same thing are held against what is in force. Only periods that bound the same way are compared (within, before, after, at least, at most); days, working days (1.4 days), months (30) and years after conversion. A shorter limit for the authority itself is no conflict; for citizens and firms both directions are. Not compared: hours of rest with days of leave, how long the document itself holds, the years of a plan, other cities, quotations.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：应当自受理之日起十日内答复。）自受理之日起二十日内答复。',
  good: '自受理之日起十日内答复。',
  check: (context) => reportFigures(context, 'conflict/deadline', ['period'], { zh: '期限', en: 'time limit' }),
};
