import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCorpus } from '../../../server/src/corpus/corpus';
import { bundledSources } from '../../../server/src/corpus/loaders/bundled';
import { readMetadataOf } from '../../../server/src/document/metadata';

const root = resolve(__dirname, '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'seeds/manifest.json'), 'utf8')) as { documents: Array<Record<string, unknown> & { file: string; dates: Record<string, string>; sources: Record<string, string> }> };

describe('the bundled corpus', () => {
  const corpus = createCorpus(bundledSources(root), { today: () => '2026-01-01' });
  it('has five documents', () => assert.equal(corpus.documents.length, 5));
  for (const entry of manifest.documents) {
    it(`says where each field of ${entry.file} comes from, and what is from the text is in the text`, () => {
      assert.ok(existsSync(join(root, 'seeds', entry.file)));
      const read = readMetadataOf(readFileSync(join(root, 'seeds', entry.file), 'utf8')) as unknown as Record<string, unknown> & { dates: Record<string, string> };
      for (const [field, source] of Object.entries(entry.sources)) {
        assert.ok(source.length > 3, field);
        const day = /^dates\.(.+)$/.exec(field)?.[1];
        if (source === 'text') assert.deepEqual(day ? read.dates[day] : read[field], day ? entry.dates[day] : entry[field], field);
      }
    });
  }
  it('knows the fragment of 2018 as an earlier version of the text of 2023', () => {
    const [latest, earlier] = corpus.byTitle('杭州市城市国际化促进条例');
    assert.equal(latest.metadata.dates.version, '2023-05-26');
    assert.equal(earlier.metadata.dates.version, '2018-05-31');
    assert.equal(earlier.fragment, true);
    assert.equal(corpus.forceOf(earlier, '2020-01-01'), 'in-force');
    assert.equal(corpus.forceOf(earlier, '2024-01-01'), 'superseded');
    assert.equal(corpus.inForce('杭州市城市国际化促进条例', null), latest);
  });
  it('finds the plan by its own title and by its number', () => {
    assert.match(corpus.byTitle('绍兴市加快推进城市国际化行动方案(2020—2022年)')[0].metadata.title, /^绍兴市人民政府办公室关于印发/);
    assert.equal(corpus.byNumber('绍政办发〔2020〕15号').length, 1);
  });
});
