import type { Rule } from '../model';
import { missingReason } from './missing-reason';
import { unknownCode } from './unknown-code';

/** Rules about the remarks that keep findings quiet. They cannot be kept quiet themselves. */
export const suppressionRules: readonly Rule[] = [unknownCode, missingReason];
