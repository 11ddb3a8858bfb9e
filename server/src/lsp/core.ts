/** Everything heavy, in one module that is loaded after the first answer to the editor. */
export { createCorpus } from '../corpus/corpus';
export { readDocument } from '../document/document';
export { createPolicyService } from '../service';
export { parseConfig, findConfig, CONFIG_NAME } from '../service/config';
export { rules } from '../rules';
export { decode } from '../text/decode';
export { resolveCitations } from '../corpus/resolve';
export * as features from '../features';
