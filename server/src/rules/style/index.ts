import type { Rule } from '../model';

export const styleRules: readonly Rule[] = [];
