import type { Severity } from '../../rules/model';
import type { Format } from './format';
import { summaryLines } from './text';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands of GitHub Actions: findings become annotations beside the changed lines. */
export const github: Format = {
  file({ file, diagnostics, problem, failures }, { locale }) {
    const lines = diagnostics.map(({ code, severity, range: { start, end }, message, basis }) =>
      `::${COMMANDS[severity]} file=${property(file)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1},title=${property(code)}::${data(basis ? (locale === 'zh' ? `${message}（${basis}）` : `${message} (${basis})`) : message)}\n`);
    for (const text of [...(problem === null ? [] : [problem]), ...failures.map(({ code, error }) => `${code}: ${error}`)]) lines.push(`::error file=${property(file)}::${data(text)}\n`);
    return lines.join('');
  },
  *whole(files, summary, options) {
    for (const file of files) if (file !== '') yield file;
    yield `${summaryLines(summary, options).join('\n')}\n`;
  },
};

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
