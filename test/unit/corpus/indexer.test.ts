import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { indexInWorker } from '../../../server/src/corpus/loaders/indexer';
import { sourcesOf } from '../../../server/src/corpus/loaders/open';

describe('indexing in a worker', () => {
  let folder: string;
  let script: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policydraft-'));
    script = join(folder, 'worker.js');
    buildSync({ stdin: { contents: "import { serveIndexing } from './indexer'; serveIndexing();", resolveDir: resolve(__dirname, '../../../server/src/corpus/loaders') }, bundle: true, platform: 'node', format: 'cjs', outfile: script });
    for (let at = 0; at < 120; at++) writeFileSync(join(folder, `${at}.txt`), `邯郸市示范${at}办法\n\n第一条 为了示范，制定本办法。\n`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives every document, with progress and what was skipped', async () => {
    const steps: number[] = [];
    const { read, skipped, index, digests } = await indexInWorker([folder], { script, cache: null, progress: (done) => steps.push(done) });
    const found = await digests;
    const kept = await index;
    const corpus = createCorpus(sourcesOf({ read, packages: [] }), { digests: found, shelf: { read: () => (kept ? [kept] : []) } });
    assert.equal(corpus.documents.length, 120);
    assert.equal(found.size, 120);
    assert.equal(kept?.hashes.length, 120);
    assert.deepEqual(corpus.search('示范7办法', 1).map(({ document }) => document.metadata.title), ['邯郸市示范7办法']);
    assert.equal(corpus.byTitle('邯郸市示范7办法')[0].document.outline.length, 1);
    assert.deepEqual(skipped.map(({ path }) => path.split('/').pop()), ['worker.js']);
    assert.equal(steps[steps.length - 1], 120);
  });
  it('stops when told', async () => {
    const stop = new AbortController();
    const { read, skipped } = await indexInWorker([folder], { script, cache: null, signal: stop.signal, progress: () => stop.abort() });
    assert.ok(read.length < 120);
    assert.match(skipped[0].reason.zh, /取消/);
  });
  it('says so when the worker cannot run', async () => {
    await assert.rejects(indexInWorker([folder], { script: join(folder, 'none.js'), cache: null }));
  });
});
