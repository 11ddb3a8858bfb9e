import { commands, ViewColumn, window } from 'vscode';
import { l10n } from '../l10n';
import type { Place, StaleReport } from '../protocol';
import { escaped, page } from './page';

/** The report of what is out of date: a table a document, each line leads to its place and to what counts now. */
export function showStaleReport(report: StaleReport): void {
  const panel = window.createWebviewPanel('policy.staleness', report.title, ViewColumn.Active, { enableScripts: true, localResourceRoots: [] });
  const places: Place[] = [];
  const link = (words: string, place: Place | null): string => (place ? `<button data-place="${places.push(place) - 1}">${escaped(words)}</button>` : escaped(words));
  const tables = report.documents.map(({ title, written, rows }) => `<h2>${escaped(title)} <span>${escaped(written)}</span></h2>
<table><thead><tr>${report.columns.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr></thead><tbody>
${rows.map(({ place, words, what, now, target, difference }) => `<tr><td>${link(String(place.range.start.line + 1), place)}</td><td>${escaped(words)}</td><td>${escaped(what)}</td><td>${link(now, target)}</td></tr>${difference.length > 0 ? `<tr class="difference"><td></td><td colspan="3">${difference.map(({ kind, text }) => (kind === 'same' ? escaped(text) : `<${TAGS[kind]}>${escaped(text)}</${TAGS[kind]}>`)).join('')}</td></tr>` : ''}`).join('\n')}
</tbody></table>`);
  const unread = report.unread.length > 0 ? `<p class="unread">${escaped(l10n.t('Not read: {0}', report.unread.join('、')))}</p>` : '';
  panel.webview.html = page(`<h1>${escaped(report.title)}</h1><p>${escaped(report.summary)}</p>${unread}${tables.join('\n') || `<p>${escaped(l10n.t('Nothing out of date was found.'))}</p>`}`, STYLE, (nonce) => `<script nonce="${nonce}">${SCRIPT}</script>`);
  panel.webview.onDidReceiveMessage((at: number) => {
    const { uri, range: { start } } = places[at];
    void commands.executeCommand('policy.openPlace', uri, start.line, start.character);
  });
}

const TAGS = { deleted: 'del', added: 'ins' } as const;
const SCRIPT = 'const vscode = acquireVsCodeApi(); document.addEventListener("click", ({ target }) => { if (target.dataset?.place) vscode.postMessage(Number(target.dataset.place)); });';
const STYLE = `
body { padding: 12px 20px; max-width: 1100px; }
h1 { font-size: 1.3em; } h2 { font-size: 1.05em; margin: 1.4em 0 .4em; } h2 span { font-weight: normal; color: var(--vscode-descriptionForeground); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--vscode-panel-border, transparent); }
th { color: var(--vscode-descriptionForeground); font-weight: normal; white-space: nowrap; } td:first-child { white-space: nowrap; } td:nth-child(3) { min-width: 8em; }
button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; cursor: pointer; text-align: left; } button:hover { text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); } tr:has(+ .difference) td { border-bottom: 0; padding-bottom: 1px; } .difference td { color: var(--vscode-descriptionForeground); padding-top: 1px; }
ins { text-decoration: none; background: var(--vscode-diffEditor-insertedTextBackground); color: var(--vscode-editor-foreground); } del { background: var(--vscode-diffEditor-removedTextBackground); }
.unread { color: var(--vscode-editorWarning-foreground); }
`;
