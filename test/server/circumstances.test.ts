import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeOf, PULLING, startClient, type Client } from './client';

interface Item { readonly code: string; readonly message: string; readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } } }

const DRAFT = '临江市渡口管理办法\n\n第一条　为了加强渡口管理，制定本办法。\n\n第三条　渡口按照第九条办理。\n';

/** What happens to drafts in an office, one thing at a time. */
describe('a draft in everyday circumstances', function () {
  this.timeout(30_000);
  let client: Client;
  const items = async (uri: string): Promise<readonly Item[]> => (await client.request<{ items: Item[] }>('textDocument/diagnostic', { textDocument: { uri } })).items ?? [];
  /** The same without the name of the file. */
  const nameless = async (uri: string): Promise<unknown> => JSON.parse(JSON.stringify(await items(uri)).replaceAll(uri, 'file:'));
  const codes = async (uri: string): Promise<readonly string[]> => (await items(uri)).map(({ code }) => code);
  const change = (uri: string, version: number, contentChanges: readonly object[]): void => void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });

  describe('without a folder', () => {
    beforeEach(async () => { client = await startClient(); });
    afterEach(async () => {
      assert.deepEqual(client.log, [], 'nothing went wrong');
      await client.stop();
    });

    it('is checked before it has a name', async () => {
      client.open('untitled:Untitled-1', DRAFT);
      assert.ok((await codes('untitled:Untitled-1')).includes('numbering/gap'));
    });

    it('is checked with Windows line ends, every range in its line', async () => {
      client.open('file:///c%3A/%E8%8D%89%E7%A8%BF/a.policy.txt', DRAFT.replace(/\n/g, '\r\n'));
      const found = await items('file:///c%3A/%E8%8D%89%E7%A8%BF/a.policy.txt');
      const missing = found.find(({ code }) => code === 'reference/missing-article')!;
      assert.deepEqual(missing.range, { start: placeOf(DRAFT, '第九条'), end: placeOf(DRAFT, '第九条', 3) });
      for (const { range: { start, end } } of found) assert.ok(start.line === end.line && end.character <= DRAFT.split('\n')[end.line].length);
    });

    it('is read like one pasted whole, however it came to be', async () => {
      client.open('file:///a.policy.txt', '');
      const pasted = `${DRAFT}\u3000\u3000第四条　渡工（含临时渡工）应当持证。\u000b另起一行。\r\n`;
      change('file:///a.policy.txt', 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: pasted }]);
      client.open('file:///b.policy.txt', pasted);
      assert.deepEqual(await nameless('file:///a.policy.txt'), await nameless('file:///b.policy.txt'));
      // Taken back, as with Ctrl+Z, and done again.
      change('file:///a.policy.txt', 3, [{ text: '' }]);
      assert.deepEqual(await items('file:///a.policy.txt'), []);
      change('file:///a.policy.txt', 4, [{ text: pasted }]);
      assert.deepEqual(await codes('file:///a.policy.txt'), await codes('file:///b.policy.txt'));
    });

    it('keeps its place while words are composed with an input method', async () => {
      client.open('file:///a.policy.txt', DRAFT);
      const at = placeOf(DRAFT, '渡口按照');
      let length = 0;
      let version = 1;
      // The letters stand in the text until the word is chosen.
      for (const shown of ['d', 'du', 'du k', 'du kou', '渡口']) {
        change('file:///a.policy.txt', ++version, [{ range: { start: at, end: { line: at.line, character: at.character + length } }, text: shown }]);
        length = shown.length;
      }
      client.open('file:///b.policy.txt', DRAFT.replace('渡口按照', '渡口渡口按照'));
      assert.deepEqual(await nameless('file:///a.policy.txt'), await nameless('file:///b.policy.txt'));
    });

    it('may cite a draft that cites it', async () => {
      client.open('file:///a.policy.txt', '临江市渡口管理办法\n\n第一条　根据《临江市渡口管理实施细则》第二条制定。\n');
      client.open('file:///b.policy.txt', '临江市渡口管理实施细则\n\n第一条　根据《临江市渡口管理办法》第一条制定。\n');
      for (const uri of ['file:///a.policy.txt', 'file:///b.policy.txt']) assert.ok(!(await codes(uri)).includes('reference/missing-article'));
    });

    it('goes by its new name once it is renamed', async () => {
      client.open('file:///旧.policy.txt', DRAFT);
      await items('file:///旧.policy.txt');
      void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///旧.policy.txt' } });
      client.open('file:///新.policy.txt', DRAFT);
      assert.ok((await codes('file:///新.policy.txt')).includes('numbering/gap'));
      assert.deepEqual(await codes('file:///旧.policy.txt'), []);
    });
  });

  describe('with other settings', () => {
    const refreshes = { ...PULLING, workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true }, diagnostics: { refreshSupport: true } } };

    it('is checked anew, and what is drawn is drawn anew', async () => {
      client = await startClient({ capabilities: refreshes });
      const asked: string[] = [];
      for (const method of ['workspace/codeLens/refresh', 'workspace/diagnostic/refresh']) client.connection.onRequest(method, () => { asked.push(method); return null; });
      client.open('file:///a.policy.txt', DRAFT);
      assert.ok((await codes('file:///a.policy.txt')).includes('numbering/gap'));
      asked.length = 0;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { policy: { rules: { 'numbering/*': 'off' }, language: 'en' } } });
      const found = await items('file:///a.policy.txt');
      assert.ok(!found.some(({ code }) => code === 'numbering/gap'));
      assert.match(found.find(({ code }) => code === 'reference/missing-article')!.message, /does not exist|no such/i);
      for (const end = Date.now() + 5000; asked.length < 2 && Date.now() < end;) await new Promise((done) => setTimeout(done, 20));
      assert.deepEqual([...asked].sort(), ['workspace/codeLens/refresh', 'workspace/diagnostic/refresh']);
      await client.stop();
    });
  });

  describe('with a project file that is broken', () => {
    it('is told so in words, once, and the draft is checked all the same', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'policy-'));
      writeFileSync(join(folder, '.policyrc.json'), '{\n  // 本科室的法规库\n  "corpus": ["法规库",],\n  "bundledCorpus": 是,\n  "asOf": "2024-05-01"\n}\n');
      client = await startClient({ folder });
      const shown: string[] = [];
      client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
      const uri = pathToFileURL(join(folder, 'a.policy.txt')).href;
      client.open(uri, DRAFT);
      assert.ok((await codes(uri)).includes('numbering/gap'));
      assert.equal(shown.length, 1);
      assert.match(shown[0], /\/\.policyrc\.json：不是正确的 JSON（第4行附近），其中的设置都没有生效。请检查引号、逗号和括号。/);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { policy: { language: 'zh' } } });
      await codes(uri);
      assert.equal(shown.length, 1, 'not with every change of a setting');
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  });
});
