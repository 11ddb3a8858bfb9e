import type { Range, SemanticTokens } from 'vscode-languageserver';
import { walk } from '../document/find';
import { overlaps, type Span } from '../text/span';
import type { FeatureContext } from './model';
import { termOccurrences } from './occurrences';
import { spanOfTarget } from './subject';

/** Names as package.json declares them. */
export const TOKEN_TYPES = ['provisionLabel', 'citation', 'documentTitle', 'definedTerm', 'unit', 'plannedValue'] as const;
export const TOKEN_MODIFIERS = ['broken', 'unverified', 'lead', 'definition'] as const;

interface Token { readonly span: Span; readonly type: (typeof TOKEN_TYPES)[number]; readonly modifiers: ReadonlyArray<(typeof TOKEN_MODIFIERS)[number]> }

/** What the facts say of stretches of the text, beyond what a grammar can see: a citation that leads nowhere looks it. */
export function semanticTokens(context: FeatureContext, range?: Range): SemanticTokens {
  const { document } = context;
  const within = range ? document.lines.spanOf(range) : { start: 0, end: document.text.length };
  const tokens = [...tokensOf(context)].filter(({ span }) => span.end > span.start && overlaps(span, within)).sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  let covered = 0;
  for (const { span, type, modifiers } of tokens) {
    // The first and shortest wins; what overlaps it is left to the grammar.
    if (span.start < covered) continue;
    covered = span.end;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    for (let start = span.start; start < span.end;) {
      const line = document.lines.lineAt(start);
      const end = Math.min(span.end, document.lines.span(line).end);
      const character = start - document.lines.starts[line];
      if (end > start) {
        data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, end - start, TOKEN_TYPES.indexOf(type), bits);
        lastLine = line;
        lastCharacter = character;
      }
      if (line + 1 >= document.lines.count) break;
      start = Math.max(end, document.lines.starts[line + 1]);
    }
  }
  return { data };
}

function* tokensOf({ document, resolutions }: FeatureContext): Generator<Token> {
  for (const node of walk(document.outline)) if (node.label !== '' && node.level !== 'paragraph' && node.level !== 'table') yield { span: node.labelSpan, type: 'provisionLabel', modifiers: [] };
  for (const { citation, status, targets } of resolutions) {
    const modifiersOf = (state: typeof status): Token['modifiers'] => (state === 'broken' ? ['broken'] : state === 'unverifiable' ? ['unverified'] : []);
    if (citation.documentSpan) yield { span: citation.documentSpan, type: 'documentTitle', modifiers: targets.length === 0 ? modifiersOf(status) : [] };
    for (const target of targets) yield { span: spanOfTarget(target), type: 'citation', modifiers: modifiersOf(target.status) };
    if (targets.length === 0 && !citation.documentSpan) yield { span: citation.span, type: 'citation', modifiers: modifiersOf(status) };
  }
  for (const { lead, responsible } of document.assignments) {
    for (const { span } of lead) yield { span, type: 'unit', modifiers: ['lead'] };
    for (const { span } of responsible) yield { span, type: 'unit', modifiers: [] };
  }
  for (const { valueSpan } of document.targets) yield { span: valueSpan, type: 'plannedValue', modifiers: [] };
  const defined = new Set(document.definitions.map(({ termSpan }) => termSpan.start));
  for (const { span } of termOccurrences(document, document.definitions.map(({ term }) => term))) yield { span, type: 'definedTerm', modifiers: defined.has(span.start) ? ['definition'] : [] };
}
