// The few things every script does with the outside world: say what happens, run a command, find a program.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the script was called from. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** Folder for what is fetched once and shared by all checkouts: the browser editor, the peers of the bench. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'policy-drafting');

/** A set-up step, said before it happens. */
export const say = (text) => console.log(`› ${text}`);

/** Something a person has to do; shown without a stack trace. */
export class SetupError extends Error {}

/** Prints a set-up problem plainly (anything else with its stack) and ends with exit code 2. */
export function failWith(error) {
  console.error(error instanceof SetupError ? `\n${error.message}` : error);
  process.exit(2);
}

/** Runs a command to its end with its output shown (`quiet`: kept, and shown only on failure). Resolves with the exit code. */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'], shell: needsShell(command), ...options });
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => kept.push(piece));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code !== 0 && kept.length) process.stderr.write(Buffer.concat(kept));
      done(code ?? (signal ? 128 : 1));
    });
  });
}

/** Like `run`, but anything except exit code 0 is an error. */
export async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new SetupError(`“${[command, ...args].join(' ')}” 失败，退出码 ${code}。 failed with exit code ${code}.`);
}

/** What a command prints, or null where it cannot be run or fails. */
export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', shell: needsShell(command) });
  return status === 0 ? stdout : null;
}

/** Full path of a program on PATH, or null. */
export function which(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) if (folder && isExecutable(join(folder, name + ending))) return join(folder, name + ending);
  }
  return null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder with its parents and returns it. */
export function folder(...parts) {
  const path = join(...parts);
  mkdirSync(path, { recursive: true });
  return path;
}

/** On Windows npm, npx and code are batch files, which only a shell starts. */
const needsShell = (command) => process.platform === 'win32' && !/\.exe$/i.test(command) && command !== process.execPath;
