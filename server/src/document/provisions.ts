import type { OutlineNode, PolicyDocument } from './model';

/** The numbered provisions of one part of a document, looked up by level and number. */
export interface Provisions {
  readonly roots: readonly OutlineNode[];
  /** 第N条(之M), outside of quoted text; all nodes that carry the number. */
  articles(ordinal: number, suffix?: number): readonly OutlineNode[];
  readonly articleCount: number;
  readonly firstArticle: OutlineNode | null;
  readonly lastArticle: OutlineNode | null;
  /** 编, 章, 节 and the headings of outlines by number, in reading order. */
  nodes(level: OutlineNode['level'], ordinal: number): readonly OutlineNode[];
  count(level: OutlineNode['level']): number;
}

const NONE: readonly OutlineNode[] = [];

/** Indexes the nodes under the given ones, down to articles and headings. */
export function indexProvisions(roots: readonly OutlineNode[]): Provisions {
  const byKey = new Map<string, OutlineNode[]>();
  const counts = new Map<OutlineNode['level'], number>();
  let firstArticle: OutlineNode | null = null;
  let lastArticle: OutlineNode | null = null;
  const pending = [...roots].reverse();
  while (pending.length > 0) {
    const node = pending.pop()!;
    const key = node.level === 'article' ? `article:${node.ordinal}.${node.suffix}` : `${node.level}:${node.ordinal}`;
    const list = byKey.get(key);
    if (list) list.push(node);
    else byKey.set(key, [node]);
    counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    if (node.level === 'article') {
      firstArticle ??= node;
      lastArticle = node;
    } else for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at]);
  }
  return {
    roots, firstArticle, lastArticle, articleCount: counts.get('article') ?? 0,
    articles: (ordinal, suffix = 0) => byKey.get(`article:${ordinal}.${suffix}`) ?? NONE,
    nodes: (level, ordinal) => byKey.get(`${level}:${ordinal}`) ?? NONE,
    count: (level) => counts.get(level) ?? 0,
  };
}

/** The provisions of one part, or of all of them that are no quotation. */
export function provisionsOf(document: PolicyDocument, part: number | null): Provisions {
  const parts = part === null ? document.parts.filter(({ kind }) => kind !== 'quoted') : document.parts.filter(({ index }) => index === part);
  return indexProvisions(parts.flatMap(({ roots }) => roots));
}

/** The 款 of an article, in order; an article whose text is one paragraph has one. */
export const paragraphsOf = (article: OutlineNode): readonly OutlineNode[] => article.children.filter(({ level }) => level === 'paragraph');

/** The list members right below a node: （一） as a rule, 一、 or 1. in old texts. */
export const itemsOf = (node: OutlineNode): readonly OutlineNode[] => node.children.filter(({ level }) => level !== 'paragraph' && level !== 'article');

/** Item N of an article, of the 款 said or else of whichever holds it; those of the article itself where it has no 款. */
export function itemOf(article: OutlineNode, paragraph: number | null, ordinal: number): OutlineNode | null {
  const holders = paragraph === null ? [...paragraphsOf(article), article] : [paragraphsOf(article)[paragraph - 1] ?? (paragraph === 1 ? article : null)];
  for (const holder of holders) {
    const found = holder && itemsOf(holder).find((each) => each.ordinal === ordinal && each.suffix === 0);
    if (found) return found;
  }
  return null;
}

