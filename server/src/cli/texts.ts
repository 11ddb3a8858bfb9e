import { counted } from '../text/english';
import { findInputs } from './files';
import { say, UsageError, type Io } from './io';
import { readText } from './read';

/**
 * The texts that a command is given, for commands which look at any text and not at drafts alone: files, and of folders all .txt
 * and .md files. What cannot be read is told on the error stream and counted in `problems` once `texts` has been gone through;
 * a call that names nothing to read is a wrong one.
 */
export function openTexts(args: readonly string[], io: Io) {
  const { files, missing, closed, passedOver } = findInputs(args, io.cwd, () => ['*.txt', '*.md']);
  if (files.length + missing.length + closed.length === 0) throw new UsageError('没有找到可以读取的文件（文件夹中只读 txt、md）。', 'No files to read were found (of folders, txt and md are read).');
  let problems = 0;
  const complain = (path: string, problem: string): void => {
    problems++;
    io.err(`${path}${say(io, '：', ': ')}${problem}\n`);
  };
  function* texts(): Generator<{ readonly path: string; readonly text: string }> {
    for (const path of missing) complain(path, say(io, '找不到这个文件。', 'There is no such file.'));
    for (const path of closed) complain(path, say(io, '打不开这个文件夹。', 'This folder cannot be opened.'));
    for (const { path, file } of files) {
      const read = readText(file, io.cwd, io.locale);
      if ('problem' in read) complain(file, read.problem);
      else yield { path, text: read.text };
    }
    if (passedOver > 0) io.err(say(io, `文件夹中另有 ${passedOver} 个文件不是 txt、md，没有读取。\n`, `Not read: ${counted(passedOver, 'other file')} in the folders, neither txt nor md.\n`));
  }
  return { texts: texts(), problems: (): number => problems };
}
