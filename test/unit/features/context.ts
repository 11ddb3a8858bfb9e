import type { Position } from 'vscode-languageserver';
import { createCorpusFacts } from '../../../server/src/features/corpusFacts';
import type { FeatureContext, Locale } from '../../../server/src/features/model';
import { createPolicyService } from '../../../server/src/service';

/** A regulation for the drafts of these tests to cite. */
export const REGULATION = `临江市夜间经济促进条例

（2021年3月26日临江市人民代表大会常务委员会第十次会议通过）

第一章　总则

第一条　为了促进夜间经济发展，制定本条例。

第二条　本条例所称夜间经济，是指当日十八时至次日六时在本市发生的服务业经济活动。

第二章　促进措施

第三条　市商务主管部门负责夜间经济的统筹协调。

市场监督管理部门按照职责做好相关工作。

第四条　每年六月的第一个星期六为夜间消费日。

第五条　本条例自2021年6月1日起施行。
`;

/** A plan that gives tasks to units. */
export const PLAN = `临江市人民政府办公室关于印发临江市步行街改造行动方案的通知

临政办发〔2022〕8号

各区、县（市）人民政府，市政府各部门、各单位：

《临江市步行街改造行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。

临江市人民政府办公室
2022年3月1日

临江市步行街改造行动方案

一、重点任务

（一）改造街面。推进街面改造。（牵头单位：市建设局；责任单位：市商务局，各区、县（市）政府）

（二）引进品牌。引进知名品牌。（牵头单位：市商务局；责任单位：市市场监管局）
`;

export const DRAFT_URI = 'file:///draft.policy.txt';

/** What a feature is given for a text, over a corpus of the two documents above; `¦` marks the place that is pointed at. */
export function open(marked: string, { corpus = [REGULATION, PLAN], locale = 'zh' as Locale } = {}): { readonly context: FeatureContext; readonly text: string; readonly position: Position } {
  const caret = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const service = createPolicyService({ sources: corpus.map((each, index) => ({ id: `${index}.txt`, uri: `policy-corpus:/${index}.txt`, text: each })), today: () => '2024-05-01' });
  const document = service.read(text, DRAFT_URI);
  const result = service.check(document);
  const context: FeatureContext = { document, corpus: service.corpus, day: result.day, resolutions: result.resolutions, findings: result.findings, facts: createCorpusFacts(service.corpus), locale };
  return { context, text, position: document.lines.position(Math.max(0, caret)) };
}

/** The words that an LSP range covers. */
export function wordsAt({ context }: { readonly context: FeatureContext }, range: { readonly start: Position; readonly end: Position }): string {
  const { start, end } = context.document.lines.spanOf(range);
  return context.document.text.slice(start, end);
}

/** The text after some edits. */
export function edited({ context }: { readonly context: FeatureContext }, edits: ReadonlyArray<{ readonly range: { readonly start: Position; readonly end: Position }; readonly newText: string }>): string {
  const { document } = context;
  const placed = edits.map(({ range, newText }) => ({ ...document.lines.spanOf(range), newText })).sort((left, right) => right.start - left.start);
  return placed.reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.text);
}
