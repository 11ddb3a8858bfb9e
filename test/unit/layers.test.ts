import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** One direction only: text ← document ← corpus ← rules, features ← service ← lsp, cli (see docs/architecture.md). */
const LAYERS = ['text', 'document', 'corpus', 'rules', 'features', 'service', 'lsp', 'cli'];
const ALLOWED: Record<string, readonly string[]> = {
  text: [], document: ['text'], corpus: ['text', 'document'], rules: ['text', 'document', 'corpus'], features: ['text', 'document', 'corpus', 'rules'],
  service: ['text', 'document', 'corpus', 'rules', 'features'], lsp: ['text', 'document', 'corpus', 'rules', 'features', 'service'], cli: ['text', 'document', 'corpus', 'rules', 'features', 'service'],
};
/** The only files below `service` that may touch the machine. */
const LOADERS = /^corpus\/(loaders|import|cache)\//;

const source = resolve(__dirname, '../../server/src');
const files = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : name.endsWith('.ts') ? [join(folder, name)] : []));
const layerOf = (path: string): string => relative(source, path).split(/[/.]/)[0];

describe('layers', () => {
  for (const file of files(source)) {
    const name = relative(source, file);
    const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\(['"]([^'"]+)['"]\)/gm)].map((match) => ({ path: match[1] ?? match[2], type: match[0].startsWith('import type') }));
    it(`${name} imports only what lies below it`, () => {
      for (const { path, type } of imports) {
        const layer = layerOf(file);
        if (path.startsWith('.')) {
          const target = layerOf(resolve(dirname(file), path));
          if (LAYERS.includes(target)) assert.ok(target === layer || ALLOWED[layer].includes(target), `${name} imports ${path}`);
        } else if (layer !== 'lsp' && layer !== 'cli' && !type && !LOADERS.test(name)) {
          assert.ok(!/^(vscode|node:)/.test(path), `${name} imports ${path}: the core runs anywhere`);
        }
      }
    });
  }
});
