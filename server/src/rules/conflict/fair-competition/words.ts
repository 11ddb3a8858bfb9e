/**
 * How drafts speak of firms, goods, places and duties, as parts of the expressions in `restrictions.ts`. None of them
 * captures; `[^，。；]` keeps within a clause, `[^。；]` within a sentence.
 */

/** Stands for what is left of a longer name. */
const PAD = '＿';

/** Who competes. */
export const FIRM = '(?:企业(?!家)|公司|供应商|经营者|经营主体|投标人|单位|机构|服务商|运营商|总部|主体|承包商|中介|厂家|厂商|商户|商家|门店|合作社|施工队伍?|旅行社|驾校|经销商|平台|商超|事务所|厂(?![房界区址])|苗圃|[车房药]企|社会组织)';
/** What they sell. */
export const GOODS = '(?:产品|商品|品牌|原料|材料|农产品|食材|建材|设备|车型|汽车|茶叶?|药品|苗木|物资|混凝土|纪念品)';
const AWAY = `(?:外地|(?<!关|加工|保税|园|发|小|景)[市省区县]外(?!资|商|国|来|墙|包)|外[市省县埠]|非本地|非本[市省区县]${PAD}*籍?|本[市省区县]${PAD}*(?:域|行政区域|辖区|范围)?[以之]?外(?!资|商|国|籍|来|卖|部|观|墙|包))`;
/** From elsewhere. */
export const OUTSIDER = `(?:${AWAY}的?|外来(?!人|务工|物种|生物|妇女|流动)的?)`;
/** Firms or goods from elsewhere. */
export const FOREIGN = `(?:${OUTSIDER}[^，。；、]{0,10}?(?:${FIRM}|${GOODS})|${AWAY}(?:生产|制造|出产|产)的[^，。；、]{2,10}?(?=不|应|须|需|一律)|(?:注册地址?|住所地?|总部)(?:设?在${AWAY}|不在[本我][市省区县])的?[^，。；]{0,8}${FIRM})`;
/** What a document demands. */
export const MUST = '(?:应当?|须|必须|需(?!求)|要求|只能|一律|对象(?:限|是|为)|(?<!不)限于|(?<!不)[仅只]限|原则上)';
/** Money given. */
export const GRANT = '(?:奖励|返还|补助|补贴|扶持|奖补|资助|贴息|奖返)';


/**
 * A sentence in which the draft's own place is called 本市, whatever its name: the expressions are the same for all places,
 * and the offsets stay.
 */
export const asHere = (text: string, names: RegExp): string => text.replace(names, (name) => `本市${PAD.repeat(name.length - 2)}`);
/** The names of a place, for `asHere`. */
export const namesOf = (names: readonly string[]): RegExp => new RegExp([...names].sort((left, right) => right.length - left.length).join('|'), 'g');

/** The draft's own place: 本市, 我市范围内. */
export const HERE = `(?:本地区?|[本我][市省区县州](?!级)${PAD}*(?!域?[以之]?外)|当地|(?<![小景校社园厂库矿林港街片])[市省区县]内|辖区内|属地)(?:(?:行政区[域划]|区域|辖区|范围|境)(?:以?内)?|内)?`;
/** Sentences about the own place or about elsewhere. */
export const PLACES = /本地|[本我][市省区县州]|当地|[市省区县]内|辖区|属地|外地|[市省区县]外|外[市省来县埠]|非本|不在/;

const BASE = '(?:注册地址?|税收户管地?|住所地?|登记地|工商登记|税务登记|税[收务][^，。；]{0,4}关系|纳税地|总部|产地|生产地|税收)(?:关系|所在地)?';
const BOUND = '(?:依法)?(?:登记注册|注册登记|注册(?!会计|资|商标|师|建造|消防)|纳税|完税|缴税|缴纳[^，。；]{0,4}(?:税|社会保险|社保)|落户|设厂|建厂|办厂)';
/** Bound to the place by registration, taxes, insurance or a plant: 在本市注册, 注册地在本市. */
export const TIED = `(?:[在于到至]${HERE}[^，。；]{0,6}?${BOUND}|${BASE}(?:均|都|也|应当?|须|必须)?(?:位于|属于?|设?在|为|于|落在)${HERE}|(?:注册|登记|纳税|税收)[^，。；]{0,3}[在于]${HERE})`;
/** A firm of the place: 本市施工企业, 在本市连续纳税满三年的装修企业; 本市医疗机构, 本市教育机构 do not compete. */
export const LOCAL_FIRM = `(?:[在于]?${HERE}(?:[^，。；、]{0,6}?(?:注册|登记|纳税|缴税|设立|生产|成立|设厂|落户)[^，。；]{0,14}?|(?!医疗|公立|行政|政府|事业|公共|教育|监管|登记|执法|主管|国家机关|用人|各)[^，。；、]{0,6}?)${FIRM}|${BASE}[均都]?(?:位于|属于?|设?在|为)${HERE}的?[^，。；]{0,8}${FIRM})`;
/** Goods of the place, or in its own catalogue: 本地农产品, 列入本市创新产品目录的产品. */
export const LOCAL_GOODS = `(?:在?${HERE}(?:注册|登记)?[^，。；、]{0,10}?${GOODS}|列入[^，。；]{0,4}${HERE}[^，。；]{0,16}(?:目录|名录|清单))`;
