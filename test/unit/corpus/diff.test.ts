import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { compareVersions } from '../../../server/src/corpus/diff';
import { loadCorpus } from '../../../server/src/corpus/loaders/folder';
import { readDocument } from '../../../server/src/document/document';
import { describeWithShared } from '../../shared';

const OLD = ['示范条例', '', '第一条 为了规范停车秩序，制定本条例。', '第二条 市公安机关负责停车管理工作。', '第三条 停车场应当设置明显标志，并公布收费标准。', '第四条 本条例自2015年1月1日起施行。'];
const compare = (before: readonly string[], after: readonly string[], fragment = {}) =>
  compareVersions(readDocument(before.join('\n')), readDocument(after.join('\n')), fragment).map(({ kind, before: old, after: now }) => [kind, old?.locator ?? '', now?.locator ?? ''].join(' ').trim());

describe('comparing two versions', () => {
  it('finds nothing between the same words in another width', () => {
    assert.deepEqual(compare(OLD, OLD.map((line) => line.replace(/，/g, ','))), ['same 第一条 第一条', 'same 第二条 第二条', 'same 第三条 第三条', 'same 第四条 第四条']);
  });
  it('finds the article that changed', () => {
    assert.deepEqual(compare(OLD, OLD.map((line) => line.replace('市公安机关', '市城市管理部门'))).filter((change) => !change.startsWith('same')), ['changed 第二条 第二条']);
  });
  it('finds the one that came in, and those that moved for it', () => {
    const now = [...OLD.slice(0, 3), '第二条 停车场分为公共停车场和专用停车场。', OLD[3].replace('第二条', '第三条'), OLD[4].replace('第三条', '第四条'), OLD[5].replace('第四条', '第五条')];
    assert.deepEqual(compare(OLD, now), ['same 第一条 第一条', 'added  第二条', 'moved 第二条 第三条', 'moved 第三条 第四条', 'moved 第四条 第五条']);
  });
  it('puts the one that fell away where it stood', () => {
    const now = [...OLD.slice(0, 3), OLD[4].replace('第三条', '第二条'), OLD[5].replace('第四条', '第三条')];
    assert.deepEqual(compare(OLD, now), ['same 第一条 第一条', 'deleted 第二条', 'moved 第三条 第二条', 'moved 第四条 第三条']);
  });
  it('follows an article that moved and changed', () => {
    const now = ['示范条例', '', OLD[2], '第二条 停车场的规划、建设和使用，适用本条例。', '第三条 市公安机关负责停车管理和执法工作。', OLD[4].replace('第三条', '第四条')];
    assert.ok(compare(OLD, now).includes('changed 第二条 第三条'));
  });
  it('compares of a fragment only what it has', () => {
    assert.deepEqual(compare(['第三条 停车场应当设置明显标志，并公布收费标准。', '第四条 本条例自2015年1月1日起施行。'], OLD, { before: true }), ['same 第三条 第三条', 'same 第四条 第四条']);
  });
  it('compares headings where there are no articles', () => {
    const plan = ['示范方案', '', '一、总体要求', '全面提升停车服务水平。', '二、重点任务', '新建停车泊位五千个。'];
    assert.deepEqual(compare(plan, plan.map((line) => line.replace('五千', '八千'))).filter((change) => !change.startsWith('same')), ['changed 二 二']);
  });
});

describeWithShared('comparing published versions', (folder) => {
  const text = (path: string): ReturnType<typeof readDocument> => readDocument(readFileSync(path, 'utf8'), path);
  it('tells the text of 2018 from that of 2023 in articles 42 and 45 only', () => {
    const seeds = resolve(__dirname, '../../../seeds');
    const zhejiang = join(folder, 'corpora/zhejiang');
    const old = text(join(zhejiang, readdirSync(zhejiang).find((name) => name.startsWith('杭州市城市国际化促进条例'))!));
    const now = text(join(seeds, readdirSync(seeds).find((name) => name.includes('2023修正'))!));
    assert.deepEqual(compareVersions(old, now).filter(({ kind }) => kind !== 'same').map(({ kind, after }) => `${kind} ${after?.locator}`), ['changed 第四十二条', 'changed 第四十五条']);
  });
  it('orders every pair of versions in the shared corpora by its days, and the older is superseded', () => {
    const pairs = new Map<string, string[]>();
    for (const line of readFileSync(join(folder, 'domain/version-pairs.tsv'), 'utf8').trim().split('\n').slice(1)) {
      const [, title, version, , path] = line.trimEnd().split('\t');
      const local = ['zhejiang', 'administrative-regulations'].map((name) => join(folder, 'corpora', name, path.split('/').pop()!)).find((each) => readdirSync(join(each, '..')).includes(each.split('/').pop()!));
      if (local && version !== 'undated') pairs.set(title, [...(pairs.get(title) ?? []), local]);
    }
    const whole = [...pairs].filter(([, paths]) => paths.length === 2);
    assert.ok(whole.length > 25, `only ${whole.length} pairs`);
    const corpus = createCorpus(loadCorpus(whole.flatMap(([, paths]) => paths)).sources, { today: () => '2026-01-01' });
    let changed = 0;
    for (const [title, paths] of whole) {
      const document = corpus.documents.find(({ id }) => id === paths[0])!;
      assert.deepEqual(document.versions.map(({ id }) => id), [...paths].sort(), title);
      assert.equal(corpus.forceOf(document.versions[0], null), 'superseded', title);
      if (compareVersions(document.versions[0].document, document.versions[1].document).some(({ kind }) => kind !== 'same')) changed++;
    }
    // Some of the files break off after a few articles, which were not amended.
    assert.ok(changed > whole.length * 0.9, `changes found in ${changed} of ${whole.length} pairs`);
  });
});
