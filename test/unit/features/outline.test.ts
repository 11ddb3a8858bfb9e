import { strict as assert } from 'node:assert';
import type { DocumentSymbol } from 'vscode-languageserver';
import { documentSymbols, foldingRanges, selectionRanges } from '../../../server/src/features';
import { open, PLAN, REGULATION, wordsAt } from './context';

const names = (symbols: readonly DocumentSymbol[]): unknown[] => symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, names(children)] : name));

describe('document symbols', () => {
  it('name articles by label and first words, within their chapters', () => {
    const { context } = open('第一章　总则\n\n第一条　为了促进发展，制定本办法。\n\n第二章　附则\n\n第二条　本办法自2024年5月1日起施行。\n');
    assert.deepEqual(names(documentSymbols(context)), [['第一章　总则', ['第一条　为了促进发展，制定本办法。']], ['第二章　附则', ['第二条　本办法自2024年5月1日起施行。']]]);
  });

  it('tell paragraphs apart where an article has several', () => {
    const { context } = open(REGULATION);
    const third = documentSymbols(context).flatMap(({ children = [] }) => children).find(({ name }) => name.startsWith('第三条'))!;
    assert.deepEqual(third.children!.map(({ name }) => name.slice(0, 3)), ['第一款', '第二款']);
  });

  it('give each document of a file a root of its own', () => {
    const roots = documentSymbols(open(PLAN).context).map(({ name }) => name);
    assert.ok(roots.some((name) => name.includes('步行街改造行动方案')) || roots.includes('一、重点任务'), roots.join());
  });

  it('hold their selection within their range, as the protocol demands', () => {
    const check = (symbols: readonly DocumentSymbol[]): void => {
      for (const { name, range, selectionRange, children = [] } of symbols) {
        assert.ok(name.trim() !== '');
        const inside = (inner: typeof range.start): boolean => (inner.line > range.start.line || (inner.line === range.start.line && inner.character >= range.start.character)) && (inner.line < range.end.line || (inner.line === range.end.line && inner.character <= range.end.character));
        assert.ok(inside(selectionRange.start) && inside(selectionRange.end), name);
        check(children);
      }
    };
    for (const text of [REGULATION, PLAN, '', '第一条', '（一）甲\r（二）乙']) check(documentSymbols(open(text).context));
  });

  it('leave out whole levels of a text that has too many, the innermost first', () => {
    const { context } = open(REGULATION);
    const depth = (symbols: readonly DocumentSymbol[]): number => (symbols.length > 0 ? 1 + Math.max(...symbols.map(({ children = [] }) => depth(children))) : 0);
    const sizeOf = (symbols: readonly DocumentSymbol[]): number => symbols.reduce((sum, { children = [] }) => sum + 1 + sizeOf(children), 0);
    const all = documentSymbols(context);
    assert.equal(depth(all), 3);
    assert.deepEqual(documentSymbols(context, sizeOf(all)), all);
    const outer = documentSymbols(context, sizeOf(all) - 1);
    assert.equal(depth(outer), 2);
    assert.deepEqual(outer.map(({ name, range }) => [name, range]), all.map(({ name, range }) => [name, range]));
    assert.deepEqual(documentSymbols(context, 0).map(({ name }) => name), all.map(({ name }) => name), 'the outermost stay');
  });

  it('take thousands of items in one article without a look at each from each', () => {
    const text = `第一条　下列：\n${Array.from({ length: 20000 }, (_each, at) => `第${at}段文字。`).join('\n')}`;
    const { context } = open(text, { corpus: [] });
    const started = performance.now();
    documentSymbols(context);
    assert.ok(performance.now() - started < 1000);
  });
});

describe('folding', () => {
  it('folds chapters and articles from their first line to their last', () => {
    const { context } = open(REGULATION);
    const folds = foldingRanges(context).map(({ startLine, endLine }) => [context.document.text.split('\n')[startLine].slice(0, 3), endLine - startLine]);
    assert.deepEqual(folds.find(([label]) => label === '第三条'), ['第三条', 2]);
    assert.ok(folds.some(([label]) => label === '第二章'));
    assert.ok(!folds.some(([label]) => label === '第四条'), 'one line cannot be folded');
  });
});

describe('selection', () => {
  it('grows from the clause to the sentence, the article and the chapter', () => {
    const opened = open('第一章　总则\n\n第一条　街区由市建设局改造，改¦造应当公开。期限为十日。\n');
    const steps: string[] = [];
    for (let each = selectionRanges(opened.context, [opened.position])[0] as { range: never; parent?: never } | undefined; each; each = each.parent) steps.push(wordsAt(opened, each.range));
    assert.equal(steps[0], '改造应当公开');
    assert.ok(steps.includes('第一条　街区由市建设局改造，改造应当公开。期限为十日。'));
    assert.equal(steps[steps.length - 1], opened.text);
    for (let at = 1; at < steps.length; at++) assert.ok(steps[at].includes(steps[at - 1]) && steps[at].length > steps[at - 1].length, steps[at]);
  });
});
