import { languages, RelativePattern, Uri, window, workspace, type DocumentFilter, type ExtensionContext, type TextDocument } from 'vscode';
import { treatAsPolicyDocument } from './asPolicy';

/** Files that match the patterns of `policy.files`, or those of a project file above them, are policy drafts too. */
export function registerFileAssociation(context: ExtensionContext): void {
  const ofProjects = new Map<string, readonly DocumentFilter[]>();
  const associate = (document: TextDocument, held = false): void => {
    if (document.languageId === 'policy' || document.uri.scheme === 'output' || document.uri.scheme === 'git') return;
    const patterns = workspace.getConfiguration('policy', document.uri).get<string[]>('files', []);
    const filters = [...patterns.map((pattern): DocumentFilter => ({ pattern: anywhere(pattern) })), ...[...ofProjects.values()].flat()];
    if (filters.some((filter) => languages.match(filter, document) > 0)) void treatAsPolicyDocument(document, held);
  };
  const associateAll = (): void => { for (const document of workspace.textDocuments) associate(document); };
  const readProject = async (uri: Uri): Promise<void> => {
    const folder = Uri.joinPath(uri, '..');
    ofProjects.set(uri.toString(), (await patternsIn(uri)).map((pattern) => ({ pattern: new RelativePattern(folder, anywhere(pattern)) })));
    associateAll();
  };
  const projects = workspace.createFileSystemWatcher('**/.policyrc.json');
  associateAll();
  void workspace.findFiles('**/.policyrc.json', '**/node_modules/**').then((found) => Promise.all(found.map(readProject)));
  context.subscriptions.push(
    projects, projects.onDidCreate(readProject), projects.onDidChange(readProject), projects.onDidDelete((uri) => void ofProjects.delete(uri.toString())),
    workspace.onDidOpenTextDocument((document) => associate(document)),
    window.onDidChangeVisibleTextEditors((editors) => { for (const { document } of editors) associate(document, true); }),
    workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration('policy.files')) associateAll(); }),
  );
}

/** A pattern without folders is one of file names. */
const anywhere = (pattern: string): string => (pattern.includes('/') ? pattern : `**/${pattern}`);

/** The patterns under `files` of a project file. What is wrong with the file the server says; here it has no patterns. */
async function patternsIn(uri: Uri): Promise<readonly string[]> {
  try {
    const [, list = ''] = /"files"\s*:\s*\[([^\]]*)\]/.exec(new TextDecoder().decode(await workspace.fs.readFile(uri))) ?? [];
    return [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([whole]) => JSON.parse(whole) as string);
  } catch {
    return [];
  }
}
