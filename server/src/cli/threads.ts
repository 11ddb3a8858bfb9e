import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createChecker, type Asked, type Checker, type Outcome } from './checker';
import type { Input } from './files';

/** Below this a second thread costs more to start than it saves. */
const WORTH_A_THREAD = 2_000_000;
const MOST_THREADS = 3;
/** Files are taken a few at a time, so that all threads end together. */
const AT_A_TIME = 8;

interface Share {
  readonly policydraft: true;
  readonly asked: Asked;
  readonly files: readonly Input[];
  /** Index of the first file that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

interface Done {
  readonly pieces: ReadonlyArray<readonly [index: number, piece: string]>;
  readonly outcome: Outcome;
}

/** Pieces of the report for all files, in their order: on this thread, and on more where there is enough to read. */
export async function checkAll(files: readonly Input[], checker: Checker, asked: Asked): Promise<readonly string[]> {
  const share: Share = { policydraft: true, asked, files, next: new SharedArrayBuffer(4) };
  const helpers = Array.from({ length: threadsFor(files, checker, asked) - 1 }, () => start(share));
  const pieces: string[] = new Array<string>(files.length).fill('');
  take(share, checker, (index, piece) => { pieces[index] = piece; });
  for (const helper of helpers) {
    const done = await helper;
    for (const [index, piece] of done.pieces) pieces[index] = piece;
    checker.merge(done.outcome);
  }
  return pieces;
}

/** What a helping thread does; true where this is one. */
export function helpIfThread(): boolean {
  const share = workerData as Partial<Share> | null;
  if (isMainThread || share?.policydraft !== true) return false;
  const checker = createChecker((share as Share).asked);
  const pieces: Array<readonly [number, string]> = [];
  take(share as Share, checker, (index, piece) => { pieces.push([index, piece]); });
  parentPort!.postMessage({ pieces, outcome: checker.outcome() } satisfies Done);
  return true;
}

function threadsFor(files: readonly Input[], checker: Checker, { cwd }: Asked): number {
  // Only the built file can be started as a thread; and a large corpus is not opened twice.
  if (files.length < 2 * AT_A_TIME || !__filename.endsWith('.js') || checker.hasCorpus(cwd)) return 1;
  let bytes = 0;
  for (const { file } of files) bytes += statSync(resolve(cwd, file), { throwIfNoEntry: false })?.size ?? 0;
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.floor(bytes / WORTH_A_THREAD)));
}

function start(share: Share): Promise<Done> {
  return new Promise((done, fail) => {
    const worker = new Worker(__filename, { workerData: share, resourceLimits: { maxYoungGenerationSizeMb: 32 } });
    worker.once('message', done).once('error', fail).once('exit', (code) => fail(new Error(`exit code ${code}`)));
  });
}

function take({ files, next }: Share, checker: Checker, put: (index: number, piece: string) => void): void {
  const counter = new Int32Array(next);
  for (;;) {
    const from = Atomics.add(counter, 0, AT_A_TIME);
    if (from >= files.length) return;
    for (let index = from; index < Math.min(from + AT_A_TIME, files.length); index++) put(index, checker.checkFile(files[index]));
  }
}
