import type { ResolvedTarget, Resolution } from '../corpus/model';
import { blockAt } from '../document/find';
import type { Definition, OutlineNode, PolicyDocument, UnitMention } from '../document/model';
import { contains, type Span } from '../text/span';
import type { FeatureContext } from './model';
import { nodeAt } from './passages';

/** What a person points at. The narrowest thing wins: a unit in a citation's sentence, a target in a list of targets. */
export type Subject =
  | { readonly kind: 'citation'; readonly span: Span; readonly resolution: Resolution; /** The one pointed at; null on the title. */ readonly target: ResolvedTarget | null }
  | { readonly kind: 'term'; readonly span: Span; readonly term: string; /** Of this document; null where only the corpus defines it. */ readonly definition: Definition | null }
  | { readonly kind: 'unit'; readonly span: Span; readonly mention: UnitMention }
  | { readonly kind: 'provision'; readonly span: Span; readonly node: OutlineNode };

export function subjectAt(context: FeatureContext, offset: number): Subject | null {
  const citations = [...citationsAt(context, offset)];
  // A title is a name: the terms it is made of are not meant (a short form, 《条例》, is one itself).
  const inTitle = ({ span }: Subject): boolean => citations.some(({ resolution: { citation: { documentSpan } } }) => documentSpan !== null && contains(documentSpan, span) && documentSpan.end - documentSpan.start > span.end - span.start + 2);
  const found: Subject[] = [...citations, ...unitsAt(context.document, offset), ...[...termsAt(context, offset)].filter((each) => !inTitle(each)), ...labelsAt(context.document, offset)];
  let best: Subject | null = null;
  for (const each of found) if (!best || each.span.end - each.span.start < best.span.end - best.span.start) best = each;
  return best;
}

const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end && span.end > span.start;

function* citationsAt({ resolutions }: FeatureContext, offset: number): Generator<Extract<Subject, { kind: 'citation' }>> {
  for (const resolution of resolutions) {
    const { citation } = resolution;
    if (!touches(citation.span, offset)) continue;
    const target = resolution.targets.find((each) => touches(spanOfTarget(each), offset)) ?? null;
    const onTitle = citation.documentSpan !== null && touches(citation.documentSpan, offset);
    // A single target is meant wherever one points at the citation, its title included.
    const only = resolution.targets.length === 1 ? resolution.targets[0] : null;
    yield { kind: 'citation', span: citation.span, resolution, target: onTitle ? null : target ?? only };
  }
}

/** The words that name a target, its range to the end included. */
export const spanOfTarget = ({ target }: ResolvedTarget): Span => (target.through ? { start: target.span.start, end: Math.max(target.span.end, target.through.span.end) } : target.span);

/** All mentions of units in assignments, in no order. */
export function* unitMentions({ assignments }: Pick<PolicyDocument, 'assignments'>): Generator<UnitMention> {
  for (const { lead, responsible } of assignments) {
    yield* lead;
    yield* responsible;
  }
}

function* unitsAt(document: PolicyDocument, offset: number): Generator<Subject> {
  for (const mention of unitMentions(document)) if (touches(mention.span, offset)) yield { kind: 'unit', span: mention.span, mention };
}

/** Own terms, and terms of the corpus, that stand at a place; the longest. */
function* termsAt(context: FeatureContext, offset: number): Generator<Subject> {
  const { document, facts } = context;
  for (const definition of document.definitions) if (touches(definition.termSpan, offset)) yield { kind: 'term', span: definition.termSpan, term: definition.term, definition };
  const block = blockAt(document, offset);
  if (!block || !contains(block.span, { start: offset, end: offset })) return;
  const own = definitionsByTerm(document);
  let best: Subject | null = null;
  const consider = (term: string, definition: Definition | null): void => {
    if (best && best.kind === 'term' && best.term.length >= term.length) return;
    for (let at = block.text.indexOf(term); at >= 0; at = block.text.indexOf(term, at + 1)) {
      const span = block.original(at, at + term.length);
      if (span.start > offset) return;
      if (touches(span, offset)) best = { kind: 'term', span, term, definition };
    }
  };
  for (const [term, definition] of own) consider(term, inScope(document, definition, offset));
  if (!best && facts) for (const { term } of facts.termsIn(block.text)) if (!own.has(term) && term.length > 2) consider(term, null);
  if (best) yield best;
}

/** The definitions of a document by term, in the order of the text. */
export function definitionsByTerm(document: PolicyDocument): ReadonlyMap<string, readonly Definition[]> {
  const all = new Map<string, Definition[]>();
  for (const definition of document.definitions) {
    const same = all.get(definition.term);
    if (same) same.push(definition);
    else all.set(definition.term, [definition]);
  }
  return all;
}

/** Of several definitions of a term the one that holds at a place: the narrowest scope that covers it, else the first. */
function inScope(document: PolicyDocument, definitions: readonly Definition[], offset: number): Definition {
  const node = nodeAt(document, offset);
  const covers = (definition: Definition): boolean => {
    if (definition.scope === 'document') return true;
    for (let each = definition.node; each; each = each.parent) if (each.level === definition.scope) for (let here = node; here; here = here.parent) if (here === each) return true;
    return false;
  };
  const order = { article: 0, chapter: 1, document: 2 };
  return [...definitions].filter(covers).sort((left, right) => order[left.scope] - order[right.scope])[0] ?? definitions[0];
}

function* labelsAt(document: PolicyDocument, offset: number): Generator<Subject> {
  for (let node = nodeAt(document, offset); node; node = node.parent) {
    if (touches(node.labelSpan, offset)) {
      yield { kind: 'provision', span: node.labelSpan, node };
      return;
    }
  }
}
