export * from './quantities/quantities';
export type { Bound, Comparison } from './quantities/comparators';
export type { Dimension } from './quantities/units';
export { unitNamed } from './quantities/units';
export { readCalendar, type CalendarDay } from './quantities/calendar';
export { readClock } from './quantities/clock';
export { readFrequencies, type Frequency } from './quantities/frequency';
