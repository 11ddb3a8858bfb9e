// npm run pictures: makes the pictures of the README anew, from the sample draft in a real editor with the packaged extension.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../test/editor/person/workbench.mjs';
import { failWith, folder, root, say } from './setup/shell.mjs';
import { prepareProject } from './setup/project.mjs';
import { withPalette } from './setup/smallPng.mjs';
import { requireSystem } from './setup/system.mjs';
import { packageExtension } from './setup/vsix.mjs';

const place = mkdtempSync(join(tmpdir(), 'policy-pictures-'));
let desk;
let failure;
try {
  await prepareProject();
  await requireSystem('browser', 'font');
  const vsix = join(place, 'policy-drafting.vsix');
  await packageExtension(vsix, { quiet: true });
  desk = await openWorkbench({ vsix, drafts: ['samples'], settings: { 'policy.language': 'zh', 'workbench.activityBar.location': 'hidden', 'breadcrumbs.enabled': false } });
  desk.page.setDefaultTimeout(120_000);
  await desk.page.setViewportSize({ width: 1100, height: 700 });
  await desk.open('action-plan.policy.txt');
  await desk.page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
  await desk.page.keyboard.press('Control+b'); // the side bar shows nothing of interest
  await desk.page.keyboard.press('Control+g');
  await desk.page.locator('.quick-input-widget input').first().fill(':33');
  await desk.page.keyboard.press('Enter');
  await desk.page.locator('.codelens-decoration a', { hasText: '冲突' }).first().waitFor();
  await desk.hover('第十条的规定', '杭州国际日');
  await take('hover');
  const card = await desk.hover('每年9月15日', '第十条第一款');
  await card.locator('span[style*="background-color"]').nth(1).waitFor({ state: 'attached' });
  await take('conflict');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Control+Shift+M');
  await desk.problems.filter({ hasText: '第六十八条' }).first().waitFor();
  await take('problems');
} catch (error) {
  failure = error;
  await desk?.picture('failed pictures').catch(() => {});
} finally {
  await desk?.close();
  rmSync(place, { recursive: true, force: true });
}
if (failure) failWith(failure);

/** A picture of the editor once nothing moves in it any more. */
async function take(name) {
  await desk.page.waitForTimeout(700);
  const path = join(folder(root, 'docs/images'), `${name}.png`);
  writeFileSync(path, withPalette(await desk.page.screenshot({ animations: 'disabled', clip: { x: 0, y: 36, width: 1100, height: 640 } })));
  say(path);
}
