import { squeeze } from '../../text/fold';
import type { SourceBlock } from './block';
import { isBlank, Kind } from './marker';
import { endsSentence } from './pieces';

/** A stretch of units with a numbering of its own. */
export interface Scope {
  readonly kind: 'main' | 'issued' | 'attachment' | 'quoted';
  readonly from: number;
  to: number;
  /** Index of the unit 附件1, for an attachment. */
  readonly header: number;
  readonly ordinal: number;
  readonly label: string;
}

const squeezed = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end).replace(/[\s\u3000\u00a0]+/g, '');

const KIND_AT_END = /(?:条例|办法|规定|细则|规则|意见|方案|通知|决定|决议|计划|规划|纲要|要点|清单|目录|标准|章程|公约|批复|答复|函|公告|通报|报告|请示|纪要|命令|通告|制度|准则|指引|指南|措施|政策|问答|解读|(?:起草|编制|修订)说明|规程|守则|须知|协定|条约|议定书|宣言|纲领|(?<![方做无司执守违立普用])法|法典)(?:[（(〔].{0,30}[）)〕])?$/;

/** A line that could be the title of a document: short, no sentence, ends in the name of a kind of document. */
function isTitleLike(text: string, unit: SourceBlock): boolean {
  if (unit.marker || unit.kind === 'row' || unit.kind === 'furniture' || unit.end - unit.start > 90) return false;
  const words = squeezed(text, unit);
  return words.length >= 4 && !/[。；，：:]/.test(words) && (KIND_AT_END.test(words) || /[〔\[]\d{4}[〕\]]第?\d+号$/.test(words));
}

/**
 * Marks the lines that make up the title of a part (a title may be broken over several) and returns it squeezed; '' where the
 * part has none.
 */
export function markTitle(text: string, units: readonly SourceBlock[], { from, to }: Scope): string {
  const end = Math.min(to, from + 30);
  for (let first = from; first < end && units[first].marker === null; first++) {
    if (units[first].kind === 'title') return squeeze(text.slice(units[first].start, units[first].end));
    let words = '';
    for (let last = first; last < Math.min(end, first + 4) && couldBeTitle(text, units[last]); last++) {
      words += squeezed(text, units[last]);
      if (words.length < 4 || !KIND_AT_END.test(words)) continue;
      const after = units[last + 1];
      if (after && last + 1 < to && after.kind === 'body' && after.marker === null && /^[（(].{1,24}[）)]$/.test(squeezed(text, after)) && /\d{4}年[）)]$|试行|暂行|草案|稿/.test(squeezed(text, after))) {
        words += squeezed(text, after);
        last++;
      }
      for (let index = first; index <= last; index++) units[index].kind = 'title';
      return squeeze(words);
    }
  }
  return '';
}

function couldBeTitle(text: string, unit: SourceBlock): boolean {
  if (unit.marker || unit.kind !== 'body' || unit.quoted || unit.detached || unit.end - unit.start > 90) return false;
  const words = squeezed(text, unit);
  return !/[。；：:]|^[（(]|文件$|\d号$|年.*日$/.test(words) && !/^[#\d<-]/.test(words);
}

const DATE_LINE = /^[（(]?(?:二[〇○零]|[12]\d{3}年).{3,12}日[）)]?$|^[（(]此件.{0,12}[）)]$/;

/**
 * Where a file holds several documents: the notice and what it issues, attachments, the same text once more. A second 一、 or
 * 第一条 opens one only below a title, so that a slip in numbering stays a slip.
 */
export function readScopes(text: string, units: readonly SourceBlock[]): Scope[] {
  const scopes: Scope[] = [{ kind: 'main', from: 0, to: units.length, header: -1, ordinal: 0, label: '' }];
  let current = scopes[0];
  const seen = new Map<number, number>();
  let lastMarked = -1;
  let afterDate = false;
  let sentences = 0;
  const open = (kind: Scope['kind'], from: number, header = -1, ordinal = 0, label = ''): void => {
    current.to = from;
    current = { kind, from, to: units.length, header, ordinal, label };
    scopes.push(current);
    seen.clear();
    lastMarked = -1;
    afterDate = false;
    sentences = 0;
  };
  const mentions = attachmentMentions(text, units);
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit.kind === 'furniture' || unit.kind === 'note' || unit.quoted) continue;
    const { marker } = unit;
    if (!marker) {
      const header = unit.kind === 'row' ? null : attachmentHeader(text, unit);
      if (header && !mentions.has(index)) {
        open('attachment', index, index, header.ordinal, header.label);
        continue;
      }
      const isDate = unit.end - unit.start <= 24 && '日）)'.includes(text[unit.end - 1]) && DATE_LINE.test(squeezed(text, unit));
      if (afterDate && sentences > 0 && current.kind !== 'attachment' && isTitleLike(text, unit) && hasMarkers(units, index + 1)) {
        open('issued', index);
        continue;
      }
      afterDate = isDate || (afterDate && unit.kind !== 'row' && unit.end - unit.start <= 24 && !endsSentence(text, unit.end));
      if (endsSentence(text, unit.end)) sentences++;
      continue;
    }
    sentences++;
    afterDate = false;
    if (marker.ordinal === 1 && marker.suffix === 0 && beginsAnew(marker.kind, seen)) {
      const title = titleBefore(text, units, index, lastMarked);
      // 一、 below a short line within an article is a list of it, unless the line names an official document.
      if (title >= 0 && canHead(marker.kind, squeezed(text, units[title]), seen)) open(current.kind === 'attachment' ? 'attachment' : 'issued', title);
    }
    seen.set(marker.kind, (seen.get(marker.kind) ?? 0) + 1);
    lastMarked = index;
  }
  return scopes;
}

const DOCUMENT_AT_END = /(?:决定|决议|意见|方案|通知|公告|通告|批复|复函|问答|解读|说明)$/;
const QUESTIONS_AT_END = /(?:问答|解读)$/;

/** Whether a title can head what begins with such a mark: 1.问：… stands below 政策问答, and nothing else begins so. */
function canHead(kind: Kind, title: string, seen: ReadonlyMap<number, number>): boolean {
  if (kind === Kind.Dot) return QUESTIONS_AT_END.test(title);
  return kind !== Kind.Comma || (seen.get(Kind.Comma) ?? 0) >= 2 || DOCUMENT_AT_END.test(title);
}

/** Whether 第一条, 第一章, 第一编 or 一、 can open a second document: provisions enough stand before it. */
function beginsAnew(kind: Kind, seen: ReadonlyMap<number, number>): boolean {
  const count = (of: Kind): number => seen.get(of) ?? 0;
  switch (kind) {
    case Kind.Article: case Kind.Comma: case Kind.Dot: return count(Kind.Article) >= 2 || count(Kind.Comma) >= 2;
    case Kind.Chapter: case Kind.Part: return count(Kind.Article) >= 2 || count(Kind.Comma) >= 2 || count(kind) >= 2;
    default: return false;
  }
}

const hasMarkers = (units: readonly SourceBlock[], from: number): boolean => units.slice(from, from + 400).some(({ marker, quoted }) => marker !== null && !quoted);

/** The first of the title-like lines between the last label and this one, or -1. */
function titleBefore(text: string, units: readonly SourceBlock[], index: number, lastMarked: number): number {
  // 第一章 on a line of its own has its heading on the next.
  const heading = lastMarked >= 0 && units[lastMarked].marker !== null && units[lastMarked].marker!.kind <= Kind.Section && units[lastMarked].bodyStart >= units[lastMarked].end;
  for (let at = Math.max(lastMarked + (heading ? 2 : 1), index - 60); at < index; at++) if (isTitleLike(text, units[at])) return at;
  return -1;
}

// ---- attachments

const HEADER = /^[-—－]?附(件|表|录|图)?([一二三四五六七八九十]{1,3}|\d{1,2})?([：:．.、]?)(.*)$/;

/** 附件1, 附件：…, 附表二 …: a line that opens an attachment, or names it at the end of the body. */
function attachmentHeader(text: string, unit: SourceBlock): { ordinal: number; label: string; rest: string; colon: boolean } | null {
  let at = unit.start;
  while (at < unit.end && (isBlank(text.charCodeAt(at)) || '-—－'.includes(text[at]))) at++;
  if (text[at] !== '附' || unit.end - at > 80) return null;
  const words = squeezed(text, { start: at, end: unit.end });
  const match = HEADER.exec(words);
  if (!match) return null;
  const [, what, numeral, colon, rest] = match;
  if (!what && !colon && rest !== '') return null;
  if (/[。；;，]/.test(rest)) return null;
  // 附件一览, 附表中: words, not a header; a title behind the number needs a blank or a colon before it.
  if (rest !== '' && colon === '') {
    const afterLabel = /^附\s*[件表录图]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?[\s\u3000]+\S/.test(text.slice(at, unit.end));
    if (!afterLabel) return null;
  }
  const ordinal = numeral ? (/^\d/.test(numeral) ? Number(numeral) : Math.max(1, '一二三四五六七八九十'.indexOf(numeral) + 1)) : 0;
  return { ordinal, label: `附${what ?? '件'}${numeral ?? ''}`, rest, colon: colon !== '' };
}

/** Whether a line without a marker may open a document within the file, or end one. */
export function mayDivide(text: string, unit: SourceBlock): boolean {
  return isTitleLike(text, unit) || attachmentHeader(text, unit) !== null || DATE_LINE.test(squeezed(text, unit));
}

/** So many lines of a document may make up its title, or say what an attachment is called. */
export const HEAD = 35;

/** Lines 附件：1. … 2. … that name attachments at the end of a body; their entries are no headings. */
function attachmentMentions(text: string, units: readonly SourceBlock[]): Set<number> {
  const mentions = new Set<number>();
  const headers: number[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit.kind === 'row' || unit.quoted || unit.marker) continue;
    const code = text.charCodeAt(unit.start);
    if (code !== 0x9644 && code !== 45 && code !== 0x2014 && code !== 0xff0d) continue;
    if (attachmentHeader(text, unit)) headers.push(index);
  }
  const isBare = (index: number): boolean => {
    const header = attachmentHeader(text, units[index])!;
    return !header.colon;
  };
  const lastBare = headers.findLast(isBare) ?? -1;
  headers.forEach((index) => {
    const header = attachmentHeader(text, units[index])!;
    if (!header.colon) return;
    const laterBare = lastBare > index;
    let after = index + 1;
    let entries = header.rest === '' ? 0 : 1;
    if (header.rest === '' || /^(?:1|一)/.test(header.rest)) {
      while (after < units.length && units[after].marker?.kind === Kind.Dot && units[after].marker!.ordinal === entries + 1 && !endsSentence(text, units[after].end)) {
        entries++;
        after++;
      }
    }
    // Nothing but a signature and a date behind it: the attachment itself is not in the file.
    const content = units.slice(after, after + 6).filter((unit) => unit.kind === 'row' || unit.marker !== null || endsSentence(text, unit.end) || unit.end - unit.start > 40);
    if (!laterBare && content.length > 0 && after === index + 1) return;
    mentions.add(index);
    units[index].detached = true;
    for (let each = index + 1; each < after; each++) {
      units[each].dropMarker();
      units[each].detached = true;
      mentions.add(each);
    }
  });
  return mentions;
}
