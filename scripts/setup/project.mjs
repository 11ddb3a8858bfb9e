// What the project itself needs: a Node that is new enough, the packages of package-lock.json, the three built files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, say, SetupError } from './shell.mjs';

/** Packages and build, each only where it is not there yet or out of date. */
export async function prepareProject() {
  requireNode();
  await installPackages();
  await buildProject();
}

function requireNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new SetupError(`需要 Node.js 20 或更新版本，现在是 ${process.versions.node}。 Node.js 20 or newer is needed: https://nodejs.org`);
}

async function installPackages() {
  if (packagesAreInstalled()) return;
  say('安装依赖 npm ci … installing packages');
  await must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** npm notes what it installed in node_modules/.package-lock.json; a package of ours that is missing there, or in another version, was not. */
function packagesAreInstalled() {
  const noted = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const { packages: installed } = JSON.parse(readFileSync(noted, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

export async function buildProject() {
  say('构建 building dist/ …');
  await must(process.execPath, ['esbuild.mjs'], { quiet: true });
}
