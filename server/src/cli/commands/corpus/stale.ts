import type { StaleCitation } from '../../../corpus/staleness';
import { createPolicyService } from '../../../service';
import { STALE_WORDS, staleness } from '../../../service/stale';
import { counted } from '../../../text/english';
import { EXIT, say, UsageError, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { openTexts } from '../../texts';
import { CORPUS_OPTIONS, openAsked, versionOf } from './shared';

/** `policydraft corpus stale FILE|FOLDER…`: citations, titles and units that were right on the day of a document and are out of date now (or on --as-of). */
export async function runStale(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, CORPUS_OPTIONS);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  if (positionals.length === 0) throw new UsageError('请写明要查看的文件，例如：policydraft corpus stale 文件.txt', 'Name a file.');
  const { corpus, day } = openAsked(values, io);
  const service = createPolicyService({ corpus });
  const present = day ?? new Date().toISOString().slice(0, 10);
  const { texts, problems } = openTexts(positionals, io);
  const reports: unknown[] = [];
  for (const { path, text } of texts) {
    const document = service.read(text, path);
    const { written, citations: stale, names } = staleness(service, document, present);
    const where = (each: StaleCitation) => document.lines.range(each.citation.span);
    if (format === 'json') {
      reports.push({
        path, written, day: present, citations: document.citations.length,
        stale: stale.map((each) => ({ text: each.citation.text, range: where(each), kind: each.kind, document: each.then.metadata.title, then: versionOf(each.then), now: each.now.metadata.title, version: versionOf(each.now), locator: each.locator, presentLocator: each.presentLocator })),
        names: names.map(({ code, span, message }) => ({ code, text: document.text.slice(span.start, span.end), range: document.lines.range(span), message: message[io.locale] })),
      });
      continue;
    }
    io.out(say(io, `${path}（${written}）：引用 ${document.citations.length} 处，至 ${present} 已过时 ${stale.length} 处；已更改的名称 ${names.length} 处\n`, `${path} (${written}): ${counted(document.citations.length, 'citation')}, ${stale.length} out of date on ${present}; ${counted(names.length, 'changed name')}\n`));
    for (const each of stale) {
      const { start } = where(each);
      const { zh, en } = STALE_WORDS[each.kind];
      const to = each.presentLocator && each.presentLocator !== each.locator ? ` → ${each.presentLocator}` : '';
      const now = each.now === each.then ? '' : `  《${each.now.metadata.title}》${versionOf(each.now)}`;
      io.out(`  ${start.line + 1}:${start.character + 1}  《${each.then.metadata.title}》${each.locator ?? ''}${to}  ${say(io, zh, en)}${now}\n`);
    }
    for (const { span, message } of names) {
      const { start } = document.lines.range(span);
      io.out(`  ${start.line + 1}:${start.character + 1}  ${message[io.locale]}\n`);
    }
  }
  if (format === 'json') io.out(`${JSON.stringify({ version: 1, files: reports }, null, 1)}\n`);
  return problems() > 0 ? EXIT.problem : EXIT.clean;
}
