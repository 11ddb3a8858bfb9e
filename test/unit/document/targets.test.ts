import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../server/src/document/document';
import type { PlannedTarget } from '../../../server/src/document/model';
import { metricKey } from '../../../server/src/document/targets';
import { readSentence, type Inherited } from '../../../server/src/document/targets/sentence';
import { describeWithShared } from '../../shared';

const plain: Inherited = { year: null, term: null, issued: 2021, districts: ['东湖区'], places: ['临江市', '临江'] };
const brief = (text: string, inherited: Partial<Inherited> = {}): string[] =>
  readSentence(text, { ...plain, ...inherited }).map(({ metric, year, mode, comparator, quantity }) => `${metric} ${year ?? '-'} ${mode || '-'} ${comparator}${quantity.value}${quantity.unit}`);

describe('planned values in a sentence', () => {
  it('reads the metric before the number, the year from the head of the sentence', () => {
    assert.deepEqual(brief('到2025年，全市公共充电桩达到3000个，港口货物吞吐量力争突破2.5亿吨。'), ['公共充电桩 2025 - =3000个', '港口货物吞吐量 2025 - >2.5亿吨']);
  });
  it('reads the metric behind the number', () => {
    assert.deepEqual(brief('到2025年建成120公里以上的城市绿道。'), ['城市绿道 2025 - >=120公里']);
  });
  it('takes the metric from the clause before where the number has none', () => {
    assert.deepEqual(brief('加快布局社区食堂，到2025年全市达到八十家。'), ['社区食堂 2025 - =80家']);
  });
  it('takes a base year as a base, not as a target', () => {
    assert.deepEqual(brief('国家级孵化器由2020年的12家增加到2025年的20家。'), ['国家级孵化器 2025 - =20家']);
    assert.deepEqual(brief('在2020年轨道交通里程达到90公里的基础上，到2025年达到160公里。'), ['轨道交通里程 2025 - =160公里']);
    assert.deepEqual(brief('2019年全市登记志愿者36万人。'), []);
  });
  it('keeps sums, additions and growth apart from states', () => {
    assert.deepEqual(brief('三年累计新建公园40个，每年新增停车泊位5000个以上，数字经济核心产业增加值年均增长12%左右。'),
      ['公园 - 3年累计 =40个', '停车泊位 - 每年新增 >=5000个', '数字经济核心产业增加值 - 年均增长 ~12%']);
  });
  it('knows a value that may not be exceeded', () => {
    assert.deepEqual(brief('到2025年，PM2.5年均浓度控制在30微克/立方米以内，单位GDP能耗下降15%。'), ['PM2.5年均浓度 2025 - <=30微克/立方米', '单位GDP能耗 2025 下降 =15%']);
  });
  it('does not take names for figures', () => {
    assert.deepEqual(brief('到2025年，引进世界500强企业，推进G60科创走廊、5G基站和“1+X”体系建设，打响“最多跑一次”品牌。'), []);
  });
  it('takes a rank as one where smaller is better', () => {
    assert.deepEqual(brief('到2025年，进入全国会展城市前20强。'), ['全国会展城市 2025 - <=20强']);
  });
  it('knows whose figure it is', () => {
    const [own, district] = readSentence('到2025年，全市养老床位达到5万张；到2025年东湖区养老床位达到8000张。', plain);
    assert.deepEqual([own.place, district.place], ['全市', '东湖区']);
  });
  it('inherits the year of the plan where it names none', () => {
    assert.deepEqual(brief('建成国际社区6个。', { term: { from: 2021, to: 2025 } }), ['国际社区 2025 - =6个']);
  });
});

describe('names of metrics', () => {
  const same = (left: string, right: string): boolean => metricKey(left, ['临江市', '临江']) === metricKey(right, ['临江市', '临江']);
  for (const [left, right] of [
    ['国际和地区航点总数', '临江空港国际及地区通航点'], ['R&D经费支出占GDP比重', '全社会研发经费支出占全市生产总值的比例'], ['年货邮吞吐量', '货邮吞吐量'], ['国际友好城市数量', '国际友城'], ['跨境电商网络零售出口额', '跨境电子商务网络零售出口'],
  ]) it(`${left} is ${right}`, () => assert.ok(same(left, right)));
  for (const [left, right] of [
    ['跨境电商进出口额', '跨境电商网络零售出口额'], ['国内通航点', '国际通航点'], ['市级境外经贸合作园', '省级以上境外经贸合作园'], ['友好交流城市', '友好城市'], ['机电产品出口额', '货物贸易出口额'],
  ]) it(`${left} is not ${right}`, () => assert.ok(!same(left, right)));
});

describe('planned values in a table', () => {
  const table = (day: string): readonly PlannedTarget[] => readDocument(`临江市文化强市行动方案\n\n一、目标\n主要指标见附件。\n\n临江市人民政府办公室\n${day}\n\n附件\n\n主要指标\n\n序号\t指标\t单位\t2020年\t2023年\t2025年\n1\t公共图书馆\t座\t10\t12以上\t15\n2\tPM2.5年均浓度\tμg/m³\t36\t<34\t<32\n`).targets;
  it('reads a value for each year to come', () => {
    assert.deepEqual(table('2021年3月1日').map(({ metric, year, comparator, value, unit }) => `${metric} ${year} ${comparator}${value}${unit}`),
      ['公共图书馆 2023 >=12座', '公共图书馆 2025 =15座', 'PM2.5年均浓度 2023 <34μg/m³', 'PM2.5年均浓度 2025 <32μg/m³']);
  });
});

describeWithShared('the 34 indicators and the table of the bundled documents', (shared) => {
  const facts = JSON.parse(readFileSync(join(shared, 'domain/seed-facts.json'), 'utf8')) as {
    indicators: ReadonlyArray<{ seed: string; metric: string; year: number | string | null; value: number; unit: string; quote: string }>;
    annex1_table: ReadonlyArray<{ metric: string; target2022: string; expected2025: string }>;
  };
  const names: Readonly<Record<string, string>> = { '003': '2016', '002': '2018〕15号', '004': '2020〕15号' };
  const files = readdirSync(join(shared, 'seeds'));
  const read = (seed: string): readonly PlannedTarget[] => readDocument(readFileSync(join(shared, 'seeds', files.find((file) => file.includes(names[seed]))!), 'utf8')).targets;
  const documents = new Map(Object.keys(names).map((seed) => [seed, read(seed)]));
  for (const fact of facts.indicators) {
    it(`${fact.metric} ${fact.year} ${fact.value}${fact.unit}`, () => {
      const found = documents.get(fact.seed)!.some((target) => target.value === fact.value && (fact.unit.startsWith('(') || target.unit === fact.unit) && (typeof fact.year !== 'number' || target.year === fact.year));
      assert.ok(found);
    });
  }
  it('has both planned years of all 20 rows', () => {
    const table = documents.get('004')!.filter(({ form, year }) => form === 'table' && (year === 2022 || year === 2025));
    for (const { metric, target2022, expected2025 } of facts.annex1_table) {
      const row = table.filter((target) => target.metric.replace(/\s/g, '') === metric.replace(/\s/g, ''));
      assert.deepEqual(row.map(({ value }) => value), [target2022, expected2025].map((text) => Number(/[\d.]+/.exec(text)![0])), metric);
    }
  });
});
