import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { digestOf, meansArticle } from '../../../server/src/corpus/digest';
import { createCitationGraph } from '../../../server/src/corpus/graph';
import { readDocument } from '../../../server/src/document/document';

const law = (year: number, articles: string[]): string => `# 鸡西市示范绿化条例\n\n（${year}年3月1日鸡西市第十七届人民代表大会常务委员会第二十次会议通过）\n\n${articles.map((text, at) => `第${'一二三四五六七八九十'[at]}条 ${text}`).join('\n')}\n`;
const TEXTS = {
  old: law(2010, ['为了绿化，制定本条例。', '单位应当绿化。']),
  new: law(2020, ['为了绿化，制定本条例。', '单位应当绿化。', '本市推进立体绿化。']),
  early: '鸡西市示范树木办法\n\n（2012年5月1日鸡西市人民政府令第3号公布）\n\n第一条 根据《鸡西市示范绿化条例》，制定本办法。\n第二条 违反《鸡西市示范绿化条例》第二条规定的，责令改正。\n',
  late: '鸡西市人民政府关于加强示范绿化的意见\n\n鸡政发〔2022〕5号\n\n各区人民政府：\n\n一、落实《鸡西市示范绿化条例》第一条至第三条，参照《北京市没有的办法》。\n\n鸡西市人民政府\n2022年5月1日\n',
};
const corpus = createCorpus(Object.entries(TEXTS).map(([id, text]) => ({ id, uri: id, text })), { today: () => '2026-01-01' });
const document = (id: string) => corpus.documents.find((each) => each.id === id)!;
const graph = createCitationGraph(corpus);

describe('who cites whom in a corpus', () => {
  it('leads to the version that held when the citing document was issued', () => {
    assert.deepEqual(graph.incoming(document('old')).map(({ from }) => from.id), ['early']);
    assert.deepEqual(graph.incoming(document('new')).map(({ from }) => from.id), ['late']);
  });
  it('tells the citations of one article, ranges included', () => {
    assert.deepEqual(graph.incoming(document('new'), { ordinal: 2, suffix: 0 }).map(({ from }) => from.id), ['late']);
    assert.deepEqual(graph.incoming(document('old'), { ordinal: 2, suffix: 0 }).map(({ cites }) => cites.length), [1]);
    assert.deepEqual(graph.incoming(document('old'), { ordinal: 1, suffix: 0 }), []);
  });
  it('names what a document cites, also what the corpus does not have', () => {
    assert.deepEqual(graph.outgoing(document('late')).map(({ to, title }) => [to?.id ?? null, title]), [['new', '鸡西市示范绿化条例'], [null, '北京市没有的办法']]);
  });
  it('knows 第N条之N and ranges', () => {
    const [cite] = digestOf(readDocument('第一条 按照《某法》第十三条之一、第二十条至第二十二条办理。\n')).cites;
    assert.equal(meansArticle(cite, 13, 1), true);
    assert.equal(meansArticle(cite, 13, 0), false);
    assert.equal(meansArticle(cite, 21, 0), true);
    assert.equal(meansArticle(cite, 23, 0), false);
  });
  it('is the same from kept digests as from the texts', () => {
    const kept = new Map(corpus.documents.map(({ hash, digest }) => [hash, JSON.parse(JSON.stringify(digest))]));
    const again = createCorpus(Object.entries(TEXTS).map(([id, text]) => ({ id, uri: id, text })), { today: () => '2026-01-01', digests: kept });
    assert.deepEqual(createCitationGraph(again).incoming(again.documents[1]).map(({ from, cites }) => [from.id, cites]), graph.incoming(corpus.documents[1]).map(({ from, cites }) => [from.id, cites]));
  });
});
