import { strict as assert } from 'node:assert';
import { terminal } from './terminal';

const DRAFT = '宁海市会展活动管理办法\n第一条　为了规范会展活动，制定本办法。\n第二条　市商务部门负责会展管理工作。\n第三条　本办法自2024年5月1日起施行。\n';

describe('policydraft outline', () => {
  let shell: ReturnType<typeof terminal>;
  afterEach(() => shell.close());
  const outline = async (files: Record<string, string>, line: string, locale: 'zh' | 'en' = 'zh') => (shell = terminal(files)).type(`outline ${line} --no-bundled-corpus`, { locale });

  it('lists structure and counts facts, in both languages', async () => {
    const { code, out } = await outline({ 'a.txt': DRAFT }, 'a.txt');
    assert.equal(code, 0);
    assert.match(out, /^宁海市会展活动管理办法\n[\s\S]*第二条[\s\S]*引用 0 处（/);
    shell.close();
    const english = (await outline({ 'a.txt': DRAFT }, 'a.txt', 'en')).out;
    assert.match(english, /in effect from 2024-05-01\n[\s\S]*0 citations \(0 verified/);
    assert.doesNotMatch(english, /引用|起施行  /);
  });

  it('ends with 2 where there is nothing to read, or not all could be read', async () => {
    assert.equal((await outline({ 'empty/a.png': 'x' }, 'empty')).code, 2);
    shell.close();
    const { code, out, err } = await outline({ 'a.txt': DRAFT }, 'a.txt none.txt');
    assert.equal(code, 2);
    assert.match(out, /宁海市/);
    assert.match(err, /none\.txt：找不到这个文件/);
  });
});
