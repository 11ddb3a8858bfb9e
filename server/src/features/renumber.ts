import type { TextEdit } from 'vscode-languageserver';
import { counted } from '../text/english';
import { editOf } from './lsp';
import type { FeatureContext } from './model';
import { numberEdits, rightNumbers } from './numbering';

/** The edits that put all numbers of a draft in order, references following; with what was done, in words. */
export function renumber({ document, resolutions, locale }: FeatureContext): { changes: Record<string, TextEdit[]>; summary: string } {
  const { labels, references } = numberEdits(document, resolutions, rightNumbers(document));
  const broken = resolutions.filter(({ document: home, status }) => !home && status === 'broken').length;
  const zh = labels.length === 0 ? '编号无需调整。' : `调整了 ${labels.length} 个序号、${references.length} 处引用。${broken > 0 ? `另有 ${broken} 处引用原来就找不到所指条文，没有改动，请核对。` : ''}`;
  const en = labels.length === 0 ? 'The numbering is in order already.' : `${counted(labels.length, 'number')} and ${counted(references.length, 'reference')} changed.${broken > 0 ? ` ${counted(broken, 'reference')} led nowhere before: unchanged.` : ''}`;
  const edits = [...labels, ...references].map((edit) => editOf(document, edit));
  return { changes: edits.length > 0 ? { [document.uri]: edits } : {}, summary: locale === 'zh' ? zh : en };
}
