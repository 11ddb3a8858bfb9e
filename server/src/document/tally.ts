/** What is counted in a text; an object of its own for each kind. */
export interface Tally {
  /** How many counts there are. */
  readonly size: number;
  /** Adds what stands in a stretch of a text, each so many times; what is counted is no longer than two characters. */
  readonly count: (text: string, start: number, end: number, times: 1 | -1, counts: Int32Array) => void;
}

/** The counts of a text, and after an edit those of the version before with what changed taken out and put in. */
export class Tallies {
  readonly #known = new Map<Tally, Int32Array>();

  constructor(private readonly text: string, before?: { readonly tallies: Tallies; readonly start: number; readonly endBefore: number; readonly end: number }) {
    if (!before) return;
    const { tallies, start, endBefore, end } = before;
    for (const [tally, counts] of tallies.#known) {
      const own = counts.slice();
      tally.count(tallies.text, Math.max(0, start - 1), endBefore + 1, -1, own);
      tally.count(text, Math.max(0, start - 1), end + 1, 1, own);
      this.#known.set(tally, own);
    }
  }

  of(tally: Tally): Int32Array {
    let counts = this.#known.get(tally);
    if (!counts) {
      this.#known.set(tally, (counts = new Int32Array(tally.size)));
      tally.count(this.text, 0, this.text.length, 1, counts);
    }
    return counts;
  }
}
