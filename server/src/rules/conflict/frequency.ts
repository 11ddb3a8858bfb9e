import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const frequency: Rule = {
  code: 'conflict/frequency',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '频次与已有规定不一致', en: 'Frequency differs from an existing provision' },
  explanation: {
    zh: '核对同一事项多久做一次（每年、每半年、每季度、每学期、每三年至少一次、半年一次），与本地区或者上级现行有效的规定比。间隔比规定长的报；规定的是“至少”的，更频繁不报；机关约束自己更频繁的不报。不比较：每年几月几日这类日期（由 conflict/date 核对），每人每次等比率，其他城市的规定。',
    en: 'How often the same thing is to be done (every year, half-year, quarter, term, at least once in three years) is held against what is in force. Longer intervals are reported; more often is not where a minimum is prescribed or the authority binds itself. Not compared: days of the calendar, rates per head, other cities.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：应当每年向社会公布评估结果。）每三年公布一次评估结果。',
  good: '每年公布一次评估结果。',
  check: (context) => reportFigures(context, 'conflict/frequency', ['frequency'], { zh: '频次', en: 'frequency' }),
};
