import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../server/src/cli/main';

/** A folder with files and a terminal in it, for tests of the command line without a process. */
export function terminal(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'policydraft-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return {
    folder,
    async type(line: string | readonly string[], { input = '', locale = 'zh' as 'zh' | 'en' } = {}): Promise<{ code: number; out: string; err: string }> {
      let out = '';
      let err = '';
      const code = await run(typeof line === 'string' ? line.split(' ') : line, {
        cwd: folder, locale, columns: 0, color: false, out: (text) => { out += text; }, err: (text) => { err += text; }, stdin: async () => Buffer.from(input),
      });
      return { code, out, err };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
