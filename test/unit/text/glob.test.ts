import { strict as assert } from 'node:assert';
import { DRAFT_PATTERNS, globTest } from '../../../server/src/text/glob';

describe('patterns of files', () => {
  const isDraft = (path: string): boolean => DRAFT_PATTERNS.some((pattern) => globTest(pattern)(path));

  it('know a draft by its ending, in any folder and in capitals', () => {
    for (const path of ['办法.policy', '起草/办法.policy.txt', 'a/b/方案.POLICY.TXT', '意见.Policy.md']) assert.ok(isDraft(path), path);
    for (const path of ['办法.txt', 'policy.txt', '办法.policy.docx']) assert.ok(!isDraft(path), path);
  });

  it('may be written as on Windows', () => {
    assert.ok(globTest('草稿\\**\\*.txt')('草稿/2024/办法.txt'));
    assert.ok(globTest('.\\草稿\\*.txt')('草稿/办法.txt'));
    assert.ok(!globTest('草稿\\*.txt')('草稿/2024/办法.txt'));
  });

  it('take brackets, dots and plus signs of names as they are', () => {
    assert.ok(globTest('方案(第1稿)+修改.txt')('方案(第1稿)+修改.txt'));
    assert.ok(!globTest('a.txt')('abtxt'));
    assert.ok(globTest('{办法,意见}*.txt')('意见（送审稿）.txt'));
  });
});
