import { toNumeral } from '../../text/numerals';
import type { OutlineNode } from '../../document/model';

interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** Why a citation is not verified, in words for a drafter. */
export const WORDS = {
  none: { zh: '', en: '' },
  quoted: { zh: '在引用的文字之中，所指是被引用的文件，未核对', en: 'Within quoted words: the provision meant is that of the quoted document; not checked' },
  bare: { zh: '未写明是哪部文件的条文，本文件没有这一条，同一条中又提到其他文件，无法核对', en: 'It is not said whose provision this is; this document has none such and another document is named nearby' },
  bareBelow: { zh: '未写明是哪一条的款、项，无法确定所指', en: 'It is not said of which article this is a paragraph or item' },
  noArticles: { zh: '本文件不分条，无法确定所指', en: 'This document has no articles; what is meant cannot be made out' },
  beforeFragment: { zh: '本文件从中间开始，所指的条文可能在缺失的部分', en: 'This text begins in the middle; the provision may lie in the missing part' },
  lawNotHere: (title: string): Reason => ({ zh: `法规库中没有《${title}》的文本，未核对条文`, en: `The corpus does not hold “${title}”; the provision was not checked` }),
  notHere: (title: string): Reason => ({ zh: `法规库中没有《${title}》，未核对`, en: `“${title}” is not in the corpus; not checked` }),
  numberNotHere: (number: string): Reason => ({ zh: `法规库中没有文号为${number}的文件，未核对`, en: `No document numbered ${number} is in the corpus; not checked` }),
  fragment: (title: string): Reason => ({ zh: `法规库中的《${title}》只有一部分，缺少的内容无法核对`, en: `The corpus holds only a part of “${title}”; what is missing there could not be checked` }),
  missing: (what: string, where: string): Reason => ({ zh: `${where}没有${what}`, en: `${where || 'The document'} has no ${what}` }),
  lost: (where: string): Reason => ({ zh: `${where}的结构在文本中有缺损，无法核对`, en: `The structure of ${where} is damaged in this text; the provision could not be checked` }),
  unnumbered: (what: string): Reason => ({ zh: `${what}在文中的标法无法识别，未核对`, en: `${what} could not be made out in this text; not checked` }),
} as const;

/** A node in the words of a citation: 第十条, 第十条第二款, 附件1. */
export function wordsFor(node: OutlineNode | null): string {
  if (!node) return '';
  const own = node.level === 'paragraph' ? `第${toChinese(node.ordinal)}款` : node.level === 'item' ? `第${toChinese(node.ordinal)}项` : node.label;
  const parent = node.parent && (node.level === 'paragraph' || node.level === 'item' || node.level === 'subitem') ? wordsFor(node.parent) : '';
  return parent + own;
}

const toChinese = (ordinal: number): string => (ordinal > 0 ? toNumeral(ordinal) : '');
