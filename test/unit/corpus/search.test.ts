import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';

const corpus = createCorpus([
  ['dogs', '烟台市养犬管理条例\n\n（2019年3月1日烟台市第十七届人民代表大会常务委员会第二十次会议通过）\n\n第一条 为了规范养犬行为，制定本条例。\n第二条 重点管理区内每户限养一只犬。\n第三条 本条例所称烈性犬，是指体型较大、性情凶猛的犬。\n第四条 携犬出户应当使用牵引绳。'],
  ['parks', '烟台市公园管理条例\n\n第一条 为了加强公园管理，制定本条例。\n第二条 公园内禁止遛放烈性犬。\n第三条 公园应当免费开放，重点管理区另有规定的除\n外。'],
  ['plan', '烟政办发〔2021〕8号\n\n烟台市人民政府办公室关于印发烟台市绿道建设方案的通知\n\n各区市人民政府：\n\n请认真执行。'],
].map(([id, text]) => ({ id, uri: id, text })), { today: () => '2026-01-01' });
const find = (query: string) => corpus.search(query, 10).map(({ document, locator }) => `${document.id} ${locator}`.trim());

describe('corpus search', () => {
  it('finds a word in provisions, a definition of it first', () => assert.deepEqual(find('烈性犬'), ['dogs 第三条', 'parks 第二条']));
  it('finds provisions that hold all words', () => assert.deepEqual(find('公园 烈性犬')[0], 'parks 第二条'));
  it('finds words in “” as one', () => assert.deepEqual(find('“限养一只犬”'), ['dogs 第二条']));
  it('finds a title before mentions, and a document by its number', () => {
    assert.deepEqual(find('养犬管理条例')[0], 'dogs');
    assert.deepEqual(find('烟政办发[2021]8号')[0], 'plan');
  });
  it('finds words that a line break runs through', () => assert.deepEqual(find('另有规定的除外'), ['parks 第三条']));
  it('finds a sentence that says nearly the same', () => assert.deepEqual(find('携犬外出时应当使用牵引绳'), ['dogs 第四条']));
  it('marks the words in the excerpt', () => {
    const [{ text, marks }] = corpus.search('牵引绳', 1);
    assert.deepEqual(marks.map(({ start, end }) => text.slice(start, end)), ['牵引绳']);
  });
  it('finds nothing for nothing', () => {
    assert.deepEqual(find('   '), []);
    assert.deepEqual(find('航天发射'), []);
  });
  it('takes signs of regular expressions as they are', () => assert.deepEqual(find('[第.*+?('), []));
});
