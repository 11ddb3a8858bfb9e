import { strict as assert } from 'node:assert';
import { completions } from '../../../server/src/features';
import { open } from './context';

/** What is offered at ¦, and the line after the first of it is taken. */
function offered(marked: string): { readonly labels: readonly string[]; readonly taken: string } {
  const { context, position, text } = open(marked);
  const items = completions(context, position)?.items ?? [];
  const [first] = items;
  if (!first) return { labels: [], taken: '' };
  const { range, newText } = first.textEdit as { range: Parameters<typeof context.document.lines.spanOf>[0]; newText: string };
  const { start, end } = context.document.lines.spanOf(range);
  return { labels: items.map(({ label }) => label), taken: (text.slice(0, start) + newText + text.slice(end)).split('\n')[position.line] };
}

describe('completion', () => {
  it('offers titles after 《 and closes the mark', () => {
    assert.equal(offered('第一条　根据《夜间¦').taken, '第一条　根据《临江市夜间经济促进条例》');
  });

  it('does not close the mark twice where the editor has closed it', () => {
    assert.equal(offered('第一条　根据《夜间¦》，制定本办法。').taken, '第一条　根据《临江市夜间经济促进条例》，制定本办法。');
  });

  it('adds the number to a normative document, and offers a plan by its own name', () => {
    assert.equal(offered('第一条　根据《步行街改造¦').labels.includes('临江市步行街改造行动方案'), true);
    assert.match(offered('第一条　根据《临江市步行¦').taken, /》（临政办发〔2022〕8号）$/);
  });

  it('understands the initials of syllables', () => {
    assert.equal(offered('第一条　根据《ljsyj¦').labels[0], '临江市夜间经济促进条例');
  });

  it('forgives a slip', () => {
    assert.ok(offered('第一条　根据《临江夜间经济促进条列¦').labels.includes('临江市夜间经济促进条例'));
  });

  it('offers after 第 the articles of the document just cited', () => {
    const { labels } = offered('第一条　根据《临江市夜间经济促进条例》第¦');
    assert.deepEqual(labels.slice(0, 5), ['第一条', '第二条', '第三条', '第四条', '第五条']);
  });

  it('takes digits for numerals', () => {
    assert.equal(offered('第一条　根据《临江市夜间经济促进条例》第3¦').taken, '第一条　根据《临江市夜间经济促进条例》第三条');
  });

  it('holds to the document through a list of its articles', () => {
    assert.ok(offered('第九条　根据《临江市夜间经济促进条例》第二条、第¦').labels.includes('第五条'));
  });

  it('offers the paragraphs of an article behind it', () => {
    assert.deepEqual(offered('第九条　根据《临江市夜间经济促进条例》第三条第¦').labels, ['第一款', '第二款']);
  });

  it('offers articles of the draft where no document is named, but not the one it stands in', () => {
    const { labels } = offered('第一条　甲。\n\n第二条　按照第¦');
    assert.ok(labels.includes('第一条'));
    assert.ok(!labels.includes('第二条'));
  });

  it('offers the next number at the beginning of a line', () => {
    assert.equal(offered('第一条　甲。\n\n第二条　乙。\n\n第¦').taken, '第三条　');
  });

  it('offers units in a list of them, and takes up where the last one ended', () => {
    assert.equal(offered('（一）甲。做甲。（牵头单位：市建设局；责任单位：市商务局，市市场¦').taken, '（一）甲。做甲。（牵头单位：市建设局；责任单位：市商务局，市市场监管局');
  });

  it('offers units after 由 and 会同', () => {
    assert.ok(offered('第一条　由市商¦').labels.includes('市商务局'));
    assert.ok(offered('第一条　市建设局会同市商¦').labels.includes('市商务局'));
  });

  it('offers terms of the draft by their first characters, wherever these begin', () => {
    const draft = '第一条　设立夜间经济联席会议（以下简称联席会议）。\n\n第二条　重大事项由该联席¦';
    assert.equal(offered(draft).taken, '第二条　重大事项由该联席会议');
  });

  it('offers nothing in the middle of plain words', () => {
    assert.deepEqual(offered('第一条　天气晴¦').labels, []);
  });

  it('leaves ranking to itself: every item passes the filter of the editor', () => {
    const { context, position } = open('第一条　根据《ljsyj¦');
    for (const { filterText } of completions(context, position)!.items) assert.ok(filterText!.startsWith('ljsyj'));
  });
});
