import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createCorpus } from '../../server/src/corpus/corpus';
import { resolveCitations } from '../../server/src/corpus/resolve';
import { readDocument } from '../../server/src/document/document';
import { chinese, regulation } from '../texts';
import { fastest, median, timed, type Row } from './measure';

const GROUP = 'Others, same text, same run';

/** Other tools for long texts. `peers` is the folder they were installed to; they are no dependencies of ours. */
export async function peers(place: string): Promise<Row[]> {
  const load = createRequire(join(place, 'package.json'));
  return [...await markdown(load), ...zhlint(load), ...await lawtext(load)];
}

async function markdown(load: NodeRequire): Promise<Row[]> {
  const service = load('vscode-markdown-languageservice');
  const parser = new (load('markdown-it'))();
  const { URI } = createRequire(load.resolve('vscode-markdown-languageservice'))('vscode-uri');
  const never = () => ({ dispose() {} });
  const none = { isCancellationRequested: false, onCancellationRequested: never };
  const size = 1_000_000;
  const open = (at: number) => {
    const uri = URI.parse(`file:///bench/${at}.md`);
    const text = regulation(size, 100 + at).replace(/^第.+章/gm, '# $&');
    const document = Object.assign(TextDocument.create(uri.toString(), 'markdown', 1, text), { $uri: uri });
    const workspace = {
      workspaceFolders: [], onDidChangeMarkdownDocument: never, onDidCreateMarkdownDocument: never, onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: async () => [document], hasMarkdownDocument: () => true, openMarkdownDocument: async () => document, stat: async () => undefined, readDirectory: async () => [],
    };
    const tokenize = async (each: TextDocument) => parser.parse(each.getText(), {});
    return { document, language: service.createLanguageService({ workspace, parser: { slugifier: service.githubSlugifier, tokenize }, logger: { level: 0, log() {} } }) };
  };
  const levels = { validateReferences: 'warning', validateFragmentLinks: 'warning', validateFileLinks: 'ignore', validateMarkdownFileLinkFragments: 'ignore', validateUnusedLinkDefinitions: 'hint', validateDuplicateLinkDefinitions: 'warning', ignoreLinks: [] };
  const symbols = await median(async (at) => {
    const { document, language } = open(at);
    await language.getDocumentSymbols(document, { includeLinkDefinitions: true }, none);
  }, 5);
  const diagnostics = await median(async (at) => {
    const { document, language } = open(at + 5);
    await language.computeDiagnostics(document, levels, none);
  }, 3);
  return [
    timed(GROUP, 'vscode-markdown-languageservice: symbols, cold', symbols, size),
    timed(GROUP, 'vscode-markdown-languageservice: diagnostics, cold', diagnostics, size),
  ];
}

function zhlint(load: NodeRequire): Row[] {
  const { run } = load('zhlint');
  const size = 1_000_000;
  const text = regulation(size, 100);
  return [timed(GROUP, 'zhlint: check', fastest(() => run(text, { rules: { preset: 'default' } }), 1), size)];
}

/**
 * Lawtext reads Japanese law, so it gets a Japanese law of the same length made in the same way. Both do the same work: provisions,
 * defined terms, and what every reference leads to.
 */
async function lawtext(load: NodeRequire): Promise<Row[]> {
  const { parse } = load('lawtext/dist/src/parser/lawtext');
  const { analyze } = load('lawtext/dist/src/analyzer');
  const theirs = async (text: string): Promise<number> => (await analyze({ elToBeModified: parse(text).value })).pointerRangesList.length;
  const nothing = createCorpus([]);
  const ours = (text: string): number => {
    const document = readDocument(text);
    return document.anomalies.length + document.definitions.length + resolveCitations(document, nothing, null).length;
  };
  const size = 450_000;
  await theirs(japaneseLaw(20_000));
  ours(regulation(size, 99));
  const law = japaneseLaw(size);
  const peer = await median(() => theirs(law), 3);
  const own = await median((at) => ours(regulation(size, 100 + at)), 5);
  return [
    timed(GROUP, 'Lawtext: parse and analyse a Japanese law of 450,000 characters', peer, size),
    { group: GROUP, what: 'this project: the same work on a regulation of 450,000 characters', milliseconds: own, ratio: own / peer, limit: 1 / 20, unit: 'Lawtext' },
  ];
}

function japaneseLaw(size: number): string {
  const lines = ['国際交流促進法', '（令和六年法律第一号）', ''];
  let length = 0;
  for (let article = 1; length < size; article++) {
    const body = [
      '', `  （国際交流の促進その${chinese(article)}）`,
      `第${chinese(article)}条　国は、国際交流の促進に関する施策を総合的に策定し、及び実施する責務を有する。`,
      `２　地方公共団体は、前項の規定により、第${chinese(1 + (article * 7) % article)}条に規定する施策に準じた施策を講ずるものとする。`,
      '３　前二項の施策は、次に掲げる事項について行う。', '  一　国際会議の開催の支援に関する事項', '  二　外国語による情報の提供に関する事項',
    ];
    lines.push(...body);
    length += body.join('\n').length;
  }
  return `${lines.join('\n')}\n`;
}
