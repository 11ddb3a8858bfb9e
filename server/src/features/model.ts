import type { Corpus, Resolution } from '../corpus/model';
import type { PolicyDocument } from '../document/model';

/** What an editor feature reads: the snapshot a request took at its start. Features answer in LSP types, and throw nothing. */
export interface FeatureContext {
  readonly document: PolicyDocument;
  readonly corpus: Corpus;
  readonly day: string;
  readonly resolutions: readonly Resolution[];
  readonly locale: 'zh' | 'en';
}
