// npm start: checks the bundled sample draft against the bundled corpus, then opens it in a real editor.
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readdirSync } from 'node:fs';
import { cache, failWith, folder, must, output, root, run, say, SetupError, which } from './setup/shell.mjs';
import { prepareProject } from './setup/project.mjs';
import { findDesktopCode } from './setup/editor.mjs';

const stopAfterCheck = process.argv.includes('--no-editor') || Boolean(process.env.CI) || !process.stdout.isTTY;

try {
  await prepareProject();
  const sample = readdirSync(join(root, 'samples')).find((name) => name.endsWith('.policy.txt'));
  await check(join('samples', sample));
  if (stopAfterCheck) say('在编辑器中打开：在终端里运行 npm start。 To open the sample in an editor, run “npm start” in a terminal.');
  else await open(sample);
} catch (error) {
  failWith(error);
}

/** Exit code 1 means findings, which the sample is there to have. */
async function check(file) {
  say(`检查 ${file} … checking the sample draft`);
  const code = await run(process.execPath, ['dist/cli.js', 'check', file]);
  if (code > 1) throw new SetupError(`检查未能完成，退出码 ${code}。 The check did not finish.`);
}

/** Opens a copy, so that what is tried out in it leaves the project as it is. */
async function open(sample) {
  const place = folder(cache, 'samples');
  cpSync(join(root, 'samples'), place, { recursive: true });
  const draft = join(place, basename(sample));
  const code = findDesktopCode();
  if (code) {
    say(`用 VS Code 打开 ${draft} … opening in VS Code`);
    return must(code, ['--new-window', `--extensionDevelopmentPath=${root}`, place, draft]);
  }
  const { startBrowserEditor } = await import('./setup/browser-editor.mjs');
  say('启动浏览器版 VS Code … starting VS Code in the browser');
  const editor = await startBrowserEditor({ link: [root], settings: { 'policy.language': 'zh' } });
  const address = editor.window(place, [['openFile', editor.remote(draft)]]);
  console.log(`\n在浏览器中打开 Open in a browser:\n\n  ${address}\n\nCtrl+C 结束 to stop\n`);
  const opener = process.env.DISPLAY && which('xdg-open');
  if (opener) output(opener, [address]);
  await new Promise((stop) => process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop) && editor.exited.then(stop));
  await editor.stop();
}
