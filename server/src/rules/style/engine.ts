import data from '../../../data/style-rules.json';
import { blockAt } from '../../document/find';
import type { MemoryKey } from '../../document/memory';
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
  /**
   * Pairs of sets of characters: a block is looked at only if for every pair a character of the second set follows one of the
   * first ('' any, ^ the beginning, $ the end). Of `on: raw` the first is a word that the text must hold.
   */
  readonly anchors: ReadonlyArray<readonly string[]>;
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
  /** Its anchors, as numbers of `Scanner`. */
  readonly needs: readonly number[];
}

/**
 * The look-out over some rules. For every character the groups of anchors it can begin and those it can end: most neighbours have no group
 * in common, and only those that have are looked up.
 */
interface Scanner {
  readonly rules: readonly Compiled[];
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** Anchors by the pair of characters; those of one character have the first left 0 and stand in `singles`. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  readonly singles: ReadonlyMap<number, readonly number[]>;
  readonly count: number;
}

/** The group of anchors of one character. */
const SINGLE = 1;
const NO_ANCHORS: readonly number[] = [];
const NO_RULES: readonly Compiled[] = [];
/** The rules whose words a block has. */
const MATCHING: MemoryKey<readonly Compiled[]> = { name: 'style' };

const entries = data as readonly StyleEntry[];
const DEFAULT = scannerOf(entries.filter(({ off }) => !off));

/** One rule for every entry; all of them share one pass over a document. */
export const dataRules: readonly Rule[] = entries.map(({ code, severity, off, title, explanation, basis, bad, good }) => ({
  code, severity, ...(off ? { off } : {}), title, explanation, basis, bad, good,
  check: (context) => (context.shared ? context.shared('style', () => scan(context, scannerFor(context))) : scan(context, scannerOf(entries.filter((each) => each.code === code)))).get(code) ?? [],
}));

const scanners = new WeakMap<ReadonlySet<string>, Scanner>();

/** The look-out for the rules that are on: one of its own only where one is on that is off by default. */
function scannerFor({ active }: CheckContext): Scanner {
  if (!active || !entries.some(({ off, code }) => off && active.has(code))) return DEFAULT;
  let scanner = scanners.get(active);
  if (!scanner) scanners.set(active, (scanner = scannerOf(entries.filter(({ code }) => active.has(code)))));
  return scanner;
}

function scannerOf(chosen: readonly StyleEntry[]): Scanner {
  const begins = new Int32Array(0x10000);
  const ends = new Int32Array(0x10000);
  const pairs = new Map<number, number[]>();
  const singles = new Map<number, number[]>();
  let count = 0;
  // Before the first character and after the last stands a 0.
  const codes = (characters: string): number[] => (characters === '^' || characters === '$' ? [0] : [...characters].map((char) => char.charCodeAt(0)));
  const note = (among: Map<number, number[]>, key: number, anchor: number): void => { among.set(key, [...(among.get(key) ?? []), anchor]); };
  const rules = chosen.map((entry): Compiled => {
    const needs: number[] = [];
    for (const [first, second] of entry.on === 'raw' || entry.on === 'title' ? [] : entry.anchors) {
      const anchor = count++;
      needs.push(anchor);
      const group = 1 << (1 + (anchor % 30));
      for (const end of codes(second)) {
        if (first === '') {
          ends[end] |= SINGLE;
          note(singles, end, anchor);
        } else ends[end] |= group;
      }
      if (first === '') continue;
      for (const begin of codes(first)) {
        begins[begin] |= group;
        for (const end of codes(second)) note(pairs, (begin << 16) | end, anchor);
      }
    }
    return { ...entry, regex: new RegExp(entry.pattern, 'g'), needs };
  });
  return { rules, begins, ends, pairs, singles, count };
}

/** Marks the anchors that a text has with `stamp`, and says whether it has any. */
function anchorsIn(text: string, { begins, ends, pairs, singles }: Scanner, have: Uint32Array, stamp: number): boolean {
  let any = false;
  let before = 0;
  let open = begins[0] | SINGLE;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const group = open & ends[code];
    if (group !== 0) {
      for (const anchor of pairs.get((before << 16) | code) ?? NO_ANCHORS) {
        have[anchor] = stamp;
        any = true;
      }
      if ((group & SINGLE) !== 0) for (const anchor of singles.get(code) ?? NO_ANCHORS) {
        have[anchor] = stamp;
        any = true;
      }
    }
    before = code;
    open = begins[code] | SINGLE;
  }
  return any;
}

function scan(context: CheckContext, scanner: Scanner): Map<string, Finding[]> {
  const { document } = context;
  const found = new Map<string, Finding[]>();
  const fitting = scanner.rules.filter((rule) => fits(rule, document));
  const applicable = new Set(fitting);
  const forTitle = fitting.filter(({ on }) => on === 'title');
  const titleEnd = document.metadata.titleSpan?.end ?? -1;
  const have = new Uint32Array(scanner.count);
  let stamp = 0;
  // The note below a title (题注) and what is no part of the document are not the drafter's words.
  const isWritten = ({ kind }: Block): boolean => kind !== 'furniture' && kind !== 'note';
  const title = titleEnd < 0 ? document.blocks[0] : blockAt(document, titleEnd - 1);
  if (title && isWritten(title)) for (const rule of forTitle) search(rule, title);
  const matched = (block: Block): readonly Compiled[] => block.memory.recall(MATCHING, scanner, () => matching(block.text));
  for (const block of document.blocksThat(MATCHING, scanner, (each) => isWritten(each) && matched(each).length > 0)) {
    for (const rule of matched(block)) if (applicable.has(rule) && isPlace(rule, block, document.blocks[block.index - 1])) search(rule, block);
  }
  for (const rule of fitting) {
    if (rule.on !== 'raw' || !rule.anchors.every(([word]) => document.text.includes(word))) continue;
    for (const match of document.text.matchAll(rule.regex)) add(rule, match, null);
  }
  for (const { code, once, message } of fitting) if (once) found.set(code, gathered(found.get(code) ?? [], message));
  return found;

  /** The rules that match a text; the anchors spare nearly all of them the trial. */
  function matching(text: string): readonly Compiled[] {
    if (!anchorsIn(text, scanner, have, ++stamp)) return NO_RULES;
    const rules = scanner.rules.filter(({ needs, regex }) => {
      regex.lastIndex = 0;
      return needs.length > 0 && needs.every((anchor) => have[anchor] === stamp) && regex.test(text);
    });
    return rules.length > 0 ? rules : NO_RULES;
  }

  function search(rule: Compiled, block: Block): void {
    rule.regex.lastIndex = 0;
    for (let match = rule.regex.exec(block.text); match; match = rule.regex.exec(block.text)) {
      if (match[0] === '') rule.regex.lastIndex++;
      add(rule, match, block);
    }
  }

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
  // An amendment leaves the old words of the rest alone: the day it was first made counts.
  const day = [dates.adopted, dates.issued, dates.version].filter((each) => each !== undefined).sort()[0];
  if (since && day && day < since) return false;
  if (on === 'report') return kind === '报告';
  if (!scope) return true;
  const hasArticles = outline.some(({ level }) => level === 'article' || level === 'chapter' || level === 'part');
  return (scope === 'regulation') === hasArticles;
}

function isPlace({ on }: StyleEntry, { kind, label, node }: Block, before: Block | undefined): boolean {
  switch (on) {
    case 'body': return kind === 'body';
    case 'text': return kind === 'body' && !(before && before.text.length < 9 && before.text.endsWith('：'));
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
