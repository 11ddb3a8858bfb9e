export * from './quantities/quantities';
export type { Bound, Comparison } from './quantities/comparators';
export type { Dimension } from './quantities/units';
export { unitNamed } from './quantities/units';
