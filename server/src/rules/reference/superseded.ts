import { locatorOf } from '../../document/find';
import type { Rule } from '../model';
import { checkQuote } from './quotes';
import { otherVersionWith, relatedProvision, versionOf } from './shared';

/** What is cited or quoted stood in an earlier version only. */
export const superseded: Rule = {
  code: 'reference/superseded',
  severity: 'warning',
  title: { zh: '引用的是旧版文本', en: 'What is cited stood in an earlier version only' },
  explanation: {
    zh: '引用的条款或者引文在有效文本中已经没有，但在法规库收录的另一版文本中有，说明起草时用的是修改前的文本。两版文本都列在后面，悬停时标出不同的文字，并给出现行文字。不提示：两版都有的文字，以及有效文本只有片段、无法判断的。',
    en: 'The provision or the words cited are gone from the version that counts but stand in another version of the corpus. Both are shown, with what differs marked on hover and the words in force offered. Not reported: words that both versions have, and versions of which only a part is known.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条；引用应当以现行有效文本为准',
  bad: '依照《某条例》第四十五条第二款的规定。（2023年修正时已删去）',
  good: '按现行文本核对后引用。',
  *check(context) {
    for (const resolution of context.resolutions) {
      const { citation, document } = resolution;
      if (!document) continue;
      const { title } = document.metadata;
      const check = checkQuote(resolution);
      if (check?.kind === 'earlier' && check.earlier && citation.quote) {
        yield {
          code: 'reference/superseded',
          span: citation.quote.span,
          message: {
            zh: `引文是《${title}》${dated(versionOf(check.earlier.source))}文本中的，现行文本${dated(versionOf(document))}已经修改${check.words ? `为：${check.words}` : '。'}请按现行文本改正。`,
            en: `These words are those of “${title}” as of ${versionOf(check.earlier.source)}; the version that counts (${versionOf(document)}) has others.`,
          },
          fixes: check.words ? [{ title: { zh: '按现行文本改引文', en: 'Put the words in force' }, edits: [{ span: citation.quote.span, newText: check.words }], certain: false }] : [],
          related: [relatedProvision(document, check.node, { zh: '现行文本', en: 'The version that counts' }), relatedProvision(check.earlier.source, check.earlier.node, { zh: '引文所在的文本', en: 'The version quoted' })],
        };
        continue;
      }
      if (resolution.status !== 'broken') continue;
      for (const found of resolution.targets) {
        if (found.status !== 'broken') continue;
        const other = otherVersionWith(resolution, found.target);
        if (!other) continue;
        yield {
          code: 'reference/superseded',
          span: citation.targets.length > 1 ? found.target.span : citation.span,
          message: {
            zh: `《${title}》现行文本${dated(versionOf(document))}中没有“${citation.text}”所指的条款，${versionOf(other.source) < versionOf(document) ? '修改前' : '另一版'}的文本${dated(versionOf(other.source))}中有（${locatorOf(other.node)}）。请按现行文本核对。`,
            en: `The version of “${title}” that counts (${versionOf(document)}) has no such provision; that of ${versionOf(other.source)} had.`,
          },
          related: [relatedProvision(document, found.node, { zh: '现行文本', en: 'The version that counts' }), relatedProvision(other.source, other.node, { zh: '另一版文本', en: 'The other version' })],
        };
      }
    }
  },
};

const dated = (day: string): string => (day ? `（${day}）` : '');
