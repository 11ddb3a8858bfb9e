import { strict as assert } from 'node:assert';
import { structureRules } from '../../../server/src/rules/structure';
import { createPolicyService } from '../../../server/src/service';

const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
const findings = (text: string, code: string) => service.check(service.read(text, 'a.policy.txt')).findings.filter((each) => each.code === code);

describe('structure rules', () => {
  for (const rule of structureRules) {
    it(`${rule.code}: ${rule.title.zh}`, () => {
      assert.equal(findings(rule.bad, rule.code).length, 1, 'the bad example is found once');
      assert.deepEqual(findings(rule.good, rule.code).map(({ span }) => rule.good.slice(span.start, span.end)), [], 'the good example is not found');
    });
  }
});

describe('what says the same in other words', () => {
  const ARTICLES = ['第一条　座椅由所在单位管理。', '第二条　座椅应当牢固。', '第三条　损坏座椅的，应当赔偿。'];
  it('structure/missing-effective-date: 本守则自…起施行', () => {
    assert.deepEqual(findings(['东湖市座椅使用守则', ...ARTICLES, '第四条　本守则自2024年5月1日起施行。'].join('\n'), 'structure/missing-effective-date'), []);
    assert.equal(findings(['东湖市座椅使用守则', ...ARTICLES, '第四条　本守则由市城管局解释。'].join('\n'), 'structure/missing-effective-date').length, 1);
  });
  it('structure/missing-basis: a sentence before 第一条', () => {
    const text = (...lead: string[]): string => ['最高人民法院关于座椅案件管辖的规定', ...lead, ...ARTICLES, '第四条　本规定自2024年5月1日起施行。'].join('\n');
    assert.deepEqual(findings(text('为正确确定管辖，根据《中华人民共和国民事诉讼法》，制定本规定。'), 'structure/missing-basis'), []);
    assert.equal(findings(text(), 'structure/missing-basis').length, 1);
  });
});
