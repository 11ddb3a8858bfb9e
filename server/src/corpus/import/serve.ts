import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isMainThread, workerData, type MessagePort } from 'node:worker_threads';
import { importFile, type ImportOptions } from '.';

/** What a worker is asked to import; `done` counts the results that were posted, and in its second place says that work has begun. */
export interface ImportJob {
  readonly policydraft: 'import';
  readonly paths: readonly string[];
  readonly options: ImportOptions;
  readonly port: MessagePort;
  readonly done: Int32Array;
}

/** A file that takes longer than this is given up: none may hold up the others. */
const PATIENCE = 60_000;

/** In a worker that was started to import: posts a result for each file, in order. Anywhere else nothing is done. */
export async function serveImport(): Promise<void> {
  const job = workerData as ImportJob | null;
  if (isMainThread || job?.policydraft !== 'import') return;
  Atomics.store(job.done, 1, 1);
  Atomics.notify(job.done, 1);
  for (const path of job.paths) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => { timer = setTimeout(() => resolve({ reason: { zh: '读取用时过长，已放弃；重新保存该文件后会再试。', en: 'Reading took too long and was given up; it is tried again once the file is saved anew.' } }), PATIENCE); });
    try {
      job.port.postMessage(await Promise.race([importFile(readFileSync(path), extname(path).toLowerCase(), job.options), late]));
    } catch (error) {
      job.port.postMessage({ reason: { zh: `读取失败：${(error as Error).message}`, en: `Reading failed: ${(error as Error).message}` }, passing: true });
    } finally {
      clearTimeout(timer);
    }
    Atomics.add(job.done, 0, 1);
    Atomics.notify(job.done, 0);
  }
}
