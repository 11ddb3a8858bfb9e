import type { Assignment, PolicyDocument, UnitMention } from '../../document/model';
import { readUnit, type Unit } from '../../document/units';

/** A unit named in an assignment, and what it stands for. */
export interface NamedUnit {
  readonly mention: UnitMention;
  readonly unit: Unit;
  readonly leads: boolean;
}

/** The units of an assignment with what they stand for, the leading ones first. */
export function namedUnits(assignment: Assignment, document: PolicyDocument): NamedUnit[] {
  const within = document.metadata.jurisdiction;
  const read = (leads: boolean) => (mention: UnitMention): NamedUnit => ({ mention, unit: readUnit(mention.name, within), leads });
  return [...assignment.lead.map(read(true)), ...assignment.responsible.map(read(false))];
}

/** Assignments that list units by name; a sentence of law (由公安机关负责) is no such list. */
export const lists = (document: PolicyDocument): readonly Assignment[] => document.assignments.filter((each) => each.form !== 'sentence');
