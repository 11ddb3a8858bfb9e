import type { Rule } from '../model';
import { fromAnomalies } from './anomaly';
import { repeatedAttachments } from './attachments';
import { rowCounts } from './rows';
import { runInCounts } from './run-in';

/** A number is used twice. */
export const duplicate: Rule = {
  code: 'numbering/duplicate',
  severity: 'error',
  title: { zh: '序号重复', en: 'A number is used twice' },
  explanation: {
    zh: '同一层级相邻的两个序号相同。如果只改这一个序号前后就能连上，提供改正；两处文字也完全相同的，提供删去后一处。附件、引用的条文、同一文件中的另一份文件各自编号，不算重复。',
    en: 'Two neighbouring labels of a level are the same. Where changing one makes the count right, the change is offered; where the words are the same as well, the removal of the second.',
  },
  basis: '《中华人民共和国立法法》第六十五条；GB/T 9704—2012 7.3.3',
  bad: '第三条　企业应当建立台账。\n第三条　台账保存期限不少于三年。',
  good: '第三条　企业应当建立台账。\n第四条　台账保存期限不少于三年。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, found, expected, detail }) => kind !== 'duplicate' ? null : {
      message: { zh: `序号“${found}”与前面的重复。`, en: `The number ${found} is used twice.` },
      fixTitle: detail?.copy === 1 ? { zh: '删去重复的一处', en: 'Remove the second copy' } : { zh: `改为“${expected}”`, en: `Change to ${expected}` },
      note: { zh: '相同的序号', en: 'The same number' },
    });
    yield* runInCounts(context.document, 'duplicate');
    yield* rowCounts(context.document, 'duplicate');
    yield* repeatedAttachments(context.document);
  },
};
