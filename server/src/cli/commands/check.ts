import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixToTheEnd } from '../../service/fixes';
import { encode } from '../../text/decode';
import { findInputs, type Input } from '../files';
import { FORMATS } from '../formats';
import { EXIT, say, UsageError, type Io } from '../io';
import { oneOf, readOptions } from '../options';
import { readText, textOf, type ReadText } from '../read';
import { createSummary, problemOf, reportOf, type FileReport, type Summary } from '../report';
import { createWorkspaces, type Workspace } from '../workspace';

const OPTIONS = {
  corpus: { type: 'string', multiple: true }, 'no-bundled-corpus': { type: 'boolean' }, format: { type: 'string' }, rule: { type: 'string', multiple: true },
  baseline: { type: 'string' }, stdin: { type: 'boolean' }, 'stdin-filename': { type: 'string' }, fix: { type: 'boolean' }, 'as-of': { type: 'string' },
} as const;

/** `policydraft check`: checks drafts and prints the report. Exit code 0 clean, 1 findings at warning or above, 2 something could not be checked. */
export async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const format = FORMATS[oneOf('format', values.format ?? 'text', Object.keys(FORMATS))];
  if (!values.stdin && positionals.length === 0) throw new UsageError('请写明要检查的文件或文件夹，例如：policydraft check 草案.policy.txt', 'Name the files or folders to check, as in: policydraft check draft.policy.txt');
  if (values.stdin && values.fix) throw new UsageError('--fix 改写文件，不能与 --stdin 同用。', '--fix rewrites files and cannot be used with --stdin.');

  const notes: string[] = [];
  let misconfigured = false;
  const workspaces = createWorkspaces(values, io.cwd, (zh, en) => {
    misconfigured = true;
    io.err(`${say(io, zh, en)}\n`);
  }, (zh, en) => notes.push(say(io, zh, en)));
  const { files, missing, passedOver, closed } = findInputs(positionals, io.cwd, (folder) => workspaces.configAt(folder).files);
  if (passedOver > 0) notes.push(say(io, `文件夹中另有 ${passedOver} 个文件按名称不是政策草稿，没有检查。`, `${passedOver} other files in the folders are no drafts by their names and were not checked.`));
  if (!values.stdin && files.length + missing.length + closed.length === 0) throw new UsageError(['没有找到要检查的文件。', ...notes].join(''), ['No files to check were found.', ...notes].join(' '));

  const options = { locale: io.locale, color: io.color };
  const summary = createSummary();
  const pieces: string[] = [];
  let corpus: Summary['corpus'] | null = null;
  const add = (report: FileReport): void => {
    summary.add(report);
    pieces.push(format.file(report, options));
  };
  const check = (input: Input, read: ReadText): void => {
    if ('problem' in read) return add(problemOf(input.path, input.file, read.problem));
    const workspace = workspaces.of(input.file);
    const { documents, articles, hash } = workspace.service.corpus;
    corpus ??= { documents: documents.length, articles, hash };
    add(checkText(input, read, workspace, values.fix === true, io));
  };
  if (values.stdin) {
    const name = values['stdin-filename'] ?? 'stdin.policy.txt';
    check({ path: name, file: name }, textOf(await io.stdin(), io.locale));
  }
  for (const input of files) check(input, readText(input.file, io.cwd, io.locale));
  for (const path of missing) add(problemOf(path, path, say(io, '找不到这个文件。', 'There is no such file.')));
  for (const path of closed) add(problemOf(path, path, say(io, '打不开这个文件夹。', 'This folder cannot be opened.')));
  const total = summary.end(corpus ?? { documents: 0, articles: 0, hash: '' }, notes);
  for (const piece of format.whole(pieces, total, options)) io.out(piece);
  return misconfigured || total.unreadable + total.broken > 0 ? EXIT.problem : total.errors + total.warnings > 0 ? EXIT.findings : EXIT.clean;
}

/** Checks one text, corrects it first where that is asked, and writes it back. */
function checkText({ path, file }: Input, read: Exclude<ReadText, { problem: string }>, { service, levels, asOf, known }: Workspace, fix: boolean, io: Io): FileReport {
  const options = { asOf, levels };
  const notes = [...read.notes];
  const corrected = fix ? fixToTheEnd(service, read.text, path, options) : null;
  let fixed = 0;
  if (corrected && corrected.fixed > 0) {
    const bytes = encode(corrected.text, read.encoding, read.mark);
    const problem = bytes ? write(resolve(io.cwd, file), bytes) : say(io, '改正后的文字在原编码中写不出，没有写回；请先另存为 UTF-8。', 'The corrected text cannot be written in the encoding of the file; save it as UTF-8 first.');
    if (problem) return problemOf(path, file, problem);
    fixed = corrected.fixed;
    notes.push(say(io, `已自动改正 ${fixed} 处。`, `Corrected ${fixed} places.`));
  }
  const result = corrected ? corrected.result : service.check(service.read(read.text, path), options);
  return reportOf(result, { path, file, notes, fixed, isKnown: known && ((code, words) => known(file, code, words)) }, service.corpus, io.locale);

  function write(target: string, bytes: Uint8Array): string | null {
    try {
      writeFileSync(target, bytes);
      return null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return say(io, `改正后的文字写不回文件：${reason}`, `The corrected text could not be written: ${reason}`);
    }
  }
}
