import type { Citation, CitedTarget, Target } from '../../../server/src/document/model';

/** A target in short: 13/k1/i2 is 第十三条第一款第二项, 5之1 第五条之一, C3 第三章, h2.4 二、（四）, A1 附件1. A 款 that is not said is left out. */
export function written(target: CitedTarget): string {
  const ends = target.through ? `${one(target)}~${one(target.through)}` : one(target);
  return ends;
}

function one(target: Target & { readonly impliedParagraph?: boolean }): string {
  if (target.headings) return `h${target.headings.join('.')}`;
  const parts = [
    target.attachment === undefined ? '' : `A${target.attachment}`, target.part ? `P${target.part}` : '', target.chapter ? `C${target.chapter}` : '', target.section ? `S${target.section}` : '',
    target.article ? `${target.article}${target.suffix ? `之${target.suffix}` : ''}` : '', target.paragraph && !target.impliedParagraph ? `/k${target.paragraph}` : '',
    target.item ? `/i${target.item}` : '', target.subitem ? `/m${target.subitem}` : '',
  ];
  return parts.join('');
}

/** A citation in short: form, whose, targets. `own` is this document. */
export const inShort = ({ form, document, targets, relative }: Citation): string =>
  [form + (relative ? `:${relative.direction === 'this' ? 'this' : `-${relative.count}`} ${relative.level}` : ''), document ?? 'own', targets.map(written).join(' ')].join('|');
