// npm run bench: measures speed beside other tools and writes docs/benchmarks.md. `npm run bench -- core server` measures those groups only.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, failWith, folder, must, root, run, say } from './setup/shell.mjs';
import { prepareProject } from './setup/project.mjs';

/** Tools to compare with; installed into the cache folder, never dependencies of the project. */
const others = ['vscode-markdown-languageservice@0.5.0', 'markdown-it@14.1.0', 'zhlint@0.8.2', 'lawtext@0.1.52'];

try {
  await prepareProject();
  const named = process.argv.slice(2);
  const peers = join(cache, 'peers');
  if ((named.length === 0 || named.includes('peers')) && !others.every((name) => existsSync(join(peers, 'node_modules', name.split('@')[0])))) {
    say(`安装用来比较的工具 ${others.join(' ')} … installing tools to compare with`);
    writeFileSync(join(folder(peers), 'package.json'), '{ "private": true }\n');
    await must('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...others], { cwd: peers, quiet: true });
  }
  const program = join(root, 'dist-test/bench.cjs');
  const { build } = await import('esbuild');
  await build({ entryPoints: [join(root, 'test/bench/main.ts')], outfile: program, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['esbuild'], define: { __dirname: JSON.stringify(join(root, 'test/server')) }, logLevel: 'warning' });
  const shared = join(root, '../shared');
  process.exitCode = await run(process.execPath, [program, root, peers, existsSync(join(shared, 'corpora')) ? shared : '-', ...named]);
} catch (error) {
  failWith(error);
}
