import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { placeOf, PULLING, startClient, type Client } from './client';

interface Neighbours { readonly centre: { readonly title: string }; readonly citing: ReadonlyArray<{ readonly title: string }> }
interface Item { readonly label: string; readonly description: string; readonly id: string; readonly kind: string }

const DRAFT = '关于渡口的通知\n\n各区：\n\n按照《临江市渡口管理条例》第二条办理。\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (...paragraphs: string[]): Uint8Array => zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`) });

describe('a corpus of one\'s own in the editor', function () {
  this.timeout(60_000);
  let folder: string;
  const clients: Client[] = [];
  const file = (name: string, content: string | Uint8Array): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const start = async (settings: object = {}): Promise<Client> => {
    const client = await startClient({ folder, capabilities: PULLING, initializationOptions: { storage: join(folder, 'storage'), virtualDocuments: true, settings: { corpus: { paths: ['库'], bundled: false, ...settings } } } });
    clients.push(client);
    client.open(uriOf('草案.policy.txt'), DRAFT);
    // On a busy machine a corpus may take longer than answers wait for it.
    await client.request('policy/corpusTree', { parent: null, filter: '' });
    return client;
  };
  const hover = (client: Client, words: string) => client.request<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri: uriOf('草案.policy.txt') }, position: placeOf(DRAFT, words, 1) });
  const codes = async (client: Client): Promise<string[]> => (await client.request<{ items: Array<{ code: string }> }>('textDocument/diagnostic', { textDocument: { uri: uriOf('草案.policy.txt') } })).items.map(({ code }) => code);
  const until = async (what: string, look: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 8000; !(await look());) {
      assert.ok(Date.now() < end, what);
      await new Promise((done) => setTimeout(done, 50));
    }
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-corpus-'));
    file('库/渡口.txt', '临江市渡口管理条例\n\n第一条　甲。\n\n第二条　渡船应当年检。\n');
    file('库/码头.txt', '临江市码头管理办法\n\n第一条　码头的渡船依照《临江市渡口管理条例》第二条年检。\n');
    for (let at = 0; at < 40; at++) file(`库/更多/${at}.txt`, `临江市示范${at}办法\n\n第一条　为了示范，制定本办法。\n`);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read by a worker the first time and from the cache the next, with the same answers', async () => {
    for (const time of ['first', 'next']) {
      const client = await start();
      assert.match((await hover(client, '第二条'))!.contents.value, /渡船应当年检/, time);
      const references = await client.request<Array<{ uri: string }>>('textDocument/references', { textDocument: { uri: uriOf('草案.policy.txt') }, position: placeOf(DRAFT, '第二条', 1), context: { includeDeclaration: false } });
      assert.deepEqual(references.map(({ uri }) => decodeURIComponent(uri).split('/').pop()).sort(), ['码头.txt', '草案.policy.txt'].sort(), time);
      const [hit] = await client.request<Array<{ title: string; locator: string }>>('policy/search', { query: '渡船 年检', limit: 5, scope: 'provisions' });
      assert.equal(`${hit.title} ${hit.locator}`, '临江市渡口管理条例 第二条', time);
      const { centre, citing } = await client.request<Neighbours>('policy/neighbourhood', { uri: uriOf('库/渡口.txt') });
      assert.deepEqual([centre.title, citing.map(({ title }) => title)], ['临江市渡口管理条例', ['临江市码头管理办法']], time);
      await client.stop();
      clients.length = 0;
    }
    const [kept] = readdirSync(join(folder, 'storage'));
    assert.ok(existsSync(join(folder, 'storage', kept, 'search.bin')) && readdirSync(join(folder, 'storage', kept)).some((name) => name.startsWith('facts-')), 'the second wave is kept too');
  });

  it('answers about the draft while a corpus is read, says so, and looks again when it is there', async () => {
    const client = await startClient({ folder, capabilities: { ...PULLING, workspace: { diagnostics: { refreshSupport: true } } }, initializationOptions: { virtualDocuments: true, patience: 0, settings: { corpus: { paths: ['库'], bundled: true } } } });
    clients.push(client);
    let again = 0;
    client.connection.onRequest('workspace/diagnostic/refresh', () => void again++);
    const text = `${DRAFT}\n第一条　甲。\n\n第三条　按照《谁也没有的办法》第二条办理。\n`;
    client.open(uriOf('草案.policy.txt'), text);
    const early = await codes(client);
    assert.ok(early.includes('numbering/gap'), early.join());
    assert.ok(!early.includes('reference/unknown-document'), 'not said before the corpus is there');
    const card = await hover(client, '第二条');
    assert.ok(/法规库正在读取|渡船应当年检/.test(card!.contents.value), card!.contents.value);
    await until('all is looked at again', async () => again > 0);
    assert.ok((await codes(client)).includes('reference/unknown-document'));
    assert.match((await hover(client, '第二条'))!.contents.value, /渡船应当年检/);
  });

  it('finds who cites an article from the article itself', async () => {
    const client = await start();
    const text = '临江市渡口管理条例\n\n第一条　甲。\n\n第二条　渡船应当年检。\n';
    client.open(uriOf('库/渡口.txt'), text);
    const [item] = await client.request<object[]>('textDocument/prepareCallHierarchy', { textDocument: { uri: uriOf('库/渡口.txt') }, position: placeOf(text, '第二条', 1) });
    const incoming = await client.request<Array<{ from: { uri: string } }>>('callHierarchy/incomingCalls', { item });
    assert.ok(incoming.some(({ from }) => decodeURIComponent(from.uri).endsWith('码头.txt')), JSON.stringify(incoming));
    const references = await client.request<Array<{ uri: string }>>('textDocument/references', { textDocument: { uri: uriOf('库/渡口.txt') }, position: placeOf(text, '第二条', 1), context: { includeDeclaration: false } });
    assert.ok(references.some(({ uri }) => decodeURIComponent(uri).endsWith('码头.txt')));
  });

  it('goes by the open text of a corpus document before that on disk', async () => {
    const client = await start();
    assert.deepEqual(await codes(client), []);
    client.open(uriOf('库/渡口.txt'), '临江市渡口管理条例\n\n第一条　甲。\n');
    await until('the article that was deleted in the editor is missing', async () => (await codes(client)).includes('reference/missing-article'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('库/渡口.txt') } });
    await until('the disk counts again', async () => !(await codes(client)).includes('reference/missing-article'));
  });

  it('takes in files that are added, renamed and removed', async () => {
    const client = await start();
    const versions = async (title: string): Promise<number> => (await client.request<Array<{ title: string }>>('policy/search', { query: title, limit: 5, scope: 'documents' })).filter((hit) => hit.title === title).length;
    const tell = (name: string, type: number): Promise<void> => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
    assert.equal(await versions('临江市浮桥管理办法'), 0);
    file('库/浮桥.docx', word('临江市浮桥管理办法', '第一条　浮桥应当年检。'));
    await tell('库/浮桥.docx', 1);
    await until('the Word file is taken in', async () => (await versions('临江市浮桥管理办法')) === 1);
    rmSync(join(folder, '库/浮桥.docx'));
    await tell('库/浮桥.docx', 3);
    await until('it is gone', async () => (await versions('临江市浮桥管理办法')) === 0);
  });

  it('shows a Word file as text, and what could not be read with the reason', async () => {
    file('库/浮桥.docx', word('临江市浮桥管理办法', '第一条　浮桥应当年检。'));
    file('库/坏.docx', 'PK\u0003\u0004');
    const client = await start();
    const [hit] = await client.request<Array<{ uri: string }>>('policy/search', { query: '浮桥应当年检', limit: 5, scope: 'provisions' });
    assert.match(hit.uri, /^policy-corpus:/);
    assert.match((await client.request<{ text: string }>('policy/corpusDocument', { uri: hit.uri })).text, /第一条　浮桥应当年检/);
    const top = await client.request<Item[]>('policy/corpusTree', { parent: null, filter: '' });
    const left = top.find(({ kind }) => kind === 'skipped')!;
    assert.match((await client.request<Item[]>('policy/corpusTree', { parent: left.id, filter: '' }))[0].description, /损坏/);
  });

  it('of a folder that is not trusted reads what lies in it, and what its project file names elsewhere only once it is', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'policy-elsewhere-'));
    try {
      writeFileSync(join(elsewhere, '趸船.txt'), '临江市趸船管理办法\n\n第一条　趸船应当年检。\n');
      file('.policyrc.json', JSON.stringify({ corpus: ['库', elsewhere], bundledCorpus: false }));
      const client = await startClient({ folder, initializationOptions: { virtualDocuments: true, trusted: false } });
      clients.push(client);
      client.open(uriOf('草案.policy.txt'), DRAFT);
      const holds = async (query: string): Promise<boolean> => (await client.request<Array<{ title: string }>>('policy/search', { query, limit: 5, scope: 'documents' })).some(({ title }) => title === query);
      const left = async (): Promise<Item | undefined> => (await client.request<Item[]>('policy/corpusTree', { parent: null, filter: '' })).find(({ kind }) => kind === 'skipped');
      const withheld = await left();
      assert.match((await client.request<Item[]>('policy/corpusTree', { parent: withheld!.id, filter: '' }))[0].description, /受信任/);
      assert.deepEqual([await holds('临江市渡口管理条例'), await holds('临江市趸船管理办法')], [true, false]);
      await client.connection.sendNotification('policy/trusted');
      await until('the other folder is read', async () => holds('临江市趸船管理办法'));
      assert.equal(await left(), undefined);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('takes tracked changes as the setting says', async () => {
    file('库/浮桥.docx', zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body><w:p><w:r><w:t>临江市浮桥管理办法</w:t></w:r></w:p><w:p><w:r><w:t>第一条　浮桥每</w:t></w:r><w:del><w:r><w:delText>两年</w:delText></w:r></w:del><w:ins><w:r><w:t>年</w:t></w:r></w:ins><w:r><w:t>检验。</w:t></w:r></w:p></w:body></w:document>`) }));
    for (const [trackedChanges, words] of [['accept', '浮桥每年检验'], ['reject', '浮桥每两年检验']]) {
      const client = await start({ trackedChanges });
      const hits = await client.request<Array<{ text: string }>>('policy/search', { query: words, limit: 1, scope: 'provisions' });
      assert.ok(hits[0]?.text.includes(words), `${trackedChanges}: ${JSON.stringify(hits)}`);
    }
  });

  it('opens a packed corpus, and shows its documents', async () => {
    const { spawnSync } = await import('node:child_process');
    const built = spawnSync(process.execPath, [join(__dirname, '../../dist/cli.js'), 'corpus', 'build', '--out', join(folder, '库.pdcorpus'), join(folder, '库')], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    const client = await start({ paths: ['库.pdcorpus'] });
    assert.match((await hover(client, '第二条'))!.contents.value, /渡船应当年检/);
    const [hit] = await client.request<Array<{ uri: string; title: string }>>('policy/search', { query: '渡船应当年检', limit: 1, scope: 'provisions' });
    assert.match((await client.request<{ text: string }>('policy/corpusDocument', { uri: hit.uri })).text, /渡船应当年检/);
    assert.deepEqual((await client.request<Neighbours>('policy/neighbourhood', { uri: hit.uri })).citing.map(({ title }) => title), ['临江市码头管理办法']);
  });

  it('does no harm with two windows on one cache, nor with a damaged one', async () => {
    const both = await Promise.all([start(), start()]);
    for (const client of both) assert.match((await hover(client, '第二条'))!.contents.value, /渡船应当年检/);
    for (const client of clients.splice(0)) await client.stop();
    const [kept] = readdirSync(join(folder, 'storage'));
    const files = readdirSync(join(folder, 'storage', kept)).filter((name) => /\.(?:json|bin)$/.test(name));
    assert.ok(files.length > 3);
    for (const name of files) truncateSync(join(folder, 'storage', kept, name), 30);
    const client = await start();
    assert.match((await hover(client, '第二条'))!.contents.value, /渡船应当年检/);
    assert.equal((await client.request<unknown[]>('policy/search', { query: '渡船 年检', limit: 5, scope: 'provisions' })).length, 2);
    assert.ok(client.log.some((line) => line.includes('已损坏，已重建')), client.log.join('\n'));
  });

  it('reports what of a folder is out of date', async () => {
    file('库/渡口(2024-03-01).txt', '临江市渡口管理条例\n\n（2010年3月1日临江市人民代表大会常务委员会通过　2024年3月1日修订）\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　渡船应当年检。\n');
    file('库/渡口.txt', '临江市渡口管理条例\n\n（2010年3月1日临江市人民代表大会常务委员会通过）\n\n第一条　甲。\n\n第二条　渡船应当年检。\n');
    file('库/码头(2024-03-01).txt', '临江市码头管理办法\n\n（2010年3月1日临江市人民政府令第1号公布　2024年3月1日临江市人民政府令第9号修订）\n\n第一条　码头的渡船依照《临江市渡口管理条例》第三条每年检验。\n');
    file('库/码头.txt', '临江市码头管理办法\n\n（2010年3月1日临江市人民政府令第1号公布）\n\n第一条　码头的渡船依照《临江市渡口管理条例》第二条年检。\n');
    file('旧文/通知.txt', '临江市人民政府关于渡口的通知\n\n各区：\n\n按照《临江市渡口管理条例》第二条和《临江市码头管理办法》第一条办理，由市环保局负责。\n\n临江市人民政府\n2015年3月1日\n');
    const client = await start();
    const { summary, documents } = await client.request<{ summary: string; documents: Array<{ rows: Array<{ words: string; what: string; now: string; difference: Array<{ kind: string; text: string }> }> }> }>('policy/staleness', { uri: pathToFileURL(join(folder, '旧文')).href });
    assert.match(summary, /已过时 2 处，已更改的名称 1 处/);
    assert.deepEqual(documents[0].rows.map(({ words, what, now }) => [words, what, now])[0], ['《临江市渡口管理条例》第二条', '条号已变动', '《临江市渡口管理条例》第三条 2024-03-01']);
    assert.equal(documents[0].rows[1].what, '该条已修改');
    assert.equal(documents[0].rows[1].difference.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join(''), '码头的渡船依照《临江市渡口管理条例》第[-二-]{+三+}条{+每+}年检{+验+}。');
    assert.match(documents[0].rows[2].now, /生态环境/);
  });
});
