import { readDay } from '../document/metadata/dates';
import { kindOf } from '../document/metadata/kinds';
import type { Jurisdiction, Metadata, Rank } from '../document/model';
import { squeeze } from '../text/fold';
import type { ManifestEntry } from './summary';

/** What a person says of a document, in a manifest or at the head of its file. */
export interface Given {
  readonly entry: ManifestEntry;
  /** Keys that mean nothing here, and values that are no day, rank and so on: they have no effect. */
  readonly refused: readonly string[];
}

type Taken = { -readonly [K in keyof ManifestEntry]: ManifestEntry[K] };

/** Days under their names; in a manifest also below `dates`. */
const DAYS: Readonly<Record<string, keyof Metadata['dates']>> = {
  adopted: 'adopted', 通过日期: 'adopted', issued: 'issued', date: 'issued', 印发日期: 'issued', 发布日期: 'issued', 公布日期: 'issued', 成文日期: 'issued', 日期: 'issued',
  effective: 'effective', 施行日期: 'effective', 实施日期: 'effective', 生效日期: 'effective', version: 'version', 版本: 'version', 版本日期: 'version', 修正日期: 'version',
  expires: 'expires', 有效期至: 'expires', 失效日期: 'expires',
};
const PLACES: Readonly<Record<string, keyof Jurisdiction>> = { province: 'province', 省: 'province', 省份: 'province', city: 'city', 市: 'city', 设区的市: 'city', district: 'district', 县: 'district', 区县: 'district' };
const RANKS: Readonly<Record<string, Rank>> = {
  法律: 'law', 行政法规: 'administrative-regulation', 司法解释: 'judicial-interpretation', 部门规章: 'departmental-rule', 地方政府规章: 'government-rule', 政府规章: 'government-rule',
  省级地方性法规: 'provincial-regulation', 地方性法规: 'provincial-regulation', 市级地方性法规: 'municipal-regulation', 设区的市地方性法规: 'municipal-regulation',
  国家规范性文件: 'normative-national', 省级规范性文件: 'normative-provincial', 市级规范性文件: 'normative-municipal', 县级规范性文件: 'normative-district',
};
const ALL_RANKS = new Set<string>(['law', 'administrative-regulation', 'judicial-interpretation', 'provincial-regulation', 'municipal-regulation', 'departmental-rule', 'government-rule', 'normative-national', 'normative-provincial', 'normative-municipal', 'normative-district', 'unknown']);
/** Read elsewhere, or no concern of ours. */
const PASSED_OVER = new Set(['file', 'sources', 'note', 'previousVersion', 'nextVersion']);

/** Reads keys in English or in the field's own words; what is of the wrong kind is refused and not taken. */
export function readGiven(record: Readonly<Record<string, unknown>>): Given {
  const entry: Taken = {};
  const refused: string[] = [];
  const dates: { -readonly [K in keyof Metadata['dates']]: string } = {};
  const jurisdiction: { -readonly [K in keyof Jurisdiction]: string } = {};
  for (const [key, value] of Object.entries(record)) if (!take(key, value)) refused.push(key);
  if (Object.keys(dates).length > 0) entry.dates = dates;
  if (Object.keys(jurisdiction).length > 0) entry.jurisdiction = jurisdiction;
  if (entry.title !== undefined && entry.kind === undefined && kindOf(entry.title) !== null) entry.kind = kindOf(entry.title);
  return { entry, refused };

  function take(key: string, value: unknown): boolean {
    if (PASSED_OVER.has(key)) return true;
    if (key in DAYS) return takeDay(DAYS[key], value);
    if (key in PLACES) return takePlace(PLACES[key], value);
    switch (key) {
      case 'title': case '标题': case '题目': return typeof value === 'string' && value.trim() !== '' && Boolean((entry.title = squeeze(value)));
      case 'documentNumber': case 'number': case '文号': case '发文字号':
        if (typeof value !== 'string' && value !== null) return false;
        entry.documentNumber = value === null || value.trim() === '' ? null : squeeze(value);
        return true;
      case 'kind': case '文种':
        if (typeof value !== 'string' && value !== null) return false;
        entry.kind = value === null ? null : squeeze(value);
        return true;
      case 'issuers': case 'issuer': case '制定机关': case '发文机关': {
        const issuers = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[、,，;；]/) : []).filter((each): each is string => typeof each === 'string' && each.trim() !== '').map(squeeze);
        if (issuers.length === 0) return false;
        entry.issuers = issuers;
        return true;
      }
      case 'rank': case '效力层级': case '效力级别': {
        const rank = typeof value !== 'string' ? undefined : ALL_RANKS.has(value) ? (value as Rank) : RANKS[squeeze(value)];
        if (rank === undefined) return false;
        entry.rank = rank;
        return true;
      }
      case 'party': return typeof value === 'boolean' && ((entry.party = value), true);
      case 'fragment': case '节选':
        if (typeof value !== 'boolean' && !/^(?:true|false|是|否)$/.test(String(value))) return false;
        entry.fragment = value === true || value === 'true' || value === '是';
        return true;
      case 'dates': return isRecord(value) && Object.entries(value).every(([name, day]) => name in DAYS && takeDay(DAYS[name], day));
      case 'jurisdiction': return isRecord(value) && (Object.keys(value).length === 0 ? ((entry.jurisdiction = {}), true) : Object.entries(value).every(([name, place]) => name in PLACES && takePlace(PLACES[name], place)));
      case 'amendments':
        if (!Array.isArray(value) || !value.every((each) => isRecord(each) && typeof each.date === 'string' && typeof each.text === 'string')) return false;
        entry.amendments = value as Metadata['amendments'];
        return true;
      default: return false;
    }
  }

  function takeDay(field: keyof Metadata['dates'], value: unknown): boolean {
    const day = typeof value === 'string' ? readDay(squeeze(value)) : null;
    if (day !== null) dates[field] = day;
    return day !== null;
  }

  function takePlace(field: keyof Jurisdiction, value: unknown): boolean {
    if (typeof value !== 'string' || value.trim() === '') return false;
    jurisdiction[field] = squeeze(value);
    return true;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const LINE = /^([\p{L}]+)[ \t]*[:：][ \t]*(.*)$/u;

/**
 * The lines between two --- at the head of a file, `key: value` each (a list as `[甲, 乙]`, or in lines that begin with -), and
 * where the document begins behind them; null where a file has none. Anything but such lines is text and no front matter.
 */
export function readFrontMatter(text: string): (Given & { readonly end: number }) | null {
  if (!text.startsWith('---') && !text.startsWith('\ufeff---')) return null;
  const match = FRONT.exec(text);
  if (!match) return null;
  const record: Record<string, unknown> = {};
  let last = '';
  for (const line of match[1].split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const item = /^\s*-\s+(.+)$/.exec(line);
    const field = LINE.exec(line);
    if (item && last !== '') record[last] = [...(Array.isArray(record[last]) ? (record[last] as string[]) : []), bare(item[1])];
    else if (field) record[(last = field[1])] = valueOf(field[2]);
    else return null;
  }
  return Object.keys(record).length === 0 ? null : { ...readGiven(record), end: match[0].length };
}

/** The text with its front matter blanked out: all offsets stay. */
export function withoutFrontMatter(text: string): string {
  const front = readFrontMatter(text);
  return front ? text.slice(0, front.end).replace(/[^\r\n]/g, ' ') + text.slice(front.end) : text;
}

function valueOf(words: string): unknown {
  const list = /^\[(.*)\]$/.exec(words.trim());
  if (list) return list[1].split(/[,，]/).map(bare).filter((each) => each !== '');
  const plain = bare(words);
  return plain === 'true' || plain === 'false' ? plain === 'true' : plain;
}

const bare = (words: string): string => words.trim().replace(/^(["'])(.*)\1$/, '$2').replace(/\s+#.*$/, '');
