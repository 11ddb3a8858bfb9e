import { normaliseNumber } from '../../document/citations/titles';
import type { Rule } from '../model';
import { relatedProvision } from './shared';
import { titleKey } from '../../corpus/titles';

/** The title is right, the 文号 beside it is another. */
export const numberMismatch: Rule = {
  code: 'reference/number-mismatch',
  severity: 'warning',
  title: { zh: '引用的文号与文件不符', en: 'A cited document number is not that of the document' },
  explanation: {
    zh: '引用文件的名称与法规库一致而发文字号不同，或者发文字号属于库中另一份文件。令的编号（国务院令第617号）只差一位或者两位颠倒的才报：修订后的文件另有新令。',
    en: 'The title is that of a corpus document, but the number beside it is another, or the number belongs to another document. Of numbers of orders only those that differ by one digit, or by two in the wrong order, are reported: a revision has an order of its own.',
  },
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.2.5；引用公文应当先引标题、后引发文字号',
  bad: '根据《关于加强电梯安全工作的意见》（某政发〔2021〕21号）。（原文为某政发〔2021〕12号）',
  good: '根据《关于加强电梯安全工作的意见》（某政发〔2021〕12号）。',
  *check({ resolutions }) {
    for (const { citation, document } of resolutions) {
      if (!document || !citation.documentNumber || !citation.documentNumberSpan || !citation.document) continue;
      const given = normaliseNumber(citation.documentNumber);
      const numbers = document.versions.map(({ metadata }) => metadata.documentNumber).filter((each) => each !== null).map(normaliseNumber);
      if (numbers.length === 0 || numbers.some((each) => each === given || each.endsWith(given) || given.endsWith(each)) || !isOfOneForm(given, numbers[numbers.length - 1])) continue;
      if (!titleKey(document.metadata.title).includes(titleKey(citation.document))) continue;
      const right = document.metadata.documentNumber ?? numbers[numbers.length - 1];
      yield {
        code: 'reference/number-mismatch',
        span: citation.documentNumberSpan,
        message: { zh: `文号不符：《${document.metadata.title}》的文号是${right}，这里写的是${citation.documentNumber}。请核对。`, en: `The number of “${document.metadata.title}” is ${right}, not ${citation.documentNumber}.` },
        related: [relatedProvision(document, null)],
        fixes: [{ title: { zh: `改为${right}`, en: `Change to ${right}` }, edits: [{ span: citation.documentNumberSpan, newText: right }], certain: false }],
      };
    }
  },
};

const ORDER = /^(.*令)第?(\d+)号$/;

/** Whether two numbers are of one kind, so that one is wrong if they differ: both 发文字号, or orders whose numbers are nearly the same. */
function isOfOneForm(given: string, right: string): boolean {
  if (given.includes('〔')) return right.includes('〔');
  const [one, other] = [ORDER.exec(given), ORDER.exec(right)];
  return one !== null && other !== null && (one[1].endsWith(other[1]) || other[1].endsWith(one[1])) && isSlip(one[2], other[2]);
}

/** One digit another, or two neighbours in the wrong order. */
function isSlip(left: string, right: string): boolean {
  const apart = left.length === right.length ? [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at])) : [];
  return apart.length === 1 || apart.length === 2 && apart[1] === apart[0] + 1 && left[apart[0]] === right[apart[1]] && left[apart[1]] === right[apart[0]];
}
