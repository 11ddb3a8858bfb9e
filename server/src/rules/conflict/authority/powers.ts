import type { Words } from '../../model';

/** What a document is when it comes to what it may set. */
export type Class = 'normative' | 'rule' | 'regulation';

/** A power, as drafts take it, and the law by which a document of a class may not. */
export interface Power {
  readonly name: string;
  readonly pattern: RegExp;
  readonly laws: Readonly<Partial<Record<Class, readonly string[]>>>;
  readonly message: Words;
  /** Further conditions on the sentence. */
  readonly holds?: (sentence: string, match: RegExpExecArray) => boolean;
}

const PERMIT = '(?:许可证?|准入证|准营证|资格证书?|经营证|上岗证|服务证|营运证|准运证|通行证|登记证|核准证?|批准文件|特许)';
/** The name of a licence: 接收许可证, 导览员准入证. */
const NAMED = new RegExp(`([^，。；《》、]{2,18}?)${PERMIT}`);
/** Who can grant no licence of law. */
const NO_LICENSER = /街道|乡镇|镇人民政府|乡人民政府|社区|村民?委员?会|居民?委员?会|协会|商会|学会|联合会|物业|指挥部|领导小组/;
/** Licences that law or State Council sets; naming them sets nothing. */
const STATUTORY = /施工许可|规划许可|排污|取水|食品|药品|医疗|道路运输|网络预约|出租汽?车|特种|危险|烟花|爆竹|烟草|采矿|探矿|安全生产|办学|卫生许可|演出|出版|娱乐|印刷|保安|采砂|河道|采伐|狩猎|户外广告|占用|挖掘|排水|燃气|校车|驾驶|行驶证|号牌|居住证|不动产|营业执照|用地|用海|建设工程|林木|种子|农药|兽药|饲料|动物防疫|渔业|捕捞|港口|航道|水上|船舶|电力|电信|网络安全|广播|电视|文物|旅行社|导游|律师|会计|拍卖|典当|融资担保|小额贷款|人力资源|劳务派遣|职业|外国人|出入境|边防|海关|进出口|计量|测绘|地图|气象|无线电|枪支|剧毒|放射|辐射|核(?:设施|材料|电|安全|燃料|与)|消防|特殊|粮食|盐业|生鲜|屠宰|种畜|生产许可|预售|房地产|物业|建筑|资质|工程质量|节能|环境影响|水土保持|洪水|防空|宗教|社会团体|基金会|养老机构|殡葬|公墓|教师|幼儿园|培训机构/;
/** Who is managed: an authority binding its own offices sets no licence. */
const INTERNAL = /各区|各县|各地|各部门|各单位|各有关|有关部门|下级|(?<!公安|行政|登记|审批|审核|发证|颁证|税务|批准|许可|备案|主管|执法|监管)机关|工作人员|公务员|领导干部|财政|资金|预算|编制|事业单位|国有企业|本级|成员单位|牵头单位|责任单位|政府投资|绩效|目标考核|考核评价|表彰|评比|领导|负责人|本局|我局|办公会|党[组委]|常务会议/;

/** 吊销许可证件的，应当告知听证权利: how a sanction set elsewhere is imposed. */
const PROCEDURE = /^[^，。；]{0,30}(?:的|前|时|后)，[^。；]{0,12}(?:告知|听证|报告|备案|集体讨论|法制审核|公示|通报|移送|申请)/;
/** 被吊销许可证的, 自吊销之日起: a sanction that has been imposed already. */
const SUFFERED = /(?:被|自|已)(?:依法)?$/;
/** Whose leave is no licence: it is asked for in private law. */
const OWNERS = /(?:著作权|所有权|使用权|专利权|商标权|权利|承包|出租|监护|债权|当事|持有|投保|被保险)人|本人|业主|用户|消费者|患者|家属|股东|董事会/;
/** 采取查封、扣押措施的，应当报告: how compulsion set elsewhere is carried out. */
const TAKEN = /^[^，。；]{0,10}(?:措施的?|的|时|前|后)，[^。；]{0,24}(?:报告|批准|清单|通知|告知|送达|记录|笔录|解除|返还|制作|出具|催告)/;
/** Who is no authority: what a firm takes or keeps is no compulsion by the state. */
const PRIVATE = /(?:服务机构|中介机构|企业|公司|经营者|服务人|业主|商家|平台|用人单位|房东|出租人|幼儿园|医疗机构|举办者)(?:可以|有权|应当?|不得)?[^，]{0,10}$/;
/** A fee by its sum: 收取每辆二十元的…费, 按每人每年120元收取…费, 每次缴纳五十元…费. */
const PRICED = '(?:收取|征收|计收|加收|缴纳|交纳)[^，。；不]{0,12}元[^，。；]{0,12}费(?![用率额税])|(?:按照?|以|每)[^，。；不]{0,16}元[^，。；不]{0,8}(?:收取|征收|计收|加收|缴纳|交纳)[^，。；]{0,12}费(?![用率额税])|(?:收取|征收|计收|加收)[^，。；不元]{1,12}费，?(?:标准为|按照?|以)?每[^，。；不]{1,14}元|收费标准[^，。；]{0,4}每[^，。；不]{1,14}元';
/** Who takes fees for the public, before the sum or in its clause. */
const COLLECTS = /部门|机关|街道|乡镇|[乡镇]人民政府|[省市县区乡镇]政府|人民政府|管委会|管理委员会|管理处|(?:村民|居民|居|村)委员?会|公共[^，。；]{2,10}机构|保护(?:管理)?机构|[省市县区][^，。；]{2,8}[局办]/;
/** Whom one only tells or asks: 报价格部门备案后. */
const TOLD = /(?:报|经|向|由)[^，。；]{2,20}(?:备案|批准|核定|同意|审批|公示|指导)/g;
/** Prices of a thing bought, what law sets everywhere, and what people agree on. */
const PRICES = /停车|水[费价]|[电气热油]费|供[水热暖气]|污水|垃圾|物业|学费|学杂|住宿|托育|保教|床位|餐|伙食|门票|票价|车费|运费|运价|租|保险|合同|协商|约定|协议|村民(?:代表)?会议|一事一议|自愿|党费|团费|会费|工会|赔偿|补偿|违约|滞纳|诉讼|仲裁|公证|医|药|诊|殡|墓|税|水资源|水土保持|排污|教育费|社会抚养|押运|通行费|过路费/;

const FEE = {
  name: 'fee',
  laws: { normative: ['fee', 'fee-licence'], rule: ['fee', 'fee-licence'] },
  message: { zh: '本级文件不得设立行政事业性收费、政府性基金或者保证金。请删去，或者写明法律、行政法规依据。', en: 'A document of this rank may not set fees, funds or deposits. Remove it or cite the law.' },
} as const;

export const POWERS: readonly Power[] = [
  {
    name: 'penalty',
    pattern: /(?:处以?|并处|可处|课以|给予|进行)[^，。；]{0,28}(?:罚款|罚金)|罚款(?:人民币)?[\d一二两三四五六七八九十百千万]{1,8}(?:万|千)?元|(?:予以|一律|并)没收(?=$|[，。；])|(?:予以|一律|，)收缴(?:其|经营|作案)?[^，。；]{0,6}(?:工具|物品|车辆|货物|财物|设备)|吊销[^，。；]{0,16}(?:证|照|资质|资格)|(?:予以)?没收(?!的|物资|款)(?:其|违法|非法|全部)?[\u4e00-\u9fff]{2,8}|(?:处|给予|予以)停业(?:整顿|整改)|罚没(?:其|全部)[^，。；]{1,10}|责令[^，。；]{0,10}(?:停产停业|停业整顿|停止营业|关闭)|(?:取消|撤销)[^，。；]{0,12}(?:经营|从业|执业|营运|上岗)资格|(?:暂扣|吊扣)[^，。；]{0,12}(?:(?<!凭)证|照)(?![明据])|处[^，。；]{0,10}(?:行政)?拘留/g,
    laws: { normative: ['penalty-normative'] },
    message: { zh: '规范性文件不得设定行政处罚。请删去；执行上位法处罚规定的，写明“依照《……》第……条”。', en: 'A normative document may not set administrative penalties. Remove it, or cite the provision of law that is carried out.' },
    holds: (sentence, match) => !SUFFERED.test(sentence.slice(0, match.index)) && !PROCEDURE.test(sentence.slice(match.index)) && !/(?:项目|事项|决定|收缴|标准|基准|依据|裁量|案件|数额|收入)/.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 4)),
  },
  {
    name: 'penalty',
    pattern: /吊销[^，。；]{0,16}(?:许可证|执照|资质证?|资格证?)|没收(?:其)?[^，。；]{0,6}(?:所得|财物|工具|物品|车辆|设备)|责令[^，。；]{0,10}(?:停产停业|停业整顿|关闭)|(?:取消|撤销)[^，。；]{0,12}(?:经营|从业|执业|营运)资格|(?:暂扣|吊扣)[^，。；]{0,12}(?:(?<!凭)证|照)(?![明据])|处[^，。；]{0,10}(?:行政)?拘留/g,
    laws: { rule: ['penalty-rule'] },
    holds: (sentence, match) => !SUFFERED.test(sentence.slice(0, match.index)) && !PROCEDURE.test(sentence.slice(match.index)),
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
      + `|(?:应当?|须|必须|需)[^。；]{0,24}(?<!自)(?:申领|申请领取|取得|领取|申办|办理)《?[^，。；《》]{0,18}${PERMIT}》?`
      + `|(?:领取|取得|申领|考取|获得)[^，。；]{0,16}${PERMIT}[^，。；]{0,4}，?[^，。；]{0,6}(?:方可|方能|才能|才可)`
      + `|(?:办理|领取|取得)[^，。；]{0,10}(?:登记|认证|标识牌?|标牌)后?，?[^，。；]{0,6}(?:方可|方能|才能|才可)(?:营业|经营|从事|承接|上岗|开展|入户|进场)`
      + `|(?:应当?|须|必须|需)持有?[^，。；]{2,14}(?:签发|核发|颁发|开具)的[^，。；]{1,10}(?:证|许可|批文)`
      + `|未经[^，。；]{0,18}(?:批准|审批|同意|核准|许可|审核|备案|认证|考核)(?:合格)?(?:的)?，?[^，。；]{0,14}不得`
      + `|(?:须|必须|应当?|需)(?:先|事先)?(?:报|经|报经)[^，。；]{2,18}(?:批准|审批|核准|许可|审核|同意|审核备案|登记备案)(?:同意|备案|通过)?(?:后)?，?[^，。；]{0,6}(?:方可|方能|才能|才可|始得)`
      + `|未(?:取得|办理|持有|领取|申领)《[^《》]{2,16}证》[^，。；]{0,4}，?[^，。；]{0,8}(?:一律)?不得`
      + `|(?:应当?|须|必须|需)(?:申领|申请领取|取得|领取|申办|办理)[^，。；]{1,12}证，无证(?:的|者)?(?:一律)?不得`
      + `|${PERMIT}由[^，。；]{0,10}(?:协会|商会|学会|街道|社区|乡镇|镇人民政府)[^，。；]{0,6}(?:核发|颁发|发放)`
      + `|(?:应当?|须|必须|需)(?:报|经|报经)[^，。；]{2,18}(?:批准|审批|核准|许可|审核|同意)，[^，。；]{2,16}后?，?(?:方可|方能|才能|才可|始得)`
      + `|(?:应当?|须|必须|需)(?:事先|先|首先)(?:取得|获得|征得)[^，。；]{2,14}(?:局|委|部门|政府|街道|办事处|会|中心|大队|所)的[^，。；]{0,6}(?:批准|许可|同意)`
      + `|(?:实行|实施|纳入)(?:行政)?(?:许可|审批|准入|核准|特许经营)(?:管理|制度|制)`, 'g'),
    laws: { normative: ['licence-normative'], rule: ['licence-rule'] },
    message: { zh: '本级文件不得设定行政许可（包括以审批、核准、同意、准入为名的变相许可）。请删去；实施上位法已设许可的，写明依据。', en: 'A document of this rank may not set a licence under any name. Remove it, or cite the law that sets it.' },
    holds: (sentence, match) => !isStatutory(sentence, match) && !OWNERS.test(match[0]) && !INTERNAL.test(match[0]) && !INTERNAL.test(sentence.slice(Math.max(0, match.index - 24), match.index)) && !INTERNAL.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 16)),
  },
  {
    name: 'compulsion',
    pattern: /(?:可以|应当?|予以|由[^，。；]{2,20}|有权|一律|将|采取|实施)[^，。；]{0,8}(?:查封|扣押|扣留|暂扣|查扣|冻结|强制拆除|强制清除|强制拖离|强制拖移|强行拆除|强行拖离|强制隔离|强制关闭|断水断电|停水停电|停止供[水电])|[并和、，](?:查封|扣押|扣留|封存)(?!的)[^，。；]{0,6}(?:车辆|物品|工具|场所|设备|设施|财物)|^(?!.*(?:欠费|检修|故障|应急|火灾|漏)).*?，(?:一律|立即|直接)?(?:停止供[水电气]|断水断电|停水停电)/g,
    laws: { normative: ['compulsion-normative'], rule: ['compulsion-normative'] },
    message: { zh: '法律、法规以外的文件不得设定查封、扣押、强制拆除等行政强制。请删去，或者写明所依据的法律条款。', en: 'Only laws and regulations may set compulsory measures. Remove it or cite the law.' },
    holds: (sentence, match) => !/申请[^，。；]{0,6}(?:人民)?法院|保险/.test(sentence) && !PRIVATE.test(sentence.slice(0, match.index)) && !TAKEN.test(sentence.slice(match.index + match[0].length)),
  },
  {
    name: 'compulsion',
    pattern: /(?:划拨|拍卖|变卖)(?:其|当事人)?[^，。；]{0,6}(?:存款|汇款|财物|财产)|由[^，。；]{2,20}(?:强制执行|强制划拨|强制扣缴)/g,
    laws: { normative: ['execution'], rule: ['execution'], regulation: ['execution'] },
    message: { zh: '行政强制执行由法律设定，本级文件不得设定。请删去，或者写明申请人民法院强制执行。', en: 'Only a law may provide for compulsory execution. Remove it, or say that the court is applied to.' },
    holds: (sentence) => !/法院/.test(sentence),
  },
  {
    ...FEE,
    pattern: /(?:收取|缴纳|交纳|缴存|交(?![通易付流接由给办警]))[^，。；不]{0,14}(?:工本费|管理费|保证金|押金|手续费|办证费|登记费|评审费|检验费|占用费|赞助费|报名费|审核费|申请费|查询费|审查费|验收费|制证费|建设费|调节金|基金|培训费|考试费|拖车费|清障费|停运费)|向[^，。；]{1,16}(?:部门|局|机关|政府|委员?会|街道|办事处|中心)(?:缴纳|交纳|缴存|支付)[^，。；]{0,8}(?!社会|污水|水资源|排污|垃圾|教育费|诉讼|检疫|土地|海域|森林|耕地|植被|水土|公证|税|学)[^，。；]{1,6}费(?!用|率|税)|向[^，。；]{0,10}(?:协会|商会|学会)(?:缴纳|交纳)[^，。；]{0,6}费/g,
    holds: (sentence, match) => (/^(?!.*会员).*(?:协会|商会)|部门|机关|政府|管委会|管理委员会|街道|窗口|中心|登记|号牌|证|申请人|备案|审批/.test(sentence) || /(?:基金|工本费|保证金|押金)$/.test(match[0]) && !/合同|租赁|房屋|消费者|顾客|会员|学费|自愿/.test(sentence)) && !/标准(?:由|按)|价格主管|政府定价|物业服务|社会保险|公积金|农民工|投标|履约|质量保证金|住宅专项|维修资金|国有土地|土地出让|建筑垃圾|水资源费|排污费|污水处理费/.test(sentence),
  },
  {
    ...FEE,
    pattern: new RegExp(PRICED, 'g'),
    holds: (sentence, match) => COLLECTS.test(sentence.slice(0, match.index + match[0].length).replace(TOLD, '')) && !PRICES.test(sentence) && !/标准(?:由|按)|价格主管|政府(?:定价|指导价)|国家规定|成本/.test(sentence),
  },
  {
    name: 'certificate',
    pattern: /(?:提交|提供|出具|开具|出示|附|持|凭|递交)[^，。；]{0,10}(?:由)?[^，。；]{0,14}(?:社区|居委会|居民委员会|村委会|村民委员会|村（居）民?委员?会|居（村）民?委员?会|村居|派出所|街道|乡镇|所在单位|工作单位|用人单位|户籍地|居住地)[^，。；、]{0,14}(?:出具|开具)?的?[^，。；、]{0,16}证明|(?:提交|提供|出具|开具|附|递交)[^，。；]{0,12}(?:无(?:违法|犯罪|违规|不良)[^，。；]{0,10}|亲属关系|居住|婚姻状况|婚育|收入|同一人|无业|未就业|健在|贫困|品行|表现)(?:情况|状况|记录)?(?:的)?证明/g,
    laws: { normative: ['certificate'], rule: ['certificate'] },
    message: { zh: '证明事项应当有法律、法规或者国务院决定依据，本级文件不得设定。请删去，或者写明依据。', en: 'Certificates may be required only where law, regulation or the State Council says so. Remove it or cite the ground.' },
    holds: (sentence) => !/备案证明|之一|或者?承诺|告知承诺|法定(?!代表人|材料外|条件外)|诉讼|司法|见证|医学|出生/.test(sentence),
  },
];

/** Whether a licence is one that law or State Council sets: by its name, else by what the words around speak of; never one that a village or a trade body grants. */
function isStatutory(sentence: string, match: RegExpExecArray): boolean {
  // Whose own consent it is grants nothing.
  if (/本人|监护人|当事人|权利人|业主|他人|用户|消费者|患者|家长/.test(match[0])) return true;
  if (NO_LICENSER.test(match[0])) return false;
  if (!/申领|取得|领取|申办|办理|持有|考取|获得/.test(match[0])) return STATUTORY.test(sentence.replace(/经[^，。；]{2,18}?(?=批准|审批|核准|许可|审核|同意|备案)/, ''));
  const name = NAMED.exec(match[0].replace(/^.*?(?:申请领取|申领|取得|领取|申办|办理|持有|考取|获得)/, ''))?.[1].replace(/^《|相应|相关|有关|有效|行政|依法|的/g, '') ?? '';
  // Who approves says nothing of what: 建筑渣土管理办公室.
  return STATUTORY.test(name.length >= 2 ? `${name}许可证` : sentence);
}
