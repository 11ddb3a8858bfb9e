import { strict as assert } from 'node:assert';
import { readDocument } from '../../../server/src/document/document';
import { forceOf, readNorms } from '../../../server/src/document/norms';
import { readDuties } from '../../../server/src/document/norms/duty';

const norms = (...lines: string[]) => readNorms(readDocument(['某市河道管理条例', '', ...lines].join('\n'))).filter(({ text }) => text.length > 6 && !text.includes('某市河道'));
const force = (words: string): string => forceOf({ text: words, intro: '', listed: false }).kind;

describe('norms', () => {
  it('are one a sentence', () => {
    assert.deepEqual(norms('第一条 建设单位应当提交方案。主管部门应当公示；不得收费。').map(({ text }) => text), ['建设单位应当提交方案', '主管部门应当公示']);
  });

  it('bind, forbid, allow or encourage', () => {
    assert.equal(force('建设单位应当提交方案'), 'must');
    assert.equal(force('任何人不得填埋河道'), 'must-not');
    assert.equal(force('严禁填埋河道'), 'must-not');
    assert.equal(force('沿岸居民可以取水'), 'may');
    assert.equal(force('鼓励种植护岸林'), 'encouraged');
    assert.equal(force('县级人民政府不得禁止村民取水'), 'may', 'what may not be forbidden is allowed');
    assert.equal(force('当事人请求调解'), 'none', '应当事人请求 is no 应当');
    assert.equal(force('所有权人要求赔偿'), 'none', '所有权人 holds no 有权');
  });

  it('give an item the force of its introduction', () => {
    const [, item] = norms('第一条 任何人不得有下列行为：', '（一）在河道内倾倒垃圾的；');
    assert.equal(item.intro, '任何人不得有下列行为');
    assert.equal(forceOf(item).kind, 'must-not');
  });

  it('take conditions, papers and acts to be punished for no norms', () => {
    const [, item] = norms('第一条 有下列行为之一的，处二百元罚款：', '（一）禁止标志被擅自移动的；');
    assert.equal(item.listed, true);
    assert.equal(forceOf(item).kind, 'none');
  });
});

describe('duties in sentences', () => {
  const duties = (text: string): string[] => readDuties(text, { jurisdiction: { province: '浙江省', city: '宁波市' } }).map(({ kind, lead, others, task }) => `${kind} ${lead.map(({ key }) => key).join('+')}${others.length > 0 ? `（${others.map(({ key }) => key).join('+')}）` : ''} ${task}`);

  it('include the work of punishing', () => {
    assert.equal(duties('水利部门负责河道管理的监督检查和行政处罚工作').length, 1);
  });
  it('name a department at every level by its field', () => {
    assert.deepEqual(duties('各级水利部门负责河道管理工作'), duties('水利部门负责河道管理工作'));
    assert.deepEqual(duties('县级以上人民政府水利部门负责河道管理工作'), duties('水利部门负责河道管理工作'));
    assert.deepEqual(duties('河道清淤方案由施工地的县级以上地方水利部门于每年三月审查'), ['task 水利 河道清淤方案于每年三月审查']);
    assert.deepEqual(duties('省、自治区、直辖市水利部门负责河道管理工作'), duties('省级水利部门负责河道管理工作'));
  });

  it('are read whichever way round they are said', () => {
    assert.deepEqual(duties('市水利局负责河道日常巡查'), ['task 水利 负责河道日常巡查']);
    assert.deepEqual(duties('河道日常巡查由市水利局负责'), ['task 水利 负责河道日常巡查']);
    assert.deepEqual(duties('市水利部门应当会同自然资源部门，编制河道规划'), ['task 水利（自然资源） 编制河道规划']);
    assert.deepEqual(duties('市人民政府每五年编制一次河道规划，由市水利局负责组织编制'), ['task 水利 市人民政府编制河道规划编制']);
    assert.deepEqual(duties('市水利局是河道管理的主管部门'), ['task 水利 河道管理工作']);
    assert.deepEqual(duties('领导小组办公室设在市水利局'), ['seat 水利 领导小组办公室设在']);
  });

  it('go on about the office named before', () => {
    assert.deepEqual(duties('市水利局主管河道管理工作，负责河道日常巡查，依法查处侵占河道的行为'), ['task 水利 主管河道管理工作', 'task 水利 负责河道日常巡查', 'punish 水利 侵占河道']);
    assert.deepEqual(duties('市水利局负责河道日常巡查，沿岸单位负责清洁'), ['task 水利 负责河道日常巡查']);
  });

  it('say who punishes an act, and where one applies', () => {
    assert.deepEqual(duties('违反本条例第九条规定，在河道内洗车的，由水利部门责令改正，处二百元罚款'), ['punish 水利 在河道内洗车']);
    assert.deepEqual(duties('在河道内采砂的，应当向水利部门申请'), ['apply 水利 在河道内采砂的，应当申请']);
    const [item] = readDuties('在河道内洗车的', { jurisdiction: {} }, '有下列行为之一的，由水利部门责令改正');
    assert.deepEqual([item.kind, item.task], ['punish', '在河道内洗车']);
  });

  it('name an office at its level, however the level is said', () => {
    const leads = (text: string): string[] => readDuties(text, { jurisdiction: { province: '浙江省', city: '宁波市' }, self: '宁波市水利局' }).flatMap(({ lead }) => lead.map(({ key, level }) => `${level}${key}`));
    assert.deepEqual(leads('取水许可证由省、自治区、直辖市人民政府水行政主管部门核发'), ['province水利']);
    assert.deepEqual(leads('取水许可证由设区的市级人民政府水行政主管部门或者直辖市人民政府水行政主管部门核发'), ['city水利']);
    assert.deepEqual(leads('取水许可证由取水口所在地县（区）水利局核发'), ['district水利']);
    assert.deepEqual(leads('取水许可证由国务院水行政主管部门核发'), ['nation水利']);
    assert.deepEqual(leads('取水许可证由水利或者自然资源部门核发'), ['水利', '自然资源']);
    assert.deepEqual(leads('取水许可证由我局核发'), ['city水利']);
  });

  it('are none where an office helps, is consulted or may not', () => {
    for (const words of ['水利部门配合做好河道保洁', '应当征求水利部门意见', '水利部门不得收取费用', '由金融机构负责发放贷款']) assert.deepEqual(duties(words), [], words);
  });

  it('are none in times, without an act, and where a person is in charge', () => {
    assert.deepEqual(duties('由市水利局责令改正，处一千元罚款，由其负责清理'), []);
    assert.deepEqual(duties('市水利局核发许可证前，应当征求意见'), []);
    assert.deepEqual(duties('经市水利局负责人批准，可以延长'), []);
  });
});
