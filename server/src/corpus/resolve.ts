import type { PolicyDocument } from '../document/model';
import type { Corpus, Resolution } from './model';

/** What every citation of a document leads to, in the document itself and in the corpus on a day. In the order of `document.citations`. */
export function resolveCitations(document: PolicyDocument, _corpus: Corpus, _day: string | null): readonly Resolution[] {
  return document.citations.map((citation) => ({ citation, status: 'unverifiable', reason: { zh: '尚未核对', en: 'Not checked' }, document: null, targets: [] }));
}
