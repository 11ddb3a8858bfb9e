import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const document = (title: string, number: string, day: string, ...points: string[]): string =>
  `${title}\n\n${number}\n\n各区、县（市）人民政府，市政府各部门：\n　　现提出如下意见。\n\n${points.map((text, at) => `　　${'一二三四五六七八九'[at]}、${text}`).join('\n')}\n\n绍兴市人民政府\n${day}\n`;

const plan = document('绍兴市人民政府关于印发绍兴市综合交通发展规划（2021—2025年）的通知', '绍政发〔2021〕10号', '2021年5月6日',
  '主要目标。到2025年，高速公路通车总里程达到650公里，港口货物年吞吐量突破5000万吨，城市轨道交通运营里程达到120公里，新增公共停车泊位5万个以上，建成公共充电桩1.2万个，县县通高铁比例达到100%，交通运输领域碳排放强度下降10%，万车死亡率控制在1.2人以内，公交出行分担率达到30%。',
  '分年目标。2023年，建制村客车通达率达到98%以上；2025年达到100%。五年累计完成综合交通投资2000亿元，交通投资年均增长8%。',
  '越城区新增公共停车泊位1.5万个。每年新改建农村公路300公里以上。综合运输效率进入全国城市前30强。');

const draftOf = (...points: string[]): string => document('绍兴市人民政府关于加快交通强市建设的实施意见', '绍政发〔2023〕21号', '2023年8月8日', ...points);

function targets(draft: string, ...corpus: string[]): string[] {
  const service = createPolicyService({ sources: corpus.map((text, at) => ({ id: `${at}.txt`, uri: `${at}.txt`, text })), today: () => '2024-01-01' });
  return service.check(service.read(draft, 'draft.policy.txt')).findings.filter(({ code }) => code === 'conflict/target')
    .map(({ severity, span, related }) => {
      assert.ok(related && related[0].text.length > 0, 'a conflict shows the other value');
      return `${severity} ${draft.slice(span.start, span.end)}`;
    });
}

describe('conflict/target against a plan of the same city', () => {
  const cases: ReadonlyArray<readonly [string, string, readonly string[]]> = [
    ['a lowered target is a warning', '到2025年，全市高速公路通车里程达到600公里。', ['warning 全市高速公路通车里程达到600公里']],
    ['a raised target is information', '到2025年，全市高速公路通车里程达到700公里。', ['information 全市高速公路通车里程达到700公里']],
    ['the words of a metric may stand in another order', '到2025年，运营轨道交通里程达到100公里。', ['warning 运营轨道交通里程达到100公里']],
    ['what the province asks for is not the city’s own', '省委、省政府提出到2025年高速公路通车里程达到6000公里。', []],
    ['under a heading of targets a bare value is one', '主要目标。到2025年，实现县县通高铁，公交出行分担率28%。', ['warning 公交出行分担率28%']],
    ['what was reached in a past year is none', '2022年，全市高速公路通车里程570公里，公交出行分担率达到26%。', []],
    ['an equal value in another unit is none', '到2025年，港口货物吞吐量突破0.5亿吨。', []],
    ['the year may stand behind the metric', '公共充电桩数量2025年达到0.9万个。', ['warning 公共充电桩数量2025年达到0.9万个']],
    ['the end of a five-year plan is a year', '“十四五”末，轨道交通运营里程达到100公里，公交出行分担率达到30%。', ['warning 轨道交通运营里程达到100公里']],
    ['a value that is to fall is weaker when it is higher', '到2025年，万车死亡率控制在1.5人以内。', ['warning 万车死亡率控制在1.5人以内']],
    ['and stronger when it is lower', '到2025年，万车死亡率控制在1人以内。', ['information 万车死亡率控制在1人以内']],
    ['a smaller fall is weaker', '到2025年，交通运输领域碳排放强度下降8%。', ['warning 交通运输领域碳排放强度下降8%']],
    ['another year is another target', '到2024年，建制村客车通达率达到97%。', []],
    ['the clause before may name the years of a sum', '2021年至2025年五年间，全市累计完成综合交通投资1800亿元。', ['warning 全市累计完成综合交通投资1800亿元']],
    ['a value that is stepped up to', '到2025年，港口货物年吞吐量跨上4500万吨台阶。', ['warning 港口货物年吞吐量跨上4500万吨']],
    ['a sum over the years is compared with a sum over as many', '严格投资管理。2021—2025年五年累计完成综合交通投资1800亿元。', ['warning 2021—2025年五年累计完成综合交通投资1800亿元']],
    ['the sentences behind 到2025年 speak of that year too', '主要目标。到2025年，综合交通体系基本形成。全市高速公路通车总里程达到620公里。', ['warning 全市高速公路通车总里程达到620公里']],
    ['what the last plan ended with is none', '“十三五”末，高速公路通车里程达到560公里，公交出行分担率达到26%。', []],
    ['the year after next is counted from the day of the draft', '做好建设。后年底，城市轨道交通运营里程达到100公里。', ['warning 城市轨道交通运营里程达到100公里']],
    ['a sum may be called one, and its years named', '2021年至2025年完成综合交通投资合计1800亿元。', ['warning 2021年至2025年完成综合交通投资合计1800亿元']],
    ['so much every other year is half as much a year', '做好建设。每两年新改建农村公路300公里以上。', ['warning 每两年新改建农村公路300公里以上']],
    ['a doubled base is a value', '2020年公共充电桩数量为0.5万个，到2025年实现翻一番。', ['warning 翻一番']],
    ['a doubled base that reaches the value is none', '2020年公共充电桩数量为0.6万个，到2025年实现翻一番。', []],
    ['a verb may stand between metric and number', '到2025年，公共充电桩保有量为1万个。', ['warning 公共充电桩保有量为1万个']],
    ['a yearly average is not one year’s growth', '严格投资管理。2024年交通投资增长6%。', []],
    ['a yearly flow holds in each year of the plan', '做好建设。2024年新改建农村公路250公里。', ['warning 2024年新改建农村公路250公里']],
    ['a district has its own share', '到2025年，越城区新增公共停车泊位1.2万个。', ['warning 越城区新增公共停车泊位1.2万个']],
    ['which is not that of another district', '到2025年，柯桥区新增公共停车泊位1万个。', []],
    ['a worse rank is weaker', '到2025年综合运输效率进入全国城市前40强。', ['warning 到2025年综合运输效率进入全国城市前40强']],
    ['the metric may follow the number', '到2025年，全市新增4万个以上公共停车泊位。', ['warning 4万个以上公共停车泊位']],
    ['a share in tenths', '县县通高铁比例到2025年达到九成。', ['warning 县县通高铁比例到2025年达到九成']],
    ['names that only look alike are others', '到2025年，高速铁路通车里程达到300公里，内河港口集装箱吞吐量达到50万标箱。', []],
    ['what is built upon is not planned', '在2025年高速公路通车里程达到650公里的基础上，到2030年达到800公里。', []],
    ['what was is not planned', '2020年，全市高速公路通车里程为540公里。', []],
  ];
  for (const [name, point, found] of cases) it(name, () => assert.deepEqual(targets(draftOf(point), plan), found));

  it('leaves the plans of other cities alone', () => assert.deepEqual(targets(draftOf(cases[0][1]), plan.replaceAll('绍兴', '宁波').replaceAll('绍政', '甬政')), []));
  it('counts the newest of two plans of one rank', () => {
    const newer = document('绍兴市人民政府关于调整综合交通发展目标的通知', '绍政发〔2022〕30号', '2022年9月1日', '调整目标。到2025年，高速公路通车里程达到600公里。');
    assert.deepEqual(targets(draftOf(cases[0][1]), plan, newer), []);
  });
});

describe('conflict/target within a draft', () => {
  it('marks the later of two values', () => {
    assert.deepEqual(targets(draftOf('总体目标。到2025年，建成国际社区8个，绿道1200公里。', '重点任务。完善配套服务，到2025年建成国际社区6个。')), ['warning 到2025年建成国际社区6个']);
  });
  it('takes a part and the whole for two things', () => {
    assert.deepEqual(targets(draftOf('总体目标。到2025年，建成国际社区8个，其中越城区3个。', '重点任务。到2025年，越城区建成国际社区3个。')), []);
  });
  it('offers the number of a table in the words of the text, where both count alike', () => {
    const service = createPolicyService({ sources: [], today: () => '2024-01-01' });
    const offered = (sentence: string, unit: string, cell: string): string[] => {
      const draft = `${draftOf('总体目标。推进交通建设。')}\n附件\n\n主要目标\n\n序号\t指标\t单位\t2025年\n1\t城市绿道\t${unit}\t${cell}\n\n附件2\n\n说明\n\n${sentence}\n`;
      return service.check(service.read(draft, 'draft.policy.txt')).findings.filter(({ code }) => code === 'conflict/target').flatMap(({ fixes = [] }) => fixes.map(({ edits }) => edits[0].newText));
    };
    assert.deepEqual(offered('到2025年，建成城市绿道1000公里。', '公里', '1200'), ['1200公里']);
    assert.deepEqual(offered('到2025年，建成城市绿道0.1万公里。', '公里', '1200'), [], 'thousands against ones');
  });
  it('holds the text against its own table', () => {
    const table = '附件\n\n主要目标\n\n序号\t指标\t单位\t2025年\n1\t城市绿道\t公里\t1200\n';
    assert.equal(targets(`${draftOf('总体目标。到2025年，建成城市绿道1000公里。')}\n${table}`).length, 1);
  });
});

describe('conflict/target against a plan of a level above that the draft carries out', () => {
  const above = '浙江省人民政府办公厅关于印发浙江省塑料污染治理试点工作方案的通知\n\n浙政办发〔2021〕8号\n\n各市、县（市、区）人民政府：\n\n浙江省塑料污染治理试点工作方案\n\n一、加强回收。到2025年，试点地区农用薄膜当季回收率达到85%以上，快递包装袋循环使用率达到60%以上。\n\n浙江省人民政府办公厅\n2021年3月1日\n';
  const draft = (value: string): string => draftOf('贯彻《浙江省塑料污染治理试点工作方案》。', `到2025年，农用薄膜当季回收率达到${value}以上。`);
  it('a share below it is a target, and a warning', () => assert.deepEqual(targets(draft('75%'), above), ['warning 达到75%以上']));
  it('the same share is none', () => assert.deepEqual(targets(draft('85%'), above), []));
});
