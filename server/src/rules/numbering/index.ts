import type { Rule } from '../model';

export const numberingRules: readonly Rule[] = [];
