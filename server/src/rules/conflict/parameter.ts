import type { Rule } from '../model';
import { reportFigures } from './figures/report';

export const parameter: Rule = {
  code: 'conflict/parameter',
  severity: 'warning',
  needsCorpus: true,
  title: { zh: '标准、幅度与已有规定不一致', en: 'Figure differs from an existing provision' },
  explanation: {
    zh: '核对同一事项的罚款、金额、年龄、比例、距离、面积、人数、层数、每日起止时刻等数值，与本地区或者上级现行有效的规定比。罚款按受罚的行为、对象（单位、个人、责任人员）和情节分档对应，幅度在上位规定以内的不报；高于最低标准、低于最高限额的不报，换了单位或者数字写法而数值相等的不报。作为条件的数额（三千平方米以上的，应当……）和年龄，高低都报，因为它改变了谁受约束。同一句话只改了数字的，按先后次序逐个对应。不比较：计量单位种类不同的数值，其他城市的规定，引号里作为引文的文字（由引文规则核对），过去的事实，以及同级而主题不同的法规之间的数值。',
    en: 'Fines, sums, ages, shares, distances, areas, numbers of people or storeys for the same thing are held against what is in force for the place or above it. Fines are matched by the act, the payer (unit, person, staff) and the case; inside the range is no conflict, nor is a minimum raised or a maximum lowered, nor an equal value in another unit. Thresholds (of 3,000 m² and more, …) and ages are reported either way. Figures of one and the same sentence are paired in order. Not compared: other kinds of unit, other cities, words inside a quotation, facts of the past, and regulations of one rank on other subjects.',
  },
  basis: '下位法不得与上位法相抵触，规范性文件不得与法律、法规、规章和上级文件的规定相抵触（立法法第八十二条、第九十一条、第一百零七条）',
  bad: '（条例：处五百元以上二千元以下罚款。）对同一行为处一千元以上五千元以下罚款。',
  good: '处五百元以上二千元以下罚款。',
  check: (context) => reportFigures(context, 'conflict/parameter', ['fine', 'measure', 'share', 'clock'], { zh: '标准或者幅度', en: 'figure' }),
};
