import type { Rule } from '../model';
import { fromAnomalies } from './anomaly';

/** A level is jumped. */
export const levelSkip: Rule = {
  code: 'numbering/level-skip',
  severity: 'warning',
  title: { zh: '序号跳级', en: 'A level is jumped' },
  explanation: {
    zh: '一份列举直接用了下一层级的序号，而同一文件的其他地方用的是本层级的序号：条下直接列“1.”，别处列“（一）”；“一、”下直接列“1.”，别处列“（一）”。全文一律只用“一、”“1.”两层的，符合惯例，不提示。',
    en: 'A list is numbered in the marks of the level below, where the document otherwise has those of this level. Documents that use 一、 and 1. throughout are left alone.',
  },
  basis: '《中华人民共和国立法法》第六十五条；GB/T 9704—2012 7.3.3',
  bad: '一、总体要求\n（一）坚持统筹。\n（二）坚持公开。\n二、重点任务\n（一）夯实基础。\n（二）强化创新。\n三、保障措施\n1.加强领导。\n2.加强督查。',
  good: '一、总体要求\n（一）坚持统筹。\n（二）坚持公开。\n二、重点任务\n（一）夯实基础。\n（二）强化创新。\n三、保障措施\n（一）加强领导。\n（二）加强督查。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, found, expected, detail }) => kind !== 'level-skip' ? null : {
      ...(detail?.habit === 1 ? { severity: 'information' as const } : {}),
      message: { zh: `序号跳级：这里列举用了“${found}”，本文件同一层级用的是“${expected}”。`, en: `A level is jumped: ${found} is used where the document otherwise has ${expected}.` },
      fixTitle: { zh: `整个列举改用“${expected}”`, en: `Number the list ${expected} …` },
    });
  },
};
