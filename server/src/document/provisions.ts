import type { Level, OutlineNode } from './model';
import type { Nodes, Shape } from './structure/tree';

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

/** The provisions of an outline by number, as its rows: the same for all versions of a text that share it. */
interface Rows {
  readonly byKey: ReadonlyMap<number, number | number[]>;
  readonly counts: Int32Array;
  /** Articles in reading order. */
  readonly articles: readonly number[];
}

const rowsOf = new WeakMap<Shape, Rows>();

/** The rows of a shape, down to articles and headings. */
function indexRows(nodes: Nodes): Rows {
  const { shape } = nodes;
  const known = rowsOf.get(shape);
  if (known) return known;
  const byKey = new Map<number, number | number[]>();
  const counts = new Int32Array(13);
  const articles: number[] = [];
  const pending = [...shape.roots].reverse();
  while (pending.length > 0) {
    const row = pending.pop()!;
    const level = shape.levels[row];
    const key = keyOf(level, shape.ordinals[row], level === 'article' ? nodes.suffixOf(row) : 0);
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, row);
    else if (Array.isArray(there)) there.push(row);
    else byKey.set(key, [there, row]);
    counts[CODES[level]]++;
    if (level === 'article') articles.push(row);
    else for (const below of shape.below(row).reverse()) pending.push(below);
  }
  const made = { byKey, counts, articles };
  rowsOf.set(shape, made);
  return made;
}

/** Indexes the provisions of some parts. */
export function indexProvisions(parts: readonly Nodes[]): Provisions {
  const indexed = parts.map((nodes) => ({ nodes, ...indexRows(nodes) }));
  const all = (key: number): readonly OutlineNode[] => {
    const found: OutlineNode[] = [];
    for (const { nodes, byKey } of indexed) {
      const rows = byKey.get(key);
      if (typeof rows === 'number') found.push(nodes.at(rows));
      else if (rows) for (const row of rows) found.push(nodes.at(row));
    }
    return found.length === 0 ? NONE : found;
  };
  const count = (level: Level): number => indexed.reduce((sum, { counts }) => sum + counts[CODES[level]], 0);
  const articleCount = count('article');
  const articleAt = (place: number): OutlineNode | null => {
    let at = place;
    for (const { nodes, articles } of indexed) {
      if (at >= 0 && at < articles.length) return nodes.at(articles[at]);
      at -= articles.length;
    }
    return null;
  };
  return {
    roots: parts.flatMap(({ roots }) => roots), firstArticle: articleAt(0), lastArticle: articleAt(articleCount - 1), articleCount, count,
    before: (article, back) => articleAt(placeAmong(articleCount, (place) => articleAt(place)!, article) - back),
    articles: (ordinal, suffix = 0) => all(keyOf('article', ordinal, suffix)),
    nodes: (level, ordinal) => all(keyOf(level, ordinal, 0)),
  };
}

/** Where a node stands among others in reading order; NaN where it does not. */
export const placeOf = (nodes: readonly OutlineNode[], node: OutlineNode): number => placeAmong(nodes.length, (place) => nodes[place], node);

function placeAmong(count: number, at: (place: number) => OutlineNode, node: OutlineNode): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = at(middle);
    if (other === node) return middle;
    if (other.span.start <= node.span.start) low = middle + 1;
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

