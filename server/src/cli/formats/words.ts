import type { Severity } from '../../rules/model';
import type { FileReport, ReportedRelated } from '../report';
import type { FormatOptions } from './format';

export const LEVEL_WORDS: Record<Severity, readonly [zh: string, en: string]> = { error: ['错误', 'Error'], warning: ['警告', 'Warning'], information: ['提示', 'Information'], hint: ['建议', 'Hint'] };

/** Picks the words of the locale. */
export const chooser = ({ locale }: Pick<FormatOptions, 'locale'>) => (zh: string, en: string): string => (locale === 'zh' ? zh : en);

/** Where evidence stands, with its note: of the draft itself the line, else title, version and locator. */
export function placeOf({ path, range, document, version, locator, note }: ReportedRelated, report: FileReport, options: FormatOptions): string {
  const pick = chooser(options);
  const line = range.start.line + 1;
  const parts = path === report.path ? [pick(`本文第${line}行`, `line ${line}`), locator && ` ${locator}`] : [`《${document}》`, version && pick(`（${version}）`, ` (${version})`), locator && pick(locator, ` ${locator}`)];
  return (note ? note + pick('，', ', ') : '') + parts.join('');
}

/** The words of evidence, at most `most` characters, without the locator at their head, which the place names already. */
export function wordsOf({ text, locator }: ReportedRelated, most: number): string {
  const words = locator !== '' && text.startsWith(locator) ? text.slice(locator.length).replace(/^[\s、.．]+/, '') : text;
  return words.length > most ? `${words.slice(0, most)}…` : words;
}
