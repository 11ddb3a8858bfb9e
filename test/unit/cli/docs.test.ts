import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { docsPages } from '../../../server/src/cli/pages';
import { terminal } from './terminal';

const folder = resolve(__dirname, '../../../docs/rules');

describe('pages of the rules', () => {
  it('are up to date (else run: node scripts/docs.mjs)', () => {
    const pages = docsPages();
    assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
  });

  it('are what explain prints', async () => {
    const shell = terminal({});
    const { code, out } = await shell.type('explain reference/missing-article');
    shell.close();
    assert.equal(code, 0);
    assert.ok(readFileSync(join(folder, 'reference-missing-article.md'), 'utf8').startsWith(out.trimEnd()));
  });

  it('say in both languages how a rule is switched off', async () => {
    const shell = terminal({});
    for (const locale of ['zh', 'en'] as const) assert.match((await shell.type('explain style/other', { locale })).out, /"style\/other": "off"[\s\S]*policy-disable-next-line style\/other/, locale);
    shell.close();
  });

  it('name the codes nearest to a mistyped one', async () => {
    const shell = terminal({});
    const { code, err } = await shell.type('explain missing-article');
    shell.close();
    assert.equal(code, 2);
    assert.match(err, /reference\/missing-article/);
  });
});
