import { isInside } from '../../text/inside';
import { districtsOf } from '../../document/metadata/places';
import type { Block, PolicyDocument } from '../../document/model';
import { normsIn, type Norm } from '../../document/norms';
import type { CheckContext, Finding, Related, Rule } from '../model';
import { isForbidden } from './clauses';
import { evidenceAt } from './evidence';
import { RESTRICTIONS } from './fair-competition/restrictions';
import { asHere, namesOf } from './fair-competition/words';
import { frameOf } from './kept';
import { lawInForce } from './law';
import { relatedDocuments, sentenceIndex } from './related';
import { isNational } from './restated';

/** Every restriction speaks of the place or of elsewhere, of a firm or who owns it, of taxes and charges, or of a price. */
const ANCHOR = /优先|首选|首购|倾斜|照顾|评[审标]|投标|[加计满]分|[地售限定]价|价格|收费|保障金|本[地市省区县州]|我[市省区县州]|当地|[市省区县]内|属地|注册|公司|集团|品牌|银行|指定|限定|迁|搬|税|贡献|留存|留成|财力|外地|[市省区县]外|外[市省来埠]|非本|户籍|名录|备选库|供应商|独家|专营|统一|一律|协会|商会|土地|保险费|基金|配套费|国有|国资|民营|私营|外资|合资|不得低于|另行|其他/;
const RESTRICTS = { name: 'fair competition', hint: new RegExp(ANCHOR, 'g') };

const PUNISHED = /责令|罚款|处分|追究|行为之一|情形之一|^违反/;
/** A quotation of what others do is not what this document does, nor is the name of another document. */
const quoted = (text: string, at: number): boolean => isInside(text, at, '“', '”') || isInside(text, at, '《', '》');

export const fairCompetition: Rule = {
  code: 'conflict/fair-competition',
  severity: 'warning',
  title: { zh: '有碍公平竞争', en: 'Restricts fair competition' },
  explanation: {
    zh: '优待本地企业（加分、优先、价格扣除、预留份额、只面向本地，或者本地业绩、荣誉、社保计分）、限定特定经营者或者名录库、以本地注册、纳税、投资为条件、以所有制为条件、对外地经营者和商品另设备案、担保、收费、检验、限制迁出、奖励与税收、迁入或者采购本地产品挂钩、返还土地价款、自行减免税费、干预市场价格或者由协会定价、排斥外地经营者和商品的条款。禁止或者清理这些做法的句子，对各地经营者同样适用的支持，国家规定的优惠，只写“支持本地企业”而没有差别待遇的，不报；第十二条规定的例外（国家安全、科技创新、公益等）由起草单位说明，不作判断。',
    en: 'Clauses that favour local firms (points for local work, honours or insurance, reserved shares), name a supplier or a list of them, require local registration, tax or investment, let firms in by who owns them, make outsiders file, pay, give security or be inspected once more, keep firms from moving, tie grants to taxes, to moving in or to buying local goods, give back the price of land, grant relief from taxes and charges, set market prices or have an association set them, or bar outsiders. Sentences that forbid or abolish such practice, support open to all, and relief set by the State are not reported; the exceptions of article 12 are for the drafter to argue.',
  },
  basis: '《公平竞争审查条例》（2024年8月1日起施行）第八条至第十一条；此前为反垄断法关于行政机关不得制定排除、限制竞争规定的条款',
  bad: '同等条件下优先采购本市企业的产品。',
  good: '通过公开招标确定供应商，各地企业同等参与。',
  *check(context: CheckContext): Iterable<Finding> {
    const { document } = context;
    // What law and the State Council set is not measured by what they forbid to those below.
    if (document.metadata.rank === 'law' || document.metadata.rank === 'administrative-regulation') return;
    const names = namesOf(ownNames(document));
    const restrictions = (block: Block): readonly Finding[] => normsIn(document, block).flatMap((norm) => restrictionsIn(context, names, norm));
    for (const block of document.blocksThat(RESTRICTS, frameOf(context), (each) => restrictions(each).length > 0)) yield* restrictions(block);
  },
};

/** Conditions of those who take part in a market or get money; those of residents and pupils are none. */
const CONDITIONS = /(?:申报|申请|承接|参与|参加|投标|入围|补助|奖励|补贴|资助|扶持|奖补|供应商|企业|机构|经营者)[^。]{0,40}条件|条件[^。]{0,20}(?:企业|机构|经营者|供应商)/;

/** The restrictions that a sentence sets up, one for each provision against it. */
function restrictionsIn(context: CheckContext, names: RegExp, { text: words, block, start, intro, listed }: Norm): Finding[] {
  const text = asHere(words, names);
  if (!ANCHOR.test(text)) return [];
  // Acts to be punished or forbidden, as lists and single sentences name them, are set by nobody.
  if (listed && !CONDITIONS.test(intro) || isForbidden(`${intro}，`, intro.length, intro.length + 1) || PUNISHED.test(text)) return [];
  const found: Array<{ law: string; about: RegExp; at: number; end: number; finding: Finding }> = [];
  for (const { ways, laws, message, about, ruledOut } of RESTRICTIONS) {
    if (!about.test(text)) continue;
    for (const { needs, unless, reads, listed: inList = false } of ways) {
      if (inList !== listed || !needs.test(text) || unless?.test(text) || found.some((each) => each.law === laws[0] || each.about === about)) continue;
      reads.lastIndex = 0;
      const match = reads.exec(text);
      if (!match) continue;
      const end = match.index + match[0].length;
      const marked = match.slice(1).find((group) => group !== undefined) ?? match[0];
      const at = end - marked.length;
      // What one sentence does twice is one finding, as is what it gives the own and denies others.
      if (found.some((each) => each.at < end && at < each.end) || isForbidden(clauseOf(text, end), at, end) || /规定|优惠政策/.test(marked) || quoted(text, at)) continue;
      const related = [...(ruledOut ? provisionsThat(context, ruledOut) : []), ...lawInForce(context, ...laws)];
      if (related.length > 0) found.push({ law: laws[0], about, at, end, finding: { code: 'conflict/fair-competition', span: block.original(start + at, start + end), message, related } });
    }
  }
  // What national law provides itself, the draft only repeats.
  return found.length > 0 && isNational(context, words) ? [] : found.map(({ finding }) => finding);
}

/** The first provision of the documents on the subject that says so: 食盐价格由经营者自主确定. */
function provisionsThat(context: CheckContext, says: RegExp): Related[] {
  for (const source of relatedDocuments(context)) {
    const norm = sentenceIndex(source.document).statements.find(({ norm: { text } }) => says.test(text))?.norm;
    if (norm) return [evidenceAt(source, norm.block.original(norm.start, norm.end), norm.node)];
  }
  return [];
}

/** A sentence up to the end of the clause that a place ends in: what a further clause forbids is another thing, but for …的，不得. */
function clauseOf(text: string, end: number): string {
  const comma = text.indexOf('，', end);
  return comma < 0 || text[comma - 1] === '的' || comma === end ? text.slice(0, comma === end && !/^，(?:一律|应当?|要|予以|全面|依法|限期)?(?:清理|取消|废止|纠正)/.test(text.slice(comma)) ? end : undefined) : text.slice(0, comma);
}

/** Names of the draft's own place and of what it holds: 绍兴市, 绍兴, 柯桥区. */
function ownNames({ metadata: { jurisdiction } }: PolicyDocument): string[] {
  const { province, city, district } = jurisdiction;
  const names = [district, city, province].flatMap((name) => (name ? [name, name.replace(/(?:壮族|回族|维吾尔)?(?:自治区|省|市|区|县)$/, '')] : [])).filter((name) => name.length > 1);
  return names.length > 0 ? [...names, ...(district ? [] : districtsOf(jurisdiction))] : ['本行政区域'];
}
