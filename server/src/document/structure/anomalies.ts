import type { Anomaly } from '../model';
import type { Sequence } from './model';
import type { Scope } from './parts';
import { checkSequence } from './sequences';
import type { Unit } from './units';

/** Every place where the numbering is not what it should be, in reading order. */
export function findAnomalies(text: string, _units: readonly Unit[], _scopes: readonly Scope[], sequences: ReadonlyArray<readonly Sequence[]>): Anomaly[] {
  const anomalies: Anomaly[] = sequences.flat().flatMap((sequence) => checkSequence(text, sequence));
  return anomalies.sort((left, right) => left.span.start - right.span.start);
}
