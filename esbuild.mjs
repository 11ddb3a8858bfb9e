// Builds the extension, the language server and the command line: no node_modules needed. What server and command line have in
// common is built once, as dist/core.js beside them.
// --watch builds again on every change (start it anew when server or command line import another module), --debug leaves the code readable.
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
const debug = process.argv.includes('--debug');
const root = dirname(fileURLToPath(import.meta.url));
const source = resolve(root, 'server/src');
const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node18', minify: !debug, sourcemap: debug, logLevel: 'warning', charset: 'utf8' };

/** Modules that the core gives out, by their path below server/src. */
const shared = new Set();
const BELOW = /^(?:text|document|corpus|rules|features|service)(?:\/|\.ts$)/;

/** What the terminal, and the server once it has answered, take from the layers below them comes from the core. */
const fromCore = {
  name: 'from-core',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      const from = relative(source, importer).replaceAll('\\', '/');
      if (pluginData === 'plain' || !(from.startsWith('cli/') || from === 'lsp/core.ts' || (from.startsWith('lsp/') && kind === 'dynamic-import'))) return undefined;
      const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: 'plain' });
      const name = relative(source, found.path).replaceAll('\\', '/');
      if (!BELOW.test(name)) return found;
      shared.add(name);
      return { path: name, namespace: 'core' };
    });
    build.onResolve({ filter: /^\.\/core\.js$/, namespace: 'core' }, () => ({ path: './core.js', external: true }));
    build.onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({ contents: `module.exports = require('./core.js')[${JSON.stringify(path)}];` }));
  },
};

/** Each module of the core is run when it is first asked for. */
const core = () => ({
  stdin: { contents: `module.exports = {${[...shared].sort().map((name) => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(`./${name}`)}); }`).join(', ')}};`, resolveDir: source, loader: 'js' },
  outfile: 'dist/core.js',
});

const targets = [
  () => ({ entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] }),
  // The picture of who cites whom: loaded by its panel alone, in the browser part of the editor.
  () => ({ entryPoints: ['client/src/webview/neighbourhood.mts'], outfile: 'dist/neighbourhood.js', platform: 'browser', format: 'iife', target: 'es2022' }),
  () => ({ entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js', plugins: [fromCore] }),
  () => ({ entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', plugins: [fromCore], banner: { js: '#!/usr/bin/env node' } }),
  core,
  // Readers of Word, PDF and HTML: loaded only when such a file is imported.
  () => ({ entryPoints: ['server/src/corpus/import/main.ts'], outfile: 'dist/import.js' }),
];

try {
  for (const target of targets) {
    const made = await context({ ...common, absWorkingDir: root, ...target() });
    await made.rebuild();
    if (watch) await made.watch();
    else await made.dispose();
  }
} catch {
  process.exitCode = 1; // esbuild has already said what is wrong and where
}
