// Builds the extension, the language server and the command line: one self-contained file each, no node_modules needed.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node18', minify: !process.argv.includes('--debug'), sourcemap: process.argv.includes('--debug'), logLevel: 'warning', charset: 'utf8' };
const targets = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

for (const target of targets) {
  if (watch) await (await context({ ...common, ...target })).watch();
  else await build({ ...common, ...target });
}
