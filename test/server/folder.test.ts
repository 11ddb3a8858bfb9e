import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PULLING, startClient, type Client } from './client';

interface Summary { readonly files: number; readonly errors: number; readonly cancelled: boolean; readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>; readonly citations: { readonly broken: number } }
interface Workspace { readonly items: ReadonlyArray<{ readonly uri: string; readonly resultId?: string; readonly items: ReadonlyArray<{ readonly code: string }> }> }

describe('checking a folder', function () {
  this.timeout(60000);
  let folder: string;
  let client: Client;
  const file = (name: string, text: string | Uint8Array): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policy-'));
    file('好.policy.txt', '第一条　甲。\n\n第二条　乙。\n');
    file('子目录/坏.policy.txt', '第一条　甲。\n\n第三条　按照第九条办理。\n');
    file('笔记.txt', '第一条　甲。\n\n第九条　乙。\n');
    file('图.policy.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3));
    client = await startClient({ folder, capabilities: PULLING });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('looks at every draft and at nothing else, and says what it could not read', async () => {
    const summary = await client.request<Summary>('policy/checkWorkspace', {});
    assert.equal(summary.files, 2);
    assert.equal(summary.citations.broken, 1);
    assert.ok(summary.errors >= 2);
    assert.equal(summary.cancelled, false);
    assert.deepEqual(summary.skipped.map(({ path }) => path.split('/').pop()), ['图.policy.txt']);
  });

  it('hands the findings to the editor that waits for them, once', async () => {
    const waiting = client.request<Workspace>('workspace/diagnostic', { previousResultIds: [] });
    await client.request<Summary>('policy/checkWorkspace', {});
    const { items } = await waiting;
    const bad = items.find(({ uri }) => decodeURIComponent(uri).endsWith('坏.policy.txt'))!;
    assert.ok(bad.items.some(({ code }) => code === 'numbering/gap'));
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    let answered = false;
    const again = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: items.map(({ uri, resultId }) => ({ uri, value: resultId! })) }, source.token).then(() => { answered = true; }, () => {});
    await new Promise((done) => setTimeout(done, 200));
    assert.equal(answered, false, 'nothing new: it waits');
    source.cancel();
    await again;
  });

  it('takes open text before that on disk', async () => {
    client.open(pathToFileURL(join(folder, '好.policy.txt')).href, '第一条　按照第八条办理。\n');
    assert.equal((await client.request<Summary>('policy/checkWorkspace', {})).citations.broken, 2);
  });

  it('obeys the project file: further patterns, levels, a corpus', async () => {
    file('.policyrc.json', JSON.stringify({ files: ['笔记.txt'], rules: { 'numbering/gap': 'off' }, corpus: ['库'] }));
    file('库/条例.txt', '临江市渡口管理条例\n\n第一条　甲。\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(join(folder, '.policyrc.json')).href, type: 1 }] });
    const summary = await client.request<Summary>('policy/checkWorkspace', {});
    assert.equal(summary.files, 3);
    const uri = pathToFileURL(join(folder, '新.policy.txt')).href;
    client.open(uri, '第一条　根据《临江市渡口管理条例》第一条制定。\n\n第三条　乙。\n');
    const { items } = await client.request<{ items: Array<{ code: string }> }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(!items.some(({ code }) => code === 'numbering/gap' || code === 'reference/unknown-document'), items.map(({ code }) => code).join());
  });

  it('takes in a corpus document that changes on disk, without a restart', async () => {
    file('.policyrc.json', JSON.stringify({ corpus: ['库'] }));
    file('库/条例.txt', '临江市渡口管理条例\n\n第一条　甲。\n');
    const uri = pathToFileURL(join(folder, '新.policy.txt')).href;
    client.open(uri, '第一条　根据《临江市渡口管理条例》第二条制定。\n');
    const isMissing = async (): Promise<boolean> => (await client.request<{ items: Array<{ code: string }> }>('textDocument/diagnostic', { textDocument: { uri } })).items.some(({ code }) => code === 'reference/missing-article');
    assert.equal(await isMissing(), true);
    file('库/条例.txt', '临江市渡口管理条例\n\n第一条　甲。\n\n第二条　乙。\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(join(folder, '库/条例.txt')).href, type: 2 }] });
    for (const end = Date.now() + 5000; await isMissing();) {
      assert.ok(Date.now() < end, 'the new article is seen');
      await new Promise((done) => setTimeout(done, 50));
    }
  });

  it('looks again at a draft that changes on disk after the check, and forgets one that is gone', async () => {
    await client.request<Summary>('policy/checkWorkspace', {});
    const { items } = await client.request<Workspace>('workspace/diagnostic', { previousResultIds: [] });
    const bad = items.find(({ uri }) => decodeURIComponent(uri).endsWith('坏.policy.txt'))!;
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    rmSync(join(folder, '子目录/坏.policy.txt'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: bad.uri, type: 3 }] });
    const after = await client.request<Workspace>('workspace/diagnostic', { previousResultIds: known });
    assert.deepEqual(after.items.map(({ uri, items: left }) => [uri, left.length]), [[bad.uri, 0]]);
  });

  it('stops when it is told to, and says so', async () => {
    for (let at = 0; at < 200; at++) file(`多/${at}.policy.txt`, '第一条　甲。\n');
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest<Summary>('policy/checkWorkspace', {}, source.token);
    await new Promise<void>((done) => client.connection.onNotification('policy/checkProgress', () => done()));
    source.cancel();
    const summary = await asked;
    assert.equal(summary.cancelled, true);
    assert.ok(summary.files < 202);
  });
});
