// What a drafter does in the editor, with the packaged extension, in the browser workbench. Every step leaves a picture in test-results/.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packageExtension } from '../../../scripts/setup/vsix.mjs';
import { openWorkbench } from './workbench.mjs';

describe('A drafter in VS Code', function () {
  this.timeout(180_000);
  let place;
  let desk;

  before('package, install, open', async () => {
    place = mkdtempSync(join(tmpdir(), 'policy-vsix-'));
    const vsix = join(place, 'policy-drafting.vsix');
    await packageExtension(vsix, { quiet: true });
    desk = await openWorkbench({ vsix, drafts: ['test/editor/drafts', 'samples'], settings: { 'policy.language': 'zh' } });
    await desk.open('draft.policy.txt');
  });
  after(async () => {
    await desk?.close();
    rmSync(place, { recursive: true, force: true });
  });
  afterEach('picture', async function () {
    await desk?.picture(`${this.currentTest.state === 'failed' ? 'failed ' : ''}${this.currentTest.title}`);
  });

  it('gets a package of what the extension needs and nothing else', () => {
    const names = Object.keys(unzipSync(readFileSync(join(place, 'policy-drafting.vsix'))));
    for (const needed of ['extension/package.json', 'extension/dist/client.js', 'extension/dist/server.js', 'extension/dist/cli.js', 'extension/l10n/bundle.l10n.zh-cn.json', 'extension/package.nls.zh-cn.json', 'extension/seeds/manifest.json', 'extension/syntaxes/policy.tmLanguage.json', 'extension/schemas/policyrc.schema.json']) assert.ok(names.includes(needed), needed);
    assert.deepEqual(names.filter((name) => /node_modules|\.(?:[mc]?ts|map|vsix)$|(?:^|\/)(?:test|scripts|samples|server|client)\//.test(name)), []);
  });

  it('sees a wrong citation underlined', async () => {
    await desk.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  });

  it('reads the cited article in the hover card', async () => {
    const card = await desk.hover('第十条规定', '杭州国际日');
    assert.match(await card.innerText(), /9月5日/);
  });

  it('reads why a citation is wrong', async () => {
    const card = await desk.hover('第一百二十条', '第一百二十条');
    assert.match(await card.innerText(), /reference\/missing-article/);
  });

  it('finds all of it in the Problems panel', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+Shift+M');
    await desk.problems.filter({ hasText: '第一百二十条' }).first().waitFor();
    await desk.problems.filter({ hasText: '（三）' }).first().waitFor();
  });

  it('corrects a skipped number with the quick fix', async () => {
    await desk.clickOn('（三）');
    await desk.page.keyboard.press('Control+.');
    const row = desk.page.locator('.action-widget .monaco-list-row.action', { hasText: '（二）' }).first();
    await row.waitFor();
    await desk.picture('the quick fix offered');
    await row.click();
    await desk.page.locator('.view-line', { hasText: '（二）引进国际会议' }).waitFor();
    await desk.problems.filter({ hasText: '（三）' }).first().waitFor({ state: 'detached' });
  });

  it('goes to the cited article and peeks at it', async () => {
    await desk.clickOn('第十条规定');
    await desk.command('Peek Definition');
    await desk.page.locator('.peekview-widget .view-line', { hasText: '杭州国际日' }).first().waitFor();
  });

  it('completes a responsible unit in Chinese', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.clickBehind('责任单位：市商务局');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.insertText('、市发');
    await desk.page.keyboard.press('Control+Space');
    await desk.suggestions.filter({ hasText: '市发改委' }).first().waitFor();
  });

  it('completes a responsible unit by its pinyin initials', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Backspace');
    await desk.page.keyboard.press('Backspace');
    await desk.page.keyboard.type('sswj', { delay: 40 });
    await desk.page.keyboard.press('Control+Space');
    await desk.suggestions.filter({ hasText: '市商务局' }).first().waitFor();
    await desk.picture('units by pinyin');
    await desk.page.keyboard.press('Escape');
    for (let key = 0; key < 5; key++) await desk.page.keyboard.press('Backspace');
  });

  it('sees in the status what was checked', async () => {
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').first().click();
    await desk.page.locator('.hover-language-status', { hasText: /法规库：\d+ 个文件/ }).first().waitFor();
  });

  it('checks the whole folder', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.command('Check All Drafts');
    const toast = desk.page.locator('.notification-toast').filter({ hasText: /2 (drafts|个|份)/ }).first();
    await toast.waitFor();
    await desk.problems.filter({ hasText: 'action-plan.policy.txt' }).first().waitFor();
  });

  it('opens the sample draft', async () => {
    await desk.open('action-plan.policy.txt');
    await desk.page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached' });
  });
});
