import type { LocationLink, Position } from 'vscode-languageserver';
import type { PolicyDocument } from '../document/model';
import type { Span } from '../text/span';
import { nodesOf } from './hover/citation';
import { rangeOf } from './lsp';
import type { FeatureContext } from './model';
import { subjectAt } from './subject';

/** Where what a person points at is laid down: the cited provision, in the draft or a corpus document; the definition of a term. */
export function definition(context: FeatureContext, position: Position): LocationLink[] {
  const { document, facts } = context;
  const subject = subjectAt(context, document.lines.offset(position));
  if (!subject) return [];
  const origin = rangeOf(document, subject.span);
  const link = (home: PolicyDocument, whole: Span, selection: Span): LocationLink => ({ originSelectionRange: origin, targetUri: home.uri, targetRange: rangeOf(home, whole), targetSelectionRange: rangeOf(home, selection) });
  if (subject.kind === 'citation') {
    const { resolution, target } = subject;
    const home = resolution.document?.document ?? document;
    const targets = target ? [target] : resolution.targets;
    const links = targets.flatMap((each) => nodesOf(each, home)).map((node) => link(home, node.span, node.labelSpan));
    if (links.length > 0) return links;
    return resolution.document ? [link(home, home.metadata.titleSpan ?? { start: 0, end: 0 }, home.metadata.titleSpan ?? { start: 0, end: 0 })] : [];
  }
  if (subject.kind === 'term') {
    if (subject.definition) return [link(document, subject.definition.span, subject.definition.termSpan)];
    return (facts?.definitionsOf(subject.term) ?? []).map((each) => link(each.document.document, each.definition.span, each.definition.termSpan));
  }
  return subject.kind === 'provision' ? [link(document, subject.node.span, subject.node.labelSpan)] : [];
}
