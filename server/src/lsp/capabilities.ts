import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver/node';

/** Kept here, not read from the features: those are loaded after this answer has gone out. Held equal by a test. */
export const TOKEN_LEGEND = { tokenTypes: ['provisionLabel', 'citation', 'documentTitle', 'definedTerm', 'unit', 'plannedValue'], tokenModifiers: ['broken', 'unverified', 'lead', 'definition'] };

/** What the server can do; `pulls`: the editor asks for diagnostics itself. */
export function capabilitiesFor(pulls: boolean): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'Policy' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    completionProvider: { triggerCharacters: ['《', '第', '：', '、', '由', '同', '〔'] },
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.policy'] },
    codeLensProvider: {},
    renameProvider: { prepareProvider: true },
    callHierarchyProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
    ...(pulls && { diagnosticProvider: { identifier: 'policy', interFileDependencies: true, workspaceDiagnostics: true } }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
