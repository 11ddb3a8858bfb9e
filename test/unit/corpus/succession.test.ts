import { strict as assert } from 'node:assert';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { staleCitations } from '../../../server/src/corpus/staleness';
import { termOf } from '../../../server/src/corpus/succession';
import { readDocument } from '../../../server/src/document/document';
import { createPolicyService } from '../../../server/src/service';

const plan = (title: string, day: string, body = '一、目标。到2025年，示范社区达到100个。'): string => `阳泉市人民政府办公室关于印发${title}的通知\n\n阳政办发〔${day.slice(0, 4)}〕8号\n\n各县、区人民政府：\n\n现印发给你们，请认真贯彻执行。\n\n阳泉市人民政府办公室\n${day}\n\n${title}\n\n${body}\n`;
const TEXTS = {
  first: plan('阳泉市示范社区三年行动计划（2020—2022年）', '2020年3月1日'),
  next: plan('阳泉市示范社区行动计划（2023—2025年）', '2023年2月1日', '一、目标。到2025年，示范街道达到10个。'),
  five: plan('阳泉市“十三五”商贸发展规划', '2016年5月1日'),
  six: plan('阳泉市“十四五”商贸发展规划', '2021年5月1日'),
  other: plan('大同市示范社区行动计划（2023—2025年）', '2023年1月1日'),
};
const corpusOf = (...ids: Array<keyof typeof TEXTS>) => createCorpus(ids.map((id) => ({ id, uri: id, text: TEXTS[id] })), { today: () => '2026-01-01' });

describe('plans that follow one another under their own titles', () => {
  it('are one series whatever the years and the round', () => {
    assert.deepEqual(termOf('阳泉市示范社区三年行动计划（2020—2022年）'), { series: '阳泉市示范社区行动计划', from: 2020, to: 2022 });
    assert.deepEqual(termOf('关于印发《阳泉市新一轮示范社区行动计划（2023-2025年）》的通知'), { series: '阳泉市示范社区行动计划', from: 2023, to: 2025 });
    assert.deepEqual(termOf('阳泉市商贸发展“十四五”规划'), { series: '阳泉市商贸发展规划', from: 2021, to: 2025 });
    assert.deepEqual(termOf('2024年阳泉市示范工作要点'), { series: '阳泉市示范工作要点', from: 2024, to: 2024 });
    assert.equal(termOf('阳泉市2024年停车管理办法'), null);
    assert.equal(termOf('2024年规划'), null);
  });
  it('take the place of the one before once they are issued and their years have begun', () => {
    const corpus = corpusOf('first', 'next', 'other');
    const [first, next] = corpus.documents;
    assert.equal(first.successor, next);
    assert.equal(next.successor, null);
    assert.equal(corpus.forceOf(first, '2022-06-01'), 'in-force');
    assert.equal(corpus.forceOf(first, '2023-01-15'), 'expired');
    assert.equal(corpus.forceOf(first, '2023-02-02'), 'superseded');
    assert.equal(corpus.forceOf(next, '2023-02-02'), 'in-force');
  });
  it('know five-year plans', () => {
    const corpus = corpusOf('five', 'six');
    assert.equal(corpus.documents[0].successor, corpus.documents[1]);
    assert.equal(corpus.forceOf(corpus.documents[0], '2021-06-01'), 'superseded');
  });
  it('are no matter of another city', () => assert.equal(corpusOf('first', 'other').documents[0].successor, null));
  it('end what the earlier plan set for years to come', () => {
    const draft = '阳泉市人民政府关于示范社区工作的意见\n\n各县、区人民政府：\n\n一、目标。到2025年，示范社区达到80个。\n\n阳泉市人民政府\n2023年6月1日\n';
    const conflicts = (...ids: Array<keyof typeof TEXTS>): number => {
      const service = createPolicyService({ corpus: corpusOf(...ids) });
      return service.check(service.read(draft, 'draft.policy.txt')).findings.filter(({ code }) => code === 'conflict/target').length;
    };
    assert.equal(conflicts('first'), 1, 'it binds until it is replaced');
    assert.equal(conflicts('first', 'next'), 0);
  });
  it('are what a document of the time before should cite now', () => {
    const corpus = corpusOf('first', 'next');
    const stale = staleCitations(readDocument('关于社区的通知\n\n各区：\n\n一、落实《阳泉市示范社区三年行动计划（2020—2022年）》。\n'), corpus, '2021-01-01', '2024-01-01');
    assert.deepEqual(stale.map(({ kind, now }) => [kind, now.id]), [['followed', 'next']]);
  });
});
