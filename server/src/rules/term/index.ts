import type { Rule } from '../model';
import { inconsistent } from './inconsistent';
import { redefined } from './redefined';
import { undefinedTerm } from './undefined';
import { unused } from './unused';

export const termRules: readonly Rule[] = [undefinedTerm, redefined, unused, inconsistent];
