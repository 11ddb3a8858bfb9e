import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gbk, ODD_TEXTS } from './inputs';

const CLI = resolve(__dirname, '../../dist/cli.js');

const DRAFT = `关于加强外语标识管理的通知

各区、县（市）人民政府：

根据《杭州市城市国际化促进条例》第一百条规定，现就有关事项通知如下。

一、加强组织领导。
二、加强监督检查。

杭州市人民政府办公厅
2024年3月1日
`;
const GBK = gbk(DRAFT);

describe('Files that are not what they should be, on the command line', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'policy-files-')); });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function check(files: Readonly<Record<string, string | Uint8Array>>, ...options: string[]): { code: number | null; out: string; err: string } {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', ...options, ...Object.keys(files)], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 100_000 });
    return { code: status, out: stdout, err: stderr };
  }

  it('an empty file is said to be empty', () => {
    const { out } = check({ 'empty.policy.txt': '' });
    assert.match(out, /文件是空的/);
  });

  it('a binary file is no text, and exit code 2 says that it was not checked', () => {
    const { code, out, err } = check({ 'binary.policy.txt': Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256) });
    assert.equal(code, 2);
    assert.match(out + err, /binary\.policy\.txt/);
    assert.match(out + err, /不是文本|认不出文件的编码/);
  });

  it('a Word file under the name of a draft is told from a text', () => {
    const { code, out, err } = check({ 'word.policy.txt': Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(400, 7)]) });
    assert.equal(code, 2);
    assert.match(out + err, /docx/);
  });

  it('a file in GBK is read, checked, and said to be GBK', () => {
    const { code, out } = check({ 'gbk.policy.txt': GBK });
    assert.equal(code, 1);
    assert.match(out, /GBK/);
    assert.match(out, /reference\/missing-article/);
  });

  it('a file that cannot be read does not keep the others from being checked', () => {
    const { code, out } = check({ 'binary.policy.txt': Uint8Array.from([0, 1, 2, 3, 0, 255]), 'gbk.policy.txt': GBK }, '--format', 'json');
    assert.equal(code, 2);
    const { files } = JSON.parse(out);
    assert.equal(files.length, 2);
    assert.ok(files.some(({ path, diagnostics }: { path: string; diagnostics: readonly unknown[] }) => path === 'gbk.policy.txt' && diagnostics.length > 0));
  });

  it('a file that is not there is a failure, not a pass', () => {
    const { status } = spawnSync(process.execPath, [CLI, 'check', join(folder, 'nowhere.policy.txt')]);
    assert.equal(status, 2);
  });

  for (const name of ['one line without an end', 'carriage returns for line ends', 'lone surrogates', 'headings without text', 'round brackets nested deep', 'title brackets nested deep']) {
    const size = name === 'headings without text' ? 400_000 : name.includes('nested') ? 20_000 : 1_000_000;
    it(`${size.toLocaleString('en')} characters of ${name}: an answer that says what was looked at`, () => {
      const { code, out } = check({ 'odd.policy.txt': ODD_TEXTS[name](size) }, '--format', 'json');
      assert.ok(code === 0 || code === 1, `exit code ${code}`);
      const report = JSON.parse(out);
      assert.equal(report.summary.files, 1);
      assert.ok(Array.isArray(report.files[0].diagnostics));
    });
  }
});
