import type { DocumentHighlight, Location, Position } from 'vscode-languageserver';
import type { CorpusDocument, ResolvedTarget, Resolution } from '../corpus/model';
import { enclosing } from '../document/find';
import type { OutlineNode, PolicyDocument } from '../document/model';
import { readUnit, sameUnit } from '../document/units';
import type { Span } from '../text/span';
import { nodesOf } from './hover/citation';
import { HIGHLIGHT, locationOf, rangeOf } from './lsp';
import type { FeatureContext } from './model';
import { nodeAt } from './passages';
import { usesOf } from './occurrences';
import { spanOfTarget, subjectAt, unitMentions, type Subject } from './subject';

interface Use { readonly document: PolicyDocument; readonly span: Span; readonly declares: boolean }

/** Every place that cites a provision, uses a term or names a unit: in the draft first, then in the corpus. */
export function references(context: FeatureContext, position: Position, includeDeclaration: boolean): Location[] {
  const subject = subjectAt(context, context.document.lines.offset(position));
  if (!subject) return [];
  const uses = [...usesHere(context, subject), ...usesElsewhere(context, subject)];
  return uses.filter(({ declares }) => includeDeclaration || !declares).map(({ document, span }) => locationOf(document, span));
}

/** The same within the draft alone. */
export function documentHighlights(context: FeatureContext, position: Position): DocumentHighlight[] {
  const subject = subjectAt(context, context.document.lines.offset(position));
  if (!subject) return [];
  return usesHere(context, subject).filter(({ document }) => document === context.document)
    .map(({ document, span, declares }) => ({ range: rangeOf(document, span), kind: declares ? HIGHLIGHT.write : HIGHLIGHT.read }));
}

function usesHere(context: FeatureContext, subject: Subject): readonly Use[] {
  const { document } = context;
  if (subject.kind === 'term') {
    const declared = document.definitions.filter(({ term }) => term === subject.term).map(({ termSpan }) => termSpan.start);
    return usesOf(document, subject.term).map((span) => ({ document, span, declares: declared.includes(span.start) }));
  }
  if (subject.kind === 'unit') {
    const { jurisdiction } = document.metadata;
    const wanted = readUnit(subject.mention.name, jurisdiction);
    return [...unitMentions(document)].filter(({ name }) => sameUnit(readUnit(name, jurisdiction), wanted)).map(({ span }) => ({ document, span, declares: false }));
  }
  const { home, nodes } = provisionsOf(subject, document);
  const declared: Use[] = home ? nodes.map((node) => ({ document: home.document, span: node.labelSpan, declares: true })) : nodes.map((node) => ({ document, span: node.labelSpan, declares: true }));
  return [...declared, ...citing(context.resolutions, home, home?.document ?? document, nodes, subject).map((span) => ({ document, span, declares: false }))];
}

function* usesElsewhere(context: FeatureContext, subject: Subject): Generator<Use> {
  const { document, facts } = context;
  if (!facts) return;
  if (subject.kind === 'term') {
    for (const each of facts.definitionsOf(subject.term)) if (each.document.uri !== document.uri) yield { document: each.document.document, span: each.definition.termSpan, declares: true };
    return;
  }
  if (subject.kind === 'unit') {
    const wanted = readUnit(subject.mention.name, document.metadata.jurisdiction);
    for (const source of new Set([...(facts.unit(subject.mention.name)?.leads ?? []), ...(facts.unit(subject.mention.name)?.shares ?? [])].map((each) => each.document))) {
      if (source.uri === document.uri) continue;
      for (const { name, span } of unitMentions(source.document)) if (sameUnit(readUnit(name, source.metadata.jurisdiction), wanted)) yield { document: source.document, span, declares: false };
    }
    return;
  }
  const { home, nodes } = subject.kind === 'provision' ? sameInCorpus(context, subject.node) : provisionsOf(subject, document);
  if (!home) return;
  // One article is asked for by its number, so that few documents are read.
  const articles = new Set(nodes.map((node) => enclosing(node, 'article')));
  const [only] = articles.size === 1 ? articles : [null];
  for (const { document: source, resolution } of facts.citing(home, only ?? undefined)) {
    if (source.uri !== document.uri) for (const span of citing([resolution], home, home.document, nodes, subject)) yield { document: source.document, span, declares: false };
  }
}

/** A provision of a document that is open and is itself of the corpus: others may cite it. */
function sameInCorpus({ corpus, document }: FeatureContext, node: OutlineNode): { readonly home: CorpusDocument | null; readonly nodes: readonly OutlineNode[] } {
  const home = corpus.documents.find(({ uri }) => uri === document.uri) ?? null;
  let same = home && nodeAt(home.document, node.labelSpan.start);
  while (same && same.level !== node.level) same = same.parent;
  return { home, nodes: same ? [same] : [] };
}

/** The provisions a subject stands for and the corpus document they are in; null for this one. */
function provisionsOf(subject: Extract<Subject, { kind: 'citation' | 'provision' }>, document: PolicyDocument): { readonly home: CorpusDocument | null; readonly nodes: readonly OutlineNode[] } {
  if (subject.kind === 'provision') return { home: null, nodes: [subject.node] };
  const { resolution, target } = subject;
  return { home: resolution.document, nodes: target ? nodesOf(target, resolution.document?.document ?? document) : [] };
}

/** The citations that lead to some provisions or into them; to the document as a whole where none is meant. */
function citing(resolutions: readonly Resolution[], home: CorpusDocument | null, document: PolicyDocument, nodes: readonly OutlineNode[], subject: Subject): Span[] {
  if (nodes.length === 0 && !(subject.kind === 'citation' && home)) return [];
  return resolutions.filter((each) => each.document === home).flatMap(({ citation, targets }) => {
    if (nodes.length === 0) return [citation.documentSpan ?? citation.span];
    return targets.filter((target) => reaches(target, document, nodes)).map(spanOfTarget);
  });
}

/** Whether a target means one of the nodes or something in one of them. */
export function reaches(target: ResolvedTarget, home: PolicyDocument, nodes: readonly OutlineNode[]): boolean {
  if (target.missing) return false;
  return nodesOf(target, home).some((node) => {
    for (let each: OutlineNode | null = node; each; each = each.parent) if (nodes.includes(each)) return true;
    return false;
  });
}
