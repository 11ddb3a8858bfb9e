import type { OutlineNode, PolicyDocument } from '../../document/model';

/** A clause that says from when a document holds (自2024年5月1日起施行, 自公布之日起施行, 施行日期另行规定). */
const CLAUSE = /[自于从][^。；]{2,60}?(?:起|日)(?:正式)?(?:施行|实施|执行|生效|试行|开始施行|开始实行|实行)|自?(?:公布|发布|颁布|批准|签署|下达)(?:之日|后)?[^。；]{0,12}(?:起)?(?:施行|实施|生效|执行|试行)|(?:施行|实施|生效)(?:的)?(?:日期|时间|起始日期)|(?:施行|实施|生效)(?:之)?日[^。；]{0,4}由|即日起(?:施行|实施|生效|执行)/;
/** It must be about this document, not about an act or a contract. */
const THIS = /本(?:条例|办法|规定|细则|规则|法|决定|暂行|实施|通则|章程|命令|工作|试行|管理|标准|意见|方案)|施行日期|^自|本[\u4e00-\u9fff]{2,6}自|^\d{4}年/;

/** The clause in its full form, which can mean nothing else. */
const EXACT = /本(?:条例|办法|规定|细则|规则|法)自[^。；]{2,30}起(?:施行|实施|执行)/;

export interface EffectiveClause {
  /** Of the article among those given. */
  readonly index: number;
  readonly exact: boolean;
  readonly span: { readonly start: number; readonly end: number };
}

const HOLDS = /[施实执试]行|实施|生效/g;

/** The articles (in the order of the text) that say from when the document holds, with the place of the words. */
export function effectiveClauses(document: PolicyDocument, articles: readonly OutlineNode[]): EffectiveClause[] {
  const found: EffectiveClause[] = [];
  let index = 0;
  for (const block of document.blocksWith(HOLDS)) {
    const { start } = block.span;
    while (index < articles.length && articles[index].span.end <= start) index++;
    if (index >= articles.length) break;
    if (start < articles[index].span.start) continue;
    const match = CLAUSE.exec(block.text);
    if (match && THIS.test(block.text)) found.push({ index, exact: EXACT.test(block.text), span: block.original(match.index, match.index + match[0].length) });
  }
  return found;
}
