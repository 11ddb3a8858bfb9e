import type { Block } from '../../document/model';
import type { Finding, Rule } from '../model';
import { itemLists } from './item-lists';

export const itemPunctuation: Rule = {
  code: 'structure/item-punctuation',
  severity: 'warning',
  title: { zh: '列项末尾的标点不对', en: 'Wrong mark at the end of an item' },
  explanation: {
    zh: '各项末尾用分号，最后一项用句号；项内已有句号的，各项都用句号。只报告确定的：一组中唯一与其他各项不同的一项，没有标点的一项，最后一项以分号、逗号结尾的。',
    en: 'Items end with a semicolon and the last with a full stop; where items have full stops inside, all end with one. Reported only where it is certain: the one item that differs from all others, an item without a mark, a last item that ends with a semicolon or comma.',
  },
  basis: '立法技术规范（试行）（一）（法工委发〔2009〕62号）第12项；GB/T 15834—2011 4.6',
  bad: '第五条　有下列情形之一的，不予备案：\n（一）材料不全的；\n（二）场馆不符合安全要求的。\n（三）超出场馆容量的；\n（四）法律、法规规定的其他情形。',
  good: '第五条　有下列情形之一的，不予备案：\n（一）材料不全的；\n（二）场馆不符合安全要求的；\n（三）超出场馆容量的；\n（四）法律、法规规定的其他情形。',
  *check({ document }) {
    for (const { ends, isFollowed } of itemLists(document)) if (ends.length >= 3) yield* judge(ends.map((end) => (end === null || document.blocks[end].text === '' ? null : document.blocks[end])), isFollowed);
  },
};

function* judge(ends: ReadonlyArray<Block | null>, isFollowed: boolean): Generator<Finding> {
  const marks = ends.map((block) => (block ? markOf(block.text[block.text.length - 1]) : '？'));
  const middle = marks.slice(0, -1);
  const semicolons = middle.filter((mark) => mark === '；').length;
  const stops = middle.filter((mark) => mark === '。').length;
  const others = middle.length - semicolons - stops;
  // One item out of step with all the others; anything less clear is left to the reader.
  if (semicolons >= 2 && stops + others === 1) {
    const index = middle.findIndex((mark) => mark !== '；');
    const block = ends[index];
    if (block && isCertain(block) && !/。./.test(block.text)) yield finding(block, marks[index], '；', '其他各项都用分号');
  } else if (stops >= 2 && semicolons + others === 1) {
    const index = middle.findIndex((mark) => mark !== '。');
    const block = ends[index];
    if (block && isCertain(block)) yield finding(block, marks[index], '。', '其他各项都用句号');
  }
  const last = ends[ends.length - 1];
  const mark = marks[marks.length - 1];
  if (last && !isFollowed && (semicolons === middle.length || stops === middle.length) && (mark === '；' || mark === '，' || mark === '、')) yield finding(last, mark, '。', '这是最后一项');
}

const markOf = (last: string): string => ('；。，、：'.includes(last) ? last : '');

/** A colon leads to more, a bracket may hold a note of an editor. */
const isCertain = ({ text }: Block): boolean => !/[：）\])]$/.test(text);

function finding(block: Block, mark: string, right: string, why: string): Finding {
  const end = block.text.length;
  const span = mark === '' ? block.original(end - 1, end) : block.original(end - mark.length, end);
  const place = mark === '' ? { start: span.end, end: span.end } : span;
  return {
    code: 'structure/item-punctuation', span,
    message: { zh: `${mark === '' ? '项末缺少标点' : `项末用了“${mark}”`}，${why}，应当用“${right}”。`, en: `This item ${mark === '' ? 'lacks its mark' : `ends with ${mark}`}; it should end with ${right}` },
    fixes: [{ title: { zh: mark === '' ? `补“${right}”` : `改为“${right}”`, en: `End with ${right}` }, edits: [{ span: place, newText: right }], certain: true }],
  };
}
