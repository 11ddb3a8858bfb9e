import type { Metadata } from '../document/model';
import type { CorpusDocument, Force } from './model';
import { termOf } from './succession';

/** The day that orders the versions of a title: when the text got its present form; '' where it is not known. */
export const versionDay = ({ dates }: Metadata): string => dates.version ?? dates.issued ?? dates.adopted ?? dates.effective ?? '';

/**
 * The first day on which a version binds. An amendment (修正) keeps the effective day of the first version in its text, so a
 * version younger than that day binds from the day of the amendment.
 */
export function firstDay({ dates, amendments }: Metadata): string {
  const version = dates.version ?? '';
  const effective = dates.effective ?? '';
  if (effective > version) return effective;
  // Adopted and in force on one and the same day, or an old effective day behind a later amendment.
  return amendments.length > 0 || effective === '' ? version || dates.issued || '' : effective || version;
}

/** Oldest first; where days are equal whole documents behind fragments, and earlier sources behind later ones. */
export function byVersion(documents: readonly CorpusDocument[]): CorpusDocument[] {
  return documents.map((document, at) => ({ document, at, day: versionDay(document.metadata) }))
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : Number(right.document.fragment) - Number(left.document.fragment) || right.at - left.at))
    .map(({ document }) => document);
}

/** Whether a document binds on a day; `versions` oldest first. */
export function forceOn(document: CorpusDocument, day: string): Force {
  const { metadata, versions, repeal } = document;
  const own = versionDay(metadata);
  if (firstDay(metadata) > day) return 'not-yet';
  if (repeal && (repeal.date === null || repeal.date <= day)) return 'repealed';
  for (const other of versions) {
    const theirs = versionDay(other.metadata);
    // An undated copy is not known to be older than a dated one unless the dated one is all there is to go by.
    if (theirs > own && firstDay(other.metadata) <= day) return 'superseded';
  }
  if (isFollowed(document, day)) return 'superseded';
  if (metadata.dates.expires && metadata.dates.expires < day) return 'expired';
  return 'in-force';
}

/** Whether the next plan of a series has taken the place of this one: it is issued, and its first year has begun. */
function isFollowed({ successor }: CorpusDocument, day: string): boolean {
  if (!successor) return false;
  const first = firstDay(successor.metadata);
  return first !== '' && first <= day && Number(day.slice(0, 4)) >= (termOf(successor.metadata.title)?.from ?? Infinity);
}

/** Of versions (oldest first) the one in force on a day, else the newest that is whole. */
export function inForceOf(versions: readonly CorpusDocument[], day: string): CorpusDocument | null {
  for (let at = versions.length - 1; at >= 0; at--) if (!versions[at].fragment && forceOn(versions[at], day) === 'in-force') return versions[at];
  for (let at = versions.length - 1; at >= 0; at--) if (forceOn(versions[at], day) === 'in-force') return versions[at];
  return versions[versions.length - 1] ?? null;
}
