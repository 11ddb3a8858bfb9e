import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import type { Answers } from './handlers';
import { stackOf } from './diagnostics';
import { REQUEST, type Status } from './protocol';
import { stalenessOf } from './staleness';
import { canonical } from './uris';
import { checkWorkspace, type WorkspaceCheck } from './workspaceCheck';

/** Requests of our own: the corpus, its view and its search, the check of the folder. See protocol.ts. */
export function registerRequests(connection: Connection, checking: WorkspaceCheck, { now }: Answers): void {
  const { session } = checking;
  const answer = <P>(method: string, run: (params: P, token: CancellationToken) => Promise<unknown>): void => void connection.onRequest(method, async (params: P, token: CancellationToken): Promise<unknown> => {
    try {
      return await run(params, token);
    } catch (error) {
      connection.console.error(`${method}: ${stackOf(error)}`);
      return null;
    }
  });
  /** The corpus as of a day, for a document that may not be open. */
  const about = async (uri = '') => {
    const { service: { corpus }, asOf, status, searchable } = await session.wholeOf(uri);
    return { corpus, status, searchable, day: asOf ?? new Date().toISOString().slice(0, 10), locale: session.locale() };
  };

  answer(REQUEST.reading, async ({ uri, reading }: { uri: string; reading: boolean }) => {
    session.setReading(uri, reading);
    return null;
  });
  answer(REQUEST.corpusDocument, async ({ uri }: { uri: string }) => {
    const wanted = canonical(uri);
    for (const environment of await session.environments()) {
      const found = environment.service.corpus.documents.find((each) => each.uri === wanted);
      if (found) return { text: found.document.text, title: found.metadata.title };
    }
    return null;
  });
  answer(REQUEST.corpusTree, async ({ parent, filter }: { parent: string | null; filter: string }) => (await session.core()).features.corpusTree(await about(), parent, filter));
  answer(REQUEST.corpusTooltip, async ({ id }: { id: string }) => ({ text: (await session.core()).features.corpusTooltip(await about(), id) }));
  answer(REQUEST.search, async ({ query, limit, scope }: { query: string; limit: number; scope: 'provisions' | 'documents' }, token) => {
    const { corpus, searchable } = await about();
    await searchable;
    // The next key is here already.
    if (token.isCancellationRequested) return null;
    return (await session.core()).features.searchCorpus(corpus, query, limit, scope);
  });
  answer(REQUEST.versions, async ({ uri }: { uri: string }) => (await session.core()).features.versionsOf(await about(uri), canonical(uri), (await session.snapshot(uri))?.document.metadata.title ?? ''));
  answer(REQUEST.compareVersions, async ({ left, right }: { left: string; right: string }) => {
    const { corpus, locale } = await about(left);
    const [before, after] = [left, right].map((uri) => corpus.documents.find((each) => each.uri === canonical(uri)));
    return before && after ? { text: (await session.core()).features.comparisonTable(before, after, locale) } : null;
  });
  answer(REQUEST.neighbourhood, async ({ uri }: { uri: string }) => {
    const environment = await session.wholeOf(uri);
    await environment.digested;
    const { service: { corpus }, facts } = environment;
    const centre = corpus.documents.find((each) => each.uri === canonical(uri)) ?? (await session.snapshot(uri))?.document;
    if (!centre || !facts) return null;
    const { day, locale } = await about(uri);
    return (await session.core()).features.neighbourhood({ corpus, facts, day, locale }, centre);
  });
  answer(REQUEST.staleness, async ({ uri }: { uri: string }, token) => stalenessOf(session, checking.open.keys(), uri, token));
  answer(REQUEST.citationText, async ({ uri, document, locator }: { uri: string; document: string; locator: string }) => {
    const { corpus } = await about(uri);
    const cited = corpus.documents.find((each) => each.uri === canonical(document));
    if (!cited) return null;
    const draft = await session.snapshot(uri);
    const first = !draft?.context.resolutions.some((each) => each.document?.metadata.title === cited.metadata.title);
    return { text: (await session.core()).features.citationText(cited, locator, first) };
  });
  connection.onRequest(REQUEST.renumber, ({ uri }: { uri: string }, token: CancellationToken) => now((context, _params, { renumber }) => renumber(context))({ textDocument: { uri } }, token));
  answer(REQUEST.checkWorkspace, (_params: object, token) => checkWorkspace(checking, token));
  answer(REQUEST.rulePage, async ({ uri }: { uri: string }) => {
    const { features, rules } = await session.core();
    const text = features.rulePage(rules, canonical(uri), session.locale()) ?? features.lawPage(canonical(uri), session.locale());
    return text === null ? null : { text };
  });
  answer(REQUEST.status, async ({ uri }: { uri: string }): Promise<Status> => {
    const snapshot = await session.checkable(uri);
    const { status } = await session.environmentOf(uri);
    if (!snapshot) return { corpus: status, document: null };
    const { document, day, counts: { citations }, findings, suppressed, failures } = snapshot.check();
    const levels = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { severity } of findings) levels[severity]++;
    const unchecked = snapshot.context.resolutions.filter((each) => each.status === 'unverifiable').slice(0, 100)
      .map(({ citation: { text, span }, reason }) => ({ text, reason: reason[session.locale()], ...document.lines.position(span.start) }));
    return { corpus: status, document: { title: document.metadata.title, day, citations, unchecked, findings: levels, suppressed, failures: failures.map(({ code }) => code) } };
  });
}
