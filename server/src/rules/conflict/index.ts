import type { Rule } from '../model';
import { target } from './target';

export const conflictRules: readonly Rule[] = [target];
