// A person at the browser workbench: eyes (what is on the screen), a mouse and a keyboard.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowserEditor } from '../../../scripts/setup/browser-editor.mjs';
import { root } from '../../../scripts/setup/shell.mjs';
import { launchBrowser } from '../browser.mjs';

const pictures = join(root, 'test-results');

/** Opens a window of VS Code on a copy of some drafts, with the extension installed from a .vsix as a user installs it. */
export async function openWorkbench({ vsix, drafts, settings = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-drafts-'));
  for (const path of drafts) cpSync(join(root, path), folder, { recursive: true });
  const editor = await startBrowserEditor({ install: [vsix], settings: { 'editor.fontSize': 15, 'editor.minimap.enabled': false, ...settings } });
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1360, height: 850 } })).newPage();
  page.setDefaultTimeout(30_000);
  mkdirSync(pictures, { recursive: true });

  const lines = page.locator('.editor-instance .monaco-editor .view-line');

  /** Rectangle of some words on the screen, in the editor's visible lines. */
  const placeOf = async (words) => {
    const found = await page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll('.editor-instance .monaco-editor .view-line')) {
        const nodes = [];
        for (let walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), node; (node = walk.nextNode());) nodes.push(node);
        const at = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const point = (offset) => {
          for (const node of nodes) {
            if (offset <= node.data.length) return [node, offset];
            offset -= node.data.length;
          }
        };
        const range = document.createRange();
        range.setStart(...point(at));
        range.setEnd(...point(at + wanted.length));
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return null;
    }, words);
    return found.jsonValue();
  };

  return {
    page, lines, editor, folder, placeOf,
    async open(name) {
      await page.goto(editor.window(folder, [['openFile', editor.remote(join(folder, name))]]));
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
      await lines.first().waitFor();
    },
    /** Rests the mouse on the middle of some words until a card shows that contains `text`. */
    async hover(words, text) {
      const { x, y, width, height } = await placeOf(words);
      await page.keyboard.press('Escape');
      await page.mouse.move(1200, 680); // off the text, so that the card before goes away
      await page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
      const card = page.locator('.monaco-hover:visible').filter({ hasText: text }).first();
      await card.waitFor();
      return card;
    },
    /** Puts the cursor behind some words. */
    async clickBehind(words) {
      const { x, y, width, height } = await placeOf(words);
      await page.mouse.click(x + width - 1, y + height / 2);
    },
    async clickOn(words) {
      const { x, y, width, height } = await placeOf(words);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
    async command(title) {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
      // On a busy machine the commands of an extension come into the list some seconds after the window is there.
      for (let attempt = 0; attempt < 4; attempt++) {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').first().fill(`>${title}`);
        if (await row.waitFor({ timeout: 10_000 }).then(() => true, () => false)) break;
        await page.keyboard.press('Escape');
      }
      await row.waitFor();
      await page.keyboard.press('Enter');
    },
    /** Rows of the Problems panel. */
    problems: page.locator('.markers-panel-container .monaco-list-row'),
    suggestions: page.locator('.suggest-widget.visible .monaco-list-row'),
    picture: (name) => page.screenshot({ path: join(pictures, `${name}.png`) }),
    async close() {
      await browser.close();
      await editor.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
