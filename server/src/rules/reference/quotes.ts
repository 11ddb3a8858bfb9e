import type { CorpusDocument, Resolution } from '../../corpus/model';
import { findTarget } from '../../corpus/resolve/find';
import type { OutlineNode, PolicyDocument } from '../../document/model';
import { squeeze } from '../../text/fold';
import { bigrams, containment } from '../../text/bigrams';

/** Where quoted words stand, or what stands in their place. */
export interface QuoteCheck {
  readonly kind: 'same' | 'elsewhere' | 'earlier' | 'changed' | 'unrelated';
  /** The provision of the version that counts that is cited, or that comes nearest. */
  readonly node: OutlineNode | null;
  /** The nearest words in it. */
  readonly words: string;
  /** For words of an earlier version: where. */
  readonly earlier: { readonly source: CorpusDocument; readonly node: OutlineNode | null } | null;
}

/** Words alone: width, blanks and punctuation are no part of them (a quotation may end in its own mark). */
const plain = (text: string): string => squeeze(text).replace(/[\s，。；：、！？“”‘’"'《》〈〉（）()〔〕【】[\]—–\-·.…]+/g, '');

/** The parts of a quotation between …… . */
const partsOf = (quote: string): string[] => quote.split(/…+|\.{3,}/).map(plain).filter((part) => part !== '');

function holds(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** The words of the body below a node, labels left out. */
function wordsOf(document: PolicyDocument, node: OutlineNode | null): string {
  if (!node) return document.blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text).join('');
  const { start, end } = node.span;
  return document.blocks.filter(({ span, kind }) => kind !== 'furniture' && span.start < end && span.end > start).map(({ text }) => text).join('');
}

function nodesOf(resolution: Resolution, source: CorpusDocument): readonly (OutlineNode | null)[] {
  const { citation, document } = resolution;
  if (citation.targets.length === 0) return [null];
  if (source === document) return resolution.targets.filter(({ status }) => status === 'verified').map(({ node }) => node);
  const provisions = source.document.provisions(null);
  return citation.targets.map((target) => findTarget(target, provisions, source.document, null)).filter(({ status }) => status === 'verified').map(({ node }) => node);
}

/**
 * Compares the words quoted with a citation with the provision of the version that counts; if they are not there, with the
 * other versions. Null where there is nothing to compare.
 */
export function checkQuote(resolution: Resolution): QuoteCheck | null {
  const { citation, document } = resolution;
  if (!citation.quote || !document) return null;
  const parts = partsOf(citation.quote.text);
  if (parts.length === 0) return null;
  const own = nodesOf(resolution, document);
  for (const node of own) if (holds(plain(wordsOf(document.document, node)), parts)) return { kind: 'same', node, words: '', earlier: null };
  for (const source of [...document.versions].reverse()) {
    if (source === document) continue;
    for (const node of nodesOf(resolution, source)) {
      if (holds(plain(wordsOf(source.document, node)), parts)) return { kind: 'earlier', node: own[0] ?? null, words: todays(document.document, own, parts), earlier: { source, node: node ?? holderOf(source.document, parts) } };
    }
  }
  const here = holds(plain(wordsOf(document.document, null)), parts);
  // Not under the number cited, but anywhere in an earlier version and nowhere in this one.
  if (!here) {
    const source = [...document.versions].reverse().find((each) => each !== document && holds(plain(wordsOf(each.document, null)), parts));
    if (source) return { kind: 'earlier', node: own[0] ?? null, words: todays(document.document, own, parts), earlier: { source, node: holderOf(source.document, parts) } };
  }
  if (document.fragment || own.length === 0) return null;
  const elsewhere = here ? holderOf(document.document, parts) : null;
  const pairs = bigrams(parts.join(''));
  const nearest = nearestSentence(document.document, own, pairs);
  if (elsewhere && own[0]) return { kind: 'elsewhere', node: elsewhere, words: '', earlier: null };
  return { kind: nearest.score >= 0.5 ? 'changed' : 'unrelated', node: nearest.node, words: nearest.words, earlier: null };
}

/** What stands today in the place of replaced words; '' where nothing like them does. */
function todays(document: PolicyDocument, nodes: readonly (OutlineNode | null)[], parts: readonly string[]): string {
  const { score, words } = nearestSentence(document, nodes, bigrams(parts.join('')));
  return score >= 0.4 ? words : '';
}

/** The innermost article or heading whose words hold the parts. */
function holderOf(document: PolicyDocument, parts: readonly string[]): OutlineNode | null {
  for (const block of document.blocks) {
    if (!plain(block.text).includes(parts[0])) continue;
    let { node } = block;
    while (node?.parent && node.level !== 'article' && (node.level === 'paragraph' || node.level === 'item')) node = node.parent;
    return node;
  }
  return null;
}

function nearestSentence(document: PolicyDocument, nodes: readonly (OutlineNode | null)[], pairs: ReadonlySet<string>): { score: number; words: string; node: OutlineNode | null } {
  let best = { score: 0, words: '', node: nodes[0] ?? null };
  for (const node of nodes) {
    const span = node?.span ?? { start: 0, end: document.text.length };
    for (const block of document.blocks) {
      if (block.kind === 'furniture' || block.span.end <= span.start || block.span.start >= span.end) continue;
      for (const sentence of block.text.split(/(?<=[。；])/)) {
        const score = containment(pairs, bigrams(sentence));
        if (score > best.score) best = { score, words: sentence, node: node ?? block.node };
      }
    }
  }
  return best;
}

