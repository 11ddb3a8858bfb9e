import type { Resolution } from '../../corpus/model';
import { enclosing } from '../../document/find';
import type { Block, OutlineNode, PolicyDocument } from '../../document/model';
import type { Provisions } from '../../document/provisions';
import { bigrams } from '../../text/bigrams';
import type { Rule } from '../model';
import { relatedHere } from './shared';

/** 违反第三十条规定，<行为>的: what follows the citation is the behaviour that the cited article forbids. */
const BEHAVIOUR = /^(?:的?规定|之规定)，((?:有下列(?:行为|情形)之一)?[^。；：]{6,80}?)的(?:，|；|：)/;
/** Words of the sanction and of every penalty clause: no behaviour. */
const GENERIC = /责令|逾期|情节|拒不|主管部门|行政部门|给予|处以|罚款|违反|前款|下列|劝阻|构成犯罪|造成|未履行|玩忽职守|滥用职权|本条例|本办法|本规定|由.{2,12}部门|^(?:按照|依照)|法律、法规/;
/** The article that states a duty does not name a sanction. */
const SANCTION = /(?:处|并处|可以处)[^。；]{0,24}罚款|责令(?:限期)?(?:改正|停止)|依法给予(?:处分|处罚|行政处罚)|违反本|予以处罚/;

/** Shares of the behaviour's pairs of characters: what an article must not have to be wrong, and another must have to be meant. */
const ABSENT = 0.2;
const PRESENT = 0.5;

/** A penalty clause whose behaviour is that of another article. */
export const subjectMismatch: Rule = {
  code: 'reference/subject-mismatch',
  severity: 'warning',
  title: { zh: '处罚条款引用的条文与所列行为不符', en: 'A penalty clause cites an article about something else' },
  explanation: {
    zh: '“违反本条例第×条规定，……的”中，把所列行为与所引条文逐字组比较：所引条文几乎没有提到，而另一条义务性条文大部分都有的，多半是调整条文后条号没有跟着改。行为过短、过于笼统的不比较。',
    en: 'In 违反第×条规定，…的 the behaviour is compared with the cited article. Where that article hardly has its words and another one has most of them, the number is probably stale. Short and general behaviours are not compared.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条；处罚条款应当与义务性条款对应',
  bad: '违反本条例第三十条规定，未配套建设再生水设施的，责令改正。（再生水设施见第二十九条）',
  good: '违反本条例第二十九条规定，未配套建设再生水设施的，责令改正。',
  *check({ document, resolutions }) {
    const articles = lazyArticles(document);
    for (const resolution of resolutions) {
      const clause = clauseOf(resolution, document);
      if (!clause) continue;
      const { words, block, cited } = clause;
      const pairs = bigrams(words);
      if (pairs.size < 7) continue;
      const share = shareOf(pairs, cited.map((article) => textOf(document, article)).join(''));
      if (share > ABSENT) continue;
      const own = enclosing(block.node, 'article');
      const best = articles(block.part).filter(({ node }) => node !== own && !cited.includes(node))
        .map(({ node, text, sanction }) => ({ node, sanction, score: shareOf(pairs, text) })).sort((left, right) => right.score - left.score);
      const [first, second] = best;
      if (!first || first.sanction || first.score < PRESENT || (second && !second.sanction && second.score > first.score - 0.15)) continue;
      const { citation } = resolution;
      yield {
        code: 'reference/subject-mismatch',
        span: citation.span,
        message: {
          zh: `“${words}”是${first.node.label}规定的内容，${cited.map(({ label }) => label).join('、')}讲的是别的事项。请核对条号。`,
          en: `The behaviour named is that of ${first.node.label}; ${cited.map(({ label }) => label).join(', ')} is about something else.`,
        },
        related: [relatedHere(document, first.node, { zh: '行为所在的条文', en: 'Where the behaviour stands' }), ...cited.slice(0, 1).map((article) => relatedHere(document, article, { zh: '引用的条文', en: 'The article cited' }))],
      };
    }
  },
};

/** The behaviour behind a citation of up to two articles of the document itself. */
function clauseOf({ citation, status, targets }: Resolution, document: PolicyDocument): { words: string; block: Block; cited: readonly OutlineNode[] } | null {
  if (citation.document !== null || citation.form !== 'own' || status !== 'verified' || targets.length > 2 || citation.targets.some(({ through }) => through)) return null;
  const block = document.blocks[citation.block];
  const at = block.text.indexOf(citation.text);
  if (at < 0 || !block.text.slice(0, at).endsWith('违反')) return null;
  const match = BEHAVIOUR.exec(block.text.slice(at + citation.text.length));
  if (!match || GENERIC.test(match[1])) return null;
  const cited = targets.map(({ node }) => enclosing(node, 'article')).filter((node) => node !== null);
  return cited.length > 0 && !cited.some((article) => document.anomalies.some(({ span }) => span.start >= article.span.start && span.start < article.span.end)) ? { words: match[1], block, cited } : null;
}

const textOf = (document: PolicyDocument, { span }: OutlineNode): string => document.text.slice(span.start, span.end);

/** The share of the pairs that a text holds. */
function shareOf(pairs: ReadonlySet<string>, text: string): number {
  let held = 0;
  for (const pair of pairs) if (text.includes(pair)) held++;
  return held / pairs.size;
}

interface ArticleText {
  readonly node: OutlineNode;
  readonly text: string;
  readonly sanction: boolean;
}

/** The articles of a part with their pairs of characters, worked out when first asked for. */
function lazyArticles(document: PolicyDocument): (part: number) => readonly ArticleText[] {
  const byPart = new Map<number, readonly ArticleText[]>();
  return (part) => {
    let found = byPart.get(part);
    if (!found) {
      found = articlesOf(document.provisions(part)).map((node) => ({ node, text: textOf(document, node), sanction: SANCTION.test(textOf(document, node)) }));
      byPart.set(part, found);
    }
    return found;
  };
}

function articlesOf({ roots }: Provisions): readonly OutlineNode[] {
  const articles: OutlineNode[] = [];
  const pending = [...roots];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (node.level === 'article') articles.push(node);
    else pending.push(...node.children);
  }
  return articles;
}
