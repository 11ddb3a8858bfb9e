import { NUMERAL_CHARACTERS, readNumeral } from '../../text/numerals';
import type { Target } from '../model';

/**
 * The names of provisions as a citation writes them: 第三条第一款第二项、第三项和第二款. A list inherits: what a later member
 * does not say it takes from the one before; a new 条 clears 款 and 项, a new 款 clears 项 (立法技术规范（试行）（一）第9条).
 */
export type UnitLevel = 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'subitem';

/** A target before it is placed in the original text: offsets are those of the text that was read. */
export interface ReadTarget extends Target {
  readonly start: number;
  readonly end: number;
  /** 款 not said: `paragraph` 1 stands for the one that holds the items. */
  readonly impliedParagraph?: boolean;
  readonly through?: ReadTarget;
}

export const N = `[${NUMERAL_CHARACTERS}○0-9]`;
export const DEPTH: Readonly<Record<UnitLevel, number>> = { part: 0, chapter: 1, section: 2, article: 3, paragraph: 4, item: 5, subitem: 6 };
const LEVELS: readonly UnitLevel[] = ['part', 'chapter', 'section', 'article', 'paragraph', 'item', 'subitem'];
const UNITS: Readonly<Record<string, UnitLevel>> = { 编: 'part', 分编: 'part', 章: 'chapter', 节: 'section', 条: 'article', 款: 'paragraph', 项: 'item', 目: 'subitem' };

const ELEMENT = new RegExp(`(第)?(（)?(${N}+)(）)?(分编|[编章节条款项目])?`, 'y');
const SUFFIX = new RegExp(`之(${N}+)(?!${N}|分之|条|年|日|个)`, 'y');
const JOIN = /[、，]?(?:以及|或者|和|及|与|或|并|至|到)|[、，]|[-—–~]{1,2}/y;
const RANGE = /[至到\-—–~]$/;
const FIRST_PARAGRAPHS = new RegExp(`前(${N}{1,3})款`, 'y');
/** What a unit word must not run into: 第一条件, 第二章程, 第三节点, 第一项目, 第二款式. */
const NO_UNIT: Readonly<Record<string, RegExp>> = {
  编: /^[制号写辑办队]/, 章: /^程/, 节: /^[点日目能课水拍约]/, 条: /^[件码形状幅约文目纹]/, 款: /^[式待]|^项(?!第|规|所|、|和|的)/, 项: /^目(?![规所的])|^链/, 目: /^[标录前光]|^的(?!规)/,
};

interface Element {
  readonly marked: boolean;
  readonly bracketed: boolean;
  readonly ordinal: number;
  readonly suffix: number;
  readonly level: UnitLevel | null;
  readonly start: number;
  readonly end: number;
  /** Whether it closes a range: 第三至五条. */
  readonly range: boolean;
}

function readElement(text: string, at: number, range = false): Element | null {
  ELEMENT.lastIndex = at;
  const match = ELEMENT.exec(text);
  if (!match || (match[2] === undefined) !== (match[4] === undefined)) return null;
  const ordinal = readNumeral(match[3]);
  if (ordinal === null || ordinal > 9999) return null;
  let end = at + match[0].length;
  let unit: string | undefined = match[5];
  if (unit && NO_UNIT[unit[unit.length - 1]].test(text.slice(end, end + 2))) {
    end -= unit.length;
    unit = undefined;
  }
  let suffix = 0;
  if (unit === '条') {
    SUFFIX.lastIndex = end;
    const after = SUFFIX.exec(text);
    const value = after && readNumeral(after[1]);
    if (after && value) {
      suffix = value;
      end += after[0].length;
    }
  }
  return { marked: match[1] !== undefined, bracketed: match[2] !== undefined, ordinal, suffix, level: unit ? UNITS[unit] : null, start: at, end, range };
}

interface Join {
  readonly end: number;
  readonly range: boolean;
}

function readJoin(text: string, at: number): Join | null {
  JOIN.lastIndex = at;
  const match = JOIN.exec(text);
  return match && { end: at + match[0].length, range: RANGE.test(match[0]) };
}

interface Group {
  readonly level: UnitLevel;
  readonly elements: readonly Element[];
  readonly end: number;
}

/** What follows a member without 第, where three things are not counted: 第一项、三项措施. */
const ENDS_LIST = /^(?:规定|的规定|所[列述称规]|情形|行为|之一|办理|处理|执行|的|[，。；）]|第|$)/;

/** 第三条; 第三、四条; 第（一）至（六）项; 第一、第二款: members that share the unit word said last. */
function readGroup(text: string, at: number, mayLackMark: boolean, inList: boolean): Group | null {
  const first = readElement(text, at);
  // 第十七条第二款和十八条, 第二项、三项: the second 第 is left out, by slip or by habit.
  if (!first || (!first.marked && !(first.bracketed && mayLackMark) && !(inList && (first.level === 'article' || (first.level !== null && DEPTH[first.level] > DEPTH.article && ENDS_LIST.test(text.slice(first.end, first.end + 3))))))) return null;
  const elements = [first];
  let last: Element = first;
  while (last.level === null && elements.length < 24) {
    const join = readJoin(text, last.end);
    const next = join && readElement(text, join.end, join.range);
    // 第一、第（二）项 is one list; 第三、2021年 is none.
    if (!join || !next) break;
    elements.push(next);
    last = next;
  }
  if (last.level !== null) return { level: last.level, elements, end: last.end };
  // 第十条（一）、（二）规定: items in brackets, the word 项 left out.
  const bracketed = elements.findIndex((each) => !each.bracketed);
  const certain = bracketed < 0 ? elements : elements.slice(0, bracketed);
  if (!mayLackMark || certain.length === 0) return null;
  const { end } = certain[certain.length - 1];
  return /^(?:规定|的规定|所[列述称]|中|等|的|情形|之一|[，。；）、]|$)/.test(text.slice(end, end + 3)) ? { level: 'item', elements: certain, end } : null;
}

type Context = { -readonly [K in keyof ReadTarget]?: ReadTarget[K] };

function below(context: Context, level: UnitLevel, ownPath: boolean): Context {
  const next: Context = {};
  for (const each of LEVELS) {
    if (DEPTH[each] >= DEPTH[level]) break;
    // Articles are numbered through the chapters: what an earlier member said of those does not hold for 第九条.
    if (!ownPath && DEPTH[level] === DEPTH.article && DEPTH[each] < DEPTH.article) continue;
    if (context[each] !== undefined) next[each] = context[each];
    if (each === 'article' && context.suffix !== undefined) next.suffix = context.suffix;
    if (each === 'paragraph' && context.impliedParagraph) next.impliedParagraph = true;
  }
  return next;
}

function targetOf(context: Context, element: Element, level: UnitLevel, start: number, end: number): ReadTarget {
  const target: Context = { ...context, [level]: element.ordinal, start, end };
  if (level === 'article') target.suffix = element.suffix;
  if (level === 'paragraph') delete target.impliedParagraph;
  if (DEPTH[level] >= DEPTH.item && target.paragraph === undefined) {
    target.paragraph = 1;
    target.impliedParagraph = true;
  }
  return target as ReadTarget;
}

/** One member of a list with all its levels: 第三条第一款第二项, or several that share their beginning: 第十条第一、二项. */
function readPath(text: string, at: number, inherited: Context, mayLackMark: boolean, ceiling: number, inList = false): { targets: ReadTarget[]; end: number } | null {
  let context = inherited;
  let depth = -1;
  let targets: ReadTarget[] = [];
  let end = at;
  let lack = mayLackMark;
  for (;;) {
    const group = readGroup(text, end, lack, inList && depth < 0);
    if (!group || DEPTH[group.level] <= depth || DEPTH[group.level] <= ceiling) break;
    const base = below(context, group.level, depth >= 0);
    const earlier = targets.slice(0, -1);
    const members: ReadTarget[] = [];
    for (let index = 0; index < group.elements.length; index++) {
      const element = group.elements[index];
      const isLast = index === group.elements.length - 1;
      const target = targetOf(base, element, group.level, index === 0 ? at : element.start, isLast ? group.end : element.end);
      const previous = members[members.length - 1];
      if (element.range && previous && !previous.through) members[members.length - 1] = { ...previous, through: target };
      else members.push(target);
    }
    targets = earlier.length > 0 ? [...earlier, ...members] : members;
    const tail = members[members.length - 1];
    context = tail.through ?? tail;
    depth = DEPTH[group.level];
    end = group.end;
    lack = depth >= DEPTH.article;
    if (tail.through) break;
  }
  if (depth < 0) return null;
  if (depth === DEPTH.article) {
    // 刑法第三百零七条之一前三款: the first three of that article, not the three before this one.
    FIRST_PARAGRAPHS.lastIndex = end;
    const match = FIRST_PARAGRAPHS.exec(text);
    const count = match && readNumeral(match[1] === '两' ? '二' : match[1]);
    if (match && count) {
      end += match[0].length;
      const last = targets[targets.length - 1];
      const first: ReadTarget = { ...last, paragraph: 1, end };
      targets = [...targets.slice(0, -1), count > 1 ? { ...first, through: { ...first, paragraph: count } } : first];
    }
  }
  return { targets, end };
}

const LINK = /(?:所?规定的?|所列举?的?|所称的?|中的?|的)(?=第|（)/y;

/** 第一百零九条所列第（一）至第（五）项: words between an article and what is below it. */
function readLinked(text: string, at: number, context: Context): { targets: ReadTarget[]; end: number } | null {
  const level = deepest(context);
  if (level !== 'article' && level !== 'paragraph') return null;
  LINK.lastIndex = at;
  const link = LINK.exec(text);
  const path = link && readPath(text, at + link[0].length, context, true, DEPTH[level]);
  return path && path.targets.every(({ item, paragraph }) => item !== undefined || paragraph !== undefined) ? path : null;
}

export interface UnitList {
  readonly targets: readonly ReadTarget[];
  readonly end: number;
}

export interface ListOptions {
  /** What the words before the list say already: 本条 → its article. */
  readonly inherited?: Omit<ReadTarget, 'start' | 'end'>;
  /** Units at this level or above end the list: after 前款 a 第十四条 is another matter. */
  readonly ceiling?: UnitLevel;
  /** Whether a member may stand without 第: 前款（一）至（六）项. */
  readonly mayLackMark?: boolean;
}

/** The list of provisions that begins at an offset; null where none does. Offsets are those of `text`. */
export function readUnits(text: string, at: number, { inherited = {}, ceiling, mayLackMark = false }: ListOptions = {}): UnitList | null {
  const top = ceiling ? DEPTH[ceiling] : -1;
  let path = readPath(text, at, inherited, mayLackMark, top);
  if (!path) return null;
  const targets = [...path.targets];
  let { end } = path;
  while (targets.length < 2000) {
    const last = targets[targets.length - 1];
    const { start: _start, end: _end, through: _through, ...context } = last.through ?? last;
    const linked = last.through ? null : readLinked(text, end, context);
    if (linked) {
      targets.splice(-1, 1, ...linked.targets.map((target, index) => (index === 0 ? { ...target, start: last.start } : target)));
      end = linked.end;
      continue;
    }
    const join = readJoin(text, end);
    if (!join) break;
    path = readPath(text, join.end, context, DEPTH[deepest(context)] >= DEPTH.paragraph, top, true);
    if (!path) break;
    if (join.range && !last.through && path.targets.length > 0) {
      targets[targets.length - 1] = { ...last, through: path.targets[0] };
      targets.push(...path.targets.slice(1));
    } else targets.push(...path.targets);
    end = path.end;
  }
  return { targets, end };
}

/** The lowest level that a target names. */
export function deepest(target: Target): UnitLevel {
  for (let at = LEVELS.length - 1; at >= 0; at--) if (target[LEVELS[at]] !== undefined) return LEVELS[at];
  return 'article';
}
