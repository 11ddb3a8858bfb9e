/** A stretch of a text: UTF-16 offsets, `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Whether two stretches share a character; an empty one touches what it stands in. */
export const overlaps = (left: Span, right: Span): boolean =>
  left.start < Math.max(right.end, right.start + 1) && right.start < Math.max(left.end, left.start + 1);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
