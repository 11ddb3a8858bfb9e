import { squeeze } from '../text/fold';
import { readNumeral } from '../text/numerals';
import { ANAPHORIC, OWN, THIS, readKindBefore, readNameBefore, readPronounBefore } from './citations/bases';
import { readOutlineReference } from './citations/outline';
import { readQuote } from './citations/quotes';
import { namesDocument, readNumberAt, readTitle, readTitleBrackets } from './citations/titles';
import { N, readUnits, type ReadTarget, type UnitLevel, type UnitList } from './citations/units';
import { enclosing } from './find';
import type { MemoryKey } from './memory';
import type { Span } from '../text/span';
import type { Block, Citation, CitedTarget, Level, OutlineNode, PolicyDocument } from './model';
import { itemOf, placeOf as placeAmong } from './provisions';

/**
 * Every place where a document names a provision or another document, in the order of the text. One pass over each block
 * stops at the few characters a citation can begin with; from there on it is read without searching.
 */
const TRIGGER = new RegExp(
  `第[（${N.slice(1, -1)}]|前(?:[一二两三四五六七八九十\\d]{0,3}|数|几|各)[款条项]|本(?=[《条办规细解决意通方计纲章公制预标目清指导守准要大批协议暂实法款项节编])|[该同](?=[法条办规细意通方决解章])|《|附[件表录]|[〔[【（](?=(?:19|20)\\d\\d[〕\\]】）]第?\\d{1,5}号)`, 'g');
const PRECEDING = new RegExp(`前(${N}{0,3}|数|几|各)(?:(款)(?![项式])|(条)(?![件例约目])|(项)(?![目链]))`, 'y');
const OWN_SPLIT = '资基成样文版日根标书课剧唱原脚副孤抄译';
/** Bare 第N款 and the like are citations only where the sentence goes on like one. */
const GOES_ON = /^(?:规定|的规定|之规定|所[列称规指述]|情形|中[的，规所]|内容|要求|[、，和及或至]|的(?:条件|情形|行为|要求|内容|标准|违法|程序)|除外|行为|[）。；]|有关|罚则|修改|删去|增加|改为|移至|合并|废止|停止)/;
/** Words before a bare 第N条 that make it a citation. */
const CITES = /(?:违反|[依按遵参]照|根据|依据|适用|符合|属于|执行|遵守|不受|删去|[除有对与和及或、，。；：（“的本在按依至到由将原把见至])$/;
const ATTACHED = new RegExp(`附([件表录])(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9]|[并同般律些切起旦次共体方定直经系])(?!、[^附0-9]|[.．])|(?=[《规所中的要]))?`, 'y');
const LEVEL_OF: Readonly<Record<string, UnitLevel>> = { 条: 'article', 款: 'paragraph', 项: 'item', 章: 'chapter', 节: 'section', 编: 'part' };

type Draft = Omit<Citation, 'text' | 'span' | 'documentSpan' | 'documentNumberSpan' | 'targets' | 'quote' | 'block' | 'node'> & {
  readonly start: number;
  readonly end: number;
  readonly documentAt: readonly [number, number] | null;
  readonly numberAt: readonly [number, number] | null;
  readonly targets: readonly ReadTarget[];
};

type Said = Partial<Pick<Draft, 'document' | 'documentAt' | 'documentNumber' | 'numberAt' | 'relative'>>;
const NOTHING: Said = {};

/** A citation and what it says of the document it cites. There are thousands: each has all fields, in one order. */
const cites = (form: Draft['form'], start: number, end: number, targets: readonly ReadTarget[], { document = null, documentAt = null, documentNumber = null, numberAt = null, relative = null }: Said = NOTHING): Draft =>
  ({ form, start, end, targets, document, documentAt, documentNumber, numberAt, relative });

/** What a block inherits from the document: names it has defined, the document named last. */
interface Surroundings {
  /** Names and title in one, equal where they are. */
  readonly frame: string;
  readonly shortForms: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly ownTitle: string;
  readonly ownNumber: string | null;
  readonly hasArticles: boolean;
  last: string | null;
  /** The citation of an article that was read last, and where: a bare 第三项 further on may be of that article. */
  lastArticle: { readonly draft: Draft; readonly within: OutlineNode | null } | null;
  /** Whether what was read rests on where the block stands or on what was cited before it. */
  placed: boolean;
}

export function readCitations(document: PolicyDocument): readonly Citation[] {
  const names = namesOf(document);
  const ownTitle = document.metadata.title;
  const ownNumber = document.metadata.documentNumber;
  const hasArticles = document.provisions(null).articleCount > 0;
  const around: Surroundings = { ...names, ownTitle, ownNumber, hasArticles, frame: JSON.stringify([[...names.shortForms], [...names.titles], ownTitle, ownNumber, hasArticles]), last: null, lastArticle: null, placed: false };
  const citations: Citation[] = [];
  for (const block of document.blocksWith(TRIGGER)) {
    if (block.kind === 'furniture' || block.kind === 'title' || block.kind === 'note') continue;
    const drafts = draftsOf(block, around);
    if (drafts.length === 0) continue;
    for (const draft of drafts) citations.push(new PlacedCitation(draft, block, document));
  }
  return citations;
}

function namesOf(document: PolicyDocument): { shortForms: Map<string, string>; titles: Map<string, string> } {
  const shortForms = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const { term, title, form, meaning } of document.definitions) {
    if (form !== 'abbreviation') continue;
    if (title) titles.set(term, meaning);
    if (/[法典例定则程办见案知议释章划]$/.test(term) || /法$/.test(term)) (title ? titles : shortForms).set(term, meaning);
  }
  return { shortForms, titles };
}

/** A citation in its place. Few of its places are ever asked for, so they are worked out then. */
class PlacedCitation implements Citation {
  #targets?: readonly CitedTarget[];
  #quote?: Citation['quote'];

  constructor(private readonly draft: Draft, private readonly within: Block, private readonly owner: PolicyDocument) {}

  get form(): Citation['form'] { return this.draft.form; }
  get document(): string | null { return this.draft.document; }
  get documentNumber(): string | null { return this.draft.documentNumber; }
  get relative(): Citation['relative'] { return this.draft.relative; }
  get block(): number { return this.within.index; }
  get node(): OutlineNode | null { return this.within.node; }
  get text(): string { return this.within.text.slice(this.draft.start, this.draft.end); }
  get span(): Span { return this.within.original(this.draft.start, this.draft.end); }
  get documentSpan(): Span | null { return this.#spanOf(this.draft.documentAt); }
  get documentNumberSpan(): Span | null { return this.#spanOf(this.draft.numberAt); }

  get targets(): readonly CitedTarget[] {
    return (this.#targets ??= this.draft.targets.length === 0 ? NO_TARGETS : this.draft.targets.map((target) => placedTarget(target, this.within, this.document === null ? this.owner : null)));
  }

  get quote(): Citation['quote'] {
    if (this.#quote !== undefined) return this.#quote;
    const { draft, within } = this;
    const quote = within.text.includes('“') && (draft.document !== null || draft.targets.length > 0) ? readQuote(within.text, draft.end, draft.targets.length > 0) : null;
    return (this.#quote = quote && { text: quote.text, span: within.original(quote.start, quote.end) });
  }

  #spanOf(place: readonly [number, number] | null): Span | null {
    return place && this.within.original(place[0], place[1]);
  }
}

const NO_TARGETS: readonly CitedTarget[] = [];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function placedTarget(target: ReadTarget, block: Block, own: PolicyDocument | null): CitedTarget {
  const made: Mutable<CitedTarget> = { span: block.original(target.start, target.end) };
  for (const level of NAMED) if (target[level] !== undefined) made[level] = target[level];
  if (target.headings) made.headings = target.headings;
  if (target.impliedParagraph) {
    made.impliedParagraph = true;
    const article = own && target.article !== undefined && target.item !== undefined ? own.provisions(block.part).articles(target.article, target.suffix)[0] : undefined;
    const parent = article && itemOf(article, null, target.item!)?.parent;
    if (parent?.level === 'paragraph') made.paragraph = parent.ordinal;
  }
  if (target.through) made.through = placedTarget(target.through, block, own);
  return made;
}

const NAMED = ['part', 'chapter', 'section', 'article', 'suffix', 'paragraph', 'item', 'subitem', 'attachment'] as const;

/** What a block cites, and whether that rests on where it stands. */
interface Cited { readonly drafts: readonly Draft[]; readonly placed: boolean }
const CITED: MemoryKey<Cited> = { name: 'cited' };

/** The citations of one block, read anew only where its words, the names that the document defines, or what they rest on have changed. */
function draftsOf(block: Block, around: Surroundings): readonly Draft[] {
  let isNew = false;
  const { drafts, placed } = block.memory.recall(CITED, around.frame, () => {
    isNew = true;
    return readBlock(block, around);
  });
  if (isNew) return drafts;
  if (placed) return readBlock(block, around).drafts;
  for (const draft of drafts) pass(draft, block, around);
  return drafts;
}

/** What comes behind may be of what was cited last. */
function pass(draft: Draft, block: Block, around: Surroundings): void {
  if (draft.document !== null) around.last = draft.document;
  if (draft.targets.some(({ article }) => article !== undefined)) around.lastArticle = { draft, within: enclosing(block.node, 'article') };
}

function readBlock(block: Block, around: Surroundings): Cited {
  const { text } = block;
  const drafts: Draft[] = [];
  let done = 0;
  around.placed = false;
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match; match = TRIGGER.exec(text)) {
    const at = match.index;
    const draft = readAt(block, at, done, drafts[drafts.length - 1] ?? null, around);
    if (typeof draft === 'number') TRIGGER.lastIndex = Math.max(draft, at + 1);
    else if (draft) {
      drafts.push(draft);
      pass(draft, block, around);
      done = draft.end;
      TRIGGER.lastIndex = Math.max(draft.end, at + 1);
    } else TRIGGER.lastIndex = at + 1;
  }
  return { drafts, placed: around.placed };
}

/** Reads what begins at a trigger: a citation, or how far there is none, or null. */
function readAt(block: Block, at: number, done: number, previous: Draft | null, around: Surroundings): Draft | number | null {
  const { text } = block;
  switch (text[at]) {
    case '《': return readTitled(text, at, around, null);
    case '〔': case '[': case '【': case '（': {
      const number = readNumberAt(text, at, done);
      if (!number) return null;
      const behind = /^(?:文件)?(?:印发的?|公布的?)?/.exec(text.slice(number.end, number.end + 6))![0].length + number.end;
      if (text[behind] === '《') return readTitled(text, behind, around, number);
      if (number.text === around.ownNumber) return number.end;
      const list = afterTitle(text, behind);
      return cites('number', number.start, list?.end ?? number.end, list?.targets ?? [], { document: '', documentNumber: number.text, numberAt: [number.start, number.end] });
    }
    case '本': return readOwn(block, at, around);
    case '该': case '同': return readAnaphoric(block, at, previous, around);
    case '前': return readPreceding(block, at, previous, around);
    case '附': return readAttached(block, at, at, sameClause(previous, text, at) && !/[（见]/.test(text.slice(previous!.end, at)) ? previous!.document : null);
    default: return readBare(block, at, done, previous, around);
  }
}

function readTitled(text: string, at: number, around: Surroundings, number: { text: string; start: number; end: number } | null): Draft | number | null {
  const title = readTitle(text, at);
  if (!title) return null;
  const brackets = readTitleBrackets(text, title.end);
  const given = number ?? brackets.number;
  const list = afterTitle(text, brackets.end);
  if (!list && !given && !namesDocument(title.title)) return title.end;
  const isOwn = title.title === around.ownTitle && title.title !== '';
  const defined = around.titles.get(title.title);
  const start = Math.min(title.start, number?.start ?? title.start);
  return cites(defined !== undefined ? 'short-form' : 'title', start, list?.end ?? (brackets.number ? brackets.end : title.end), list?.targets ?? [], { document: isOwn ? null : defined ?? title.title, documentAt: [title.start, title.end], documentNumber: given?.text ?? null, numberAt: given && [given.start, given.end] });
}

const GOES_BEHIND = '第附的中“';

/** Provisions behind a title or a name: 第五条, 的第五条, 附件1, “二、（四）”. */
function afterTitle(text: string, end: number): { targets: readonly ReadTarget[]; end: number } | null {
  if (!GOES_BEHIND.includes(text[end] ?? '。')) return null;
  const lead = /^(?:的|中的?|中关于)?(?=第|附)/.exec(text.slice(end, end + 4));
  const at = lead ? end + lead[0].length : end;
  const list: UnitList | null = text[at] === '第' ? readUnits(text, at) : null;
  return list ?? readOutlineReference(text, at) ?? attachmentAt(text, at);
}

function attachmentAt(text: string, at: number): { targets: readonly ReadTarget[]; end: number } | null {
  ATTACHED.lastIndex = at;
  const match = text[at] === '附' ? ATTACHED.exec(text) : null;
  if (!match) return null;
  const attachment = match[2] ? readNumeral(match[2]) ?? 0 : 0;
  let end = at + match[0].length;
  const targets: ReadTarget[] = [{ attachment, start: at, end }];
  const units = text[end] === '第' ? readUnits(text, end) : null;
  if (units) {
    end = units.end;
    return { targets: units.targets.map((target) => ({ ...target, attachment })), end };
  }
  // 附件1、附件2和附件3; 附件1、2、3
  for (;;) {
    const more = /^[、和及与至](?:附[件表录])?([0-9]{1,2}(?![0-9.．年月日%个])|[一二三四五六七八九十]{1,2}(?=[、和及与，。；）]))/.exec(text.slice(end, end + 8));
    if (!more || !match[2]) break;
    const ordinal = readNumeral(more[1]) ?? 0;
    const target: ReadTarget = { attachment: ordinal, start: end + 1, end: end + more[0].length };
    if (more[0][0] === '至') targets[targets.length - 1] = { ...targets[targets.length - 1], through: target };
    else targets.push(target);
    end += more[0].length;
  }
  return { targets, end };
}

function readOwn(block: Block, at: number, around: Surroundings): Draft | number | null {
  const { text } = block;
  if (at > 0 && OWN_SPLIT.includes(text[at - 1])) return null;
  OWN.lastIndex = at;
  const own = OWN.exec(text);
  if (own) {
    let end = at + own[0].length;
    const part = /^(?:总则|分则)/.exec(text.slice(end, end + 2));
    if (part) end += 2;
    const list = text[end] === '前' ? readFirstOnes(block, end) : afterTitle(text, end);
    if (list) return cites(list.targets[0]?.attachment !== undefined ? 'attachment' : list.targets[0]?.headings ? 'outline' : 'own', at, list.end, list.targets);
    if (!own[1]) return end;
    return around.titles.has(own[1]) || squeeze(around.ownTitle).endsWith(own[1]) ? end : null;
  }
  if (text.startsWith('附', at + 1)) return readAttached(block, at + 1, at, null);
  return readThis(block, at, around);
}

/** 本解释前五条: the first five of this document. */
function readFirstOnes(block: Block, at: number): UnitList | null {
  PRECEDING.lastIndex = at;
  const match = PRECEDING.exec(block.text);
  const count = match && (match[1] === '' ? null : readNumeral(match[1]));
  if (!match?.[3] || !count) return null;
  const end = at + match[0].length;
  const first: ReadTarget = { article: 1, suffix: 0, start: at, end };
  return { targets: [{ ...first, through: { ...first, article: count } }], end };
}

/** 本条第二款, 本款第三项, 本章第二节, 本条. */
function readThis(block: Block, at: number, around: Surroundings): Draft | null {
  const { text } = block;
  THIS.lastIndex = at;
  const match = THIS.exec(text);
  if (!match) return null;
  const word = text[at + 1];
  const level = LEVEL_OF[word];
  const end = at + 2;
  const relative = { direction: 'this', level, count: 1 } as const;
  const list = /[第（前]/.test(text[end] ?? '') ? readUnits(text, end, { inherited: placeOf(block, level, around), ceiling: level, mayLackMark: level !== 'chapter' }) : null;
  const firsts = list ? null : readFirstParagraphs(block, end, level, around);
  if (list ?? firsts) return cites('relative', at, (list ?? firsts)!.end, (list ?? firsts)!.targets, { relative });
  // 本项工作 and 本节点 are no citations; 本条 hardly means anything else.
  if (level !== 'article' && level !== 'paragraph' && !GOES_ON.test(text.slice(end, end + 4))) return null;
  return cites('relative', at, end, [], { relative });
}

/** 本条前两款. */
function readFirstParagraphs(block: Block, at: number, level: Level, around: Surroundings): UnitList | null {
  if (level !== 'article') return null;
  PRECEDING.lastIndex = at;
  const match = PRECEDING.exec(block.text);
  const count = match && readNumeral(match[1] === '两' ? '二' : match[1]);
  if (!match?.[2] || !count) return null;
  const end = at + match[0].length;
  const first: ReadTarget = { ...placeOf(block, 'article', around), paragraph: 1, start: at, end };
  return { targets: [count > 1 ? { ...first, through: { ...first, paragraph: count } } : first], end };
}

/** Where a block stands, down to a level: what 本条, 本款 say without saying it. */
function placeOf(block: Block, level: Level, around: Surroundings): Omit<ReadTarget, 'start' | 'end'> {
  around.placed = true;
  const article = enclosing(block.node, 'article');
  if (level === 'article') return article ? { article: article.ordinal, suffix: article.suffix } : {};
  if (level === 'chapter' || level === 'section' || level === 'part') {
    const node = enclosing(block.node, level);
    return node ? { [level]: node.ordinal } : {};
  }
  const paragraph = enclosing(block.node, 'paragraph');
  const place = article ? { article: article.ordinal, suffix: article.suffix, ...(paragraph ? { paragraph: paragraph.ordinal } : {}) } : {};
  if (level === 'paragraph') return place;
  const item = enclosing(block.node, 'item');
  return item ? { ...place, item: item.ordinal } : place;
}

/** 前款, 前两款, 前款第一项, 前条第二款, 前项. */
function readPreceding(block: Block, at: number, previous: Draft | null, around: Surroundings): Draft | number | null {
  const { text } = block;
  PRECEDING.lastIndex = at;
  const match = PRECEDING.exec(text);
  if (!match || (at > 0 && /[目以当从先事生提向空眼跟此]/.test(text[at - 1]) && match[1] === '' && match[2] === undefined)) return null;
  // 以前条, 目前项目 are other words; 之前三款 after a foreign provision belongs to it.
  if (at > 0 && /[目以]/.test(text[at - 1])) return null;
  if (previous && previous.end === at && previous.document !== null) return PRECEDING.lastIndex;
  const word = match[2] ?? match[3] ?? match[4];
  const level = LEVEL_OF[word];
  const count = match[1] === '' || match[1] === '数' || match[1] === '几' || match[1] === '各' ? 1 : readNumeral(match[1]);
  if (count === null || count === 0) return null;
  const end = at + match[0].length;
  const single = match[1] === '';
  const list = single && /[第（一二三四五六七八九十]/.test(text[end] ?? '') ? readRelativeUnits(block, end, level, around) : null;
  return cites('relative', at, list?.end ?? end, list?.targets ?? [], { relative: { direction: 'preceding', level, count } });
}

/** 前款第（一）项至第（三）项; 前款（一）、（二）项. The place it goes out from is filled in where it is certain. */
function readRelativeUnits(block: Block, at: number, level: Level, around: Surroundings): UnitList | null {
  let inherited: Omit<ReadTarget, 'start' | 'end'> = {};
  if (level === 'paragraph') {
    const place = placeOf(block, 'paragraph', around);
    if (place.paragraph !== undefined && place.paragraph > 1) inherited = { ...place, paragraph: place.paragraph - 1 };
  } else if (level === 'article') inherited = precedingArticle(block, around);
  return readUnits(block.text, at, { inherited, ceiling: level === 'article' ? 'article' : level === 'paragraph' ? 'paragraph' : 'item', mayLackMark: true });
}

function precedingArticle(block: Block, around: Surroundings): Omit<ReadTarget, 'start' | 'end'> {
  around.placed = true;
  const article = enclosing(block.node, 'article');
  const siblings = article?.parent?.children ?? [];
  const before = article ? siblings[placeAmong(siblings, article) - 1] : undefined;
  if (before?.level === 'article') return { article: before.ordinal, suffix: before.suffix };
  return article && article.suffix === 0 && article.ordinal > 1 ? { article: article.ordinal - 1, suffix: 0 } : {};
}

/** 该法第五条, 该条例第三章, 该条第二款, 同条第一款. */
function readAnaphoric(block: Block, at: number, previous: Draft | null, around: Surroundings): Draft | null {
  const { text } = block;
  const sameArticle = /^[该同][条款]第/.test(text.slice(at, at + 3));
  if (sameArticle && previous) {
    const target = previous.targets[previous.targets.length - 1];
    if (target?.article === undefined) return null;
    const level = text[at + 1] === '条' ? 'article' : 'paragraph';
    const inherited = level === 'article' ? { article: target.article, suffix: target.suffix } : { article: target.article, suffix: target.suffix, paragraph: target.paragraph };
    const list = readUnits(text, at + 2, { inherited, ceiling: level });
    return list && cites('anaphoric', at, list.end, list.targets, { document: previous.document });
  }
  ANAPHORIC.lastIndex = at;
  const match = ANAPHORIC.exec(text);
  if (!match) return null;
  const end = at + match[0].length;
  const list = afterTitle(text, end);
  if (!list) return null;
  around.placed = true;
  return cites('anaphoric', at, list.end, list.targets, { document: around.last ?? match[1], documentAt: [at, end] });
}

const LOOKS_AT = /(?:见|按照|按|依照|依据|根据|执行|符合|列入|纳入|适用|参照|和|及|与|、|，|（|《[^《》]*》)$/;

/** 附件1, 本办法附表, 见附件. `start` is where the citation begins, with 本 or without. */
function readAttached(block: Block, at: number, start: number, document: string | null): Draft | number | null {
  const { text } = block;
  const list = attachmentAt(text, at);
  if (!list) return null;
  const [first] = list.targets;
  const numbered = (first.attachment ?? 0) > 0;
  // 附件：1.… is the list of attachments itself, 附件 alone a part of a machine or of an application.
  if (at === 0 && /^附[件表录][^。]{0,40}$/.test(text) && !/^附[件表录][0-9一二三四五六七八九十]*(?:所|规定|中|的|为|是)/.test(text)) return list.end;
  if (start === at && (at === 0 || /[。；]/.test(text[at - 1])) && !/^(?:所|规定|中|的|为|是|、附|和附)/.test(text.slice(list.end, list.end + 2))) return list.end;
  if (!numbered && start === at && !(/[见]$/.test(text.slice(Math.max(0, at - 1), at)) || (LOOKS_AT.test(text.slice(Math.max(0, at - 40), at)) && /^(?:规定|所列|中|的规定|执行)/.test(text.slice(list.end, list.end + 3))))) return list.end;
  return cites('attachment', start, list.end, list.targets, { document });
}

/** 第N条 with a bare law name or a short form before it, or with nothing: then of this document, or of the one named in the same clause. */
function readBare(block: Block, at: number, done: number, previous: Draft | null, around: Surroundings): Draft | number | null {
  const { text } = block;
  const list = readUnits(text, at);
  if (!list) return null;
  const [first] = list.targets;
  // “第五条 …”: the label of a quoted article.
  if ((at === 0 || (at === 1 && text[0] === '“')) && list.targets.length === 1 && first.article !== undefined && first.paragraph === undefined && !GOES_ON.test(text.slice(list.end, list.end + 4))) return list.end;
  const isArticle = first.article !== undefined;
  const told = readPronounBefore(text, at, done);
  if (told) {
    around.placed = true;
    const meant = around.last && (told.of ? around.last + told.of : around.last);
    return meant ? cites('anaphoric', told.start, list.end, list.targets, { document: meant, documentAt: [told.start, at] }) : list.end;
  }
  // 刑法分则第三章, 民法典合同编第二分编: the name stands before a part of the law that is called by its heading.
  const named = (isArticle ? [0] : /[总分]则$/.test(text.slice(at - 2, at)) ? [2] : text[at - 1] === '编' ? [3, 4, 5] : [0])
    .map((heading) => readNameBefore(text, at - heading, done, around.shortForms)).find((each) => each !== null);
  if (named) {
    const meant = around.shortForms.get(named.name);
    return cites(meant !== undefined ? 'short-form' : 'law-name', named.start, list.end, list.targets, { document: meant ?? named.name, documentAt: [named.start, at] });
  }
  // 依照规定第十三条 in a notice about 《…若干规定》: of the document so called before.
  const kind = isArticle ? readKindBefore(text, at, done) : null;
  if (kind && !around.ownTitle.endsWith(kind)) {
    around.placed = true;
    const meant = around.last?.endsWith(kind) ? around.last : null;
    return cites(meant ? 'anaphoric' : 'law-name', at - kind.length, list.end, list.targets, { document: meant ?? kind, documentAt: [at - kind.length, at] });
  }
  if (!isArticle || !around.hasArticles) {
    if (!GOES_ON.test(text.slice(list.end, list.end + 4)) || (!around.hasArticles && !isArticle)) return list.end;
  }
  if (previous && isArticle && previous.targets.length > 0 && sameClause(previous, text, at)) return cites(previous.form, at, list.end, list.targets, { document: previous.document });
  // 开通第三条公交线路: a count of things, unless the words around it cite.
  if (isArticle && list.targets.length === 1 && first.paragraph === undefined && first.item === undefined && !GOES_ON.test(text.slice(list.end, list.end + 4)) && !CITES.test(text.slice(Math.max(0, at - 3), at))) return list.end;
  if (isArticle || (first.paragraph === undefined && first.item === undefined)) return cites('own', at, list.end, list.targets);
  return readBareBelow(block, at, list, around);
}

/** Whether another document was named before in the same clause: 依照《甲》第三条的税率和第四条的依据. */
const sameClause = (previous: Draft | null, text: string, at: number): boolean => previous !== null && previous.document !== null && !/[，。；：]/.test(text.slice(previous.end, at));

/** 第二款, 第三项 alone: of the article named before within the same article, else of the one in which they stand. */
function readBareBelow(block: Block, at: number, list: UnitList, around: Surroundings): Draft | number {
  const within = enclosing(block.node, 'article');
  if (!within) return list.end;
  around.placed = true;
  const { lastArticle } = around;
  const before = lastArticle?.within === within ? lastArticle.draft : null;
  const target = before?.targets.findLast(({ article }) => article !== undefined);
  if (before && target) {
    const last = target.through ?? target;
    const inherited = { article: last.article, suffix: last.suffix, ...(last.paragraph !== undefined && !last.impliedParagraph ? { paragraph: last.paragraph } : {}) };
    const again = readUnits(block.text, at, { inherited });
    if (again) return cites('anaphoric', at, again.end, again.targets, { document: before.document });
  }
  const again = readUnits(block.text, at, { inherited: placeOf(block, 'article', around) });
  if (!again) return list.end;
  return cites('relative', at, again.end, again.targets, { relative: { direction: 'this', level: 'article', count: 1 } });
}
