import type { Block, PolicyDocument } from '../../document/model';
import type { CheckContext, Finding, Rule, Words } from '../model';
import { carriesOut, isForbidden, sentencesOf, type Sentence } from './clauses';
import { evidenceAt } from './evidence';
import { frameOf } from './kept';
import { lawInForce } from './law';
import { isBacked, ruledOut } from './related';

type Class = 'normative' | 'rule' | 'regulation';

interface Kind {
  readonly name: string;
  readonly pattern: RegExp;
  readonly laws: Readonly<Partial<Record<Class, readonly string[]>>>;
  readonly message: Words;
  /** Further conditions on the sentence. */
  readonly holds?: (sentence: string, match: RegExpExecArray) => boolean;
}

const PERMIT = '(?:许可证?|准入证|准营证|资格证书?|经营证|上岗证|准运证|通行证|登记证|核准证?|批准文件|特许)';
/** Licences that law or State Council sets; naming them sets nothing. */
const STATUTORY = /施工许可|规划许可|排污|取水|食品|药品|医疗|道路运输|网络预约|出租|特种|危险|烟花|爆竹|烟草|采矿|探矿|安全生产|办学|卫生许可|演出|出版|娱乐|印刷|保安|采砂|河道|采伐|狩猎|户外广告|占用|挖掘|排水|燃气|校车|驾驶|行驶证|号牌|居住证|不动产|营业执照|用地|用海|建设工程|林木|种子|农药|兽药|饲料|动物防疫|渔业|捕捞|港口|航道|水上|船舶|电力|电信|网络安全|广播|电视|文物|旅行社|导游|律师|会计|拍卖|典当|融资担保|小额贷款|人力资源|劳务派遣|职业|外国人|出入境|边防|海关|进出口|计量|测绘|地图|气象|无线电|枪支|剧毒|放射|辐射|核|消防|特殊|粮食|盐业|生鲜|屠宰|种畜|生产许可|预售|房地产|物业|建筑|资质|工程质量|节能|环境影响|水土保持|洪水|防空|宗教|社会团体|基金会|养老机构|殡葬|公墓|教师|幼儿园|培训机构/;
/** Who is managed: an authority binding its own offices sets no licence. */
const INTERNAL = /各区|各县|各地|各部门|各单位|各有关|有关部门|下级|机关|工作人员|公务员|领导干部|财政|资金|预算|编制|事业单位|国有企业|本级|成员单位|牵头单位|责任单位|政府投资|考核|表彰|评比/;

const KINDS: readonly Kind[] = [
  {
    name: 'penalty',
    pattern: /(?:处以?|并处|可处|课以|给予|进行)[^，。；]{0,28}(?:罚款|罚金)|罚款(?:人民币)?[\d一二三四五六七八九十百千万]{1,8}(?:万|千)?元|吊销[^，。；]{0,16}(?:证|照|资质|资格)|没收(?:其)?[^，。；]{0,6}(?:所得|财物|工具|物品|收入)|责令[^，。；]{0,10}停产停业|处[^，。；]{0,10}(?:行政)?拘留/g,
    laws: { normative: ['penalty-normative'] },
    message: { zh: '规范性文件不得设定行政处罚。请删去；执行上位法处罚规定的，写明“依照《……》第……条”。', en: 'A normative document may not set administrative penalties. Remove it, or cite the provision of law that is carried out.' },
    holds: (sentence, match) => !/(?:项目|事项|决定|收缴|标准|基准|依据|裁量|案件|数额|收入)/.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 4)),
  },
  {
    name: 'penalty',
    pattern: /吊销[^，。；]{0,16}(?:许可证|执照|资质证?|资格证?)|没收(?:其)?[^，。；]{0,6}(?:所得|财物)|责令[^，。；]{0,10}停产停业|处[^，。；]{0,10}(?:行政)?拘留/g,
    laws: { rule: ['penalty-rule'] },
    message: { zh: '政府规章只能设定警告、通报批评或者限额以内的罚款；设定其他处罚须有法律、法规依据。', en: 'A government rule may set no penalty but warnings, public criticism and limited fines.' },
  },
  {
    name: 'penalty',
    pattern: /吊销(?:其)?(?:企业)?营业执照|(?:处|予以|给予)[^，。；]{0,10}(?:行政)?拘留(?!等)/g,
    laws: { regulation: ['penalty-regulation'] },
    holds: (sentence) => !/《[^》]+法[^》]*》|依法|依照|治安管理处罚/.test(sentence),
    message: { zh: '地方性法规不得设定限制人身自由、吊销营业执照的行政处罚；执行法律、行政法规的，写明依据。', en: 'A local regulation may not set detention or the revocation of a business licence.' },
  },
  {
    name: 'licence',
    pattern: new RegExp(
      `未(?:取得|办理|持有|领取|申领)[^，。；]{0,20}${PERMIT}[^，。；]{0,4}，?[^，。；]{0,8}(?:一律)?不得`
      + `|(?:应当?|须|必须|需)[^。；]{0,24}(?:申领|申请领取|取得|领取|申办|办理)《?[^，。；《》]{0,18}${PERMIT}》?`
      + `|未经[^，。；]{0,18}(?:批准|审批|同意|核准|许可|审核|备案)(?:的)?，?[^，。；]{0,14}不得`
      + `|(?:须|必须|应当?|需)(?:报)?经[^，。；]{2,18}(?:批准|审批|核准|许可|审核同意|同意)(?:后|，)?[^，。；]{0,4}(?:方可|方能|才能|才可)`
      + `|(?:实行|实施|纳入)(?:行政)?(?:许可|审批|准入|核准|特许经营)(?:管理|制度|制)`, 'g'),
    laws: { normative: ['licence-normative'], rule: ['licence-rule'] },
    message: { zh: '本级文件不得设定行政许可（包括以审批、核准、同意、准入为名的变相许可）。请删去；实施上位法已设许可的，写明依据。', en: 'A document of this rank may not set a licence under any name. Remove it, or cite the law that sets it.' },
    holds: (sentence, match) => !STATUTORY.test(sentence) && !INTERNAL.test(match[0]) && !INTERNAL.test(sentence.slice(Math.max(0, match.index - 24), match.index)) && !INTERNAL.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 16)),
  },
  {
    name: 'compulsion',
    pattern: /(?:可以|应当?|予以|由[^，。；]{2,20}|有权|一律|将)[^，。；]{0,8}(?:查封|扣押|扣留|暂扣|冻结|强制拆除|强制清除|强制拖离|强行拆除|强制执行|强制隔离|强制关闭)/g,
    laws: { normative: ['compulsion-normative'], rule: ['compulsion-normative'] },
    message: { zh: '法律、法规以外的文件不得设定查封、扣押、强制拆除等行政强制。请删去，或者写明所依据的法律条款。', en: 'Only laws and regulations may set compulsory measures. Remove it or cite the law.' },
    holds: (sentence) => !/申请[^，。；]{0,6}(?:人民)?法院|保险/.test(sentence),
  },
  {
    name: 'fee',
    pattern: /(?:收取|缴纳|交纳|缴存|交)[^，。；不]{0,14}(?:工本费|管理费|保证金|押金|手续费|办证费|登记费|评审费|检验费|占用费|赞助费|报名费|审核费|审查费|验收费|制证费|建设费|调节金|基金)/g,
    laws: { normative: ['fee', 'fee-licence'], rule: ['fee', 'fee-licence'] },
    message: { zh: '本级文件不得设立行政事业性收费、政府性基金或者保证金。请删去，或者写明法律、行政法规依据。', en: 'A document of this rank may not set fees, funds or deposits. Remove it or cite the law.' },
    holds: (sentence) => /部门|机关|政府|管委会|管理委员会|街道|窗口|中心|登记|号牌|证|申请人|备案|审批/.test(sentence) && !/标准(?:由|按)|价格主管|政府定价|物业服务|社会保险|公积金|农民工|投标|履约|住宅专项|维修资金|国有土地|土地出让|建筑垃圾|水资源费|排污费|污水处理费/.test(sentence),
  },
  {
    name: 'certificate',
    pattern: /(?:提交|提供|出具|开具|出示|附|持|凭|递交)[^，。；]{0,10}(?:由)?[^，。；]{0,14}(?:社区|居委会|居民委员会|村委会|村民委员会|派出所|街道|乡镇|所在单位|工作单位|用人单位|户籍地|居住地)[^，。；]{0,14}(?:出具|开具)?的?[^，。；、]{0,16}证明|(?:提交|提供|出具|开具|附|递交)[^，。；]{0,12}(?:无(?:违法|犯罪|违规|不良)[^，。；]{0,10}|亲属关系|居住|婚姻状况|婚育|收入|同一人|无业|未就业|健在|贫困|品行|表现)(?:情况|状况|记录)?(?:的)?证明/g,
    laws: { normative: ['certificate'], rule: ['certificate'] },
    message: { zh: '证明事项应当有法律、法规或者国务院决定依据，本级文件不得设定。请删去，或者写明依据。', en: 'Certificates may be required only where law, regulation or the State Council says so. Remove it or cite the ground.' },
    holds: (sentence) => !/之一|或者?承诺|告知承诺|法定|诉讼|司法|见证|医学|出生/.test(sentence),
  },
];

const ANCHOR = /罚款|罚金|吊销|没收|停产停业|拘留|人身自由|许可|准入|批准|审批|核准|同意|备案|特许|证|查封|扣押|扣留|暂扣|冻结|强制|强行|费|保证金|押金|基金/;
const ANCHORS = new RegExp(ANCHOR, 'g');

export const authority: Rule = {
  code: 'conflict/authority',
  severity: 'error',
  title: { zh: '超越权限设定', en: 'Beyond what a document of this rank may set' },
  explanation: {
    zh: '规范性文件设定行政处罚、行政许可、行政强制、收费、证明事项，政府规章设定罚款以外的处罚、许可、强制，地方性法规设定限制人身自由、吊销营业执照。禁止设定的句子、依照上位法具体条款执行的句子、上位法已有同样规定的，不报。',
    en: 'Penalties, licences, compulsion, fees and certificates set by a document that may not set them, by its rank. Sentences that forbid them, carry out a cited provision of law, or repeat what higher law already sets are not reported.',
  },
  basis: '行政处罚法第十二条、第十四条、第十六条；行政许可法第十六条、第十七条；行政强制法第十条；优化营商环境条例第二十五条、第四十四条',
  bad: '（通知）未取得《导览员准入证》的，不得从事导览活动。',
  good: '（通知）鼓励导览员参加培训。',
  *check(context: CheckContext): Iterable<Finding> {
    const { document } = context;
    const rank = classOf(document);
    if (!rank) return;
    const possible = new Set(document.blocksWith(ANCHORS));
    for (const block of document.blocksThat(authority, frameOf(context), (each) => possible.has(each) && powersIn(context, each, rank).length > 0)) yield* powersIn(context, block, rank);
  },
};

/** The powers that a paragraph takes and may not have; one of a kind is one finding (实行审批管理。未经批准，不得…). */
function powersIn(context: CheckContext, block: Block, rank: Class): readonly Finding[] {
  const found: Finding[] = [];
  if (block.kind !== 'body' && block.kind !== 'row') return found;
  for (const sentence of sentencesOf(block)) {
    const finding = check(context, sentence, rank);
    if (finding && !found.some(({ message }) => message.zh === finding.message.zh)) found.push(finding);
  }
  return found;
}

/** One finding a sentence at most: the first power it takes that it may not have. */
function check(context: CheckContext, { block, start, text }: Sentence, rank: Class): Finding | null {
  if (!ANCHOR.test(text)) return null;
  for (const { name, pattern, laws, message, holds } of KINDS) {
    const ids = laws[rank];
    if (!ids) continue;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const clause = Math.max(text.lastIndexOf('，', match.index), 0);
    if (isForbidden(name === 'licence' ? text.slice(0, match.index) : text.slice(0, end), match.index, end) || carriesOut(text, match.index) || /依法|按规定|按照(?:国家|有关|相关|省)/.test(text.slice(clause, end))) continue;
    if (insideQuote(text, match.index) || holds && !holds(text, match) || isBacked(context, name, text)) continue;
    const related = lawInForce(context, ...ids);
    if (related.length === 0) continue;
    const contrary = ruledOut(context, name, text);
    if (contrary) {
      const { norm } = contrary.statement;
      related.unshift(evidenceAt(contrary.source, norm.block.original(norm.start, norm.end), norm.node));
    }
    return { code: 'conflict/authority', span: block.original(start + match.index, start + end), message, related };
  }
  return null;
}

const insideQuote = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

/** What a document is when it comes to what it may set; null where it may set all of it or cannot be placed. */
function classOf({ metadata: { rank, kind, documentNumber } }: PolicyDocument): Class | null {
  // A measure in articles may be a rule of government, which may set more; it is given the benefit of the doubt.
  const rulelike = kind !== null && /^(?:办法|规定|实施细则|细则|规则|令)$/.test(kind) && !documentNumber;
  if (rank.startsWith('normative')) return rulelike ? 'rule' : 'normative';
  if (rank === 'government-rule' || rank === 'departmental-rule') return 'rule';
  if (rank === 'provincial-regulation' || rank === 'municipal-regulation') return 'regulation';
  if (rank !== 'unknown') return null;
  return kind && /条例|法$/.test(kind) ? 'regulation' : rulelike ? 'rule' : 'normative';
}
