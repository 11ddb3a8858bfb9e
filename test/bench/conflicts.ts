import { join } from 'node:path';
import { bundledSources } from '../../server/src/corpus/loaders/bundled';
import { loadCorpus } from '../../server/src/corpus/loaders/folder';
import { createPolicyService } from '../../server/src/service';
import { plan } from '../texts';
import { median, timed, type Row } from './measure';

const GROUP = 'What conflict checking adds to a check';
const SIZE = 200_000;

/** The time `conflict/*` adds to the check of a draft, with corpora of three sizes: it should follow the draft, not the corpus. */
export async function conflicts(root: string, shared: string | null): Promise<Row[]> {
  const published = shared ? loadCorpus(['zhejiang', 'administrative-regulations'].map((name) => join(shared, 'corpora', name))).sources : [];
  const sizes = [0, ...(published.length ? [95, published.length] : [])];
  const rows: Row[] = [];
  for (const size of sizes) {
    const service = createPolicyService({ sources: [...bundledSources(root), ...published.slice(0, size)] });
    const draft = (at: number): ReturnType<typeof service.read> => service.read(plan(SIZE, at), `file:///plan-${at}.policy.txt`);
    for (const warm of [1, 2]) service.check(draft(warm));
    const times = { all: 0, without: 0 };
    times.without = await median((at) => service.check(draft(10 + at), { levels: { 'conflict/*': 'off' } }), 7);
    times.all = await median((at) => service.check(draft(20 + at)), 7);
    rows.push(timed(GROUP, `a plan of 200,000 characters, corpus of ${size + 5} documents`, Math.max(0, times.all - times.without), SIZE, 60));
  }
  return rows;
}
