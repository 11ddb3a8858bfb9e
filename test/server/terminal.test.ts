import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve(__dirname, '../../dist/cli.js');

describe('the command line as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policydraft-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('does not end with 0 where the reader of the report goes away', async () => {
    // More than a pipe holds, all of it hints, which alone would end with 0.
    writeFileSync(join(folder, 'a.policy.txt'), `宁海市会展活动管理办法\n${Array.from({ length: 2000 }, () => '其它事项按照规定办理。').join('\n')}\n`);
    const check = (...more: string[]) => spawn(process.execPath, [CLI, 'check', 'a.policy.txt', '--rule', 'structure/*=off', '--no-bundled-corpus', ...more], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const whole = check();
    whole.stdout.resume();
    assert.deepEqual(await once(whole, 'exit'), [0, null]);
    const cut = check();
    cut.stdout.once('data', () => cut.stdout.destroy());
    assert.deepEqual(await once(cut, 'exit'), [2, null]);
  });
});
