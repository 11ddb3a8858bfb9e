import type { Rule } from '../model';
import { fromAnomalies } from './anomaly';
import { citedNumerals } from './cited-numerals';

/** A label that is written as none may be. */
export const malformed: Rule = {
  code: 'numbering/malformed',
  severity: 'error',
  title: { zh: '序号写法不对', en: 'A label is not written as it must be' },
  explanation: {
    zh: '序号的数字不成数（第十十条、第二三条、第1２条），个别地方用了阿拉伯数字或者“〇”（第12条、第一百〇二条；全文一律如此的只作提示），用了形近字（笫三条、第二十－条），条号中间有空格，括号一全角一半角，或者用了别的层级的序号（（一）（二）之间写成3.）。条的开头被排进上一行的，引用时数字不成数的（依照第二十十条），也在这里提示。前后序号能确定应当是几的，提供改正。',
    en: 'The numeral is none (第十十条), a character only looks right (笫三条), there is a blank inside, the brackets are of two widths, or the mark is that of another level. The head of an article that was run into the line before is reported here as well, and a numeral that is none where a provision is cited.',
  },
  basis: '《中华人民共和国立法法》第六十五条；GB/T 9704—2012 7.3.3',
  bad: '第二三条　企业应当建立台账。',
  good: '第二十三条　企业应当建立台账。',
  *check(context) {
    yield* fromAnomalies(context, ({ kind, found, expected, detail }) => {
      const change = { zh: `改为“${expected}”`, en: `Change to ${expected}` };
      const count = Number(detail?.count ?? 1);
      const others = count > 1 ? { zh: `（共${count}处）`, en: ` (${count} places)` } : { zh: '', en: '' };
      switch (kind) {
        case 'malformed': return { message: { zh: `序号“${found}”的写法不对，应当是“${expected}”${others.zh}。`, en: `${found} is not a proper label; ${expected} is meant${others.en}.` }, fixTitle: change, ...(detail?.habit === 1 ? { severity: 'information' as const } : {}) };
        case 'confusable': return { message: { zh: `序号“${found}”里有形近字，应当是“${expected}”。`, en: `${found} contains a character that only looks right; ${expected} is meant.` }, fixTitle: change };
        case 'wrong-marker': return { message: { zh: `这里应当用“${expected}”，写的是“${found}”。`, en: `“${expected}” should stand here, not “${found}”.` }, fixTitle: change };
        case 'lost-head': return {
          message: Number(detail?.count ?? 0) > 0 ? { zh: `多条排在同一行（从“${found}”起共${detail!.count}处），已按条拆开核对；请恢复分行。`, en: `Several articles share a line (${detail!.count} from ${found} on); they were told apart for checking. Put each on a line of its own.` } : { zh: `“${found}”被排进了上一段，应当另起一行。`, en: `${found} was run into the paragraph before; it opens a line of its own.` },
          fixTitle: { zh: '另起一行', en: 'Put it on a line of its own' }, ...(detail?.harmless === 1 ? { severity: 'information' as const } : {}),
        };
        default: return null;
      }
    });
    yield* citedNumerals(context.document);
  },
};
