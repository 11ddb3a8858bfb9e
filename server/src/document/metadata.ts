import type { Metadata, PolicyDocument } from './model';

export function readMetadata(_document: PolicyDocument): Metadata {
  return { title: '', titleSpan: null, documentNumber: null, documentNumberSpan: null, kind: null, issuers: [], jurisdiction: {}, rank: 'unknown', party: false, dates: {}, amendments: [] };
}
