import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';
import type { CheckContext, Finding } from '../../../server/src/rules/model';
import { numberingRules } from '../../../server/src/rules/numbering';

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
