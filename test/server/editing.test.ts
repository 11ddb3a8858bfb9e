import { strict as assert } from 'node:assert';
import { placeOf, startClient, type Client } from './client';

const URI = 'file:///drafts/plan.policy.txt';
const DRAFT = `绍兴市夜间经济促进办法

第一条　根据《杭州市城市国际化促进条例》第十条，制定本办法。

第二条　市商务局负责组织实施，具体按照第九条规定办理。

第三条　本办法自2024年1月1日起施行。
`;
const document = { textDocument: { uri: URI } };

interface Report { readonly kind: 'full' | 'unchanged'; readonly resultId?: string; readonly items?: ReadonlyArray<{ readonly code: string; readonly message: string; readonly range: { readonly start: { readonly line: number } } }> }

describe('the server process, over standard input and output', function () {
  this.timeout(60000);
  let client: Client;
  let version = 1;
  const type = (text: string, at: { line: number; character: number }): void => void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range: { start: at, end: at }, text }] });
  const report = (previousResultId?: string): Promise<Report> => client.request('textDocument/diagnostic', { ...document, previousResultId });

  beforeEach(async () => {
    version = 1;
    client = await startClient({ initializationOptions: { virtualDocuments: true } });
    client.open(URI, DRAFT);
  });
  afterEach(() => client.stop());

  it('says what it can do', () => {
    const { capabilities } = client.initialized;
    for (const name of ['hoverProvider', 'completionProvider', 'definitionProvider', 'referencesProvider', 'renameProvider', 'codeActionProvider', 'codeLensProvider', 'foldingRangeProvider', 'documentSymbolProvider', 'workspaceSymbolProvider',
      'semanticTokensProvider', 'documentLinkProvider', 'selectionRangeProvider', 'callHierarchyProvider', 'inlayHintProvider', 'diagnosticProvider', 'documentHighlightProvider'] as const) assert.ok(capabilities[name], name);
  });

  it('answers the first hover into the bundled corpus with the text of the provision', async () => {
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', { ...document, position: placeOf(DRAFT, '第十条', 1) });
    assert.match(hover.contents.value, /杭州国际日/);
    assert.match(hover.contents.value, /已核对/);
  });

  it('reports a citation of an article that is not there', async () => {
    const { items = [] } = await report();
    const found = items.find(({ code }) => code === 'reference/missing-article');
    assert.ok(found, items.map(({ code }) => code).join());
    assert.equal(found.range.start.line, 4);
  });

  it('sends nothing again where nothing has changed', async () => {
    const { resultId } = await report();
    assert.ok(resultId);
    const again = await report(resultId);
    assert.equal(again.kind, 'unchanged');
    assert.equal(again.items, undefined);
  });

  it('follows edits: a finding goes when its cause does', async () => {
    await report();
    const at = placeOf(DRAFT, '第九条');
    void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range: { start: at, end: { line: at.line, character: at.character + 3 } }, text: '第一条' }] });
    const { items = [] } = await report();
    assert.ok(!items.some(({ code }) => code === 'reference/missing-article'));
  });

  it('opens a bundled document that a definition leads to', async () => {
    const [place] = await client.request<Array<{ uri: string }>>('textDocument/definition', { ...document, position: placeOf(DRAFT, '第十条', 1) });
    assert.match(place.uri, /^policy-corpus:/);
    const shown = await client.request<{ text: string }>('policy/corpusDocument', { uri: place.uri });
    assert.match(shown.text, /杭州市城市国际化促进条例/);
    const escaped = await client.request<{ text: string }>('policy/corpusDocument', { uri: decodeURIComponent(place.uri) });
    assert.equal(escaped.text, shown.text, 'an editor may write the URI in another way');
  });

  it('gives no diagnostics for a document of the corpus, but its outline', async () => {
    const [place] = await client.request<Array<{ uri: string }>>('textDocument/definition', { ...document, position: placeOf(DRAFT, '第十条', 1) });
    const { text } = await client.request<{ text: string }>('policy/corpusDocument', { uri: place.uri });
    client.open(place.uri, text);
    assert.deepEqual((await client.request<Report>('textDocument/diagnostic', { textDocument: { uri: place.uri } })).items, []);
    assert.ok((await client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: place.uri } })).length > 3);
  });

  it('completes a title while it is typed', async () => {
    type('\n第四条　根据《城市国际化', { line: 6, character: 19 });
    const { items } = await client.request<{ items: Array<{ label: string }> }>('textDocument/completion', { ...document, position: { line: 7, character: 13 } });
    assert.ok(items.some(({ label }) => label === '杭州市城市国际化促进条例'));
  });

  it('answers requests about the whole text for the version it has, and says of those before that the text has changed', async () => {
    const symbols = (): Promise<ReadonlyArray<{ readonly name: string }>> => client.request('textDocument/documentSymbol', document);
    for (const letter of '第四') type(letter, placeOf(DRAFT, '第二条'));
    const outdated = symbols().catch(({ code }: { code: number }) => code);
    type('条', placeOf(DRAFT, '第二条'));
    assert.ok((await symbols()).length > 0);
    assert.equal(await outdated, -32801);
  });

  it('answers the last of a burst of keys with what was typed last', async () => {
    const answers: Array<Promise<Report>> = [];
    for (const key of ['甲', '乙', '丙', '丁', '戊', '己']) {
      type(key, { line: 4, character: 4 });
      answers.push(report());
    }
    const all = await Promise.all(answers);
    const last = all[all.length - 1];
    assert.equal(last.resultId!.endsWith(`-${version}`), true);
    assert.ok(new Set(all.map(({ resultId }) => resultId)).size <= 2, 'two analyses at most');
  });

  it('drops a request that the editor takes back', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    type('改', { line: 4, character: 4 });
    const answer = client.connection.sendRequest('textDocument/diagnostic', document, source.token).catch((error: { code: number }) => error);
    source.cancel();
    await answer;
    assert.equal((await report()).kind, 'full', 'and goes on');
  });

  it('answers about places that are not there with nothing', async () => {
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/completion', 'textDocument/prepareRename', 'textDocument/documentHighlight']) {
      const answer = await client.request<unknown>(method, { ...document, position: { line: 9999, character: 9999 } });
      assert.ok(answer === null || (Array.isArray(answer) && answer.length === 0), method);
      assert.equal(await client.request(method, { textDocument: { uri: 'file:///never-opened' }, position: { line: 0, character: 0 } }), null, method);
    }
  });

  it('says what the corpus holds and what of the draft was checked', async () => {
    const status = await client.request<{ corpus: { documents: number; state: string }; document: { citations: { verified: number; broken: number; unverifiable: number } } }>('policy/status', { uri: URI });
    assert.equal(status.corpus.state, 'ready');
    assert.equal(status.corpus.documents, 5);
    assert.deepEqual(status.document.citations, { verified: 1, broken: 1, unverifiable: 0 });
  });

  it('logs no error in all this', () => assert.deepEqual(client.log, []));
});

describe('an editor that does not ask for diagnostics', function () {
  this.timeout(60000);

  it('is sent them after opening and after edits, and they are taken back on closing', async () => {
    const client = await startClient({ capabilities: {} });
    const received: Array<{ uri: string; diagnostics: Array<{ code: string }> }> = [];
    const next = (count: number): Promise<void> => new Promise((done) => {
      const look = (): void => void (received.length >= count ? done() : setTimeout(look, 20));
      look();
    });
    client.connection.onNotification('textDocument/publishDiagnostics', (sent: (typeof received)[number]) => void received.push(sent));
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined, 'never both');
    client.open(URI, DRAFT);
    await next(1);
    assert.ok(received[0].diagnostics.some(({ code }) => code === 'reference/missing-article'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await next(2);
    assert.deepEqual(received[received.length - 1].diagnostics, []);
    await client.stop();
  });

  it('hears English where it speaks English, Chinese where it does not say', async () => {
    for (const [locale, pattern] of [['en', /[a-z]{4}/], ['zh-cn', /[\u4e00-\u9fff]/]] as const) {
      const client = await startClient({ locale });
      client.open(URI, DRAFT);
      const { items = [] } = await client.request<Report>('textDocument/diagnostic', document);
      const message = items.find(({ code }) => code === 'reference/missing-article')!.message.split('\n')[0];
      assert.match(message, pattern);
      await client.stop();
    }
  });
});
