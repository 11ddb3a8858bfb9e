import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by VS Code inside its extension host (`extensionTestsPath`); a rejection makes the editor end with exit code 1. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: join(__dirname, '../test/counts.cjs') });
  for (const name of readdirSync(__dirname).filter((each) => each.endsWith('.test.js'))) mocha.addFile(join(__dirname, name));
  return new Promise((done, fail) => {
    mocha.run((failures) => (failures ? fail(new Error(`${failures} failed`)) : done()));
  });
}
