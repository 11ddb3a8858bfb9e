import { strict as assert } from 'node:assert';
import { hover } from '../../../server/src/features';
import { open, wordsAt } from './context';

/** What the card at the place marked ¦ says. */
const card = (marked: string, locale: 'zh' | 'en' = 'zh'): string => {
  const { context, position } = open(marked, { locale });
  const shown = hover(context, position);
  return shown ? (shown.contents as { value: string }).value : '';
};

describe('hover', () => {
  it('shows the whole text of a cited provision, its chapter, document, version and force', () => {
    const words = card('第一条　根据《临江市夜间经济促进条例》第¦三条，制定本办法。\n');
    assert.match(words, /已核对/);
    assert.match(words, /市商务主管部门负责夜间经济的统筹协调/);
    assert.match(words, /市场监督管理部门按照职责做好相关工作/, 'all paragraphs of the article');
    assert.match(words, /第二章　促进措施/);
    assert.match(words, /2021\\?-03\\?-26 版本/);
    assert.match(words, /时有效/);
  });

  it('shows the one paragraph that is cited, not the others', () => {
    const words = card('第一条　根据《临江市夜间经济促进条例》第三条第¦二款，制定本办法。\n');
    assert.match(words, /市场监督管理部门/);
    assert.doesNotMatch(words, /统筹协调/);
  });

  it('says that a cited article does not exist', () => {
    assert.match(card('第一条　根据《临江市夜间经济促进条例》第三十¦条，制定本办法。\n'), /引用有误/);
  });

  it('says that a document in no corpus was not checked, and never that it is right', () => {
    const words = card('第一条　根据《临江市渡口管理规定》第¦三条，制定本办法。\n');
    assert.match(words, /未能核对/);
    assert.doesNotMatch(words, /已核对/);
  });

  it('shows a provision of the draft itself', () => {
    assert.match(card('第一条　街区由市建设局改造。\n\n第二条　违反第¦一条规定的，责令改正。\n'), /街区由市建设局改造/);
  });

  it('tells what a term means and where that is laid down', () => {
    const words = card('第一条　设立夜间经济联席会议（以下简称联席会议）。\n\n第二条　联席¦会议每季度召开一次。\n');
    assert.match(words, /夜间经济联席会议/);
    assert.match(words, /第一条/);
  });

  it('tells what a unit leads and shares, here and in the corpus', () => {
    const words = card('一、任务\n\n（一）打造街区。推进打造。（牵头单位：市商¦务局；责任单位：市建设局）\n');
    assert.match(words, /本文牵头（1）/);
    assert.match(words, /引进品牌/, 'leads it in the corpus');
    assert.match(words, /改造街面/, 'shares it in the corpus');
  });

  it('speaks English to those who do', () => {
    assert.match(card('第一条　根据《临江市夜间经济促进条例》第¦三条，制定本办法。\n', 'en'), /Verified/);
  });

  it('says nothing of plain words', () => {
    assert.equal(card('第一条　天气¦晴朗。\n'), '');
  });

  it('covers the citation it speaks of', () => {
    const opened = open('第一条　根据《临江市夜间经济促进条例》第¦三条，制定本办法。\n');
    assert.equal(wordsAt(opened, hover(opened.context, opened.position)!.range!), '《临江市夜间经济促进条例》第三条');
  });

  it('formats nothing that the text says: stars and brackets stay what they are', () => {
    const words = card('第一条　[点此](command:x) **重要**，见第二条。\n\n第二条　依照第¦一条办理。\n');
    assert.doesNotMatch(words, /\]\(command:x\)/);
  });
});
