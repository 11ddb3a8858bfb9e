#!/usr/bin/env node
// Stands in for the desktop `code` executable where there is none: takes the arguments @vscode/test-electron gives a desktop
// VS Code, runs the same suite in the extension host of VS Code in the browser, and ends with the suite's exit code.
import { resolve } from 'node:path';
import { format } from 'node:util';
import { startBrowserEditor } from '../../scripts/setup/browser-editor.mjs';
import { launchBrowser } from './browser.mjs';

const words = process.argv.slice(2);
const option = (name) => words.filter((word) => word.startsWith(`--${name}=`)).map((word) => resolve(word.slice(name.length + 3)));
const folder = words.find((word) => !word.startsWith('-'));
const limit = 240_000;
/** The workbench's own chatter, which would bury the suite's lines. */
const chatter = /^(\[|Ignoring fetching|Creating a socket|Resolv(ing|ed) connection token)/;

const editor = await startBrowserEditor({ driver: true, settings: { 'window.autoDetectColorScheme': false } });
const browser = await launchBrowser();
let code = 2;
try {
  const page = await browser.newPage();
  const result = new Promise((done) => {
    page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = format(...args);
      if (!chatter.test(line)) console.log(line);
    });
    page.exposeFunction('codeAutomationExit', done);
  });
  const [suite] = option('extensionTestsPath');
  await page.goto(editor.window(resolve(folder), [
    ...option('extensionDevelopmentPath').map((path) => ['extensionDevelopmentPath', editor.remote(path)]),
    ['extensionTestsPath', editor.remote(suite)],
  ]));
  const timeout = new Promise((_, fail) => { setTimeout(() => fail(new Error(`no test result within ${limit / 1000} s`)), limit).unref(); });
  code = await Promise.race([result, timeout]);
} finally {
  await browser.close();
  await editor.stop();
}
process.exit(code);
