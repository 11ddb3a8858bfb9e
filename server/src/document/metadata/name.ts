import { squeeze } from '../../text/fold';
import type { Jurisdiction, Metadata } from '../model';
import { isoDay } from './dates';
import { kindOf } from './kinds';
import { placeAtStart } from './places';

/** The words of a file name that say what the file is: 某条例(2020-11-29).md → title 某条例, version 2020-11-29. */
export function readName(path: string): { title: string; version: string | null } {
  const base = (decoded(path).split(/[\\/]/).pop() ?? '').replace(/\.(?:policy\.)?[a-zA-Z]{1,5}$/, '');
  const day = /[（(_-]?((?:19|20)\d{2})[-._年]?([01]\d)[-._月]?([0-3]\d)日?[）)]?$/.exec(base);
  const version = day && isoDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const title = squeeze((version ? base.slice(0, day!.index) : base).replace(/^.*?号\s+/, '')).replace(/（[^（）]*(?:19|20)\d{2}[^（）]*）?(?=第[一二三四五六七八九十]+[章条])/, '')
    .replace(/第[一二三四五六七八九十百]+[章条](?:[至到-]第?[一二三四五六七八九十百]+[章条])?$/, '').replace(/（(?:19|20)\d{2}(?:年)?(?:修[正订])?）$/, '');
  return { title: kindOf(title) ? title : '', version };
}

const DAY = 86_400_000;
/** Publication follows adoption by weeks; a file name more than this later knows of an amendment that the notes have lost. */
const PUBLICATION_DAYS = 200;

/**
 * Metadata read from a text, with the day of its version where the name of the file knows of a later one; for a document of
 * the corpus also the title of a text without one. A draft without a title has none, whatever its file is called.
 */
export function withName(metadata: Metadata, path: string, titleToo: boolean): Metadata {
  if (path === '') return metadata;
  const name = readName(path);
  const title = metadata.title === '' && titleToo ? name.title : metadata.title;
  const { version } = metadata.dates;
  const later = name.version !== null && (!version || Date.parse(name.version) - Date.parse(version) > PUBLICATION_DAYS * DAY);
  if (title === metadata.title && !later) return metadata;
  return {
    ...metadata, title, kind: metadata.kind ?? kindOf(title),
    jurisdiction: title !== metadata.title && !metadata.jurisdiction.province ? placeOf(title) : metadata.jurisdiction,
    dates: later ? { ...metadata.dates, version: name.version! } : metadata.dates,
  };
}

const placeOf = (title: string): Jurisdiction => placeAtStart(title)?.jurisdiction ?? {};

/** A URI as the path it stands for; anything else as it is. */
function decoded(path: string): string {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(path) || !path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
