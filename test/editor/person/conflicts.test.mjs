// What a drafter does about a conflict, with the packaged extension, in the browser workbench. Every step leaves a picture in test-results/.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from '../../../scripts/setup/vsix.mjs';
import { openWorkbench } from './workbench.mjs';

describe('A drafter who meets a conflict', function () {
  this.timeout(180_000);
  let place;
  let desk;
  /** The quick fix menu at some words, and the entry that says something. */
  const fix = async (words, title) => {
    await desk.page.keyboard.press('Escape');
    await desk.clickOn(words);
    const row = desk.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    // The menu is that of the moment: right after an edit it may know nothing yet.
    for (let tries = 0; tries < 10 && !(await row.isVisible()); tries++) {
      await desk.page.keyboard.press('Escape');
      await desk.page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 3000 }).catch(() => {});
    }
    return row;
  };

  before('package, install, open', async () => {
    place = mkdtempSync(join(tmpdir(), 'policy-vsix-'));
    const vsix = join(place, 'policy-drafting.vsix');
    await packageExtension(vsix, { quiet: true });
    desk = await openWorkbench({ vsix, drafts: ['test/editor/person/drafts'], settings: { 'policy.language': 'zh' } });
    await desk.open('conflicts.policy.txt');
    await desk.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    // It moves the lines below it down.
    await desk.page.locator('.codelens-decoration a', { hasText: '冲突' }).nth(1).waitFor();
  });
  after(async () => {
    await desk?.close();
    rmSync(place, { recursive: true, force: true });
  });
  afterEach('picture', async function () {
    await desk?.picture(`${this.currentTest.state === 'failed' ? 'failed ' : ''}conflict ${this.currentTest.title}`);
  });

  it('reads both texts under the mouse, the differing words in colour', async () => {
    const card = await desk.hover('每年9月15日', '第十条第一款');
    const marked = card.locator('span[style*="background-color"]');
    await marked.nth(1).waitFor({ state: 'attached' });
    assert.deepEqual((await marked.allInnerTexts()).slice(0, 2), ['15', '5']);
  });

  it('sees above the article that there is one, and the other provision on a click', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.page.locator('.codelens-decoration a', { hasText: '1 处冲突' }).first().click();
    await desk.page.locator('.peekview-widget .view-line', { hasText: '杭州国际日' }).first().waitFor();
  });

  it('finds the other provision below the problem, and opens it', async () => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+Shift+M');
    const related = desk.problems.filter({ hasText: '第十条第一款（2023-05-26）：每年9月5日' }).first();
    await related.dblclick();
    await desk.page.locator('.tab.active', { hasText: '杭州市城市国际化促进条例' }).first().waitFor();
    await desk.open('conflicts.policy.txt');
    await desk.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  });

  it('opens it beside the draft', async () => {
    await (await fix('每年9月15日', '并排打开')).click();
    await desk.page.locator('.editor-group-container').nth(1).locator('.view-line', { hasText: '第十条' }).first().waitFor();
    assert.equal(await desk.page.locator('.editor-group-container').count(), 2);
    await desk.page.locator('.editor-group-container').nth(1).locator('.tab').first().click({ button: 'middle' });
    await desk.page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
  });

  it('takes the words of the provision', async () => {
    await (await fix('市外事部门承担', '改用《杭州市城市国际化促进条例》第六条第一款的表述')).click();
    await desk.lines.filter({ hasText: '第三条　市发展和改革部门承担推进工作委员会的日常工作。' }).first().waitFor();
  });

  it('takes the day of the provision and names it as the basis', async () => {
    await (await fix('每年9月15日', '写明依据')).click();
    await desk.lines.filter({ hasText: '第二条　按照《杭州市城市国际化促进条例》第十条第一款的规定，每年9月5日' }).first().waitFor();
    await desk.page.keyboard.press('Control+z');
    await desk.lines.filter({ hasText: '第二条　每年9月15日' }).first().waitFor();
  });

  it('says why it is deliberate: the reason stays in the draft and the conflict is quiet', async () => {
    await (await fix('每年9月15日', '有意为之')).click();
    const input = desk.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('.quick-input-widget', { hasText: '请写明理由' }).waitFor();
    await desk.page.keyboard.insertText('条例正在修改');
    await desk.page.keyboard.press('Enter');
    await desk.lines.filter({ hasText: '<!-- policy-disable-next-line conflict/date 条例正在修改 -->' }).first().waitFor();
    await desk.problems.filter({ hasText: '9月15日' }).first().waitFor({ state: 'detached' });
  });

  it('is told what was not checked, and why', async () => {
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').first().click();
    const status = desk.page.locator('.hover-language-status');
    await status.filter({ hasText: '未能核对 1' }).first().waitFor();
    await status.filter({ hasText: '1 处由文中注释停用' }).first().waitFor();
    await status.locator('a', { hasText: '是哪些' }).first().click();
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '杭州市会展业促进条例' }).first().waitFor();
    await desk.page.keyboard.press('Escape');
  });

  it('gives an article another number, the reference following', async () => {
    await desk.clickOn('第二条　');
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.press('F2');
    const name = desk.page.locator('.rename-box input');
    await name.fill('第七条');
    await name.press('Enter');
    await desk.lines.filter({ hasText: '违反第七条规定的' }).first().waitFor();
  });

  it('puts all numbers in order again', async () => {
    await desk.command('Renumber');
    await desk.lines.filter({ hasText: '第四条　违反第二条规定的' }).first().waitFor();
    await desk.page.locator('.notification-toast', { hasText: '个序号' }).first().waitFor();
  });

  it('searches the corpus', async () => {
    await desk.command('Search Corpus');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '《杭州市城市国际化促进条例》' }).first().waitFor();
    await desk.page.locator('.quick-input-widget input').first().fill('荣誉市民');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '荣誉市民' }).first().waitFor();
    await desk.page.keyboard.press('Escape');
  });

  it('leaves the editor at rest: nothing that the extension did went wrong', async () => {
    await desk.page.keyboard.press('Control+Shift+M'); // a problem that is looked at opens what it points to, and lets go of it
    await desk.page.waitForTimeout(3000);
    const logs = readdirSync(join(desk.editor.home, 'data/logs'), { recursive: true }).filter((name) => /exthost.*\.log$/.test(name));
    assert.ok(logs.length > 0);
    const errors = logs.flatMap((name) => readFileSync(join(desk.editor.home, 'data/logs', name), 'utf8').split('\n')).filter((line) => /\[error\]/.test(line) && /policy/.test(line));
    assert.deepEqual(errors.slice(0, 3), []);
  });
});
