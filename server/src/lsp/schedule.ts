/** When work on a document that is being typed in should run. Times in milliseconds. */
export interface Schedule {
  /** To be told of every edit. */
  edited(uri: string): void;
  /** To be told what an analysis took. */
  took(uri: string, cost: number): void;
  /** Resolves when the document has come to rest; at once for the first edit after a while where an analysis is quick, so that a single key is answered without delay. */
  rest(uri: string): Promise<void>;
  closed(uri: string): void;
}

const CALM = 300;
/** Longer than from key to key in quick typing, so that a burst is one however little an analysis takes. */
const SHORTEST = 75;
const LONGEST = 250;

/** An analysis that takes longer is not begun on a first key that others may follow: it would be in their way, and thrown away. */
const QUICK = 20;

/** `done`: when the last analysis ended; `pause`: how long after the last edit the next begins. */
interface Rhythm { last: number; done: number; pause: number; cost: number }

/** Keys that follow one another within `SHORTEST` cost two analyses at most: one for the first, where it is quick, one after the last. */
export function createSchedule(now: () => number = () => performance.now()): Schedule {
  const rhythms = new Map<string, Rhythm>();
  return {
    edited(uri) {
      const rhythm = rhythms.get(uri) ?? { last: -Infinity, done: -Infinity, pause: 0, cost: 0 };
      const at = now();
      // Edits that waited while the last analysis ran are part of the burst, however long it took.
      const first = at - Math.max(rhythm.last, rhythm.done) > CALM;
      rhythm.pause = first ? (rhythm.cost > QUICK ? SHORTEST : 0) : Math.min(LONGEST, Math.max(SHORTEST, 2 * rhythm.cost));
      rhythm.last = at;
      rhythms.set(uri, rhythm);
    },
    took(uri, cost) {
      const rhythm = rhythms.get(uri);
      if (!rhythm) return;
      rhythm.cost = cost;
      rhythm.done = now();
    },
    async rest(uri) {
      // One turn of the event loop, so that a cancellation or a further edit that is already here is seen first.
      await new Promise<void>((resolve) => setImmediate(resolve));
      for (;;) {
        const rhythm = rhythms.get(uri);
        if (!rhythm || rhythm.pause === 0) return;
        const left = rhythm.last + rhythm.pause - now();
        if (left <= 0) return;
        await new Promise<void>((resolve) => setTimeout(resolve, left));
      }
    },
    closed: (uri) => void rhythms.delete(uri),
  };
}
