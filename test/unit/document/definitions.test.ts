import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';

const inShort = (text: string): string[] => readDocument(text).definitions.map(({ form, term, meaning, scope, title }) => `${form} ${title ? `《${term}》` : term} = ${meaning} (${scope})`);
const article = (...paragraphs: string[]): string => ['东湖市湿地管理条例', '', '第一章　总则', `第一条　${paragraphs[0]}`, ...paragraphs.slice(1)].join('\n');

describe('definitions: short forms', () => {
  const rows: ReadonlyArray<readonly [string, ...string[]]> = [
    ['市湿地保护工作委员会（以下简称湿地委）负责协调。', 'abbreviation 湿地委 = 市湿地保护工作委员会 (document)'],
    ['市湿地保护工作委员会（以下简称“湿地委”）负责协调。', 'abbreviation 湿地委 = 市湿地保护工作委员会 (document)'],
    ['根据《东湖市绿化条例》（以下简称《条例》），制定本条例。', 'abbreviation 《条例》 = 东湖市绿化条例 (document)'],
    ['根据《湿地行动方案》（东政发〔2021〕3号，以下简称《方案》），制定本条例。', 'abbreviation 《方案》 = 湿地行动方案 (document)'],
    ['经营者、使用者（以下统称管理人）应当守法。', 'abbreviation 管理人 = 使用者 (document)'],
    ['从事养护的单位（以下称养护单位）应当守法。', 'abbreviation 养护单位 = 从事养护的单位 (document)'],
    ['华侨和港澳居民（以下统称华侨、港澳投资者）可以投资。', 'abbreviation 华侨、港澳投资者 = 华侨和港澳居民 (document)'],
    ['新区管理机构和镇政府（以下分别简称管理机构、镇政府）应当协作。', 'abbreviation 管理机构 = 新区管理机构和镇政府 (document)', 'abbreviation 镇政府 = 新区管理机构和镇政府 (document)'],
    ['处五千元以下罚款；十八周岁以下的，从轻处理。'],
    ['该机构的名称应当规范，不得擅自使用简称。'],
  ];
  for (const [sentence, ...expected] of rows) it(sentence, () => assert.deepEqual(inShort(article(sentence)), expected));
});

describe('definitions: what a term means', () => {
  const rows: ReadonlyArray<readonly [string, ...string[]]> = [
    ['本条例所称湿地，是指常年积水的地带。', 'definition 湿地 = 常年积水的地带 (document)'],
    ['本条例所称湿地是指常年积水的地带。', 'definition 湿地 = 常年积水的地带 (document)'],
    ['本条例所称养护，包括修剪、补植。', 'definition 养护 = 修剪、补植 (document)'],
    ['本章所称园区，是指划定的范围。', 'definition 园区 = 划定的范围 (chapter)'],
    ['前款所称设施，是指栈道和围栏。', 'definition 设施 = 栈道和围栏 (article)'],
    ['本条所称“占用”，是指改变用途。', 'definition 占用 = 改变用途 (article)'],
  ];
  for (const [sentence, ...expected] of rows) it(sentence, () => assert.deepEqual(inShort(article(sentence)), expected));
  it('in a list of terms', () => {
    assert.deepEqual(inShort(article('本条例下列用语的含义：', '（一）湿地，是指常年积水的地带。', '（二）“候鸟”是指随季节迁徙的鸟类。')), ['definition 湿地 = 常年积水的地带 (document)', 'definition 候鸟 = 随季节迁徙的鸟类 (document)']);
  });
  it('points at the term', () => {
    const text = article('本条例所称 湿地,是指常年积水的地带。');
    const [{ termSpan }] = readDocument(text).definitions;
    assert.equal(text.slice(termSpan.start, termSpan.end), '湿地');
  });
});
