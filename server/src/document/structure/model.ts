import type { Span } from '../../text/span';
import type { Anomaly, Level } from '../model';
import type { SourceBlock } from './block';

/** Labels that should count 1, 2, 3 … together. */
export interface Sequence {
  readonly level: Level;
  readonly entries: readonly SourceBlock[];
  /** The kind of mark the list is written with; an entry of another kind is a wrong mark. */
  readonly kind: number;
  /** The number the first should have; null where a sequence may begin anywhere. */
  readonly first: number | null;
  /** The kind of mark of the list that a list stands below. */
  readonly under?: number;
}

export type AnomalyDraft = { -readonly [K in keyof Anomaly]: Anomaly[K] };
export type { Span };
