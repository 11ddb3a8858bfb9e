import { createChecker, type Asked } from '../checker';
import { findInputs } from '../files';
import { FORMATS } from '../formats';
import { EXIT, say, UsageError, type Io } from '../io';
import { oneOf, readOptions } from '../options';
import { textOf } from '../read';
import { hasMagic } from '../../text/glob';
import { counted } from '../../text/english';
import { checkAll } from '../threads';

const OPTIONS = {
  corpus: { type: 'string', multiple: true }, 'no-bundled-corpus': { type: 'boolean' }, format: { type: 'string' }, rule: { type: 'string', multiple: true },
  baseline: { type: 'string' }, stdin: { type: 'boolean' }, 'stdin-filename': { type: 'string' }, fix: { type: 'boolean' }, 'as-of': { type: 'string' },
} as const;

/** `policydraft check`: checks drafts and prints the report. Exit code 0 clean, 1 findings at warning or above, 2 something could not be checked. */
export async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const format = oneOf('format', values.format ?? 'text', Object.keys(FORMATS));
  if (!values.stdin && positionals.length === 0) throw new UsageError('请写明要检查的文件或文件夹，例如：policydraft check 草案.policy.txt', 'Name the files or folders to check, as in: policydraft check draft.policy.txt');
  if (values.stdin && values.fix) throw new UsageError('--fix 改写文件，不能与 --stdin 同用。', '--fix rewrites files and cannot be used with --stdin.');

  const asked: Asked = { ...values, format, cwd: io.cwd, locale: io.locale, color: io.color };
  const checker = createChecker(asked);
  const notes: string[] = [];
  const { files, missing, passedOver, closed } = findInputs(positionals, io.cwd, checker.patternsOf);
  if (passedOver > 0) notes.push(say(io, `文件夹中另有 ${passedOver} 个文件按名称不是政策草稿，没有检查。`, `Not checked: ${counted(passedOver, 'other file')} in the folders, no drafts by their names.`));
  if (!values.stdin && files.length + missing.length + closed.length === 0) throw new UsageError(['没有找到要检查的文件。', ...notes].join(''), ['No files to check were found.', ...notes].join(' '));

  const piped: string[] = [];
  if (values.stdin) {
    const name = values['stdin-filename'] ?? 'stdin.policy.txt';
    piped.push(checker.check({ path: name, file: name }, textOf(await io.stdin(), io.locale)));
  }
  const pieces = [...piped, ...(await checkAll(files, checker, asked))];
  for (const path of missing) pieces.push(checker.refuse(path, hasMagic(path) ? say(io, '没有与这一写法相符的文件。', 'No file matches this pattern.') : say(io, '找不到这个文件。', 'There is no such file.')));
  for (const path of closed) pieces.push(checker.refuse(path, say(io, '打不开这个文件夹。', 'This folder cannot be opened.')));
  const { corpus, warnings, remarks, summary } = checker.state();
  for (const warning of warnings) io.err(`${warning}\n`);
  const total = summary.end(corpus ?? { documents: 0, articles: 0, hash: '' }, [...remarks, ...notes]);
  for (const piece of FORMATS[format].whole(pieces, total, asked)) io.out(piece);
  return warnings.length + total.unreadable + total.broken > 0 ? EXIT.problem : total.errors + total.warnings > 0 ? EXIT.findings : EXIT.clean;
}
