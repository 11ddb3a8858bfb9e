import { strict as assert } from 'node:assert';
import fs, { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../../server/src/text/decode';
import { terminal } from './terminal';

const CLEAN = '宁海市会展活动管理办法\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　本办法自2024年5月1日起施行。\n';
const WRONG = CLEAN.replace('会展管理工作。', '会展管理工作，，并建立台账。');

describe('policydraft check', () => {
  let shell: ReturnType<typeof terminal>;
  const open = (files: Record<string, string | Uint8Array>): ReturnType<typeof terminal> => (shell = terminal(files));
  afterEach(() => shell.close());
  const json = async (line: string) => {
    const { code, out } = await shell.type(`${line} --format json --no-bundled-corpus`);
    return { code, report: JSON.parse(out) };
  };

  it('ends with 0 for a clean draft, and says what it looked at', async () => {
    const { code, out } = await open({ 'a.policy.txt': CLEAN }).type('check a.policy.txt --no-bundled-corpus');
    assert.equal(code, 0);
    assert.match(out, /共检查 1 个文件：3 条、引用 0 处/);
    assert.match(out, /没有发现问题/);
  });

  it('ends with 1 for a finding at warning or above, and shows place, line, mark, basis and correction', async () => {
    const { code, out } = await open({ 'a.policy.txt': WRONG }).type('check a.policy.txt --no-bundled-corpus');
    assert.equal(code, 1);
    assert.match(out, /a\.policy\.txt:3:18 错误 .+ style\/repeated-mark/);
    const [line, mark] = out.split('\n').filter((each) => each.startsWith('    │'));
    // 第三条 in full width: two columns a character before the mark.
    assert.equal(line.indexOf('，，') - 6, 17);
    assert.equal(mark.indexOf('^') - 6, 34);
    assert.match(out, /依据：GB\/T 15834/);
    assert.match(out, /改法：改为“，”/);
  });

  it('ends with 2 for an unreadable file, and checks the others', async () => {
    open({ 'a.policy.txt': WRONG, 'b.policy.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) });
    const { code, report } = await json('check a.policy.txt b.policy.txt none.policy.txt');
    assert.equal(code, 2);
    assert.equal(report.files.length, 3);
    assert.equal(report.files[0].diagnostics.length, 1);
    assert.match(report.files[1].problem, /docx/);
    assert.match(report.files[2].problem, /找不到/);
    assert.deepEqual([report.summary.files, report.summary.unreadable], [1, 2]);
  });

  it('writes the JSON of the contract', async () => {
    open({ 'a.policy.txt': WRONG });
    const { report } = await json('check a.policy.txt');
    const [file] = report.files;
    assert.equal(report.version, 1);
    assert.deepEqual(Object.keys(report.corpus), ['documents', 'articles', 'hash']);
    assert.equal(file.path, 'a.policy.txt');
    assert.deepEqual(file.citations, { verified: 0, broken: 0, unverifiable: 0 });
    const [finding] = file.diagnostics;
    assert.equal(finding.code, 'style/repeated-mark');
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.range, { start: { line: 2, character: 17 }, end: { line: 2, character: 19 } });
    assert.deepEqual(finding.fixes[0].edits, [{ range: finding.range, newText: '，' }]);
    assert.deepEqual([report.summary.errors, report.summary.warnings, report.summary.information, report.summary.hints], [1, 0, 0, 0]);
  });

  it('takes drafts of folders by their names, and says what it passed over', async () => {
    open({ 'work/a.policy.txt': CLEAN, 'work/sub/b.policy.md': CLEAN, 'work/c.policy': CLEAN, 'work/notes.txt': '随手记', 'work/.git/d.policy': CLEAN });
    const { report } = await json('check work');
    assert.deepEqual(report.files.map(({ path }: { path: string }) => path), ['a.policy.txt', 'c.policy', 'sub/b.policy.md']);
    assert.match(report.summary.notes[0], /另有 1 个文件/);
  });

  it('understands wildcards where the shell does not', async () => {
    open({ 'work/a.policy.txt': CLEAN, 'work/sub/b.txt': CLEAN });
    assert.deepEqual((await json('check work/**/*.txt')).report.files.map(({ path }: { path: string }) => path), ['work/a.policy.txt', 'work/sub/b.txt']);
  });

  it('does not take an empty argument for the whole folder', async () => {
    open({ 'a.policy.txt': CLEAN });
    const { code, out } = await shell.type(['check', '', '--no-bundled-corpus']);
    assert.equal(code, 2);
    assert.match(out, /找不到这个文件/);
  });

  it('refuses a folder without drafts: nothing checked is no pass', async () => {
    open({ 'work/notes.txt': '随手记' });
    assert.equal((await shell.type('check work')).code, 2);
  });

  it('changes levels by rule and by area', async () => {
    open({ 'a.policy.txt': WRONG });
    assert.equal((await json('check a.policy.txt --rule style/repeated-mark=information')).code, 0);
    assert.equal((await json('check a.policy.txt --rule style/*=off')).report.files[0].diagnostics.length, 0);
  });

  it('names the rule that was probably meant', async () => {
    const { code, err } = await open({ 'a.policy.txt': CLEAN }).type('check a.policy.txt --rule reference/missing-articel=off');
    assert.equal(code, 2);
    assert.match(err, /没有规则“reference\/missing-articel”/);
  });

  it('reads the project file above a draft, and complains of what is wrong in it', async () => {
    open({ '.policyrc.json': '{ "rules": { "style/repeated-mark": "off" }, "asOf": "2024-02-30" }', 'sub/a.policy.txt': WRONG });
    const { code, out, err } = await shell.type('check sub/a.policy.txt --format json');
    assert.equal(JSON.parse(out).files[0].diagnostics.length, 0);
    assert.match(err, /“asOf”应为日期/);
    assert.equal(code, 2);
  });

  it('takes more patterns and a corpus from the project file', async () => {
    open({ '.policyrc.json': '{ "files": ["*.txt"], "corpus": ["法规库"], "bundledCorpus": false }', '法规库/宁海市会展条例.md': CLEAN, '草案/a.txt': CLEAN });
    const { out } = await shell.type('check 草案 --format json');
    const report = JSON.parse(out);
    assert.equal(report.files.length, 1);
    assert.equal(report.corpus.documents, 1);
  });

  it('leaves out what an earlier report holds, and counts it', async () => {
    open({ 'a.policy.txt': WRONG });
    const before = await shell.type('check a.policy.txt --format json --no-bundled-corpus');
    require('node:fs').writeFileSync(join(shell.folder, 'base.json'), before.out);
    require('node:fs').writeFileSync(join(shell.folder, 'a.policy.txt'), `\n${WRONG}`);
    const { code, out } = await shell.type('check a.policy.txt --baseline base.json --no-bundled-corpus');
    assert.equal(code, 0);
    assert.match(out, /另有 1 处在基线中已有记录/);
    assert.equal((await shell.type('check a.policy.txt --baseline none.json')).code, 2);
  });

  it('corrects what is certain, in the encoding of the file', async () => {
    open({ 'a.policy.txt': encode(WRONG, 'gb18030', false)! });
    const { code, out } = await shell.type('check a.policy.txt --fix --no-bundled-corpus');
    assert.equal(code, 0, out);
    assert.match(out, /按 GBK\/GB18030 编码读取/);
    assert.match(out, /已自动改正 1 处/);
    assert.deepEqual(new Uint8Array(readFileSync(join(shell.folder, 'a.policy.txt'))), encode(CLEAN.replace('会展管理工作。', '会展管理工作，并建立台账。'), 'gb18030', false));
  });

  it('reads UTF-16 and a byte-order mark', async () => {
    open({ 'a.policy.txt': encode(WRONG, 'utf-16le', true)!, 'b.policy.txt': encode(WRONG, 'utf-8', true)! });
    const { report } = await json('check a.policy.txt b.policy.txt');
    assert.deepEqual(report.files.map(({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length), [1, 1]);
  });

  it('says that an empty file is empty', async () => {
    assert.match((await open({ 'a.policy.txt': '' }).type('check a.policy.txt')).out, /文件是空的/);
  });

  it('checks what is piped in', async () => {
    const { code, out } = await open({}).type('check --stdin --stdin-filename 草案.policy.txt --format json --no-bundled-corpus', { input: WRONG });
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).files[0].path, '草案.policy.txt');
  });

  it('writes SARIF, annotations, Markdown and a page that loads nothing', async () => {
    open({ 'a.policy.txt': WRONG.replace('管理工作', '<b>管理</b>工作') });
    const sarif = JSON.parse((await shell.type('check a.policy.txt --format sarif --no-bundled-corpus')).out);
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs[0].results[0].ruleId, 'style/repeated-mark');
    assert.equal(sarif.runs[0].tool.driver.rules[sarif.runs[0].results[0].ruleIndex].id, 'style/repeated-mark');
    assert.match((await shell.type('check a.policy.txt --format github --no-bundled-corpus')).out, /^::error file=a\.policy\.txt,line=3,col=25,/m);
    assert.match((await shell.type('check a.policy.txt --format markdown --no-bundled-corpus')).out, /- \*\*错误\*\* 第 3 行/);
    const page = (await shell.type('check a.policy.txt --format html --no-bundled-corpus')).out;
    assert.match(page, /<mark>，，<\/mark>/);
    assert.ok(!page.includes('<b>管理') && !/(?:src|href)=/.test(page));
  });

  it('speaks English when asked, one file and two errors in number', async () => {
    open({ 'a.policy.txt': CLEAN, 'b.policy.txt': WRONG, 'c.policy.txt': `${WRONG}，，\n` });
    const say = async (file: string) => (await shell.type(`check ${file} --no-bundled-corpus`, { locale: 'en' })).out;
    assert.match(await say('a.policy.txt'), /Looked at 1 file: 3 articles/);
    assert.match(await say('b.policy.txt'), /Found 1 error, 0 warnings, 0 notes, 0 hints\./);
    assert.match(await say('c.policy.txt none.txt'), /Found [2-9] errors[\s\S]*1 file could not be read: NOT checked\./);
  });

  it('shows evidence with the same place and words in every report for people, in English with English marks', async () => {
    open({ 'a.policy.txt': CLEAN.replace('负责会展管理工作', '按照《杭州市城市国际化促进条例》第六十八条的规定负责会展管理工作'), 'b.policy.txt': CLEAN.replace('第二条', '第四条') });
    const place = '《杭州市城市国际化促进条例》 (2023-05-26) 第六十条: ';
    for (const format of ['text', 'markdown', 'html']) {
      const { out } = await shell.type(`check a.policy.txt --format ${format}`, { locale: 'en' });
      assert.match(out.replace(/<[^>]+>/g, ''), new RegExp(`${place.replace(/[()]/g, '\\$&')}本条例自`), format);
      const own = await shell.type(`check b.policy.txt --format ${format}`, { locale: 'en' });
      assert.match(own.out, /The number before, line 2 第一条: /, format);
      assert.doesNotMatch(own.out, /Basis：|See：|Fix：|line \d+：/, format);
    }
  });

  it('explains wrong usage in plain words', async () => {
    open({});
    assert.match((await shell.type('check --formt json')).err, /不认识的选项 --formt/);
    assert.match((await shell.type('chek a')).err, /没有命令“chek”/);
    assert.match((await shell.type('check a --format xml')).err, /可以是：text、json/);
    assert.equal((await shell.type('check')).code, 2);
    assert.match((await shell.type('check a --rule style/other')).err, /写成“规则=级别”，如 style\/other=off/);
    assert.match((await shell.type('check a --rule style/othr=off')).err, /是否指：style\/other、?/);
    assert.match((await shell.type('check *.nope')).out, /没有与这一写法相符的文件/);
  });

  it('takes the language anywhere on the line, and no other than it has', async () => {
    open({ 'a.policy.txt': CLEAN });
    for (const line of ['--lang en check a.policy.txt', 'check --lang=en a.policy.txt', 'check a.policy.txt --lang en-US']) assert.equal((await shell.type(`${line} --no-bundled-corpus`)).code, 0, line);
    const { code, err } = await shell.type('check a.policy.txt --lang fr');
    assert.equal(code, 2);
    assert.match(err, /--lang 应为 zh 或 en，现为“fr”/);
    assert.equal((await shell.type('check a.policy.txt --lang')).code, 2);
    assert.match((await shell.type('check -- --lang')).out, /--lang\n.*找不到/);
  });

  it('checks a draft as it is where the correction cannot be written, and says so', async () => {
    open({ 'a.policy.txt': WRONG });
    const full = { write: fs.writeFileSync };
    fs.writeFileSync = () => { throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }); };
    try {
      const { code, out, err } = await shell.type('check a.policy.txt --fix --no-bundled-corpus');
      assert.equal(code, 2);
      assert.match(err, /a\.policy\.txt：没有改正（没有写入权限）。/);
      assert.match(out, /style\/repeated-mark[\s\S]*共检查 1 个文件/);
      assert.doesNotMatch(out, /已自动改正|无法读取/);
    } finally {
      fs.writeFileSync = full.write;
    }
  });
});

describe('remarks that keep a finding quiet', () => {
  let shell: ReturnType<typeof terminal>;
  afterEach(() => shell.close());
  const check = async (text: string) => {
    shell = terminal({ 'a.policy.txt': text });
    return JSON.parse((await shell.type('check a.policy.txt --format json --no-bundled-corpus')).out);
  };
  const codes = (report: { files: Array<{ diagnostics: Array<{ code: string }> }> }): string[] => report.files[0].diagnostics.map(({ code }) => code);
  const before = (remark: string): string => WRONG.replace('第二条', `${remark}\n第二条`);

  it('cover the next line, and are counted', async () => {
    const report = await check(before('<!-- policy-disable-next-line style/repeated-mark 照录原文 -->'));
    assert.deepEqual(codes(report), []);
    assert.equal(report.summary.suppressed, 1);
  });

  it('cover a stretch, or the whole file', async () => {
    assert.deepEqual(codes(await check(before('<!-- policy-disable style/* 照录原文 -->').replace('第三条', '<!-- policy-enable -->\n第三条'))), []);
    assert.deepEqual(codes(await check(`<!-- policy-disable-file style/repeated-mark 照录原文 -->\n${WRONG}`)), []);
  });

  it('end where they say', async () => {
    assert.deepEqual(codes(await check(before('<!-- policy-disable style/repeated-mark 照录原文 -->\n<!-- policy-enable style/repeated-mark -->'))), ['style/repeated-mark']);
  });

  it('do nothing without a reason, and that is reported', async () => {
    assert.deepEqual(codes(await check(before('<!-- policy-disable-next-line style/repeated-mark -->'))).sort(), ['style/repeated-mark', 'suppression/missing-reason']);
  });

  it('do nothing for a rule that is none, and that is reported', async () => {
    assert.deepEqual(codes(await check(before('<!-- policy-disable-next-line style/repeatd-mark 照录原文 -->'))).sort(), ['style/repeated-mark', 'suppression/unknown-code']);
  });

  it('do not disturb how the text is read', async () => {
    const report = await check(before('<!-- policy-disable-next-line style/repeated-mark 照录原文 -->'));
    assert.equal(report.summary.checked.articles, 3);
  });
});
