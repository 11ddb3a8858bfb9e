import type { Level } from '../model';
import type { SourceBlock } from './block';
import { isCited, Kind, Odd, styleOf, type Marker } from './marker';
import type { Sequence } from './model';
import { endsSentence } from './pieces';
import type { Tree } from './tree';

/** What a builder needs of its part, and where it puts what it finds. */
export interface Build {
  readonly text: string;
  readonly units: readonly SourceBlock[];
  readonly from: number;
  readonly to: number;
  readonly tree: Tree;
  readonly sequences: Sequence[];
  /** Whether the part is a quoted one: units within quotation marks belong to it and to no other. */
  readonly quoted: boolean;
  /** Whether the labels of articles are followed by their words without a blank; found when first asked for. */
  close?: boolean;
}

export const HEADING_LEVELS: Partial<Record<number, Level>> = { [Kind.Part]: 'part', [Kind.Chapter]: 'chapter', [Kind.Section]: 'section' };

/** Whether 第N章 … opens a heading: set apart, or a short line that is no sentence (第四章法律责任). */
export function isHeading(text: string, unit: SourceBlock): boolean {
  const marker = unit.marker!;
  if (marker.apart && !isCited(text, marker, unit.end)) return true;
  return unit.end - unit.start <= 40 && !endsSentence(text, unit.end) && !isCited(text, marker, unit.end);
}

/** 第一条：…, 第一条、…: how some old texts write their labels. */
const HABIT = /^[：:、.．](?![第（(“])/;
/** Before the expression, which hardly any label needs. */
export const isHabit = (text: string, at: number): boolean => HABIT_MARKS.has(text.charCodeAt(at)) && HABIT.test(text.slice(at, at + 2));
const HABIT_MARKS = new Set([...'：:、.．'].map((char) => char.charCodeAt(0)));

/** 第七条（法律责任）…: the heading of an article in brackets; no list of items (第七条（一）). */
export const TITLED = /^[（(【〔[][\u4e00-\u9fff、和与]{2,20}[）)】〕\]]/;

/** 第六条市主管部门…: whether labels without a blank behind them count on from line to line and are most of all. */
function hasCloseLabels({ units, from, to }: Build): boolean {
  let close = 0;
  let apart = 0;
  let last = 0;
  for (let index = from; index < to; index++) {
    const { marker, kind } = units[index];
    if (kind !== 'body' || marker?.kind !== Kind.Article || marker.ordinal === null) continue;
    if (marker.apart) apart++;
    else if (marker.ordinal === last + 1) close++;
    last = marker.ordinal;
  }
  return close >= 3 && close > apart;
}

/** Whether 第N条 sets an article here and does not cite one. */
export function isArticle(build: Build, unit: SourceBlock, expected: number): boolean {
  const { text } = build;
  const marker = unit.marker!;
  const isNext = marker.ordinal !== null && marker.ordinal >= expected && marker.ordinal <= expected + 2;
  if (isNext && isHabit(text, marker.end)) return true;
  const cited = isCited(text, marker, unit.end);
  if (cited) return false;
  if (marker.apart || marker.ordinal === expected) return true;
  if (marker.ordinal === null || Math.abs(marker.ordinal - expected) > 2) return false;
  // A number that is missing or comes twice does not end the articles of a text that writes them so.
  return TITLED.test(text.slice(marker.end, marker.end + 24)) || (build.close ??= hasCloseLabels(build)) || (marker.odd & (Odd.LookAlike | Odd.Spaced | Odd.Malformed | Odd.Arabic | Odd.Variant)) !== 0;
}

/** Reads a part whose provisions are articles: 编 章 节 条, and 款 项 目 below each. */
export function buildProvisions(build: Build): void {
  const { text, units, tree, sequences } = build;
  const articles: SourceBlock[] = [];
  const chapters: SourceBlock[] = [];
  const parts: SourceBlock[] = [];
  const topics: SourceBlock[] = [];
  const chapterStarts: number[] = [];
  let sections: SourceBlock[] = [];
  let expected = 0;
  const endSections = (): void => {
    if (sections.length > 0) sequences.push({ level: 'section', kind: Kind.Section, entries: sections, first: 1 });
    sections = [];
  };
  let index = build.from;
  while (index < build.to) {
    const unit = units[index];
    const { marker } = unit;
    if (passes(build, index)) {
      index++;
      continue;
    }
    if (unit.kind === 'body' && marker !== null && (marker.kind === Kind.Comma || marker.kind === Kind.Bracket) && headsArticles(build, index)) {
      const level = marker.kind === Kind.Comma ? 'heading1' : 'heading2';
      unit.level = level;
      if (level === 'heading1') topics.push(unit);
      tree.open(level, unit, marker.ordinal ?? 0);
      tree.add(unit);
      index++;
      continue;
    }
    if (unit.kind !== 'body' || !marker || marker.kind > Kind.Article) {
      if (marker) unit.dropMarker();
      tree.add(units[index]);
      index++;
      continue;
    }
    if (marker.kind < Kind.Article) {
      if (!isHeading(text, unit)) {
        unit.dropMarker();
        tree.add(units[index]);
        index++;
        continue;
      }
      const level = HEADING_LEVELS[marker.kind]!;
      unit.level = level;
      if (level === 'section') sections.push(unit);
      else {
        endSections();
        if (level === 'chapter') {
          chapters.push(unit);
        } else {
          parts.push(unit);
          chapterStarts.push(chapters.length);
        }
      }
      tree.open(level, units[index], marker.ordinal ?? 0);
      tree.add(units[index]);
      index++;
      continue;
    }
    if (!isArticle(build, unit, expected + 1)) {
      unit.dropMarker();
      tree.add(units[index]);
      index++;
      continue;
    }
    articles.push(unit);
    expected = marker.ordinal ?? expected + 1;
    let end = index + 1;
    while (end < build.to && !endsArticle(build, end, expected)) end++;
    unit.level = 'article';
    tree.open('article', units[index], marker.ordinal ?? 0);
    readArticle(build, index, end);
    index = end;
  }
  endSections();
  for (const entries of byUnit(text, parts)) sequences.push({ level: 'part', kind: Kind.Part, entries, first: null });
  if (topics.length > 0) sequences.push({ level: 'heading1', kind: Kind.Comma, entries: topics, first: null });
  pushChapters(sequences, chapters, chapterStarts, (articles.length > 0 && firstArticle(build, articles) === 1) || chapters.some(({ ordinal }) => ordinal === 1));
  if (articles.length > 0) pushArticles(build, articles, chapters);
}

/** 条 runs on through the document; in some rules it begins anew in every chapter. */
function pushArticles(build: Build, articles: readonly SourceBlock[], chapters: readonly SourceBlock[]): void {
  const starts: number[] = [];
  for (let at = 0; at < articles.length; at++) if (articles[at].ordinal === 1 && articles[at].suffix === 0) starts.push(at);
  const opens = (at: number): boolean => chapters.some(({ start }) => start < articles[at].start && (at === 0 || start > articles[at - 1].start));
  if (starts.length < 3 || starts.length !== withArticles(articles, chapters) || !starts.every(opens)) {
    build.sequences.push({ level: 'article', kind: Kind.Article, entries: articles, first: firstArticle(build, articles) });
    return;
  }
  starts.forEach((start, at) => build.sequences.push({ level: 'article', kind: Kind.Article, entries: articles.slice(start, starts[at + 1]), first: 1 }));
}

/** How many chapters have articles. */
function withArticles(articles: readonly SourceBlock[], chapters: readonly SourceBlock[]): number {
  let count = 0;
  let at = 0;
  chapters.forEach(({ start }, index) => {
    while (at < articles.length && articles[at].start <= start) at++;
    if (at < articles.length && articles[at].start < (chapters[index + 1]?.start ?? Infinity)) count++;
  });
  return count;
}

/** 编, 篇 and 部分 count each for itself; one may begin anew below the other. */
function byUnit(text: string, parts: readonly SourceBlock[]): readonly SourceBlock[][] {
  const runs: SourceBlock[][] = [];
  const open = new Map<number, SourceBlock[]>();
  parts.forEach((part, at) => {
    const style = styleOf(text, part.marker!);
    const run = open.get(style);
    if (run && !(part.ordinal === 1 && styleOf(text, parts[at - 1].marker!) !== style)) return void run.push(part);
    const begun = [part];
    open.set(style, begun);
    runs.push(begun);
  });
  return runs;
}

/** 章 begins anew in every 编 or runs on through all of them: whichever leaves fewer breaks. */
function pushChapters(sequences: Sequence[], chapters: readonly SourceBlock[], starts: readonly number[], fromOne: boolean): void {
  if (chapters.length === 0) return;
  const cuts = [...new Set([0, ...starts])].filter((start) => start < chapters.length);
  const restarts = cuts.filter((start) => chapters[start].ordinal !== 1).length;
  const runsOn = cuts.filter((start) => start > 0 && chapters[start].ordinal !== (chapters[start - 1].ordinal ?? 0) + 1).length;
  const first = fromOne ? 1 : null;
  if (cuts.length === 1 || runsOn < restarts) {
    sequences.push({ level: 'chapter', kind: Kind.Chapter, entries: chapters, first });
    return;
  }
  cuts.forEach((start, index) => {
    const entries = chapters.slice(start, cuts[index + 1]);
    sequences.push({ level: 'chapter', kind: Kind.Chapter, entries, first: index > 0 ? 1 : first });
  });
}

/**
 * A text that begins at 第三条 lost its first articles when sentences stand before it; one that begins with the label is a
 * part of a longer text, and nothing is missing.
 */
function firstArticle(build: Build, articles: readonly SourceBlock[]): number | null {
  const [first] = articles;
  if (first.ordinal === null || articles.some(({ ordinal }) => ordinal === 1)) return 1;
  const { text, units } = build;
  let sentences = 0;
  for (let index = build.from; index < build.to && units[index] !== first; index++) {
    const { kind, end, start, marker } = units[index];
    if (kind !== 'body' || marker !== null || text[end - 1] !== '。' || end - start <= 8) continue;
    sentences++;
    // The words of every first article.
    if (units[index].text.includes('，制定本')) return 1;
  }
  return sentences > 0 && first.ordinal <= sentences + 1 ? 1 : null;
}

/** A unit of a quotation, seen from the document that quotes, or the other way round. */
export const isForeign = ({ quoted }: Build, unit: SourceBlock): boolean => unit.quoted !== quoted;

/** Takes what is no provision past the builder; says whether it did. */
export function passes(build: Build, index: number): boolean {
  const { units, tree } = build;
  const unit = units[index];
  if (isForeign(build, unit)) {
    tree.pass(units[index]);
    return true;
  }
  if (unit.kind !== 'furniture' && unit.kind !== 'note' && unit.kind !== 'title' && !unit.detached) return false;
  if (unit.marker) unit.dropMarker();
  tree.leave(units[index]);
  return true;
}

function endsArticle(build: Build, index: number, expected: number): boolean {
  const { text, units } = build;
  const { marker, kind } = units[index];
  if (!marker || isForeign(build, units[index]) || kind !== 'body') return false;
  if (marker.kind === Kind.Article) return isArticle(build, units[index], expected + 1);
  if (marker.kind === Kind.Comma || marker.kind === Kind.Bracket) return headsArticles(build, index);
  return marker.kind < Kind.Article && isHeading(text, units[index]);
}

/** 一、管辖 or （一）一般规定 above the articles about it, as judicial interpretations have it; the one may stand below the other. */
function headsArticles(build: Build, index: number): boolean {
  const { text, units, to, from } = build;
  const unit = units[index];
  if (index + 1 >= to || unit.end - unit.start > 40 || endsSentence(text, unit.end)) return false;
  const { kind } = unit.marker!;
  const before = index > from ? units[index - 1] : null;
  // An item that lost its full stop is none: the sentence before it must be over, or a heading stand there.
  if (kind === Kind.Bracket && before && !(text[before.end - 1] === '。' || (before.marker !== null && (before.marker.kind < Kind.Article || before.level === 'heading1')))) return false;
  const next = units[index + 1].marker?.kind;
  return next === Kind.Article || (kind === Kind.Comma && next === Kind.Bracket && units[index + 2]?.marker?.kind === Kind.Article && index + 2 < to && units[index + 1].end - units[index + 1].start <= 40 && !endsSentence(text, units[index + 1].end));
}

// ---- inside an article

interface Run {
  readonly kind: Kind;
  readonly depth: number;
  readonly entries: SourceBlock[];
  last: number;
}

/** The 款 of an article, each with the list it introduces. The label's own block is the first 款. */
function readArticle(build: Build, from: number, to: number): void {
  const { text, units, tree, sequences } = build;
  let runs: Run[] = [];
  const finish = (keep: number): void => {
    while (runs.length > keep) {
      const run = runs.pop()!;
      sequences.push({ level: run.depth === 0 ? 'item' : 'subitem', kind: run.kind, entries: run.entries, first: 1, under: runs[run.depth - 1]?.kind });
    }
  };
  const first = units[from];
  if (first.bodyStart < first.end) tree.openParagraph(units[from]);
  tree.add(units[from]);
  for (let index = from + 1; index < to; index++) {
    const unit = units[index];
    if (passes(build, index)) continue;
    if (unit.kind !== 'body') {
      if (unit.marker) unit.dropMarker();
      tree.add(units[index]);
      continue;
    }
    const marker = unit.marker && listMarker(build, index, to, runs) ? unit.marker : null;
    if (!marker) {
      if (unit.marker) unit.dropMarker();
      if (!carriesOn(build, index, to, runs)) {
        finish(0);
        tree.openParagraph(units[index]);
      }
      tree.add(units[index]);
      continue;
    }
    const ordinal = marker.ordinal ?? (runs.at(-1)?.last ?? 0) + 1;
    const own = runIndex(text, runs, marker, ordinal, units[index - 1]);
    if (own >= 0) {
      finish(own + 1);
      while (tree.listDepth >= own) tree.close();
    } else if (runs.length === 0 && tree.topLevel === 'article') tree.openParagraph(units[index]);
    const level: Level = (own >= 0 ? own : runs.length) === 0 ? 'item' : 'subitem';
    if (own < 0) runs.push({ kind: marker.kind, depth: runs.length, entries: [], last: 0 });
    const run = runs[runs.length - 1];
    run.entries.push(unit);
    run.last = ordinal;
    unit.level = level;
    tree.push(level, units[index], ordinal);
    tree.add(units[index]);
  }
  finish(0);
}

/** Which open list a label carries on, or -1 where it begins one. */
function runIndex(text: string, runs: readonly Run[], marker: Marker, ordinal: number, before: SourceBlock): number {
  for (let at = runs.length - 1; at >= 0; at--) if (runs[at].kind === marker.kind && runs[at].last + 1 === ordinal) return at;
  if (runs.length > 0 && isOtherMark(runs, marker, ordinal)) return runs.length - 1;
  if (ordinal === 1) {
    const top = runs[runs.length - 1];
    if (!top || top.kind !== marker.kind || '：:'.includes(text[before.end - 1])) return -1;
    return runs.length - 1;
  }
  for (let at = runs.length - 1; at >= 0; at--) if (runs[at].kind === marker.kind) return at;
  return -1;
}

/** （一）（二）3.（四）: the number is that of the list, the mark is not. */
const isOtherMark = (runs: readonly Run[], marker: Marker, ordinal: number): boolean =>
  runs[runs.length - 1].last + 1 === ordinal && ordinal > 1 && !runs.some((run) => run.kind === marker.kind);

const ORDER: readonly Kind[] = [Kind.Bracket, Kind.Dot, Kind.Digit, Kind.Comma];

/** Whether a mark within an article labels an item: it carries on a list or begins one. */
function listMarker(build: Build, index: number, to: number, runs: readonly Run[]): boolean {
  const { units } = build;
  const marker = units[index].marker!;
  if (marker.kind < Kind.Comma) return false;
  const { ordinal } = marker;
  if (marker.kind === Kind.Bracket) return true;
  if (ordinal === null) return false;
  if (runs.some((run) => run.kind === marker.kind && run.last + 1 === ordinal)) return true;
  const next = nextMarked(build, index, to);
  const follower = next < to ? units[next].marker! : null;
  if (runs.length > 0 && isOtherMark(runs, marker, ordinal)) {
    const { kind } = runs[runs.length - 1];
    return !follower || (follower.kind === kind && follower.ordinal === ordinal + 1);
  }
  if (ordinal === 1) {
    if (!ORDER.includes(marker.kind)) return false;
    return followedBySecond(units, index, to, marker.kind) || (marker.kind !== Kind.Comma && follower?.kind === Kind.Bracket && follower.ordinal === 2 && runs.length === 0);
  }
  return runs.some((run) => run.kind === marker.kind) && !(marker.odd & Odd.Unsure);
}

function followedBySecond(units: readonly SourceBlock[], index: number, to: number, kind: Kind): boolean {
  for (let at = index + 1; at < Math.min(to, index + 60); at++) {
    const { marker } = units[at];
    if (marker && marker.kind === kind && marker.ordinal !== null && marker.ordinal > 1) return marker.ordinal === 2 || marker.ordinal === 3;
  }
  return false;
}

function nextMarked(build: Build, index: number, to: number): number {
  const { units } = build;
  let at = index + 1;
  while (at < to && at < index + 60 && (!units[at].marker || isForeign(build, units[at]))) at++;
  return at < to && units[at].marker && !isForeign(build, units[at]) ? at : to;
}

/**
 * Whether a line without a label belongs to the item before it: the list goes on after it. Otherwise it is a new 款. A line
 * that stands where （一） should be belongs to the 款 that introduces the list.
 */
function carriesOn(build: Build, index: number, to: number, runs: readonly Run[]): boolean {
  const { text, units } = build;
  if (runs.length === 0) {
    const next = index + 1 < to && !isForeign(build, units[index + 1]) ? units[index + 1].marker : null;
    return next !== null && next.kind === Kind.Bracket && next.ordinal !== null && next.ordinal > 1
      && '：:'.includes(text[units[index - 1].end - 1]) && '；;'.includes(text[units[index].end - 1]);
  }
  const next = nextMarked(build, index, to);
  if (next >= to) return false;
  // The list was over, and these words introduce another.
  if (next === index + 1 && '：:'.includes(text[units[index].end - 1]) && text[units[index - 1].end - 1] === '。') return false;
  const { kind, ordinal } = units[next].marker!;
  return ordinal === null || (ordinal > 1 && runs.some((run) => run.kind === kind && ordinal > run.last));
}
