import type { Rule } from '../model';
import { duplicate } from './duplicate';
import { gap } from './gap';
import { levelSkip } from './level-skip';
import { loneItem } from './lone-item';
import { malformed } from './malformed';
import { mixedStyle } from './mixed-style';
import { order } from './order';

export const numberingRules: readonly Rule[] = [gap, duplicate, order, malformed, mixedStyle, levelSkip, loneItem];
