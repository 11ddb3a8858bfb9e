import type { CancellationToken, Connection, Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { CORPUS_SCHEME } from '../features/lsp';
import type { Schedule } from './schedule';
import type { Session } from './session';
import type { Typing } from './typing';
import { canonical } from './uris';

/** Problems of a file that is not open, kept until the next check of the folder. */
export interface Kept { readonly resultId: string; readonly items: readonly Diagnostic[] }

/** How the editor gets its problems. */
export interface Asking {
  /** It asks for them itself. */
  readonly pulls: () => boolean;
  /** And asks again when told to: what may come of a half written line can wait for a pause. */
  readonly refreshes: () => boolean;
}

export interface DiagnosticsBoard {
  /** The results of a check of the folder. */
  readonly kept: Map<string, Kept>;
  /** To be called when `kept` has changed. */
  changed(): void;
}

/**
 * Problems on request (document and workspace, nothing sent when nothing changed), or sent unasked to an editor that does not
 * ask; never both.
 */
export function serveDiagnostics(connection: Connection, session: Session, schedule: Schedule, typing: Typing, { pulls, refreshes }: Asking): DiagnosticsBoard & { push(uri: string): void; cleared(uri: string): void } {
  const kept = new Map<string, Kept>();
  let waiting: Array<() => void> = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  };

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    try {
      await schedule.rest(uri);
      if (token.isCancellationRequested) return nothing;
      const snapshot = await session.checkable(uri);
      if (!snapshot || token.isCancellationRequested) {
        const last = kept.get(canonical(uri));
        return last ? { kind: 'full', items: [...last.items], resultId: last.resultId } : nothing;
      }
      const { features } = await session.core();
      const { findings } = snapshot.check();
      const line = refreshes() ? typing.line(uri) : null;
      const early = line === null ? [] : findings.filter((each) => features.isUnfinished(each, snapshot.document, line));
      // Asked for again when the person has paused.
      if (early.length > 0) typing.whenOver(uri, () => void connection.languages.diagnostics.refresh().catch(() => {}));
      const resultId = early.length > 0 ? `${snapshot.key}-unfinished` : snapshot.key;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: features.diagnostics(snapshot.context, early.length > 0 ? (each) => !early.includes(each as (typeof early)[number]) : undefined) };
    } catch (error) {
      connection.console.error(`diagnostics ${uri}: ${stackOf(error)}`);
      return nothing;
    }
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token): Promise<WorkspaceDiagnosticReport> => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const news = (): WorkspaceDiagnosticReport['items'] => [
      ...[...kept].filter(([uri, { resultId }]) => known.get(uri) !== resultId).map(([uri, { resultId, items }]) => ({ kind: 'full' as const, uri, version: null, resultId, items: [...items] })),
      // What was reported and is kept no longer is taken back.
      ...[...known.keys()].filter((uri) => uri !== '' && known.get(uri)!.startsWith('workspace-') && !kept.has(uri)).map((uri) => ({ kind: 'full' as const, uri, version: null, items: [] })),
    ];
    // The request stays open until there is something to say, as the protocol suggests.
    while (news().length === 0 && !token.isCancellationRequested) await nextChange(token);
    return { items: token.isCancellationRequested ? [] : news() };
  });

  function nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const registration = token.onCancellationRequested(() => done());
      const done = (): void => {
        registration.dispose();
        resolve();
      };
      waiting.push(done);
    });
  }

  const pushing = new Map<string, Promise<void>>();
  async function pushNow(uri: string): Promise<void> {
    try {
      await schedule.rest(uri);
      const snapshot = await session.checkable(uri);
      if (!snapshot) return;
      const { features } = await session.core();
      await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: features.diagnostics(snapshot.context) });
    } catch (error) {
      connection.console.error(`diagnostics ${uri}: ${stackOf(error)}`);
    }
  }

  return {
    kept,
    changed() {
      if (pulls()) wake();
      else for (const [uri, { items }] of kept) void connection.sendDiagnostics({ uri, diagnostics: [...items] });
    },
    push(uri) {
      if (pulls() || uri.startsWith(`${CORPUS_SCHEME}:`)) return;
      if (pushing.has(uri)) return;
      const work = pushNow(uri).finally(() => pushing.delete(uri));
      pushing.set(uri, work);
    },
    cleared(uri) {
      if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [...(kept.get(canonical(uri))?.items ?? [])] });
    },
  };
}

export const stackOf = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));
