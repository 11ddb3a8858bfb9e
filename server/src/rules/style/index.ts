import type { Rule } from '../model';
import { dataRules } from './engine';

/** Drafting norms on words, numbers and marks. */
export const styleRules: readonly Rule[] = [...dataRules];
