import type { Rule } from '../model';
import { fromAnomalies, levelName } from './anomaly';

/** One level is written in two ways. */
export const mixedStyle: Rule = {
  code: 'numbering/mixed-style',
  severity: 'warning',
  title: { zh: '同级序号写法不一', en: 'One level is written in two ways' },
  explanation: {
    zh: '同一层级的序号在一份文件里有两种写法，如（一）与(一)，1.与1、。以多数写法为准，一份文件每个层级提示一次，改正时一并改。',
    en: 'One level is written in two ways in one document, such as （一） and (一). The more frequent one counts; one finding a level, one fix for all places.',
  },
  basis: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B.3',
  bad: '（一）登记；\n(二)审查；\n（三）归档。',
  good: '（一）登记；\n（二）审查；\n（三）归档。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, level, found, expected, detail }) => kind !== 'mixed-style' ? null : {
      message: {
        zh: `${levelName(level).zh}的序号写法不统一：这里是“${found}”，全文多数写作“${expected}”${Number(detail?.count ?? 1) > 1 ? `（共${detail!.count}处不同）` : ''}。`,
        en: `${found} is written otherwise than most labels of its level (${expected}); ${detail?.count ?? 1} place(s).`,
      },
      ...(detail?.width === 1 ? { severity: 'information' as const } : {}),
      fixTitle: { zh: '统一为多数的写法', en: 'Write all of them as most are' },
      note: { zh: '多数的写法', en: 'As most are written' },
    });
  },
};
