import { namesOf, readUnit } from '../../document/units';
import { plain } from '../lsp';
import type { FeatureContext, UnitFacts } from '../model';

const SHOWN = 5;

/** A unit's full and short name, former names with their dates, and the tasks that this draft and the corpus give it. */
export function hoverUnit(context: FeatureContext, name: string): string {
  const { document, facts, locale } = context;
  const zh = locale === 'zh';
  const unit = readUnit(name, document.metadata.jurisdiction);
  const names = namesOf(unit);
  const lines = [`**${plain(name)}**`];
  if (unit.former) {
    lines.push(zh ? `旧称，${unit.former.until.local} 起不再使用${unit.former.now ? `，现为${plain(unit.former.now)}` : ''}。依据：${plain(unit.former.basis)}`
      : `Former name, no longer used since ${unit.former.until.local}${unit.former.now ? `; now ${plain(unit.former.now)}` : ''}. Basis: ${plain(unit.former.basis)}`);
  }
  if (names) {
    if (names.full !== names.short) lines.push(zh ? `全称：${plain(names.full)}　简称：${plain(names.short)}` : `Full name: ${plain(names.full)}; short: ${plain(names.short)}`);
    if (names.former.length > 0) lines.push((zh ? '曾用名：' : 'Former names: ') + names.former.slice(0, SHOWN).map((each) => `${plain(each.name)}（${zh ? '至' : 'until '}${each.until}）`).join('、'));
  }
  const own = { leads: [] as string[], shares: [] as string[] };
  for (const { task, lead, responsible } of document.assignments) {
    if (lead.some((each) => each.name === name)) own.leads.push(task);
    else if (responsible.some((each) => each.name === name)) own.shares.push(task);
  }
  list(zh ? '本文牵头' : 'Leads here', own.leads);
  list(zh ? '本文参与' : 'Shares here', own.shares);
  const known = facts?.unit(name);
  if (known) {
    elsewhere(zh ? '法规库中牵头' : 'Leads in the corpus', known.leads);
    elsewhere(zh ? '法规库中参与' : 'Shares in the corpus', known.shares);
  }
  return lines.join('\n\n');

  function list(title: string, tasks: readonly string[]): void {
    if (tasks.length === 0) return;
    const rest = tasks.length - SHOWN;
    lines.push(`${title}（${tasks.length}）：\n\n${tasks.slice(0, SHOWN).map((task) => `- ${plain(task)}`).join('\n')}${rest > 0 ? `\n- ……${zh ? `另有 ${rest} 项` : `${rest} more`}` : ''}`);
  }

  /** Tasks of the corpus below the documents that give them. */
  function elsewhere(title: string, tasks: UnitFacts['leads']): void {
    const sources = [...new Set(tasks.map((each) => each.document))].sort((left, right) => Number(isElsewhere(left)) - Number(isElsewhere(right)));
    for (const source of sources) {
      const place = isElsewhere(source) ? `（${source.metadata.jurisdiction.city}${zh ? '的同名单位' : ': another unit of this name'}）` : '';
      if (source.uri !== document.uri) list(`${title}${place}　《${plain(source.metadata.title)}》`, [...new Set(tasks.filter((each) => each.document === source).map(({ task }) => task))]);
    }
  }

  /** 市商务局 of another city is another unit. */
  function isElsewhere({ metadata: { jurisdiction: { city } } }: UnitFacts['leads'][number]['document']): boolean {
    const own = document.metadata.jurisdiction.city;
    return city !== undefined && own !== undefined && city !== own;
  }
}
