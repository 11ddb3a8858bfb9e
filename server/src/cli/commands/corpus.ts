import { EXIT, UsageError, type Io } from '../io';
import { runBuild } from './corpus/build';
import { runCites } from './corpus/cites';
import { runDiff } from './corpus/diff';
import { runList } from './corpus/list';
import { runSearch } from './corpus/search';
import { runShow } from './corpus/show';
import { runStale } from './corpus/stale';

const USAGE = {
  zh: `用法：
  policydraft corpus list                     列出法规库中的文件，及其版本、是否有效
  policydraft corpus show 题目|文号 [条款]    显示一个文件，或其中一条
  policydraft corpus search 词...             全文检索条文、题目、文号
  policydraft corpus diff 甲 乙               两个版本逐条对照；只写题目则对照最近两个版本
  policydraft corpus cites 题目 [第N条]       谁引用它，它引用谁
  policydraft corpus stale 文件|文件夹...      写成之后，所引条款有哪些已废止、修改、改号，名称有哪些已更改
  policydraft corpus build --out 文件 路径... 导入文件，制成单个法规库文件（.pdcorpus）

通用选项：--corpus 路径（可多个） --no-bundled-corpus --as-of 年-月-日 --tracked-changes accept|reject --format text|json
`,
  en: `Usage:
  policydraft corpus list                       documents of the corpus, their versions and force
  policydraft corpus show TITLE|NUMBER [PLACE]  a document, or one provision of it
  policydraft corpus search WORDS...            full text over provisions, titles and numbers
  policydraft corpus diff A B                   two versions side by side; a title alone: its last two
  policydraft corpus cites TITLE [ARTICLE]      who cites it, and whom it cites
  policydraft corpus stale FILE|FOLDER...       citations and names out of date since the file was written
  policydraft corpus build --out FILE PATH...   import files into one corpus file (.pdcorpus)

Everywhere: --corpus PATH (several) --no-bundled-corpus --as-of YYYY-MM-DD --tracked-changes accept|reject --format text|json
`,
};

const COMMANDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = { list: runList, show: runShow, search: runSearch, cites: runCites, diff: runDiff, stale: runStale, build: runBuild };

/** `policydraft corpus …`: one file a subcommand. */
export async function runCorpus(args: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '') {
    io.out(USAGE[io.locale]);
    return EXIT.problem;
  }
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`没有命令“corpus ${name}”。可以用：${Object.keys(COMMANDS).join('、')}。`, `There is no command "corpus ${name}". Use one of: ${Object.keys(COMMANDS).join(', ')}.`);
  return COMMANDS[name](rest, io);
}
