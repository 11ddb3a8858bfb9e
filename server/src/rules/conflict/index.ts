import type { Rule } from '../model';
import { authority } from './authority';
import { definition } from './definition';
import { fairCompetition } from './fair-competition';
import { modality } from './modality';
import { overlap } from './overlap';
import { responsibility } from './responsibility';
import { date } from './date';
import { deadline } from './deadline';
import { frequency } from './frequency';
import { parameter } from './parameter';
import { target } from './target';

export const conflictRules: readonly Rule[] = [target, date, frequency, deadline, parameter, responsibility, definition, modality, authority, fairCompetition, overlap];
