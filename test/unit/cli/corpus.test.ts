import { strict as assert } from 'node:assert';
import { zipSync } from 'fflate';
import { terminal } from './terminal';

const OLD = '汉中市示范停车条例\n\n（2015年3月1日汉中市第四届人民代表大会常务委员会第三次会议通过　2015年5月1日陕西省第十二届人民代表大会常务委员会第十次会议批准）\n\n第一条 为了规范停车，制定本条例。\n第二条 停车场应当公布收费标准。\n第三条 本条例自2015年6月1日起施行。\n';
const NEW = OLD.replace('批准）', '批准　根据2020年3月1日汉中市第五届人民代表大会常务委员会第八次会议通过　2020年5月1日陕西省第十三届人民代表大会常务委员会第十七次会议批准的《汉中市人民代表大会常务委员会关于修改〈汉中市示范停车条例〉的决定》修正）').replace('公布收费标准', '公布收费标准和泊位数量');
const FILES = { 'laws/旧.txt': OLD, 'laws/新.txt': NEW };
const DOCX = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>汉中市示范办法</w:t></w:r></w:p><w:p><w:r><w:t>第一条 为了示范。</w:t></w:r><w:r><w:drawing/></w:r></w:p></w:body></w:document>') });

describe('policydraft corpus', () => {
  let shell: ReturnType<typeof terminal>;
  before(() => { process.env.POLICYDRAFT_CACHE = 'off'; });
  after(() => { delete process.env.POLICYDRAFT_CACHE; });
  const type = async (line: string, files: Record<string, string | Uint8Array> = FILES) => (shell = terminal(files)).type(`corpus ${line} --no-bundled-corpus --corpus laws`);
  afterEach(() => shell.close());

  it('lists documents with version, rank, place and force', async () => {
    const { code, out } = await type('list');
    assert.equal(code, 0);
    assert.match(out, /汉中市示范停车条例 {2}2015-05-01 {2}地方性法规（设区的市） {2}汉中市 {2}已有新版本 {2}3 条/);
    assert.match(out, /汉中市示范停车条例 {2}2020-05-01 .+ 有效/);
  });
  it('lists as of another day', async () => assert.match((await type('list --as-of 2016-01-01')).out, /2020-05-01 .+ 尚未施行[\s\S]*2015-05-01 .+ 有效/));
  it('names what it left out', async () => {
    const { err } = await type('list', { ...FILES, 'laws/图.png': 'x' });
    assert.match(err, /未收入 .*图\.png：不支持的文件类型/);
  });
  it('shows one provision of the version in force, or of the one asked for', async () => {
    assert.match((await type('show 汉中市示范停车条例 第二条')).out, /版本：2020-05-01[\s\S]*第二条 停车场应当公布收费标准和泊位数量。/);
    shell.close();
    assert.match((await type('show 汉中市示范停车条例@2015 第二条')).out, /第二条 停车场应当公布收费标准。/);
  });
  it('says what is near where nothing is meant', async () => {
    const { code, err } = await type('show 汉中市示范停车办法');
    assert.equal(code, 2);
    assert.match(err, /法规库中没有《汉中市示范停车办法》。相近的有：《汉中市示范停车条例》/);
    shell.close();
    assert.match((await type('show 停车')).err, /相近的有：《汉中市示范停车条例》\n/);
  });
  it('searches, with the words marked', async () => assert.match((await type('search 泊位数量')).out, /《汉中市示范停车条例》第二条 .*\n.*【泊位数量】/));
  it('compares the last two versions of a title', async () => {
    const { out } = await type('diff 汉中市示范停车条例');
    assert.match(out, /修改 {2}第二条\n {4}停车场应当公布收费标准\{\+和泊位数量\+\}。/);
    assert.match(out, /修改 1 条，新增 0 条，删去 0 条，移动 0 条。/);
  });
  it('compares two files as a table of old and new', async () => {
    const { out } = await type('diff laws/旧.txt laws/新.txt --format markdown');
    assert.match(out, /\| 第二条　停车场应当公布收费标准。 \| 第二条　停车场应当公布收费标准\*\*和泊位数量\*\*。 \|/);
    shell.close();
    assert.match((await type('diff laws/旧.txt laws/新.txt --format html')).out, /<ins>和泊位数量<\/ins>/);
  });
  it('packs Word files and texts into one file that opens as a corpus, and says what importing left out', async () => {
    shell = terminal({ ...FILES, 'laws/办法.docx': DOCX });
    const { code, out, err } = await shell.type('corpus build --out all.pdcorpus laws');
    assert.equal(code, 0);
    assert.match(out, /已写入 all\.pdcorpus：3 个文件，7 条/);
    assert.match(err, /办法\.docx：图片、图形未收入/);
    assert.match((await shell.type('corpus show 汉中市示范办法 第一条 --no-bundled-corpus --corpus all.pdcorpus')).out, /第一条 为了示范。/);
  });
  it('says how large a packed corpus is, and why one cannot be written', async () => {
    shell = terminal(FILES);
    assert.match((await shell.type('corpus build --out all.pdcorpus laws')).out, /，[1-9]\d* KB，/);
    const { code, err } = await shell.type('corpus build --out none/all.pdcorpus laws');
    assert.equal(code, 2);
    assert.equal(err, '写不了 none/all.pdcorpus：没有这个文件夹。\n');
  });
  it('refuses a folder in which there is nothing to read, and counts what it passed over', async () => {
    shell = terminal({ ...FILES, 'empty/图.png': 'x', 'laws/图.png': 'x' });
    const { code, err } = await shell.type('corpus stale empty');
    assert.equal(code, 2);
    assert.match(err, /没有找到可以读取的文件/);
    const some = await shell.type('corpus stale laws');
    assert.equal(some.code, 0);
    assert.match(some.err, /另有 1 个文件不是 txt、md，没有读取/);
  });
  it('says of an imported provision where it stands in the original, and of each field where it comes from', async () => {
    shell = terminal({ ...FILES, 'laws/办法.docx': DOCX });
    assert.equal((await shell.type('corpus build --out all.pdcorpus laws')).code, 0);
    const { out } = await shell.type('corpus show 汉中市示范办法 第一条 --no-bundled-corpus --corpus all.pdcorpus');
    assert.match(out, /题目出处：据题目/);
    assert.match(out, /地域：陕西省汉中市　（据题目，把握中等）/);
    assert.match(out, /导入时：图片、图形未收入/);
    assert.match(out, /原文件：.*第 2 段/);
    const { origins, source, imported } = JSON.parse((await shell.type('corpus show 汉中市示范办法 第一条 --no-bundled-corpus --corpus all.pdcorpus --format json')).out);
    assert.deepEqual(origins.jurisdiction, { from: 'title', confidence: 'medium' });
    assert.deepEqual(source, { paragraph: 2 });
    assert.equal(imported.format, 'docx');
  });
  it('says who cites a document or an article, and whom it cites', async () => {
    const rule = '汉中市示范洗车办法\n\n（2016年3月1日汉中市人民政府令第3号公布）\n\n第一条 根据《汉中市示范停车条例》第二条和《西安市没有的办法》，制定本办法。\n';
    const { out } = await type('cites 汉中市示范停车条例', { ...FILES, 'laws/洗车.txt': rule });
    assert.match(out, /被引用（1）\n {2}《汉中市示范洗车办法》 {2}2016-03-01 {2}1 处，第 5 行（所引为 2015-05-01 版本）/);
    shell.close();
    assert.match((await type('cites 汉中市示范洗车办法', { ...FILES, 'laws/洗车.txt': rule })).out, /引用（2）\n {2}《汉中市示范停车条例》 {2}2015-05-01 .*\n {2}《西安市没有的办法》 {2}法规库中没有/);
    shell.close();
    const { incoming } = JSON.parse((await type('cites 汉中市示范停车条例@2015 第二条 --format json', { ...FILES, 'laws/洗车.txt': rule })).out);
    assert.deepEqual(incoming.map(({ title, cites }: { title: string; cites: Array<{ articles: string[]; position: object }> }) => [title, cites[0].articles, cites[0].position]), [['汉中市示范洗车办法', ['2'], { line: 4, character: 6 }]]);
  });
  it('says which citations and names of an old text are out of date', async () => {
    const { out } = await type('stale laws/旧文.txt --as-of 2024-01-01', { ...FILES, 'laws/旧文.txt': '汉中市人民政府关于停车的通知\n\n各县区：\n\n按照《汉中市示范停车条例》第二条执行，由市环保局负责。\n\n汉中市人民政府\n2016年3月1日\n' });
    assert.match(out, /引用 1 处，至 2024-01-01 已过时 1 处；已更改的名称 1 处/);
    assert.match(out, /5:3 {2}《汉中市示范停车条例》第二条 {2}该条已修改 {2}《汉中市示范停车条例》2020-05-01/);
    assert.match(out, /市环保局|环境保护|环保局/);
  });
  it('speaks English with English marks and numbers', async () => {
    shell = terminal({ ...FILES, 'laws/洗车.txt': '汉中市示范洗车办法\n\n（2016年3月1日汉中市人民政府令第3号公布）\n\n第一条 根据《汉中市示范停车条例》第二条，制定本办法。\n' });
    const say = async (line: string) => {
      const { out, err } = await shell.type(`corpus ${line} --no-bundled-corpus --corpus laws`, { locale: 'en' });
      return out + err;
    };
    assert.match(await say('list 洗车'), /1 article\n1 document\.\n/);
    assert.match(await say('cites 汉中市示范停车条例'), /Cited by \(1\)\n.* 1 time, line 5/);
    assert.match(await say('show 汉中市示范停车条例'), /Rank: local regulation \(city\) \(worked out\)\n[\s\S]*Versions: 2015-05-01, 2020-05-01\n/);
    assert.match(await say('show 没有这个文件'), /《没有这个文件》\.\n$/);
    assert.match(await say('stale none.txt'), /none\.txt: There is no such file\./);
  });
  it('refuses what it does not know', async () => {
    const { code, err } = await type('lst');
    assert.equal(code, 2);
    assert.match(err, /没有命令“corpus lst”/);
  });
});
