/** Work in small steps, so that it can be done at once, or in turns with whatever else a thread has to do. */
export type Steps<T> = Generator<void, T, void>;

/** Longest turn in milliseconds: typing and hovering do not feel it. */
const TURN = 10;

/** Does all of it now. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does it in short turns, requests of the editor in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    for (const end = performance.now() + TURN; performance.now() < end;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise<void>((next) => setImmediate(next));
  }
}
