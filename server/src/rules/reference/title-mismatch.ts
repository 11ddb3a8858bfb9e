import { titleKey } from '../../corpus/titles';
import { bigrams, likeness } from '../../text/bigrams';
import type { Rule } from '../model';
import { relatedProvision } from './shared';
import { namedTitles, nearTitle, ownOrPlanned, speaksOfPast } from './titles';

/** A title that is nearly that of a corpus document. */
export const titleMismatch: Rule = {
  code: 'reference/title-mismatch',
  severity: 'warning',
  title: { zh: '引用的文件名称与原文不一致', en: 'A cited title is not quite that of the document' },
  explanation: {
    zh: '法规库中没有引用的名称，但有一个只差一两个词（漏写“促进”“管理”，或者把“规定”写成“条例”）、或者文种写错一个字（条列、办发）、长名称里写错一个字（引领、统领）的文件；文号与库中文件一致而名称不同的，也在此提示。地域、年份、主题不同的视为另一份文件，不提示；尚待制定、印发的文件和本文件自己的名称不提示。',
    en: 'The corpus has no document of this title but one that differs by a word, in its kind, or by one mistyped character of its kind or of a long title; or the document number is that of another title. Titles of other places, years or subjects are other documents; documents still to be made and the draft itself are left out.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第6条：引用其他法律用全称',
  bad: '按照《某市城市绿化条例》执行。（库中为《某市城市绿化管理条例》）',
  good: '按照《某市城市绿化管理条例》执行。',
  *check(context) {
    if (context.corpus.documents.length === 0) return;
    for (const resolution of namedTitles(context)) {
      const { citation } = resolution;
      if (resolution.document && !byNumberOnly(resolution)) continue;
      if (ownOrPlanned(context, resolution) || speaksOfPast(context, resolution)) continue;
      const match = byNumberOnly(resolution) ? resolution.document : nearTitle(context, { ...resolution, document: null })?.document;
      if (!match) continue;
      // A notice may be meant by the plan that it issues.
      const cited = bigrams(citation.document ?? '');
      const [title] = [match.metadata.title, ...match.document.parts.map((part) => part.title)].filter((each) => each !== '').sort((left, right) => likeness(cited, bigrams(right)) - likeness(cited, bigrams(left)));
      yield {
        code: 'reference/title-mismatch',
        span: citation.documentSpan ?? citation.span,
        message: { zh: `《${citation.document}》与法规库中的名称不一致，应为《${title}》？请核对。`, en: `“${citation.document}” differs from “${title}” in the corpus. Please check.` },
        related: [relatedProvision(match, null)],
        fixes: citation.documentSpan ? [{ title: { zh: `改为《${title}》`, en: `Change to “${title}”` }, edits: [{ span: citation.documentSpan, newText: `《${title}》` }], certain: false }] : [],
      };
    }
  },
};

/** The document was found by its number, and its title is another. */
function byNumberOnly({ citation, document }: Parameters<typeof nearTitle>[1]): boolean {
  if (!document || !citation.documentNumber || document.metadata.documentNumber === null) return false;
  const cited = titleKey(citation.document ?? '');
  return !titleKey(document.metadata.title).includes(cited) && !document.versions.some(({ metadata }) => titleKey(metadata.title).includes(cited)) && !cited.includes(titleKey(document.metadata.title)) && !document.metadata.title.includes(citation.document ?? '');
}
