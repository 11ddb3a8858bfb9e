import type { Rule } from '../model';

export const termRules: readonly Rule[] = [];
