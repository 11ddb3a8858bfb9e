import { strict as assert } from 'node:assert';
import { createPolicyService } from '../../../server/src/service';

const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
const findings = (...lines: string[]) => service.check(service.read(['东湖市开发区管理办法', '', ...lines].join('\n'), 'draft')).findings.filter(({ code }) => code.startsWith('term/'));
const codes = (...lines: string[]): string[] => findings(...lines).map(({ code }) => code);

describe('term/undefined', () => {
  const uses = ['第二条　管委会负责规划。', '第三条　管委会负责招商，企业应当向管委会报告。', '第四条　经管委会批准，可以调整。'];
  it('a short name that is used again and again', () => assert.deepEqual(codes('第一条　设立东湖开发区管理委员会。', ...uses), ['term/undefined']));
  it('is quiet where the short name is given', () => assert.deepEqual(codes('第一条　设立东湖开发区管理委员会（以下简称管委会）。', ...uses), []));
  it('is quiet about names that everybody knows', () => assert.deepEqual(codes('第一条　村民委员会应当协助。', '第二条　村委会负责登记。', '第三条　村委会负责公示，由村委会存档。'), []));
  it('the tail of a name that says nothing by itself', () => assert.deepEqual(codes('第一条　设立开发区建设推进工作领导小组。', '第二条　推进工作领导小组定期会商。', '第三条　经推进工作领导小组同意，可以调整。'), ['term/undefined']));
  it('a short title', () => assert.deepEqual(codes('第一条　根据《东湖市产业准入负面清单》管理。', '第二条　列入《负面清单》的，不予受理。', '第三条　《负面清单》每年修订。'), ['term/undefined']));
  it('is quiet about a short title that is given', () => assert.deepEqual(codes('第一条　根据《东湖市产业准入负面清单》（以下简称《负面清单》）管理。', '第二条　列入《负面清单》的，不予受理。', '第三条　《负面清单》每年修订。'), []));
  it('is information only in a text that begins in the middle', () => assert.deepEqual(findings('第三十条　经推进工作委员会批准后实施。', '第三十一条　推进工作委员会定期会商。').map(({ severity }) => severity), ['information']));
});

describe('term/redefined', () => {
  it('one short form for two', () => assert.deepEqual(codes('第一条　园区运营公司（以下简称运营单位）负责养护。', '第二条　市场举办公司（以下简称运营单位）负责安全。', '第三条　运营单位应当报告。'), ['term/redefined']));
  it('one term with two meanings', () => assert.deepEqual(codes('第一条　本办法所称企业，是指在区内登记的公司。', '第二条　本办法所称企业，是指在区内纳税的单位。'), ['term/redefined']));
  it('is quiet about definitions for one article only', () => assert.deepEqual(codes('第一条　设施应当完好。', '前款所称设施，是指路灯。', '第二条　设施应当安全。', '前款所称设施，是指围栏。'), []));
});

describe('term/unused', () => {
  it('a short form that does not occur again', () => assert.deepEqual(codes('第一条　园区运营公司（以下简称运营单位）负责养护。', '第二条　加强监督。'), ['term/unused']));
});

describe('term/inconsistent', () => {
  it('one name in two ways', () => assert.deepEqual(codes('第一条　建设东湖综合实验区。', '第二条　东湖综合试验区实行备案管理。', '第三条　推动综合试验区发展。'), ['term/inconsistent']));
  it('is quiet about two names', () => assert.deepEqual(codes('第一条　建设海洋生态实验区。', '第二条　建设自由贸易试验区。'), []));
});

describe('what a term includes beside what it is', () => {
  const text = (second: string): string => ['南湖市游船管理办法', '第一条　为了管理游船，制定本办法。', '第二条　本办法所称游船，包括画舫和快艇。', '第三条　游船应当登记，游船不得超载。', `第四条　本办法所称游船，${second}。`, '第五条　本办法自2024年7月1日起施行。'].join('\n');
  const redefined = (second: string): number => createPolicyService({ sources: [] }).check(createPolicyService({ sources: [] }).read(text(second), 'draft')).findings.filter(({ code }) => code === 'term/redefined').length;
  it('is no second definition', () => assert.equal(redefined('是指载客观光的船舶'), 0));
  it('is one where both say what it includes', () => assert.equal(redefined('包括载客观光的各类船舶'), 1));
});
