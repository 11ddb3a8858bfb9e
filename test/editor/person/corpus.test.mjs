// What a drafter does with an office's own corpus: the view in the side bar, the picture of who cites whom, the report of what is out of date.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from '../../../scripts/setup/vsix.mjs';
import { writeLibrary } from './library.mjs';
import { openWorkbench } from './workbench.mjs';

describe('A drafter with a corpus of the office', function () {
  this.timeout(180_000);
  let place;
  let desk;
  let rows;
  let picture;

  before('package, install, open', async () => {
    place = mkdtempSync(join(tmpdir(), 'policy-vsix-'));
    const vsix = join(place, 'policy-drafting.vsix');
    await packageExtension(vsix, { quiet: true });
    desk = await openWorkbench({ vsix, drafts: [], settings: { 'policy.language': 'zh' } });
    writeLibrary(desk.folder);
    await desk.open('夜间消费日.policy.txt');
    await desk.page.locator('.statusbar-item', { hasText: '政策文件' }).waitFor();
    rows = desk.page.locator('.pane-body .monaco-list-row');
    picture = desk.page.frameLocator('iframe.webview').frameLocator('iframe');
  });
  after(async () => {
    await desk?.close();
    rmSync(place, { recursive: true, force: true });
  });
  afterEach('picture', async function () {
    await desk?.picture(`${this.currentTest.state === 'failed' ? 'failed ' : ''}${this.currentTest.title}`);
  });

  /** Clicks a row until what is below it shows: while the corpus comes in the view is drawn anew, and a click may be lost. */
  const unfold = async (row, below) => {
    for (let attempt = 0; attempt < 3; attempt++) {
      await row.first().click();
      if (await below.first().waitFor({ timeout: 8000 }).then(() => true, () => false)) return;
    }
    await below.first().waitFor();
  };

  it('sees the corpus by place, kind and document, and what was left out with the reason', async () => {
    await desk.command('Show Corpus');
    await rows.filter({ hasText: '未收入的文件' }).first().waitFor();
    await rows.filter({ hasText: '未收入的文件' }).first().click();
    await rows.filter({ hasText: '坏了的.docx' }).filter({ hasText: '损坏' }).first().waitFor();
    await unfold(rows.filter({ hasText: '临江市' }), rows.filter({ hasText: /^通知/ }));
    await unfold(rows.filter({ hasText: /^通知/ }), rows.filter({ hasText: '夜间经济三年行动计划' }).filter({ hasText: '接续' }));
  });

  it('reads a Word file of the corpus as text', async () => {
    await rows.filter({ hasText: '街区照明' }).first().click();
    await desk.page.locator('.view-line', { hasText: '街区照明依照' }).first().waitFor();
  });

  it('sees whom the draft cites, as a picture and as a list', async () => {
    await desk.open('夜间消费日.policy.txt');
    await desk.command('Show Who Cites It');
    await picture.locator('.node').first().waitFor();
    assert.equal(await picture.locator('.node').count(), 5);
    assert.equal(await picture.locator('.node.centre').count(), 1);
    assert.equal(await picture.locator('#list li').count(), 4);
  });

  it('goes from document to document with the keyboard alone', async () => {
    await picture.locator('.node.centre').focus();
    await desk.page.keyboard.press('ArrowRight');
    const reached = await picture.locator('.node:focus').getAttribute('aria-label');
    assert.match(reached ?? '', /《/);
    await picture.locator('.node', { hasText: '夜间经济促进条例' }).focus();
    await desk.page.keyboard.press('Enter');
    await picture.locator('li.chosen', { hasText: '夜间经济促进条例' }).waitFor();
    // The first button of the chosen entry has the focus now, the second makes it the centre.
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Enter');
    await picture.locator('.node.centre', { hasText: '夜间经济促进条例' }).waitFor();
    await picture.locator('#list h2', { hasText: '被下列文件引用（6）' }).waitFor();
    await picture.locator('li', { hasText: '临江市夜市管理办法' }).filter({ hasText: '第二条、第三条' }).waitFor();
    await picture.locator('li', { hasText: '户外广告' }).filter({ hasText: '所引为较早版本：2018-06-28' }).waitFor();
  });

  it('opens the place where it is cited', async () => {
    const entry = picture.locator('li', { hasText: '临江市夜市管理办法' });
    await entry.locator('button.name').click();
    await entry.locator('button', { hasText: '引用处 1' }).click();
    await desk.page.locator('.tab', { hasText: '临江市夜市管理办法' }).first().waitFor();
  });

  it('sees what of an old document is out of date', async () => {
    await desk.command('Show What Is Out of Date');
    const report = desk.page.frameLocator('iframe.webview').last().frameLocator('iframe');
    await report.locator('h1', { hasText: '已过时的引用和名称' }).waitFor();
    await desk.picture('the report of what is out of date');
    await report.locator('tr', { hasText: '临江市夜间经济促进条例' }).filter({ hasText: '第二条' }).locator('button').first().click();
    await desk.page.locator('.tab.active', { hasText: '临江市夜市管理办法' }).first().waitFor();
  });
});
