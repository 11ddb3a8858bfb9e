import { cityUnits, isKnownUnit, readUnit } from '../../document/units';
import { COMPLETION } from '../lsp';
import type { FeatureContext } from '../model';
import { unitMentions } from '../subject';
import type { Proposal } from './index';
import { rank } from './rank';

const LIMIT = 50;
const LONGEST = 12;

/** Units: those of this draft first, then those of the corpus by use, then the departments of a city. */
export function unitItems({ document, facts, locale }: FeatureContext, typed: string): readonly Proposal[] {
  const found = new Map<string, string>();
  const add = (name: string, detail: string): void => {
    if (name.length > 1 && name !== typed && !found.has(name)) found.set(name, detail);
  };
  // A former name that stands in the draft is no name to use again.
  for (const { name } of unitMentions(document)) if (!readUnit(name).former) add(name, locale === 'zh' ? '本文已用' : 'used here');
  // What is long and unknown is rather a sentence than a name.
  for (const { name, count } of facts?.unitNames ?? []) if (name.length <= LONGEST || isKnownUnit(readUnit(name))) add(name, locale === 'zh' ? `法规库中 ${count} 处` : `${count} in the corpus`);
  for (const { short, full } of cityUnits()) add(short, full);
  return rank([...found].map(([label, detail]) => ({ label, detail })), typed, LIMIT).map(({ label, detail }) => ({ label, detail, kind: COMPLETION.module, newText: label }));
}
