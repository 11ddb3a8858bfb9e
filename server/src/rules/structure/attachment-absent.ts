import type { Rule } from '../model';
import { attachmentsOf, listedAttachments } from './attachments';

export const attachmentAbsent: Rule = {
  code: 'structure/attachment-absent',
  severity: 'warning',
  title: { zh: '附件说明列出的附件不在文中', en: 'A listed attachment is not there' },
  explanation: {
    zh: '附件说明（附件：1.……）列出的附件应当附在文后。文中附有其他附件而缺这一件的，报警告；一件附件也没有的（附件另存文件），报提示。',
    en: 'What the note 附件：1.… lists must follow the text. A warning where other attachments are there, information where none is (they may be separate files).',
  },
  basis: 'GB/T 9704—2012《党政机关公文格式》7.3.4、7.3.7',
  bad: '宁海市商务局关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n附件：1.任务分解表\n2.主要指标表\n宁海市商务局\n2024年5月6日\n附件1\n任务分解表\n由市商务局牵头落实。',
  good: '宁海市商务局关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n附件：1.任务分解表\n2.主要指标表\n宁海市商务局\n2024年5月6日\n附件1\n任务分解表\n由市商务局牵头落实。\n附件2\n主要指标表\n会展场馆12个。',
  *check({ document }) {
    const listed = listedAttachments(document);
    if (listed.length === 0) return;
    const there = new Set(attachmentsOf(document).map(({ ordinal }) => ordinal || 1));
    for (const { number, name, block, start, end } of listed) {
      if (there.has(number)) continue;
      yield {
        code: this.code, span: block.original(start, end), ...(there.size === 0 ? { severity: 'information' as const } : {}),
        message: { zh: `附件说明列有附件${number}“${name}”，文后没有这一附件。`, en: `Attachment ${number} (${name}) is listed, but does not follow.` },
      };
    }
  },
};
