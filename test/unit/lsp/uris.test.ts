import { strict as assert } from 'node:assert';
import { canonical, fileUri } from '../../../server/src/lsp/uris';

describe('URIs', () => {
  it('are one however an editor escapes them', () => {
    assert.equal(canonical('file:///d/%E8%8D%89%E7%A8%BF(1).policy.txt'), 'file:///d/%E8%8D%89%E7%A8%BF%281%29.policy.txt');
    assert.equal(canonical('file:///d/草稿%281%29.policy.txt'), canonical('file:///d/%E8%8D%89%E7%A8%BF(1).policy.txt'));
    assert.equal(canonical('file:///D:/a b.policy'), 'file:///d%3A/a%20b.policy');
    assert.equal(canonical('policy-corpus:/条例(2023).txt'), 'policy-corpus:/%E6%9D%A1%E4%BE%8B%282023%29.txt');
  });

  it('stay as they are where they are in that form, or are none', () => {
    for (const uri of ['', 'plain words', 'untitled:Untitled-1', 'file://server/share/a.policy', fileUri('/a/草稿（一）.policy')]) assert.equal(canonical(uri), uri);
  });

  it('with broken escapes are taken as they stand', () => assert.equal(canonical('file:///a%E4%'), canonical(canonical('file:///a%E4%'))));
});
