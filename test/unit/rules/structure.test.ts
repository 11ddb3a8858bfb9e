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
