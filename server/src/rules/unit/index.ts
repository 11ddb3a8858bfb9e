import type { Rule } from '../model';
import { duplicateUnit } from './duplicate';
import { inconsistentUnit } from './inconsistent';
import { missingLead } from './missing-lead';
import { renamedUnit } from './renamed';
import { unknownUnit } from './unknown';
import { wrongJurisdiction } from './wrong-jurisdiction';

/** Who is to do it: responsible units and their names. */
export const unitRules: readonly Rule[] = [unknownUnit, renamedUnit, inconsistentUnit, duplicateUnit, missingLead, wrongJurisdiction];
