import type { CodeAction } from 'vscode-languageserver';
import type { Related } from '../rules/model';
import { contains, type Span } from '../text/span';
import { editOf, shorten } from './lsp';
import type { FeatureContext, ShownFinding } from './model';
import { counterpartIn, sentenceAt } from './passages';
import { nameOf, placeOf, tableRowOf, wordsOf } from './related';
import { citationText } from './searchCorpus';

const SHOWN = 30;

/**
 * What a drafter does about a conflict beside correcting a figure: take the words of the provision (where no figure is offered),
 * cite it instead, look at it beside the draft (`opens`: the editor has our command for that). Which is right only the drafter knows.
 */
export function conflictActions(context: FeatureContext, finding: ShownFinding, opens: boolean): CodeAction[] {
  if (!finding.code.startsWith('conflict/')) return [];
  const actions: CodeAction[] = [];
  const [evidence] = finding.related ?? [];
  if (!evidence) return actions;
  // A law that forbids something is no text to take over, and citing it mends nothing.
  const contradicts = finding.code !== 'conflict/authority' && finding.code !== 'conflict/fair-competition';
  if (contradicts && finding.code !== 'conflict/overlap' && !finding.fixes?.length) push(actions, takeWords(context, finding, evidence));
  if (contradicts) push(actions, cite(context, finding, evidence));
  const zh = context.locale === 'zh';
  for (const each of opens ? finding.related ?? [] : []) {
    const place = placeOf(context, each);
    if (!place || place.uri === context.document.uri) continue;
    const title = zh ? `并排打开${nameOf(context, each)}` : `Open ${nameOf(context, each)} beside the draft`;
    actions.push({ title, kind: 'quickfix', command: { title, command: 'policy.openPlace', arguments: [place.uri, place.range.start.line, place.range.start.character, place.range.end.line, place.range.end.character] } });
  }
  return actions;
}

/** The draft's sentence in the words of the one it contradicts, with the draft's own name for itself (本条例 → 本办法). */
function takeWords(context: FeatureContext, { span }: ShownFinding, evidence: Related): CodeAction | null {
  const { document, locale } = context;
  const own = sentenceAt(document, span);
  const like = own && !tableRowOf(context, evidence) ? counterpartIn(wordsOf(evidence), own.text) : null;
  // A sentence for a sentence: an item of a list is none.
  if (!own || !like || endOf(like.sentence) !== endOf(own.text)) return null;
  const self = SELF.exec(own.text)?.[0];
  const theirs = like.sentence.trim();
  const words = self ? theirs.replace(SELF, self) : theirs;
  if (words === own.text.trim()) return null;
  const title = locale === 'zh' ? `改用${nameOf(context, evidence)}的表述：“${shorten(words, SHOWN)}”` : `Use the words of ${nameOf(context, evidence)}: “${shorten(words, SHOWN)}”`;
  return { title, kind: 'quickfix', edit: { changes: { [document.uri]: [editOf(document, { span: own.span, newText: words })] } } };
}

const endOf = (sentence: string): string => /[。；]/.exec(sentence.trim().slice(-2))?.[0] ?? '';

/** How a document names itself. */
const SELF = /本(?:条例|办法|规定|细则|规则|决定|意见|方案|计划|规划|通知)/;

/**
 * The provision cited, in a way that leaves no contradiction: with its figure where one is offered, else instead of the sentence; a
 * term means what the provision says it means.
 */
function cite(context: FeatureContext, { code, span, fixes = [] }: ShownFinding, evidence: Related): CodeAction | null {
  const { document, corpus, resolutions, locale } = context;
  const source = corpus.documents.find(({ uri }) => uri === evidence.uri);
  const sentence = sentenceAt(document, span);
  if (!source || !sentence) return null;
  const cites = resolutions.filter((each) => each.document?.metadata.title === source.metadata.title);
  if (cites.some(({ citation }) => contains(sentence.span, citation.span))) return null;
  const citation = citationText(source, evidence.locator, cites.length === 0);
  const zh = locale === 'zh';
  const action = (title: string, edits: ReadonlyArray<{ readonly span: Span; readonly newText: string }>): CodeAction => ({ title, kind: 'quickfix', edit: { changes: { [document.uri]: edits.map((edit) => editOf(document, edit)) } } });
  const [value] = fixes;
  if (value) {
    const words = `按照${citation}的规定，`;
    const { start } = sentence.span;
    // What begins the sentence is replaced together with what comes before it: two edits at one place have no order everywhere.
    const first = value.edits.find((edit) => edit.span.start === start);
    const edits = first ? value.edits.map((edit) => (edit === first ? { ...edit, newText: words + edit.newText } : edit)) : [{ span: { start, end: start }, newText: words }, ...value.edits];
    return action(zh ? `${value.title.zh}，并写明依据：${words}` : `${value.title.en} and cite the provision: ${words}`, edits);
  }
  const term = code === 'conflict/definition' ? TERM.exec(sentence.text) : null;
  const words = term ? `${term[1]}${term[2]}，是指${citation}规定的${term[2]}。` : `按照${citation}的规定执行。`;
  return action(zh ? `不另作规定，改为引用：${words}` : `Cite the provision instead: ${words}`, [{ span: sentence.span, newText: words }]);
}

/** 本办法所称夜间经济，是指 …: the document's own name for itself, and the term. */
const TERM = /^(本.{2,6}所称(?:的)?)(.{2,30}?)，?是指/;

function push<T>(list: T[], item: T | null): void {
  if (item) list.push(item);
}
