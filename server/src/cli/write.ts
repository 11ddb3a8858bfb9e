import type { Words } from '../rules/model';

/** In plain words why a file could not be written. */
export function whyNotWritten(error: unknown): Words {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, Words>> = {
    EACCES: { zh: '没有写入权限', en: 'no permission to write there' }, EPERM: { zh: '没有写入权限', en: 'no permission to write there' }, EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
    ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' }, ENOSPC: { zh: '磁盘已满', en: 'the disk is full' }, EISDIR: { zh: '同名的是一个文件夹', en: 'a folder has that name' }, EBUSY: { zh: '文件正被其他程序占用', en: 'another program holds it' },
  };
  return words[code] ?? { zh: message, en: message };
}
