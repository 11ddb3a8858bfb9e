import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../../server/src/corpus/loaders/folder';
import { blockAt, locatorOf } from '../../../server/src/document/find';
import { createPolicyService } from '../../../server/src/service';
import reviewed from '../../reviewed/conflicts-figures.json';
import { describeWithShared } from '../../shared';

const FIGURES = /^conflict\/(?:target|date|frequency|deadline|parameter)$/;

describeWithShared('conflicts in published documents', function (shared) {
  this.timeout(120_000);
  const service = createPolicyService({ sources: loadCorpus(['seeds', 'corpora/zhejiang', 'corpora/administrative-regulations'].map((folder) => join(shared, folder))).sources, today: () => '2024-06-01' });
  const find = (folder: string, name: RegExp): string => {
    const file = readdirSync(join(shared, folder)).find((each) => name.test(each));
    assert.ok(file, `no document ${name} in ${folder}`);
    return join(shared, folder, file);
  };
  const check = (path: string) => {
    const document = service.read(readFileSync(path, 'utf8'), path);
    return { document, findings: service.check(document, { asOf: '2024-06-01' }).findings };
  };

  it('the figures of the reviewed documents are reported, and nothing that nobody has read', () => {
    for (const title of new Set(reviewed.findings.map(({ document }) => document))) {
      const path = title.startsWith('中共') ? find('seeds', /2016/) : find('corpora/zhejiang', new RegExp(`^${title}`));
      const { document, findings } = check(path);
      const found = findings.filter(({ code, severity }) => FIGURES.test(code) && severity !== 'information')
        .map(({ code, span, related = [] }) => [locatorOf(blockAt(document, span.start)?.node ?? null), code, related[0].document, related[0].locator].join(' '));
      const read = reviewed.findings.filter((each) => each.document === title).map(({ locator, code, against, againstLocator }) => [locator, code, against, againstLocator].join(' '));
      assert.deepEqual([...new Set(found)].sort(), [...new Set(read)].sort(), title);
    }
  });

  it('a fine of Hangzhou above the range of the province', () => {
    const { document, findings } = check(find('corpora/zhejiang', /^杭州市大气污染防治规定/));
    const [fine] = findings.filter(({ code }) => code === 'conflict/parameter');
    assert.equal(document.text.slice(fine.span.start, fine.span.end), '一万元以上十万元以下');
    assert.equal(fine.related?.[0].locator, '第六十二条');
  });

  it('学前教育 defined otherwise than by the province', () => {
    const { findings } = check(find('corpora/zhejiang', /^杭州市学前教育促进条例/));
    assert.ok(findings.some(({ code, related }) => code === 'conflict/definition' && related?.[0].document === '浙江省学前教育条例'));
  });

  it('a leading group in place of the committee that the regulation sets up', () => {
    const { findings } = check(find('seeds', /2018〕15号/));
    assert.ok(findings.some(({ code, related }) => code === 'conflict/responsibility' && related?.[0].document === '杭州市城市国际化促进条例' && related[0].locator.startsWith('第六条')));
  });

  it('twelve rows of the annex of the Shaoxing plan that name other units than its text', () => {
    const { document, findings } = check(find('seeds', /2020〕15号/));
    const annex = document.text.lastIndexOf('附件 2');
    assert.equal(findings.filter(({ code, span }) => code === 'conflict/responsibility' && span.start > annex).length, 12);
  });
});
