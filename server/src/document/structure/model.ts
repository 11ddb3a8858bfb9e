import type { Span } from '../../text/span';
import type { Anomaly, Block, Level, OutlineNode } from '../model';
import type { SourceBlock } from './block';

/** An outline node while it is being built. */
export interface Node extends OutlineNode {
  endsAt: number;
  readonly children: readonly Node[];
  readonly parent: Node | null;
  /** The line that says what an attachment is called. */
  title: Block | null;
}

/** Labels that should count 1, 2, 3 … together. */
export interface Sequence {
  readonly level: Level;
  readonly entries: readonly SourceBlock[];
  /** The kind of mark the list is written with; an entry of another kind is a wrong mark. */
  readonly kind: number;
  /** The number the first should have; null where a sequence may begin anywhere. */
  readonly first: number | null;
  /** What stands before the first label: the words that introduce the list. */
  readonly from: number;
  /** The kind of mark of the list that a list stands below. */
  readonly under?: number;
  /** Where the sequence ends: the next label of a higher level, or the end. */
  readonly to: number;
}

export type AnomalyDraft = { -readonly [K in keyof Anomaly]: Anomaly[K] };
export type { Span };
