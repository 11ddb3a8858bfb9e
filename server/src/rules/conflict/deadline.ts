import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const deadline: Rule = {
  code: 'conflict/deadline',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '期限与已有规定不一致', en: 'Time limit differs from an existing provision' },
  explanation: {
    zh: '同一行为的期限（日、工作日、小时、月、年），与本地区或者上级现行有效的规定不同。行政机关给自己缩短的办理期限、比最低要求更长的保存期限不报；换算后相等的不报；起算点、行为主体不同的不比较。',
    en: 'The period for the same act differs from a provision in force. A shorter limit that binds the authority alone and a longer one than a stated minimum are not reported; periods that start from another event or bind someone else are not compared.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：应当自受理之日起十日内答复。）自受理之日起二十日内答复。',
  good: '自受理之日起十日内答复。',
  check: (context) => reportFigures(context, 'conflict/deadline', ['period'], { zh: '期限', en: 'time limit' }),
};
