import { readMetadataOf } from '../document/metadata';
import type { Metadata } from '../document/model';

/** What a manifest (seeds/manifest.json, corpus.json) says of a document: it corrects what was read from the text. */
export interface ManifestEntry extends Partial<Omit<Metadata, 'titleSpan' | 'documentNumberSpan'>> {
  /** A part of a document only. */
  readonly fragment?: boolean;
  /** Where each field comes from: `text`, or in plain words why it is given here. A field from `text` is not taken from here. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** Metadata of a text, helped by the name of its file where the text is silent, corrected by the manifest. */
export function describe(text: string, name: string, entry?: ManifestEntry): Metadata {
  return corrected(readMetadataOf(text, name), entry);
}

function corrected(metadata: Metadata, entry?: ManifestEntry): Metadata {
  if (!entry) return metadata;
  const { fragment: _, sources = {}, dates, ...fields } = entry;
  const given = Object.fromEntries(Object.entries(fields).filter(([field]) => sources[field] !== 'text'));
  const days = Object.fromEntries(Object.entries(dates ?? {}).filter(([field]) => (sources[`dates.${field}`] ?? sources.dates) !== 'text'));
  return { ...metadata, ...given, dates: { ...metadata.dates, ...days } };
}
