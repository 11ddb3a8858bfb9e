import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareVersions, type ProvisionChange } from '../../../corpus/diff';
import { versionDay } from '../../../corpus/versions';
import { readDocument } from '../../../document/document';
import type { PolicyDocument } from '../../../document/model';
import { compareTexts } from '../../../features/differences';
import { EXIT, say, UsageError, type Io } from '../../io';
import { oneOf, readOptions } from '../../options';
import { readText } from '../../read';
import { CORPUS_OPTIONS, findDocument, openAsked } from './shared';

interface Side {
  readonly document: PolicyDocument;
  readonly name: string;
  readonly fragment: boolean;
}

/**
 * `policydraft corpus diff A B`: two versions provision by provision; A and B are files, titles, or `title@day`. One title
 * alone compares its last two versions. `--format markdown|html` writes the table 新旧对照表.
 */
export async function runDiff(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, { ...CORPUS_OPTIONS, all: { type: 'boolean' } });
  const format = oneOf('format', values.format ?? 'text', ['text', 'json', 'markdown', 'html'] as const);
  if (positionals.length === 0 || positionals.length > 2) throw new UsageError('请写明要对照的两个文件，或一个题目（对照最近两个版本）。', 'Name two files or titles to compare, or one title (its last two versions).');
  const [before, after] = sidesOf(positionals, values, io);
  const changes = compareVersions(before.document, after.document, { before: before.fragment, after: after.fragment }).filter(({ kind }) => values.all || kind !== 'same');
  if (format === 'json') io.out(`${JSON.stringify({ version: 1, before: before.name, after: after.name, changes: changes.map(changeJson) }, null, 1)}\n`);
  else if (format === 'text') io.out(asText(changes, before, after, io));
  else io.out(asTable(changes, before, after, format));
  return EXIT.clean;
}

function sidesOf(names: readonly string[], values: Parameters<typeof openAsked>[0], io: Io): [Side, Side] {
  const files = names.map((name) => resolve(io.cwd, name));
  const fromFile = (at: number): Side => {
    const read = readText(files[at], io.cwd, io.locale);
    if ('problem' in read) throw new UsageError(`${names[at]}：${read.problem}`, `${names[at]}: ${read.problem}`);
    const document = readDocument(read.text, names[at]);
    return { document, name: `${document.metadata.title || names[at]}${dayIn(versionDay(document.metadata))}`, fragment: false };
  };
  if (names.length === 2 && files.every((file) => existsSync(file))) return [fromFile(0), fromFile(1)];
  const { corpus, day } = openAsked(values, io);
  if (names.length === 1) {
    const { versions } = findDocument(corpus, names[0], day);
    if (versions.length < 2) throw new UsageError(`《${names[0]}》在法规库中只有一个版本，无从对照。`, `The corpus has only one version of 《${names[0]}》.`);
    return [sideOf(versions[versions.length - 2]), sideOf(versions[versions.length - 1])];
  }
  return [0, 1].map((at) => (existsSync(files[at]) ? fromFile(at) : sideOf(findDocument(corpus, names[at], day)))) as [Side, Side];
}

const dayIn = (day: string): string => (day === '' ? '' : `（${day}）`);

function sideOf(document: ReturnType<typeof findDocument>): Side {
  return { document: document.document, name: `${document.metadata.title}${dayIn(versionDay(document.metadata))}`, fragment: document.fragment };
}

function changeJson({ kind, before, after }: ProvisionChange): unknown {
  return { kind, before: before && { locator: before.locator, text: before.text }, after: after && { locator: after.locator, text: after.text }, ...(kind === 'changed' && { words: compareTexts(before!.text, after!.text) }) };
}

const KINDS = { same: ['未变', 'unchanged'], moved: ['移动', 'moved'], changed: ['修改', 'changed'], added: ['新增', 'added'], deleted: ['删去', 'deleted'] } as const;

function headOf({ kind, before, after }: ProvisionChange, io: Io): string {
  const places = before && after && before.locator !== after.locator ? `${before.locator} → ${after.locator}` : (after ?? before)!.locator;
  const [zh, en] = KINDS[kind];
  return `${say(io, zh, en)}  ${places}`;
}

function asText(changes: readonly ProvisionChange[], before: Side, after: Side, io: Io): string {
  const paint = (code: number, text: string): string => (io.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const out = [`${before.name}\n${after.name}\n`];
  for (const change of changes) {
    out.push(headOf(change, io));
    if (change.kind === 'changed') {
      out.push(compareTexts(change.before!.text, change.after!.text).map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? (io.color ? paint(31, text) : `[-${text}-]`) : io.color ? paint(32, text) : `{+${text}+}`)).join('').replace(/^/gm, '    '));
    } else if (change.kind !== 'moved' && change.kind !== 'same') {
      out.push((change.after ?? change.before)!.text.replace(/^/gm, '    '));
    }
    out.push('');
  }
  const count = (kind: ProvisionChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  out.push(say(io, `修改 ${count('changed')} 条，新增 ${count('added')} 条，删去 ${count('deleted')} 条，移动 ${count('moved')} 条。`, `${count('changed')} changed, ${count('added')} added, ${count('deleted')} deleted, ${count('moved')} moved.`), '');
  return out.join('\n');
}

/** The table of old and new that goes with a draft amendment: struck out what falls away, bold what comes in. */
function asTable(changes: readonly ProvisionChange[], before: Side, after: Side, format: 'markdown' | 'html'): string {
  const html = format === 'html';
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\|/g, html ? '|' : '\\|');
  const mark = { same: (text: string) => escape(text), deleted: (text: string) => (html ? `<del>${escape(text)}</del>` : `~~${escape(text)}~~`), added: (text: string) => (html ? `<ins>${escape(text)}</ins>` : `**${escape(text)}**`) };
  const side = (change: ProvisionChange, which: 'before' | 'after'): string => {
    const provision = change[which];
    if (!provision) return '';
    const gone = which === 'before' ? 'deleted' : 'added';
    const words = change.kind === 'changed' ? compareTexts(change.before!.text, change.after!.text).filter(({ kind }) => kind === 'same' || kind === gone).map(({ kind, text }) => text.split('\n').map((line) => (line === '' ? '' : mark[kind](line))).join('\n')).join('')
      : change.kind === 'same' || change.kind === 'moved' ? escape(provision.text) : provision.text.split('\n').map(mark[gone]).join('\n');
    return `${provision.locator}　${words}`.replace(/\n/g, '<br>');
  };
  const rows = changes.map((change) => [side(change, 'before'), side(change, 'after')]);
  if (!html) return [`| ${escape(before.name)} | ${escape(after.name)} |`, '| --- | --- |', ...rows.map(([old, now]) => `| ${old} | ${now} |`), ''].join('\n');
  return `<!doctype html>\n<html lang="zh-CN"><meta charset="utf-8"><title>新旧对照表</title>\n<style>body{font-family:serif}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:.5em;vertical-align:top;width:50%}ins{font-weight:bold;text-decoration:none}</style>\n<h1>新旧对照表</h1>\n<table><tr><th>${escape(before.name)}</th><th>${escape(after.name)}</th></tr>\n${rows.map(([old, now]) => `<tr><td>${old}</td><td>${now}</td></tr>`).join('\n')}\n</table></html>\n`;
}
