import { jurisdictionOf, readMetadataOf, readOriginsOf, type Origin, type OriginField } from '../document/metadata';
import type { Metadata } from '../document/model';
import { readFrontMatter, withoutFrontMatter } from './given';

/** What a manifest (seeds/manifest.json, corpus.json) says of a document: it corrects what was read from the text. */
export interface ManifestEntry extends Partial<Omit<Metadata, 'titleSpan' | 'documentNumberSpan'>> {
  /** A part of a document only. */
  readonly fragment?: boolean;
  /** Where each field comes from: `text`, or in plain words why it is given here. A field from `text` is not taken from here. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** Metadata of a text, helped by the name of its file where the text is silent, corrected by the head of the file, then by the manifest. */
export function describe(text: string, name: string, entry?: ManifestEntry): Metadata {
  const front = readFrontMatter(text);
  return corrected(corrected(readMetadataOf(front ? withoutFrontMatter(text) : text, name), front?.entry), entry);
}

/** Where a field comes from: read from the text, or given by a person. */
export type Origins = Readonly<Partial<Record<OriginField, Origin | Stated>>>;
export interface Stated { readonly from: 'front-matter' | 'manifest'; readonly confidence: 'given' }

/** Where each field of `describe` comes from, and how sure it is. */
export function originsOf(text: string, name: string, entry?: ManifestEntry): Origins {
  const front = readFrontMatter(text);
  const origins: Partial<Record<OriginField, Origin | Stated>> = readOriginsOf(front ? withoutFrontMatter(text) : text, name);
  for (const [from, given] of [['front-matter', front?.entry], ['manifest', entry]] as const) {
    if (!given) continue;
    const { fields, days } = givenIn(given);
    for (const field of [...Object.keys(fields), ...Object.keys(days)]) origins[field as OriginField] = { from, confidence: 'given' };
  }
  return origins;
}

function corrected(metadata: Metadata, entry?: ManifestEntry): Metadata {
  if (!entry) return metadata;
  const { fields, days } = givenIn(entry);
  const made = { ...metadata, ...fields, dates: { ...metadata.dates, ...days } };
  // Who issued it says where it holds, unless that is said too.
  return fields.jurisdiction === undefined && (fields.issuers !== undefined || fields.title !== undefined) ? { ...made, jurisdiction: jurisdictionOf(made.issuers, made.title) } : made;
}

/** What an entry itself says; a field that it has from the text is none of these. */
function givenIn({ fragment: _, sources = {}, dates, ...fields }: ManifestEntry): { fields: Partial<Metadata>; days: Partial<Metadata['dates']> } {
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => sources[field] !== 'text')),
    days: Object.fromEntries(Object.entries(dates ?? {}).filter(([field]) => (sources[`dates.${field}`] ?? sources.dates) !== 'text')),
  };
}
