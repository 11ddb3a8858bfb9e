import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { zipSync } from 'fflate';
import { pdf } from './pdf';

type Open = typeof import('../../../server/src/corpus/loaders/open');

/** The program as it is built: the importers are a file of their own beside it. */
describe('a corpus folder with Word files and pages', () => {
  let folder: string;
  let open: Open['openCorpus'];
  before(function () {
    this.timeout(30000);
    folder = mkdtempSync(join(tmpdir(), 'policydraft-'));
    const source = resolve(__dirname, '../../../server/src/corpus');
    buildSync({ bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', entryPoints: [join(source, 'loaders/open.ts')], outfile: join(folder, 'open.js') });
    buildSync({ bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', entryPoints: [join(source, 'import/main.ts')], outfile: join(folder, 'import.js') });
    open = (createRequire(__filename)(join(folder, 'open.js')) as Open).openCorpus;
    mkdirSync(join(folder, 'laws'));
    const body = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>鹰潭市示范办法</w:t></w:r></w:p><w:p><w:r><w:t>第一条 为了示范。</w:t><w:drawing/></w:r></w:p></w:body></w:document>';
    writeFileSync(join(folder, 'laws/a.docx'), zipSync({ 'word/document.xml': new TextEncoder().encode(body) }));
    writeFileSync(join(folder, 'laws/b.html'), '<html><body><h1>鹰潭市示范意见</h1><p>一、总体要求</p></body></html>');
    writeFileSync(join(folder, 'laws/c.docx'), 'PK\u0003\u0004 broken');
    writeFileSync(join(folder, 'laws/e.pdf'), pdf([[[200, 780, '鹰潭市示范方案'], [72, 700, '一、总体要求']]]));
    writeFileSync(join(folder, 'laws/d.txt'), '鹰潭市示范规定\n\n第一条 为了示范。\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const titles = (opened: ReturnType<Open['openCorpus']>): string[] => opened.corpus.documents.map(({ metadata }) => metadata.title);

  it('reads them, says what importing left out, and names what it could not read', () => {
    const opened = open([join(folder, 'laws')], {});
    assert.deepEqual(titles(opened), ['鹰潭市示范办法', '鹰潭市示范意见', '鹰潭市示范规定', '鹰潭市示范方案']);
    const [word] = opened.corpus.documents;
    assert.equal(word.imported?.format, 'docx');
    assert.deepEqual(word.imported?.report.map(({ zh }) => zh), ['图片、图形未收入']);
    assert.match(word.original!, /a\.docx$/);
    assert.deepEqual(word.segmentAt(word.text.indexOf('第一条')), { start: 8, end: 17, paragraph: 2 });
    assert.match(opened.skipped[0].path, /c\.docx$/);
    assert.equal(opened.corpus.documents[0].text, '鹰潭市示范办法\n第一条 为了示范。\n');
  });
  it('imports once, and again when a file has changed', () => {
    const cache = join(folder, 'cache');
    const again = (): string => open([join(folder, 'laws')], { cache }).corpus.documents[1].text;
    assert.match(again(), /总体要求/);
    assert.match(again(), /总体要求/);
    const kept = readdirSync(join(cache, readdirSync(cache)[0], 'imported'));
    assert.deepEqual(kept.map((name) => name.split('.').pop()).sort(), ['json', 'json', 'json', 'txt', 'txt', 'txt'], 'texts and where they come from; what could not be read is not tried again');
    writeFileSync(join(folder, 'laws/b.html'), '<html><body><h1>鹰潭市示范意见</h1><p>一、指导思想和总体目标</p></body></html>');
    assert.match(again(), /指导思想/);
  });
});
