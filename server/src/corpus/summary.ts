import { readMetadataOf } from '../document/metadata';
import { isoDay } from '../document/metadata/dates';
import { jurisdictionOf } from '../document/metadata';
import { kindOf } from '../document/metadata/kinds';
import type { Metadata } from '../document/model';
import { squeeze } from '../text/fold';

/** What a manifest (seeds/manifest.json, corpus.json) says of a document: it corrects what was read from the text. */
export interface ManifestEntry extends Partial<Omit<Metadata, 'titleSpan' | 'documentNumberSpan'>> {
  /** A part of a document only. */
  readonly fragment?: boolean;
  /** Where each field comes from: `text`, or in plain words why it is given here. A field from `text` is not taken from here. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** Metadata of a text, helped by the name of its file where the text is silent, corrected by the manifest. */
export function describe(text: string, name: string, entry?: ManifestEntry): Metadata {
  return corrected(withName(readMetadataOf(text), name), entry);
}

/** The words of a file name that say what the file is: 某条例(2020-11-29).md → title 某条例, version 2020-11-29. */
export function readName(path: string): { title: string; version: string | null } {
  const base = (path.split(/[\\/]/).pop() ?? '').replace(/\.(?:policy\.)?[a-zA-Z]{1,5}$/, '').replace(/%[0-9A-Fa-f]{2}/g, '');
  const day = /[（(_-]?((?:19|20)\d{2})[-._年]?([01]\d)[-._月]?([0-3]\d)日?[）)]?$/.exec(base);
  const version = day && isoDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const title = squeeze((version ? base.slice(0, day!.index) : base).replace(/^.*?号\s+/, '')).replace(/（[^（）]*(?:19|20)\d{2}[^（）]*）?(?=第[一二三四五六七八九十]+[章条])/, '')
    .replace(/第[一二三四五六七八九十百]+[章条](?:[至到-]第?[一二三四五六七八九十百]+[章条])?$/, '').replace(/（(?:19|20)\d{2}(?:年)?(?:修[正订])?）$/, '');
  return { title: kindOf(title) ? title : '', version };
}

const DAY = 86_400_000;
/** Publication follows adoption by weeks; a file name more than this later knows of an amendment that the notes have lost. */
const PUBLICATION_DAYS = 200;

function withName(metadata: Metadata, path: string): Metadata {
  const name = readName(path);
  const title = metadata.title === '' ? name.title : metadata.title;
  const { version } = metadata.dates;
  const later = name.version !== null && (!version || Date.parse(name.version) - Date.parse(version) > PUBLICATION_DAYS * DAY);
  if (title === metadata.title && !later) return metadata;
  return {
    ...metadata, title, kind: metadata.kind ?? kindOf(title),
    jurisdiction: metadata.title === '' && !metadata.jurisdiction.province ? jurisdictionOf(metadata.issuers, title) : metadata.jurisdiction,
    dates: later ? { ...metadata.dates, version: name.version! } : metadata.dates,
  };
}

function corrected(metadata: Metadata, entry?: ManifestEntry): Metadata {
  if (!entry) return metadata;
  const { fragment: _, sources = {}, dates, ...fields } = entry;
  const given = Object.fromEntries(Object.entries(fields).filter(([field]) => sources[field] !== 'text'));
  const days = Object.fromEntries(Object.entries(dates ?? {}).filter(([field]) => (sources[`dates.${field}`] ?? sources.dates) !== 'text'));
  return { ...metadata, ...given, dates: { ...metadata.dates, ...days } };
}
