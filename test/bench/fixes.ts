import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPolicyService, type CheckedFinding } from '../../server/src/service';
import { fixToTheEnd } from '../../server/src/service/fixes';
import type { Row } from './measure';

const GROUP = 'Mistakes made in published documents, undone byte for byte';
const PER_OPERATOR = 12;
const SEED = 1;
const AREAS = ['conflict', 'reference', 'style', 'term', 'unit'];
const LEVELS = Object.fromEntries(AREAS.map((area) => [`${area}/*`, 'off' as const]));

interface Change { readonly start: number; readonly end: number; readonly newText: string }
interface Mutant { readonly operator: string; readonly harmless: boolean; readonly document: { readonly text: string }; readonly edits: readonly Change[]; readonly text: string; readonly expect: { readonly code: string | null } }

/** Nothing but a label was taken away: what was there can be known from what is left. */
const LABEL = /^[\s\u3000第（）()〇零一二三四五六七八九十百千0-9编章节条、.．]*$/;

/**
 * Makes the mistakes of the structure bench in published documents and undoes them: by `check --fix`, which takes certain corrections only,
 * and by the one correction that a person would choose. Mistakes that took words away cannot be undone and are left out.
 */
export async function fixes(shared: string | null): Promise<Row[]> {
  const bench = shared && join(shared, 'bench/structure');
  if (!bench || !existsSync(join(bench, 'mutate.mjs'))) return [{ group: GROUP, what: 'not measured: the folder ../shared with the structure bench is not here' }];
  const { makeMutants, operators } = await import(pathToFileURL(join(bench, 'mutate.mjs')).href);
  const { findDocuments, loadDocument } = await import(pathToFileURL(join(bench, 'document.mjs')).href);
  const documents = findDocuments([join(shared!, 'corpora'), join(shared!, 'seeds')]).map(loadDocument);
  const of = operators.filter(({ code }: { code?: string }) => /^(?:numbering|structure)\//.test(code ?? ''));
  const service = createPolicyService({});
  const findings = (text: string): readonly CheckedFinding[] => service.check(service.read(text, ''), { levels: LEVELS }).findings;
  const settled = (text: string): string => fixToTheEnd(service, text, '', { levels: LEVELS }).text;
  const counts = new Map<string, { all: number; alone: number; chosen: number }>();
  for (const { operator, document, edits, text } of makeMutants(documents, { perOperator: PER_OPERATOR, seed: SEED, only: of }) as Iterable<Mutant>) {
    if (!edits.every(({ start, end }) => LABEL.test(document.text.slice(start, end)))) continue;
    const count = counts.get(operator) ?? { all: 0, alone: 0, chosen: 0 };
    counts.set(operator, count);
    count.all++;
    const wanted = settled(document.text);
    if (settled(text) === wanted) {
      count.alone++;
      count.chosen++;
    } else if (findings(text).some(({ fixes: offered = [] }) => offered.some((fix) => settled(applied(text, fix.edits)) === wanted))) count.chosen++;
    else if (process.env.SHOW_FIXES) console.error(`${operator}: ${JSON.stringify(edits.map(({ start, end, newText }) => [document.text.slice(start - 10, end + 10), newText]))}\n${findings(text).map(({ message, fixes: offered = [] }) => `    ${message.zh} ${offered.map((fix) => fix.title.zh + (fix.certain ? '!' : '')).join()}`).slice(0, 3).join('\n')}`);
  }
  const rows = [...counts].map(([operator, { all, alone, chosen }]): Row => ({ group: GROUP, what: operator, share: chosen / all, note: `${alone} of ${all} by \`check --fix\` alone` }));
  const total = [...counts.values()].reduce((sum, { all, chosen }) => ({ all: sum.all + all, chosen: sum.chosen + chosen }), { all: 0, chosen: 0 });
  return [...rows, { group: GROUP, what: 'all', share: total.chosen / total.all, least: 0.95 }];
}

type Edit = { readonly span: { readonly start: number; readonly end: number }; readonly newText: string };

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((left, right) => right.span.start - left.span.start).reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
}
