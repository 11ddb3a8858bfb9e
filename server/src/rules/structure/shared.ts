import type { Block, OutlineNode, PolicyDocument } from '../../document/model';

const articlesKnown = new WeakMap<PolicyDocument, readonly OutlineNode[]>();

/** The document itself: articles of its own, no attachment, nothing quoted. Parts of an attachment are not measured by its form. Several rules ask for them. */
export function articlesOf(document: PolicyDocument): readonly OutlineNode[] {
  let articles = articlesKnown.get(document);
  if (!articles) articlesKnown.set(document, (articles = readArticles(document)));
  return articles;
}

function readArticles(document: PolicyDocument): readonly OutlineNode[] {
  const articles: OutlineNode[] = [];
  const visit = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      if (node.level === 'article') articles.push(node);
      else if (node.level === 'part' || node.level === 'chapter' || node.level === 'section') visit(node.children);
    }
  };
  for (const part of document.parts) if (part.kind === 'main' || part.kind === 'issued') visit(part.roots);
  return articles;
}

/** All nodes of the document's own outline in the order of the text, attachments left out. */
export function* outlineNodes({ parts }: PolicyDocument): Generator<OutlineNode> {
  const pending = parts.filter(({ kind }) => kind === 'main' || kind === 'issued').flatMap(({ roots }) => roots).reverse();
  while (pending.length > 0) {
    const node = pending.pop()!;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at]);
  }
}

/** Whether the text is a regulation as a whole: its articles begin with 第一条. A fragment lacks what stands elsewhere. */
export const isWholeRegulation = (articles: readonly OutlineNode[]): boolean => articles.length > 2 && articles[0].ordinal === 1 && articles[0].suffix === 0;

/** All blocks of a node and what is below it, in the order of the text. */
export function blocksBelow(document: PolicyDocument, node: OutlineNode): readonly Block[] {
  const first = node.blocks[0] ?? firstBlock(node);
  if (!first) return [];
  const blocks: Block[] = [];
  for (let at = first.index; at < document.blocks.length && document.blocks[at].span.start < node.span.end; at++) blocks.push(document.blocks[at]);
  return blocks;
}

function firstBlock(node: OutlineNode): Block | undefined {
  for (const child of node.children) {
    const found = child.blocks[0] ?? firstBlock(child);
    if (found) return found;
  }
  return undefined;
}

/** The words of an article, its paragraphs joined. */
export const wordsOf = (document: PolicyDocument, node: OutlineNode): string => blocksBelow(document, node).map(({ text }) => text).join('');

/** The last character of a block that says something, with its place; null for an empty one. */
export function lastMark(block: Block): { readonly mark: string; readonly start: number; readonly end: number } | null {
  const { text } = block;
  if (text === '') return null;
  return { mark: text[text.length - 1], ...block.original(text.length - 1, text.length) };
}

/** 2024-05-06 as 2024年5月6日. */
export const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
