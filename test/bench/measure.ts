import { regulation } from '../texts';

/** One line of the table. `ratio` is in passes (see `pass`), unless `unit` says otherwise. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly milliseconds?: number;
  readonly ratio?: number;
  /** What we promise for the ratio. */
  readonly limit?: number;
  readonly unit?: string;
  /** A share of all cases, in place of a ratio of times, and the least that we promise. */
  readonly share?: number;
  readonly least?: number;
  readonly note?: string;
}

const SAMPLE = regulation(1_000_000, 7);

/**
 * What everything is compared with: the time of one global regular expression pass over a regulation of so many characters, in the same run
 * on the same machine. The pass finds every 第 and is about the least that anything reading the whole text can cost.
 */
export function pass(characters: number): number {
  return (fastest(() => { SAMPLE.match(/第/g); }, 25) * characters) / SAMPLE.length;
}

/** Milliseconds of the fastest of some runs: what a busy machine adds is never less than nothing. */
export function fastest(run: () => void, runs: number): number {
  let best = Infinity;
  for (let left = runs; left > 0; left--) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Median milliseconds of some runs. */
export async function median(run: (at: number) => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < runs; at++) {
    const start = performance.now();
    await run(at);
    times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(runs / 2)];
}

/** A row from a time and the length of the text it was spent on. */
export function timed(group: string, what: string, milliseconds: number, characters: number, limit?: number, note?: string): Row {
  return { group, what, milliseconds, ratio: milliseconds / pass(characters), limit, note };
}
