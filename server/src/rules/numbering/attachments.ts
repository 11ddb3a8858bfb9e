import type { PolicyDocument } from '../../document/model';
import { placeHere } from '../here';
import type { Finding } from '../model';

/**
 * A second 附件2 behind 附件2, with another title. 附件1 may come again: the rules that are attached have attachments of their own.
 */
export function* repeatedAttachments(document: PolicyDocument): Generator<Finding> {
  const attachments = document.outline.filter(({ level }) => level === 'attachment');
  for (const [index, attachment] of attachments.entries()) {
    const before = attachments[index - 1];
    const { ordinal, label, heading, labelSpan } = attachment;
    if (!before || ordinal < 2 || ordinal !== before.ordinal || label !== before.label || heading === '' || heading === before.heading || before.heading === '') continue;
    yield {
      code: 'numbering/duplicate', span: labelSpan, basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.4、7.3.7',
      message: { zh: `“${label}”与前面的重复：前一个是“${before.heading}”，这一个是“${heading}”。`, en: `${label} is used twice: for “${before.heading}” and for “${heading}”.` },
      related: [placeHere(document, before.labelSpan, before.label, before.label)],
    };
  }
}
