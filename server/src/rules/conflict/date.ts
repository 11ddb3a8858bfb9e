import type { Rule } from '../model';
import { effectiveDayConflicts } from './cited-days';
import { reportFigures } from './figures/report';

export const date: Rule = {
  code: 'conflict/date',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '日期与已有规定不一致', en: 'Date differs from an existing provision' },
  explanation: {
    zh: '核对同一纪念日、活动周（月）的日期，以及每年几月几日前、第几季度内完成的同一事项，与本地区或者上级现行有效的规定比。节日按名称对应，名称不同的不报；截止日期提前且只约束机关自己的不报。引用的文件写明施行日期的，与该文件的施行条款核对。不比较：某一年的具体日程，本文件自己的施行日期，其他城市的节日，引号里的引文。',
    en: 'The day of the same festival, week or month, and yearly days or quarters by which the same thing is due, are held against what is in force. Festivals are matched by name; an earlier day that binds only the authority is no conflict. The day on which a cited document is said to take effect is held against its own clause. Not compared: the schedule of one year, the day the draft itself takes effect, festivals of other cities, quotations.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：每年4月20日为临江读书日。）每年4月23日为临江读书日。',
  good: '每年4月20日为临江读书日。',
  *check(context) {
    yield* reportFigures(context, 'conflict/date', ['date'], { zh: '日期', en: 'date' });
    yield* effectiveDayConflicts(context);
  },
};
