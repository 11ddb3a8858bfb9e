import { blockAt, locatorOf } from '../../document/find';
import type { Definition } from '../../document/model';
import { placeHere } from '../here';
import type { Rule } from '../model';

/** One term, two definitions. */
export const redefined: Rule = {
  code: 'term/redefined',
  severity: 'warning',
  title: { zh: '同一用语重复定义', en: 'A term is defined twice' },
  explanation: {
    zh: '同一份文件中，同一简称或者用语只定义一次；两处定义的，即使说法一致也应当删去一处，说法不同的必须统一。只在本章、本条内使用的定义互不影响。',
    en: 'A short form or term has one definition in a document. A second one is to be struck out, or brought into line. Definitions for one chapter or article only do not concern each other.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第2条',
  bad: '园区管理机构（以下简称管理机构）……市场管理机构（以下简称管理机构）……',
  good: '园区管理机构（以下简称管理机构）……市场管理单位……',
  *check({ document }) {
    const first = new Map<string, Definition>();
    for (const definition of document.definitions) {
      const part = blockAt(document, definition.span.start)?.part ?? 0;
      if (definition.scope !== 'document' || document.parts[part]?.kind === 'quoted') continue;
      const key = `${part}:${definition.term}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, definition);
        continue;
      }
      // 本条例所称企业，包括… beside （以下简称企业） gives the extent of a short form.
      if (before.form !== definition.form) continue;
      // 所称X，包括… beside X，是指… gives the extent, not another meaning.
      if (givesExtent(document.text, before) !== givesExtent(document.text, definition)) continue;
      // One text twice in a file: not the writer's doing.
      if (wordsBefore(document.text, before.span.start) === wordsBefore(document.text, definition.span.start)) continue;
      yield {
        code: 'term/redefined',
        span: definition.termSpan,
        message: { zh: `“${definition.term}”前面${locatorOf(before.node)}已经定义过。请只保留一处定义。`, en: `“${definition.term}” is defined before, in ${locatorOf(before.node) || 'this document'}.` },
        related: [placeHere(document, before.span, locatorOf(before.node))],
      };
    }
  },
};

const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at).replace(/[\s\u3000]+/g, '');

/** Whether a definition says what a term includes, and not what it is. */
const givesExtent = (text: string, { termSpan }: Definition): boolean => /^[”》，,\s]*(?:，)?包括/.test(text.slice(termSpan.end, termSpan.end + 6));
