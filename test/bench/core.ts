import { bundledSources } from '../../server/src/corpus/loaders/bundled';
import { createPolicyService } from '../../server/src/service';
import { regulation } from '../texts';
import { median, timed, type Row } from './measure';

const SIZE = 1_000_000;
const GROUP = '1,000,000 characters, in one process';

/** Reading and checking a text of a million characters that was never seen before, over the bundled corpus; and again after an edit. */
export async function core(root: string): Promise<Row[]> {
  const service = createPolicyService({ sources: bundledSources(root) });
  // Each of another day: what was found of a sentence in one holds for none of the others.
  const texts = Array.from({ length: 9 }, (_, at) => regulation(SIZE, 100 + at).replace('3月29日', `3月${at + 1}日`));
  for (const text of texts.slice(6)) service.check(service.read(text.slice(0, 200_000), 'file:///warm.policy.txt'));
  const read = await median((at) => service.read(texts[at], `file:///read-${at}.policy.txt`).outline.length, 6);
  const check = await median((at) => service.check(service.read(texts[at + 3], `file:///check-${at}.policy.txt`)).findings.length, 6);
  let text = texts[0];
  let document = service.read(text, 'file:///edit.policy.txt');
  service.check(document);
  const edit = await median((at) => {
    const place = text.indexOf('。', (SIZE / 20) * (at + 4));
    text = `${text.slice(0, place)}的${text.slice(place)}`;
    document = service.read(text, 'file:///edit.policy.txt', document);
    return service.check(document).findings.length;
  }, 9);
  return [
    timed(GROUP, 'read and outline, cold', read, SIZE, 40),
    timed(GROUP, 'full check, cold', check, SIZE, 120),
    timed(GROUP, 'one character typed, read and checked again', edit, SIZE, 25),
  ];
}
