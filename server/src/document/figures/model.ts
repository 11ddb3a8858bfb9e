import type { Bound, Comparison, Dimension } from '../../text/quantities';
import type { Span } from '../../text/span';
import type { Memory } from '../memory';
import type { OutlineNode } from '../model';

/** What a figure bounds; only figures of one kind are compared. */
export type FigureKind = 'period' | 'fine' | 'measure' | 'share' | 'date' | 'frequency' | 'clock';

/** Whom a rule binds, as far as its words say. */
export type Actor = 'authority' | 'private' | '';

/** A number that a provision lays down: a time limit, a fine, an age, a distance, a day of the year, how often. */
export interface Figure {
  readonly kind: FigureKind;
  readonly dimension: Dimension;
  readonly low: number;
  readonly high: number;
  readonly comparison: Comparison;
  readonly bound: Bound;
  /** Comparable form of a calendar day; '' for the rest. */
  readonly day: string;
  /** Place in the passage's text. */
  readonly start: number;
  readonly end: number;
  /** The clause it stands in, without the number itself. */
  readonly near: string;
  /** The words right behind the number: what is counted; '' where they stand before it (层数不得超过三层). */
  readonly noun: string;
  /** 高, 一级: what is measured or the grade that the number makes, where its clause names it; '' else. Two labels are two figures. */
  readonly label: string;
  /** What is to be done within the time or so often: the words behind the number, of its clause or the next; '' where none stand there. */
  readonly act: string;
  /** 一万平方米以上的工地应当…: a condition for something else, not what is laid down. */
  readonly condition: boolean;
  /** 五十米范围内: how far something reaches, no upper limit. */
  readonly zone: boolean;
  /** Of a fine: who pays (unit, person, staff) and in which case (严重, 逾期 …). */
  readonly subject: string;
  /** Its words are those of the provisions that it names as broken. */
  readonly cited?: boolean;
  readonly tier: string;
  readonly actor: Actor;
}

/** A sentence, item or table row that lays down figures, with the words it depends on. */
export interface Passage {
  /** The sentence; with the introduction of its list before it. */
  readonly text: string;
  /** Words in which the subject is looked for: `text` with the item's introduction or the row's table title. */
  readonly wide: string;
  readonly figures: readonly Figure[];
  readonly node: OutlineNode | null;
  /** Of the introduction of a list: the item that it is read with. */
  readonly item: { readonly span: Span; readonly node: OutlineNode | null } | null;
  /** Of `wide`. */
  readonly memory: Memory;
  /** Where a stretch of `text` stands in the original. */
  original(start: number, end: number): Span;
}
