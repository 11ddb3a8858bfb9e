import { strict as assert } from 'node:assert';
import { namesOf, nearestStem, readUnit, sameUnit, splitUnits } from '../../../server/src/document/units';

const SHAOXING = { province: '浙江省', city: '绍兴市' };
const key = (name: string): string => readUnit(name, SHAOXING).key;
const same = (left: string, right: string): boolean => sameUnit(readUnit(left, SHAOXING), readUnit(right, SHAOXING));

describe('unit names', () => {
  it('are one office in full, short and generic form', () => {
    for (const name of ['市经信局', '绍兴市经济和信息化局', '（市）经济和信息化局', '市经济和信息化部门', '经济和信息化主管部门']) assert.equal(key(name), '经济信息化', name);
    assert.ok(same('市发改委', '市发展和改革部门'));
    assert.ok(same('绍兴市人民政府外事办公室', '市外办'));
    assert.ok(same('绍兴市委人才工作领导小组办公室', '市委人才办'));
    assert.ok(same('公安机关交通管理部门', '市公安局'));
  });

  it('part what only sounds alike', () => {
    assert.ok(!same('市教育局', '区教育局'), 'another level');
    assert.ok(!sameUnit(readUnit('绍兴市商务局'), readUnit('宁波市商务局')), 'another city');
    assert.ok(!same('市市场监管局', '市药监局'));
    assert.ok(!same('柯桥区政府', '越城区政府'));
  });

  it('take all districts as one unit, however it is written', () => {
    for (const name of ['各区、县〔市〕政府', '各区、县（市）人民政府', '区、县（市）人民政府', '有关县（市、区）政府', '各区县（市）政府']) assert.equal(key(name), 'gov:*', name);
    assert.notEqual(key('市政府'), 'gov:*');
    assert.equal(key('柯桥区人民政府'), 'gov:柯桥区');
  });

  it('know what an office was called before the reform', () => {
    const { former } = readUnit('市环保局', SHAOXING);
    assert.equal(former?.now, '生态环境局');
    assert.equal(former?.one, true);
    assert.equal(readUnit('市规划局', { province: '浙江省', city: '杭州市' }).former?.now, '规划和自然资源局');
    assert.equal(readUnit('环境保护行政主管部门').former?.now, '生态环境主管部门');
    assert.equal(readUnit('市食品药品监督管理局').former?.now, '', 'two successors: nothing to write at a stroke');
  });

  it('give full, short and former names for a hover', () => {
    const names = namesOf(readUnit('市生态环境局'));
    assert.equal(names?.full, '市生态环境局');
    assert.ok(names?.former.some(({ name }) => name === '环境保护局'));
  });

  it('are told apart in a list without tearing 各区、县（市）政府 to pieces', () => {
    const names = (list: string): string[] => splitUnits(list).map(({ name }) => name);
    assert.deepEqual(names('市商务局、市体育局，各区、县〔市〕政府，滨海新区管委会'), ['市商务局', '市体育局', '各区、县〔市〕政府', '滨海新区管委会']);
    assert.deepEqual(names('市发改委和市财政局等有关单位'), ['市发改委', '市财政局']);
    assert.deepEqual(names('滨海新区管委会和各区、县（市）政府'), ['滨海新区管委会', '各区、县（市）政府']);
  });

  it('that miss a known one by a character are found', () => {
    assert.equal(nearestStem('生态环保局')?.stem, '生态环境');
    assert.equal(nearestStem('商管局'), null, 'too short to be sure');
    assert.equal(nearestStem('市场监督管里局')?.stem, '市场监督管理');
    assert.equal(nearestStem('投资促近局')?.stem, '投资促进');
  });
});
