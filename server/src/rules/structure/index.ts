import type { Rule } from '../model';

export const structureRules: readonly Rule[] = [];
