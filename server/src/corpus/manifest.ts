import { readGiven } from './given';
import type { ManifestEntry } from './summary';
import { slashed } from '../text/paths';

/** A manifest as it lies beside the documents of a folder: seeds/manifest.json, or corpus.json in a folder of one's own. */
export interface Manifest {
  readonly version: 1;
  readonly documents: ReadonlyArray<ManifestEntry & { readonly file: string }>;
}

/** Names under which a folder's manifest is found. */
export const MANIFEST_NAMES = ['manifest.json', 'corpus.json'] as const;

/** Entries by file name (`/` form, relative to the manifest); a reason in Chinese and English where the text is none. */
export function readManifest(text: string): { readonly entries: ReadonlyMap<string, ManifestEntry>; readonly refused: readonly string[] } | { readonly zh: string; readonly en: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { zh: `不是有效的 JSON：${(error as Error).message}`, en: `Not valid JSON: ${(error as Error).message}` };
  }
  const documents = typeof parsed === 'object' && parsed !== null && 'documents' in parsed ? parsed.documents : null;
  if (!Array.isArray(documents)) return { zh: '缺少 documents 列表。', en: 'It has no list "documents".' };
  const entries = new Map<string, ManifestEntry>();
  const refused: string[] = [];
  for (const record of documents as unknown[]) {
    if (typeof record !== 'object' || record === null || !('file' in record) || typeof record.file !== 'string') continue;
    const { entry, refused: wrong } = readGiven(record as Record<string, unknown>);
    const sources = (record as { sources?: unknown }).sources;
    entries.set(slashed(record.file.normalize('NFC')), { ...entry, ...(typeof sources === 'object' && sources !== null && { sources: sources as ManifestEntry['sources'] }) });
    refused.push(...wrong.map((key) => `${record.file} › ${key}`));
  }
  return { entries, refused };
}
