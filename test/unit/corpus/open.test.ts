import { strict as assert } from 'node:assert';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../../server/src/corpus/hash';
import { knownSteps, openCorpus } from '../../../server/src/corpus/loaders/open';
import { atOnce } from '../../../server/src/corpus/loaders/steps';
import { packageSources, writePackage } from '../../../server/src/corpus/loaders/package';
import { createCorpus, summarize } from '../../../server/src/corpus/corpus';
import { indexTexts } from '../../../server/src/corpus/search';

const TEXTS: Record<string, string> = {
  '滨州市示范停车条例.txt': '滨州市示范停车条例\n\n（2019年3月1日滨州市第十一届人民代表大会常务委员会第二十次会议通过）\n\n第一条 为了规范停车，制定本条例。\n第二条 本条例自2019年6月1日起施行。\n',
  '滨州市示范供水条例.md': '# 滨州市示范供水条例\n\n第一条 为了规范供水，制定本条例。\n',
};

describe('opening a corpus from disk', () => {
  let folder: string;
  let cache: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policydraft-'));
    cache = join(folder, 'cache');
    mkdirSync(join(folder, 'docs', 'below'), { recursive: true });
    Object.entries(TEXTS).forEach(([name, text], at) => writeFileSync(join(folder, 'docs', at ? 'below' : '', name), text));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => openCorpus([join(folder, 'docs')], { cache, today: () => '2026-01-01' });
  const titles = () => open().corpus.documents.map(({ metadata }) => metadata.title);
  const shards = () => readdirSync(cache).flatMap((name) => readdirSync(join(cache, name)).filter((each) => each.endsWith('.json')).map((each) => join(cache, name, each)));

  it('reads folders below folders', () => assert.deepEqual(titles().sort(), ['滨州市示范供水条例', '滨州市示范停车条例']));
  it('gives the same from the cache as from the texts', () => {
    const plain = (opened: ReturnType<typeof open>) => opened.corpus.documents.map(({ id, metadata, articles, hash, text }) => ({ id, metadata, articles, hash, text }));
    const first = plain(open());
    assert.deepEqual(JSON.parse(JSON.stringify(plain(open()))), JSON.parse(JSON.stringify(first)));
  });
  it('takes in what was added, changed, renamed and removed', () => {
    open();
    writeFileSync(join(folder, 'docs/新.txt'), '滨州市示范燃气条例\n\n第一条 ……');
    appendFileSync(join(folder, 'docs/滨州市示范停车条例.txt'), '第三条 新增。\n');
    renameSync(join(folder, 'docs/below/滨州市示范供水条例.md'), join(folder, 'docs/供水.md'));
    const { corpus } = open();
    assert.deepEqual(corpus.documents.map(({ metadata }) => metadata.title).sort(), ['滨州市示范供水条例', '滨州市示范停车条例', '滨州市示范燃气条例']);
    assert.equal(corpus.byTitle('滨州市示范停车条例')[0].articles, 3);
    rmSync(join(folder, 'docs/新.txt'));
    assert.equal(open().corpus.documents.length, 2);
  });
  it('rebuilds damaged shards and says so', () => {
    open();
    const [first] = shards();
    truncateSync(first, 40);
    const { corpus, notes } = open();
    assert.equal(corpus.documents.length, 2);
    assert.match(notes[0].zh, /已损坏，已重建/);
    assert.deepEqual(open().notes, []);
  });
  it('rebuilds shards of another version and says so', () => {
    open();
    const [first] = shards();
    writeFileSync(first, readFileSync(first, 'utf8').replace(/^policydraft-cache [\d-]+/, 'policydraft-cache 0-1-2'));
    assert.match(open().notes[0].zh, /另一版本/);
  });
  it('leaves no half-written files behind', () => {
    open();
    assert.deepEqual(readdirSync(cache).flatMap((name) => readdirSync(join(cache, name))).filter((name) => name.endsWith('.tmp')), []);
  });
  it('works where the cache cannot be written', () => {
    writeFileSync(cache, 'a file where the folder should be');
    assert.equal(titles().length, 2);
  });
  it('keeps the search index', () => {
    const hits = () => open().corpus.search('规范供水', 5).map(({ locator }) => locator);
    assert.deepEqual(hits(), ['第一条']);
    const kept = readdirSync(cache).map((name) => join(cache, name, 'search.bin'))[0];
    const { mtimeMs } = statSync(kept);
    assert.deepEqual(hits(), ['第一条']);
    assert.equal(statSync(kept).mtimeMs, mtimeMs);
  });
  it('names what it skips, with the reason', () => {
    writeFileSync(join(folder, 'docs/图.png'), '\u0089PNG');
    writeFileSync(join(folder, 'docs/假.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]));
    writeFileSync(join(folder, 'docs/空.txt'), ' \n');
    symlinkSync(tmpdir(), join(folder, 'docs/外'));
    symlinkSync(join(folder, 'docs'), join(folder, 'docs/below/圈'));
    symlinkSync(join(folder, '没有'), join(folder, 'docs/断.txt'));
    const { skipped, corpus } = open();
    assert.equal(corpus.documents.length, 2);
    const reasons = new Map(skipped.map(({ path, reason }) => [path.split('/').pop(), reason.zh]));
    assert.match(reasons.get('图.png')!, /不支持的文件类型/);
    assert.match(reasons.get('假.txt')!, /二进制/);
    assert.match(reasons.get('空.txt')!, /空/);
    assert.match(reasons.get('外')!, /之外/);
    assert.match(reasons.get('断.txt')!, /不存在/);
  });
  it('names a folder it may not read', function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') return this.skip();
    chmodSync(join(folder, 'docs/below'), 0);
    const { skipped } = open();
    chmodSync(join(folder, 'docs/below'), 0o755);
    assert.match(skipped[0].reason.zh, /没有读取权限/);
  });
  it('reads GB18030 and UTF-16', () => {
    writeFileSync(join(folder, 'docs/gbk.txt'), Buffer.from([0xca, 0xbe, 0xb7, 0xb6, 0xcc, 0xf5, 0xc0, 0xfd]));
    writeFileSync(join(folder, 'docs/u16.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('示范办法\n第一条 正文。', 'utf16le')]));
    assert.deepEqual(titles().filter((title) => title.length === 4).sort(), ['示范办法', '示范条例']);
  });
  it('corrects metadata by corpus.json beside the files', () => {
    writeFileSync(join(folder, 'docs/corpus.json'), JSON.stringify({ documents: [{ file: '滨州市示范停车条例.txt', dates: { version: '2022-02-02' } }] }));
    assert.equal(open().corpus.byTitle('滨州市示范停车条例')[0].metadata.dates.version, '2022-02-02');
  });
  it('corrects files of folders below by the corpus.json above them, unless one nearer says otherwise', () => {
    writeFileSync(join(folder, 'docs/corpus.json'), JSON.stringify({ documents: [{ file: 'below/滨州市示范供水条例.md', title: '滨州市示范供水管理条例' }] }));
    assert.equal(open().corpus.byTitle('滨州市示范供水管理条例').length, 1);
    writeFileSync(join(folder, 'docs/below/corpus.json'), JSON.stringify({ documents: [{ file: '滨州市示范供水条例.md', title: '滨州市示范水条例' }] }));
    assert.equal(open().corpus.byTitle('滨州市示范水条例').length, 1);
  });
  it('says which files a corpus.json names that are not there', () => {
    writeFileSync(join(folder, 'docs/corpus.json'), JSON.stringify({ documents: [{ file: 'below/没有.txt', title: '某条例' }, { file: 'below/滨州市示范供水条例.md' }] }));
    assert.match(open().skipped[0].reason.zh, /不存在：below\/没有\.txt/);
  });
  it('says which entries of a corpus.json it does not understand', () => {
    writeFileSync(join(folder, 'docs/corpus.json'), JSON.stringify({ documents: [{ file: '滨州市示范停车条例.txt', 日期: '去年' }] }));
    assert.match(open().skipped[0].reason.zh, /滨州市示范停车条例\.txt › 日期/);
  });
  it('knows a file that cannot be read from the last time, and looks at it again once it has changed', () => {
    const bad = join(folder, 'docs/坏.txt');
    writeFileSync(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]));
    assert.match(open().skipped[0].reason.zh, /二进制/);
    assert.notEqual(atOnce(knownSteps([join(folder, 'docs')], { cache })), null);
    assert.match(open().skipped[0].reason.zh, /二进制/);
    writeFileSync(bad, '滨州市示范好条例\n\n第一条 正文。\n');
    assert.equal(open().corpus.documents.length, 3);
  });
  it('gives up what is known when too much of it is new', () => {
    const known = () => atOnce(knownSteps([join(folder, 'docs')], { cache }));
    for (let at = 0; at < 30; at++) writeFileSync(join(folder, `docs/${at}.txt`), `滨州市示范${at}办法\n\n第一条 正文。\n`);
    assert.equal(known(), null);
    open();
    assert.equal(known()?.read.length, 32);
    appendFileSync(join(folder, 'docs/3.txt'), '第二条 又。\n');
    assert.equal(known()?.read.length, 32);
  });
  it('keeps the order in which folders and packed corpora are named: of equal copies the first counts', () => {
    const path = join(folder, 'a.pdcorpus');
    const [name, text] = Object.entries(TEXTS)[0];
    const packed = text.replace('规范停车', '管好停车');
    const { documents, hash } = createCorpus([{ id: name, uri: name, text: packed }]);
    writePackage(path, [{ id: name, text: packed, summary: summarize(packed, name), digest: documents[0].digest }], { name: '甲', created: '2026-01-01', hash, index: indexTexts(documents) });
    const first = (paths: string[]): string => openCorpus(paths, { cache, today: () => '2026-01-01' }).corpus.inForce('滨州市示范停车条例', '2024-01-01')!.text;
    assert.match(first([path, join(folder, 'docs')]), /管好停车/);
    assert.match(first([join(folder, 'docs'), path]), /规范停车/);
  });
  it('treats a text that vanished since as a fragment, not as one without provisions', () => {
    open();
    const { corpus } = open();
    rmSync(join(folder, 'docs/滨州市示范停车条例.txt'));
    const [lost] = corpus.byTitle('滨州市示范停车条例');
    assert.equal(lost.document.text, '');
    assert.equal(lost.fragment, true);
  });
});

describe('a corpus in one file', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'policydraft-')); });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string): void => {
    const { hash, documents } = createCorpus(Object.entries(TEXTS).map(([id, text]) => ({ id, uri: id, text })));
    writePackage(path, documents.map(({ id, text, digest }) => ({ id, text, digest, summary: summarize(text, id) })), { name: '示范', created: '2026-01-01', hash, index: indexTexts(documents) });
  };
  it('opens with the same documents, texts and hash', () => {
    const path = join(folder, 'a.pdcorpus');
    write(path);
    const { corpus, skipped } = openCorpus([path]);
    assert.deepEqual(skipped, []);
    assert.deepEqual(corpus.documents.map(({ text }) => text), Object.values(TEXTS));
    assert.deepEqual(corpus.search('规范供水', 3).map(({ locator }) => locator), ['第一条']);
    assert.equal(corpus.hash, packageSources(path).hash);
    assert.equal(packageSources(path).digests().size, 2);
    assert.equal(packageSources(path).index()?.hashes.length, 2);
  });
  it('is refused when cut short, changed, or of another version', () => {
    const path = join(folder, 'b.pdcorpus');
    const reason = (): string => packageSources(path).skipped[0].reason.zh;
    write(path);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 10));
    assert.match(reason(), /不完整/);
    const changed = Buffer.from(whole);
    changed[whole.length - 400] ^= 1;
    writeFileSync(path, changed);
    assert.match(reason(), /不完整|已损坏/);
    writeFileSync(path, 'policydraft-corpus 9\n');
    assert.match(reason(), /另一版本/);
    writeFileSync(path, 'text');
    assert.match(reason(), /不是法规库文件/);
  });
  it('gives a damaged text as lost', () => {
    const path = join(folder, 'c.pdcorpus');
    write(path);
    const bytes = readFileSync(path);
    bytes[40] ^= 0xff;
    writeFileSync(path, bytes);
    const [first] = openCorpus([path]).corpus.documents;
    assert.equal(first.document.text, '');
    assert.equal(first.fragment, true);
  });
  it('tells contents apart', () => assert.notEqual(fingerprint('第一条'), fingerprint('第二条')));
});
