import { isBare, namesAnother } from '../../corpus/resolve';
import { isQuoted } from '../../document/citations/quotes';
import { enclosing } from '../../document/find';
import type { Citation } from '../../document/model';
import type { Rule } from '../model';

/** An article that names itself by its number. */
export const self: Rule = {
  code: 'reference/self',
  severity: 'warning',
  title: { zh: '引用的是本条自身', en: 'An article cites itself by number' },
  explanation: {
    zh: '条文引用了它自己的条号，多半是调整条文顺序后没有跟着改；确需指本条的，写“本条”。引用本条中某一款、项时写了条号的，只作提示。',
    en: 'An article that cites its own number was usually moved without its references; where it does mean itself, 本条 is the word. Citing one of its own paragraphs by number is noted as information.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条',
  bad: '第三十条　违反本条例第三十条规定的，责令改正。',
  good: '第三十条　违反本条例第二十条规定的，责令改正。',
  *check({ document, resolutions }) {
    const named = new Map<number, boolean>();
    const isForeign = (citation: Citation): boolean => {
      const known = named.get(citation.block) ?? namesAnother(document, citation);
      named.set(citation.block, known);
      return known;
    };
    for (const { citation } of resolutions) {
      if (citation.document !== null || citation.relative || citation.form === 'anaphoric') continue;
      const block = document.blocks[citation.block];
      const own = enclosing(block.node, 'article');
      if (!own || block.kind === 'row' || document.parts[block.part]?.kind === 'quoted' || isQuoted(citation, block)) continue;
      if (!citation.targets.some(({ article }) => article === own.ordinal) || (isBare(citation) && isForeign(citation))) continue;
      for (const target of citation.targets) {
        if (target.article !== own.ordinal || (target.suffix ?? 0) !== own.suffix || target.attachment !== undefined || (target.through && target.through.article !== own.ordinal)) continue;
        const whole = target.paragraph === undefined && target.item === undefined;
        yield {
          code: 'reference/self',
          span: citation.targets.length > 1 ? target.span : citation.span,
          ...(whole ? {} : { severity: 'information' as const }),
          message: whole
            ? { zh: `这里就是${own.label}，引用的是本条自身。请核对条号；确指本条的，写“本条”。`, en: `This is ${own.label} itself. Check the number, or write 本条.` }
            : { zh: `这里就是${own.label}，引用本条的款、项写“本条第×款（项）”即可。`, en: `This is ${own.label} itself; write 本条 before the paragraph.` },
        };
      }
    }
  },
};
