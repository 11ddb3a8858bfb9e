import { strict as assert } from 'node:assert';
import { canonical, fileUri, isSame, isWithin } from '../../../server/src/lsp/uris';

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

describe('files on a Windows disk', () => {
  it('are the same however the drive and the names are capitalised', () => {
    assert.ok(isSame('file:///D:/Drafts/%E8%8D%89%E7%A8%BF.policy.txt', 'file:///d%3A/drafts/草稿.POLICY.txt', true));
    assert.ok(!isSame('file:///d%3A/Drafts/a.policy', 'file:///d%3A/drafts/a.policy', false), 'two files elsewhere');
  });

  it('lie in a folder or not', () => {
    assert.ok(isWithin('file:///D:/%E6%B3%95%E8%A7%84%E5%BA%93/a.txt', 'file:///d%3A/%E6%B3%95%E8%A7%84%E5%BA%93', true));
    assert.ok(isWithin('file:///d%3A/Laws', 'file:///D:/laws/', true));
    assert.ok(!isWithin('file:///d%3A/Laws2/a.txt', 'file:///d%3A/Laws', true));
    assert.ok(isWithin('file://server/share/Laws/a.txt', 'file://server/share/laws', true));
  });
});
