import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readSteps } from '../../server/src/corpus/loaders/open';
import { atOnce } from '../../server/src/corpus/loaders/steps';
import { gbk } from './inputs';

const CLI = resolve(__dirname, '../../dist/cli.js');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`) });
const regulation = (title: string): string => `${title}\n\n第一条　为了示范，制定本办法。\n`;

interface Listed { readonly documents: ReadonlyArray<{ readonly title: string; readonly path: string }>; readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }> }

describe('A corpus folder with files that are not what they should be', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-bad-'));
    mkdirSync(join(folder, '库'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, '库', name), content);
  function list(...options: string[]): Listed {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'corpus', 'list', '--format', 'json', '--no-bundled-corpus', '--corpus', join(folder, '库'), ...options], { encoding: 'utf8', timeout: 100_000, maxBuffer: 1 << 26, env: { ...process.env, POLICYDRAFT_CACHE: join(folder, 'cache') } });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as Listed;
  }
  const reasonOf = ({ skipped }: Listed, name: string): string => skipped.find(({ path }) => path.endsWith(name))?.reason ?? 'it is in the corpus';

  it('leaves out what is too large, unpacks to too much, is locked, damaged or no document, and says why', () => {
    put('好.txt', regulation('某市好办法'));
    put('大.txt', '');
    truncateSync(join(folder, '库/大.txt'), 200 * 1024 * 1024);
    put('大.pdf', '');
    truncateSync(join(folder, '库/大.pdf'), 200 * 1024 * 1024);
    put('炸弹.docx', zipSync({ 'word/document.xml': [new Uint8Array(60 * 1024 * 1024), { level: 9 }] }));
    put('谎.docx', lying(zipSync({ 'word/document.xml': [new Uint8Array(60 * 1024 * 1024), { level: 9 }] })));
    put('深.docx', word(`${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`));
    put('旧.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000, 1)]));
    put('坏.pdf', '%PDF-1.7\n');
    put('空.docx', word(''));
    put('程序.txt', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256));
    put('表.xlsx', 'PK');
    const listed = list();
    assert.deepEqual(listed.documents.map(({ title }) => title), ['某市好办法']);
    assert.match(reasonOf(listed, '大.txt'), /200 MB/);
    assert.match(reasonOf(listed, '大.pdf'), /200 MB/);
    assert.match(reasonOf(listed, '炸弹.docx'), /压缩炸弹/);
    for (const name of ['谎.docx', '深.docx', '旧.doc', '坏.pdf', '空.docx', '程序.txt', '表.xlsx']) assert.doesNotMatch(reasonOf(listed, name), /in the corpus/, name);
    assert.deepEqual(list().skipped.map(({ path }) => path).sort(), listed.skipped.map(({ path }) => path).sort(), 'the same is said the next time');
  });

  it('reads names of any kind', () => {
    const names = ['e\u0301te\u0301 办法.txt', '\u{20bb7}野家办法.txt', '100%#？办法.txt', ' 前后空格办法 .txt', '\u202e反向办法.txt', '点..办法.txt', '换\n行办法.txt', `${'长'.repeat(70)}办法.txt`, '[方]{括}办法.md', "引'号\"办法.txt"];
    names.forEach((name, at) => put(name, regulation(`某市第${at}号办法`)));
    put('国标.txt', gbk('某市国标办法\n\n第一条　为了示范。\n'));
    const listed = list();
    assert.equal(listed.documents.length, names.length + 1, JSON.stringify(listed.skipped));
    assert.ok(listed.documents.some(({ title }) => title === '某市国标办法'));
  });

  it('goes round no circle of links, and reads nothing outside', () => {
    mkdirSync(join(folder, '外'));
    writeFileSync(join(folder, '外/秘密.txt'), regulation('某市秘密办法'));
    put('好.txt', regulation('某市好办法'));
    symlinkSync(join(folder, '库'), join(folder, '库/圈'));
    symlinkSync(join(folder, '外'), join(folder, '库/外'));
    symlinkSync(join(folder, '外/秘密.txt'), join(folder, '库/借.txt'));
    symlinkSync('自己.txt', join(folder, '库/自己.txt'));
    const listed = list();
    assert.deepEqual(listed.documents.map(({ title }) => title), ['某市好办法']);
    assert.match(reasonOf(listed, '/外'), /之外/);
    assert.match(reasonOf(listed, '借.txt'), /之外/);
    assert.match(reasonOf(listed, '自己.txt'), /绕成了圈/);
  });

  it('goes on when files vanish or change while it reads', () => {
    for (let at = 0; at < 200; at++) put(`${String(at).padStart(3, '0')}.txt`, regulation(`某市第${at}号办法`));
    const steps = readSteps([join(folder, '库')], { eager: true });
    for (let step = 0; step < 60; step++) steps.next();
    rmSync(join(folder, '库/190.txt'));
    appendFileSync(join(folder, '库/191.txt'), '第二条　又。\n');
    const { read, skipped } = atOnce(steps);
    assert.equal(read.length, 199);
    assert.match(skipped[0].reason.zh, /不存在，或在读取时被移走/);
  });
});

/** An archive that says its parts are small. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (bytes.readUInt32LE(at) === 0x04034b50) bytes.writeUInt32LE(4096, at + 22);
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(4096, at + 24);
  }
  return bytes;
}
