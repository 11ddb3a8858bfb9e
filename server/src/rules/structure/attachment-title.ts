import { placeHere } from '../here';
import type { Rule } from '../model';
import { attachmentsOf, bare, listedAttachments, titleOf } from './attachments';

export const attachmentTitle: Rule = {
  code: 'structure/attachment-title',
  severity: 'warning',
  title: { zh: '附件名称与附件说明不一致', en: 'An attachment under another name than listed' },
  explanation: { zh: '附件说明中的名称与附件首页的标题应当一致。标点、空格和省去的地名不比较。', en: 'The name in the note and the title of the attachment must be the same; marks, blanks and a place left out are not compared.' },
  basis: 'GB/T 9704—2012《党政机关公文格式》7.3.7',
  bad: '宁海市商务局关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n附件：1.任务分解表\n2.主要指标表\n宁海市商务局\n2024年5月6日\n附件1\n任务分解表\n由市商务局牵头落实。\n附件2\n目标任务一览\n会展场馆12个。',
  good: '宁海市商务局关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n附件：1.任务分解表\n2.主要指标表\n宁海市商务局\n2024年5月6日\n附件1\n任务分解表\n由市商务局牵头落实。\n附件2\n主要指标表\n会展场馆12个。',
  *check({ document }) {
    const attachments = attachmentsOf(document);
    for (const { number, name, block, start, end } of listedAttachments(document)) {
      const there = attachments.find(({ ordinal }) => (ordinal || 1) === number);
      if (!there) continue;
      const title = titleOf(document, there);
      // The place and the like are often left out in one of the two; a title may take several lines.
      const lines = bare(there.blocks.slice(0, 6).map(({ text }) => text).join(''));
      if (title === '' || bare(title).includes(bare(name)) || bare(name).includes(bare(title)) || lines.includes(bare(name))) continue;
      yield {
        code: this.code, span: block.original(start, end),
        message: { zh: `附件说明写“${name}”，附件${number}的标题是“${title}”，两处不一致。`, en: `Listed as ${name}, but attachment ${number} is titled ${title}.` },
        related: [placeHere(document, there.headingSpan ?? there.labelSpan, there.label, title)],
      };
    }
  },
};
