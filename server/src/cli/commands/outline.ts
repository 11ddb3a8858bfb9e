import { resolve } from 'node:path';
import { resolveCitations } from '../../corpus/resolve';
import type { OutlineNode, PolicyDocument } from '../../document/model';
import { createPolicyService, type PolicyService } from '../../service';
import { counted } from '../../text/english';
import { readCorpus } from '../corpus';
import { EXIT, say, UsageError, type Io } from '../io';
import { dayOf, oneOf, readOptions } from '../options';
import { openTexts } from '../texts';

const OPTIONS = { corpus: { type: 'string', multiple: true }, 'no-bundled-corpus': { type: 'boolean' }, format: { type: 'string' }, 'as-of': { type: 'string' } } as const;

/** `policydraft outline`: structure and facts of documents, for a person or as the JSON of the contract (one object; for several files a list). */
export async function runOutline(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  const asOf = values['as-of'] === undefined ? undefined : dayOf('--as-of', values['as-of']);
  if (positionals.length === 0) throw new UsageError('请写明要查看的文件，例如：policydraft outline 草案.policy.txt', 'Name a file, as in: policydraft outline draft.policy.txt');
  const service = createPolicyService({ corpus: await readCorpus((values.corpus ?? []).map((path) => resolve(io.cwd, path)), !values['no-bundled-corpus']) });
  const { texts, problems } = openTexts(positionals, io);
  const views: string[] = [];
  for (const { path, text } of texts) {
    const document = service.read(text, path);
    views.push(format === 'json' ? JSON.stringify(outlineJson(document, service, asOf), null, 1) : outlineText(document, service, io, asOf));
  }
  if (format === 'text') io.out(views.join('\n'));
  else if (positionals.length === 1 && views.length === 1) io.out(`${views[0]}\n`);
  else if (views.length > 0) io.out(`[${views.join(',\n')}]\n`);
  return problems() > 0 ? EXIT.problem : EXIT.clean;
}

/** The `outline --format json` object of the contract. */
export function outlineJson(document: PolicyDocument, service: PolicyService, asOf?: string): unknown {
  const { lines, metadata, uri } = document;
  const { title, documentNumber, kind, issuers, jurisdiction, dates, rank, party, amendments } = metadata;
  const resolutions = resolveCitations(document, service.corpus, service.dayOf(document, asOf));
  return {
    path: uri, title, documentNumber, kind, issuers, jurisdiction, dates, rank, party, amendments,
    outline: document.outline.map(nodeJson),
    citations: resolutions.map(({ citation, status, reason }) => ({
      text: citation.text, range: lines.range(citation.span), document: citation.document, form: citation.form,
      targets: citation.targets.map(({ span: _, through, ...target }) => ({ ...target, ...(through ? { through: withoutSpan(through) } : {}) })),
      status, reason: reason.zh,
    })),
    definitions: document.definitions.map(({ term, form, meaning, scope, span }) => ({ term, form, meaning, scope, range: lines.range(span) })),
    assignments: document.assignments.map(({ task, lead, responsible, span, form }) => ({ task, lead: lead.map(({ name }) => name), responsible: responsible.map(({ name }) => name), form, range: lines.range(span) })),
    targets: document.targets.map(({ metric, year, comparator, value, unit, span, place, mode, form }) => ({ metric, year, comparator, value, unit, place, mode, form, range: lines.range(span) })),
    tables: document.tables.map(({ title: name, header, rows, span }) => ({ title: name, range: lines.range(span), header: header.map((cell) => cell.text), rows: rows.map((row) => row.map((cell) => cell.text)) })),
  };

  function nodeJson({ level, label, ordinal, suffix, heading, span, children }: OutlineNode): unknown {
    return { level, label, ordinal, suffix, heading, range: lines.range(span), children: children.map(nodeJson) };
  }
}

const withoutSpan = <T extends { span: unknown }>({ span: _, ...rest }: T): Omit<T, 'span'> => rest;

function outlineText(document: PolicyDocument, service: PolicyService, io: Io, asOf?: string): string {
  const { title, documentNumber, kind, issuers, dates } = document.metadata;
  const out = [title || document.uri];
  const facts = [documentNumber, kind, issuers.join(say(io, '、', ', ')), dates.issued ?? dates.adopted, dates.effective ? say(io, `${dates.effective} 起施行`, `in effect from ${dates.effective}`) : ''].filter(Boolean);
  if (facts.length > 0) out.push(facts.join('  '));
  const show = (nodes: readonly OutlineNode[], indent: string): void => {
    for (const node of nodes) {
      if (node.level === 'paragraph' && node.parent?.children.length === 1 && node.children.length === 0) continue;
      const words = node.heading || node.blocks[0]?.text.slice(0, 30) || '';
      out.push(`${indent}${node.label} ${words}`.trimEnd());
      show(node.children, `${indent}  `);
    }
  };
  show(document.outline, '  ');
  const counts = { verified: 0, broken: 0, unverifiable: 0 };
  for (const { status } of resolveCitations(document, service.corpus, service.dayOf(document, asOf))) counts[status]++;
  const { citations, definitions, assignments, targets, tables } = document;
  out.push(say(io, `引用 ${citations.length} 处（核对无误 ${counts.verified}，有误 ${counts.broken}，无法核对 ${counts.unverifiable}）、定义 ${definitions.length} 个、责任分工 ${assignments.length} 项、指标 ${targets.length} 项、表格 ${tables.length} 张`,
    `${counted(citations.length, 'citation')} (${counts.verified} verified, ${counts.broken} broken, ${counts.unverifiable} could not be checked), ${counted(definitions.length, 'definition')}, ${counted(assignments.length, 'assignment')}, ${counted(targets.length, 'target')}, ${counted(tables.length, 'table')}`), '');
  return out.join('\n');
}
