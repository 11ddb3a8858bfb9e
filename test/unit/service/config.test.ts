import { strict as assert } from 'node:assert';
import { rules } from '../../../server/src/rules';
import { findConfig, parseConfig } from '../../../server/src/service/config';

const parse = (text: string) => parseConfig(text, 'D:/起草', rules);

describe('the project file', () => {
  it('may carry remarks and a comma too many, as the README shows it', () => {
    const { config, problems } = parse('// 放在草稿所在的文件夹\n{\n  "corpus": ["../法规库", "甲,]乙"], /* 两处 */\n  "rules": { "style/other": "off", },\n}\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(config.corpus, ['../法规库', '甲,]乙']);
    assert.equal(config.rules['style/other'], 'off');
  });

  it('keeps // within a string, such as an address, and takes the paths of Windows anywhere', () => {
    assert.deepEqual(parse('{ "corpus": ["\\\\\\\\server\\\\share//法规库", "..\\\\法规库"] }').config.corpus, ['//server/share//法规库', '../法规库']);
  });

  it('that is no JSON has no effect, and the message says where to look', () => {
    const { config, problems } = parse('{\n  "corpus": ["法规库"],\n  "bundledCorpus": 是的没错,\n  "asOf": "2024-05-01"\n}\n');
    assert.deepEqual(config.corpus, []);
    assert.match(problems[0].zh, /第3行附近/);
    assert.match(problems[0].en, /near line 3/);
    assert.match(parse('{ "corpus": ["法规库" ').problems[0].zh, /不是正确的 JSON/);
  });

  it('with a wrong entry keeps the others', () => {
    const { config, problems } = parse('{ "corpus": "法规库", "asOf": "2024-13-01", "rules": { "style/othr": "off", "style/other": "aus" }, "Rules": {}, "bundledCorpus": false }');
    assert.equal(config.bundledCorpus, false);
    assert.equal(problems.length, 5);
    for (const { zh } of problems) assert.match(zh, /[\u4e00-\u9fff]/);
  });

  it('is found in the folder of a draft or in one above it, up to the drive or the share', () => {
    const at = (folder: string, held: string): string | undefined => findConfig(folder, (path) => (path === `${held}/.policyrc.json` ? '{}' : null))?.folder;
    assert.equal(at('D:/起草/2024/夜间经济', 'D:/起草'), 'D:/起草');
    assert.equal(at('D:/起草/', 'D:'), 'D:');
    assert.equal(at('//server/share/起草', '//server/share'), '//server/share');
    assert.equal(at('/home/drafts', ''), '');
    assert.equal(at('D:/起草', 'E:/起草'), undefined);
  });
});
