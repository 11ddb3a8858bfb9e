import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { readDocument } from '../../../server/src/document/document';
import { hover } from '../../../server/src/features/hover';
import { searchCorpus } from '../../../server/src/features/searchCorpus';
import { resolveCitations } from '../../../server/src/corpus/resolve';

const corpus = createCorpus([
  ['dogs', '烟台市养犬管理条例\n\n第一条 为了规范养犬行为，制定本条例。\n第二条 重点管理区内每户限养一只犬，由市经济和信息化局登记。\n第三条 携犬出户应当使用牵引绳。'],
  ['parks', '烟台市公园管理条例\n\n第一条 公园内禁止遛放烈性犬，市经信局负责。\n第二条 公园应当免费开放。'],
].map(([id, text]) => ({ id, uri: `file:///${id}`, text })), { today: () => '2026-01-01' });
const find = (query: string) => searchCorpus(corpus, query, 10, 'provisions').map(({ uri, locator }) => `${uri.slice(8)} ${locator}`);

describe('searching the corpus from the editor', () => {
  it('takes words parted by blanks one by one', () => {
    assert.deepEqual(find('限养 登记'), ['dogs 第二条']);
    assert.deepEqual(find('公园　烈性犬'), ['parks 第一条']);
  });
  it('finds a unit under its other names too, after the one asked for', () => {
    assert.deepEqual(find('市经信局'), ['parks 第一条', 'dogs 第二条']);
    assert.deepEqual(find('市经济和信息化局'), ['dogs 第二条', 'parks 第一条']);
  });
});

describe('the card of a citation', () => {
  it('says where the provision stands in the file that it was imported from', () => {
    const text = '烟台市绿道办法\n第一条 建设绿道。\n';
    const imported = createCorpus([{ id: 'a.pdf', uri: 'policy-corpus:/a.pdf.txt', text, original: '/库/绿道 办法.pdf', segments: () => [{ start: 0, end: 7, page: 1 }, { start: 8, end: 17, page: 2 }] }]);
    const draft = readDocument('关于绿道的通知\n\n各区：\n\n按照《烟台市绿道办法》第一条办理。\n', 'file:///d.policy.txt');
    const card = hover({ document: draft, corpus: imported, day: '2026-01-01', locale: 'zh', resolutions: resolveCitations(draft, imported, null) }, draft.lines.position(draft.text.indexOf('第一条') + 1));
    assert.match((card!.contents as { value: string }).value, /原文件 绿道 办法\.pdf 第 2 页/);
  });
});
