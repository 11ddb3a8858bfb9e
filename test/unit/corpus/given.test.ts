import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { readFrontMatter } from '../../../server/src/corpus/given';
import { readManifest } from '../../../server/src/corpus/manifest';

const documentOf = (text: string, id = 'a.txt', entry?: Parameters<typeof createCorpus>[0][0]['entry']) => createCorpus([{ id, uri: id, text, ...(entry && { entry }) }], { today: () => '2026-01-01' }).documents[0];
const BODY = '某市示范停车办法\n\n第一条 为了规范停车，制定本办法。\n第二条 本办法自2019年6月1日起施行。\n';
const FRONT = '---\n标题: 鹤岗市示范停车办法\n文号: 鹤政发〔2019〕3号\n制定机关: 鹤岗市人民政府\n发布日期: 2019年5月6日\n有效期至: 2024-12-31\n效力层级: 市级规范性文件\n省: 黑龙江省\n市: 鹤岗市\n---\n';

describe('what a person says at the head of a file', () => {
  it('corrects what is read from the text', () => {
    const { metadata } = documentOf(FRONT + BODY);
    assert.equal(metadata.title, '鹤岗市示范停车办法');
    assert.equal(metadata.documentNumber, '鹤政发〔2019〕3号');
    assert.deepEqual(metadata.issuers, ['鹤岗市人民政府']);
    assert.deepEqual(metadata.jurisdiction, { province: '黑龙江省', city: '鹤岗市' });
    assert.equal(metadata.rank, 'normative-municipal');
    assert.equal(metadata.dates.issued, '2019-05-06');
    assert.equal(metadata.dates.expires, '2024-12-31');
    assert.equal(metadata.dates.effective, '2019-06-01', 'what is not said there is read from the text');
  });
  it('is no part of the document, and moves nothing in it', () => {
    const document = documentOf(FRONT + BODY);
    assert.equal(document.document.blocks[0].text, '某市示范停车办法');
    assert.equal(document.text.length, (FRONT + BODY).length);
    const [first] = document.document.outline;
    assert.equal((FRONT + BODY).slice(first.labelSpan.start, first.labelSpan.end), '第一条');
    assert.equal(document.articles, 2);
  });
  it('is read in English and as lists, with quotes and line ends of Windows', () => {
    const { metadata, fragment } = documentOf('---\r\ntitle: "鹤岗市示范办法"\r\nissuers:\r\n- 鹤岗市人民政府\r\n- 鹤岗市城市管理局\r\nfragment: true\r\n---\r\n' + BODY);
    assert.equal(metadata.title, '鹤岗市示范办法');
    assert.deepEqual(metadata.issuers, ['鹤岗市人民政府', '鹤岗市城市管理局']);
    assert.equal(fragment, true);
    assert.deepEqual(metadata.jurisdiction, { province: '黑龙江省', city: '鹤岗市' }, 'who issued it says where it holds');
  });
  it('is not seen where there is none', () => {
    assert.equal(readFrontMatter(`${BODY}---\n标题: 别的\n---\n`), null);
    assert.equal(readFrontMatter('---\n\n第一条 正文：有冒号。\n\n---\n'), null);
    assert.equal(readFrontMatter('------\n'), null);
  });
  it('names keys and values that have no effect', () => assert.deepEqual(readFrontMatter('---\n标题: 某办法\n颜色: 红\n施行日期: 明年\n---\n')?.refused, ['颜色', '施行日期']));
  it('gives way to corpus.json, which speaks for the whole folder', () => assert.equal(documentOf(FRONT + BODY, 'a.txt', { dates: { issued: '2019-05-07' } }).metadata.dates.issued, '2019-05-07'));
});

describe('a manifest', () => {
  it('is taken entry by entry: a wrong one does not spoil the others', () => {
    const read = readManifest(JSON.stringify({ documents: [{ file: 'a.txt', title: 7, dates: { issued: '2020-02-30' }, rank: '地方政府规章', 城市: 'x' }, { file: 'b/c.txt', 文号: '鹤政发〔2020〕1号' }, 5] }));
    assert.ok('entries' in read);
    assert.deepEqual(read.entries.get('a.txt'), { rank: 'government-rule' });
    assert.deepEqual(read.entries.get('b/c.txt'), { documentNumber: '鹤政发〔2020〕1号' });
    assert.deepEqual(read.refused, ['a.txt › title', 'a.txt › dates', 'a.txt › 城市']);
  });
});

describe('where the metadata of a document come from', () => {
  const origin = (text: string, id?: string) => documentOf(text, id).origins;
  it('is said field by field, with how sure it is', () => {
    const found = origin('鹤岗市示范供水条例\n\n（2019年3月1日鹤岗市第十七届人民代表大会常务委员会第二十次会议通过）\n\n第一条 本条例自2019年6月1日起施行。\n');
    assert.deepEqual(found.title, { from: 'title', confidence: 'high' });
    assert.deepEqual(found.adopted, { from: 'note', confidence: 'high' });
    assert.deepEqual(found.effective, { from: 'body', confidence: 'high' });
    assert.equal(found.expires, undefined);
  });
  it('tells what the signature says from what only the file name says', () => {
    const found = origin('各区人民政府：\n\n现就有关事项通知如下。\n\n鹤岗市人民政府办公室\n2020年3月1日\n', '鹤岗市示范供水通知.txt');
    assert.deepEqual(found.title, { from: 'file-name', confidence: 'medium' });
    assert.equal(found.issuers?.from, 'signature');
    assert.equal(found.issued?.from, 'signature');
  });
  it('doubts a place that only the title names, and a rank that nothing tells', () => {
    const found = origin('鹤岗市示范供水指南\n\n正文。\n');
    assert.equal(found.jurisdiction?.confidence, 'medium');
    assert.equal(found.rank?.confidence, 'medium');
    assert.equal(origin('示范供水指南\n\n正文。\n').rank?.confidence, 'low');
  });
  it('is a person where a person said it', () => {
    const found = origin(FRONT + BODY);
    assert.deepEqual(found.issued, { from: 'front-matter', confidence: 'given' });
    assert.equal(found.effective?.from, 'body');
  });
});
