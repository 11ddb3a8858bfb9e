import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, Position, Range } from 'vscode-languageserver';
import type { Resolution } from '../corpus/model';
import { resolveSome } from '../corpus/resolve';
import { enclosing, locatorOf } from '../document/find';
import type { Citation, OutlineNode, PolicyDocument } from '../document/model';
import { contains } from '../text/span';
import { nodesOf } from './hover/citation';
import { rangeOf, shorten, SYMBOL } from './lsp';
import type { FeatureContext } from './model';
import { nodeAt, openingOf } from './passages';
import { reaches } from './references';
import { documentAt } from './related';
import { spanOfTarget, subjectAt } from './subject';

/** Provisions as the editor's call hierarchy: who cites one, and what it cites. */
export function prepareCallHierarchy(context: FeatureContext, position: Position): CallHierarchyItem[] {
  const { document } = context;
  const offset = document.lines.offset(position);
  const subject = subjectAt(context, offset);
  if (subject?.kind === 'citation') {
    const home = subject.resolution.document?.document ?? document;
    return (subject.target ? [subject.target] : subject.resolution.targets).flatMap((each) => nodesOf(each, home)).map((node) => itemOf(home, node));
  }
  const node = subject?.kind === 'provision' ? subject.node : citable(nodeAt(document, offset));
  return node ? [itemOf(document, node)] : [];
}

/** Citations that lead to an item, from the drafts that are open and from the corpus. */
export function incomingCalls(context: FeatureContext, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const inCorpus = context.corpus.documents.find((each) => each.uri === item.uri);
  const home = inCorpus?.document ?? documentAt(context, item.uri);
  const node = home && nodeOf(home, item);
  if (!home || !node) return [];
  const isOpen = item.uri === context.document.uri;
  const calls = createCalls();
  if (!isOpen || !inCorpus) for (const resolution of context.resolutions) if (inCorpus ? resolution.document === inCorpus : !resolution.document) take(context.document, resolution);
  if (inCorpus) {
    for (const draft of context.others ?? []) for (const resolution of resolveSome(draft, context.corpus, context.day, (citation) => citation.document !== null)) if (resolution.document === inCorpus) take(draft, resolution);
    for (const resolution of resolveSome(home, context.corpus, context.day, (citation) => citation.document === null)) take(home, resolution);
    for (const { document, resolution } of context.facts?.citing(inCorpus, enclosing(node, 'article') ?? undefined) ?? []) take(document.document, resolution);
  }
  return calls.all().map(({ item: from, ranges }) => ({ from, fromRanges: ranges }));

  function take(source: PolicyDocument, { targets }: Resolution): void {
    for (const target of targets) if (reaches(target, home!, [node!])) calls.add(source, citable(nodeAt(source, spanOfTarget(target).start)), rangeOf(source, spanOfTarget(target)));
  }
}

/** What the provisions of an item cite. */
export function outgoingCalls(context: FeatureContext, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const source = documentAt(context, item.uri);
  const node = source && nodeOf(source, item);
  if (!source || !node) return [];
  const isInside = ({ span }: Citation): boolean => contains(node.span, span);
  const resolutions = source === context.document ? context.resolutions.filter(({ citation }) => isInside(citation)) : resolveSome(source, context.corpus, context.day, isInside);
  const calls = createCalls();
  for (const { document: home, targets, citation } of resolutions) {
    for (const target of targets) if (!target.missing) for (const cited of nodesOf(target, home?.document ?? source)) calls.add(home?.document ?? source, cited, rangeOf(source, spanOfTarget(target)));
    if (targets.length === 0 && home) calls.add(home.document, null, rangeOf(source, citation.span));
  }
  return calls.all().map(({ item: to, ranges }) => ({ to, fromRanges: ranges }));
}

/** One entry a provision, with all places at which it is cited. */
function createCalls() {
  const found = new Map<string, { item: CallHierarchyItem; ranges: Range[] }>();
  return {
    all: () => [...found.values()],
    add(home: PolicyDocument, node: OutlineNode | null, range: Range): void {
      const item = itemOf(home, node);
      const key = `${item.uri}#${item.selectionRange.start.line},${item.selectionRange.start.character}`;
      const entry = found.get(key);
      if (entry) entry.ranges.push(range);
      else found.set(key, { item, ranges: [range] });
    },
  };
}

function itemOf(home: PolicyDocument, node: OutlineNode | null): CallHierarchyItem {
  const { title } = home.metadata;
  if (!node) return { name: title || home.uri, kind: SYMBOL.file, uri: home.uri, range: rangeOf(home, { start: 0, end: home.text.length }), selectionRange: rangeOf(home, { start: 0, end: 0 }) };
  const selection = node.labelSpan;
  const whole = { start: Math.min(node.span.start, selection.start), end: Math.max(node.span.end, selection.end) };
  return { name: `${locatorOf(node)}　${shorten(openingOf(node), 24)}`, detail: title, kind: SYMBOL.method, uri: home.uri, range: rangeOf(home, whole), selectionRange: rangeOf(home, selection) };
}

/** The node an item was made from. A first paragraph begins where its article does, so the end of the label counts too. */
function nodeOf(home: PolicyDocument, { selectionRange }: CallHierarchyItem): OutlineNode | null {
  const { start, end } = home.lines.spanOf(selectionRange);
  let found = nodeAt(home, start);
  while (found && !(found.labelSpan.start === start && found.labelSpan.end === end)) found = found.parent;
  return found;
}

/** The provision a person means by a place in it: the article or heading, not its paragraph. */
function citable(node: OutlineNode | null): OutlineNode | null {
  let each = node;
  while (each && (each.level === 'paragraph' || each.level === 'item' || each.level === 'subitem' || each.level === 'table') && each.parent) each = each.parent;
  return each;
}
