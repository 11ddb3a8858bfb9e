import type { Rule } from '../model';

export const referenceRules: readonly Rule[] = [];
