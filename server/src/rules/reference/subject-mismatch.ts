import type { Resolution } from '../../corpus/model';
import { enclosing, locatorOf } from '../../document/find';
import type { Block, OutlineNode, PolicyDocument } from '../../document/model';
import { bigrams } from '../../text/bigrams';
import { squeeze } from '../../text/fold';
import type { CheckContext, Rule } from '../model';
import { ownerOf, relatedHere, relatedProvision } from './shared';

/** 违反第三十条规定，<行为>的: what follows the citation is the behaviour that the cited article forbids. */
const BEHAVIOUR = /^(?:(?:的?规定|之规定)，?|，)(?![的所之，])((?:有下列(?:行为|情形)之一)?[^。；：]{6,80}?)(?:的(?=[，；：。])|(?=。))/;
/** 第三十条关于<事项>的规定; 依照第三十条规定，<事项>. */
const ABOUT = /^(?:中)?(?:有关|关于)([^，。；：“”]{4,60}?)的(?:规定|要求|条款)/;
const MATTER = /^(?:(?:的?规定|之规定|的?要求)，?|，)(?![的所之，])([^，。；：]{6,80})/;
/** Words of the sanction and of every penalty clause: no behaviour. */
const GENERIC = /责令|逾期|情节|拒不|主管部门|行政部门|给予|处以|罚款|违反|前款|下列|劝阻|构成犯罪|造成|未履行|玩忽职守|滥用职权|本条例|本办法|本规定|由.{2,12}部门|^(?:按照|依照)|法律、法规|(?:不|未)(?:按(?:照)?规定|依法)?履行/;
/** <做某事>的，严格执行第三十条规定: what is done stands before. */
const LEAD = /(?:^|[。；：]|[0-9]\.)([^，。；：“”]{8,40})(?:的|时)，(?:应当?|要|须|必须)?(?:严格|认真)?(?:执行|遵守|落实)$/;
/** What follows 依照 as a rule: the consequence, not the subject. */
const CONSEQUENCE = /责令|给予|处罚|罚款|处理|追究|办理$|执行$|第.{1,6}[条款项]|本(?:条例|办法|规定|意见|方案)|结合|制定|如下/;
/** The article that states a duty does not name a sanction. */
const SANCTION = /(?:处|并处|可以处)[^。；]{0,24}罚款|责令(?:限期)?(?:改正|停止)|依法给予(?:处分|处罚|行政处罚)|违反本|予以处罚/;

/**
 * How much of the subject an article must have to be meant, and must not have to be wrong. Pairs of characters count by their rarity among the
 * articles: on published regulations these limits give no false alarm and find more than half of the numbers that are off by one.
 */
const LIMITS: Readonly<Record<'behaviour' | 'about', readonly Limit[]>> = {
  // The second for behaviours told at length that stand elsewhere nearly word for word.
  behaviour: [{ absent: 0.15, present: 0.5, lead: 0.15, pairs: 5 }, { absent: 0.3, present: 0.8, lead: 0.3, pairs: 8 }],
  about: [{ absent: 0.1, present: 0.6, lead: 0.2, pairs: 5 }, { absent: 0.35, present: 0.8, lead: 0.4, pairs: 8 }],
};
interface Limit { readonly absent: number; readonly present: number; readonly lead: number; readonly pairs: number }
const FEWEST_PAIRS = 5;

/** A citation whose subject, as the sentence says it, is that of another article. */
export const subjectMismatch: Rule = {
  code: 'reference/subject-mismatch',
  severity: 'warning',
  title: { zh: '引用的条文与所说的事项不符', en: 'The cited article is about something else' },
  explanation: {
    zh: '“违反本条例第×条规定，……的”“第×条关于……的规定”“依照第×条规定，……”中，把所说的行为、事项与所引条文比较：所引条文几乎没有提到，而另一条大部分都有的，多半是调整条文后条号没有跟着改。引用法规库中其他文件的也核对。事项过短、过于笼统的不比较。',
    en: 'In 违反第×条规定，…的, 第×条关于…的规定 and 依照第×条规定，… the subject is compared with the cited article, of this document or of one in the corpus. Where that article hardly has its words and another one has most of them, the number is probably stale. Short and general subjects are not compared.',
  },
  basis: '《立法技术规范（试行）（一）》（法工委发〔2009〕62号）第8条；处罚条款应当与义务性条款对应',
  bad: '违反本条例第三十条规定，未配套建设再生水设施的，责令改正。（再生水设施见第二十九条）',
  good: '违反本条例第二十九条规定，未配套建设再生水设施的，责令改正。',
  *check(context) {
    const articles = lazyArticles();
    for (const resolution of context.resolutions) {
      const clause = clauseOf(resolution, context);
      if (!clause) continue;
      const { words, block, cited, limits } = clause;
      const pairs = [...bigrams(words)];
      if (pairs.length < FEWEST_PAIRS) continue;
      const source = resolution.document?.document ?? context.document;
      const citedText = cited.map((article) => textOf(source, article)).join('');
      // Most citations end here: half of the words are there.
      if (pairs.filter((pair) => citedText.includes(pair)).length * 2 > pairs.length) continue;
      const all = articles(source, resolution.document ? null : block.part);
      const weights = pairs.map((pair) => Math.log((all.length + 1) / (all.filter(({ text }) => text.includes(pair)).length + 0.5)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const share = (text: string): number => pairs.reduce((sum, pair, at) => sum + (text.includes(pair) ? weights[at] : 0), 0) / total;
      const there = share(citedText);
      if (limits.every(({ absent }) => there > absent)) continue;
      const own = resolution.document ? null : enclosing(block.node, 'article');
      // An article that punishes names the behaviour as well; what is broken is the duty.
      const [first, second] = all.filter(({ node, sanction }) => !sanction && node !== own && !cited.includes(node))
        .map(({ node, text }) => ({ node, score: share(text) })).sort((left, right) => right.score - left.score);
      if (!first) continue;
      const next = second?.score ?? 0;
      if (!limits.some(({ absent, present, lead, pairs: fewest }) => pairs.length >= fewest && there <= absent && first.score >= present && first.score - there >= 0.4 && next <= first.score - lead)) continue;
      const { citation } = resolution;
      const owner = ownerOf(resolution);
      const shown = (node: OutlineNode, zh: string, en: string) => (resolution.document ? relatedProvision(resolution.document, node, { zh, en }) : relatedHere(context.document, node, { zh, en }));
      yield {
        code: 'reference/subject-mismatch',
        span: citation.span,
        message: {
          zh: `“${words}”是${resolution.document ? owner.zh : ''}${locatorOf(first.node)}规定的内容，${cited.map(({ label }) => label).join('、')}讲的是别的事项。请核对条号。`,
          en: `What is said here is the subject of ${locatorOf(first.node)}${resolution.document ? ` of ${owner.en}` : ''}; ${cited.map(({ label }) => label).join(', ')} is about something else.`,
        },
        related: [shown(first.node, '所说事项所在的条文', 'Where the subject stands'), ...cited.slice(0, 1).map((article) => shown(article, '引用的条文', 'The article cited'))],
      };
    }
  },
};

interface Clause {
  readonly words: string;
  readonly block: Block;
  readonly cited: readonly OutlineNode[];
  readonly limits: readonly Limit[];
}

/** The subject that the sentence gives for a citation of up to two articles that are there; null where it gives none. */
function clauseOf({ citation, status, targets, document: foreign }: Resolution, { document }: CheckContext): Clause | null {
  if (status !== 'verified' || targets.length === 0 || targets.length > 2 || citation.relative || citation.quote || citation.targets.some(({ through, article }) => through || article === undefined)) return null;
  if (citation.document !== null && !foreign) return null;
  const block = document.blocks[citation.block];
  const at = block.text.indexOf(citation.text);
  if (at < 0) return null;
  const before = block.text.slice(Math.max(0, at - 4), at);
  const after = block.text.slice(at + citation.text.length, at + citation.text.length + 100);
  const violates = before.endsWith('违反');
  const about = ABOUT.exec(after);
  const match = about ?? (violates ? BEHAVIOUR : /(?:依照|按照|根据|依据)$/.test(before) ? MATTER : null)?.exec(after) ?? (CONSEQUENCE.test(after.slice(0, 12)) ? null : LEAD.exec(block.text.slice(Math.max(0, at - 80), at)));
  if (!match || GENERIC.test(match[1]) || (!violates && CONSEQUENCE.test(match[1]))) return null;
  const cited = targets.map(({ node }) => enclosing(node, 'article')).filter((node) => node !== null);
  const source = foreign?.document ?? document;
  if (cited.length === 0 || cited.some((article) => source.anomalies.some(({ span }) => span.start >= article.span.start && span.start < article.span.end))) return null;
  return { words: match[1], block, cited, limits: violates && !about ? LIMITS.behaviour : LIMITS.about };
}

const textOf = (document: PolicyDocument, { span }: OutlineNode): string => squeeze(document.text.slice(span.start, span.end));

interface ArticleText {
  readonly node: OutlineNode;
  readonly text: string;
  readonly sanction: boolean;
}

/** The articles of a document (of one part of the draft) with their words, read when first asked for. */
function lazyArticles(): (document: PolicyDocument, part: number | null) => readonly ArticleText[] {
  const known = new Map<PolicyDocument, Map<number | null, readonly ArticleText[]>>();
  return (document, part) => {
    const byPart = known.get(document) ?? new Map<number | null, readonly ArticleText[]>();
    known.set(document, byPart);
    let found = byPart.get(part);
    if (!found) {
      found = articlesOf(document.provisions(part).roots).map((node) => {
        const text = textOf(document, node);
        return { node, text, sanction: SANCTION.test(text) };
      });
      byPart.set(part, found);
    }
    return found;
  };
}

function articlesOf(roots: readonly OutlineNode[]): readonly OutlineNode[] {
  const articles: OutlineNode[] = [];
  const pending = [...roots];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (node.level === 'article') articles.push(node);
    else pending.push(...node.children);
  }
  return articles;
}
