import { staleCitations, type StaleCitation } from '../../../corpus/staleness';
import { createPolicyService } from '../../../service';
import { findInputs } from '../../files';
import { EXIT, say, UsageError, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { readText } from '../../read';
import { CORPUS_OPTIONS, openAsked, versionOf } from './shared';

const KINDS: Readonly<Record<StaleCitation['kind'], readonly [string, string]>> = {
  repealed: ['已废止', 'repealed'], expired: ['已到期', 'expired'], deleted: ['该条已删去', 'provision deleted'], changed: ['该条已修改', 'provision changed'],
  moved: ['条号已变动', 'renumbered'], amended: ['已有修改决定，语料库中没有修改后的文本', 'amended; the corpus lacks the text as amended'],
};

/** `policydraft corpus stale FILE…`: citations that were right on the day of a document and are out of date now (or on --as-of). */
export async function runStale(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, CORPUS_OPTIONS);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  if (positionals.length === 0) throw new UsageError('请写明要查看的文件，例如：policydraft corpus stale 文件.txt', 'Name a file.');
  const { corpus, day } = openAsked(values, io);
  const service = createPolicyService({ corpus });
  const present = day ?? new Date().toISOString().slice(0, 10);
  const { files, missing } = findInputs(positionals, io.cwd, () => ['*.txt', '*.md']);
  let problems = 0;
  const complain = (path: string, problem: string): void => {
    problems++;
    io.err(`${path}：${problem}\n`);
  };
  for (const path of missing) complain(path, say(io, '找不到这个文件。', 'There is no such file.'));
  const reports: unknown[] = [];
  for (const { path, file } of files) {
    const read = readText(file, io.cwd, io.locale);
    if ('problem' in read) {
      complain(path, read.problem);
      continue;
    }
    const document = service.read(read.text, path);
    const written = service.dayOf(document);
    const stale = staleCitations(document, corpus, written, present);
    const where = (each: StaleCitation) => document.lines.range(each.citation.span);
    if (format === 'json') {
      reports.push({ path, written, day: present, citations: document.citations.length, stale: stale.map((each) => ({ text: each.citation.text, range: where(each), kind: each.kind, document: each.then.metadata.title, then: versionOf(each.then), now: each.now.metadata.title, version: versionOf(each.now), locator: each.locator, presentLocator: each.presentLocator })) });
      continue;
    }
    io.out(say(io, `${path}（${written}）：引用 ${document.citations.length} 处，至 ${present} 已过时 ${stale.length} 处\n`, `${path} (${written}): ${document.citations.length} citations, ${stale.length} out of date on ${present}\n`));
    for (const each of stale) {
      const { start } = where(each);
      const [zh, en] = KINDS[each.kind];
      const to = each.presentLocator && each.presentLocator !== each.locator ? ` → ${each.presentLocator}` : '';
      const now = each.now === each.then ? '' : `  《${each.now.metadata.title}》${versionOf(each.now)}`;
      io.out(`  ${start.line + 1}:${start.character + 1}  《${each.then.metadata.title}》${each.locator ?? ''}${to}  ${say(io, zh, en)}${now}\n`);
    }
  }
  if (format === 'json') io.out(`${JSON.stringify({ version: 1, files: reports }, null, 1)}\n`);
  return problems > 0 ? EXIT.problem : EXIT.clean;
}
