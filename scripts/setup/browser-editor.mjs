// Starts VS Code in the browser on this machine only (127.0.0.1, a free port), with data folders of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { requireBrowserEditor } from './editor.mjs';
import { folder, must } from './shell.mjs';

/** A quiet editor: no welcome page, no telemetry, no updates, nothing that asks. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off', 'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true, 'extensions.autoUpdate': false, 'extensions.autoCheckUpdates': false, 'update.mode': 'none', 'git.enabled': false,
  'files.simpleDialog.enable': true, 'files.autoSave': 'off', 'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * Starts the editor and waits until it answers. `link`: working trees to run as installed extensions; `install`: .vsix files to
 * install first; `driver`: lets a page start test suites in the extension host (and hides notifications, so not for a person);
 * `settings` and `env` are added to the quiet defaults.
 */
export async function startBrowserEditor({ link = [], install = [], driver = false, settings = {}, env = {} } = {}) {
  const { node, program } = await requireBrowserEditor();
  const home = mkdtempSync(join(tmpdir(), 'policy-')); // short: a socket with a length limit lies under it
  const extensions = folder(home, 'extensions');
  writeFileSync(join(folder(home, 'data/User'), 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  writeFileSync(join(home, 'config.yaml'), '');
  const base = [program, '--config', join(home, 'config.yaml'), '--user-data-dir', join(home, 'data'), '--extensions-dir', extensions];
  const environment = { ...withoutEditorVariables(process.env), HOME: home, EXTENSIONS_GALLERY: '{}', ...env };
  for (const vsix of install) await must(node, [...base, '--install-extension', vsix], { env: environment, quiet: true });
  for (const tree of link) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
    symlinkSync(tree, join(extensions, `${publisher}.${name}-${version}`));
  }
  const port = await freePort();
  const log = join(home, 'server.log');
  const output = openSync(log, 'w');
  const server = spawn(node, [
    ...base, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust',
    '--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened', '--vscode-option', 'disable-experiments',
    ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ], { env: environment, stdio: ['ignore', output, output], detached: true });
  const stop = async () => {
    await endGroup(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answers(server, `http://127.0.0.1:${port}/healthz`);
  } catch (error) {
    const last = readFileSync(log, 'utf8').slice(-2000);
    await stop();
    throw new Error(`${error.message}\n${last}`);
  }
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return {
    home, remote, stop,
    exited: new Promise((done) => server.once('exit', done)),
    /** Address of a window on a folder; `payload`: [key, value] pairs as VS Code's web page takes them (openFile, extensionTestsPath …). */
    window: (path, payload = []) => `http://127.0.0.1:${port}/?${new URLSearchParams({ folder: path, payload: JSON.stringify(payload) })}`,
  };
}

/** An editor that runs us would leak its variables into the one we start; PORT would make it listen elsewhere than where we look. */
const withoutEditorVariables = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$|npm_)/.test(name)));

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(server, address) {
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(100)) {
    if (server.exitCode !== null) throw new Error(`code-server ended with exit code ${server.exitCode}`);
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error('code-server did not answer within a minute');
}

/** Ends the server and the extension hosts it started: asked first, then made to. */
async function endGroup(server) {
  const signal = (name) => {
    try {
      process.kill(-server.pid, name);
    } catch { /* already gone */ }
  };
  signal('SIGTERM');
  const end = Date.now() + 4000;
  while (server.exitCode === null && server.signalCode === null && Date.now() < end) await delay(50);
  signal('SIGKILL');
}
