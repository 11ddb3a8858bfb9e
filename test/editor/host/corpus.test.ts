import assert from 'node:assert/strict';
import { commands, languages, Position, Uri, window, workspace, type CallHierarchyIncomingCall, type CallHierarchyItem, type CallHierarchyOutgoingCall, type DocumentLink, type Location, type SymbolInformation, type TextDocument, type WorkspaceEdit } from 'vscode';
import { openDraft, until } from './editor';

let draft: TextDocument;
const at = (words: string): Position => draft.positionAt(draft.getText().indexOf(words) + 1);

describe('The corpus in a real VS Code', () => {
  before('open the draft', async () => { draft = await openDraft('draft.policy.txt'); });

  it('opens a bundled document, read-only and coloured as a policy document', async () => {
    const links = await until('links', async () => {
      const found = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', draft.uri);
      return found.length > 0 ? found : undefined;
    });
    const target = links.find(({ tooltip }) => tooltip?.includes('杭州市城市国际化促进条例'))?.target;
    assert.ok(target);
    const [uri, line, character] = JSON.parse(target.query) as [string, number, number];
    await commands.executeCommand('policy.openPlace', uri, line, character);
    const { document } = await until('the document', () => (window.activeTextEditor?.document.uri.scheme === 'policy-corpus' ? window.activeTextEditor : undefined));
    await until('its language', () => (document.languageId === 'policy' ? true : undefined));
    assert.match(document.getText(), /杭州国际日/);
    assert.deepEqual(languages.getDiagnostics(document.uri), [], 'it is no draft');
  });

  it('shows what a rule means', async () => {
    const document = await workspace.openTextDocument(Uri.parse('policy-rule:/reference-missing-article.md'));
    assert.match(document.getText(), /reference\/missing-article/);
  });

  it('is found by words', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '杭州国际日');
    assert.ok(symbols.some(({ name }) => name.includes('第十条')), symbols.map(({ name }) => name).join(' '));
  });

  it('shows who cites a provision and what it cites', async () => {
    const [item] = await commands.executeCommand<CallHierarchyItem[]>('vscode.prepareCallHierarchy', draft.uri, at('第十条'));
    assert.match(item.name, /第十条/);
    const incoming = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.ok(incoming.some(({ from }) => from.uri.toString() === draft.uri.toString()), 'the draft cites it');
    const outgoing = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    assert.ok(Array.isArray(outgoing));
  });

  it('finds a unit wherever it is named', async () => {
    draft = await workspace.openTextDocument({ language: 'policy', content: '一、任务\n\n（一）引进会议。办好会议。（牵头单位：市外办；责任单位：市商务局）\n\n（二）打造街区。改造街区。（牵头单位：市商务局；责任单位：市外办）\n' });
    const places = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', draft.uri, at('市外办'));
    assert.equal(places.filter(({ uri }) => uri.toString() === draft.uri.toString()).length, 2);
    assert.ok(places.some(({ uri }) => uri.scheme === 'policy-corpus'));
  });

  it('renames a unit in the draft', async () => {
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', draft.uri, at('市商务局'), '市投资促进局');
    assert.equal(edit.get(draft.uri).length, 2);
  });

  it('has a view that can be brought up and filtered', async () => {
    await commands.executeCommand('policy.showCorpus');
    for (const command of ['policy.searchCorpus', 'policy.filterCorpus', 'policy.insertCitation', 'policy.compareVersions', 'policy.comparisonTable', 'policy.renumber', 'policy.treatAsPolicy', 'policy.checkWorkspace', 'policy.suppress']) {
      assert.ok((await commands.getCommands(true)).includes(command), command);
    }
  });
});
