import { strict as assert } from 'node:assert';
import { codeActions, diagnostics, prepareRename, rename, renumber, rulePage } from '../../../server/src/features';
import { rules } from '../../../server/src/rules';
import { DRAFT_URI, edited, open } from './context';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const renamed = (marked: string, name: string): string | null => {
  const opened = open(marked);
  const edit = rename(opened.context, opened.position, name);
  return edit && edited(opened, edit.changes![DRAFT_URI]);
};
const renumbered = (text: string): string => {
  const opened = open(text);
  return edited(opened, renumber(opened.context).changes[DRAFT_URI] ?? []);
};

describe('rename', () => {
  it('changes a term wherever it is used', () => {
    assert.equal(renamed('第一条　设立夜间经济联席会议（以下简称联席会议）。\n\n第二条　联席¦会议每季度召开一次。\n', '工作专班'), '第一条　设立夜间经济联席会议（以下简称工作专班）。\n\n第二条　工作专班每季度召开一次。\n');
  });

  it('changes a unit in every list', () => {
    assert.equal(renamed('一、任务\n\n（一）甲。做甲。（牵头单位：市经¦信局；责任单位：市商务局）\n\n（二）乙。做乙。（牵头单位：市商务局；责任单位：市经信局）\n', '市数据局'),
      '一、任务\n\n（一）甲。做甲。（牵头单位：市数据局；责任单位：市商务局）\n\n（二）乙。做乙。（牵头单位：市商务局；责任单位：市数据局）\n');
  });

  it('gives an article a new number, those behind it and all references following', () => {
    assert.equal(renamed('第一条　甲。\n\n第¦二条　乙。\n\n第三条　违反第二条、第一条规定的，按照第三条处理。\n', '第三条'),
      '第一条　甲。\n\n第三条　乙。\n\n第四条　违反第三条、第一条规定的，按照第四条处理。\n');
  });

  it('leaves the numbers of other documents alone', () => {
    assert.equal(renamed('第¦一条　甲。\n\n第二条　按照《临江市夜间经济促进条例》第一条和本办法第一条执行。\n', '第二条'), '第二条　甲。\n\n第三条　按照《临江市夜间经济促进条例》第一条和本办法第二条执行。\n');
  });

  it('is not offered on plain words and citations', () => {
    for (const marked of ['第一条　天气¦晴朗。\n', '第一条　按照《临江市夜间经济促进条例》第¦三条执行。\n']) {
      const { context, position } = open(marked);
      assert.equal(prepareRename(context, position), null);
    }
  });
});

describe('renumber', () => {
  it('closes a gap, with references following', () => {
    assert.equal(renumbered('第一条　甲。\n\n第三条　乙。\n\n第四条　违反第三条规定的，责令改正。\n'), '第一条　甲。\n\n第二条　乙。\n\n第三条　违反第二条规定的，责令改正。\n');
  });

  it('lets articles run on through chapters and items begin anew', () => {
    const text = '第一章　总则\n\n第一条　下列：\n\n（一）甲；\n\n（三）乙。\n\n第二章　附则\n\n第三条　下列：\n\n（一）丙；\n\n（二）丁。\n';
    assert.equal(renumbered(text), text.replace('（三）乙', '（二）乙').replace('第三条', '第二条'));
  });

  it('keeps 第X条之一 with its article', () => {
    assert.equal(renumbered('第一条　甲。\n\n第三条　乙。\n\n第三条之一　丙。\n\n第四条　丁。\n'), '第一条　甲。\n\n第二条　乙。\n\n第二条之一　丙。\n\n第三条　丁。\n');
  });

  it('leaves a part that begins in the middle at its beginning', () => {
    const text = '第三十二条　甲。\n\n第三十三条　乙。\n';
    assert.equal(renumbered(text), text);
  });

  it('changes nothing where all is in order, and says so', () => {
    const { context } = open('第一条　甲。\n\n第二条　乙。\n');
    assert.deepEqual(renumber(context).changes, {});
    assert.match(renumber(context).summary, /无需/);
  });
});

describe('quick fixes', () => {
  const draft = '第一条　甲。\n\n第三条　乙。\n\n第四条　丙，按照第九条执行。\n';

  it('offers to keep each finding quiet with a reason', () => {
    const { context } = open(draft);
    const codes = new Set(diagnostics(context).map(({ code }) => code));
    const offered = codeActions(context, { textDocument: { uri: DRAFT_URI }, range: WHOLE, context: { diagnostics: [] } }, true);
    for (const code of codes) assert.ok(offered.some(({ command }) => command?.arguments?.[2] === code), String(code));
  });

  it('writes the remark on a line of its own above, for an editor that does not ask', () => {
    const opened = open(draft);
    const action = codeActions(opened.context, { textDocument: { uri: DRAFT_URI }, range: WHOLE, context: { diagnostics: [] } }, false).find(({ title }) => title.includes('reference/missing-article'))!;
    assert.match(edited(opened, action.edit!.changes![DRAFT_URI]), /\n<!-- policy-disable-next-line reference\/missing-article 理由： -->\n第四条/);
  });

  it('corrects all that is certain at one stroke', () => {
    const opened = open('第一条　一、下列单位：\n\n根据临政办发[2022]8号文件执行。\n');
    const actions = codeActions(opened.context, { textDocument: { uri: DRAFT_URI }, range: WHOLE, context: { diagnostics: [], only: ['source.fixAll'] } }, true);
    const certain = opened.context.findings!.some(({ fixes }) => fixes?.some((fix) => fix.certain));
    assert.equal(actions.length, certain ? 1 : 0);
    for (const { kind } of actions) assert.equal(kind, 'source.fixAll.policy');
  });
});

describe('diagnostics', () => {
  it('point to the other provision in its document', () => {
    const { context } = open('临江市夜间经济办法\n\n第一条　临江市每年七月的第一个星期六为夜间消费日。\n');
    for (const { relatedInformation = [], code } of diagnostics(context)) {
      for (const { location } of relatedInformation) assert.ok(location.uri === DRAFT_URI || context.corpus.documents.some(({ uri }) => uri === location.uri), String(code));
    }
  });

  it('lead to a page that tells what the rule means, in an editor that shows such pages', () => {
    const { context } = open('第一条　甲。\n\n第三条　乙。\n');
    const { codeDescription } = diagnostics({ ...context, rulePages: true }).find(({ code }) => code === 'numbering/gap')!;
    const page = rulePage(rules, codeDescription!.href, 'zh')!;
    assert.match(page, /numbering\/gap/);
    assert.match(page, /## 依据/);
    assert.equal(rulePage(rules, 'policy-rule:/none.md', 'zh'), null);
  });

  it('say the basis', () => {
    const first = diagnostics(open('第一条　甲。\n\n第三条　乙。\n').context).find(({ code }) => code === 'numbering/gap')!;
    assert.match(String(first.message), /依据/);
    assert.equal(first.codeDescription, undefined, 'no link for an editor that has no page to show');
  });
});
