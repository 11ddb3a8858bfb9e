import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';
import { inShort } from './written';

/** A regulation of twelve articles; the sentence under test is the second paragraph of its 第八条. */
const regulation = (sentence: string): string => [
  '东湖市湿地公园管理办法', '', '第一章　总则', '第一条　为了管理湿地公园，制定本办法。', '第二条　公园分为两类。', '第三条　园区设管理机构：', '（一）负责巡护；', '（二）负责监测；', '（三）负责宣传。',
  '第四条　园区收费公开。', '收费标准另行制定。', '第五条　保护野生动物。', '第二章　保护', '第六条　禁止捕猎。', '第七条　禁止排污。', '第八条　建立台账。', sentence, '第九条　加强监督。', '第十条　接受举报。', '第十一条　依法处罚。', '第十二条　本办法自公布之日起施行。',
].join('\n');

const cited = (sentence: string): string[] => readDocument(regulation(sentence)).citations.map(inShort);
const citedIn = (text: string): string[] => readDocument(text).citations.map(inShort);

/** Tables of sentence → citations; one row a form. */
const expect = (rows: ReadonlyArray<readonly [sentence: string, ...citations: string[]]>): void => {
  for (const [sentence, ...citations] of rows) it(sentence, () => assert.deepEqual(cited(sentence), citations));
};

describe('citations of this document', () => {
  expect([
    ['依照本办法第三条的规定办理。', 'own|own|3'],
    ['违反第六条、第七条规定的，责令改正。', 'own|own|6 7'],
    ['违反本办法第四条第二款规定的，责令改正。', 'own|own|4/k2'],
    ['属于本办法第三条第二项情形的，不予受理。', 'own|own|3/i2'],
    ['属于本办法第三条第（二）项情形的，不予受理。', 'own|own|3/i2'],
    ['属于本办法第三条第一款第（二）项情形的，不予受理。', 'own|own|3/k1/i2'],
    ['依照本《办法》第六条处理。', 'own|own|6'],
    ['依照本办法第三条之一的规定办理。', 'own|own|3之1'],
    ['按照本办法第9条第1款办理。', 'own|own|9/k1'],
    ['依照本办法第二章的规定执行。', 'own|own|C2'],
    ['依照本办法第一章、第二章的规定执行。', 'own|own|C1 C2'],
    ['本办法前五条适用于临时展区。', 'own|own|1~5'],
    ['本办法自下月起施行，不受季节影响。'],
  ]);
});

describe('lists of provisions inherit what they do not say', () => {
  expect([
    ['违反本办法第三条第一款第二项、第三项和第二款规定的，责令改正。', 'own|own|3/k1/i2 3/k1/i3 3/k2'],
    ['违反本办法第三条第一项、第三项，第四条第二款，第六条规定的，责令改正。', 'own|own|3/i1 3/i3 4/k2 6'],
    ['依照本办法第四条第一款、第二款以及第六条办理。', 'own|own|4/k1 4/k2 6'],
    ['违反第三、四条规定的，责令改正。', 'own|own|3 4'],
    ['属于第三条第（一）、（二）项情形的，从轻处理。', 'own|own|3/i1 3/i2'],
    ['属于第三条第一、二项情形的，从轻处理。', 'own|own|3/i1 3/i2'],
    ['有第四条第一、第二款所列行为的，从轻处理。', 'own|own|4/k1 4/k2'],
    ['有本办法第三条所列第一项至第三项行为的，从轻处理。', 'own|own|3/i1~3/i3'],
    ['违反本办法第六条第一款和七条规定的，责令改正。', 'own|own|6/k1 7'],
    ['违反本办法第六条，第七条第一款规定的，责令改正。', 'own|own|6 7/k1'],
    ['依照本办法第三条第（一）项或者第（三）项办理。', 'own|own|3/i1 3/i3'],
    ['依照本办法第三条第二项、三项办理。', 'own|own|3/i2 3/i3'],
    ['第三条第一款第（二）项、第（三）项和第四条第一款、第二款规定的情形除外。', 'own|own|3/k1/i2 3/k1/i3 4/k1 4/k2'],
    ['依照本办法第三条规定的标准和第四条规定的程序办理。', 'own|own|3', 'own|own|4'],
    ['不受本《办法》第三、四、五条规定的限制。', 'own|own|3 4 5'],
    ['违反第四条、第六条第一款和第七条的，责令改正。', 'own|own|4 6/k1 7'],
    ['依照本办法第三条等规定处理。', 'own|own|3'],
    ['依照本办法第３条第２款办理。', 'own|own|3/k2'],
    ['依照本办法第三条(二)项办理。', 'own|own|3/i2'],
    ['适用本办法第三条之一、第三条之二第一款。', 'own|own|3之1 3之2/k1'],
    ['依照本办法第二章第一节、第二节执行。', 'own|own|C2S1 C2S2'],
    ['开通第三条公交线路，建成第一条高铁。'],
    ['第一项工作、第二款机型、第三章程草案另行通知。'],
  ]);
  it('holds a list of twenty-seven members', () => {
    const numerals = ['二', '三', '四', '五', '六', '七', '八', '九', '十'];
    const list = numerals.map((each) => `第${each}条第一项、第二项、第三项`).join('，');
    const [citation] = readDocument(regulation(`违反本办法${list}规定的，责令改正。`)).citations;
    assert.equal(citation.targets.length, 27);
    assert.equal(citation.targets[26].article, 10);
    assert.equal(citation.targets[26].item, 3);
  });
});

describe('ranges at every level', () => {
  expect([
    ['依照本办法第三条至第六条执行。', 'own|own|3~6'],
    ['依照本办法第四条第一款至第二款执行。', 'own|own|4/k1~4/k2'],
    ['有第三条第（一）项至第（三）项情形的，从轻处理。', 'own|own|3/i1~3/i3'],
    ['有第三条第（一）至（三）项情形的，从轻处理。', 'own|own|3/i1~3/i3'],
    ['依照本办法第一章至第二章执行。', 'own|own|C1~C2'],
    ['违反第二条至第四条、第六条规定的，责令改正。', 'own|own|2~4 6'],
    ['依照本办法第三条到第五条办理。', 'own|own|3~5'],
    ['依照本办法第三条—第五条办理。', 'own|own|3~5'],
    ['属于第三条第一款第一项至第三项、第四条第二款情形的，从轻处理。', 'own|own|3/k1/i1~3/k1/i3 4/k2'],
    ['依照本办法第三条至第五条（第四条除外）办理。', 'own|own|3~5', 'own|own|4'],
  ]);
});

describe('relative references', () => {
  expect([
    ['违反前款规定的，责令改正。', 'relative:-1 paragraph|own|'],
    ['依照前两款的规定办理。', 'relative:-2 paragraph|own|'],
    ['依照前条规定办理。', 'relative:-1 article|own|'],
    ['除前六条规定的情形外，应当公开。', 'relative:-6 article|own|'],
    ['属于前款第（二）项、第（三）项情形的，从轻处理。', 'relative:-1 paragraph|own|8/k1/i2 8/k1/i3'],
    ['属于前款（一）至（三）项情形的，从轻处理。', 'relative:-1 paragraph|own|8/k1/i1~8/k1/i3'],
    ['依照前条第二款办理。', 'relative:-1 article|own|7/k2'],
    ['依照本条第一款办理。', 'relative:this article|own|8/k1'],
    ['依照本条规定处理。', 'relative:this article|own|'],
    ['依照本款第（一）项办理。', 'relative:this paragraph|own|8/k2/i1'],
    ['依照本章第六条办理。', 'relative:this chapter|own|6'],
    ['本章规定适用于临时展区。', 'relative:this chapter|own|'],
    ['有前项所列行为的，从重处理。', 'relative:-1 item|own|'],
    ['有前两项所列行为的，从重处理。', 'relative:-2 item|own|'],
    ['实施前六项所列行为之一的，从重处理。', 'relative:-6 item|own|'],
    ['违反前三款规定的，责令改正。', 'relative:-3 paragraph|own|'],
    ['属于前款（一）、（二）项情形的，从轻处理。', 'relative:-1 paragraph|own|8/k1/i1 8/k1/i2'],
    ['本款规定不适用于临时展区。', 'relative:this paragraph|own|'],
    ['本项第１目、第2目所列物品除外。', 'relative:this item|own|8/k2/m1 8/k2/m2'],
    ['本节规定适用于冬季。', 'relative:this section|own|'],
    ['本编第一章、第三编第二章的规定一并适用。', 'relative:this part|own|C1', 'own|own|P3C2'],
    ['依照本章第一节执行。', 'relative:this chapter|own|C2S1'],
    ['目前条件尚不具备，以前项目另行处理。'],
    ['本项工作由园区负责，本节点同步推进。'],
  ]);
  it('前款 behind a list in one sentence leaves the next article to itself', () => {
    assert.deepEqual(cited('提交前款第（一）项和第三条第（二）项、第（三）项所列文件。'), ['relative:-1 paragraph|own|8/k1/i1', 'own|own|3/i2 3/i3']);
  });
  it('a bare 第三项 is of the article named before it', () => {
    assert.deepEqual(cited('违反本办法第三条第一项规定的，予以警告；违反第三项规定的，处以罚款。'), ['own|own|3/i1', 'anaphoric|own|3/i3']);
  });
});

describe('other documents', () => {
  expect([
    ['依照《东湖市绿化条例》第五条、第六条和《东湖市渔业条例》第七条处理。', 'title|东湖市绿化条例|5 6', 'title|东湖市渔业条例|7'],
    ['依照《东湖市绿化条例》第五条、本办法第六条处理。', 'title|东湖市绿化条例|5', 'own|own|6'],
    ['依照刑法第三百四十一条、第三百四十二条追究责任。', 'law-name|刑法|341 342'],
    ['依照中华人民共和国水污染防治法第十条处理。', 'law-name|水污染防治法|10'],
    ['实施刑法第三百零七条之一前三款行为的，从重处罚。', 'law-name|刑法|307之1/k1~307之1/k3'],
    ['依照专利法第五条或者本办法第六条处理。', 'law-name|专利法|5', 'own|own|6'],
    ['根据《关于加强湿地保护的意见》（东政发〔2021〕12号）要求办理。', 'title|关于加强湿地保护的意见|'],
    ['贯彻东政发〔2021〕12号文件精神。', 'number||'],
    ['根据《东湖市绿化条例》，结合实际办理；该条例第五条另有规定的除外。', 'title|东湖市绿化条例|', 'anaphoric|东湖市绿化条例|5'],
    ['按照《关于修改〈东湖市绿化条例〉的决定》执行。', 'title|关于修改〈东湖市绿化条例〉的决定|'],
    ['依照《东湖市绿化条例》第五条规定的标准和第六条规定的程序办理。', 'title|东湖市绿化条例|5', 'title|东湖市绿化条例|6'],
    ['依照《东湖市绿化条例》第二章第一节执行。', 'title|东湖市绿化条例|C2S1'],
    ['填写《湿地公园入园申请书》，领取《巡护员证》。'],
    ['依照刑法分则第三章第二节追究责任。', 'law-name|刑法|C3S2'],
    ['依照民法典合同编第二分编第十四章办理。', 'law-name|民法典|P2C14'],
    ['依照行政处罚法第三十三条、行政许可法第六十九条办理。', 'law-name|行政处罚法|33', 'law-name|行政许可法|69'],
    ['依照刑法第一百二十条之一、第一百二十条之二至第一百二十条之六的规定处理。', 'law-name|刑法|120之1 120之2~120之6'],
    ['依照《东湖市绿化条例》（2019年修正）第五条办理。', 'title|东湖市绿化条例|5'],
    ['依照《东湖市规划管理规定》（市政府令第302号）第五条、第六条第二项办理。', 'title|东湖市规划管理规定|5 6/i2'],
    ['依照《东湖市绿化条例》处理；依照其第三十二条办理。', 'title|东湖市绿化条例|', 'anaphoric|东湖市绿化条例|32'],
    ['依照《东湖市绿化条例》处理；上述条例第五条另有规定的除外。', 'title|东湖市绿化条例|', 'anaphoric|东湖市绿化条例|5'],
    ['依照《中华人民共和国水法》及其实施条例第五条办理。', 'title|中华人民共和国水法|', 'anaphoric|中华人民共和国水法实施条例|5'],
    ['违反本办法第三条第一款第一项、《东湖市绿化条例》第九条或者本条第一款规定的，责令改正。', 'own|own|3/k1/i1', 'title|东湖市绿化条例|9', 'relative:this article|own|8/k1'],
    ['依照东政办〔2020〕15号、东政发[2021]3号文件执行。', 'number||', 'number||'],
    ['依照东政发【2020】15号、东政办（2020）第16号文件执行。', 'number||', 'number||'],
  ]);
  it('reads a number in wrong brackets in the form it should have', () => {
    assert.deepEqual(readDocument(regulation('依照东政发【2020】15号、东政办（2020）第16号文件执行。')).citations.map(({ documentNumber }) => documentNumber), ['东政发〔2020〕15号', '东政办〔2020〕16号']);
  });
  it('reads the 文号 beside a title', () => {
    const [citation] = readDocument(regulation('根据《关于加强湿地保护的意见》（东政发[2021]12号）要求办理。')).citations;
    assert.equal(citation.documentNumber, '东政发〔2021〕12号');
  });
  it('reads a title that breaks over a line', () => {
    const text = '东湖市湿地保护意见\n\n一、总体要求\n（一）全面落实湿地保护制度，制定实施《东湖市湿地\n\n公园建设行动计划》，推动保护工作，形成全社会参与的格局，提升保护的水平和质量。\n（二）强化监督。';
    assert.ok(citedIn(text).some((each) => each.startsWith('title|东湖市湿地公园建设行动计划')), citedIn(text).join());
  });
  it('knows a short form by its definition', () => {
    assert.deepEqual(citedIn('关于开展试点的意见\n\n根据《东湖市绿化条例》（以下简称《条例》），提出意见。\n一、依照《条例》第五条办理。').slice(-1), ['short-form|东湖市绿化条例|5']);
    assert.deepEqual(citedIn('关于开展试点的意见\n\n根据《东湖市绿化条例实施细则》（以下简称实施细则），提出意见。\n一、依照实施细则第五条办理。').slice(-1), ['short-form|东湖市绿化条例实施细则|5']);
  });
});

describe('attachments and outlines', () => {
  const plan = (sentence: string): string => `东湖市湿地保护行动方案\n\n一、总体要求\n（一）目标。${sentence}\n（二）范围。全市。\n二、任务\n（一）巡护。落实责任。`;
  const rows: ReadonlyArray<readonly [string, ...string[]]> = [
    ['具体任务见附件2。', 'attachment|own|A2'],
    ['具体任务见附件一。', 'attachment|own|A1'],
    ['任务和目标分别见附件1、附件2。', 'attachment|own|A1 A2'],
    ['具体图示见附件。', 'attachment|own|A0'],
    ['按照本方案第二部分推进。', 'outline|own|h2'],
    ['按照本方案“二、（一）”推进。', 'outline|own|h2.1'],
    ['落实《东湖市治水方案》第三部分第（二）条。', 'title|东湖市治水方案|h3.2'],
    ['落实《东湖市治水方案》附件1。', 'title|东湖市治水方案|A1'],
    ['详见附件1至附件3。', 'attachment|own|A1~A3'],
    ['标准依照附表二执行。', 'attachment|own|A2'],
    ['成套附件及其改装附件一并报送。'],
    ['“一带一路”建设持续推进。'],
  ];
  for (const [sentence, ...citations] of rows) it(sentence, () => assert.deepEqual(citedIn(plan(sentence)), citations));
  it('本法第一编第六章第三节 is one place', () => {
    assert.deepEqual(cited('依照本办法第一编第六章第三节执行。'), ['own|own|P1C6S3']);
  });
});

describe('quotations of a cited provision', () => {
  const quoteOf = (sentence: string): string | null => readDocument(regulation(sentence)).citations[0].quote?.text ?? null;
  it('are the words behind 规定：', () => assert.equal(quoteOf('《东湖市绿化条例》第五条规定：“任何人不得毁坏树木。”'), '任何人不得毁坏树木。'));
  it('are the words in 关于“…”的规定', () => assert.equal(quoteOf('执行《东湖市绿化条例》第五条关于“不得毁坏树木”的规定。'), '不得毁坏树木'));
  it('are what a plan says', () => assert.equal(quoteOf('《东湖市治水方案》提出，“到2025年消除黑臭水体”。'), '到2025年消除黑臭水体'));
  it('are not names', () => assert.equal(quoteOf('落实《东湖市治水方案》“五水共治”工程。'), null));
  it('are not the words that replace others', () => assert.equal(quoteOf('将本办法第五条修改为：“保护鸟类。”'), null));
});

describe('places of citations', () => {
  it('lead back to the original text, blanks and half-width marks included', () => {
    const text = regulation('违反本办法 第三条第 (二) 项规定的,责令改正。');
    const [citation] = readDocument(text).citations;
    assert.equal(text.slice(citation.span.start, citation.span.end), '本办法 第三条第 (二) 项');
    assert.equal(citation.text, '本办法第三条第（二）项');
    assert.equal(text.slice(citation.targets[0].span.start, citation.targets[0].span.end), '第三条第 (二) 项');
  });
  it('name the 款 that holds the items where it is not said', () => {
    const [citation] = readDocument(regulation('属于本办法第三条第二项情形的，不予受理。')).citations;
    assert.equal(citation.targets[0].paragraph, 1);
    assert.equal(citation.targets[0].impliedParagraph, true);
  });
  it('are found in time that grows with the text, whatever it holds', () => {
    const started = process.cpuUsage().user;
    for (const unit of ['《', '第一、', '本办法第一条、', '（以下简称', '前款第', '“']) readDocument(`东湖市办法\n\n第一条　${unit.repeat(20000)}`).citations.length;
    assert.ok(process.cpuUsage().user - started < 4_000_000);
  });
});
