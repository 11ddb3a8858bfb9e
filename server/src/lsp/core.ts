/** Everything heavy, in one module that is loaded after the first answer to the editor. */
export { readDocument } from '../document/document';
export { createPolicyService } from '../service';
export { parseConfig, findConfig, CONFIG_NAME } from '../service/config';
export { rules } from '../rules';
export { findFiles, readText } from '../corpus/loaders/folder';
export * as features from '../features';
