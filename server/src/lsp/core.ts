/** Everything heavy, in one module that is loaded after the first answer to the editor. */
export { createCorpus } from '../corpus/corpus';
export { findFiles, readText } from '../corpus/loaders/folder';
export { indexInWorker } from '../corpus/loaders/indexer';
export { readDocument } from '../document/document';
export * as features from '../features';
export { rules } from '../rules';
export { createPolicyService } from '../service';
export { findConfig, NO_CONFIG, parseConfig } from '../service/config';
export { decode } from '../text/decode';
export { DRAFT_PATTERNS, globTest } from '../text/glob';
