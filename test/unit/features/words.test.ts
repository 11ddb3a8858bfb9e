import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../server/src/features/semanticTokens';
import { TOKEN_LEGEND } from '../../../server/src/lsp/capabilities';
import { NOTIFICATION, REQUEST } from '../../../server/src/lsp/protocol';
import * as client from '../../../client/src/protocol';

const root = resolve(__dirname, '../../..');
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, path), 'utf8'));
const sources = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? sources(join(folder, name)) : [readFileSync(join(folder, name), 'utf8')]));

describe('what is declared and what is done', () => {
  const manifest = json('package.json') as { contributes: { commands: Array<{ command: string }>; semanticTokenTypes: Array<{ id: string }> } };
  const code = sources(join(root, 'client/src')).join('\n');

  it('every word of the manifest is there in both languages', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key);
    assert.ok(used.length > 30);
    for (const language of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const words = json(language);
      for (const key of used) assert.ok(words[key], `${key} in ${language}`);
    }
  });

  it('every word of the extension is there in Chinese, with the same places to fill', () => {
    const words = json('l10n/bundle.l10n.zh-cn.json') as Record<string, string>;
    const used = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text);
    assert.ok(used.length > 30);
    for (const text of used) {
      assert.ok(words[text], text);
      assert.deepEqual([...words[text].matchAll(/\{\d\}/g)].map(String).sort(), [...text.matchAll(/\{\d\}/g)].map(String).sort(), text);
    }
  });

  it('every command of the manifest is registered', () => {
    for (const { command } of manifest.contributes.commands) assert.ok(code.includes(`'${command}'`), command);
  });

  it('the server announces the tokens that the feature makes and the manifest names', () => {
    assert.deepEqual(TOKEN_LEGEND, { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] });
    assert.deepEqual(manifest.contributes.semanticTokenTypes.map(({ id }) => id), [...TOKEN_TYPES]);
  });

  it('client and server call their requests by the same names', () => {
    assert.deepEqual(client.REQUEST, REQUEST);
    assert.deepEqual([client.STATUS_CHANGED, client.CHECK_PROGRESS], [NOTIFICATION.statusChanged, NOTIFICATION.checkProgress]);
  });
});
