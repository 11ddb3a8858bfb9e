import type { Assignment, PolicyDocument } from './model';

export function readAssignments(_document: PolicyDocument): readonly Assignment[] {
  return [];
}
