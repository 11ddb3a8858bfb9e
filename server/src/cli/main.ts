import './tuning';
import { version } from '../../../package.json';
import { runCheck } from './commands/check';
import { runCorpus } from './commands/corpus';
import { runExplain } from './commands/explain';
import { runLsp } from './commands/lsp';
import { runOutline } from './commands/outline';
import { EXIT, UsageError, type Io } from './io';
import { takeLanguage } from './language';
import { helpIfThread } from './threads';

const USAGE = {
  zh: `用法：
  policydraft check   [--corpus 路径]... [--no-bundled-corpus] [--format text|json|sarif|github|markdown|html] [--rule 规则=级别]...
                      [--baseline 文件] [--stdin --stdin-filename 名称] [--fix] [--as-of 年-月-日] 文件|通配符|文件夹...
                                             检查草案
  policydraft outline [--format text|json] 文件...   列出结构、引用、定义、责任分工、指标
  policydraft corpus  build|list|show|search|cites|diff|stale …  法规库
  policydraft explain [规则代码]             说明一条规则；不写代码则列出全部规则
  policydraft lsp --stdio                    语言服务

通用选项：--lang zh|en
退出码：0 没有警告以上的问题；1 有；2 用法错误，或有文件无法检查。
`,
  en: `Usage:
  policydraft check   [--corpus PATH]... [--no-bundled-corpus] [--format text|json|sarif|github|markdown|html] [--rule ID=LEVEL]...
                      [--baseline FILE] [--stdin --stdin-filename NAME] [--fix] [--as-of YYYY-MM-DD] FILE|GLOB|DIR...
                                             check drafts
  policydraft outline [--format text|json] FILE...   structure and facts of a document
  policydraft corpus  build|list|show|search|cites|diff|stale …  the regulation corpus
  policydraft explain [CODE]                 what a rule means; without a code, all rules
  policydraft lsp --stdio                    the language server

Everywhere: --lang zh|en
Exit code 0: nothing at warning or above; 1: something is; 2: wrong usage, or a file could not be checked.
`,
};

type Run = (args: readonly string[], io: Io) => Promise<number>;

/** One file a command. */
const COMMANDS: Readonly<Record<string, Run>> = { check: runCheck, outline: runOutline, corpus: runCorpus, explain: runExplain, lsp: runLsp };

/** Runs one command line; the exit code. Wrong usage and breakdowns are told on the error stream, in plain words. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { args: plain, asked } = takeLanguage(args);
  const [name = '', ...rest] = plain;
  if (name === '--version' || name === 'version') {
    io.out(`${version}\n`);
    return EXIT.clean;
  }
  if (name === '' || name === 'help' || rest.includes('--help') || rest.includes('-h') || name === '--help' || name === '-h') {
    io.out(USAGE[io.locale]);
    return name === '' ? EXIT.problem : EXIT.clean;
  }
  try {
    if (asked !== null && !/^(?:zh|en)(?:-|$)/.test(asked)) throw new UsageError(`--lang 应为 zh 或 en，现为“${asked}”。`, `--lang must be zh or en, not "${asked}".`);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
    if (!command) throw new UsageError(`没有命令“${name}”。可以用：${Object.keys(COMMANDS).join('、')}。`, `There is no command "${name}". Use one of: ${Object.keys(COMMANDS).join(', ')}.`);
    return await command(rest, io);
  } catch (error) {
    if (error instanceof UsageError) io.err(`${io.locale === 'zh' ? error.zh : error.en}\n`);
    else io.err(`${io.locale === 'zh' ? '程序内部出错，检查没有完成：' : 'Internal error, the check did not finish: '}${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    return EXIT.problem;
  }
}

/** The language of messages: `--lang`, else POLICYDRAFT_LANG, else Chinese. */
function localeOf(args: readonly string[]): 'zh' | 'en' {
  return (takeLanguage(args).asked ?? process.env.POLICYDRAFT_LANG ?? '').startsWith('en') ? 'en' : 'zh';
}

function processIo(args: readonly string[]): Io {
  return {
    cwd: process.cwd(), locale: localeOf(args), columns: process.stdout.columns ?? 0,
    color: process.env.NO_COLOR ? false : process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true,
    out: (text) => { process.stdout.write(text); },
    err: (text) => { process.stderr.write(text); },
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

if (!helpIfThread() && require.main === module) {
  // A reader that stops early (head, less) needs no complaint, but what nobody has read to its end must not pass for a clean check.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(EXIT.problem); });
  const args = process.argv.slice(2);
  void run(args, processIo(args)).then((code) => { process.exitCode = code; });
}
