import { createPolicyService, type PolicyService } from '../../service';
import { isRuleKey, LEVELS, nearestCodes, type Levels } from '../../service/levels';
import { readCorpus } from '../corpus';
import { findInputs, type Input } from '../files';
import { FORMATS } from '../formats';
import { EXIT, UsageError, type Io } from '../io';
import { dayOf, oneOf, readOptions } from '../options';
import { readText, textOf, type ReadText } from '../read';
import { createSummary, problemOf, reportOf, type FileReport } from '../report';

const OPTIONS = {
  corpus: { type: 'string', multiple: true }, 'no-bundled-corpus': { type: 'boolean' }, format: { type: 'string' }, rule: { type: 'string', multiple: true },
  baseline: { type: 'string' }, stdin: { type: 'boolean' }, 'stdin-filename': { type: 'string' }, fix: { type: 'boolean' }, 'as-of': { type: 'string' },
} as const;

/** `policydraft check`: checks drafts and prints the report. Exit code 0 clean, 1 findings at warning or above, 2 something could not be checked. */
export async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const format = FORMATS[oneOf('format', values.format ?? 'text', Object.keys(FORMATS))];
  const asOf = values['as-of'] === undefined ? undefined : dayOf('--as-of', values['as-of']);
  if (!values.stdin && positionals.length === 0) throw new UsageError('请写明要检查的文件或文件夹，例如：policydraft check 草案.policy.txt', 'Name the files or folders to check, as in: policydraft check draft.policy.txt');

  const service = createPolicyService({ sources: readCorpus(values.corpus ?? [], { cwd: io.cwd, bundled: !values['no-bundled-corpus'] }) });
  const levels = levelsOf(values.rule ?? [], service);
  const check = ({ path, file }: Input, read: ReadText): FileReport => {
    if ('problem' in read) return problemOf(path, file, read.problem);
    const result = service.check(service.read(read.text, path), { asOf, levels });
    return reportOf(result, { path, file, notes: read.notes, fixed: 0 }, service.corpus, io.locale);
  };

  const options = { locale: io.locale, color: io.color };
  const summary = createSummary();
  const pieces: string[] = [];
  const add = (report: FileReport): void => {
    summary.add(report);
    pieces.push(format.file(report, options));
  };
  if (values.stdin) {
    const name = values['stdin-filename'] ?? 'stdin.policy.txt';
    add(check({ path: name, file: name }, textOf(await io.stdin(), io.locale)));
  }
  const { files, missing, passedOver } = findInputs(positionals, io.cwd);
  for (const input of files) add(check(input, readText(input.file, io.cwd, io.locale)));
  for (const path of missing) add(problemOf(path, path, io.locale === 'zh' ? '找不到这个文件。' : 'There is no such file.'));
  const notes = passedOver === 0 ? [] : [io.locale === 'zh' ? `文件夹中另有 ${passedOver} 个文件按名称不是政策草稿，没有检查。` : `${passedOver} other files in the folders are no drafts by their names and were not checked.`];
  if (pieces.length === 0) throw new UsageError(['没有找到要检查的文件。', ...notes].join(''), ['No files to check were found.', ...notes].join(' '));
  const total = summary.end({ documents: service.corpus.documents.length, articles: service.corpus.articles, hash: service.corpus.hash }, notes);
  for (const piece of format.whole(pieces, total, options)) io.out(piece);
  return total.unreadable > 0 ? EXIT.problem : total.errors + total.warnings > 0 ? EXIT.findings : EXIT.clean;
}

/** The table of levels that `--rule ID=LEVEL` gives. */
function levelsOf(entries: readonly string[], { rules }: PolicyService): Levels {
  const levels: Record<string, (typeof LEVELS)[number]> = {};
  for (const entry of entries) {
    const [code, level = ''] = entry.split('=');
    if (!isRuleKey(rules, code)) {
      const near = nearestCodes(rules, code);
      throw new UsageError(`没有规则“${code}”。${near.length ? `是否指：${near.join('、')}？` : '用 policydraft explain 查看全部规则。'}`, `There is no rule "${code}". ${near.length ? `Did you mean ${near.join(', ')}?` : 'policydraft explain lists all rules.'}`);
    }
    levels[code] = oneOf('rule', level, LEVELS);
  }
  return levels;
}
