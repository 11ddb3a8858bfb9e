import type { Rule } from './model';
import { numberingRules } from './numbering';
import { structureRules } from './structure';
import { referenceRules } from './reference';
import { termRules } from './term';
import { unitRules } from './unit';
import { conflictRules } from './conflict';
import { styleRules } from './style';
import { suppressionRules } from './suppression';

/** Every rule, in the order of the contract. */
export const rules: readonly Rule[] = [...numberingRules, ...structureRules, ...referenceRules, ...termRules, ...unitRules, ...conflictRules, ...styleRules, ...suppressionRules];
