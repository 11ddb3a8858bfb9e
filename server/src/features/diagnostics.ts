import type { Diagnostic } from 'vscode-languageserver';
import type { Related } from '../rules/model';
import type { Span } from '../text/span';
import { locationOf, rangeOf, say, SEVERITY, TAG } from './lsp';
import type { FeatureContext, ShownFinding } from './model';
import { nameOf, placeOf, wordsOf } from './related';
import { ruleUri } from './rulePage';

/** Findings as the editor's problems, with the other provision as related information; `shown` may leave some out. */
export function diagnostics(context: FeatureContext, shown: (finding: ShownFinding) => boolean = () => true): Diagnostic[] {
  return (context.findings ?? []).flatMap((finding, index) => (shown(finding) ? [diagnosticOf(context, finding, index)] : []));
}

function diagnosticOf(context: FeatureContext, finding: ShownFinding, index: number): Diagnostic {
  const { document, locale } = context;
  const basis = finding.basis ?? finding.rule.basis;
  const message = say(finding.message, locale) + (basis ? `\n${locale === 'zh' ? '依据：' : 'Basis: '}${basis}` : '');
  const related = (finding.related ?? []).map((each) => relatedInformation(context, each, finding.span));
  const tags = tagsOf(finding);
  return {
    range: rangeOf(document, finding.span), severity: SEVERITY[finding.severity], code: finding.code, source: locale === 'zh' ? '政策起草' : 'policy', message,
    ...(context.rulePages && { codeDescription: { href: ruleUri(finding.code) } }),
    ...(related.length > 0 && { relatedInformation: related }), ...(tags.length > 0 && { tags }),
    data: { index },
  };
}

/** Which provision, of which version, its words, and what it is to the finding. */
function relatedInformation(context: FeatureContext, related: Related, at: Span): NonNullable<Diagnostic['relatedInformation']>[number] {
  const { uri, version, text, note } = related;
  const own = uri === context.document.uri;
  const name = nameOf(context, related);
  const where = name + (version && !own ? `（${version}）` : '');
  const words = wordsOf(related);
  const message = [note ? say(note, context.locale) : '', where, text === name || name.endsWith(text) ? '' : words].filter(Boolean).join('：');
  // What cannot be opened is named at the finding itself.
  return { location: placeOf(context, related) ?? locationOf(context.document, at), message };
}

function tagsOf({ code }: ShownFinding): NonNullable<Diagnostic['tags']> {
  if (code === 'reference/repealed' || code === 'unit/renamed') return [TAG.deprecated];
  return code === 'term/unused' || code === 'suppression/unused' ? [TAG.unnecessary] : [];
}
