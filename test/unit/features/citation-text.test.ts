import { strict as assert } from 'node:assert';
import { citationText } from '../../../server/src/features';
import { open } from './context';

describe('a citation that is inserted', () => {
  const { context } = open('临江市步行街管理办法\n\n第一条　甲。\n');
  const [regulation, plan] = context.corpus.documents;

  it('names an article as it is', () => assert.equal(citationText(regulation, '第三条第二款', true), '《临江市夜间经济促进条例》第三条第二款'));

  it('names a place in an outline document in words, with the number of the document at its first mention', () => {
    assert.equal(citationText(plan, '一（二）', true), `《${plan.metadata.title}》（临政办发〔2022〕8号）第一部分第（二）项`);
    assert.equal(citationText(plan, '八2', false), `《${plan.metadata.title}》第八部分第2点`);
    assert.equal(citationText(plan, '（三十一）', false), `《${plan.metadata.title}》第（三十一）点`);
    assert.equal(citationText(plan, '附件1 第5项', false), `《${plan.metadata.title}》附件1第5项`);
    assert.equal(citationText(plan, '', false), `《${plan.metadata.title}》`);
  });

  it('is one that the check verifies', () => {
    const draft = open(`临江市步行街管理办法\n\n第一条　根据${citationText(plan, '一（二）', true)}，制定本办法。\n`);
    assert.deepEqual(draft.context.resolutions.map(({ status }) => status), ['verified']);
  });
});
