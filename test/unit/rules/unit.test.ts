import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const service = createPolicyService({ sources: [], today: () => '2024-06-01' });

/** Findings of unit/* rules, as `code “text”`. */
function found(text: string, asOf?: string): string[] {
  const document = service.read(text, 'draft');
  return service.check(document, asOf ? { asOf } : {}).findings.filter(({ code }) => code.startsWith('unit/')).map(({ code, span }) => `${code.slice(5)} ${document.text.slice(span.start, span.end)}`);
}
const plan = (...tasks: string[]): string => ['温州市推进全域旅游工作方案', '', '一、主要任务', ...tasks.map((task, index) => `${index + 1}. ${task}`), '', '温州市人民政府办公室', '2024年3月5日'].join('\n');

describe('unit/duplicate', () => {
  it('reports the lead repeated among the responsible, full and short name alike', () => {
    assert.deepEqual(found(plan('办好节会。（牵头单位：市商务局；责任单位：市文广旅游局、市商务局）')), ['duplicate 市商务局']);
    assert.deepEqual(found(plan('办好节会。（牵头单位：市发展和改革委员会；责任单位：市文广旅游局、市发改委）')).filter((each) => each.startsWith('dup')), ['duplicate 市发改委']);
  });
  it('reports a unit listed twice', () => assert.deepEqual(found(plan('办好节会。（牵头单位：市商务局；责任单位：市公安局、市民政局、市公安局）')), ['duplicate 市公安局']));
  it('is silent about two districts and about the same unit in two tasks', () => {
    assert.deepEqual(found(plan('办好节会。（牵头单位：市商务局；责任单位：鹿城区政府、瓯海区政府）', '抓好宣传。（牵头单位：市商务局；责任单位：市公安局）')), []);
  });
});

describe('unit/renamed', () => {
  it('gives the present name after the reform', () => {
    assert.deepEqual(found(plan('整治河道。（牵头单位：市环保局；责任单位：市水利局、市国土资源局）')), ['renamed 环保局', 'renamed 国土资源局']);
    assert.deepEqual(found(plan('由市安监局负责日常检查，工商行政管理部门予以配合。')), ['renamed 安监局', 'renamed 工商行政管理部门']);
  });
  it('is silent in a document dated before it', () => assert.deepEqual(found(plan('整治河道。（牵头单位：市环保局；责任单位：市水利局）'), '2017-05-01'), []));
  it('reports a former field word in a list of departments, and knows 外侨 who are people', () => {
    assert.deepEqual(found(plan('商务、教育、外侨、公安等部门按职责做好工作。')), ['renamed 外侨']);
    assert.deepEqual(found(plan('邀请在温外籍人士、外侨、国际友人参加。')), []);
  });
  it('leaves 原环保局, titles, and words of present law alone', () => {
    assert.deepEqual(found(plan('原市环保局印发的文件、《关于环境保护部门职责的通知》继续有效，林业主管部门、旅游主管部门各负其责。')), []);
  });
  it('knows districts that are gone', () => {
    const text = ['杭州市停车管理工作方案', '', '一、任务', '1. 加强下城区停车管理。'].join('\n');
    assert.deepEqual(found(text), ['renamed 下城区']);
    assert.deepEqual(found(text, '2019-01-01'), []);
  });
});

describe('unit/wrong-jurisdiction', () => {
  it('reports a district of another city, and an office of another city', () => {
    assert.deepEqual(found(plan('办好节会。（牵头单位：市商务局；责任单位：鹿城区政府、海曙区政府）')), ['wrong-jurisdiction 海曙区政府']);
    assert.deepEqual(found(plan('办好节会。（牵头单位：市商务局；责任单位：台州市公安局）')), ['wrong-jurisdiction 台州市公安局']);
    assert.deepEqual(found(plan('办好节会。（市商务局、市公安局、海曙区政府）')), ['wrong-jurisdiction 海曙区政府']);
  });
  it('takes a name that several cities have for the own one', () => {
    const text = ['南京市推进旅游工作方案', '', '一、任务', '1. 办好节会。（牵头单位：市商务局；责任单位：鼓楼区政府）'].join('\n');
    assert.deepEqual(found(text), []);
  });
  it('is silent about the province, and about places that are merely mentioned', () => {
    assert.deepEqual(found(plan('办好节会，学习越城区政府的做法。（牵头单位：市商务局；责任单位：浙江省商务厅）')), []);
  });
});

describe('unit/missing-lead', () => {
  const tasks = ['一件事。（牵头单位：市商务局；责任单位：市公安局）', '二件事。（牵头单位：市教育局；责任单位：市公安局）', '三件事。（责任单位：市民政局、市财政局）'];
  it('reports the one task without a lead', () => assert.deepEqual(found(plan(...tasks)), ['missing-lead 市民政局、市财政局']));
  it('is silent where a note settles it, where one unit stands alone, and where nobody names a lead', () => {
    assert.deepEqual(found(plan(...tasks, '责任单位列第一位的为牵头单位。')), []);
    assert.deepEqual(found(plan(tasks[0], tasks[1], '三件事。（责任单位：市民政局）')), []);
    assert.deepEqual(found(plan('一件事。（责任单位：市商务局、市公安局）', '二件事。（责任单位：市民政局、市财政局）')), []);
  });
});

describe('unit/inconsistent and unit/unknown', () => {
  it('report two names of one office', () => {
    assert.deepEqual(found(plan('一件事。（牵头单位：市发改委；责任单位：市公安局）', '二件事。（牵头单位：市发改委；责任单位：市教育局）', '三件事。（牵头单位：市发展改革委；责任单位：市教育局）')), ['inconsistent 市发展改革委']);
  });
  it('report a slip of a known name, and no local body they do not know', () => {
    assert.deepEqual(found(plan('一件事。（牵头单位：市市场监督管里局；责任单位：市瓯江口办、温州肯恩大学）')), ['unknown 市市场监督管里局']);
  });
});
