import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createCorpus, summarize } from '../../../corpus/corpus';
import { digestOf } from '../../../corpus/digest';
import { indexTexts } from '../../../corpus/search';
import { readDocument } from '../../../document/document';
import { importCorpus } from '../../../corpus/loaders/importer';
import { PACKAGE_EXTENSION, writePackage, type Packed } from '../../../corpus/loaders/package';
import { counted } from '../../../text/english';
import { EXIT, say, UsageError, type Io } from '../../io';
import { readOptions } from '../../options';
import { whyNotWritten } from '../../write';
import { trackedChangesIn } from './shared';
import { slashed } from '../../../text/paths';

/**
 * `policydraft corpus build --out FILE PATH…`: texts, Word, PDF, HTML and JSON files, imported into one file for a share; it is
 * read-only and checked when opened. What importing left out, joined or wrote out is told file by file.
 */
export async function runBuild(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' }, name: { type: 'string' }, 'tracked-changes': { type: 'string' } });
  if (!values.out || positionals.length === 0) throw new UsageError('写法：policydraft corpus build --out 法规库.pdcorpus 文件夹...', 'Usage: policydraft corpus build --out corpus.pdcorpus FOLDER...');
  if (!values.out.endsWith(PACKAGE_EXTENSION)) throw new UsageError(`法规库文件的扩展名应为 ${PACKAGE_EXTENSION}。`, `A corpus file ends in ${PACKAGE_EXTENSION}.`);
  const paths = positionals.map((path) => resolve(io.cwd, path));
  for (const path of paths) if (!existsSync(path)) throw new UsageError(`找不到：${path}`, `No such file or folder: ${path}`);
  const { sources, imported, skipped } = await importCorpus(paths, { trackedChanges: trackedChangesIn(values) });
  const { documents, articles, hash } = createCorpus(sources);
  const roots = paths.map(slashed);
  const packed = sources.map(({ id, text, summary = summarize(text, id), segments }, at): Packed => {
    const root = roots.find((each) => id.startsWith(`${each}/`));
    // The folder it lay in is not part of a document's name.
    return { id: root ? `${roots.length > 1 ? `${basename(root)}/` : ''}${id.slice(root.length + 1)}` : basename(id), text, summary, digest: digestOf(readDocument(documents[at].text)), ...(segments && { segments: segments() }) };
  });
  const bytes = written(values.out, () => writePackage(resolve(io.cwd, values.out!), packed, { name: values.name ?? basename(values.out!, PACKAGE_EXTENSION), created: new Date().toISOString().slice(0, 10), hash, index: indexTexts(documents) }));
  for (const { file, imported: { report } } of imported) {
    if (report.length > 0) io.err(`${file.id}${io.locale === 'zh' ? '：' : ': '}${report.map((remark) => `${say(io, remark.zh, remark.en)}${remark.count > 1 ? ` ×${remark.count}` : ''}`).join(io.locale === 'zh' ? '；' : '; ')}\n`);
  }
  for (const { path, reason } of skipped) io.err(say(io, `未收入 ${path}：${reason.zh}\n`, `Left out ${path}: ${reason.en}\n`));
  io.out(say(io, `已写入 ${values.out}：${packed.length} 个文件，${articles} 条，${sizeWords(bytes)}，内容指纹 ${hash}。${skipped.length > 0 ? `${skipped.length} 个文件未收入，原因见上。` : ''}\n`,
    `Wrote ${values.out}: ${counted(packed.length, 'document')}, ${counted(articles, 'article')}, ${sizeWords(bytes)}, fingerprint ${hash}.${skipped.length > 0 ? ` ${counted(skipped.length, 'file')} left out, see above.` : ''}\n`));
  return skipped.length > 0 && packed.length === 0 ? EXIT.problem : EXIT.clean;
}

/** What writing gives; where the place cannot be written to, that is a wrong call. */
function written(file: string, write: () => number): number {
  try {
    return write();
  } catch (error) {
    const { zh, en } = whyNotWritten(error);
    throw new UsageError(`写不了 ${file}：${zh}。`, `${file} could not be written: ${en}.`);
  }
}

/** A size as people say it: in KB below one MB. */
const sizeWords = (bytes: number): string => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
