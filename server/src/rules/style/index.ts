import type { Rule } from '../model';
import { dataRules } from './engine';
import { impossibleDate } from './impossible-date';
import { selfName } from './self-name';
import { unbalancedMarks } from './unbalanced-marks';

/** Drafting norms on words, numbers and marks: those that a pattern says are data, the others a file each. */
export const styleRules: readonly Rule[] = [unbalancedMarks, impossibleDate, selfName, ...dataRules];
