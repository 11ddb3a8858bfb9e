/** Requests of our own to the server. The names are those of server/src/lsp/protocol.ts; types are the client's, of plain JSON. */
export const REQUEST = {
  reading: 'policy/reading', corpusDocument: 'policy/corpusDocument', corpusTree: 'policy/corpusTree', corpusTooltip: 'policy/corpusTooltip', search: 'policy/search', versions: 'policy/versions', compareVersions: 'policy/compareVersions',
  renumber: 'policy/renumber', checkWorkspace: 'policy/checkWorkspace', citationText: 'policy/citationText', neighbourhood: 'policy/neighbourhood', staleness: 'policy/staleness', rulePage: 'policy/rulePage', status: 'policy/status',
} as const;
export const STATUS_CHANGED = 'policy/statusChanged';
export const CHECK_PROGRESS = 'policy/checkProgress';
export const TRUSTED = 'policy/trusted';
export const CORPUS_SCHEME = 'policy-corpus';
export const RULE_SCHEME = 'policy-rule';

export interface Position { readonly line: number; readonly character: number }
export interface Range { readonly start: Position; readonly end: Position }
export interface Place { readonly uri: string; readonly range: Range }
export interface CorpusStatus {
  readonly state: 'loading' | 'ready';
  readonly documents: number;
  readonly articles: number;
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
  readonly total?: number;
}
export interface Citations { readonly verified: number; readonly broken: number; readonly unverifiable: number }
export interface Unchecked extends Position { readonly text: string; readonly reason: string }
export interface Status {
  readonly corpus: CorpusStatus;
  readonly document: {
    readonly title: string; readonly day: string; readonly citations: Citations; readonly unchecked: readonly Unchecked[]; readonly suppressed: number; readonly failures: readonly string[];
    readonly findings: { readonly error: number; readonly warning: number; readonly information: number; readonly hint: number };
  } | null;
}
export interface WorkspaceSummary {
  readonly files: number; readonly errors: number; readonly warnings: number; readonly information: number; readonly hints: number;
  readonly citations: Citations; readonly suppressed: number; readonly cancelled: boolean;
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
}
export interface TreeItem {
  readonly id: string; readonly label: string; readonly description: string; readonly kind: 'group' | 'document' | 'provision' | 'skipped' | 'file'; readonly children: boolean;
  readonly place: Place | null; readonly title: string; readonly locator: string; readonly versions: number; readonly tooltip: string; readonly original?: string;
}
export interface SearchHit extends Place { readonly title: string; readonly locator: string; readonly text: string; readonly version: string; readonly citation: string }
export interface Version { readonly uri: string; readonly title: string; readonly version: string; readonly force: string }
export interface Edits { readonly changes: Readonly<Record<string, ReadonlyArray<{ readonly range: Range; readonly newText: string }>>>; readonly summary: string }
export interface Neighbour { readonly id: string; readonly uri: string | null; readonly title: string; readonly name: string; readonly version: string; readonly force: string }
export interface NeighbourLink { readonly from: string; readonly to: string; readonly count: number; readonly provisions: readonly string[]; readonly places: readonly Place[]; readonly earlier: readonly string[] }
export interface Neighbourhood { readonly centre: Neighbour; readonly citing: readonly Neighbour[]; readonly cited: readonly Neighbour[]; readonly links: readonly NeighbourLink[]; readonly shown: number }
export interface StaleReport {
  readonly title: string; readonly summary: string; readonly columns: readonly string[]; readonly unread: readonly string[];
  readonly documents: ReadonlyArray<{ readonly title: string; readonly written: string; readonly rows: ReadonlyArray<{ readonly place: Place; readonly words: string; readonly what: string; readonly now: string; readonly target: Place | null; readonly difference: ReadonlyArray<{ readonly kind: 'same' | 'deleted' | 'added'; readonly text: string }> }> }>;
}
