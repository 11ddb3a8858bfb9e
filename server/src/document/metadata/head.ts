import { fold, squeeze } from '../../text/fold';
import type { Span } from '../../text/span';
import { DAY, readDay } from './dates';
import { isOffice, isPlainOffice } from './issuers';
import { placeAtStart } from './places';
import { endsWithKind, TITLE_SUFFIX } from './kinds';

/** A line of the head, in one width and without blanks, and where it stands. */
interface HeadLine {
  readonly text: string;
  /** In one width, its blanks kept: they part the names of joint issuers. */
  readonly spaced: string;
  readonly span: Span;
}

/** What stands before the body: everything that says what document this is. Texts are squeezed. */
export interface Head {
  readonly title: string;
  /** The title in one width with its blanks and line breaks as blanks. */
  readonly spacedTitle: string;
  readonly titleSpan: Span | null;
  readonly number: string | null;
  readonly numberSpan: Span | null;
  /** Offices named by the letterhead (绍兴市人民政府文件) or an order's head (浙江省人民政府令). */
  readonly letterhead: string;
  /** The day under an order that publishes the document; null elsewhere. */
  readonly published: string | null;
  /** Adoption and amendment notes, joined. */
  readonly notes: string;
  readonly lines: readonly HeadLine[];
  /** Offset at which the body begins. */
  readonly end: number;
}

/** A head longer than this is none: pages copied from the web open with their navigation, not with more. */
const WINDOW = 6000;
const MAX_LINES = 120;
const INFO_END = '<!-- INFO END -->';

const BODY = /^(?:第[零〇一二三四五六七八九十百千]+[编章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.、]|目录$)/;
const ADDRESSEE = /^(?:各|省|市|区|县|自治|国务院|有关|本)[^。]*：$|^[^。：]{2,40}(?:人民政府|单位|部门|机构|委员会|办公[厅室]|局|厅|部)[^。：]{0,10}：$/;
const NUMBER = /(?:^|[：)）\s])((?:中)?[\u4e00-\u9fff]{1,14}(?:（[\u4e00-\u9fff]{1,6}）)?(?:字|发)?)[〔﹝［\[（【]((?:19|20)\d{2})[〕﹞］\]）】](第)?(\d{1,5})号(?![\u4e00-\u9fff（])/;
const NUMBER_TAIL = /^[〔﹝［\[（【](?:19|20)\d{2}[〕﹞］\]）】]第?\d{1,5}号/;
const NUMBER_LABEL = /^(?:发文字号|文号|文件编号|发布文号|字号)：?/;
const ORDER = /^(?:中华人民共和国)?([\u4e00-\u9fff、]{2,30}?)(令|公告)(?:第?（?\d+）?号)?$/;
const ORDER_NUMBER = /^[（]?(?:(?:19|20)\d{2}年)?第?([\d]{1,5}|[零〇一二三四五六七八九十百]+)号[）]?$/;
const CRUFT = /(?:当前位置|您的位置|首页|>>|网站|搜索|导航|链接|登录|注册|字体|字号|打印|分享|收藏|浏览|来源|点击|时间|日期|作者|编辑|责任编辑|访问|二维码|扫一扫|版权|ICP|索引号|组配分类|主题分类|发布机构|公开方式|有效性|名称)[：:\s]|^(?:站内搜索|友情链接|首页|打印|关闭|无障碍|长者模式|[\d/:.\s-]+|<!--.*|[-—*_=|#]+)$|>>|^https?：/;
const NOTE_VERBS = /通过|批准|公布|发布|修正|修订|施行|印发|签发/;
const NOTE_LINE = new RegExp(`^[（〈【]?(?:根据|自)?${DAY}`);
const HEAD_LETTER = /^(.{4,40}?)文件$/;
/** Beginnings that only continue a title broken over lines. */
const CONTINUES = /^(?:[的和与及、》”〉）]|(?:管理|实施|暂行|试行|若干|工作|行动|建设|指导|促进|保护|监督)?(?:办法|规定|条例|意见|通知|方案|细则|规则|计划|决定|规划)(?:（.*）)?$)/;

/** Reads the head of a text; looks at its first few thousand characters only. */
export function readHead(text: string): Head {
  const info = text.slice(0, WINDOW).indexOf(INFO_END);
  const { head, end } = info >= 0 ? { head: [...linesOf(text, info)], end: info + INFO_END.length } : cut(text);
  const number = readNumber(head);
  const heading = head.find((line) => line.spaced.startsWith('# '));
  const title = heading && (info >= 0 || heading === head[0]) ? trimHeading(heading) : readTitle(head, number?.lines ?? new Set());
  if (!title) {
    const announced = readAnnouncement(text, head, end);
    if (announced) return announced;
  }
  const after = title ? head.filter((line) => line.span.start >= title.span.end) : [];
  return {
    title: title?.text ?? '', spacedTitle: title?.spaced ?? '', titleSpan: title?.span ?? null,
    number: number?.text ?? null, numberSpan: number?.span ?? null,
    letterhead: readLetterhead(head), published: null,
    notes: info >= 0 ? after.map((line) => line.text).join('\n') : notesOf(after),
    lines: head, end,
  };
}

/** What an order or announcement puts into force: 《某办法》已经……通过，现予公布. */
const ANNOUNCED = /^《((?:[^《》]|《[^《》]*》)+)》(?:已|业|经)/;

const DAY_ALONE = new RegExp(`^${DAY}$`);

/** The head of a document under the order that publishes it: its title stands in the order, and again on a line below. */
function readAnnouncement(text: string, head: readonly HeadLine[], end: number): Head | null {
  const order = head.find((line) => ORDER.test(line.text));
  if (!order) return null;
  const below = [...linesOf(text, Math.min(text.length, end + WINDOW), end)];
  const announced = below.length > 0 ? ANNOUNCED.exec(below[0].text) : null;
  if (!announced) return null;
  const title = announced[1].replace(/〈/g, '《').replace(/〉/g, '》');
  const own = below.slice(1).find((line) => line.text === announced[1] || line.text === title);
  const day = below.slice(1).find((line) => DAY_ALONE.test(line.text));
  const number = head.map(({ text: line }) => ORDER_NUMBER.exec(line)).find((match) => match !== null);
  return {
    title, spacedTitle: title, titleSpan: own?.span ?? below[0].span, number: number ? `${ORDER.exec(order.text)![1]}${ORDER.exec(order.text)![2]}第${number[1]}号` : null,
    numberSpan: null, letterhead: readLetterhead(head), published: day ? readDay(day.text) : null, notes: below[0].text.slice(announced[0].length - 1), lines: head, end: own?.span.end ?? below[0].span.end,
  };
}

/** The lines of the first thousands of characters, folded one by one as they are asked for. */
function* linesOf(text: string, end: number, begin = 0): Generator<HeadLine> {
  let count = 0;
  for (let start = begin; start < end && count < MAX_LINES;) {
    let stop = start;
    while (stop < end && text.charCodeAt(stop) !== 10 && text.charCodeAt(stop) !== 13) stop++;
    let from = start;
    let to = stop;
    while (from < to && /[\s>\ufeff]/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    if (from < to) {
      const spaced = fold(text.slice(from, to));
      count++;
      yield { text: squeeze(spaced), spaced, span: { start: from, end: to } };
    }
    start = stop + 1;
  }
}

/** The lines before the first one that belongs to the body. */
function cut(text: string): { head: HeadLine[]; end: number } {
  const head: HeadLine[] = [];
  const end = Math.min(text.length, WINDOW);
  let inNote = false;
  for (const line of linesOf(text, end)) {
    const plain = line.text.replace(/^#+/, '');
    const opensNote = /^[（【]/.test(plain) && NOTE_VERBS.test(plain);
    const isNote = inNote || opensNote || (NOTE_LINE.test(plain) && (NOTE_VERBS.test(plain) || plain.length < 30));
    if (!isNote && (BODY.test(plain) || ADDRESSEE.test(plain) || (plain.length > 40 && /[。；]/.test(plain)))) return { head, end: line.span.start };
    head.push(line);
    if (opensNote || inNote) inNote = !closesNote(line.text, inNote);
  }
  return { head, end };
}

/** Whether a note that is open at the beginning of a line is closed at its end. */
function closesNote(text: string, open: boolean): boolean {
  let depth = open ? 1 : 0;
  for (const char of text) {
    if (char === '（' || char === '【') depth++;
    else if (char === '）' || char === '】') depth--;
  }
  return depth <= 0;
}

interface Title { text: string; spaced: string; span: Span }

function trimHeading(line: HeadLine): Title {
  const spaced = line.spaced.replace(/^#+\s*/, '').replace(/\s*#+$/, '');
  const start = line.span.start + line.spaced.indexOf(spaced);
  return { text: squeeze(spaced), spaced, span: { start, end: start + spaced.length } };
}

/** The best run of up to five lines that reads as a title; see `quality`. */
function readTitle(lines: readonly HeadLine[], taken: ReadonlySet<number>): Title | null {
  let best: { from: number; to: number; score: number } | null = null;
  const able = lines.map((line, index) => !taken.has(index) && isTitleLine(line.text));
  for (let from = 0; from < lines.length; from++) {
    if (!able[from]) continue;
    let joined = '';
    for (let to = from; to < Math.min(from + 6, lines.length) && able[to]; to++) {
      joined += lines[to].text.replace(/^#+/, '');
      if (joined.length > 150) break;
      const score = quality(joined, to - from);
      if (score > (best?.score ?? 0)) best = { from, to, score };
    }
  }
  if (!best) return null;
  let { to } = best;
  while (to + 1 < lines.length && TITLE_SUFFIX.test(lines[to + 1].text)) to++;
  const run = lines.slice(best.from, to + 1).map((line) => line.spaced.replace(/^#+\s*/, ''));
  const spaced = run.join(' ');
  return { text: squeeze(run.join('')), spaced, span: { start: lines[best.from].span.start + (lines[best.from].spaced.length - run[0].length), end: lines[to].span.end } };
}

function isTitleLine(text: string): boolean {
  return text.length <= 90 && !CRUFT.test(text) && !/[。；！？：]$|[。；]/.test(text) && !HEAD_LETTER.test(text) && !NOTE_LINE.test(text) && !ORDER.test(text)
    && !ORDER_NUMBER.test(text) && !/^[（【].*(?:通过|批准|公布|修正|修订|征求意见稿)/.test(text) && !/^[|\d]/.test(text) && !/^[（].*[）]$/.test(text);
}

/** How much a run of lines reads as one whole title; 0 for none. Longer runs only win by a better beginning. */
function quality(text: string, breaks: number): number {
  if (!endsWithKind(text) || text.length < 4 || !balanced(text)) return 0;
  let score = 10 - breaks;
  if (CONTINUES.test(text)) return 0.5;
  const about = text.indexOf('关于');
  if (about === 0) score += 4;
  else if (about > 0) score += isOffice(text.slice(0, about)) ? 12 : -6;
  else if (text.startsWith('中华人民共和国') || placeAtStart(text)) score += 6;
  else if (isPlainOffice(text)) score -= 8;
  return Math.max(score, 0.1);
}

function balanced(text: string): boolean {
  for (const [open, close] of ['《》', '（）', '“”', '〈〉']) if (text.split(open).length !== text.split(close).length) return false;
  return true;
}

function readNumber(lines: readonly HeadLine[]): { text: string; span: Span; lines: ReadonlySet<number> } | null {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const plain = line.text.replace(NUMBER_LABEL, '');
    let match = plain.length < 60 ? NUMBER.exec(plain) : null;
    // A number broken before its year.
    const previous = lines[index - 1];
    if (!match && previous && NUMBER_TAIL.test(line.text) && previous.text.length <= 12) match = NUMBER.exec(previous.text + line.text);
    if (!match || /[《》关]/.test(plain)) continue;
    const whole = match[0].length >= plain.length - 8 || NUMBER_LABEL.test(line.text);
    if (!whole) continue;
    const text = `${match[1]}〔${match[2]}〕${match[3] ?? ''}${match[4]}号`;
    const joined = NUMBER_TAIL.test(line.text) && previous;
    return { text, span: { start: (joined ? previous : line).span.start, end: line.span.end }, lines: new Set(joined ? [index - 1, index] : [index]) };
  }
  return null;
}

/** The offices of a letterhead or of the head of an order, blanks kept between them. */
function readLetterhead(lines: readonly HeadLine[]): string {
  for (const { text, spaced } of lines) {
    const letter = HEAD_LETTER.exec(text);
    if (letter && isOffice(letter[1])) return spaced.replace(/\s*文\s*件$/, '').trim();
    const order = ORDER.exec(text);
    if (order && isOffice(order[1])) return order[1];
  }
  return '';
}

/** Notes below the title: in brackets, or lines that open with a day and say what was done on it. */
function notesOf(lines: readonly HeadLine[]): string {
  const notes: string[] = [];
  let open = false;
  for (const { text } of lines) {
    if (open || /^[（【]/.test(text) || (NOTE_LINE.test(text) && NOTE_VERBS.test(text))) {
      notes.push(text);
      open = !closesNote(text, open);
    }
  }
  return notes.join('');
}
