import { strict as assert } from 'node:assert';
import { codeActions, codeLenses, diagnostics, hover, lawPage } from '../../../server/src/features';
import { DRAFT_URI, edited, open } from './context';

const BASE = '临江市夜间经济促进办法\n\n第一条　根据《临江市夜间经济促进条例》，制定本办法。\n\n';
const DATE = `${BASE}第二条　每年¦七月的第一个星期六为夜间消费日。\n`;
const DUTY = `${BASE}第二条　市文化主管部门¦负责夜间经济的统筹协调。\n`;
const DEFINITION = `${BASE}第二条　本办法所称夜间经济，是指当日¦十八时至次日六时在本市发生的服务业经济活动和街头文艺演出、体育赛事、灯光展示、集市展销等各类群众文化活动。\n`;
const FINE = '临江市商务局关于规范夜间经营活动的通知\n\n各区、县（市）人民政府，市政府各部门：\n\n未在指定区域经营的，¦处一万元以上三万元以下罚款。\n\n临江市商务局\n2024年3月1日\n';

const conflictIn = (marked: string) => {
  const opened = open(marked);
  const finding = opened.context.findings!.find(({ code }) => code.startsWith('conflict/'));
  assert.ok(finding, `a conflict in: ${marked}`);
  return { ...opened, finding };
};
const card = (marked: string, pages = false): string => {
  const { context, position } = conflictIn(marked);
  return (hover({ ...context, rulePages: pages }, position)?.contents as { value: string }).value;
};
const actionsAt = (marked: string, asks = true, pages = true) => {
  const opened = conflictIn(marked);
  const range = opened.context.document.lines.range(opened.finding.span);
  return { opened, actions: codeActions({ ...opened.context, rulePages: pages }, { textDocument: { uri: DRAFT_URI }, range, context: { diagnostics: [] } }, asks) };
};
const taken = (marked: string, title: RegExp): string => {
  const { opened, actions } = actionsAt(marked);
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action?.edit, actions.map((each) => each.title).join(' | '));
  return edited(opened, action.edit.changes![DRAFT_URI]);
};

describe('the card of a conflict', () => {
  it('shows both texts with the differing words marked', () => {
    const words = card(DATE);
    assert.match(words, /本文：每年\*\*七\*\*月的第一个星期六为夜间消费日。/);
    assert.match(words, /每年\*\*六\*\*月的第一个星期六为夜间消费日。/);
    assert.match(words, /《临江市夜间经济促进条例》第四条/);
  });

  it('marks them in the colours of a comparison in our own extension', () => {
    assert.match(card(DATE, true), /<span style="background-color:var\(--vscode-diffEditor-removedTextBackground\);">\*\*七\*\*<\/span>/);
    assert.match(card(DATE, true), /insertedTextBackground\);">\*\*六\*\*/);
  });

  it('marks what the conflict is about, not all that is worded otherwise', () => {
    const words = card(`${BASE}第二条　按照有关规定，每年¦七月的第一个星期六为夜间消费日，集中开展促消费活动。\n`);
    assert.match(words, /本文：按照有关规定，每年\*\*七\*\*月的第一个星期六为夜间消费日，集中开展促消费活动。/);
  });

  it('compares with the sentence that is meant, the others of the paragraph unmarked', () => {
    const words = card(DUTY);
    assert.match(words, /市\*\*文化\*\*主管部门负责夜间经济的统筹协调/);
    assert.match(words, /市\*\*商务\*\*主管部门/);
  });
});

describe('the card of a quotation that is not word for word', () => {
  it('shows the words of the provision, the differing ones marked', () => {
    const { context, position } = open(`${BASE}第二条　《临江市夜间经济促进条例》第四条规定“每年七月的¦第一个星期六为夜间消费日”，按照执行。\n`);
    assert.ok(context.findings!.some(({ code }) => code === 'reference/quote-mismatch'), context.findings!.map(({ code }) => code).join());
    const words = (hover(context, position)!.contents as { value: string }).value;
    assert.match(words, /本文：每年\*\*七\*\*月的第一个星期六为夜间消费日/);
    assert.match(words, /每年\*\*六\*\*月/);
  });

  it('shows what was amended where a provision of an earlier version is cited', () => {
    const versions = ['五', '六'].map((month, at) => `临江市夜间经济促进条例\n\n（20${19 + at}年3月26日临江市人民代表大会常务委员会第${at ? '十' : '三'}次会议通过）\n\n第一条　为了促进夜间经济发展，制定本条例。\n\n第二条　每年${month}月的第一个星期六为夜间消费日。${at ? '' : '\n\n夜间消费日可以举办街头演出。'}\n`);
    const { context, position } = open('临江市夜间经济促进办法\n\n第一条　根据《临江市夜间经济促进条例》第二条第二¦款，制定本办法。\n', { corpus: versions });
    assert.ok(context.findings!.some(({ code }) => code === 'reference/superseded'), context.findings!.map(({ code }) => code).join());
    const words = (hover(context, position)!.contents as { value: string }).value;
    assert.doesNotMatch(words, /^本文/m, 'the draft names the provision, it does not word it');
  });
});

describe('what is offered on a conflict', () => {
  it('takes the figure of the provision', () => {
    assert.match(taken(DATE, /改为“/), /第二条　每年六月的第一个星期六为夜间消费日/);
  });

  it('takes the words of the provision where there is no figure: who is responsible', () => {
    assert.match(taken(DUTY, /改用《临江市夜间经济促进条例》第三条第一款的表述/), /第二条　市商务主管部门负责夜间经济的统筹协调。\n/);
  });

  it('takes the meaning of a term, the draft named by its own name', () => {
    assert.match(taken(DEFINITION, /改用.*的表述/), /第二条　本办法所称夜间经济，是指当日十八时至次日六时在本市发生的服务业经济活动。/);
  });

  it('takes the figure and cites the provision as its basis', () => {
    assert.match(taken(DATE, /并写明依据/), /第二条　按照《临江市夜间经济促进条例》第四条的规定，每年六月的第一个星期六为夜间消费日。/);
  });

  it('cites the provision instead of a sentence that contradicts it', () => {
    assert.match(taken(DUTY, /改为引用/), /第二条　按照《临江市夜间经济促进条例》第三条第一款的规定执行。\n/);
  });

  it('lets a term mean what the provision says it means', () => {
    assert.match(taken(DEFINITION, /改为引用/), /第二条　本办法所称夜间经济，是指《临江市夜间经济促进条例》第二条规定的夜间经济。\n/);
  });

  it('does not cite what the sentence cites already', () => {
    const { actions } = actionsAt(`${BASE}第二条　按照《临江市夜间经济促进条例》第四条，每年¦七月的第一个星期六为夜间消费日。\n`);
    assert.ok(!actions.some(({ title }) => /写明依据|改为引用/.test(title)));
  });

  it('opens the provision beside the draft, in an editor that can', () => {
    const { command } = actionsAt(DATE).actions.find(({ title }) => /并排打开《临江市夜间经济促进条例》第四条/.test(title))!;
    assert.equal(command?.command, 'policy.openPlace');
    assert.match(String(command?.arguments?.[0]), /^policy-corpus:/);
    assert.ok(!actionsAt(DATE, false).actions.some(({ title }) => /并排打开/.test(title)));
  });

  it('asks why it is deliberate', () => {
    const { command } = actionsAt(DATE).actions.find(({ title }) => /有意为之/.test(title))!;
    assert.deepEqual(command?.arguments?.slice(2), ['conflict/date', true]);
  });

  it('offers no words of a law that forbids something', () => {
    const { actions } = actionsAt(FINE);
    assert.ok(!actions.some(({ title }) => /改用|写明依据|改为引用/.test(title)));
    assert.ok(actions.some(({ title }) => /并排打开《中华人民共和国行政处罚法》第十六条/.test(title)));
  });
});

describe('law that is known by its provisions alone', () => {
  it('is named with its title, and opened as a page', () => {
    const { context } = conflictIn(FINE);
    const [related] = diagnostics({ ...context, rulePages: true }).find(({ code }) => code === 'conflict/authority')!.relatedInformation!;
    assert.match(related.message, /^《中华人民共和国行政处罚法》第十六条（2021-01-22）：除法律、法规、规章外/);
    const page = lawPage(related.location.uri, 'zh')!;
    assert.match(page, /# 《中华人民共和国行政处罚法》（2021/);
    assert.match(page, /\*\*第十六条\*\*　除法律、法规、规章外/);
    assert.equal(lawPage('policy-rule:/none.md', 'zh'), null);
  });

  it('is named at the finding in an editor that shows no pages', () => {
    const { context, finding } = conflictIn(FINE);
    const [related] = diagnostics(context).find(({ code }) => code === 'conflict/authority')!.relatedInformation!;
    assert.deepEqual(related.location, { uri: DRAFT_URI, range: context.document.lines.range(finding.span) });
  });
});

describe('code lenses', () => {
  it('count the conflicts of an article and lead to the other provision', () => {
    const { context } = conflictIn(DATE);
    const [lens] = codeLenses(context).filter(({ command }) => /冲突/.test(command!.title));
    assert.equal(lens.command!.title, '1 处冲突');
    assert.equal(context.document.lines.spanOf(lens.range).start, context.document.text.indexOf('第二条'));
    assert.deepEqual((lens.command!.arguments![3] as Array<{ uri: string }>).map(({ uri }) => uri), [context.corpus.documents[0].uri]);
  });

  it('count above the title what stands before the first heading', () => {
    const { context } = conflictIn('临江市夜间经济促进通知\n\n每年七月的第一个星期六为夜间消费日。\n');
    const [lens] = codeLenses(context);
    assert.equal(lens.range.start.line, 0);
  });
});
