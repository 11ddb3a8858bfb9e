// npm test: everything, on a fresh machine, doing its own set-up. `npm test -- unit server` runs the named stages only.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failWith, root, run, say, SetupError } from './setup/shell.mjs';
import { prepareProject } from './setup/project.mjs';
import { findDesktopExecutable, requireBrowserEditor } from './setup/editor.mjs';
import { requireSystem } from './setup/system.mjs';

const tool = (path) => join(root, 'node_modules', path);
const mocha = (...args) => [tool('mocha/bin/mocha.js'), '--no-config', '--exit', '--require', 'tsx/cjs', '--reporter', 'test/counts.cjs', ...args];

/** The stages in their order: quick ones first. Each is a process of its own that leaves its counts behind. */
const stages = {
  types: { title: '类型 types', command: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'], countsItself: false },
  unit: { title: '单元测试 unit tests', command: mocha('--timeout', '10000', 'test/unit/**/*.test.ts') },
  server: { title: '语言服务器与命令行进程 server and command line processes', command: mocha('--timeout', '60000', 'test/server/**/*.test.ts') },
  robustness: { title: '异常输入 bad input', command: mocha('--timeout', '120000', 'test/robustness/**/*.test.ts') },
  editor: { title: 'VS Code 内的测试 inside VS Code', command: ['test/editor/run.mjs'], editor: true },
  person: { title: '像用户一样操作 as a person would', command: mocha('--timeout', '120000', 'test/editor/person/**/*.test.mjs'), editor: true },
  figures: { title: '速度 speed', command: mocha('--timeout', '300000', 'test/bench/**/*.test.ts') },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in stages));
const chosen = Object.entries(stages).filter(([name]) => named.length === 0 || named.includes(name)).map(([, stage]) => stage);
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  if (unknown.length) throw new SetupError(`没有这组测试 no such stage: ${unknown.join(', ')} (${Object.keys(stages).join(', ')})`);
  await prepareProject();
  if (chosen.some(({ editor }) => editor)) {
    await requireSystem('browser', 'font');
    if (!findDesktopExecutable()) await requireBrowserEditor();
  }
  for (const stage of chosen) {
    say(`${stage.title} …`);
    const counts = await runStage(stage);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
} catch (error) {
  failWith(error);
}

// The last line tells it all; a run that executed no test has not passed.
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Runs a stage and reads its counts; a process that died, or ran nothing, is one failure. */
async function runStage({ command, countsItself = true }) {
  const place = mkdtempSync(join(tmpdir(), 'policy-counts-'));
  const file = join(place, 'counts.json');
  try {
    const code = await run(process.execPath, command, { env: { ...process.env, TEST_COUNTS: file } });
    if (!countsItself) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    const counts = readCounts(file);
    if (counts && counts.passed + counts.failed > 0 && (code === 0) === (counts.failed === 0)) return counts;
    console.error(`这组测试没有正常结束 the stage did not end properly: ${command.join(' ')} (${code})`);
    return { passed: 0, skipped: 0, ...counts, failed: Math.max(1, counts?.failed ?? 0) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
