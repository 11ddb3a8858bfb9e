import type { Definition, PolicyDocument } from './model';

export function readDefinitions(_document: PolicyDocument): readonly Definition[] {
  return [];
}
