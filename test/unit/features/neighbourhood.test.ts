import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { createCorpusFacts } from '../../../server/src/features/corpusFacts';
import { corpusTooltip, corpusTree } from '../../../server/src/features/corpusTree';
import { neighbourhood } from '../../../server/src/features/neighbourhood';
import { readDocument } from '../../../server/src/document/document';

const law = (year: number): string => `鸡西市示范绿化条例\n\n（${year}年3月1日鸡西市第十七届人民代表大会常务委员会第二十次会议通过）\n\n第一条 为了绿化，制定本条例。\n\n第二条 单位应当绿化。\n`;
const corpus = createCorpus(Object.entries({
  'old.txt': law(2010), 'new.txt': law(2020),
  'trees.txt': '鸡西市示范树木办法\n\n（2012年5月1日鸡西市人民政府令第3号公布）\n\n第一条 根据《鸡西市示范绿化条例》，制定本办法。\n\n第二条 违反《鸡西市示范绿化条例》第二条规定的，责令改正。\n',
  'views.txt': '鸡西市人民政府关于加强示范绿化的意见\n\n鸡政发〔2022〕5号\n\n各区人民政府：\n\n一、落实《鸡西市示范绿化条例》第一条至第二条和《鸡西市示范树木办法》，参照《北京市没有的办法》。\n\n鸡西市人民政府\n2022年5月1日\n',
}).map(([id, text]) => ({ id, uri: `file:///${id}`, text })), { today: () => '2026-01-01' });
const context = { corpus, facts: createCorpusFacts(corpus), day: '2026-01-01', locale: 'zh' as const, status: { skipped: [{ path: '库/坏.pdf', reason: 'PDF 不完整或已损坏。' }] } };
const of = (id: string) => neighbourhood(context, corpus.documents.find((each) => each.id === id)!);

describe('the neighbourhood of a document', () => {
  it('joins the versions of a title, and says where an earlier one is meant', () => {
    const { centre, citing, cited, links } = of('old.txt');
    assert.deepEqual([centre.id, citing.map(({ id }) => id), cited], ['new.txt', ['trees.txt', 'views.txt'], []]);
    const [trees, views] = links;
    assert.deepEqual([trees.count, trees.provisions, trees.earlier], [2, ['第二条'], ['2010-03-01']]);
    assert.deepEqual([views.count, views.provisions, views.earlier], [1, ['第一条至第二条'], []]);
    assert.deepEqual(trees.places[0], { uri: 'file:///trees.txt', range: { start: { line: 4, character: 6 }, end: { line: 4, character: 6 } } });
  });
  it('names what the corpus does not have, and shows what the neighbours cite of each other', () => {
    const { cited, links } = of('views.txt');
    assert.deepEqual(cited.map(({ title, uri }) => [title, uri !== null]), [['鸡西市示范绿化条例', true], ['鸡西市示范树木办法', true], ['北京市没有的办法', false]]);
    assert.ok(links.some(({ from, to }) => from === 'trees.txt' && to === 'new.txt'));
  });
  it('is that of a draft as well', () => {
    const { centre, citing, cited } = neighbourhood(context, readDocument('关于绿化的通知\n\n各区：\n\n按照《鸡西市示范绿化条例》第二条办理。\n', 'file:///draft.policy.txt'));
    assert.equal(centre.uri, 'file:///draft.policy.txt');
    assert.deepEqual([citing.length, cited.map(({ id }) => id)], [0, ['new.txt']]);
  });
});

describe('the corpus view', () => {
  it('shows last what was left out, with the reason', () => {
    const top = corpusTree(context, null, '');
    assert.deepEqual(top.map(({ label, description }) => `${label} ${description}`), ['黑龙江省 鸡西市 4', '未收入的文件 1']);
    assert.deepEqual(corpusTree(context, top[1].id, '').map(({ label, description, place }) => [label, description, place]), [['坏.pdf', 'PDF 不完整或已损坏。', null]]);
    assert.equal(corpusTree(context, null, '树木').length, 1, 'a filter asks for documents');
  });
  it('says of a document what is inferred', () => {
    const guide = createCorpus([{ id: 'a.txt', uri: 'a.txt', text: '示范供水指南\n\n正文。\n' }]);
    const words = corpusTooltip({ ...context, corpus: guide }, JSON.stringify(['document', 'a.txt']));
    assert.match(words, /推断得出、请留意：.*地域.*效力层级/);
  });
});
