import type { Norm } from '../../../document/norms';
import { type Binders, firstBinder } from './binders';
import { isFree } from './leave';
import { isActVerb } from './same';
import { plainWords } from './verbs';

/** How a clause of a draft loosens, or tightens, what a provision may have bound: one act each, with its place in the sentence. */
export interface Claim {
  /**
   * permits 可以做, frees 可以不做, judges 视情做, encourages 鼓励做, charges 收费, later 事后补办, lacks 不具备也可以,
   * requires 应当做, denies 不得做, presupposes 做的，应当…, freely 自行做、备案即可, withholds 不对外公布.
   */
  readonly kind: 'freely' | 'withholds' | 'permits' | 'frees' | 'judges' | 'encourages' | 'charges' | 'later' | 'lacks' | 'requires' | 'denies' | 'presupposes';
  /** The act, to the end of its clause. */
  readonly act: string;
  /** The whole clause. */
  readonly clause: string;
  /** Offsets of the clause in the sentence. */
  readonly start: number;
  readonly end: number;
  /** The act in plain words, and the whole clause without the word that binds. */
  readonly plain: string;
  readonly doing: string;
  /** The case it is said of, by the clauses before (变更地点的), in plain words; '' where none is named. */
  readonly circumstance: string;
}

type Kind = Claim['kind'];

/** How a clause is read; the first that fits, else the first word that binds. The group is the act. */
const READERS: Binders<Kind> = [
  ['later', /(?:事后|之后|以后|后)(?:[^，]{0,10}[日天月]内)?(?:再|补|及时|另行)?((?:告知|报告|备案|补办|补报|办理|报备|通知|补充|拆除|申请|报批|审批|建成|完善|公示|公布)[^，]{0,30})/],
  ['later', /(补办|补报|补交|补签|先行[^，]{2,30}|先(?:使用|施工|开工|建设|投入|处置|移植)[^，]{0,30})/],
  ['frees', /(?<!不得)(?<!不)(?:可以?不(?:再|予)?|无需|无须|不必(?!要)|免于|免予|不再(?![^，]{1,6}的[^，]))(?!得|能|可)(?:重新)?([^，；]{2,40})/],
  ['judges', /(?:自行|自主)?(?:决定|选择|确定)[^，；]{0,14}?是否([^，；]{3,40})/],
  ['judges', /(?:视[^，；]{0,10}(?:财力|情况|情形|需要|条件)[^，；]{0,4}|酌情|(?<!应当|必须)根据(?:自身|实际|工作|财力)?(?:条件|情况|需要|实际))(?:可以?|决定|适当|自主|自行)*([^，；]{3,40})/],
  ['charges', /((?:收取(?!的)|征收(?!的|管理)|收费(?=$|不超过|不高于|按|每|标准(?:为|按)|\d|[一二三五十]|，)|缴纳|交纳|减半|自理|自付|自费|自行承担|自行负担)[^，；]{0,20})/],
];
const BINDERS: Binders<Kind> = [
  ['denies', /(?:不得|(?<![在于])禁止|不予|一律不)([^，；]{2,40})/],
  ['permits', /(?:可以|(?<![许认宁不即])可(?=[在向对将把由用按凭]|通过|采取|采用|自行)|(?:准许|允许)(?![^，]{0,12}(?:地点|区域|范围|的[^，]))(?![^，]*不得)|即可|支持|(?<=[面内上里域区所馆园场])开放(?!、))(?:适当|先行|自行)?([^，；]{2,40})/],
  ['requires', /(?:应当|必须|一律)(?!鼓励|支持|引导)([^，；]{2,40})/],
  ['encourages', /(?:鼓励|引导(?!基金|资金|性)|倡导|提倡)(?:有条件的)?([^，；]{4,40})/],
];
/** 不向居民收取, 不得以任何名义收取, 免予缴纳: nothing is charged. */
const UNCHARGED = /不(?:得|再|予|准|许|能|另|额外|重复|向|对|以|应)|不$|免[予于]|无需|无须|不需要?|不必|禁止|严禁|杜绝|停止|取消/;
/** 由县财政局逐户核定，乡镇人民政府不再确定: who does it changes, and is compared elsewhere. */
const MOVED = /由[^，]{1,16}(?:[局办处站所委]|部门|政府|委员会|中心|机构)[^，]{2,}$/;
const MOVED_FROM = /(?:[局办处站所委]|部门|政府|委员会|中心|机构)不再[^，]{2,4}$/;
/** Not fulfilling what is asked for; what may be done all the same follows. */
const LACKS = /(?:不具备|不符合|未达到|达不到|没有|未取得)([^，]{2,30})/;
const MAY = /可以|可(?=[在向对将把由用按凭])|准许|允许|即可|先行/;
/** 携带宠物进入的，应当牵绳: who regulates an act takes it for allowed. */
const REGULATED = /^应当(?!.{0,12}(?:拒绝|制止|劝阻|劝离|举报|报告|查处|处罚|立即|及时|停止|拆除|改正|清除|恢复|予以|依法|赔偿|责令|受理|告知|移送))/;
/** 结果仅供内部使用, 暂不对外公布. */
const WITHHOLDS = /(?<!得|是否|可以?)不(?:再|予|作|进行)?(?:对外|[对向]社会|[对向]公众|公开)?(?:公布|公开|发布|公示|披露|公告)|(?:限于?|限供|[仅只]供|[仅只]限于?|[仅只]作|[仅只]?在)[^，]{0,6}内部|内部(?:掌握|留存|传阅|存档|通报)/;
/** Where a clause goes on from what it is about: 评估报告由办公室存档. */
const GOES_ON = /由|仅|只|限|在|[对向](?=社会|公众|外)|按|报(?!告)|作为|暂|目前|原则上|一律|均|也|仍/;
const OPEN = /(?<!不(?:再|予)?)(?:向社会|对外|向公众)公/;
const SECRET = /秘密|涉密|隐私|依法不|除[^，]*外|除外/;
/** What is punished, combated or told of the past lets nothing be done. */
const NO_CLAIM = /责令|罚款|处罚|处分|违反|追究|规定：|过去|以前|原有?做法|停止执行|(?:纠正|清理)[^，]{0,12}(?:规定|做法|政策|文件)|是指/;

/** 因赌博受过行政处罚的: what somebody is, no sanction of the draft. */
const RECORD = /(?:受过|曾受到?|曾被|曾因[^，]{2,16}受到?|受到过|尚在接受|给予过)[^，。；]{0,14}?(?:处罚|处分|追究)/g;

const BINDING = /应当|必须|可以|不得|鼓励|引导|支持|提倡|倡导|允许|准许|无需|无须|不必/g;

/** 转载气象台发布的预报: what has been done to a thing is not what is done. */
const doingIn = (words: string): string => words.replace(DONE, (whole, verb: string) => (isActVerb(verb) ? '' : whole));
const DONE = /([\u4e00-\u9fff]{2})的(?=[^，、]{2})/g;

/** What the clauses of a sentence claim. */
export function claimsOf({ text, intro }: Norm): readonly Claim[] {
  if (NO_CLAIM.test(text.replace(RECORD, '')) || NO_CLAIM.test(intro)) return [];
  const found: Claim[] = [];
  const clauses = text.split('，');
  let start = 0;
  let circumstance = '';
  for (const [index, clause] of clauses.entries()) {
    const end = start + clause.length;
    const add = (kind: Kind, act: string, to = end, doing = doingIn(clause).replace(BINDING, '')): void => { found.push({ kind, act, clause, start, end: to, plain: plainWords(act), doing: plainWords(doing), circumstance }); };
    const next = clauses[index + 1] ?? '';
    if (isFree(clause, next, clauses[index - 1] ?? '')) add('freely', text, end, doingIn(text.slice(0, end)));
    const held = WITHHOLDS.exec(clause);
    // 暂不公布评估报告; 评估报告由办公室存档，暂不公布.
    const object = held ? clause.slice(held.index + held[0].length) : '';
    if (held && !SECRET.test(text) && !OPEN.test(text)) add('withholds', object.length > 2 ? object : text.slice(0, start + held.index).split('，').map((each) => each.split(GOES_ON)[0]).join('，'));
    const lacking = LACKS.exec(clause);
    if (clause.endsWith('的') && !/^费|^收/.test(clause)) {
      if (lacking && MAY.test(next)) add('lacks', lacking[1].replace(/的$/, ''), end + 1 + next.length);
      if (REGULATED.test(next)) add('presupposes', clause.slice(0, -1));
    } else {
      const claimed = MOVED_FROM.test(clause) && MOVED.test(clauses[index - 1] ?? '') ? null : readClause(clause);
      if (claimed) add(claimed[0], claimed[1][1]);
      if (claimed && lacking && MAY.test(clause)) add('lacks', lacking[1]);
    }
    start = end + 1;
    circumstance = /[的时前后]$|^对/.test(clause) ? circumstance + plainWords(clause) : index === 0 ? '' : circumstance;
  }
  return found;
}

function readClause(clause: string): readonly [Kind, RegExpExecArray] | null {
  for (const [kind, pattern] of READERS) {
    const match = pattern.exec(clause);
    if (match && !(kind === 'charges' && UNCHARGED.test(clause.slice(0, match.index)))) return [kind, match];
  }
  return firstBinder(BINDERS, clause);
}
