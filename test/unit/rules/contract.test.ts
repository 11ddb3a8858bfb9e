import { strict as assert } from 'node:assert';
import { rules } from '../../../server/src/rules';
import type { Severity } from '../../../server/src/rules/model';
import { createPolicyService } from '../../../server/src/service';

/** The codes that never change, with the levels that were settled. */
const SETTLED: Readonly<Record<string, Severity>> = {
  'numbering/gap': 'error', 'numbering/duplicate': 'error', 'numbering/order': 'error', 'numbering/malformed': 'error',
  'reference/missing-article': 'error', 'reference/missing-paragraph': 'error', 'reference/missing-item': 'error', 'reference/missing-attachment': 'error', 'reference/missing-chapter': 'error',
  'reference/reversed-range': 'error', 'reference/dangling-relative': 'error',
  'reference/unknown-document': 'information', 'reference/title-mismatch': 'warning', 'reference/number-mismatch': 'warning', 'reference/repealed': 'warning', 'reference/superseded': 'warning',
  'reference/quote-mismatch': 'warning', 'reference/subject-mismatch': 'warning', 'reference/self': 'warning',
  'term/undefined': 'warning', 'term/redefined': 'warning', 'term/unused': 'information', 'term/inconsistent': 'information',
  'unit/unknown': 'information', 'unit/inconsistent': 'information', 'unit/renamed': 'warning', 'unit/duplicate': 'warning', 'unit/missing-lead': 'warning', 'unit/wrong-jurisdiction': 'warning',
  'conflict/authority': 'error', 'conflict/fair-competition': 'warning', 'conflict/overlap': 'information',
};
/** Settled as "warning or less". */
const WARNING_OR_LESS = ['numbering/mixed-style', 'numbering/level-skip', 'numbering/lone-item'];
/** The level depends on the rank of what is contradicted. */
const BY_RANK = ['conflict/target', 'conflict/date', 'conflict/frequency', 'conflict/deadline', 'conflict/parameter', 'conflict/responsibility', 'conflict/definition', 'conflict/modality'];

const ruleOf = new Map(rules.map((rule) => [rule.code, rule]));

describe('codes that never change', () => {
  for (const [code, severity] of Object.entries(SETTLED)) {
    it(`${code} is there, at level ${severity}`, () => { assert.equal(ruleOf.get(code)?.severity, severity); });
  }
  for (const code of WARNING_OR_LESS) it(`${code} is a warning or less`, () => { assert.ok(['warning', 'information', 'hint'].includes(ruleOf.get(code)?.severity ?? 'none')); });
  for (const code of BY_RANK) it(`${code} is there`, () => { assert.ok(ruleOf.has(code)); });
  it('are used once each', () => { assert.equal(ruleOf.size, rules.length); });
});

describe('what every rule says of itself', () => {
  for (const rule of rules) {
    it(rule.code, () => {
      assert.match(rule.code, /^(numbering|structure|reference|term|unit|conflict|style|suppression)\/[a-z]+(-[a-z]+)*$/);
      for (const words of [rule.title, rule.explanation]) assert.ok(words.zh.length > 3 && words.en.length > 3);
      assert.match(rule.title.zh + rule.explanation.zh, /[一-龥]/);
      assert.doesNotMatch(rule.title.en, /^[一-龥]+$/);
      assert.ok(rule.basis.length > 1, 'a rule without basis');
      assert.ok(rule.bad.length > 1 && rule.good.length > 1 && rule.bad !== rule.good, 'a rule without examples');
    });
  }

  it('no rule rests on a norm whose text could not be checked', () => {
    for (const { code, basis } of rules) assert.doesNotMatch(basis, /行政规范性文件管理办法/, code);
  });
});

describe('the good example of every rule', () => {
  const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
  for (const rule of rules) {
    it(`${rule.code} is silent on it`, () => {
      const { findings, failures } = service.check(service.read(rule.good, 'a.policy.txt'), { levels: { [rule.code]: 'warning' } });
      assert.deepEqual(failures, []);
      assert.deepEqual(findings.filter(({ code }) => code === rule.code).map(({ message }) => message.zh), []);
    });
  }
});

describe('the bad example of a rule that needs no corpus', () => {
  const service = createPolicyService({ sources: [], today: () => '2024-06-01' });
  for (const rule of rules.filter(({ code }) => /^(numbering|structure|style|suppression)\//.test(code))) {
    it(`${rule.code} is found in it`, () => {
      const { findings } = service.check(service.read(rule.bad, 'a.policy.txt'), { levels: { [rule.code]: 'warning' } });
      assert.ok(findings.some(({ code }) => code === rule.code), rule.bad);
    });
  }
});
