import { locatorOf } from '../../document/find';
import type { Citation, PolicyDocument } from '../../document/model';
import type { Rule } from '../model';
import { checkQuote } from './quotes';
import { relatedProvision } from './shared';

/** 第十条“…”: nothing but a mark between the provision and the quotation. */
const isDirect = ({ span, quote }: Citation): boolean => quote !== null && quote.span.start - span.end <= 2;
/** 规定，承办者“…”: other words stand between. */
const startsBefore = ({ text }: PolicyDocument, { span, quote }: Citation): boolean => quote !== null && /，[^“]+“$/.test(text.slice(span.end, quote.span.start));

/** Quoted words that are not those of the cited provision. */
export const quoteMismatch: Rule = {
  code: 'reference/quote-mismatch',
  severity: 'warning',
  title: { zh: '引文与原文不符', en: 'Quoted words are not those of the provision' },
  explanation: {
    zh: '“……规定：‘……’”“关于‘……’的规定”或者条文之后紧跟的引号里，作为原文引用的文字，逐字与有效文本核对；全角半角、空格和标点的差别不算，省略号两边分别核对。引文在同一文件的另一条的，指出所在条款；只是旧版文本的，由 reference/superseded 提示。不核对：引号里的名称、口号，法规库中没有或者只有片段的文件。',
    en: 'Words presented as those of a provision are compared with the version that counts; widths, blanks and punctuation do not matter, and the parts around an ellipsis are looked for one by one. Words of another article of the document are reported with their place, words of an earlier version as superseded. Not compared: names and slogans in quotation marks, and documents that the corpus lacks or has in part.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条；引用原文应当准确',
  bad: '某条例第九条规定：“企业应当按月报送报表。”（原文为“按季报送”）',
  good: '某条例第九条规定：“企业应当按季报送报表。”',
  *check(context) {
    for (const resolution of context.resolutions) {
      const { citation, document } = resolution;
      if (!citation.quote || !document) continue;
      const check = checkQuote(resolution);
      if (!check || check.kind === 'same' || check.kind === 'earlier') continue;
      // 《甲》提出“…” and 第十条“…” may name what it is about; only near words are meant as its own.
      if (check.kind === 'unrelated' && (citation.targets.length === 0 || isDirect(citation) || startsBefore(context.document, citation))) continue;
      const title = document.metadata.title;
      const locator = locatorOf(check.node);
      yield {
        code: 'reference/quote-mismatch',
        span: citation.quote.span,
        message: check.kind === 'elsewhere'
          ? { zh: `引文不在所引条款中：这些文字见《${title}》${locator}。请改正条款序号。`, en: `These words stand in ${locator} of “${title}”, not in the provision cited.` }
          : { zh: `引文与《${title}》${locator}的原文不符。${check.words ? `原文是：${check.words}` : ''}`, en: `These are not the words of “${title}” ${locator}.` },
        related: [relatedProvision(document, check.node)],
        fixes: check.kind === 'changed' && check.words ? [{ title: { zh: '按原文改引文', en: 'Put the words of the provision' }, edits: [{ span: citation.quote.span, newText: check.words }], certain: false }] : [],
      };
    }
  },
};
