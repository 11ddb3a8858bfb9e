import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { resolveCitations } from '../../../server/src/corpus/resolve';
import { readDocument } from '../../../server/src/document/document';

const LAKE_2019 = '东湖市湿地条例\n（2019年5月1日东湖市人民代表大会常务委员会通过）\n\n第一条　为了保护湿地，制定本条例。\n第二条　湿地实行名录管理。\n名录每年公布。\n第三条　禁止下列行为：\n（一）填埋；\n（二）排污。\n第四条　本条例自2019年8月1日起施行。';
const LAKE_2023 = '东湖市湿地条例\n（2019年5月1日东湖市人民代表大会常务委员会通过　根据2023年6月1日东湖市人民代表大会常务委员会《关于修改〈东湖市湿地条例〉的决定》修正）\n\n第一条　为了保护湿地，制定本条例。\n第二条　湿地实行分级管理。\n第三条　禁止下列行为：\n（一）填埋；\n（二）排污。\n第四条　本条例自2019年8月1日起施行。';
const AMENDMENT = '东湖市湿地条例修正案\n\n一、第二条修改为：“湿地实行分级管理。”\n二、删去第二条第二款。';

const corpus = createCorpus([
  { id: 'a', uri: 'a', text: LAKE_2019 }, { id: 'b', uri: 'b', text: LAKE_2023 }, { id: 'c', uri: 'c', text: AMENDMENT },
]);
const draft = (...lines: string[]): string => ['东湖市湿地管理办法', '', ...lines].join('\n');
const resolved = (text: string, day = '2024-01-01') => resolveCitations(readDocument(text), corpus, day);
const statuses = (text: string, day?: string): string[] => resolved(text, day).map(({ status, citation }) => `${citation.text} ${status}`);

describe('resolving citations within the document', () => {
  const own = (sentence: string): string[] => statuses(draft('第一条　为了保护湿地，制定本办法。', '第二条　有下列情形的，不予受理：', '（一）资料不全；', '（二）超过期限。', '第三条　收费公开。', '标准另行制定。', '第四条　建立台账。', sentence));
  const rows: ReadonlyArray<readonly [string, string]> = [
    ['依照本办法第三条第二款办理。', '本办法第三条第二款 verified'],
    ['依照本办法第三条第三款办理。', '本办法第三条第三款 broken'],
    ['依照本办法第二条第二项办理。', '本办法第二条第二项 verified'],
    ['依照本办法第二条第三项办理。', '本办法第二条第三项 broken'],
    ['依照本办法第九条办理。', '本办法第九条 broken'],
    ['依照本办法第二条至第四条办理。', '本办法第二条至第四条 verified'],
    ['依照本办法第三条至第九条办理。', '本办法第三条至第九条 broken'],
    ['违反前款规定的，责令改正。', '前款 verified'],
    ['违反前两款规定的，责令改正。', '前两款 broken'],
    ['依照前条规定办理。', '前条 verified'],
    ['依照本条第二款办理。', '本条第二款 verified'],
    ['依照本条第三款办理。', '本条第三款 broken'],
    ['具体范围见附件。', '附件 broken'],
    ['张贴下列内容：“违反第九条规定的，停止参观。”', '第九条 unverifiable'],
    ['依照有关档案法的规定和第九条办理。', '第九条 unverifiable'],
  ];
  for (const [sentence, expected] of rows) it(`${sentence} → ${expected.split(' ')[1]}`, () => assert.deepEqual(own(sentence), [expected]));

  it('前款 in a first paragraph is broken and says why', () => {
    const [{ status, reason }] = resolved(draft('第一条　依照前款规定办理。', '第二条　加强监督。'));
    assert.equal(status, 'broken');
    assert.match(reason.zh, /第一款/);
  });
  it('a draft that begins in the middle proves nothing about what comes before', () => {
    assert.deepEqual(statuses(draft('第三十二条　依照本办法第五条办理。', '第三十三条　加强监督。')), ['本办法第五条 unverifiable']);
  });
  it('a list that has lost its first label is damaged, not short', () => {
    const text = draft('第一条　有下列情形的，不予受理：', '资料不全；', '（二）超过期限；', '（三）其他情形。', '第二条　依照本办法第一条第一项办理。', '第三条　加强监督。');
    assert.deepEqual(statuses(text), ['本办法第一条第一项 unverifiable']);
  });
});

describe('resolving citations into the corpus', () => {
  const cite = (words: string): string => draft(`第一条　依照${words}办理。`, '第二条　加强监督。');
  it('takes the version in force on the day', () => {
    assert.deepEqual(statuses(cite('《东湖市湿地条例》第二条第二款'), '2020-01-01'), ['《东湖市湿地条例》第二条第二款 verified']);
    assert.deepEqual(statuses(cite('《东湖市湿地条例》第二条第二款'), '2024-01-01'), ['《东湖市湿地条例》第二条第二款 broken']);
  });
  it('reads 修正案 that number 一、', () => assert.deepEqual(statuses(cite('《东湖市湿地条例修正案》第二条')), ['《东湖市湿地条例修正案》第二条 verified']));
  it('says that a title is not there', () => {
    const [{ status, reason, document }] = resolved(cite('《南山市湿地条例》第二条'));
    assert.equal(status, 'unverifiable');
    assert.equal(document, null);
    assert.match(reason.zh, /南山市湿地条例/);
  });
  it('says of a national law that its text is not there', () => assert.match(resolved(cite('刑法第二条'))[0].reason.zh, /文本/));
  it('leaves no citation out', () => {
    const document = readDocument(cite('《东湖市湿地条例》第二条、刑法第三条、本办法第二条和前款'));
    assert.equal(resolveCitations(document, corpus, null).length, document.citations.length);
    assert.equal(document.citations.length, 4);
  });
});
