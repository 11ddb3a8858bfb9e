import type { Span } from '../../text/span';
import type { SourceBlock } from './block';
import { Kind, type Marker } from './marker';
import { endsSentence } from './pieces';

const OPEN_QUOTE = '“';
const CLOSE_QUOTE = '”';

/** Joins what page breaks tore apart, sets quoted provisions apart, and marks what is no part of the document. */
export function readUnits(text: string, pieces: readonly SourceBlock[], width: number): SourceBlock[] {
  const units: SourceBlock[] = [];
  const infoEnd = text.indexOf('<!-- INFO END');
  let inComment = false;
  let inQuote = 0;
  let lastArticle = 0;
  let inProvisions = false;
  let lastComma = 0;
  let previous: SourceBlock | null = null;
  for (const unit of pieces) {
    const { start, end, marker } = unit;
    const isRow = unit.kind === 'row';
    if (inComment || text.startsWith('<!--', start)) {
      const line = text.slice(start, end);
      inComment = !line.includes('-->') && (inComment || line.length < 400);
      unit.kind = 'note';
      unit.dropMarker();
      units.push(unit);
      continue;
    }
    if (start < infoEnd) {
      unit.kind = units.length === 0 ? 'title' : 'note';
      unit.dropMarker();
      units.push(unit);
      continue;
    }
    if (inQuote > 0) {
      const opensOwn = !unit.opensQuote && marker !== null
        && ((marker.kind === Kind.Article && marker.ordinal === lastArticle + 1) || (marker.kind === Kind.Comma && lastComma > 0 && marker.ordinal === lastComma + 1));
      if (opensOwn || inQuote > 400) inQuote = 0;
    }
    if (inQuote > 0 || (unit.opensQuote && marker !== null && (marker.kind <= Kind.Article || marker.apart || endsSentence(text, end)))) {
      unit.quoted = true;
      inQuote = closesQuote(text, end) ? 0 : inQuote + 1;
    } else if (unit.opensQuote) unit.dropMarker();
    if (!unit.quoted && marker) {
      if (marker.kind <= Kind.Article) inProvisions = true;
      if (marker.kind === Kind.Article && marker.ordinal !== null) lastArticle = marker.ordinal;
      else if (marker.kind === Kind.Comma && marker.ordinal !== null) lastComma = marker.ordinal;
    }
    if (!isRow && unit.marker === null && isFurniture(text, start, end)) {
      unit.kind = 'furniture';
      units.push(unit);
      continue;
    }
    if (isDivision(text, unit)) unit.detached = true;
    if (previous && !isRow && !unit.inline && unit.marker === null && !unit.quoted && continues(text, previous, unit, inProvisions, width)) {
      previous.join(start, end);
      continue;
    }
    units.push(unit);
    previous = isRow ? null : unit;
  }
  return units;
}

/** …” or …”。 at the end of a line. */
function closesQuote(text: string, end: number): boolean {
  return text[end - 1] === CLOSE_QUOTE || (text[end - 2] === CLOSE_QUOTE && '。；，;,'.includes(text[end - 1]));
}

/** How many lines have which length, those that are longer than any wrapped one together. */
export class LineLengths {
  private readonly open = new Uint32Array(LONGEST_WRAP + 2);
  private readonly all = new Uint32Array(LONGEST_WRAP + 2);
  private count = 0;

  constructor(text: string, pieces: readonly SourceBlock[]) {
    for (const piece of pieces) this.add(text, piece, 1);
  }

  /** Counts a line, or with -1 takes it out. */
  add(text: string, { start, end }: Span, times: 1 | -1): void {
    const length = Math.min(end - start, LONGEST_WRAP + 1);
    this.count += times;
    this.all[length] += times;
    if (length <= LONGEST_WRAP && !endsSentence(text, end)) this.open[length] += times;
  }

  /** The lengths with one line in the place of another. */
  changed(textBefore: string, lineBefore: Span, text: string, line: Span): LineLengths {
    const changed = new LineLengths(text, []);
    changed.open.set(this.open);
    changed.all.set(this.all);
    changed.count = this.count;
    changed.add(textBefore, lineBefore, -1);
    changed.add(text, line, 1);
    return changed;
  }

  /**
   * A text whose lines end at a margin in the middle of sentences was wrapped: the length from which a line is full; else Infinity. A few
   * lines (a title, a note) may be longer.
   */
  get wrapWidth(): number {
    const { open, all, count } = this;
    let width = 0;
    let full = 5;
    for (let length = SHORTEST_WRAP; length < LONGEST_WRAP; length++) {
      const near = open[length - 1] + open[length] + open[length + 1];
      if (near > full) {
        full = near;
        width = length;
      }
    }
    if (width === 0) return Infinity;
    let longer = 0;
    for (let length = width + 3; length < all.length; length++) longer += all[length];
    return longer * 20 <= count ? width - 3 : Infinity;
  }
}

const SHORTEST_WRAP = 20;
const LONGEST_WRAP = 100;

// What opens a line of its own, whatever the line before looks like.
const OWN_LINE = /^(?:[—－-]|附件|附[：:表录图]|注[：:]|抄送|主送|（|\(|[△●■◆★①-⑳]|\|)/;

/** …记录。第三章鉴定和维护: a heading that lost its line break ends the paragraph all the same. */
const HEADING_TAIL = /[。；”）][\s\u3000]*第[一二三四五六七八九十]{1,3}[章节][^。；，：]{1,24}$/;

/** 某市人大常委会关于修改《…》的决定 on a line of its own heads another document; it is no sentence that lost its end. */
const TITLE_OF_ACT = /^[^，。；：“”]*关于[^，。；：“”]{2,80}的(?:决定|决议|通知|意见|批复|解释|通告|公告|报告|复函|说明)$/;

/** Whether a line without a label carries on the one before: a sentence that did not end, not a heading. */
function continues(text: string, previous: SourceBlock, unit: SourceBlock, inProvisions: boolean, width: number): boolean {
  return previous.kind === 'body' && previous.quoted === unit.quoted && goesOn(text, previous, previous.marker, unit, inProvisions, width);
}

/** The same of two lines of words, the first with a marker or without. */
export function goesOn(text: string, previous: SourceBlock, marker: Marker | null, unit: Span, inProvisions: boolean, width: number): boolean {
  const { end } = previous;
  if (endsSentence(text, end) && !(text[end - 1] === '”')) return false;
  // 第（ / 一）项: nothing ends there.
  if ('第（('.includes(text[end - 1]) && end - previous.start > 2) return true;
  const from = previous.lastLineStart;
  const length = end - from;
  if (length > 4000) return false;
  const words = text.slice(from, end);
  if (HEADING_TAIL.test(words.slice(-36))) return false;
  const opensQuote = words.lastIndexOf(OPEN_QUOTE) > words.lastIndexOf(CLOSE_QUOTE);
  if (opensQuote || words.lastIndexOf('《') > words.lastIndexOf('》')) return length >= 8;
  if (text[end - 1] === '”') return false;
  if (OWN_LINE.test(text.slice(unit.start, Math.min(unit.end, unit.start + 4)))) return false;
  if (marker && marker.kind <= Kind.Section) return false;
  if (/[，、,]$/.test(words) || end - previous.lastLineStart >= width) return true;
  if (words.includes('。') || words.includes('；')) return true;
  // An article or an item is a sentence: without its stop it is not over. A heading is none.
  const isSentence = marker !== null && (marker.kind === Kind.Article || (inProvisions && marker.kind === Kind.Bracket));
  if (isSentence) return length >= 7;
  if (inProvisions && marker === null && length >= 12 && (length >= 16 || /[，、]/.test(words)) && endsSentence(text, unit.end) && !TITLE_OF_ACT.test(words)) return true;
  return length >= 35 && /[，,]/.test(words);
}

/** 第二分编 担保物权: a division of a code that counts for itself. */
export function isDivision(text: string, { marker, start, end }: SourceBlock): boolean {
  return marker === null && end - start <= 30 && text[start] === '第' && /^第[一二三四五六七八九十]{1,3}分编(?:[\s\u3000]|$)/.test(text.slice(start, end));
}

const FURNITURE = /^(?:站内搜索|友情链接|当前位置|您(?:现在)?(?:的位置|所在)|时事聚焦$|时间[：:]\s*\d|来源[：:]|字号[：:]|字体[：:]|用户评论|暂时没有评论|发表(?:留言|评论)|打印|关闭窗口|分享到|上一篇|下一篇|扫一扫|浏览次数|点击数|阅读次数|责任编辑|返回顶部|首页|-->|, null,|(?:索\s*引\s*号|主题分类|发文机关|成文日期|标\s*题|发文字号|发布日期|主\s*题\s*词)[：:]|[—–-]\s*\d{1,4}\s*[—–-]$|第\s*\d+\s*页)/;
const FURNITURE_HEADS = new Set([...'站友当您时来字用暂发打关分上下扫浏点阅责返首-,索主成标—–第'].map((char) => char.charCodeAt(0)));

export function isFurniture(text: string, start: number, end: number): boolean {
  if (end - start > 60 || !FURNITURE_HEADS.has(text.charCodeAt(start))) return false;
  return FURNITURE.test(text.slice(start, end).replaceAll('\u3000', ' '));
}
