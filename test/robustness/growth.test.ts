import assert from 'node:assert/strict';
import { ODD_TEXTS } from './inputs';
import { checkText } from './service';

/** Sizes in characters, each four times the one before. Stops at the first jump, so that a slow reader fails in seconds. */
const SIZES = [4_000, 16_000, 64_000, 256_000];
/** Four times the text may take this many times as long (linear: 4, quadratic: 16) … */
const LIMIT = 9;
/** … beyond what a busy machine adds by itself, in milliseconds. */
const NOISE = 25;

function fastest(text: string, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    checkText(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('A check takes time in step with the length of', () => {
  before('warm up', () => { for (let run = 0; run < 5; run++) checkText(ODD_TEXTS['a long regulation'](20_000)); });

  for (const [name, make] of Object.entries(ODD_TEXTS)) {
    it(name, () => {
      let before = Infinity;
      for (const size of SIZES) {
        const text = make(size);
        let time = fastest(text, size < 100_000 ? 3 : 2);
        if (time > LIMIT * before + NOISE) time = fastest(text, 3);
        assert.ok(time <= LIMIT * before + NOISE, `${size} characters: ${time.toFixed(0)} ms, a quarter of it: ${before.toFixed(0)} ms`);
        before = time;
      }
    });
  }
});
