/** Everything heavy, in one module that is loaded after the first answer to the editor. */
export { createCorpus } from '../corpus/corpus';
export { digestSteps } from '../corpus/cache/digests';
export { hasIndex } from '../corpus/cache/shards';
export { indexInWorker } from '../corpus/loaders/indexer';
export { knownSteps, openPackages, readCorpusFiles, readSteps, shelfOf, sourcesOf } from '../corpus/loaders/open';
export { inTurns } from '../corpus/loaders/steps';
export { resolveCitations } from '../corpus/resolve';
export { readDocument } from '../document/document';
export * as features from '../features';
export { rules } from '../rules';
export { createPolicyService } from '../service';
export { staleness } from '../service/stale';
export { staleReport } from '../service/staleReport';
export { findConfig, NO_CONFIG, parseConfig } from '../service/config';
export { decode } from '../text/decode';
export { DRAFT_PATTERNS, globTest } from '../text/glob';
