import data from '../../../data/style-rules.json';
import type { Block, PolicyDocument } from '../../document/model';
import type { CheckContext, Finding, Fix, Rule, Severity, Words } from '../model';
import { JUDGES, otherWidth } from './corrections';

/** A drafting norm on words, numbers or marks, as server/data/style-rules.json gives it. */
interface StyleEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly off?: boolean;
  /** Documents it is for; all where it says nothing. */
  readonly scope?: 'regulation' | 'official';
  /** ISO day from which the norm is there: older documents are not measured by it. */
  readonly since?: string;
  readonly title: Words;
  readonly explanation: Words;
  readonly basis: string;
  readonly bad: string;
  readonly good: string;
  /** Each a set of characters; a block is looked at only if it has one of every set. Of `on: raw` a word the text must hold. */
  readonly anchors: readonly string[];
  readonly pattern: string;
  readonly message: Words;
  /** Where to look: block texts (`any`, `body`, `text` without what follows a line such as 成文日期：, `title`, `article1`, `start` of an unlabelled block, documents of kind 报告), or the original. */
  readonly on?: 'any' | 'body' | 'text' | 'title' | 'article1' | 'start' | 'report' | 'raw';
  /** Characters of which the original must have one where the match is: block texts have one width only. */
  readonly raw?: string;
  /** Right words, as for String.replace; `@ab` turns a into b. */
  readonly replace?: string;
  readonly certain?: boolean;
  readonly validate?: string;
  /** One finding a document, at the first place, that corrects all. */
  readonly once?: boolean;
}

interface Compiled extends StyleEntry {
  readonly regex: RegExp;
  readonly low: number;
  readonly high: number;
}

/** The scan over all style rules that are on: a table from character to the anchors it is one of. */
interface Scanner {
  readonly rules: readonly Compiled[];
  readonly low: Int32Array;
  readonly high: Int32Array;
}

const entries = data as readonly StyleEntry[];

/** One rule for every entry; all of them share one pass over a document. */
export const dataRules: readonly Rule[] = entries.map(({ code, severity, off, title, explanation, basis, bad, good }) => ({
  code, severity, ...(off ? { off } : {}), title, explanation, basis, bad, good,
  check: (context) => (context.shared ? context.shared('style', () => scan(context, scannerOf(context))) : scan(context, scannerOf(context, code))).get(code) ?? [],
}));

function scannerOf({ active }: CheckContext, only?: string): Scanner {
  const low = new Int32Array(0x10000);
  const high = new Int32Array(0x10000);
  const bits = new Map<string, number>();
  const chosen = entries.filter(({ code, off }) => (only ? code === only : active ? active.has(code) : !off));
  const rules = chosen.map((entry): Compiled => {
    const need: [number, number] = [0, 0];
    for (const anchor of entry.on === 'raw' ? [] : entry.anchors) {
      const bit = bits.get(anchor) ?? bits.set(anchor, bits.size).get(anchor)!;
      need[bit >> 5] |= 1 << (bit & 31);
      for (const char of anchor) (bit < 32 ? low : high)[char.charCodeAt(0)] |= 1 << (bit & 31);
    }
    return { ...entry, regex: new RegExp(entry.pattern, 'g'), low: need[0], high: need[1] };
  });
  return { rules, low, high };
}

function scan(context: CheckContext, { rules, low, high }: Scanner): Map<string, Finding[]> {
  const { document } = context;
  const found = new Map<string, Finding[]>();
  const fitting = rules.filter((rule) => fits(rule, document));
  const perBlock = fitting.filter(({ on }) => on !== 'raw');
  const titleEnd = document.metadata.titleSpan?.end ?? -1;
  for (const block of document.blocks) {
    // The note below a title (题注) and what is no part of the document are not the drafter's words.
    if (block.kind === 'furniture' || block.kind === 'note') continue;
    const { text } = block;
    let haveLow = 0;
    let haveHigh = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      haveLow |= low[code];
      haveHigh |= high[code];
    }
    for (const rule of perBlock) {
      if ((rule.low & haveLow) !== rule.low || (rule.high & haveHigh) !== rule.high || !isPlace(rule, block, document.blocks[block.index - 1], titleEnd)) continue;
      rule.regex.lastIndex = 0;
      for (let match = rule.regex.exec(text); match; match = rule.regex.exec(text)) {
        if (match[0] === '') rule.regex.lastIndex++;
        add(rule, match, block);
      }
    }
  }
  for (const rule of fitting) {
    if (rule.on !== 'raw' || !rule.anchors.every((word) => document.text.includes(word))) continue;
    for (const match of document.text.matchAll(rule.regex)) add(rule, match, null);
  }
  for (const { code, once, message } of fitting) if (once) found.set(code, gathered(found.get(code) ?? [], message));
  return found;

  function add(rule: Compiled, match: RegExpExecArray, block: Block | null): void {
    const end = match.index + match[0].length;
    const span = block ? block.original(match.index, end) : { start: match.index, end };
    const raw = document.text.slice(span.start, span.end);
    if (rule.raw && ![...raw].some((char) => rule.raw!.includes(char))) return;
    const judgement = rule.validate ? JUDGES[rule.validate](match) : { newText: replaced(rule, match), certain: rule.certain };
    if (!judgement) return;
    // Words that a page break or layout blanks interrupt are shown, not replaced.
    const isWhole = raw.length === match[0].length;
    const newText = rule.validate === 'widen' ? otherWidth(raw) : judgement.newText;
    const list = found.get(rule.code) ?? found.set(rule.code, []).get(rule.code)!;
    list.push({
      code: rule.code, span: span.start === span.end && span.start > 0 ? { start: span.start - 1, end: span.end } : span, message: worded(rule.message, match[0], newText),
      ...(newText !== undefined && isWhole && newText !== raw ? { fixes: [fixOf(span, raw, newText, judgement.certain === true)] } : {}),
    });
  }
}

function fits({ scope, since, on }: StyleEntry, { metadata: { dates, kind }, outline }: PolicyDocument): boolean {
  const day = dates.version ?? dates.issued ?? dates.adopted;
  if (since && day && day < since) return false;
  if (on === 'report') return kind === '报告';
  if (!scope) return true;
  const hasArticles = outline.some(({ level }) => level === 'article' || level === 'chapter' || level === 'part');
  return (scope === 'regulation') === hasArticles;
}

function isPlace({ on }: StyleEntry, { index, kind, label, node, span }: Block, before: Block | undefined, titleEnd: number): boolean {
  switch (on) {
    case 'body': return kind === 'body';
    case 'text': return kind === 'body' && !(before && before.text.length < 9 && before.text.endsWith('：'));
    case 'title': return titleEnd < 0 ? index === 0 : span.start < titleEnd && titleEnd <= span.end;
    case 'start': return kind === 'body' && !label;
    case 'article1': {
      const article = node?.level === 'paragraph' ? node.parent : node;
      return article?.level === 'article' && article.ordinal === 1 && article.suffix === 0 && (label !== null || node?.ordinal === 1);
    }
    default: return true;
  }
}

function replaced({ replace }: Compiled, match: RegExpExecArray): string | undefined {
  if (replace === undefined) return undefined;
  if (replace.startsWith('@')) return match[0].replaceAll(replace[1], replace[2]);
  return replace.replace(/\$(\d|&)/g, (_, group: string) => (group === '&' ? match[0] : match[Number(group)] ?? ''));
}

function worded(message: Words, match: string, fix: string | undefined): Words {
  const fill = (words: string, fixes: string): string => words.replace('{match}', match).replace('{fixes}', fixes).replace('{fix}', fix ?? '');
  return { zh: fill(message.zh, fix ? `，应为“${fix}”` : ''), en: fill(message.en, '') };
}

function fixOf(span: { start: number; end: number }, raw: string, newText: string, certain: boolean): Fix {
  const title = raw === '' ? { zh: `补“${newText}”`, en: `Add ${newText}` } : newText === '' ? { zh: `删去“${raw}”`, en: `Delete ${raw}` } : { zh: `改为“${newText}”`, en: `Change to ${newText}` };
  return { title, edits: [{ span, newText }], certain };
}

/** All findings of a rule as one at the first place, with one correction for all. */
function gathered(findings: readonly Finding[], message: Words): Finding[] {
  const [first] = findings;
  if (!first) return [];
  const edits = findings.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
  const count = findings.length;
  const words = { zh: message.zh.replace('{count}', count > 1 ? `（全文 ${count} 处）` : ''), en: message.en.replace('{count}', count > 1 ? ` (${count} places)` : '') };
  return [{ ...first, message: words, ...(edits.length > 0 ? { fixes: [{ title: { zh: `全文 ${edits.length} 处一并改正`, en: `Correct all ${edits.length}` }, edits, certain: true }] } : {}) }];
}
