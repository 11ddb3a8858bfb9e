import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const date: Rule = {
  code: 'conflict/date',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '日期与已有规定不一致', en: 'Date differs from an existing provision' },
  explanation: {
    zh: '同一纪念日、活动周、报送时点等的日期，与本地区或者上级现行有效的规定不同。“每年年底前”与“每年12月31日前”视为相同；行政机关给自己定的更早的时点不报。只是届次、会期等一次性安排的日期不比较。',
    en: 'A day of the year for the same thing is another one in a provision in force for this place or above it. An earlier day that binds the authority alone is not reported.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：每年4月20日为临江读书日。）每年4月23日为临江读书日。',
  good: '每年4月20日为临江读书日。',
  check: (context) => reportFigures(context, 'conflict/date', ['date'], { zh: '日期', en: 'date' }),
};
