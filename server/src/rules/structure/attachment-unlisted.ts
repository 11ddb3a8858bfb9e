import { toNumeral } from '../../text/numerals';
import type { Rule } from '../model';
import { attachmentsOf, bare, listedAttachments, titleOf } from './attachments';

export const attachmentUnlisted: Rule = {
  code: 'structure/attachment-unlisted',
  severity: 'warning',
  title: { zh: '附件在正文中没有提到', en: 'An attachment that the text does not mention' },
  explanation: {
    zh: '附在文后的附件，应当在附件说明或者正文中提到（附件说明、“见附件1”或者附件名称）。都没有提到的报告。',
    en: 'Every attachment is named in the note of attachments or mentioned in the text, by number or title.',
  },
  basis: 'GB/T 9704—2012《党政机关公文格式》7.3.4、7.3.7',
  bad: '宁海市商务局关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n附件：1.任务分解表\n宁海市商务局\n2024年5月6日\n附件1\n任务分解表\n由市商务局牵头落实。\n附件2\n主要指标表\n会展场馆12个。',
  good: '宁海市商务局关于加强会展工作的通知\n各有关单位：\n现就有关事项通知如下。\n附件：1.任务分解表\n2.主要指标表\n宁海市商务局\n2024年5月6日\n附件1\n任务分解表\n由市商务局牵头落实。\n附件2\n主要指标表\n会展场馆12个。',
  *check({ document }) {
    const attachments = attachmentsOf(document);
    if (attachments.length === 0) return;
    const listed = new Set(listedAttachments(document).map(({ number }) => number));
    const first = attachments[0].span.start;
    const body = document.text.slice(0, first);
    // A text that speaks of its attachments without numbers (见附件, 附件所列) may mean any of them.
    if (listed.size === 0 && /附件(?!\s*[0-9一二三四五六七八九十])|附表|附录|附后/.test(body)) return;
    const plain = bare(body);
    for (const attachment of attachments) {
      const { ordinal, label, labelSpan } = attachment;
      const heading = titleOf(document, attachment);
      if (listed.has(ordinal || 1) || (heading !== '' && plain.includes(bare(heading))) || mentionOf(ordinal).test(body)) continue;
      yield { code: this.code, span: labelSpan, message: { zh: `${label}在附件说明和正文中都没有提到。`, en: `${label} is neither listed nor mentioned in the text.` } };
    }
  },
};

/** 附件2 or 附件二 in running text; any attachment for one without a number. */
const mentionOf = (ordinal: number): RegExp => new RegExp(`附[件表录]\\s*${ordinal > 0 ? `(?:${ordinal}(?!\\d)|${toNumeral(ordinal)}(?![一二三四五六七八九十]))` : '(?!\\d)'}`);
