import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../../server/src/corpus/loaders/folder';
import { createPolicyService, type PolicyService } from '../../../server/src/service';
import { describeWithShared } from '../../shared';

/** Rules that carry out a regulation and say all of it again. */
function restated(title: string, text: string): string {
  const kind = /(条例|规定|办法)$/.exec(title)![1];
  const body = text.slice(text.search(/^[#\s　]*第一条/m)).replace(/^[#\s　]*第一条[\s　]*/, `第一条　根据《${title}》，制定本细则。`).replaceAll(`本${kind}`, '本细则').replace(/^#+\s*/gm, '');
  return `${title.slice(0, -kind.length)}实施细则\n\n${body.trim()}\n\n2025年9月1日\n`;
}

/** The same with other words where they mean the same. */
const reworded = (text: string): string => text.replace(/应当/g, '应').replace(/或者/g, '或').replace(/进行/g, '开展').replace(/按照/g, '依照').replace(/以及/g, '和').replace(/有关部门/g, '相关部门');

const conflicts = (service: PolicyService, draft: string): string[] =>
  service.check(service.read(draft, 'draft.policy.txt')).findings.filter(({ rule, severity }) => /^conflict\/(?:modality|responsibility|definition)$/.test(rule.code) && severity !== 'information').map(({ rule, span }) => `${rule.code} ${draft.slice(span.start, span.end)}`);

describe('what only repeats a regulation', () => {
  const seeds = join(__dirname, '../../../seeds');
  const service = createPolicyService({ sources: loadCorpus([seeds]).sources, today: () => '2025-09-01' });
  const file = readdirSync(seeds).find((name) => /2023修正/.test(name))!;
  const draft = restated('杭州市城市国际化促进条例', readFileSync(join(seeds, file), 'utf8'));
  it('contradicts it nowhere, word for word', () => assert.deepEqual(conflicts(service, draft), []));
  it('nor in other words', () => assert.deepEqual(conflicts(service, reworded(draft)), []));
  it('but where a duty has become a choice it does', () => {
    const duty = draft.split('\n').find((line) => /应当每年向本级人民代表大会/.test(line))!;
    assert.ok(duty, 'the regulation has the duty');
    assert.deepEqual(conflicts(service, draft.replace(duty, duty.replace('应当每年', '可以根据需要'))).map((each) => each.split(' ')[0]), ['conflict/modality']);
  });
});

describeWithShared('regulations of Zhejiang, said again by rules that carry them out', function (shared) {
  this.timeout(60_000);
  const folder = join(shared, 'corpora/zhejiang');
  const service = createPolicyService({ sources: loadCorpus([folder]).sources, today: () => '2025-09-01' });
  it('are contradicted nowhere', () => {
    const found: string[] = [];
    for (const name of readdirSync(folder).sort().filter((_, at) => at % 16 === 0)) {
      const text = readFileSync(join(folder, name), 'utf8');
      const title = /^#\s*(.+(?:条例|规定|办法))\s*$/m.exec(text)?.[1].trim();
      if (title && /^[#\s　]*第一条/m.test(text)) found.push(...conflicts(service, restated(title, text)).map((each) => `${title} ${each}`));
    }
    assert.deepEqual(found, []);
  });
});
