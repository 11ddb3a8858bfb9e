import { enclosing } from '../../document/find';
import type { Block, Citation, OutlineNode, PolicyDocument } from '../../document/model';
import { itemsOf, paragraphsOf, placeOf, type Provisions } from '../../document/provisions';
import type { Resolution } from '../model';
import { isRunTogether } from './find';
import { WORDS } from './words';

/** 前款, 前两款, 前条, 前N条, 前项, 本条, 本款 …: what stands before the place where it is said, or around it. */
export function resolveRelative(citation: Citation, document: PolicyDocument, own: Provisions): Resolution {
  const { relative } = citation;
  const block = document.blocks[citation.block];
  if (!relative) return made(citation, null, 'unverifiable', WORDS.unnumbered(citation.text));
  if (relative.direction === 'this') {
    const node = enclosing(block.node, relative.level) ?? (DIVISIONS.has(relative.level) ? null : enclosing(block.node, 'article'));
    if (!node && DIVISIONS.has(relative.level) && own.articleCount > 0) return made(citation, null, 'unverifiable', WORDS.unnumbered(citation.text));
    return node ? made(citation, node, 'verified', WORDS.none) : made(citation, null, 'unverifiable', WORDS.noArticles);
  }
  if (document.parts[block.part]?.kind === 'quoted' || startsQuotation(block)) return made(citation, null, 'unverifiable', WORDS.quoted);
  if (relative.level === 'article') return precedingArticle(citation, block, own, relative.count);
  const article = enclosing(block.node, 'article');
  if (!article) return made(citation, null, 'unverifiable', WORDS.noArticles);
  return relative.level === 'paragraph' ? precedingParagraph(citation, block, article, document, relative.count) : precedingItem(citation, block, article, relative.count);
}

const DIVISIONS: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);

function made(citation: Citation, node: OutlineNode | null, status: Resolution['status'], reason: Resolution['reason'], missing?: 'article' | 'paragraph' | 'item'): Resolution {
  const target = { span: citation.span };
  return { citation, status, reason, document: null, targets: [{ target, status, node, ...(missing ? { missing } : {}) }] };
}

const startsQuotation = (block: Block): boolean => block.text.startsWith('“') && !block.text.slice(0, -1).includes('”');

function precedingArticle(citation: Citation, block: Block, own: Provisions, count: number): Resolution {
  const article = enclosing(block.node, 'article');
  const { firstArticle } = own;
  if (!article || !firstArticle) return made(citation, null, 'unverifiable', WORDS.noArticles);
  const before = own.before(article, count);
  if (before) return made(citation, before, 'verified', WORDS.none);
  if (firstArticle.ordinal > 1) return made(citation, null, 'unverifiable', WORDS.beforeFragment, 'article');
  return made(citation, article, 'broken', { zh: count > 1 ? `前面没有${count}条` : '这是第一条，前面没有条文', en: 'There is no article before this one' }, 'article');
}

function precedingParagraph(citation: Citation, block: Block, article: OutlineNode, document: PolicyDocument, count: number): Resolution {
  const paragraphs = paragraphsOf(article);
  const paragraph = enclosing(block.node, 'paragraph');
  if (!paragraph) return made(citation, null, 'unverifiable', WORDS.unnumbered(citation.text));
  const before = paragraphs.indexOf(paragraph);
  if (before >= count) return made(citation, paragraphs[before - count], 'verified', WORDS.none);
  const item = enclosing(block.node, 'item');
  // An item may have paragraphs of its own, and its second may mean its first.
  if (item && item.blocks.length > 1 && item.blocks[0] !== block) return made(citation, item, 'verified', WORDS.none);
  const damaged = isRunTogether(document) || document.anomalies.some(({ kind, span, detail }) => (kind === 'lost-head' || kind === 'gap' || kind === 'malformed' || kind === 'confusable') && detail?.style !== 1 && span.start >= article.span.start && span.start < article.span.end);
  if (damaged) return made(citation, article, 'unverifiable', WORDS.lost(article.label), 'paragraph');
  // 依照刑法第二十条第一款…，前款所称…: the paragraph of the law just named.
  if (namesForeign(document, citation)) return made(citation, article, 'unverifiable', WORDS.bareBelow, 'paragraph');
  return made(citation, article, 'broken', {
    zh: before === 0 ? '这里是本条第一款，前面没有款' : `前面只有${before}款`, en: before === 0 ? 'This is the first paragraph of the article; there is none before it' : `There are only ${before} paragraphs before this one`,
  }, 'paragraph');
}

/** Whether a provision of another document is cited before in the same block. */
function namesForeign({ citations }: PolicyDocument, { block, span }: Citation): boolean {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle].block < block) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < Math.min(citations.length, low + 50) && citations[at].block === block && citations[at].span.end <= span.start; at++) if (citations[at].document !== null && citations[at].targets.length > 0) return true;
  return false;
}

function precedingItem(citation: Citation, block: Block, article: OutlineNode, count: number): Resolution {
  const item = enclosing(block.node, 'item') ?? enclosing(block.node, 'subitem') ?? enclosing(block.node, 'heading1');
  if (!item?.parent) {
    const hasItems = [article, ...paragraphsOf(article)].some((each) => itemsOf(each).length > 0);
    return hasItems ? made(citation, article, 'verified', WORDS.none) : made(citation, article, 'unverifiable', WORDS.unnumbered(citation.text));
  }
  const siblings = itemsOf(item.parent);
  const before = placeOf(siblings, item);
  if (before >= count) return made(citation, siblings[before - count], 'verified', WORDS.none);
  if (item.ordinal > count || (item.blocks.length > 1 && item.blocks[0] !== block)) return made(citation, item, 'unverifiable', WORDS.lost(article.label));
  return made(citation, item, 'broken', { zh: before === 0 ? '这是第一项，前面没有项' : `前面只有${before}项`, en: 'There are not that many items before this one' }, 'item');
}
