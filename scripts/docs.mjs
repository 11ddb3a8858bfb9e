// Writes docs/rules/*.md, one page a rule, from what the rules say of themselves. `--check` only compares (the tests do it as well).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/rules');
const { stdout, stderr, status } = spawnSync(process.execPath, ['--require', 'tsx/cjs', join(root, 'scripts/docs-pages.ts')], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
if (status !== 0) throw new Error(stderr);
const pages = new Map(Object.entries(JSON.parse(stdout)));
mkdirSync(folder, { recursive: true });
const stale = [...pages].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);
const gone = readdirSync(folder).filter((name) => !pages.has(name));
if (process.argv.includes('--check')) {
  for (const name of [...stale, ...gone]) console.log(`docs/rules/${name} 已过时 (out of date)`);
  process.exitCode = stale.length + gone.length > 0 ? 1 : 0;
} else {
  for (const name of stale) writeFileSync(join(folder, name), pages.get(name));
  for (const name of gone) rmSync(join(folder, name));
  console.log(`docs/rules: ${pages.size} 页，更新 ${stale.length}，删除 ${gone.length}`);
}
