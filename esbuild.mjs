// Builds the extension, the language server and the command line: one self-contained file each, no node_modules needed.
// --watch builds again on every change, --debug leaves the code readable.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const debug = process.argv.includes('--debug');
const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node18', minify: !debug, sourcemap: debug, logLevel: 'warning', charset: 'utf8' };
const targets = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  // The picture of who cites whom: loaded by its panel alone, in the browser part of the editor.
  { entryPoints: ['client/src/webview/neighbourhood.mts'], outfile: 'dist/neighbourhood.js', platform: 'browser', format: 'iife', target: 'es2022' },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  // Readers of Word, PDF and HTML: loaded only when such a file is imported.
  { entryPoints: ['server/src/corpus/import/main.ts'], outfile: 'dist/import.js' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

try {
  for (const target of targets) {
    if (watch) await (await context({ ...common, ...target })).watch();
    else await build({ ...common, ...target });
  }
} catch {
  process.exitCode = 1; // esbuild has already said what is wrong and where
}
