import type { Citation, PolicyDocument } from './model';

export function readCitations(_document: PolicyDocument): readonly Citation[] {
  return [];
}
