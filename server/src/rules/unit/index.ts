import type { Rule } from '../model';

export const unitRules: readonly Rule[] = [];
