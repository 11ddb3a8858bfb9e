import { strict as assert } from 'node:assert';
import { definition, documentHighlights, documentLinks, incomingCalls, outgoingCalls, prepareCallHierarchy, references, workspaceSymbols } from '../../../server/src/features';
import { DRAFT_URI, open, wordsAt } from './context';

describe('go to definition', () => {
  it('leads from a citation to the provision in the corpus', () => {
    const { context, position } = open('第一条　根据《临江市夜间经济促进条例》第¦四条，制定本办法。\n');
    const [link] = definition(context, position);
    assert.equal(link.targetUri, 'policy-corpus:/0.txt');
    const home = context.corpus.documents.find(({ uri }) => uri === link.targetUri)!.document;
    assert.equal(home.text.slice(home.lines.offset(link.targetSelectionRange.start)).slice(0, 3), '第四条');
  });

  it('leads to every provision of a range', () => {
    const { context, position } = open('第一条　按照《临江市夜间经济促进条例》第二¦条至第四条执行。\n');
    assert.equal(definition(context, position).length, 3);
  });

  it('leads to the document where it is cited as a whole', () => {
    const { context, position } = open('第一条　根据《临江市夜间¦经济促进条例》，制定本办法。\n');
    assert.deepEqual(definition(context, position).map(({ targetUri }) => targetUri), ['policy-corpus:/0.txt']);
  });

  it('leads from a term to its definition', () => {
    const opened = open('第一条　设立夜间经济联席会议（以下简称联席会议）。\n\n第二条　联席¦会议每季度召开一次。\n');
    const [link] = definition(opened.context, opened.position);
    assert.equal(wordsAt(opened, link.targetSelectionRange), '联席会议');
    assert.equal(link.targetSelectionRange.start.line, 0);
  });

  it('leads nowhere from a citation of nothing', () => {
    const { context, position } = open('第一条　根据《临江市渡口管理规定》第¦三条，制定本办法。\n');
    assert.deepEqual(definition(context, position), []);
  });
});

describe('find references', () => {
  it('finds every citation of an article from its label, in lists and ranges too', () => {
    const opened = open('第¦一条　街区由市建设局改造。\n\n第二条　违反第一条规定的，责令改正。\n\n第三条　按照第一条、第二条规定办理，期限为十日。\n\n第四条　本办法第一条至第三条适用于本市。\n');
    const found = references(opened.context, opened.position, false).filter(({ uri }) => uri === DRAFT_URI);
    assert.deepEqual(found.map(({ range }) => range.start.line), [2, 4, 6]);
  });

  it('counts the provision itself only when asked', () => {
    const { context, position } = open('第¦一条　街区由市建设局改造。\n\n第二条　违反第一条规定的，责令改正。\n');
    assert.equal(references(context, position, true).length, references(context, position, false).length + 1);
  });

  it('finds a unit under its short and full name', () => {
    const { context, position } = open('一、任务\n\n（一）甲。做甲。（牵头单位：市经¦信局；责任单位：市商务局）\n\n（二）乙。做乙。（牵头单位：市经济和信息化局；责任单位：市商务局）\n');
    assert.equal(references(context, position, true).filter(({ uri }) => uri === DRAFT_URI).length, 2);
  });

  it('marks the uses of a term in the draft, not those inside a longer term', () => {
    const { context, position } = open('第一条　设立街区建设联席会议（以下简称联席会议）和街区联席会议办公室（以下简称联席会议办公室）。\n\n第二条　联席¦会议每季度召开，联席会议办公室负责记录。\n');
    const lines = documentHighlights(context, position).map(({ range }) => range.start);
    assert.equal(lines.filter(({ line }) => line === 2).length, 1);
  });
});

describe('links', () => {
  it('make titles of corpus documents clickable, others not', () => {
    const opened = open('第一条　根据《临江市夜间经济促进条例》和《临江市渡口管理规定》，制定本办法。\n');
    assert.deepEqual(documentLinks(opened.context).map(({ range }) => wordsAt(opened, range)), ['《临江市夜间经济促进条例》']);
  });
});

describe('who cites whom', () => {
  it('lists as incoming the provisions that cite one, as outgoing those that it cites', () => {
    const opened = open('第一条　街区由市建设局改造。\n\n第二条　违反第¦一条规定的，按照《临江市夜间经济促进条例》第三条处理。\n');
    const [first] = prepareCallHierarchy(opened.context, opened.position);
    assert.match(first.name, /^第一条/);
    assert.deepEqual(incomingCalls(opened.context, first).map(({ from }) => from.name.slice(0, 3)), ['第二条']);
    const second = prepareCallHierarchy(opened.context, { line: 2, character: 1 })[0];
    assert.deepEqual(outgoingCalls(opened.context, second).map(({ to }) => [to.uri === DRAFT_URI, to.name.slice(0, 3)]), [[true, '第一条'], [false, '第三条']]);
  });
});

describe('workspace symbols', () => {
  it('find headings of open drafts and documents of the corpus by words and by initials', () => {
    const { context } = open('第一章　街区改造\n\n第一条　甲。\n');
    const names = (query: string): string[] => workspaceSymbols({ corpus: context.corpus, drafts: [context.document] }, query).map(({ name }) => name);
    assert.ok(names('街区改造').includes('第一章　街区改造'));
    assert.ok(names('夜间经济促进').includes('临江市夜间经济促进条例'));
    assert.ok(names('yjjjcj').includes('临江市夜间经济促进条例'));
    assert.ok(names('夜间消费日').some((name) => name.includes('第四条')));
  });
});
