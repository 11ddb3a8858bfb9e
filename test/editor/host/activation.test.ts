import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { openDraft } from './editor';

describe('The extension in a real VS Code', () => {
  it('takes *.policy.txt for a policy draft and wakes up for it', async () => {
    const { languageId } = await openDraft('draft.policy.txt');
    assert.equal(languageId, 'policy');
    const extension = extensions.getExtension('policy-drafting.policy-drafting');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
