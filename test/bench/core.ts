import { bundledSources } from '../../server/src/corpus/loaders/bundled';
import { createPolicyService } from '../../server/src/service';
import { regulation } from '../texts';
import { median, timed, type Row } from './measure';

const SIZE = 1_000_000;

/** Reading and checking a text of a million characters that was never seen before, over the bundled corpus. */
export async function core(root: string): Promise<Row[]> {
  const sources = bundledSources(root);
  const service = createPolicyService({ sources });
  const texts = Array.from({ length: 9 }, (_, at) => regulation(SIZE, 100 + at));
  for (const text of texts.slice(6)) service.check(service.read(text.slice(0, 200_000), 'file:///warm.policy.txt'));
  const read = await median((at) => service.read(texts[at], `file:///read-${at}.policy.txt`).outline.length, 6);
  const check = await median((at) => service.check(service.read(texts[at + 3], `file:///check-${at}.policy.txt`)).findings.length, 6);
  return [
    timed('1,000,000 characters, in one process', 'read and outline, cold', read, SIZE, 40),
    timed('1,000,000 characters, in one process', 'full check, cold', check, SIZE, 120),
  ];
}
