import { locatorOf } from '../../document/find';
import type { Definition, PolicyDocument } from '../../document/model';
import { linkTo, plain } from '../lsp';
import type { FeatureContext } from '../model';

const OTHERS = 3;

/** What a term means, where that is laid down, and how corpus documents define the same word. */
export function hoverTerm(context: FeatureContext, term: string, definition: Definition | null): string {
  const { document, facts, locale } = context;
  const lines = [`**${plain(term)}**`];
  if (definition) lines.push(meaning(document, definition, '', locale));
  const others = (facts?.definitionsOf(term) ?? []).filter(({ document: other }) => other.uri !== document.uri);
  const label = locale === 'zh' ? (definition ? '法规库中：' : '本文未作界定，法规库中：') : definition ? 'In the corpus:' : 'Not defined here; in the corpus:';
  if (others.length > 0) lines.push(label, ...others.slice(0, OTHERS).map((each) => meaning(each.document.document, each.definition, each.document.metadata.title, locale)));
  return lines.join('\n\n');
}

function meaning(home: PolicyDocument, { form, meaning: words, node, span }: Definition, title: string, locale: FeatureContext['locale']): string {
  const where = (title ? `《${title}》` : '') + locatorOf(node) || (locale === 'zh' ? '此处' : 'here');
  const verb = locale === 'zh' ? (form === 'abbreviation' ? '是简称，全称：' : '是指：') : form === 'abbreviation' ? 'short for: ' : 'means: ';
  return `${verb}${plain(words)}\n\n${locale === 'zh' ? '见 ' : 'See '}[${plain(where)}](${linkTo(home, span)})`;
}
