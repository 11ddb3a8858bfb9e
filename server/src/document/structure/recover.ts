import { toNumeral } from '../../text/numerals';
import type { SourceBlock } from './block';
import { isBlank, isCited, Kind, readMarker } from './marker';
import { endsSentence } from './pieces';

// Words before a 第…条 that cites: 本条例第…, 依照第…, 和第….
const CITING = /[本例法定则照据反按由依和、与及或至》〉》）)的自有对除]$/;

/**
 * Where a number is missing, looks for its label inside the text: 第四十四条 in the middle of a line, 第三章 at the end of a
 * paragraph. What is found becomes a unit of its own, so that the provision is there for whoever cites it.
 */
export function recoverHeads(text: string, units: SourceBlock[]): SourceBlock[] {
  const result: SourceBlock[] = [];
  let article: { ordinal: number; at: number } | null = null;
  let chapter: { ordinal: number; at: number } | null = null;
  for (const unit of units) {
    const { marker, quoted, kind } = unit;
    if (marker && !quoted && kind === 'body' && marker.ordinal !== null && marker.suffix === 0) {
      if (marker.kind === Kind.Article && (marker.apart || article?.ordinal === marker.ordinal - 1)) {
        if (article && marker.ordinal > article.ordinal + 1 && marker.ordinal <= article.ordinal + 4) {
          for (let missing = article.ordinal + 1; missing < marker.ordinal; missing++) cutOut(text, result, article.at, `第${toNumeral(missing)}条`);
        }
        article = { ordinal: marker.ordinal, at: result.length };
      } else if (marker.kind === Kind.Chapter && !isCited(text, marker, unit.end)) {
        if (chapter && marker.ordinal === chapter.ordinal + 2) cutOut(text, result, chapter.at, `第${toNumeral(chapter.ordinal + 1)}章`);
        chapter = { ordinal: marker.ordinal, at: result.length };
      }
    }
    result.push(unit);
  }
  return result;
}

/** Whether a number is missing among the articles or chapters. */
export function hasGap(units: readonly SourceBlock[]): boolean {
  let article = 0;
  let chapter = 0;
  for (const { marker, quoted } of units) {
    if (!marker || marker.kind > Kind.Article || quoted || marker.ordinal === null || marker.suffix > 0) continue;
    if (marker.kind === Kind.Article) {
      if (article > 0 && marker.ordinal > article + 1) return true;
      article = marker.ordinal;
    } else if (marker.kind === Kind.Chapter) {
      if (chapter > 0 && marker.ordinal === chapter + 2) return true;
      chapter = marker.ordinal;
    }
  }
  return false;
}

function cutOut(text: string, units: SourceBlock[], from: number, label: string): void {
  for (let index = from; index < units.length; index++) {
    const unit = units[index];
    if (unit.kind !== 'body' || unit.quoted) continue;
    const words = text.slice(unit.start, unit.end);
    for (let place = words.indexOf(label, unit.bodyStart - unit.start + 1); place >= 0; place = words.indexOf(label, place + 1)) {
      const at = unit.start + place;
      const marker = readMarker(text, at, unit.end);
      if (!marker || marker.suffix > 0) continue;
      const isChapter = marker.kind === Kind.Chapter;
      if (isChapter ? !isHeadingTail(text, at, unit.end) : isCited(text, marker, unit.end) || CITING.test(text.slice(Math.max(unit.start, at - 1), at))) continue;
      const tail = unit.splitAt(at, marker);
      tail.lostHead = true;
      units.splice(index + 1, 0, tail);
      return;
    }
    if (index - from > 400) return;
  }
}

/** …。 第三章鉴定和维护: behind a full stop, to the end of the paragraph, and no sentence. */
function isHeadingTail(text: string, at: number, end: number): boolean {
  let before = at;
  while (isBlank(text.charCodeAt(before - 1))) before--;
  return end - at <= 40 && '。；”）'.includes(text[before - 1]) && !endsSentence(text, end);
}
