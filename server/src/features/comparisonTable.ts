import { compareVersions, type ProvisionChange } from '../corpus/diff';
import type { CorpusDocument } from '../corpus/model';
import { markDifferences } from './differences';
import { plain } from './lsp';
import type { Locale } from './model';

const KINDS: Readonly<Record<Exclude<ProvisionChange['kind'], 'same'>, { readonly zh: string; readonly en: string }>> = {
  changed: { zh: '修改', en: 'changed' }, moved: { zh: '移动', en: 'moved' }, added: { zh: '新增', en: 'added' }, deleted: { zh: '删除', en: 'deleted' },
};

/** Two versions side by side, provision by provision, as a 新旧对照表 in Markdown: only what differs, the differing words in bold. */
export function comparisonTable(before: CorpusDocument, after: CorpusDocument, locale: Locale): string {
  const zh = locale === 'zh';
  const changes = compareVersions(before.document, after.document, { before: before.fragment, after: after.fragment });
  const rows = changes.flatMap(({ kind, before: old, after: now }) => {
    if (kind === 'same') return [];
    const [left, right] = kind === 'changed' ? markDifferences(old!.text, now!.text, cell, (words) => `**${cell(words)}**`) : [cell(old?.text ?? ''), cell(now?.text ?? '')];
    return [`| ${KINDS[kind][locale]} | ${old ? `${old.locator}　${left}` : ''} | ${now ? `${now.locator}　${right}` : ''} |`];
  });
  const nameOf = ({ metadata: { title, dates } }: CorpusDocument): string => `《${plain(title)}》（${dates.version ?? dates.issued ?? dates.adopted ?? (zh ? '日期不详' : 'date unknown')}）`;
  const count = (kind: ProvisionChange['kind']): number => changes.filter((each) => each.kind === kind).length;
  const summary = zh ? `相同 ${count('same')}，修改 ${count('changed')}，移动 ${count('moved')}，新增 ${count('added')}，删除 ${count('deleted')}。` : `${count('same')} the same, ${count('changed')} changed, ${count('moved')} moved, ${count('added')} added, ${count('deleted')} deleted.`;
  return [`# ${zh ? '新旧对照表' : 'Comparison of versions'}`, '', summary, '', `| | ${nameOf(before)} | ${nameOf(after)} |`, '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** A table cell is one line of Markdown. */
const cell = (text: string): string => plain(text).replace(/\n/g, '<br>');
