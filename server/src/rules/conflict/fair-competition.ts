import type { Block, PolicyDocument } from '../../document/model';
import { normsIn, type Norm } from '../../document/norms';
import type { CheckContext, Finding, Rule, Words } from '../model';
import { isForbidden } from './clauses';
import { frameOf } from './kept';
import { lawInForce } from './law';

interface Kind {
  readonly laws: readonly string[];
  readonly message: Words;
  /** Words of which every match has one; most sentences have none, and are not read further. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const OWN = '(?:本地|本市|本省|本区|本县|我市|我省|我区|我县|当地|市内|省内|区内|县内|地产|属地)';
const FIRM = '(?:企业|公司|供应商|经营者|投标人|单位|机构|产品|商品|品牌|服务商|运营商|总部|主体|承包商|中介|厂家|商户|原料|材料|农产品)';
/** Firms from elsewhere. */
const OUTSIDER = '(?:外地|市外|外市|省外|外省|区外|县外|外来|外埠|非本地|非本市)';

/** One family of restriction each; `PLACE` stands for the names of the draft's own place. */
const readKinds = (place: string): readonly Kind[] => {
  const here = `(?:${OWN}|${place})`;
  return [
    {
      laws: ['bidding', 'monopoly'],
      needs: /优先|倾斜|照顾|优惠|业绩|扣除|折扣|加[^，。；]{0,4}分/,
      message: { zh: '以注册地、所在地、本地业绩给予加分或者优先，排斥外地经营者，请删去，或者改为对各地经营者同样适用的条件。', en: 'Gives points or preference for being local and so shuts out others; remove it or set a condition that applies to all alike.' },
      pattern: new RegExp(
        `(?:注册地?|住所地?|登记地?|总部|生产地|税收)(?:地)?[^，。；]{0,4}(?:在|为|属)?${here}[^。；]{0,24}(?:加[^，。；]{0,4}分|优先|倾斜|照顾|优惠)`
        + `|在?${here}(?:注册|登记|纳税|生产|设立)?(?:登记|且纳税|并纳税)?的?${FIRM}[^。；]{0,18}(?:加[^，。；]{0,4}分|优先(?:中标|采购|选用|使用|确定|考虑|安排|入围|推荐|承接|承办|获得|支持|列入)|(?:予以|给予)(?:优先|倾斜|照顾))`
        + `|优先(?:采购|选用|使用|确定|考虑|安排|选择|推荐|购买|支持|面向|发包|委托|租给|出租|授予|交由)(?:给|由|与)?[^，。；]{0,6}${here}[^，。；]{0,8}${FIRM}`
        + `|优先(?:结清|结算|支付|拨付|兑付|清偿|偿付|办理|受理|审批|保障)[^，。；]{0,6}${here}[^，。；]{0,6}${FIRM}`
        + `|${here}[^，。；]{0,6}${FIRM}[^。；]{0,24}(?:评审|评标|价格|报价)[^，。；]{0,6}(?:扣除|折扣|加分)`
        + `|(?:${here}|具有${here})[^，。；]{0,8}业绩[^。；]{0,16}(?:加[^，。；]{0,4}分|得分|方可|优先|资格)`, 'g'),
    },
    {
      laws: ['branch', 'monopoly'],
      needs: /注册|登记|纳税|设立|缴税|成立|开设|建设|限于|只|仅|为/,
      message: { zh: '要求外地经营者在本地注册、设立机构或者纳税才能参与，属于对外地经营者的歧视性条件，请删去。', en: 'Makes local registration, a local branch or local tax a condition for taking part; remove it.' },
      pattern: new RegExp(
        `(?:限于|仅限于?|只限于?|只能(?:由|是|为)|须为|必须(?:是|为)|应当?为|要求(?:其)?(?:为|是|须|必须)?)[^，。；]{0,6}(?:在)?${here}[^，。；]{0,6}(?:注册|登记|纳税|设立|缴税)`
        + `|(?:应当?|须|必须|需|要求[^，。；]{0,12})(?:先|首先|事先|同时|在中标后)?[^，。；]{0,4}(?:在|到)${here}[^，。；]{0,4}(?:境内|辖区内|行政区域内)?(?:设立|注册|成立|开设|登记)[^，。；]{0,14}(?:公司|法人|分支机构|机构|企业|总部|生产基地|研发中心|服务网点)`
        + `|承诺[^，。；]{0,8}(?:在|到)${here}(?:投资)?(?:设立|注册|成立|建设|新建)[^，。；]{0,14}(?:公司|法人|机构|企业|总部|基地|工厂|中心)`
        + `|(?:只|仅)(?:能|限|面向|对|向|接受|允许|授予|委托|由)[^，。；]{0,8}(?:总部|注册地?|住所地?|税收)(?:设|位)?(?:在|于|为)?${here}[^，。；]{0,10}${FIRM}`
        + `|(?:须|必须|应当?)(?:为|是)[^，。；]{0,4}${here}(?:本地)?[^，。；]{0,4}${FIRM}`
        + `|(?:在|到)${here}(?:设立|注册|成立|登记|纳税)[^，。；]{0,16}(?:后)?，?[^，。；]{0,6}(?:方可|方能|才能|才可)(?:参[加与]|投标|承接|承揽|经营|享受|从事|开展|入围|备案)`
        + `|(?:股东|出资人|法定代表人|负责人|实际控制人|经营者)[^，。；]{0,6}(?:为|系|是|应当?为|须为|具有)${here}户籍`
        + `|(?:未|没有|不)在${here}[^，。；]{0,10}(?:注册|登记|设立|纳税)[^，。；]{0,14}，?(?:一律)?(?:不得|不予|不能)`
        + `|(?:承接|参与|承办|入围)[^。；]{0,20}(?:企业|单位|机构|平台)[^。；]{0,10}(?:限于|仅限|只限)[^。；]{0,12}(?:本地|本市|本省|${place})[^。；]{0,10}(?:企业|单位|机构)`, 'g'),
    },
    {
      laws: ['supplier', 'monopoly'],
      needs: /公司|厂|商城|品牌|集团|指定|限定|名录|备选库|供应商库|独家|专营/,
      message: { zh: '限定购买、使用特定经营者的商品或者服务，请改为公开、竞争的方式确定，不写具体经营者。', en: 'Names the supplier that must be used; choose it by open competition and name none.' },
      pattern: new RegExp(
        `(?:统一|一律|全部|均|必须|只能?|仅能?|指定|独家|唯一|应当?|须|需)(?:由|向|到|委托|采购|购买|使用|采用|选用|安装|选择|通过)[^，。；、]{2,30}?(?:有限责任公司|有限公司|股份公司|集团公司|集团|公司|厂|商城|品牌)[^。；]{0,16}?(?:提供|供应|承担|购买|采购|安装|检测|配送|实施|运营|服务|承接|产品|生产|经营|系统|设备|软件)`
        + `|(?:指定|限定)[^，。；]{0,20}(?:公司|企业|集团|厂家|平台|品牌|供应商|经营者)(?!名单)(?:统一)?(?:提供|供应|销售)的?|(?:指定|限定)[^，。；]{0,20}(?:公司|企业|集团|厂家|平台|品牌)的(?:商品|服务|产品|设备|系统|软件)`
        + `|由[^，。；]{2,24}(?:公司|集团|院|所|中心|站|协会)(?:独家|专营|垄断)(?:提供|供应|承担|经营|运营|实施)?`
        + `|(?:从|在|由)[^，。；]{0,16}(?:企业|机构|供应商|单位|服务商|商家|品牌)[^，。；]{0,6}(?:名录库|名录|备选库|供应商库|推荐名单)[^，。；]{0,6}(?:选取|选择|选用|抽取|确定|选定|采购)`
        + `|由[^，。；]{2,24}(?:公司|集团)(?:统一|独家|专门|唯一)(?:提供|供应|配送|安装|承担|运营|经营|采购|销售)`, 'g'),
    },
    {
      laws: ['leave', 'monopoly'],
      needs: /迁|搬|撤|注册地/,
      message: { zh: '限制经营者迁出，请删去。', en: 'Keeps firms from moving away; remove it.' },
      pattern: new RegExp(`(?:年内|期间|期限内|起)?[^，。；]{0,6}不得?(?:将[^，。；]{0,10})?(?:迁出|外迁|搬离|迁离|搬迁出|变更注册地|转移注册地|迁往外地|迁往(?:市|省|区|县)外|迁往(?:其他|他)[^，。；]{0,2}|搬往[^，。；]{1,6})|承诺[^，。；]{0,16}不(?:迁|外迁|搬|撤)|(?:迁出|外迁|迁离|搬离)${here}?[^。；]{0,12}(?:退还|退回|追回|收回|返还|追缴)`, 'g'),
    },
    {
      laws: ['subsidy', 'tax', 'monopoly'],
      needs: /税|贡献|留成|留存/,
      message: { zh: '奖励、补贴与税收或者地方财政贡献挂钩，没有法律、行政法规依据或者国务院批准的，不得规定，请删去或者改为普惠条件。', en: 'Ties a grant to taxes paid or local fiscal contribution, which needs law, administrative regulation or State Council approval.' },
      pattern: /(?:按照?|依据|根据|以)[^，。；]{0,24}(?:缴纳的?[^，。；]{0,8}税|纳税额?|税收(?:贡献|收入|额)?|地方(?:财政|经济|综合)?贡献|财政贡献|地方留成|地方(?:财政)?留存|入库税)[^。；]{0,24}?(?:奖励|返还|补助|补贴|扶持|奖补)|(?:税收|增值税|所得税|地方留成|财政贡献)[^，。；]{0,10}(?:先征后返|即征即返|全额返还|返还|奖返)/g,
    },
    {
      laws: ['price-local', 'subsidy', 'monopoly'],
      needs: /采购|购买|使用|户籍|配套/,
      message: { zh: '以采购本地产品或者本地户籍为条件给予补贴、奖励，属于差别待遇，请删去，或者改为对各地经营者、商品同样适用的条件。', en: 'Grants that depend on buying local goods or on being local treat others differently; remove it or set a condition that applies to all alike.' },
      pattern: new RegExp(`(?:采购|购买|使用|选用|向|从)${here}[^，。；]{0,10}${FIRM}[^。；]{0,30}(?:补助|补贴|奖励|奖补|返还)|${here}户籍的?[^，。；]{0,6}(?:经营者|个体工商户|企业|市场主体|商户)[^。；]{0,20}(?:补贴|补助|奖励|优惠|减免)`, 'g'),
    },
    {
      laws: ['factor'],
      needs: /土地|出让|租金|社会保险|基金/,
      message: { zh: '给予特定经营者土地价款返还等要素、规费优惠，没有法律、行政法规依据或者国务院批准的，不得规定，请删去。', en: 'Gives certain firms back what they paid for land or in fees, which needs law, administrative regulation or State Council approval.' },
      pattern: /土地(?:出让金|出让收入|出让价款|价款)[^。；]{0,24}(?:返还|奖励|补助|先缴后返|减免|扶持)|(?:社会保险费|政府性基金)[^，。；]{0,10}(?:减半|免除|返还|先缴后返)/g,
    },
    {
      laws: ['tax'],
      needs: /税/,
      message: { zh: '税收优惠由法律、行政法规规定或者经国务院批准，本级文件不得自行规定，请删去，或者写明依据。', en: 'Tax relief needs law, administrative regulation or State Council approval; remove it or name the ground.' },
      pattern: /^(?![^。；]*(?:国家|国务院|依法|依照|按照|按规定|法律|政策规定|税法|税务机关))[^。；]*?((?:减按|减半|减征|免征|减免|豁免)[^，。；]{0,12}(?:所得税|增值税|房产税|土地使用税|契税|印花税|税收|税款))/g,
    },
    {
      laws: ['price', 'monopoly'],
      needs: /价/,
      message: { zh: '违法干预实行市场调节价的商品、服务的价格，请删去。', en: 'Interferes with prices that the market sets; remove it.' },
      pattern: /不得(?:低于|高于)[^，。；]{0,16}(?:协会|商会|联盟|自律)[^，。；]{0,8}价格?[^，。；]{0,6}(?:收费|销售|经营|报价|定价|出售|承揽)?|(?:统一|一律)(?:执行|按照?)[^，。；]{0,10}(?:协会|商会|自律)[^，。；]{0,8}(?:价格|收费标准|价)/g,
    },
    {
      laws: ['leave', 'monopoly'],
      needs: /应当?|须|必须|一律|只能|全部|不得/,
      message: { zh: '限定采购本地商品或者不许使用外地商品，请删去。', en: 'Requires local goods or bars those from elsewhere; remove it.' },
      pattern: new RegExp(`(?:应当?|须|必须|一律|全部|只能)(?:采购|购买|使用|选用)(?:在)?${here}(?:注册|登记|生产|纳税)?的?[^，。；]{0,6}${FIRM}|(?:应当?|须|必须|一律|全部|只能)(?:从|向|在)${here}[^，。；]{0,8}(?:${FIRM}|农户|基地|市场)?[^，。；]{0,4}(?:采购|购买|进货|选购)|不得(?:使用|采购|销售|购进|购买)[^，。；]{0,4}${OUTSIDER}[^，。；]{0,4}${FIRM}`, 'g'),
    },
    {
      laws: ['discrimination', 'monopoly'],
      needs: /备案|登记|审批|报备|指定|定点|规定的|顺延|延后|暂缓|加收|从严/,
      message: { zh: '要求外地经营者进入本地另行备案、登记，属于歧视性要求，请删去。', en: 'Makes firms from elsewhere file or register before they may work here; remove it.' },
      pattern: new RegExp(`${OUTSIDER}[^，。；]{0,8}(?:企业|公司|供应商|经营者|投标人|单位|机构|承包商|服务商|运营商|主体)(?!在)[^。；（）]{0,24}(?:应当?|须|必须|需)[^，。；]{0,14}(?:备案|登记|审批|报备|领取|办理手续)|${OUTSIDER}[^。；]{0,40}(?:应当?|须|必须|需|一律)[^，。；]{0,6}(?:在|到|进入|经)(?:指定|定点|规定)的?[^，。；]{0,8}(?:市场|场所|地点|仓库|企业|机构|窗口)|${OUTSIDER}[^，。；]{0,8}${FIRM}[^，。；]{0,8}(?:顺延|延后|暂缓|加收|从严)`, 'g'),
    },
    {
      laws: ['leave', 'monopoly'],
      needs: /外地|市外|外市|省外|外省|区外|县外|外来|非本/,
      message: { zh: '限制外地经营者或者商品进入本地市场，请删去。', en: 'Bars firms or goods from elsewhere; remove it.' },
      pattern: new RegExp(`${OUTSIDER}(?:的)?[^，。；]{0,6}${FIRM}[^，。；]{0,12}(?:不得|禁止|不予|不允许|限制|谢绝|暂停)[^，。；]{0,6}(?:参[加与]|进入|投标|销售|承接|承揽|经营|备案|入围|入驻|从事)|(?:禁止|不得|限制|不允许)(?!要求|限制|排斥|歧视|对|设置|以|强制|阻碍|变相|违法|因)[^，。；]{0,6}(?:外地|市外|省外|外省)[^，。；]{0,4}${FIRM}[^，。；]{0,8}(?:参[加与]|进入|投标|销售|承接|入围)?`, 'g'),
    },
  ];
};

const kindsOf = new Map<string, readonly Kind[]>();
/** Drafts of one sitting come from few places; expressions of more are not kept. */
const MOST_PLACES = 64;

/** The families for a place: expressions are costly to make, and a folder of documents has few places. */
function kindsFor(place: string): readonly Kind[] {
  let kinds = kindsOf.get(place);
  if (!kinds) {
    if (kindsOf.size >= MOST_PLACES) kindsOf.clear();
    kindsOf.set(place, (kinds = readKinds(place)));
  }
  return kinds;
}

const ANCHOR = /本地|本市|本省|本区|本县|我市|我省|我区|我县|当地|市内|省内|区内|县内|属地|地产|注册|公司|集团|指定|限定|迁|搬离|税|贡献|外地|市外|省外|外省|外来|外埠|非本|户籍|名录|备选库|供应商库|独家|专营|协会[^，。；]{0,8}价|土地出让/;
const RESTRICTS = { name: 'fair competition', hint: new RegExp(ANCHOR, 'g') };

const PUNISHED = /责令|罚款|处分|追究|行为之一|情形之一|^违反/;
/** A quotation of what others do is not what this document does. */
const quoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

export const fairCompetition: Rule = {
  code: 'conflict/fair-competition',
  severity: 'warning',
  title: { zh: '有碍公平竞争', en: 'Restricts fair competition' },
  explanation: {
    zh: '优待本地企业（加分、优先、价格扣除、只面向本地）、限定特定经营者或者名录库、以本地注册、纳税、投资为条件、要求外地经营者另行备案、限制迁出、奖励与税收或者采购本地产品挂钩、返还土地价款、自行减免税、干预市场价格、排斥外地经营者和商品的条款。禁止或者清理这些做法的句子，对各地经营者同样适用的支持，国家规定的优惠，只写“支持本地企业”而没有差别待遇的，不报；第十二条规定的例外（国家安全、科技创新、公益等）由起草单位说明，不作判断。',
    en: 'Clauses that favour local firms, name a supplier or a list of them, require local registration, tax or investment, make outsiders file, keep firms from moving, tie grants to taxes or to buying local goods, give back the price of land, grant tax relief, set market prices, or bar outsiders. Sentences that forbid or abolish such practice, support open to all, and relief set by the State are not reported; the exceptions of article 12 are for the drafter to argue.',
  },
  basis: '《公平竞争审查条例》（2024年8月1日起施行）第八条至第十一条；此前为反垄断法关于行政机关不得制定排除、限制竞争规定的条款',
  bad: '同等条件下优先采购本市企业的产品。',
  good: '通过公开招标确定供应商，各地企业同等参与。',
  *check(context: CheckContext): Iterable<Finding> {
    const { document } = context;
    // What law and the State Council set is not measured by what they forbid to those below.
    if (document.metadata.rank === 'law' || document.metadata.rank === 'administrative-regulation') return;
    const kinds = kindsFor(ownNames(document));
    const restrictions = (block: Block): readonly Finding[] => normsIn(document, block).flatMap((norm) => restrictionsIn(context, kinds, norm));
    for (const block of document.blocksThat(RESTRICTS, frameOf(context), (each) => restrictions(each).length > 0)) yield* restrictions(block);
  },
};

/** The restrictions that a sentence sets up, one for each place in it. */
function restrictionsIn(context: CheckContext, kinds: readonly Kind[], { text, block, start, intro, listed }: Norm): Finding[] {
  // Acts to be punished or forbidden, as lists and single sentences name them, are set by nobody.
  if (listed || !ANCHOR.test(text)) return [];
  const possible = kinds.filter(({ needs }) => needs.test(text));
  if (possible.length === 0 || isForbidden(`${intro}，`, intro.length, intro.length + 1) || PUNISHED.test(text)) return [];
  const found: Array<{ law: string; at: number; end: number; finding: Finding }> = [];
  for (const { pattern, laws, message } of possible) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const at = match[1] ? end - match[1].length : match.index;
    // What one sentence does twice against one provision is one finding.
    if (found.some((each) => each.law === laws[0] || each.at < end && at < each.end) || isForbidden(clauseOf(text, end), at, end) || /规定|优惠政策/.test(match[1] ?? match[0]) || quoted(text, at)) continue;
    const related = lawInForce(context, ...laws);
    if (related.length > 0) found.push({ law: laws[0], at, end, finding: { code: 'conflict/fair-competition', span: block.original(start + at, start + end), message, related } });
  }
  return found.map(({ finding }) => finding);
}

/** A sentence up to the end of the clause that a place ends in: what a further clause forbids is another thing, but for …的，不得. */
function clauseOf(text: string, end: number): string {
  const comma = text.indexOf('，', end);
  return comma < 0 || text[comma - 1] === '的' || comma === end ? text.slice(0, comma === end && !/^，(?:一律|应当?|要|予以|全面|依法|限期)?(?:清理|取消|废止|纠正)/.test(text.slice(comma)) ? end : undefined) : text.slice(0, comma);
}

/** Names of the draft's own place as an alternation: 绍兴市|绍兴. */
function ownNames({ metadata: { jurisdiction: { province, city, district } } }: PolicyDocument): string {
  const names = [district, city, province].flatMap((name) => (name ? [name, name.replace(/(?:壮族|回族|维吾尔)?(?:自治区|省|市|区|县)$/, '')] : [])).filter((name) => name.length > 1);
  return names.length > 0 ? names.join('|') : '本行政区域';
}
