import { namedTitles, nearTitle, ownOrPlanned, repealOfAbsent, speaksOfPast } from './titles';
import type { Rule } from '../model';
import { relatedProvision } from './shared';

/** 《…》 in no document of the corpus. */
export const unknownDocument: Rule = {
  code: 'reference/unknown-document',
  severity: 'information',
  title: { zh: '法规库中没有引用的文件', en: 'A cited document is not in the corpus' },
  explanation: {
    zh: '引用的《…》在法规库中没有找到。不在库中不等于不存在，请核对名称是否准确；相近的名称附在后面供参考。常见国家法律、文中说明正在制定的文件、本文件自身及其附件不提示。',
    en: 'The title is not in the corpus. That is no proof that it does not exist: check its wording; similar titles are offered. Well-known national laws, documents still to be made and the draft itself are left out.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第6条：引用其他法律用全称',
  bad: '依照《某市城市绿地条例》执行。（应为《某市城市绿化条例》）',
  good: '依照《某市城市绿化条例》执行。',
  *check(context) {
    if (context.corpus.documents.length === 0) return;
    const seen = new Set<string>();
    for (const resolution of namedTitles(context)) {
      const { citation, document } = resolution;
      const title = citation.document ?? '';
      if (document || seen.has(title) || ownOrPlanned(context, resolution) || speaksOfPast(context, resolution) || nearTitle(context, resolution) || repealOfAbsent(context, resolution)) continue;
      seen.add(title);
      // 《杭州市…条例》 is never meant for that of another city.
      const place = placeOf(title);
      const near = context.corpus.near(title, 6).filter((match) => {
        const other = placeOf(match.document.metadata.title);
        return place === '' || other === '' || other === place;
      }).slice(0, 3);
      yield {
        code: 'reference/unknown-document',
        span: citation.documentSpan ?? citation.span,
        message: {
          zh: `法规库中没有《${title}》，其内容和效力未能核对。${near.length > 0 ? `名称相近的有：${near.map((match) => `《${match.document.metadata.title}》`).join('')}。` : ''}`,
          en: `“${title}” is not in the corpus and could not be checked.`,
        },
        related: near.map((match) => relatedProvision(match.document, null)),
        fixes: citation.form === 'title' && citation.documentSpan ? near.map((match) => ({
          title: { zh: `改为《${match.document.metadata.title}》`, en: `Change to “${match.document.metadata.title}”` },
          edits: [{ span: citation.documentSpan!, newText: `《${match.document.metadata.title}》` }], certain: false,
        })) : [],
      };
    }
  },
};

/** The province, city or county that a title begins with; '' where it begins with none. */
const placeOf = (title: string): string => /^[\u4e00-\u9fff]{2,7}?(?:省|市|自治区|自治州|自治县|县|区)(?=[\u4e00-\u9fff])/.exec(title)?.[0] ?? '';
