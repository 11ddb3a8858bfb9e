import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** The folder of published documents and benches beside the project, or null for a contributor who does not have it. */
export function sharedFolder(): string | null {
  const folder = resolve(root, '../shared');
  return existsSync(resolve(folder, 'seeds')) ? folder : null;
}

/** Declares tests that need the shared folder; without it they are skipped and say why. */
export function describeWithShared(title: string, body: (this: Mocha.Suite, folder: string) => void): void {
  const folder = sharedFolder();
  if (folder) describe(title, function () { body.call(this, folder); });
  else describe(`${title} (skipped: needs the folder ../shared with published documents)`, () => { it.skip('not here', () => {}); });
}
