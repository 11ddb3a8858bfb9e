import type { Level, OutlineNode } from './model';

/** The numbered provisions of one part of a document, looked up by level and number. */
export interface Provisions {
  readonly roots: readonly OutlineNode[];
  /** 第N条(之M), outside of quoted text; all nodes that carry the number. */
  articles(ordinal: number, suffix?: number): readonly OutlineNode[];
  readonly articleCount: number;
  /** The article so many places before another in reading order; null where the text does not go back so far. */
  before(article: OutlineNode, count: number): OutlineNode | null;
  readonly firstArticle: OutlineNode | null;
  readonly lastArticle: OutlineNode | null;
  /** 编, 章, 节 and the headings of outlines by number, in reading order. */
  nodes(level: OutlineNode['level'], ordinal: number): readonly OutlineNode[];
  count(level: OutlineNode['level']): number;
}

const NONE: readonly OutlineNode[] = [];
const CODES: Readonly<Record<Level, number>> = {
  part: 0, chapter: 1, section: 2, article: 3, paragraph: 4, item: 5, subitem: 6, heading1: 7, heading2: 8, heading3: 9, heading4: 10, attachment: 11, table: 12,
};
const keyOf = (level: Level, ordinal: number, suffix: number): number => (ordinal * 128 + suffix) * 16 + CODES[level];

/** Indexes the nodes under the given ones, down to articles and headings. */
export function indexProvisions(roots: readonly OutlineNode[]): Provisions {
  const byKey = new Map<number, OutlineNode | OutlineNode[]>();
  const counts = new Int32Array(13);
  const inOrder: OutlineNode[] = [];
  const pending = [...roots].reverse();
  while (pending.length > 0) {
    const node = pending.pop()!;
    const { level } = node;
    const key = keyOf(level, node.ordinal, level === 'article' ? node.suffix : 0);
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, node);
    else if (Array.isArray(there)) there.push(node);
    else byKey.set(key, [there, node]);
    counts[CODES[level]]++;
    if (level === 'article') {
      inOrder.push(node);
    } else for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at]);
  }
  const at = (key: number): readonly OutlineNode[] => {
    const found = byKey.get(key);
    return found === undefined ? NONE : Array.isArray(found) ? found : [found];
  };
  return {
    roots, firstArticle: inOrder[0] ?? null, lastArticle: inOrder[inOrder.length - 1] ?? null, articleCount: inOrder.length,
    before: (article, count) => inOrder[placeOf(inOrder, article) - count] ?? null,
    articles: (ordinal, suffix = 0) => at(keyOf('article', ordinal, suffix)),
    nodes: (level, ordinal) => at(keyOf(level, ordinal, 0)),
    count: (level) => counts[CODES[level]],
  };
}

/** Where a node stands among others in reading order; NaN where it does not. */
export function placeOf(nodes: readonly OutlineNode[], node: OutlineNode): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (nodes[middle] === node) return middle;
    if (nodes[middle].span.start <= node.span.start) low = middle + 1;
    else high = middle - 1;
  }
  return NaN;
}

/** The 款 of an article, in order; an article whose text is one paragraph has one. */
export const paragraphsOf = (article: OutlineNode): readonly OutlineNode[] => article.children.filter(({ level }) => level === 'paragraph');

/** The list members right below a node: （一） as a rule, 一、 or 1. in old texts. */
export const itemsOf = (node: OutlineNode): readonly OutlineNode[] => node.children.filter(({ level }) => level !== 'paragraph' && level !== 'article');

/** Item N of an article, of the 款 said or else of whichever holds it; those of the article itself where it has no 款. */
export function itemOf(article: OutlineNode, paragraph: number | null, ordinal: number): OutlineNode | null {
  let seen = 0;
  for (const child of article.children) {
    if (child.level !== 'paragraph') continue;
    seen++;
    if (paragraph !== null && seen !== paragraph) continue;
    const found = itemIn(child, ordinal);
    if (found) return found;
  }
  return paragraph === null || (paragraph === 1 && seen === 0) ? itemIn(article, ordinal) : null;
}

function itemIn(holder: OutlineNode, ordinal: number): OutlineNode | null {
  for (const child of holder.children) if (child.ordinal === ordinal && child.suffix === 0 && child.level !== 'paragraph' && child.level !== 'article') return child;
  return null;
}

