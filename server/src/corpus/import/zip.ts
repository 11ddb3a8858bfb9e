import { unzipSync } from 'fflate';
import { ImportProblem } from './model';

/** Parts of a Word file grow at most this far when unpacked; a file that claims or yields more is no document. */
const MAX_PART = 64 * 1024 * 1024;
const MAX_RATIO = 400;

/**
 * The named parts of a packed file as text. Sizes are looked at before anything is unpacked: an archive made to burst is
 * refused. A part that is not there is absent from the result.
 */
export function readParts(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, string> {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (!names.includes(name)) return false;
        if (originalSize > MAX_PART || (originalSize > 1024 * 1024 && originalSize / Math.max(1, size) > MAX_RATIO)) {
          throw new ImportProblem('压缩包展开后异常巨大，疑似压缩炸弹，未读取。', 'The archive would unpack to an abnormal size; it was not read.');
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem('文件不完整或已损坏，无法解开。', 'The file is incomplete or damaged and cannot be unpacked.');
  }
  return new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder('utf-8').decode(part)]));
}
