import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../text/decode';
import { UsageError } from './io';

/** A finding as a baseline knows it: by file, rule and the words it points at, so that text moving up or down changes nothing. */
export type Known = (file: string, code: string, words: string) => boolean;

/**
 * Reads an earlier JSON report as a baseline: every finding in it is known as often as it occurs there. A file that is
 * missing or none such is a wrong call: a mistyped name must not bring all findings back, or none.
 */
export function readBaseline(path: string, cwd: string): Known {
  const how = ['先用 policydraft check --format json 草案 > 文件 生成。', 'Make one by policydraft check --format json DRAFTS > FILE.'] as const;
  let report: unknown;
  try {
    const read = decode(readFileSync(resolve(cwd, path)));
    report = JSON.parse('text' in read ? read.text : '');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(`${missing ? '找不到' : '读不出'}基线文件 ${path}。${how[0]}`, `${missing ? 'No such baseline' : 'Unreadable baseline'} ${path}. ${how[1]}`);
  }
  const files = (report as { files?: unknown }).files;
  if (!Array.isArray(files)) throw new UsageError(`${path} 不是检查报告。${how[0]}`, `${path} is no report. ${how[1]}`);
  const left = new Map<string, number>();
  const key = (file: string, code: string, words: string): string => `${resolve(cwd, file)}\n${code}\n${words}`;
  for (const file of files as Array<{ path?: string; file?: string; diagnostics?: Array<{ code?: string; words?: string }> }>) {
    for (const { code = '', words = '' } of file.diagnostics ?? []) {
      const name = key(file.file ?? file.path ?? '', code, words);
      left.set(name, (left.get(name) ?? 0) + 1);
    }
  }
  return (file, code, words) => {
    const name = key(file, code, words);
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    return count > 0;
  };
}
