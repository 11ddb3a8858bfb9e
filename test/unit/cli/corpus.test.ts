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
    assert.match(err, /语料库中没有《汉中市示范停车办法》。相近的有：《汉中市示范停车条例》/);
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
  it('refuses what it does not know', async () => {
    const { code, err } = await type('lst');
    assert.equal(code, 2);
    assert.match(err, /没有命令“corpus lst”/);
  });
});
