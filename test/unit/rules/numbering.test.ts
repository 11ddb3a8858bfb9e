import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';
import type { CheckContext, Finding } from '../../../server/src/rules/model';
import { numberingRules } from '../../../server/src/rules/numbering';
import { toNumeral } from '../../../server/src/text/numerals';

const check = (text: string): Finding[] => numberingRules.flatMap((rule) => [...rule.check({ document: readDocument(text) } as CheckContext)]);
const codes = (...lines: string[]): string[] => check(lines.join('\n')).map(({ code }) => code);
/** The text with every certain fix taken, one after the other. */
function fixed(...lines: string[]): string {
  let text = lines.join('\n');
  for (let round = 0; round < 9; round++) {
    const fix = check(text).flatMap(({ fixes = [] }) => fixes).find(({ certain }) => certain);
    if (!fix) break;
    text = [...fix.edits].sort((left, right) => right.span.start - left.span.start).reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
  }
  return text;
}

const ARTICLES = ['第一条　为了规范管理，制定本办法。', '第二条　市主管部门负责监督。', '第三条　企业应当建立台账。', '第四条　台账保存三年。', '第五条　本办法自公布之日起施行。'];
const ITEMS = ['第一条　申请人应当提交：', '（一）申请书；', '（二）身份证明；', '（三）资质证明；', '（四）其他材料。', '第二条　本办法自公布之日起施行。'];
const PLAN = ['一、总体要求', '（一）指导思想。坚持统筹。', '（二）基本原则。坚持公开。', '二、重点任务', '（一）夯实基础。加快建设。', '（二）强化创新。加快转化。', '三、保障措施', '（一）加强领导。健全机制。', '（二）加强督查。定期通报。'];
const change = (lines: readonly string[], at: number, from: string, to: string): string[] => lines.map((line, index) => (index === at ? line.replace(from, to) : line));

describe('every numbering rule', () => {
  for (const rule of numberingRules) {
    it(`${rule.code} finds its bad example and nothing in its good one`, () => {
      const context = (text: string): string => (text.startsWith('（') ? `第一条　程序包括：\n${text}\n第二条　本办法自公布之日起施行。` : text);
      assert.ok(check(context(rule.bad)).some(({ code }) => code === rule.code), rule.bad);
      assert.ok(!check(context(rule.good)).some(({ code }) => code === rule.code), rule.good);
    });
    it(`${rule.code} says what it is in both languages, and on what it rests`, () => {
      for (const words of [rule.title, rule.explanation]) assert.ok(words.zh && words.en);
      assert.ok(rule.basis);
    });
  }
});

describe('numbering/gap', () => {
  it('names what is missing, and shows the label before', () => {
    const [finding] = check(ARTICLES.filter((_, index) => index !== 2).join('\n'));
    assert.match(finding.message.zh, /缺少第三条/);
    assert.equal(finding.related![0].text, '第二条');
    assert.equal(finding.fixes, undefined);
  });
  it('does not change a number without asking where words may be missing', () => {
    const lines = change(ARTICLES, 4, '第五条', '第六条');
    assert.equal(fixed(...lines), lines.join('\n'));
    assert.equal(check(lines.join('\n'))[0].fixes![0].certain, false);
  });
  it('puts a lost label back', () => assert.equal(fixed(...change(ITEMS, 2, '（二）', '')), ITEMS.join('\n')));
});

describe('numbering/duplicate', () => {
  it('is put right by the number that fits', () => assert.equal(fixed(...change(ARTICLES, 2, '第三条', '第二条')), ARTICLES.join('\n')));
  it('is put right by taking the copy out where the words are the same', () => assert.equal(fixed(...ARTICLES.flatMap((line, index) => (index === 2 ? [line, line] : [line]))), ARTICLES.join('\n')));
  it('is left to the drafter where a new provision took a number', () => {
    const lines = ARTICLES.flatMap((line, index) => (index === 2 ? [line, '第三条　企业应当配合检查。'] : [line]));
    assert.deepEqual(codes(...lines), ['numbering/duplicate']);
    assert.equal(fixed(...lines), lines.join('\n'));
  });
});

describe('numbering/order', () => {
  it('is two labels that changed places: one finding, one fix', () => {
    const lines = change(change(ITEMS, 2, '（二）', '（三）'), 3, '（三）', '（二）');
    assert.deepEqual(codes(...lines), ['numbering/order']);
    assert.equal(fixed(...lines), ITEMS.join('\n'));
  });
  it('is a list that begins anew in its middle', () => {
    const lines = change(change(ITEMS, 3, '（三）', '（一）'), 4, '（四）', '（二）');
    assert.deepEqual(codes(...lines), ['numbering/order']);
    assert.equal(fixed(...lines), ITEMS.join('\n'));
  });
  it('is 第二条之一 behind another article', () => assert.deepEqual(codes(...ARTICLES.slice(0, 3), '第一条之一　市财政保障经费。', ...ARTICLES.slice(3)), ['numbering/order']));
});

describe('numbering/malformed', () => {
  for (const numeral of ['十十', '2', '笫', '三三']) {
    it(`is a label like ${numeral === '笫' ? '笫三条' : `第${numeral}条`}`, () => {
      const lines = change(ARTICLES, 2, '第三条', numeral === '笫' ? '笫三条' : `第${numeral}条`);
      assert.deepEqual(codes(...lines), ['numbering/malformed']);
      assert.equal(fixed(...lines), ARTICLES.join('\n'));
    });
  }
  it('is the mark of another level within a list', () => {
    for (const mark of ['3.', '三、', '（3）']) {
      const lines = change(ITEMS, 3, '（三）', mark);
      assert.deepEqual(codes(...lines), ['numbering/malformed'], mark);
      assert.equal(fixed(...lines), ITEMS.join('\n'));
    }
  });
  it('is a bracket of another width on one side', () => assert.equal(fixed(...change(ITEMS, 2, '（二）', '（二)')), ITEMS.join('\n')));
  it('is 二. among 一、 and 三、', () => {
    const lines = change(PLAN, 3, '二、', '二.');
    assert.deepEqual(codes(...lines), ['numbering/malformed']);
    assert.equal(fixed(...lines), PLAN.join('\n'));
  });
  it('is not the blank that sets 第 一 章 wide', () => assert.deepEqual(codes('第 一 章　总 则', ARTICLES[0], '第 二 章　附 则', ARTICLES[1]), []));
  it('says softly that an article was run in behind a full stop', () => {
    const [finding] = check([ARTICLES[0], `${ARTICLES[1]} ${ARTICLES[2]}`, ...ARTICLES.slice(3)].join('\n'));
    assert.equal(finding.severity, 'information');
  });
});

describe('numbering/mixed-style', () => {
  it('is one finding for the document, with all places in the fix', () => {
    const lines = change(change(PLAN, 5, '（二）', '(二)'), 8, '（二）', '(二)');
    assert.deepEqual(codes(...lines), ['numbering/mixed-style']);
    assert.equal(check(lines.join('\n'))[0].fixes![0].edits.length, 2);
  });
});

describe('numbering/level-skip', () => {
  it('is 1. 2. below one 一、 where the others have （一）（二）', () => {
    const lines = change(change(PLAN, 4, '（一）', '1.'), 5, '（二）', '2.');
    assert.deepEqual(codes(...lines), ['numbering/level-skip']);
    assert.equal(fixed(...lines), PLAN.join('\n'));
  });
  it('is not 一、 and 1. throughout', () => {
    assert.deepEqual(codes(...PLAN.map((line) => line.replace('（一）', '1.').replace('（二）', '2.'))), []);
  });
});

describe('numbering/lone-item', () => {
  it('is a list of one, and only a hint', () => {
    const rule = numberingRules.find(({ code }) => code === 'numbering/lone-item')!;
    assert.deepEqual(codes(ITEMS[0], '（一）申请书。', ITEMS[5]), ['numbering/lone-item']);
    assert.equal(rule.severity, 'information');
  });
});

describe('what is counted elsewhere than at the head of a line', () => {
  const within = (sentence: string): string[] => codes(...change(ARTICLES, 1, '市主管部门负责监督。', sentence));
  for (const sentence of ['主管部门应当：（一）登记；（二）审查；（四）归档。', '主管部门应当：（一）登记；（三）审查；（四）归档。', '主管部门应当：①登记；②审查；④归档。', '主管部门应当：1.登记；2.审查；4.归档。', '第一，登记。第二，审查。第四，归档。']) {
    it(`a point is missing: ${sentence}`, () => assert.deepEqual(within(sentence), ['numbering/gap']));
  }
  it('a point comes twice', () => assert.deepEqual(within('主管部门应当：①登记；②审查；②公示；③归档。'), ['numbering/duplicate']));
  for (const sentence of ['主管部门应当：（一）登记；（二）审查；（三）归档。', '面积为1.5公顷；2.5公顷；4.5公顷。', '原规定“（一）登记；……（三）归档；（四）公示”失效。']) {
    it(`nothing is missing: ${sentence}`, () => assert.deepEqual(within(sentence), []));
  }
  const table = (...numbers: string[]): string[] => codes('一、任务', '序号\t任务\t单位', ...numbers.map((number) => `${number}\t巡查\t市城管局`));
  it('a row of a table is missing, or has the number of another', () => {
    assert.deepEqual(table('1', '2', '4', '5'), ['numbering/gap']);
    assert.deepEqual(table('1', '2', '2', '3'), ['numbering/duplicate']);
    assert.deepEqual(table('1', '2', '2', '4'), ['numbering/duplicate']);
    assert.deepEqual(table('1', '1', '3'), ['numbering/duplicate']);
  });
  it('the rows of a table count anew in each group, or count nothing', () => {
    assert.deepEqual(table('1', '2', '3', '1', '2'), []);
    assert.deepEqual(table('12', '7', '30', '4'), []);
    assert.deepEqual(table('1', '3', '5', '7'), []);
  });
  it('an attachment has the number of the one before', () => {
    const attached = (...titles: string[]): string[] => codes('一、任务', '见附件1、附件2。', ...titles.flatMap((title, at) => [`附件${Math.min(at + 1, 2)}`, title, '由有关部门落实。']));
    assert.deepEqual(attached('任务清单', '考核办法'), []);
    assert.deepEqual(attached('任务清单', '考核办法', '联系方式'), ['numbering/duplicate']);
  });
});

describe('numerals where a provision is cited', () => {
  const cited = (numeral: string): string[] => codes(...change(ARTICLES, 3, '台账保存三年。', `依照第${numeral}条办理。`));
  for (const numeral of ['二十十', '二百三', '一百0五', '二十3']) it(`第${numeral}条 is none`, () => assert.deepEqual(cited(numeral), ['numbering/malformed']));
  for (const numeral of ['二十', '二百零三', '一百〇五', '一百十二', '12']) it(`第${numeral}条 may be written so`, () => assert.deepEqual(cited(numeral), []));
});

describe('labels as some documents write them', () => {
  const of = (label: (ordinal: string) => string): string[] => ['一', '二', '三', '四', '五', '六', '七'].map((ordinal, at) => `${label(ordinal)}${['为了规范管理，制定本办法。', '市主管部门负责监督。', '企业应当建立台账。', '台账保存三年。', '企业接受检查。', '违反规定的，责令改正。', '本办法自公布之日起施行。'][at]}`);
  for (const [name, label] of [['no blank', (ordinal: string) => `第${ordinal}条`], ['a title in brackets', (ordinal: string) => `第${ordinal}条（管理要求）　`], ['a title in brackets and no blank', (ordinal: string) => `第${ordinal}条【管理要求】`]] as const) {
    it(`with ${name}: right as they are; a missing one is found, and the count goes on`, () => {
      const lines = of(label);
      assert.deepEqual(codes(...lines), []);
      assert.deepEqual(codes(...lines.filter((_, at) => at !== 4)), ['numbering/gap']);
      assert.equal(readDocument(lines.filter((_, at) => at !== 4).join('\n')).provisions(null).articleCount, 6);
    });
  }
  it('（三）、 among （一） and （二） has a mark too many', () => assert.equal(fixed(...change(ITEMS, 3, '（三）', '（三）、')), ITEMS.join('\n')));
  it('第一百十条 throughout is a habit', () => {
    const lines = Array.from({ length: 112 }, (_, at) => `第${toNumeral(at + 1).replace('百一十', '百十')}条　企业应当遵守第${at + 1}号标准。`);
    assert.ok(check(lines.join('\n')).every(({ severity }) => severity === 'information'));
  });
  it('a list behind one that is over begins with （一）', () => {
    assert.deepEqual(codes('第一条　应当提交：', '（一）申请书；', '（二）身份证明。', '有下列情形之一的，不予受理：', '（三）材料不全的；', '（四）材料不实的。', '第二条　本办法自公布之日起施行。'), ['numbering/gap']);
  });
  it('articles of other laws that are printed behind a document count nothing', () => {
    assert.deepEqual(codes(...ARTICLES, '附：相关法律条文', '《某某法》', '第二百七十五条　毁坏财物的，处罚款。', '第二百九十三条　扰乱秩序的，处拘留。'), []);
  });
  it('titles of documents, one a line, are no items', () => {
    assert.deepEqual(codes('第一条　应当提交：', '（一）申请书；', '（二）身份证明。', '第二条　应当公开：', '（一）名录；', '（二）标准。', '第三条　下列文件同时废止：', '1.《某市公园办法》', '2.《某市广场办法》'), []);
  });
});
