import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusSource } from '../corpus';
import { loadCorpus } from './folder';

/** The documents that come with the extension; `extensionRoot` is the folder that holds `seeds` and `dist`. Empty where there are none. */
export function bundledSources(extensionRoot: string): readonly CorpusSource[] {
  const folder = join(extensionRoot, 'seeds');
  return existsSync(folder) ? loadCorpus([folder]).sources : [];
}
