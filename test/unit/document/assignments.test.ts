import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../server/src/document/document';
import { unitName } from '../../../server/src/document/units';
import { describeWithShared } from '../../shared';

const plain = (text: string): Array<{ task: string; lead: string[]; responsible: string[]; form: string }> =>
  readDocument(text).assignments.map(({ task, lead, responsible, form }) => ({ task, lead: lead.map(({ name }) => name), responsible: responsible.map(({ name }) => name), form }));
const plan = (...points: string[]): string => ['宁波市推进乡村振兴行动方案', '', '一、重点任务', ...points].join('\n');

describe('assignments', () => {
  it('read 牵头单位 and 责任单位 in a bracket behind a task', () => {
    const [first] = plain(plan('1. 建设美丽乡村。推进庭院整治。（牵头单位：市农业农村局、市建设局；责任单位：市财政局，各区、县〔市〕政府，东钱湖管委会）'));
    assert.deepEqual(first, { task: '建设美丽乡村', lead: ['市农业农村局', '市建设局'], responsible: ['市财政局', '各区、县〔市〕政府', '东钱湖管委会'], form: 'tail' });
  });

  it('read a lead alone, and responsible units alone', () => {
    assert.deepEqual(plain(plan('1. 做好普查。（牵头单位：市统计局）')).map(({ lead, responsible }) => [lead, responsible]), [[['市统计局'], []]]);
    assert.deepEqual(plain(plan('1. 做好普查。（责任单位：市统计局、市民政局）')).map(({ lead, responsible }) => [lead, responsible]), [[[], ['市统计局', '市民政局']]]);
  });

  it('read A牵头，B、C参与 and A、B负责', () => {
    assert.deepEqual(plain(plan('1. 做好普查。（市统计局牵头，市民政局、市财政局参与）')).map(({ lead, responsible }) => [lead, responsible]), [[['市统计局'], ['市民政局', '市财政局']]]);
    assert.deepEqual(plain(plan('1. 做好普查。（市统计局、市民政局按职责分工负责）')).map(({ lead, responsible }) => [lead, responsible]), [[[], ['市统计局', '市民政局']]]);
  });

  it('read units behind a task without a word for what they do, if all are known', () => {
    assert.deepEqual(plain(plan('1. 推进快速路前期工作。（市发改委、市交通运输局、慈溪市政府）')), [{ task: '推进快速路前期工作', lead: [], responsible: ['市发改委', '市交通运输局', '慈溪市政府'], form: 'tail' }]);
    assert.deepEqual(plain(plan('1. 建设三处公园（老公安局、新河绿地）。', '2. 市级部门（市发改委、市财政局）应当各自落实。')), []);
  });

  it('let the first of a list lead once the document says so', () => {
    const found = plain(plan('1. 做好普查。（市统计局、市民政局负责。列第一位者为牵头单位，下同）', '2. 做好宣传。（市委宣传部、市文广旅游局负责）'));
    assert.deepEqual(found.map(({ lead, responsible }) => [lead, responsible]), [[['市统计局'], ['市民政局']], [['市委宣传部'], ['市文广旅游局']]]);
  });

  it('read lines of their own, two lines being one task', () => {
    const found = plain(plan('（一）做好普查', '摸清底数。', '牵头单位：市统计局', '责任单位：市民政局、市财政局'));
    assert.deepEqual(found, [{ task: '做好普查', lead: ['市统计局'], responsible: ['市民政局', '市财政局'], form: 'line' }]);
    const bracketed = plain(plan('（一）做好普查', '摸清底数。', '（牵头单位：市统计局；责任单位：各区、县（市）政府，市财政局）'));
    assert.deepEqual(bracketed.map(({ lead, responsible }) => [lead, responsible]), [[['市统计局'], ['各区、县（市）政府', '市财政局']]]);
  });

  it('read tables with △ before the lead', () => {
    const found = plain(['宁波市重点工作清单', '', '序号\t主要内容\t工作任务\t责任单位', '1\t建设美丽乡村\t推进庭院整治。\t△市农业农村局，市建设局、市财政局', '2\t做好普查\t摸清底数。\t市统计局', '', '注：打“△”为牵头单位。'].join('\n'));
    assert.deepEqual(found.map(({ task, lead, responsible }) => [task, lead, responsible]), [['建设美丽乡村', ['市农业农村局'], ['市建设局', '市财政局']], ['做好普查', [], ['市统计局']]]);
  });

  it('read sentences: 由A会同B编制, 由A牵头负责，B配合, 办公室设在A', () => {
    const found = plain(plan('1. 发展规划由市发改委会同各区、县（市）政府编制。', '2. 园区建设工作，由宁波海关牵头负责，市商务局配合实施。', '3. 成立领导小组，领导小组办公室设在市商务局。'));
    assert.deepEqual(found.map(({ task, lead, responsible }) => [task, lead, responsible]), [
      ['发展规划', ['市发改委'], ['各区、县（市）政府']], ['园区建设工作', ['宁波海关'], ['市商务局']], ['领导小组办公室', ['市商务局'], []],
    ]);
  });

  it('leave ordinary brackets and 由于 alone', () => {
    assert.deepEqual(plain(plan('1. 由于历史原因（含自然资源确权）负责人变更。', '2. 企业（项目）负责人应当到场。')), []);
  });
});

describeWithShared('assignments of the bundled action plan', (shared) => {
  const folder = join(shared, 'seeds');
  const document = readDocument(readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith('绍政办发'))!), 'utf8'));
  const facts = JSON.parse(readFileSync(join(shared, 'domain/seed-facts.json'), 'utf8'));
  const tails = document.assignments.filter(({ form }) => form === 'tail');
  const rows = document.assignments.filter(({ form }) => form === 'table');
  const names = (assignments: typeof tails): Set<string> => new Set(assignments.flatMap(({ lead, responsible }) => [...lead, ...responsible].map(({ name }) => unitName(name))));

  it('has 25 tails, each with the units of the acceptance facts', () => {
    const parsed = tails.map(({ lead, responsible }) => ({ lead: lead.map(({ name }) => name), resp: responsible.map(({ name }) => name) }));
    assert.deepEqual(parsed, facts.facts['004'].resp_parsed);
    assert.deepEqual(tails.map(({ task }) => task), facts.facts['004'].task_titles);
  });

  it('has 23 table rows, 10 of them with a marked lead', () => {
    assert.equal(rows.length, 23);
    assert.deepEqual(rows.flatMap(({ lead }, index) => (lead.length > 0 ? [index + 1] : [])), facts.facts['004'].annex2_delta_rows);
  });

  it('names 39 units in the text, 30 in the annex, 40 together', () => {
    assert.deepEqual([names(tails).size, names(rows).size, names([...tails, ...rows]).size], [39, 30, 40]);
    assert.deepEqual([...names([...tails, ...rows])].sort(), facts.facts['004'].units_all);
  });
});
