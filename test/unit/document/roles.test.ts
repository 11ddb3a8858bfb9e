import { strict as assert } from 'node:assert';
import { readRoles } from '../../../server/src/document/norms/roles';

const within = { jurisdiction: { province: '浙江省', city: '宁波市' }, self: '宁波市水利局' };
const squeezed = (words: string): string => words.replace(/[，\s]+/g, ' ').trim();
/** `who: what is said around` of each role. */
const roles = (text: string): string[] => readRoles(text, within).map(({ name, words }) => `${name}: ${squeezed(words)}`);
const clauses = (text: string): string[] => readRoles(text, within).map(({ name, clause }) => `${name}: ${squeezed(clause)}`);
const levels = (text: string): string[] => readRoles(text, within).flatMap(({ units }) => units.map(({ key, level }) => `${level}${key}`));

describe('who acts in a sentence', () => {
  it('acts by 由, as the subject, and where something is handed to them', () => {
    assert.deepEqual(roles('河道规划由市水利局编制'), ['市水利局: 河道规划 编制']);
    assert.deepEqual(roles('供水单位应当建立水质档案'), ['供水单位: 应当建立水质档案']);
    assert.deepEqual(roles('取水口的设置，经市水利局同意后方可施工'), ['市水利局: 取水口的设置 同意后方可施工']);
    assert.deepEqual(roles('未委托的，所在地居民委员会为管理人'), ['所在地居民委员会: 未委托的 为管理人']);
  });

  it('decides on what another draws up, after the steps between', () => {
    assert.deepEqual(clauses('河道规划由市水利局编制，报市人民政府批准'), ['市水利局: 河道规划 编制', '市人民政府: 河道规划 批准']);
    assert.deepEqual(clauses('采砂点由水利部门征求公安部门意见后，报县人民政府批准'), ['县人民政府: 采砂点 批准']);
    assert.deepEqual(roles('嘉奖由县人民政府批准，记二等功报市人民政府批准'), ['县人民政府: 嘉奖 批准', '市人民政府: 记二等功 批准']);
    assert.deepEqual(roles('名录由村民委员会提交镇人民政府审核').map((each) => each.split(':')[0]), ['镇人民政府'], 'who hands on does not decide');
  });

  it('is named at a level: of each of several, of all by the first, at least', () => {
    assert.deepEqual(roles('二级保护、三级保护的河道分别由设区的市级、县级人民政府水行政主管部门认定'), ['设区的市级人民政府水行政主管部门: 二级保护的河道 认定', '县级人民政府水行政主管部门: 三级保护的河道 认定']);
    assert.deepEqual(levels('名录由县级水利或者自然资源主管部门认定'), ['district水利', 'district自然资源']);
    assert.deepEqual(levels('经设区的市级以上人民政府水行政主管部门负责人批准'), ['水利']);
    assert.deepEqual(levels('报城市人民政府批准'), ['gov:']);
    assert.deepEqual(levels('河道清单由我局编制'), ['city水利']);
  });

  it('is nobody where all are meant, where something is forbidden, punished or told of a time', () => {
    for (const words of ['任何单位应当保护河道', '有关部门应当编制计划', '水利部门不得批准采砂', '由水利部门责令改正，处一千元罚款', '未经水利部门批准，擅自采砂的']) assert.deepEqual(roles(words), [], words);
    assert.deepEqual(readRoles('水利部门应当自名录批准之日起十日内公布', within).map(({ acts }) => acts & 1), [0], 'another approves');
  });
});
