import { strict as assert } from 'node:assert';
import { PULLING, startClient, type Client } from './client';

const URI = 'file:///drafts/办法.policy.txt';
const BEGUN = '临江市渡口管理办法\n\n第一条　为了加强渡口管理，制定本办法。\n\n第二条　本办法自2024年1月1日起施行。\n\n第三条　';

interface Report { readonly resultId: string; readonly items: ReadonlyArray<{ readonly code: string }> }

/** A person at the end of a draft, in an editor that asks again when told to. */
describe('a draft that is being written', function () {
  this.timeout(30_000);
  let client: Client;
  let version = 1;
  let text = BEGUN;
  let refreshed: () => void = () => {};
  const asked = (): Promise<void> => new Promise((done) => (refreshed = done));
  const codes = async (): Promise<readonly string[]> => (await client.request<Report>('textDocument/diagnostic', { textDocument: { uri: URI } })).items.map(({ code }) => code);
  const type = (words: string): void => {
    const lines = text.split('\n');
    const at = { line: lines.length - 1, character: lines[lines.length - 1].length };
    text += words;
    void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range: { start: at, end: at }, text: words }] });
  };

  beforeEach(async () => {
    [version, text] = [1, BEGUN];
    client = await startClient({ capabilities: { ...PULLING, workspace: { diagnostics: { refreshSupport: true } } } });
    client.connection.onRequest('workspace/diagnostic/refresh', () => { refreshed(); return null; });
    client.open(URI, BEGUN);
  });
  afterEach(() => client.stop());

  it('is not blamed for the bracket that is still open, until the person pauses', async () => {
    await codes();
    const paused = asked();
    type('渡工应当持有证书（含');
    assert.ok(!(await codes()).includes('style/unbalanced-marks'));
    await paused;
    assert.ok((await codes()).includes('style/unbalanced-marks'), 'then it is');
  });

  it('hears at once of what no further word mends', async () => {
    await codes();
    type('渡工按照第九条执行。');
    assert.ok((await codes()).includes('reference/missing-article'));
  });

  it('hears of an open bracket elsewhere, and of one that was pasted', async () => {
    await codes();
    const at = { line: 2, character: 4 };
    void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range: { start: at, end: at }, text: '（' }] });
    const next = { line: 4, character: 4 };
    void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range: { start: next, end: next }, text: '渡' }] });
    assert.ok((await codes()).includes('style/unbalanced-marks'), 'in a line that was left');
    await client.stop();
    client = await startClient({ capabilities: { ...PULLING, workspace: { diagnostics: { refreshSupport: true } } } });
    [version, text] = [1, BEGUN];
    client.open(URI, BEGUN);
    type(`${'渡工应当遵守本办法的规定，服从管理。'.repeat(8)}（`);
    assert.ok((await codes()).includes('style/unbalanced-marks'), 'in a paste');
  });

  it('keeps from an editor that would not ask again nothing', async () => {
    await client.stop();
    client = await startClient();
    [version, text] = [1, BEGUN];
    client.open(URI, BEGUN);
    type('渡工应当持有证书（含');
    assert.ok((await codes()).includes('style/unbalanced-marks'));
  });
});
