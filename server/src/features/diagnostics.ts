import type { Diagnostic } from 'vscode-languageserver';
import { locatorOf } from '../document/find';
import type { PolicyDocument } from '../document/model';
import type { Related } from '../rules/model';
import { nodeAt } from './passages';
import { rangeOf, say, SEVERITY, TAG } from './lsp';
import type { FeatureContext, ShownFinding } from './model';
import { ruleUri } from './rulePage';

/** Findings as the editor's problems, with the other provision as related information. */
export function diagnostics(context: FeatureContext): Diagnostic[] {
  return (context.findings ?? []).map((finding, index) => diagnosticOf(context, finding, index));
}

function diagnosticOf(context: FeatureContext, finding: ShownFinding, index: number): Diagnostic {
  const { document, locale } = context;
  const basis = finding.basis ?? finding.rule.basis;
  const message = say(finding.message, locale) + (basis ? `\n${locale === 'zh' ? '依据：' : 'Basis: '}${basis}` : '');
  const related = (finding.related ?? []).flatMap((each) => relatedInformation(context, each));
  const tags = tagsOf(finding);
  return {
    range: rangeOf(document, finding.span), severity: SEVERITY[finding.severity], code: finding.code, source: locale === 'zh' ? '政策起草' : 'policy', message,
    ...(context.rulePages && { codeDescription: { href: ruleUri(finding.code) } }),
    ...(related.length > 0 && { relatedInformation: related }), ...(tags.length > 0 && { tags }),
    data: { index },
  };
}

function relatedInformation(context: FeatureContext, { uri, span, document, locator, version, text, note }: Related): NonNullable<Diagnostic['relatedInformation']> {
  const home = documentAt(context, uri);
  const own = home === context.document;
  const where = (own ? '' : `《${document}》`) + (locator || (own ? locatorOf(nodeAt(home!, span.start)) : '')) + (version && !own ? `（${version}）` : '');
  const message = [where, text === where || (locator && locator.endsWith(text)) ? '' : text, note ? say(note, context.locale) : ''].filter(Boolean).join('：');
  // Law that is known but not held in full (bundled as data) has no text to open: it is named at the place itself.
  if (!home) return [{ location: { uri: context.document.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }, message }];
  return [{ location: { uri: home.uri, range: rangeOf(home, span) }, message }];
}

/** The document of a URI: the one at hand or one of the corpus. */
export function documentAt({ document, corpus, others = [] }: FeatureContext, uri: string): PolicyDocument | null {
  if (uri === document.uri || uri === '') return document;
  return corpus.documents.find((each) => each.uri === uri)?.document ?? others.find((each) => each.uri === uri) ?? null;
}

function tagsOf({ code }: ShownFinding): NonNullable<Diagnostic['tags']> {
  if (code === 'reference/repealed' || code === 'reference/superseded' || code === 'unit/renamed') return [TAG.deprecated];
  return code === 'term/unused' || code === 'suppression/unused' ? [TAG.unnecessary] : [];
}
