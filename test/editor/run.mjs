// Runs the suite of test/editor/host inside the extension host of a real VS Code: the desktop one where there is one and a
// screen, else VS Code in the browser through the stand-in. Exit code 0 only when tests ran and all passed.
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { findDesktopExecutable } from '../../scripts/setup/editor.mjs';
import { root } from '../../scripts/setup/shell.mjs';

const host = join(root, 'test/editor/host');
await build({
  entryPoints: readdirSync(host).filter((name) => name.endsWith('.ts')).map((name) => join(host, name)),
  outdir: join(root, 'dist-test'), bundle: true, packages: 'external', external: ['vscode'], platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning',
});

// A copy: the editor may write to what it opens.
const folder = mkdtempSync(join(tmpdir(), 'policy-drafts-'));
cpSync(join(root, 'test/editor/drafts'), folder, { recursive: true });
const counts = process.env.TEST_COUNTS ?? join(folder, 'counts.json');
rmSync(counts, { force: true });

let code = 1;
try {
  code = await runTests({
    vscodeExecutablePath: findDesktopExecutable() ?? join(root, 'test/editor/stand-in.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist-test/index.js'),
    launchArgs: [folder, '--disable-extensions'],
    extensionTestsEnv: { TEST_COUNTS: counts },
  });
} catch (error) {
  console.error(error.message);
}
// An extension host that is killed reports 0 as well, so only the file that the runner wrote is proof.
const ran = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0 };
rmSync(folder, { recursive: true, force: true });
if (ran.passed === 0) console.error('The extension host ended without test results.');
process.exitCode = code === 0 && ran.passed > 0 ? 0 : 1;
