// Makes the .vsix: the built files and what they read, no node_modules.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, SetupError } from './shell.mjs';

/** The largest sizes we allow, in bytes: an intranet and an old laptop are where it is installed. */
const limits = { 'dist/client.js': 1_000_000, 'dist/server.js': 1_000_000, 'dist/core.js': 1_000_000, package: 1_500_000 };

/** The name `npm run package` gives the file. */
export function packageName() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${name}-${version}.vsix`;
}

/** Packages dist/ as it is into `file`; returns the sizes, or fails where one is over its limit. */
export async function packageExtension(file, { quiet = false } = {}) {
  await must(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--no-rewrite-relative-links', '--out', file], { quiet });
  const sizes = Object.entries(limits).map(([path, limit]) => ({ path, limit, size: statSync(path === 'package' ? file : join(root, path)).size }));
  const over = sizes.find(({ size, limit }) => size > limit);
  if (over) throw new SetupError(`${over.path} 太大 is too big: ${over.size} > ${over.limit}`);
  return sizes;
}
