import { strict as assert } from 'node:assert';
import { styleRules } from '../../../server/src/rules/style';
import { createPolicyService } from '../../../server/src/service';

const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
const findings = (text: string, code: string) => service.check(service.read(text, 'a.policy.txt'), { levels: { [code]: 'warning' } }).findings.filter((each) => each.code === code);

describe('style rules', () => {
  for (const rule of styleRules) {
    it(`${rule.code}: ${rule.title.zh}`, () => {
      assert.ok(findings(rule.bad, rule.code).length > 0, `the bad example is not found: ${rule.bad}`);
      assert.deepEqual(findings(rule.good, rule.code).map(({ span }) => rule.good.slice(span.start, span.end)), [], 'the good example is found');
    });
  }
});
