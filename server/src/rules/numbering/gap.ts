import type { Rule } from '../model';
import { fromAnomalies, levelName } from './anomaly';
import { rowCounts } from './rows';
import { runInCounts } from './run-in';

/** A number is skipped. */
export const gap: Rule = {
  code: 'numbering/gap',
  severity: 'error',
  title: { zh: '序号缺失', en: 'A number is skipped' },
  explanation: {
    zh: '同一层级的序号应当从一开始依次连续。先在正文里查找缺少的序号是否被排到了上一行；找不到才提示缺失。章、节、（一）、1. 是每一部分重新编号还是全文连续编号，以文件自身的写法为准；附件、引用的条文和同一文件中的另一份文件各自编号。只提示一处，之后按实际写的序号继续核对。一段之内“一是……二是……”“（一）……（二）……”的列举、表格的“序号”栏同样核对。',
    en: 'Numbers of one level count from one without a break. The missing label is looked for inside the text before a gap is reported. Whether a level begins anew or runs on is read from the document; attachments, quoted provisions and further documents count for themselves. Points counted within a paragraph and the column 序号 of a table are counted too.',
  },
  basis: '《中华人民共和国立法法》第六十五条；GB/T 9704—2012 7.3.3',
  bad: '第三条　企业应当建立台账。\n第五条　台账保存期限不少于三年。',
  good: '第三条　企业应当建立台账。\n第四条　台账保存期限不少于三年。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, level, found, expected, detail, fix }) => {
      if (kind !== 'gap') return null;
      const last = detail?.last ?? '';
      const missing = last && last !== expected ? `${expected}至${last}` : expected;
      const missingEn = last && last !== expected ? `${expected} to ${last}` : expected;
      const lost = detail?.lostLabel === 1;
      const miswritten = detail?.miswritten;
      if (miswritten) return {
        message: { zh: `缺少${expected}：前面有一行以“${miswritten}”开头，应当是“${expected}”。`, en: `${expected} is missing: a line before begins with ${miswritten}, which should be ${expected}.` },
        fixTitle: { zh: `把“${miswritten}”改为“${expected}”`, en: `Change ${miswritten} to ${expected}` },
        note: { zh: '前一个序号', en: 'The number before' },
      };
      return {
        message: lost
          ? { zh: `这里缺少序号“${missing}”：内容还在，序号没有了。`, en: `The label ${missingEn} is lost here; its text is still there.` }
          : { zh: `缺少${missing}：这里应当是“${expected}”，写的是“${found}”。请补上缺少的${/部分$|篇$/.exec(expected)?.[0] ?? levelName(level).zh}，或者把序号改连续。`, en: `${missingEn} is missing: “${expected}” should stand here, not “${found}”.` },
        fixTitle: fix && (lost || detail?.putBack === 1) ? { zh: `补上“${expected}”`, en: `Insert ${expected}` } : { zh: `改为“${expected}”`, en: `Change to ${expected}` },
        note: { zh: '前一个序号', en: 'The number before' },
      };
    });
    yield* runInCounts(context.document, 'gap');
    yield* rowCounts(context.document, 'gap');
  },
};
