import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const frequency: Rule = {
  code: 'conflict/frequency',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '频次与已有规定不一致', en: 'Frequency differs from an existing provision' },
  explanation: {
    zh: '同一事项多久做一次（每年、每两年、每季度一次等），少于本地区或者上级现行有效的规定；对企业、个人提出的频次高于规定的，也报。行政机关对自己要求更密的不报。',
    en: 'How often the same thing is to be done falls short of a provision in force, or burdens citizens and firms more often than it does. A denser rhythm that binds the authority alone is not reported.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：应当每年向社会公布评估结果。）每三年公布一次评估结果。',
  good: '每年公布一次评估结果。',
  check: (context) => reportFigures(context, 'conflict/frequency', ['frequency'], { zh: '频次', en: 'frequency' }),
};
