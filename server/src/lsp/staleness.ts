import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver/node';
import type { Staleness } from '../service/stale';
import type { StaleReport } from '../service/staleReport';
import type { Session } from './session';
import { canonical, fileUri } from './uris';
import { filesBelow, unreadable } from './workspaceCheck';

/** Documents of a folder that may be looked at: drafts, and texts as offices keep them. */
const TEXTS = ['*.txt', '*.md'];

/** What is out of date in an open draft, a file, or all texts of a folder. */
export async function stalenessOf(session: Session, openUris: readonly string[], uri: string, token: CancellationToken): Promise<StaleReport | null> {
  const { decode, DRAFT_PATTERNS, globTest, readDocument, staleness, staleReport } = await session.core();
  const results: Staleness[] = [];
  const unread: Array<{ path: string; reason: string }> = [];
  const look = async (at: string, path: string | null): Promise<void> => {
    const environment = await session.wholeOf(at);
    const day = environment.asOf ?? new Date().toISOString().slice(0, 10);
    const shown = openUris.find((each) => canonical(each) === canonical(at));
    const open = shown && (await session.read(shown));
    if (open) {
      results.push(staleness(environment.service, open.document, day));
      return;
    }
    if (path === null) return;
    const read = decode(await readFile(path));
    if ('text' in read) results.push(staleness(environment.service, readDocument(read.text, at), day));
    else unread.push({ path, reason: unreadable(read.problem, session.locale()) });
  };
  const path = uri.startsWith('file:') ? fileURLToPath(uri) : null;
  if (path !== null && (await stat(path).catch(() => null))?.isDirectory()) {
    const tests = [...DRAFT_PATTERNS, ...TEXTS, ...session.settings().files].map(globTest);
    for await (const below of filesBelow(path, '')) {
      if (token.isCancellationRequested) return null;
      // One turn of the event loop a file: typing and cancelling go first.
      await new Promise<void>((done) => setImmediate(done));
      if (!tests.some((test) => test(below))) continue;
      const file = join(path, below);
      await look(fileUri(file), file).catch((error: Error) => unread.push({ path: file, reason: error.message }));
    }
  } else await look(uri, path);
  return results.length + unread.length === 0 ? null : staleReport(results, unread, session.locale());
}
