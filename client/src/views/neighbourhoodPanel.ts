import { commands, Uri, ViewColumn, window, type ExtensionContext, type WebviewPanel } from 'vscode';
import { l10n } from '../l10n';
import { REQUEST, type Neighbourhood } from '../protocol';
import type { Server } from '../server';
import { page } from './page';
import type { FromPicture, ToPicture, Words } from '../webview/messages';

/** The picture of who cites whom, in one panel that moves from document to document. */
export function createNeighbourhoodPanel(context: ExtensionContext, server: Server): { show(uri: string): Promise<void> } {
  let panel: WebviewPanel | undefined;
  let message: ToPicture | undefined;
  const path: string[] = [];

  async function show(uri: string): Promise<void> {
    const neighbourhood = await server.request<Neighbourhood>(REQUEST.neighbourhood, { uri });
    if (!neighbourhood) {
      void window.showInformationMessage(l10n.t('Open a draft or a document of the corpus first.'));
      return;
    }
    if (path[path.length - 1] !== uri) path.push(uri);
    message = { neighbourhood, words: wordsNow(), canGoBack: path.length > 1 };
    if (!panel) open();
    panel!.title = l10n.t('Citations of {0}', neighbourhood.centre.title);
    panel!.reveal(undefined, false);
    void panel!.webview.postMessage(message);
  }

  function open(): void {
    const media = Uri.joinPath(context.extensionUri, 'dist');
    panel = window.createWebviewPanel('policy.neighbourhood', '', ViewColumn.Active, { enableScripts: true, localResourceRoots: [media] });
    const script = panel.webview.asWebviewUri(Uri.joinPath(media, 'neighbourhood.js')).toString();
    panel.webview.html = page('<header id="heading"></header>\n<main><div id="picture"></div><div id="list"></div></main>', STYLE, (nonce) => `<script nonce="${nonce}" src="${script}"></script>`);
    panel.webview.onDidReceiveMessage((asked: FromPicture) => void answer(asked), undefined, context.subscriptions);
    panel.onDidDispose(() => {
      panel = undefined;
      path.length = 0;
    });
  }

  async function answer(asked: FromPicture): Promise<void> {
    switch (asked.kind) {
      case 'ready': if (message) void panel?.webview.postMessage(message); break;
      case 'centre': await show(asked.uri); break;
      case 'open': await commands.executeCommand('policy.openPlace', asked.uri, asked.line, asked.character); break;
      case 'back':
        path.pop();
        await show(path[path.length - 1]);
        break;
    }
  }

  context.subscriptions.push({ dispose: () => panel?.dispose() });
  return { show };
}

const wordsNow = (): Words => ({
  picture: l10n.t('Documents that cite one another'), citing: l10n.t('Cited by'), cited: l10n.t('Cites'),
  citingCount: l10n.t('cited by {0}', '{0}'), citedCount: l10n.t('cites {0}', '{0}'), rest: l10n.t('The picture shows the {0} most cited of each side, the list all.', '{0}'),
  nothing: l10n.t('No document of the corpus cites it, and it cites none.'), none: l10n.t('None'), notHere: l10n.t('not in the corpus'), whole: l10n.t('as a whole'), times: l10n.t('×{0}', '{0}'),
  earlier: l10n.t('earlier version meant: {0}', '{0}'), open: l10n.t('Open'), centre: l10n.t('Show its citations'), place: l10n.t('Where'), back: l10n.t('Back'),
});

const STYLE = `
html, body { height: 100%; margin: 0; padding: 0; }
body { display: flex; flex-direction: column; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; padding: 12px 20px 8px; border-bottom: 1px solid var(--vscode-panel-border, transparent); }
h1 { font-size: 1.25em; font-weight: 600; margin: 0 0 0 -0.5em; }
h2 { font-size: 1em; font-weight: 600; margin: 0 0 6px; position: sticky; top: 0; background: var(--vscode-editor-background); padding: 8px 0 4px; z-index: 1; }
.summary { flex-basis: 100%; margin: 4px 0 0; }
.summary, .about, .empty, .provisions { color: var(--vscode-descriptionForeground); }
main { flex: 1; display: flex; min-height: 0; }
#picture { flex: 1 1 auto; overflow: auto; display: flex; }
#picture svg { flex: none; margin: auto; }
#picture .empty { margin: auto; }
#list { flex: 0 0 330px; overflow: auto; padding: 0 16px 16px; border-left: 1px solid var(--vscode-panel-border, transparent); }
ul { list-style: none; margin: 0 0 12px; padding: 0; }
li { padding: 6px 8px; border-left: 3px solid transparent; }
li.chosen { background: var(--vscode-list-inactiveSelectionBackground); border-left-color: var(--vscode-focusBorder); }
li p { margin: 2px 0; }
li .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; }
li p, li .about { padding-left: 2px; }
.dead .about { color: var(--vscode-editorWarning-foreground); }
.actions { display: none; }
li.chosen .actions, li:focus-within .actions { display: flex; flex-wrap: wrap; gap: 4px 12px; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 1px 2px; cursor: pointer; text-align: left; }
button.action, button.plain { color: var(--vscode-textLink-foreground); }
button:hover { text-decoration: underline; }
button:focus-visible, .node:focus-visible rect { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
.node { cursor: pointer; outline: none; }
.node rect { fill: var(--vscode-editorWidget-background); stroke: var(--vscode-editorWidget-border, var(--vscode-contrastBorder)); stroke-width: 1; }
.node.citing rect { stroke: var(--vscode-charts-blue); }
.node.cited rect { stroke: var(--vscode-charts-green); }
.node.unknown rect { stroke-dasharray: 4 3; }
.node.centre rect { fill: var(--vscode-button-background); stroke: var(--vscode-contrastBorder, var(--vscode-button-background)); }
.node.centre text { fill: var(--vscode-button-foreground); }
.node.chosen rect { stroke-width: 2.5; }
.node:focus-visible rect { stroke: var(--vscode-focusBorder); stroke-width: 2.5; }
.node text { fill: var(--vscode-editor-foreground); text-anchor: middle; font-size: 12.5px; }
.node text.note { font-size: 10.5px; fill: var(--vscode-descriptionForeground); }
.node.centre text.note { fill: var(--vscode-button-foreground); }
.node.dead:not(.centre) text.note { fill: var(--vscode-editorWarning-foreground); }
.link { fill: none; stroke: var(--vscode-descriptionForeground); opacity: .8; }
.link.other { stroke-dasharray: 3 4; opacity: .45; }
.link.chosen { stroke: var(--vscode-focusBorder); opacity: 1; }
.arrow { fill: context-stroke; }
@media (max-width: 760px) { main { flex-direction: column; } #list { flex: 1 1 50%; border-left: 0; border-top: 1px solid var(--vscode-panel-border, transparent); } #picture { flex: 1 1 50%; } }
`;
