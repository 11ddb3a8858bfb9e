import { walk } from '../../document/find';
import type { Level, OutlineNode, PolicyDocument } from '../../document/model';
import { readNumeral, toNumeral } from '../../text/numerals';
import { COMPLETION, shorten } from '../lsp';
import type { FeatureContext } from '../model';
import { nodeAt, openingOf, textOf } from '../passages';
import type { Proposal } from './index';
import type { Place } from './place';

const LIMIT = 300;
const DETAIL = 40;
const UNITS: Readonly<Partial<Record<Level, string>>> = { part: '编', chapter: '章', section: '节', article: '条', paragraph: '款', item: '项', subitem: '目' };

/** Provisions of the document just cited, or of this one; paragraphs and items behind an article. */
export function provisionItems(context: FeatureContext, { title, article, typed }: Extract<Place, { kind: 'provision' }>, offset: number): readonly Proposal[] {
  const home = title === null ? context.document : titled(context, title);
  if (!home) return [];
  let nodes = [...walk(home.outline)].filter(({ level }) => level === 'article' || level === 'chapter');
  if (article !== null) {
    const number = /第(.+?)条(?:之(.+))?$/.exec(article);
    const ordinal = readNumeral(number?.[1] ?? '');
    const suffix = number?.[2] ? readNumeral(number[2]) : 0;
    const cited = nodes.find((node) => node.level === 'article' && node.ordinal === ordinal && node.suffix === suffix);
    nodes = cited ? [...walk([cited])].slice(1) : [];
  }
  const here = title === null ? nodeAt(context.document, offset) : null;
  const own = here ? [...ancestors(here)] : [];
  // Articles before chapters: they are what is cited.
  return nodes.filter((node) => fits(node, typed) && !own.includes(node)).sort((left, right) => Number(left.level === 'chapter') - Number(right.level === 'chapter')).slice(0, LIMIT).map((node) => ({
    label: wordsOf(node), kind: COMPLETION.reference, newText: wordsOf(node), detail: shorten(openingOf(node), DETAIL), documentation: textOf(node, 300),
  }));
}

/** The number that a new provision at this place gets. */
export function labelItems({ document, locale }: FeatureContext, typed: string, offset: number): readonly Proposal[] {
  let last: OutlineNode | null = null;
  let chapter: OutlineNode | null = null;
  const line = document.lines.starts[document.lines.lineAt(offset)];
  for (const node of walk(document.outline)) {
    if (node.labelSpan.start >= line) break;
    if (node.level === 'article') last = node;
    if (node.level === 'chapter') chapter = node;
  }
  const next = (node: OutlineNode | null, unit: string): Proposal => {
    const label = `第${toNumeral((node?.ordinal ?? 0) + 1)}${unit}`;
    return { label, kind: COMPLETION.keyword, newText: `${label}　`, detail: locale === 'zh' ? '下一个序号' : 'next number' };
  };
  const all = [next(last, '条'), next(chapter, '章')];
  return all.filter(({ label }) => label.slice(1).startsWith(typed) || typed === '');
}

/** The document a title or a short form (《条例》 as 以下简称) names. */
function titled({ document, corpus, day }: FeatureContext, title: string): PolicyDocument | null {
  const found = corpus.inForce(title, day);
  if (found) return found.document;
  const short = document.definitions.find((definition) => definition.title && definition.term.replace(/[《》]/g, '') === title);
  const meant = short && /《([^《》]+)》/.exec(short.meaning)?.[1];
  return (meant && corpus.inForce(meant, day)?.document) || (document.metadata.title === title ? document : null);
}

function fits(node: OutlineNode, typed: string): boolean {
  if (typed === '') return UNITS[node.level] !== undefined;
  const value = readNumeral(typed);
  return UNITS[node.level] !== undefined && (toNumeral(node.ordinal).startsWith(typed) || (/^\d+$/.test(typed) && String(node.ordinal).startsWith(typed)) || value === node.ordinal);
}

function wordsOf(node: OutlineNode): string {
  const number = toNumeral(node.ordinal);
  if (node.level === 'item') return `第（${number}）项`;
  return `第${number}${UNITS[node.level]}${node.suffix > 0 ? `之${toNumeral(node.suffix)}` : ''}`;
}

function* ancestors(node: OutlineNode): Generator<OutlineNode> {
  for (let each: OutlineNode | null = node; each; each = each.parent) yield each;
}
