import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import type { Corpus } from '../../../server/src/corpus/model';
import { locatorOf } from '../../../server/src/document/find';
import { titleKey } from '../../../server/src/corpus/titles';

const TODAY = '2026-01-01';

/** A corpus of texts by file name. */
const corpusOf = (texts: Record<string, string>): Corpus =>
  createCorpus(Object.entries(texts).map(([id, text]) => ({ id, uri: `file:///${id}`, text })), { today: () => TODAY });
const regulation = (title: string, note: string, ...articles: string[]): string => [title, '', note, '', ...articles].join('\n');
const ids = (documents: readonly { id: string }[]): string[] => documents.map(({ id }) => id);

const WATER_2015 = regulation('中华人民共和国示范用水条例', '（2015年3月1日中华人民共和国国务院令第600号公布）', '第一条 为了节约用水，制定本条例。', '第二条 本条例自2015年6月1日起施行。');
const WATER_2020 = regulation('示范用水条例', '（2015年3月1日中华人民共和国国务院令第600号公布　根据2020年9月1日《国务院关于修改部分行政法规的决定》修正）', '第一条 为了节约用水，制定本条例。', '第二条 本条例自2015年6月1日起施行。');

describe('corpus: titles', () => {
  const corpus = corpusOf({ a: WATER_2015, b: regulation('洛阳市示范停车办法（试行）', '', '第一条 ……'), c: regulation('南宁市人民政府关于加强河道管理的意见', '', '各县人民政府：', '现提出如下意见。') });
  it('are found with or without 中华人民共和国, brackets and notes of the version', () => {
    for (const title of ['中华人民共和国示范用水条例', '示范用水条例', '《示范用水条例》', '示范用水条例（2015年修订）', '示 范 用 水 条 例']) assert.deepEqual(ids(corpus.byTitle(title)), ['a'], title);
  });
  it('are not found by another place, another kind or without （试行）', () => {
    for (const title of ['浙江省示范用水条例', '示范用水办法', '洛阳市示范停车办法']) assert.deepEqual(ids(corpus.byTitle(title)), [], title);
  });
  it('are found without their issuer', () => assert.deepEqual(ids(corpus.byTitle('关于加强河道管理的意见')), ['c']));
  it('name the plan that a notice issues', () => {
    const notice = corpusOf({ n: regulation('柳州市人民政府办公室关于印发柳州市示范行动方案（2021—2023年）的通知', '', '各县人民政府：', '请执行。') });
    assert.deepEqual(ids(notice.byTitle('柳州市示范行动方案(2021-2023年)')), ['n']);
  });
  it('that several offices share are no name of any of them, unless the place is known', () => {
    const two = corpusOf({ x: '南宁市人民政府关于加强绿化的意见\n\n各县人民政府：\n正文。', y: '柳州市人民政府关于加强绿化的意见\n\n各县人民政府：\n正文。' });
    assert.deepEqual(ids(two.byTitle('关于加强绿化的意见')), []);
    assert.deepEqual(ids(two.byTitle('关于加强绿化的意见', { province: '广西壮族自治区', city: '柳州市' })), ['y']);
  });
  it('keep what tells documents apart', () => {
    assert.notEqual(titleKey('示范规划（2018—2020年）'), titleKey('示范规划（2021—2023年）'));
    assert.equal(titleKey('示范规划（2018—2020年）'), titleKey('示范规划(2018-2020年)'));
    assert.equal(titleKey('某省实施《中华人民共和国水法》办法'), titleKey('某省实施〈水法〉办法'));
  });
  it('that are slightly wrong lead to the right one', () => {
    assert.equal(corpus.near('示范用水管理条例', 3)[0].document.id, 'a');
    assert.equal(corpus.near('洛阳市示范停车办法', 3)[0].document.id, 'b');
    assert.deepEqual(corpus.near('某市殡葬服务收费标准', 3), []);
  });
  it('are found by number, whatever brackets are used', () => {
    const numbered = corpusOf({ n: '柳政发〔2021〕3号\n\n柳州市人民政府关于加强绿化的意见\n\n各县人民政府：' });
    assert.deepEqual(ids(numbered.byNumber('柳政发[2021]3号')), ['n']);
  });
});

describe('corpus: versions', () => {
  const corpus = corpusOf({ new: WATER_2020, old: WATER_2015 });
  it('of a title form a chain, newest first', () => {
    assert.deepEqual(ids(corpus.byTitle('示范用水条例')), ['new', 'old']);
    assert.deepEqual(ids(corpus.documents[0].versions), ['old', 'new']);
  });
  it('bind from the day they take effect until the next one does', () => {
    const [amended, first] = corpus.byTitle('示范用水条例');
    assert.equal(corpus.forceOf(first, '2015-05-31'), 'not-yet');
    assert.equal(corpus.forceOf(first, '2015-06-01'), 'in-force');
    assert.equal(corpus.forceOf(amended, '2020-08-31'), 'not-yet');
    assert.equal(corpus.forceOf(first, '2020-09-01'), 'superseded');
    assert.equal(corpus.forceOf(amended, null), 'in-force');
  });
  it('are chosen by the day', () => {
    assert.equal(corpus.inForce('示范用水条例', '2018-01-01')?.id, 'old');
    assert.equal(corpus.inForce('示范用水条例', null)?.id, 'new');
    assert.equal(corpus.inForce('没有的条例', null), null);
  });
  it('before the first took effect give the newest', () => assert.equal(corpus.inForce('示范用水条例', '2001-01-01')?.id, 'new'));
  it('are dated by the name of the file where the notes are silent', () => {
    const dated = corpusOf({ '示范条例(2012-05-06).md': '# 示范条例\n\n<!-- INFO END -->\n\n第一条 旧。', '示范条例(2019-07-08).md': '# 示范条例\n\n<!-- INFO END -->\n\n第一条 新。' });
    assert.deepEqual(dated.byTitle('示范条例').map(({ metadata }) => metadata.dates.version), ['2019-07-08', '2012-05-06']);
  });
  it('prefer a whole text to a fragment of the same day', () => {
    const parts = createCorpus([
      { id: 'part', uri: '', text: '第二章 节约 第五条 ……', entry: { title: '示范用水条例', fragment: true, dates: { version: '2015-03-01', effective: '2015-06-01' } } },
      { id: 'whole', uri: '', text: WATER_2015 },
    ]);
    assert.equal(parts.inForce('示范用水条例', '2016-01-01')?.id, 'whole');
  });
  it('know a text that begins in the middle', () => assert.equal(corpusOf({ f: '第四章 服务 第三十二条 应当推进共享。' }).documents[0].fragment, true));
});

describe('corpus: force', () => {
  it('ends with the term of a plan', () => {
    const corpus = corpusOf({ p: '桂林市示范行动方案（2019—2021年）\n\n为做好工作，制定本方案。' });
    assert.equal(corpus.forceOf(corpus.documents[0], '2021-12-31'), 'in-force');
    assert.equal(corpus.forceOf(corpus.documents[0], '2022-01-01'), 'expired');
  });
  it('ends with a clause that repeals by title, and says which', () => {
    const corpus = corpusOf({
      old: regulation('海南省示范用水办法', '（2001年3月1日海南省第二届人民代表大会常务委员会第二十次会议通过）', '第一条 ……'),
      new: regulation('海南省示范节水条例', '（2018年5月1日海南省第六届人民代表大会常务委员会第三次会议通过）', '第一条 ……', '第三十条 本条例自2018年7月1日起施行。2001年3月1日海南省第二届人民代表大会常务委员会第二十次会议通过的《海南省示范用水办法》同时废止。'),
    });
    const [old] = corpus.documents;
    assert.equal(corpus.forceOf(old, '2018-06-30'), 'in-force');
    assert.equal(corpus.forceOf(old, '2018-07-01'), 'repealed');
    assert.equal(old.repeal?.by.id, 'new');
    assert.match(old.repeal!.text, /《海南省示范用水办法》同时废止$/);
    assert.match(locatorOf(old.repeal!.node), /^第三十条/);
  });
  it('is not ended by a repeal of another place, of a part, or of an earlier text of the title', () => {
    const note = '（2001年3月1日海南省第二届人民代表大会常务委员会第二十次会议通过）';
    const corpus = corpusOf({
      part: regulation('海南省示范用水办法', note, '第一条 ……'),
      national: regulation('示范取水条例', '（2001年3月1日中华人民共和国国务院令第300号公布）', '第一条 ……'),
      younger: regulation('海南省示范排水办法', '（2019年3月1日海南省第六届人民代表大会常务委员会第十次会议通过）', '第一条 ……'),
      by: regulation('海南省示范节水条例', '（2018年5月1日海南省第六届人民代表大会常务委员会第三次会议通过）', '第三十条 本条例自2018年7月1日起施行。《海南省示范用水办法》第五条、《示范取水条例》、《海南省示范排水办法》同时废止。'),
    });
    assert.deepEqual(corpus.documents.map((document) => corpus.forceOf(document, TODAY)), ['in-force', 'in-force', 'in-force', 'in-force']);
  });
});

describe('corpus: fingerprint and counts', () => {
  it('changes when a text changes', () => assert.notEqual(corpusOf({ a: WATER_2015 }).hash, corpusOf({ a: WATER_2015.replace('节约', '节省') }).hash));
  it('counts articles by their heads, also where they share a line', () => {
    assert.equal(corpusOf({ a: WATER_2015 }).articles, 2);
    assert.equal(corpusOf({ a: '第二章 节约 第五条 单位应当节水。 第六条 依照第五条处理。' }).articles, 2);
  });
});

describe('corpus: what was read of its documents', () => {
  const corpus = corpusOf({ a: WATER_2015, b: WATER_2020, c: regulation('洛阳市示范停车办法', '', '第一条 ……') });
  const [a, b, c] = corpus.documents;
  it('is held once it was asked for, and not after one look', () => {
    assert.notEqual(a.peek(), a.peek());
    assert.equal(a.document, a.document);
    assert.equal(a.peek(), a.document);
  });
  it('is let go where it was not asked for longest', () => {
    const [first, second] = [a.document, b.document];
    void c.document;
    void a.document;
    assert.equal(corpus.letGo(3), false);
    assert.equal(a.document, first);
    assert.equal(corpus.letGo(2), true);
    assert.notEqual(b.document, second);
    assert.equal(b.document.text, second.text);
  });
});
