import type { Severity } from '../../rules/model';
import type { Format, FormatOptions } from './format';
import { summaryLines } from './text';

export const LEVEL_WORDS: Record<Severity, readonly [zh: string, en: string]> = { error: ['错误', 'Error'], warning: ['警告', 'Warning'], information: ['提示', 'Information'], hint: ['建议', 'Hint'] };

/** A report for a review thread or a wiki page. */
export const markdown: Format = {
  file(report, options) {
    const pick = chooser(options);
    if (report.problem !== null) return `\n## ${escape(report.file)}\n\n**${pick('无法检查', 'Not checked')}**：${escape(report.problem)}\n`;
    if (report.diagnostics.length + report.notes.length + report.failures.length === 0) return '';
    const lines = [`\n## ${escape(report.file)}`, '', ...[...report.notes, ...report.failures.map(({ code, error }) => `${code}: ${error}`)].flatMap((note) => [`> ${escape(note)}`, ''])];
    report.diagnostics.forEach(({ range, severity, message, code, basis, related, fixes }, at) => {
      const { before, marked, after } = report.excerpts[at];
      lines.push(`- **${pick(...LEVEL_WORDS[severity])}** ${pick(`第 ${range.start.line + 1} 行`, `line ${range.start.line + 1}`)}：${escape(message)} \`${code}\``);
      if (before + marked + after !== '') lines.push(`  - ${escape(before)}**${escape(marked) || '▲'}**${escape(after)}`);
      for (const each of related) lines.push(`  - ${pick('对照', 'See')}：${each.document ? `《${escape(each.document)}》` : ''}${each.version ? `（${each.version}）` : ''}${escape(each.locator)}：${escape(each.text.slice(0, 300))}`);
      if (basis) lines.push(`  - ${pick('依据', 'Basis')}：${escape(basis)}`);
      for (const { title } of fixes) lines.push(`  - ${pick('改法', 'Fix')}：${escape(title)}`);
    });
    return `${lines.join('\n')}\n`;
  },
  *whole(files, summary, options) {
    yield `# ${chooser(options)('政策草案检查报告', 'Policy draft report')}\n\n`;
    for (const line of summaryLines(summary, options)) yield `${escape(line)}\n\n`;
    for (const file of files) if (file !== '') yield file;
  },
};

/** Picks the words of the locale. */
export const chooser = ({ locale }: FormatOptions) => (zh: string, en: string): string => (locale === 'zh' ? zh : en);

const escape = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').replace(/([\\`*_[\]<>|#])/g, '\\$1');
