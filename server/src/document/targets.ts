import type { PlannedTarget, PolicyDocument } from './model';

export function readTargets(_document: PolicyDocument): readonly PlannedTarget[] {
  return [];
}
