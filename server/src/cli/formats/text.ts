import type { Severity } from '../../rules/model';
import { counted } from '../../text/english';
import { columnsOf } from '../../text/width';
import type { FileReport, ReportedDiagnostic, Summary } from '../report';
import type { Format, FormatOptions } from './format';
import { chooser, placeOf, wordsOf } from './words';

const WORDS: Record<Severity, readonly [zh: string, en: string, color: number]> = {
  error: ['错误', 'error', 31], warning: ['警告', 'warning', 33], information: ['提示', 'info', 36], hint: ['建议', 'hint', 90],
};

/** For a person at a terminal: place, what is wrong, the line with a mark under it, basis, evidence, correction. */
export const text: Format = {
  file(report, options) {
    const pick = chooser(options);
    if (report.problem !== null) return `${report.file}\n  ${pick('无法检查', 'Not checked')}${pick('：', ': ')}${report.problem}\n`;
    const lines = report.notes.map((note) => `${report.file}${pick('：', ': ')}${note}`);
    for (const { code, error } of report.failures) lines.push(`${report.file}${pick(`：规则 ${code} 运行出错，没有查完：`, `: rule ${code} broke down: `)}${error}`);
    report.diagnostics.forEach((diagnostic, at) => lines.push(...findingLines(report, diagnostic, at, options), ''));
    return lines.length > 0 ? `${lines.join('\n')}\n` : '';
  },
  *whole(files, summary, options) {
    for (const file of files) if (file !== '') yield file;
    yield `${summaryLines(summary, options).join('\n')}\n`;
  },
};

const paint = ({ color }: FormatOptions, code: number, words: string): string => (color ? `\x1b[${code}m${words}\x1b[0m` : words);
const plain = (words: string): string => words.replace(/[\t\u0000-\u001f]/g, ' ');

function findingLines(report: FileReport, diagnostic: ReportedDiagnostic, at: number, options: FormatOptions): string[] {
  const pick = chooser(options);
  const { range: { start }, severity, message, code, basis, related, fixes } = diagnostic;
  const [zh, en, color] = WORDS[severity];
  const { before, marked, after } = report.excerpts[at];
  const lines = [`${report.file}:${start.line + 1}:${start.character + 1} ${paint(options, color, pick(zh, en))} ${message} ${paint(options, 90, code)}`];
  if (before + marked + after !== '') {
    lines.push(`    │ ${plain(before)}${paint(options, color, plain(marked))}${plain(after)}`);
    lines.push(`    │ ${' '.repeat(columnsOf(plain(before)))}${paint(options, color, '^'.repeat(Math.max(1, columnsOf(plain(marked)))))}`);
  }
  for (const each of related) lines.push(`    ${pick('对照：', 'See: ')}${placeOf(each, report, options)}${pick('：', ': ')}${plain(wordsOf(each, 160))}`);
  if (basis) lines.push(`    ${pick('依据：', 'Basis: ')}${basis}`);
  for (const { title } of fixes) lines.push(`    ${pick('改法：', 'Fix: ')}${title}`);
  return lines;
}

/** What was looked at, what was found, what could not be checked. */
export function summaryLines(summary: Summary, options: FormatOptions): string[] {
  const { files, unreadable, errors, warnings, information, hints, articles, headings, citations, unverified, suppressed, known, fixed, corpus, notes, broken } = summary;
  const cited = citations.verified + citations.broken + citations.unverifiable;
  const lines = [...notes];
  if (options.locale === 'en') {
    lines.push(`Looked at ${counted(files, 'file')}: ${counted(articles, 'article')}, ${counted(headings, 'heading')}, ${counted(cited, 'citation')} (${citations.verified} verified, ${citations.broken} broken, ${citations.unverifiable} could not be checked); corpus: ${counted(corpus.documents, 'document')}.`);
    if (files > 0) lines.push(errors + warnings + information + hints === 0 ? 'Nothing found.' : `Found ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(information, 'note')}, ${counted(hints, 'hint')}.`);
    if (fixed) lines.push(`Corrected ${counted(fixed, 'place')}.`);
    if (suppressed) lines.push(`${counted(suppressed, 'finding')} silenced by comments in the drafts.`);
    if (known) lines.push(`${counted(known, 'finding')} of the baseline not shown.`);
    if (unverified.length) lines.push(`Not checked: ${unverified.slice(0, 5).map(([reason, count]) => `${reason} (${count})`).join('; ')}${unverified.length > 5 ? ' …' : ''}`);
    if (unreadable) lines.push(`${counted(unreadable, 'file')} could not be read: NOT checked.`);
    if (broken) lines.push(`Rules broke down on ${counted(broken, 'file')}: the check is incomplete.`);
    return lines;
  }
  const looked = [`${articles} 条`, ...(headings ? [`${headings} 个标题`] : []), `引用 ${cited} 处${cited ? `（核对无误 ${citations.verified}，有误 ${citations.broken}，无法核对 ${citations.unverifiable}）` : ''}`];
  lines.push(`共检查 ${files} 个文件：${looked.join('、')}；对照法规库中 ${corpus.documents} 个文件。`);
  if (files > 0) lines.push(errors + warnings + information + hints === 0 ? '没有发现问题。' : `发现错误 ${errors}、警告 ${warnings}、提示 ${information}、建议 ${hints}。`);
  if (fixed) lines.push(`已自动改正 ${fixed} 处。`);
  if (suppressed) lines.push(`另有 ${suppressed} 处由文中注释停用，未列出。`);
  if (known) lines.push(`另有 ${known} 处在基线中已有记录，未列出。`);
  if (unverified.length) lines.push(`无法核对的引用：${unverified.slice(0, 5).map(([reason, count]) => `${reason.replace(/[。.]$/, '')}（${count} 处）`).join('；')}${unverified.length > 5 ? '……' : ''}`);
  if (unreadable) lines.push(`${unreadable} 个文件无法读取，没有检查。`);
  if (broken) lines.push(`${broken} 个文件上有规则运行出错，检查不完整。`);
  return lines;
}
