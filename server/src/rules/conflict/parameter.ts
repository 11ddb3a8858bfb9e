import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const parameter: Rule = {
  code: 'conflict/parameter',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '标准、幅度与已有规定不一致', en: 'Figure differs from an existing provision' },
  explanation: {
    zh: '同一事项的金额、罚款幅度、年龄、比例、距离、面积、数量等，超出本地区或者上级现行有效规定的范围。罚款按对象（单位、个人）和情节分档比较，在上位规定幅度以内的不报；高于最低标准、低于最高限额的不报。',
    en: 'An amount, fine, age, ratio, distance or size for the same thing lies outside the range of a provision in force. Fines are compared by payer and by case; inside the range is no conflict.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：处五百元以上二千元以下罚款。）对同一行为处一千元以上五千元以下罚款。',
  good: '处五百元以上二千元以下罚款。',
  check: (context) => reportFigures(context, 'conflict/parameter', ['fine', 'measure', 'share'], { zh: '标准或者幅度', en: 'figure' }),
};
