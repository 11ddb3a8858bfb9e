import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver/node';

/** Asks the editor to tell of changes in corpus folders, wherever they are; an editor that cannot is not asked. */
export async function watchCorpus(connection: Connection, { workspace }: ClientCapabilities, paths: readonly string[]): Promise<void> {
  if (paths.length === 0 || !workspace?.didChangeWatchedFiles?.dynamicRegistration || !workspace.didChangeWatchedFiles.relativePatternSupport) return;
  const watchers = paths.map((path) => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
    return { globPattern: { baseUri: pathToFileURL(isFolder ? path : dirname(path)).href, pattern: isFolder ? '**/*' : '*' } };
  });
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
