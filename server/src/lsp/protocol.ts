/** Requests and notifications of our own, beside those of the protocol. The client knows them by the same names. */
export const REQUEST = {
  /** { uri, reading } → null: the editor shows a document of the corpus to be read, not to be checked as a draft */
  reading: 'policy/reading',
  /** { uri } → { text, title } | null: a document of the extension's own corpus. */
  corpusDocument: 'policy/corpusDocument',
  /** { parent: string | null, filter: string } → TreeItem[] */
  corpusTree: 'policy/corpusTree',
  /** { id } → { text }: more about a document of the view */
  corpusTooltip: 'policy/corpusTooltip',
  /** { query, limit } → SearchHit[] */
  search: 'policy/search',
  /** { uri } → versions of the document's title, oldest first */
  versions: 'policy/versions',
  /** { left, right } → { text }: a 新旧对照表 in Markdown */
  compareVersions: 'policy/compareVersions',
  /** { uri } → Neighbourhood | null: who cites a document and whom it cites */
  neighbourhood: 'policy/neighbourhood',
  /** { uri: of a draft or a folder } → StaleReport | null: citations, titles and units that are out of date */
  staleness: 'policy/staleness',
  /** { uri } → edits and what they do, in words */
  renumber: 'policy/renumber',
  /** {} → WorkspaceSummary */
  checkWorkspace: 'policy/checkWorkspace',
  /** { uri, document, locator } → { text } */
  citationText: 'policy/citationText',
  /** { uri } → { text } | null: what a rule means, or a provision of law that a finding rests on */
  rulePage: 'policy/rulePage',
  /** { uri } → Status */
  status: 'policy/status',
} as const;

export const NOTIFICATION = {
  /** Server → client: corpus loaded, workspace checked. */
  statusChanged: 'policy/statusChanged',
  /** Server → client: { done, total, name } */
  checkProgress: 'policy/checkProgress',
  /** Client → server: the person trusts the open folders from now on. */
  trusted: 'policy/trusted',
} as const;

/** What a corpus is made of and what of it could not be read. */
export interface CorpusStatus {
  readonly state: 'loading' | 'ready';
  readonly documents: number;
  readonly articles: number;
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
  /** While loading: how many there are to read. */
  readonly total?: number;
}

/** What was looked at in one draft; null counts while it was not checked yet. */
export interface Status {
  readonly corpus: CorpusStatus;
  readonly document: {
    readonly title: string;
    readonly day: string;
    readonly citations: { readonly verified: number; readonly broken: number; readonly unverifiable: number };
    readonly findings: { readonly error: number; readonly warning: number; readonly information: number; readonly hint: number };
    /** Citations that could not be checked, with the reason; the first hundred. */
    readonly unchecked: ReadonlyArray<{ readonly text: string; readonly reason: string; readonly line: number; readonly character: number }>;
    readonly suppressed: number;
    /** Rules that broke down: what they would have found is not known. */
    readonly failures: readonly string[];
  } | null;
}

export interface WorkspaceSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly citations: { readonly verified: number; readonly broken: number; readonly unverifiable: number };
  readonly suppressed: number;
  readonly skipped: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
  readonly cancelled: boolean;
}
