import { strict as assert } from 'node:assert';
import { locatorOf, locatorOfBlock, walk } from '../../../server/src/document/find';
import { readDocument } from '../../../server/src/document/document';
import type { OutlineNode, PolicyDocument } from '../../../server/src/document/model';

const read = (...lines: string[]): PolicyDocument => readDocument(lines.join('\n'));
const outline = (document: PolicyDocument): string[] => [...walk(document.outline)].filter(({ level }) => level !== 'paragraph').map(({ label, heading }) => `${label}${heading}`);
const find = (document: PolicyDocument, label: string): OutlineNode => [...walk(document.parts.flatMap(({ roots }) => roots))].find((node) => node.label === label)!;
const paragraphs = (document: PolicyDocument, article: string): string[] => find(document, article).children.map((node) => node.blocks.map(({ text }) => text).join('|'));
const kinds = (document: PolicyDocument): string[] => document.anomalies.map(({ kind }) => kind);

describe('provisions', () => {
  it('count 款 from the words behind 第N条, and give a list to the 款 that introduces it', () => {
    const document = read('第一条　为了规范管理，制定本办法。', '第二条　市主管部门负责监督。', '有下列情形的，不予受理：', '（一）材料不全；', '（二）逾期提交。', '具体办法另行制定。');
    assert.deepEqual(paragraphs(document, '第二条'), ['市主管部门负责监督。', '有下列情形的，不予受理：', '具体办法另行制定。']);
    assert.equal(locatorOf(find(document, '（二）')), '第二条第二款第（二）项');
    assert.equal(locatorOf(find(document, '第三款')), '第二条第三款');
  });
  it('leave a second paragraph to its item while the list goes on', () => {
    const document = read('第一条　符合下列条件的可以申请：', '（一）有固定场所；', '具体标准由主管部门公布；', '（二）有专业人员。', '第二条　本办法自公布之日起施行。');
    assert.equal(find(document, '第一条').children.length, 1);
    assert.deepEqual(find(document, '（一）').blocks.map(({ text }) => text), ['有固定场所；', '具体标准由主管部门公布；']);
    assert.deepEqual(kinds(document), []);
  });
  it('read items that share a line, and 目 below an item', () => {
    const document = read('第一条　材料包括：', '（一）申请书；（二）证明：', '1.身份证明；', '2.资质证明；', '（三）其他材料。', '第二条　本办法自公布之日起施行。');
    assert.deepEqual(find(document, '第一款').children.map(({ label, children }) => [label, children.length]), [['（一）', 0], ['（二）', 2], ['（三）', 0]]);
    assert.equal(locatorOf(find(document, '2.')), '第一条第（二）项第2目');
  });
  it('may begin by citing other articles', () => {
    const document = read('第一条　为了规范管理，制定本办法。', '第二条　第一条、第四条规定的事项，由市主管部门负责。', '第三条 第二条第一款规定的期限为十日。', '第四条　本办法自公布之日起施行。');
    assert.deepEqual(outline(document), ['第一条', '第二条', '第三条', '第四条']);
    assert.deepEqual(kinds(document), []);
  });
  it('know 第N条之M', () => {
    const document = read('第一条　甲机关负责登记。', '第一条之一　乙机关负责检查。', '第一条之二　丙机关负责处罚。', '第二条　本办法自公布之日起施行。');
    assert.deepEqual([...walk(document.outline)].filter(({ level }) => level === 'article').map(({ ordinal, suffix }) => [ordinal, suffix]), [[1, 0], [1, 1], [1, 2], [2, 0]]);
    assert.deepEqual(kinds(document), []);
    assert.equal(locatorOf(find(document, '第一条之二')), '第一条之二');
  });
  it('are found behind Markdown marks, bookmarks, and run into the line before', () => {
    const document = read('# 某市档案办法', '<!-- INFO END -->', '## 第一章　总则', '**第一条**　为了加强管理，制定本办法。', '[bookmark: _GoBack]第二条　本办法适用于本市。 第三条　市档案主管部门负责实施。', '第二章附则', '第四条　本办法自公布之日起施行。');
    assert.deepEqual(outline(document), ['第一章总则', '第一条', '第二条', '第三条', '第二章附则', '第四条']);
    assert.equal(find(document, '第三条').children[0].blocks[0].text, '市档案主管部门负责实施。');
  });
  it('are not what a line only cites', () => {
    const document = read('第一条　为了规范管理，制定本办法。', '第二条　违反规定的，依照下列条款处理：', '第三十条第二款、第三十一条；', '（三）项所列材料除外。', '第三条　第三方机构应当如实报告。');
    assert.deepEqual(outline(document), ['第一条', '第二条', '第三条']);
  });
  it('stand below topics 一、 in judicial interpretations', () => {
    const document = read('一、管辖', '第一条　案件由基层法院管辖。', '第二条　原告可以选择。', '二、证据', '第三条　证据应当出示。');
    assert.deepEqual(outline(document), ['一、管辖', '第一条', '第二条', '二、证据', '第三条']);
    assert.equal(find(document, '第二条').children.length, 1);
  });
});

describe('headings', () => {
  it('end where a run-in heading ends', () => {
    const document = read('一、总体要求', '二、重点任务', '（一）加强领导。各部门应当健全机制。', '（二）强化保障。落实经费。');
    assert.deepEqual(outline(document), ['一、总体要求', '二、重点任务', '（一）加强领导', '（二）强化保障']);
    const { headingSpan } = find(document, '（一）');
    assert.equal(document.text.slice(headingSpan!.start, headingSpan!.end), '加强领导');
  });
  it('are not 一、二级公路 or 1.5倍', () => {
    const document = read('一、总体要求', '一、二级公路由市管理。', '1.5倍以上的予以奖励。', '二、重点任务');
    assert.deepEqual(outline(document), ['一、总体要求', '二、重点任务']);
    assert.deepEqual(kinds(document), []);
  });
  it('go on over a page break', () => {
    const document = read('一、总体要求', '（一）主要目标。到2025年，建成覆盖城乡的公共文化服务网络，形成具有地方特色的', '', '文化品牌。', '二、重点任务');
    const block = document.blocks[1];
    assert.ok(block.text.endsWith('形成具有地方特色的文化品牌。'));
    const at = block.text.indexOf('文化品牌');
    const { start, end } = block.original(at, at + 4);
    assert.equal(document.text.slice(start, end), '文化品牌');
  });
  it('of a table of contents are not those of the text', () => {
    const document = read('目　录', '第一章　总则', '第二章　监督', '第一章　总则', '第一条　为了规范管理，制定本办法。', '第二章　监督', '第二条　主管部门负责监督。');
    assert.deepEqual(outline(document), ['第一章总则', '第一条', '第二章监督', '第二条']);
    assert.deepEqual(kinds(document), []);
  });
});

describe('parts of a file', () => {
  it('are the notice, the plan it issues and the attachments, each with a numbering of its own', () => {
    const document = read(
      '某市人民政府关于印发某市绿化行动方案的通知', '各区人民政府：', '现将方案印发给你们，请认真执行。', '某市人民政府', '2021年3月1日',
      '某市绿化行动方案', '一、总体要求', '加快建设。', '二、保障措施', '加强领导。', '附件：1.任务清单', '2.考核办法',
      '附件1', '任务清单', '一、种植', '二、养护', '附件2', '考核办法', '第一条　考核每年一次。', '第二条　本办法自印发之日起施行。');
    assert.deepEqual(document.parts.map(({ kind, title }) => [kind, title]), [
      ['main', '某市人民政府关于印发某市绿化行动方案的通知'], ['issued', '某市绿化行动方案'], ['attachment', '任务清单'], ['attachment', '考核办法'],
    ]);
    assert.deepEqual(kinds(document), []);
    assert.equal(locatorOf(find(document, '第二条')), '附件2 第二条');
  });
  it('set quoted provisions apart', () => {
    const document = read('第一条　场所应当张贴下列内容：', '“第三条　参观者应当守秩序。', '“第五条　参观者不得喧哗。”', '第二条　本办法自公布之日起施行。');
    assert.deepEqual(outline(document), ['第一条', '第二条']);
    assert.deepEqual(document.parts.map(({ kind }) => kind), ['main', 'quoted']);
    assert.deepEqual(document.parts[1].roots.map(({ label }) => label), ['第三条', '第五条']);
    assert.deepEqual(kinds(document), []);
  });
  it('may be the same text twice', () => {
    const text = ['某市关于加强绿化的意见', '一、总体要求', '加快建设。', '二、保障措施', '加强领导。'];
    const document = read(...text, ...text);
    assert.deepEqual(document.parts.map(({ title }) => title), ['某市关于加强绿化的意见', '某市关于加强绿化的意见']);
    assert.deepEqual(kinds(document), []);
  });
});

describe('tables', () => {
  it('are rows of tabs or pipes, with the line above as title', () => {
    for (const rows of [['序号\t任务\t单位', '1\t种植\t市园林局', '2\t养护\t市城管局'], ['|序号|任务|单位|', '|---|---|---|', '|1|种植|市园林局|', '|2|养护|市城管局|']]) {
      const document = read('附件1', '任务清单', ...rows);
      const [table] = document.tables;
      assert.equal(table.title, '任务清单');
      assert.deepEqual(table.header.map(({ text }) => text), ['序号', '任务', '单位']);
      assert.deepEqual(table.rows.map((cells) => cells.map(({ text }) => text)), [['1', '种植', '市园林局'], ['2', '养护', '市城管局']]);
      const { start, end } = table.rows[1][2].span;
      assert.equal(document.text.slice(start, end), '市城管局');
      assert.equal(locatorOfBlock(document, document.blocks.at(-1)!), '附件1 第2项');
    }
  });
});

describe('extraction losses', () => {
  const articles = (change: (lines: string[]) => string[]): PolicyDocument => read(...change(['第一条　为了规范管理，制定本办法。', '第二条　市主管部门负责监督管理单位的工作。', '第三条　企业应当建立台账。', '第四条　台账保存三年。', '第五条　本办法自公布之日起施行。']));

  it('are found where the head of an article runs into a line, and the article is there', () => {
    const document = articles(([one, two, three, ...rest]) => [one, `${two.slice(0, -6)}${three.replace('　', '')}`, ...rest]);
    assert.deepEqual(kinds(document), ['lost-head']);
    assert.ok(find(document, '第三条'));
  });
  it('are found in characters that only look right, and in blanks inside a label', () => {
    assert.deepEqual(kinds(articles((lines) => lines.map((line) => line.replace('第三条', '笫三条')))), ['confusable']);
    assert.deepEqual(kinds(articles((lines) => lines.map((line) => line.replace('第三条　', '第三 条')))), ['malformed']);
    const [anomaly] = articles((lines) => lines.map((line) => line.replace('第三条', '苐三条'))).anomalies;
    assert.equal(anomaly.fix!.edits[0].newText, '第三条');
  });
  it('are found where the first labels of a text are gone', () => {
    const document = articles((lines) => lines.map((line, index) => (index < 2 ? line.slice(4) : line)));
    assert.deepEqual(document.anomalies.map(({ kind, expected, found }) => [kind, expected, found]), [['gap', '第一条', '第三条']]);
  });
  it('are not the beginning of a part of a longer text', () => {
    assert.deepEqual(kinds(articles((lines) => lines.slice(2))), []);
  });
  it('are put right where a label of a list is gone', () => {
    const lines = ['第一条　材料包括：', '　　（一）申请书；', '　　（二）证明；', '　　（三）承诺书；', '　　（四）其他材料。', '第二条　本办法自公布之日起施行。'];
    for (const lost of [1, 2, 3]) {
      const original = lines.join('\n');
      const text = lines.map((line, index) => (index === lost ? line.replace(/（.）/, '') : line)).join('\n');
      const { anomalies } = readDocument(text);
      assert.deepEqual(anomalies.map(({ kind }) => kind), ['gap']);
      const [{ span, newText }] = anomalies[0].fix!.edits;
      assert.equal(text.slice(0, span.start) + newText + text.slice(span.end), original);
    }
  });
});

describe('any text', () => {
  const inTime = (text: string): void => {
    const begin = performance.now();
    const document = readDocument(text);
    assert.ok(document.blocks.every(({ span }, index, all) => index === 0 || all[index - 1].span.end <= span.start));
    assert.ok(document.anomalies.length >= 0);
    assert.ok(performance.now() - begin < 8000, `${Math.round(performance.now() - begin)} ms`);
  };
  it('is read in time that grows with its length only', function () {
    this.timeout(30_000);
    inTime('企业应当建立台账。'.repeat(110_000));
    inTime(Array.from({ length: 20_000 }, (_, index) => `${(index % 99) + 1}. 拓展载体\n`).join(''));
    inTime('（'.repeat(10_000) + '一' + '）'.repeat(10_000));
    inTime('第一条 甲。 第二条 乙。 第三条 丙。 '.repeat(5_000));
    inTime('第一条 企业应当。\r'.repeat(10_000));
    inTime('第一条 下列：\n' + '（一）甲；\n乙；\n'.repeat(10_000));
    inTime('附件：\n1. 甲\n2. 乙\n'.repeat(5_000));
    inTime('a\tb\n'.repeat(20_000));
  });
  it('may be empty, broken or one character', () => {
    for (const text of ['', '\n', '\u0000', '\ud800', '第', '（', '一、', '第一条', '“', '|', '||', '\t', '附件', '<!--', '第一条之', '[bookmark:', '\r\r\n\n\r']) inTime(text);
  });
});
