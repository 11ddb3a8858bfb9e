import divisions from '../../data/divisions.json';
import { metricKey } from './targets/metric';
import { readSentence, type Inherited, type SentenceTarget } from './targets/sentence';
import { cellsWithNumbers, readTable, stretchOf } from './targets/table';
import { planTerm, readYears } from './targets/years';
import { liesIn } from './find';
import type { Block, OutlineNode, PlannedTarget, PolicyDocument } from './model';

export { isFalling, metricKey } from './targets/metric';

/**
 * Planned values: place, metric, year, unit, with comparator and kind (累计, 新增, 年增长 …). From the sentences of an outline document and from
 * tables of indicators. An article of a regulation sets standards, not targets; only 到20XX年 makes one there.
 */
export function readTargets(document: PolicyDocument): readonly PlannedTarget[] {
  const { metadata, blocks, tables } = document;
  const day = metadata.dates.issued ?? metadata.dates.adopted ?? metadata.dates.version ?? metadata.dates.effective;
  const issued = day ? Number(day.slice(0, 4)) : monthBelowTitle(document);
  const { province, city, district } = metadata.jurisdiction;
  const place = district ?? city ?? province ?? '';
  const shape: Shape = { term: termOf(document), issued, districts: districtsBelow(province, city, district), places: namesOf(document), above: district ? ABOVE_DISTRICT : city ? ABOVE_CITY : ABOVE_PROVINCE };
  const wide = district && city && !district.endsWith('市') ? city : null;
  // Most regulations name no year to come, and their articles need not be looked at.
  const dated = new Set(document.blocksWith(BY_YEAR));
  const found: PlannedTarget[] = [];
  // 到2025年，实现以下目标：…: the year holds for what is listed below.
  let opened: { readonly node: OutlineNode | null; readonly year: number } | null = null;
  for (const block of blocks) {
    if (opened && !liesIn(block.node, opened.node)) opened = null;
    if (block.kind === 'furniture' || block.kind === 'row' || block.kind === 'title' || !mayHold(block, dated)) continue;
    const { text } = block;
    let year: number | null | undefined;
    let aims = false;
    for (let start = 0; start < text.length;) {
      const offset = start;
      const close = text.indexOf('。', start);
      start = Math.min(close < 0 ? text.length : close + 1, start + LONGEST);
      const sentence = text.slice(offset, start);
      if (sentence.length < 5 || !/\d|[一二两三四五六七八九十百千半]/.test(sentence)) continue;
      if (year === undefined) [year, aims] = [opened?.year ?? yearAbove(block.node), isAims(block)];
      // 到2025年，…。…达到75%。: so do the sentences that follow.
      const begins = yearAtStart(sentence, issued);
      if (begins !== null) year = begins;
      for (const target of readSentence(sentence, { ...shape, year, aims })) {
        found.push(planned(target, place, wide, block.node, shape, (from, to) => block.original(offset + from, offset + to)));
      }
    }
    if (text.endsWith('：')) {
      const begins = yearAtStart(text.slice(text.lastIndexOf('。') + 1), issued);
      if (begins !== null) opened = { node: block.node, year: begins };
    }
  }
  for (const table of tables) {
    const cells = readTable(table, issued);
    for (const target of cells ?? []) {
      found.push({
        metric: target.metric, metricSpan: target.metricSpan, place, year: target.year, comparator: target.comparator, value: target.quantity.value, unit: target.quantity.unit, mode: target.mode,
        span: target.valueSpan, valueSpan: target.valueSpan, form: 'table', node: table.node, amount: target.quantity.low, dimension: target.quantity.dimension,
      });
    }
    if (cells) continue;
    const year = readYears(table.title)[0]?.year ?? yearAbove(table.node);
    for (const cell of cellsWithNumbers(table)) {
      for (const target of readSentence(cell.text, { ...shape, year, aims: false })) found.push(planned(target, place, wide, table.node, shape, (start, end) => stretchOf(document, cell, start, end), 'table'));
    }
  }
  return found.sort((left, right) => left.span.start - right.span.start);
}

type Shape = Omit<Inherited, 'year' | 'aims'>;

/** A level above speaking: what it asks for holds for more than the document's place. */
const ABOVE_PROVINCE = /(?:国家|国务院|中央|党中央)(?:已|明确)?(?:提出|要求|下达|确定|明确|部署)/;
const ABOVE_CITY = /(?:国家|国务院|中央|省里?|省委|省政府|省委、省政府)(?:已|明确)?(?:提出|要求|下达|确定|明确|部署)/;
const ABOVE_DISTRICT = /(?:国家|国务院|中央|省里?|省委|省政府|市里|市级|市委|市政府|市委、市政府|上级)(?:已|明确)?(?:提出|要求|下达|确定|明确|部署)/;

/** No sentence is longer; a text without full stops is read in pieces, so that the time stays linear. */
const LONGEST = 3000;

/** Articles set standards; a chapter of them is read only where a year is named by which something is to be. */
function mayHold(block: Block, dated: ReadonlySet<Block>): boolean {
  if (block.text.length < 5) return false;
  return !block.isWithin('article') || dated.has(block);
}

const BY_YEAR = /[到至]20/g;

function planned(target: SentenceTarget, place: string, wide: string | null, node: OutlineNode | null, { term, issued }: Shape, span: (start: number, end: number) => { start: number; end: number }, form: 'sentence' | 'table' = 'sentence'): PlannedTarget {
  const { quantity } = target;
  const recurring = /^每年|^年增长/.test(target.mode);
  const years = term ?? (issued === null ? null : { from: issued, to: issued });
  return {
    metric: target.metric, metricSpan: span(target.metricStart, target.metricEnd), place: wide && /^(?:全市|我市|市区|主城区)$/.test(target.place) ? wide : isOwn(target.place, place) ? place : target.place,
    year: target.year, comparator: target.comparator, value: quantity.value, unit: quantity.unit, mode: target.mode,
    span: span(target.start, target.end), valueSpan: span(quantity.start, quantity.end), form, node, amount: quantity.low, dimension: quantity.dimension,
    ...(recurring && years ? { years } : {}), ...(target.implied ? { implied: true } : {}),
  };
}

/** Whether the words for a place (全市, 我区, 全国 in a national document, none) mean that of the document. */
const isOwn = (words: string, place: string): boolean => words === '全国' ? place === '' : /^(?:全|我|本)|^$/.test(words) && words !== '全省';

/** Whether the heading of a block, or the words that open it, say that targets follow. */
function isAims({ node, text }: Block): boolean {
  if (/^.{0,8}目标(?:。|：|为)/.test(text)) return true;
  for (let each = node; each; each = each.parent) if (each.heading !== '') return each.heading.length < 20 && /(?:主要|总体|工作|发展|年度|预期|具体)目标$|^目标|主要指标$/.test(each.heading);
  return false;
}

/** The year of a draft that is dated by its month alone, below the title: （2021年3月）. */
function monthBelowTitle({ text }: PolicyDocument): number | null {
  const month = /^[（(]?(20\d\d)年\d{1,2}月[）)]?$/m.exec(text.slice(0, HEAD));
  return month && Number(month[1]);
}
const HEAD = 400;

/** The years of the plan, from the title of the document or of the plan it issues. */
function termOf({ metadata, parts }: PolicyDocument): Inherited['term'] {
  for (const title of [metadata.title, ...parts.filter((part) => part.kind !== 'quoted').map((part) => part.title)]) {
    const term = planTerm(title);
    if (term) return term;
  }
  return null;
}

/** The year that a heading above names: （一）2022年目标, 附件2 …2020年重点工作责任清单. */
function yearAbove(node: OutlineNode | null): number | null {
  for (let each = node; each; each = each.parent) {
    if (each.heading === '' || each.heading.length > 40) continue;
    const years = readYears(each.heading);
    if (years.length === 1) return years[0].year;
  }
  return null;
}

/** The year by which all is to be that follows: 到2025年，…; null where a sentence does not open with one. */
function yearAtStart(sentence: string, issued: number | null): number | null {
  if (!/年|五/.test(sentence.slice(0, 16))) return null;
  const [first] = readYears(sentence.slice(0, 24), issued);
  return first && first.until && /^(?:[（(][^（）()]{1,4}[）)]|[一二三四五六七八九十\d]+[、.]|——?)?(?:[^，。；]{0,8}。)?[到至]?$/.test(sentence.slice(0, first.start)) && /^[，,：]/.test(sentence.slice(first.end)) ? first.year : null;
}

function districtsBelow(province?: string, city?: string, district?: string): readonly string[] {
  if (district || !province) return [];
  const cities = (divisions as Record<string, Record<string, readonly string[]>>)[province] ?? {};
  return city ? cities[city] ?? [] : [...Object.keys(cities), ...Object.values(cities).flat()].filter((name) => name !== '');
}

/**
 * The key under which a document's target is compared: its metric in one form, without the names of its places. The order of the
 * words tells no two metrics apart (全球500强公司入驻数量, 入驻的世界500强企业).
 */
export function targetKey(document: PolicyDocument, target: PlannedTarget): string {
  return [...metricKey(target.metric, namesOf(document))].sort().join('');
}

/** The names of a document's place, long and short, longest first. */
function namesOf({ metadata: { jurisdiction: { province, city, district } } }: PolicyDocument): string[] {
  return [district, city, province].flatMap((name) => (name ? [name, name.replace(/[省市区县]$/, '')] : [])).filter((name) => name.length > 1);
}
