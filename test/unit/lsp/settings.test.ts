import { strict as assert } from 'node:assert';
import { DEFAULTS, localeOf, readSettings } from '../../../server/src/lsp/settings';

describe('settings', () => {
  it('take their defaults where a client sends nothing, or nonsense', () => {
    for (const value of [undefined, null, 7, 'x', [], {}, { corpus: 3, asOf: 5, rules: [], files: 'x', codeLens: null }]) assert.deepEqual(readSettings(value), DEFAULTS);
  });

  it('are read one by one: a wrong entry does not spoil the others', () => {
    const settings = readSettings({ corpus: { paths: ['a', 3, ''], bundled: false }, asOf: 'gestern', rules: { 'numbering/gap': 'off', 'style/*': 'loud' }, language: 'en' });
    assert.deepEqual(settings.corpus, { paths: ['a'], bundled: false, trackedChanges: 'accept' });
    assert.equal(settings.asOf, '');
    assert.deepEqual(settings.rules, { 'numbering/gap': 'off' });
    assert.equal(settings.language, 'en');
  });

  it('speak the language of the editor, Chinese where it names none', () => {
    assert.equal(localeOf('auto', 'zh-cn'), 'zh');
    assert.equal(localeOf('auto', 'zh-TW'), 'zh');
    assert.equal(localeOf('auto', 'de'), 'en');
    assert.equal(localeOf('auto', undefined), 'zh');
    assert.equal(localeOf('zh', 'en'), 'zh');
  });
});
