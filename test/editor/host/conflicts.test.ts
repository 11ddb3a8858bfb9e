import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace, type CodeAction, type CodeLens, type Diagnostic, type Hover, type MarkdownString, type TextDocument } from 'vscode';
import { until } from './editor';

const TEXT = `杭州市国际日活动办法

第一条　为了办好国际日活动，根据《杭州市城市国际化促进条例》，制定本办法。

第二条　每年9月15日为“杭州国际日”。

第三条　市外事部门承担推进工作委员会的日常工作。

第四条　未参加活动的，吊销营业执照。

第五条　本办法自2024年1月1日起施行。
`;

let draft: TextDocument;
const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
const finding = (code: string): Promise<Diagnostic> => until(code, () => languages.getDiagnostics(draft.uri).find((each) => codeOf(each) === code));
const actions = async ({ range }: Diagnostic): Promise<CodeAction[]> => commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range);

describe('A conflict in a real VS Code', () => {
  before('write the draft', async () => {
    draft = await workspace.openTextDocument({ language: 'policy', content: TEXT });
    await window.showTextDocument(draft);
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('names the other provision word for word, and leads to it', async () => {
    const [related] = (await finding('conflict/date')).relatedInformation!;
    assert.match(related.message, /《杭州市城市国际化促进条例》第十条第一款（2023-05-26）：每年9月5日为“杭州国际日”。/);
    const document = await workspace.openTextDocument(related.location.uri);
    assert.equal(document.getText(related.location.range), '每年9月5日为“杭州国际日”。');
  });

  it('leads to a page of the law where the corpus has no document of it', async () => {
    const [related] = (await finding('conflict/authority')).relatedInformation!;
    assert.match(related.message, /《中华人民共和国行政处罚法》第十四条第二款/);
    assert.match((await workspace.openTextDocument(related.location.uri)).getText(), /地方政府规章/);
  });

  it('shows under the mouse both texts with the differing words marked', async () => {
    const { range } = await finding('conflict/date');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', draft.uri, range.start.translate(0, 1));
    const words = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
    assert.match(words, /每年9月<span [^>]*>\*\*15\*\*<\/span>日/);
    assert.match(words, /每年9月<span [^>]*>\*\*5\*\*<\/span>日/);
  });

  it('is counted above its article, and the count leads to the other provision', async () => {
    const { range } = await finding('conflict/date');
    const lens = await until('the lens', async () => (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', draft.uri, 20)).find((each) => each.range.start.line === range.start.line));
    assert.match(lens.command!.title, /1 处冲突|1 conflict/);
    await commands.executeCommand(lens.command!.command, ...lens.command!.arguments!);
  });

  it('is mended by taking the figure, by citing the provision, or by its words', async () => {
    const date = await actions(await finding('conflict/date'));
    assert.ok(date.some(({ edit }) => edit?.get(draft.uri).some(({ newText }) => newText === '每年9月5日')), date.map(({ title }) => title).join(' | '));
    assert.ok(date.some(({ edit }) => edit?.get(draft.uri).some(({ newText }) => newText === '按照《杭州市城市国际化促进条例》第十条第一款的规定，每年9月5日')));
    const duty = (await actions(await finding('conflict/responsibility'))).find(({ edit }) => edit?.get(draft.uri).some(({ newText }) => newText === '市发展和改革部门承担推进工作委员会的日常工作。'));
    assert.ok(duty?.edit);
    await workspace.applyEdit(duty.edit);
    await until('no conflict any more', () => !languages.getDiagnostics(draft.uri).some((each) => codeOf(each) === 'conflict/responsibility') || undefined);
    await commands.executeCommand('undo');
    await finding('conflict/responsibility');
  });

  it('opens the other provision beside the draft', async () => {
    await window.showTextDocument(draft);
    const { viewColumn } = window.activeTextEditor!;
    const open = (await actions(await finding('conflict/date'))).find(({ command }) => command?.command === 'policy.openPlace')!.command!;
    await commands.executeCommand(open.command, ...open.arguments!);
    const beside = await until('the provision', () => window.visibleTextEditors.find(({ document, selection }) => document.uri.scheme === 'policy-corpus' && !selection.isEmpty));
    assert.notEqual(beside.viewColumn, viewColumn);
    assert.equal(beside.document.getText(beside.selection), '每年9月5日为“杭州国际日”。');
    assert.ok(window.visibleTextEditors.some(({ document }) => document === draft), 'the draft stays in sight');
    await window.showTextDocument(beside.document, beside.viewColumn);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await window.showTextDocument(draft);
  });

  it('is said in English, and in Chinese again, as the setting asks', async () => {
    const settings = workspace.getConfiguration('policy');
    try {
      await settings.update('language', 'en', true);
      await until('English words', () => languages.getDiagnostics(draft.uri).some((each) => codeOf(each) === 'conflict/date' && /The date differs/.test(each.message)) || undefined);
      await settings.update('language', 'zh', true);
      await until('Chinese words', () => languages.getDiagnostics(draft.uri).some((each) => codeOf(each) === 'conflict/date' && /日期与/.test(each.message)) || undefined);
    } finally {
      await settings.update('language', undefined, true);
    }
  });
});

describe('Numbers in a real VS Code', () => {
  const CONTENT = '第一条　甲。\n\n第三条　乙。\n\n第四条　违反第三条规定的，责令改正。\n';

  it('are put in order with their references, at one stroke', async () => {
    draft = await workspace.openTextDocument({ language: 'policy', content: CONTENT });
    await window.showTextDocument(draft);
    await commands.executeCommand('policy.renumber');
    assert.equal(draft.getText(), '第一条　甲。\n\n第二条　乙。\n\n第三条　违反第二条规定的，责令改正。\n');
    await commands.executeCommand('undo');
    assert.equal(draft.getText(), CONTENT, 'and back at one stroke');
  });

  it('follow when an article is given another number', async () => {
    const edit = await commands.executeCommand<import('vscode').WorkspaceEdit>('vscode.executeDocumentRenameProvider', draft.uri, draft.positionAt(draft.getText().indexOf('第三条') + 1), '第二条');
    await workspace.applyEdit(edit);
    assert.equal(draft.getText(), '第一条　甲。\n\n第二条　乙。\n\n第三条　违反第二条规定的，责令改正。\n');
  });
});

describe('Files that are drafts in a real VS Code', () => {
  const [folder] = workspace.workspaceFolders ?? [];
  const written: Uri[] = [];
  const write = async (name: string, bytes: Uint8Array): Promise<Uri> => {
    const uri = Uri.joinPath(folder.uri, name);
    written.push(uri);
    await workspace.fs.writeFile(uri, bytes);
    return uri;
  };

  afterEach(async () => { for (const uri of written.splice(0)) await workspace.fs.delete(uri); });

  it('are those of other names once a person says so', async () => {
    const document = await workspace.openTextDocument(await write('讲话.txt', new TextEncoder().encode('第一条　甲。\n\n第三条　乙。\n')));
    assert.notEqual(document.languageId, 'policy');
    await window.showTextDocument(document);
    await commands.executeCommand('policy.treatAsPolicy');
    await until('findings', () => languages.getDiagnostics(document.uri).some((each) => codeOf(each) === 'numbering/gap') || undefined);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('are those that the project file names', async () => {
    const project = await write('.policyrc.json', new TextEncoder().encode('{\n  // 征求意见稿\n  "files": ["送审/*.txt"]\n}\n'));
    const uri = await write('送审/办法.txt', new TextEncoder().encode('第一条　甲。\n\n第三条　乙。\n'));
    await until('the language', async () => ((await workspace.openTextDocument(uri)).languageId === 'policy' ? true : undefined));
    assert.equal((await workspace.openTextDocument(project)).languageId, 'jsonc');
  });

  it('may be written in GBK', async () => {
    // 第一条　甲。⏎⏎第三条　乙，按照第九条办理。 thrice, so that there is something to guess from.
    const words = [0xb5da, 0xd2bb, 0xccf5, 0xa1a1, 0xbced, 0xa1a3, 0x0a, 0x0a, 0xb5da, 0xc8fd, 0xccf5, 0xa1a1, 0xd2d2, 0xa3ac, 0xb0b4, 0xd5d5, 0xb5da, 0xbec5, 0xccf5, 0xb0ec, 0xc0ed, 0xa1a3, 0x0a, 0x0a];
    const bytes = [words, words, words].flat().flatMap((code) => (code < 0x100 ? [code] : [code >> 8, code & 0xff]));
    const document = await workspace.openTextDocument(await write('旧稿.policy.txt', Uint8Array.from(bytes)));
    assert.match(document.getText(), /第三条　乙，按照第九条办理。/);
    await window.showTextDocument(document);
    await until('findings', () => languages.getDiagnostics(document.uri).some((each) => codeOf(each) === 'reference/missing-article') || undefined);
  });
});
