import type { Rule } from '../model';

export const conflictRules: readonly Rule[] = [];
