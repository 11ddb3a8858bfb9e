import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  commands, languages, Position, Range, Uri, workspace,
  type CodeAction, type CompletionList, type Diagnostic, type DocumentSymbol, type FoldingRange, type Hover, type Location, type LocationLink, type MarkdownString, type SemanticTokens, type TextDocument,
} from 'vscode';
import { openDraft, replaceText, until } from './editor';

let draft: TextDocument;

const at = (words: string, into = 1): Position => {
  const offset = draft.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” is in the draft`);
  return draft.positionAt(offset + into);
};
const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
const finding = (code: string): Promise<Diagnostic> => until(code, () => languages.getDiagnostics(draft.uri).find((each) => codeOf(each) === code));

describe('A draft in a real VS Code', () => {
  before('open the draft', async () => { draft = await openDraft('draft.policy.txt'); });

  it('is checked while it is open', async () => {
    const missing = await finding('reference/missing-article');
    assert.equal(draft.getText(missing.range).includes('第一百二十条'), true);
    assert.ok(missing.relatedInformation?.length, 'shows the document that lacks it');
  });

  it('has an outline', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', draft.uri);
    const names = symbols.map(({ name }) => name);
    assert.ok(names.some((name) => name.includes('主要任务')), names.join(' '));
    const tasks = symbols.find(({ name }) => name.includes('主要任务'));
    assert.ok(tasks?.children.length === 2, 'with the tasks below their heading');
  });

  it('folds at its headings', async () => {
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', draft.uri);
    assert.ok(ranges.some(({ start }) => start === at('二、主要任务').line));
  });

  it('shows a cited article in full under the mouse', async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', draft.uri, at('第十条规定'));
    const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
    assert.match(text, /每年9月5日为“杭州国际日”/);
    assert.match(text, /总则/);
  });

  it('leads from a citation to the article', async () => {
    const found = await commands.executeCommand<Array<Location | LocationLink>>('vscode.executeDefinitionProvider', draft.uri, at('第十条规定'));
    assert.equal(found.length, 1);
    const [uri, range] = 'targetUri' in found[0] ? [found[0].targetUri, found[0].targetSelectionRange ?? found[0].targetRange] : [found[0].uri, found[0].range];
    const document = await workspace.openTextDocument(uri);
    assert.match(document.getText(new Range(range.start, range.start.translate(1, 0))), /第十条/);
  });

  it('offers units as they are written in the corpus, by characters and by pinyin initials', async () => {
    const end = draft.lineAt(at('责任单位：市商务局').line).range.end;
    for (const typed of ['市发', 'sfgw']) {
      await replaceText(draft, new Range(end, end), `、${typed}`);
      const position = end.translate(0, typed.length + 1);
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', draft.uri, position);
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.some((label) => /^市发/.test(label)), `${typed}: ${labels.slice(0, 10).join(' ')}`);
      await replaceText(draft, new Range(end, position), '');
    }
  });

  it('colours what it understood', async () => {
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', draft.uri);
    assert.ok(tokens.data.length > 0);
  });

  it('offers the fix of a skipped number, and taking it clears the finding', async () => {
    const gap = await finding('numbering/gap');
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, gap.range);
    const fix = actions.find(({ title, edit }) => edit && /（二）/.test(title));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(' | '));
    await workspace.applyEdit(fix.edit);
    await until('no gap any more', () => !languages.getDiagnostics(draft.uri).some((each) => codeOf(each) === 'numbering/gap') || undefined);
    await commands.executeCommand('undo');
    await finding('numbering/gap');
  });

  it('sees a wrong number as it is typed', async () => {
    const place = at('第十条规定', 0);
    await replaceText(draft, new Range(place, place.translate(0, 3)), '第九十条');
    await until('two citations that lead nowhere', () => languages.getDiagnostics(draft.uri).filter((each) => codeOf(each) === 'reference/missing-article').length === 2 || undefined);
    await replaceText(draft, new Range(place, place.translate(0, 4)), '第十条');
    await until('one again', () => languages.getDiagnostics(draft.uri).filter((each) => codeOf(each) === 'reference/missing-article').length === 1 || undefined);
  });

  it('is checked with the whole folder, drafts that are not open included', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const path = join(folder.uri.fsPath, 'closed.policy.txt');
    writeFileSync(path, readFileSync(draft.uri.fsPath));
    try {
      const summary = await commands.executeCommand<{ files: number; errors: number }>('policy.checkWorkspace');
      assert.equal(summary.files, 2);
      await until('findings in the closed draft', () => languages.getDiagnostics(Uri.file(path)).length > 0 || undefined);
    } finally {
      unlinkSync(path);
    }
  });
});
