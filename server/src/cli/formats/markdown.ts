import type { Format } from './format';
import { summaryLines } from './text';
import { chooser, LEVEL_WORDS, placeOf, wordsOf } from './words';

/** A report for a review thread or a wiki page. */
export const markdown: Format = {
  file(report, options) {
    const pick = chooser(options);
    const colon = pick('：', ': ');
    if (report.problem !== null) return `\n## ${escape(report.file)}\n\n**${pick('无法检查', 'Not checked')}**${colon}${escape(report.problem)}\n`;
    if (report.diagnostics.length + report.notes.length + report.failures.length === 0) return '';
    const lines = [`\n## ${escape(report.file)}`, '', ...[...report.notes, ...report.failures.map(({ code, error }) => `${code}: ${error}`)].flatMap((note) => [`> ${escape(note)}`, ''])];
    report.diagnostics.forEach(({ range, severity, message, code, basis, related, fixes }, at) => {
      const { before, marked, after } = report.excerpts[at];
      lines.push(`- **${pick(...LEVEL_WORDS[severity])}** ${pick(`第 ${range.start.line + 1} 行`, `line ${range.start.line + 1}`)}${colon}${escape(message)} \`${code}\``);
      if (before + marked + after !== '') lines.push(`  - ${escape(before)}**${escape(marked) || '▲'}**${escape(after)}`);
      for (const each of related) lines.push(`  - ${pick('对照', 'See')}${colon}${escape(placeOf(each, report, options))}${colon}${escape(wordsOf(each, 300))}`);
      if (basis) lines.push(`  - ${pick('依据', 'Basis')}${colon}${escape(basis)}`);
      for (const { title } of fixes) lines.push(`  - ${pick('改法', 'Fix')}${colon}${escape(title)}`);
    });
    return `${lines.join('\n')}\n`;
  },
  *whole(files, summary, options) {
    yield `# ${chooser(options)('政策草案检查报告', 'Policy draft report')}\n\n`;
    for (const line of summaryLines(summary, options)) yield `${escape(line)}\n\n`;
    for (const file of files) if (file !== '') yield file;
  },
};

const escape = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').replace(/([\\`*_[\]<>|#])/g, '\\$1');
