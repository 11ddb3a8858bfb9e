import { bigrams, likeness } from '../../text/bigrams';
import { markDifferences } from '../differences';
import { plain, say } from '../lsp';
import type { FeatureContext, ShownFinding } from '../model';

/** Whether two texts say enough of the same for a comparison by words to help. */
const alike = (left: string, right: string): boolean => likeness(bigrams(left), bigrams(right)) > 0.35;

/** Both texts of a conflict, the differing words in bold, with the place of the other one. */
export function hoverConflict(context: FeatureContext, finding: ShownFinding): string {
  const { document, locale } = context;
  const own = document.text.slice(finding.span.start, finding.span.end);
  const lines = [`**${plain(say(finding.message, locale))}**`];
  for (const related of finding.related ?? []) {
    const [left, right] = alike(own, related.text) ? markDifferences(own, related.text, plain, (words) => `**${plain(words)}**`) : [plain(own), plain(related.text)];
    const where = `《${related.document}》${related.locator}${related.version ? `（${related.version}）` : ''}`;
    lines.push(`${locale === 'zh' ? '本文：' : 'Here: '}${left}`, `${plain(where)}${locale === 'zh' ? '：' : ': '}\n\n> ${right.replace(/\n/g, '  \n> ')}`);
    if (related.note) lines.push(plain(say(related.note, locale)));
  }
  const basis = finding.basis ?? finding.rule.basis;
  if (basis) lines.push(`${locale === 'zh' ? '依据：' : 'Basis: '}${plain(basis)}`);
  return lines.join('\n\n');
}
