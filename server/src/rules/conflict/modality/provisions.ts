import type { PolicyDocument } from '../../../document/model';
import { forceOf, type Norm } from '../../../document/norms';
import { pairsOf } from '../pairs';
import { sentenceIndex, type Statement } from '../related';
import { type Act, actsOf, forceIn, plain, REST } from './acts';
import { DENIES_ALL } from './bonds';
import { isActVerb, named, verbsOf } from './same';

/** What provisions bind beyond the plain sentence: items of lists, acts that are punished or refused, what is free of charge. */

const PROHIBITS = /不得|禁止|严禁|不准/;
const BINDING = /不得|禁止|严禁|应当|可以/;

/** 有下列情形之一的，不得招聘为…: forbidden in the cases below only. */
const refusesBelow = (words: string): boolean => /(?:下列|以下)[^，]*之一/.test(words) && DENIES_ALL.test(words);

interface Forbidden { readonly statement: Statement; readonly verbs: readonly string[] }
const forbidden = new WeakMap<PolicyDocument, readonly Forbidden[]>();

/** The items of a document that forbid something, and the words by which their acts are known. */
export function forbiddenIn(document: PolicyDocument): readonly Forbidden[] {
  const known = forbidden.get(document);
  if (known) return known;
  const found = sentenceIndex(document).statements.flatMap((statement) => {
    if (!PROHIBITS.test(statement.norm.intro) || REST.test(statement.norm.text) || BINDING.test(statement.norm.text)) return [];
    const verbs = theirActs(statement).filter(({ kind, free }) => kind === 'must-not' && !free).flatMap(({ words }) => verbsOf(named(words)));
    return verbs.length > 0 ? [{ statement, verbs }] : [];
  });
  forbidden.set(document, found);
  return found;
}

const knownActs = new WeakMap<Statement, readonly Act[]>();

/** The acts of a provision, read once; those of an item's introduction where the item has none. */
export function theirActs(statement: Statement): readonly Act[] {
  const known = knownActs.get(statement);
  if (known) return known;
  const { norm } = statement;
  // What is punished there is forbidden elsewhere; 允许未取得证明的人员从业的，责令改正 allows nothing.
  if (norm.listed || /责令|罚款|吊销/.test(norm.text) || refusesBelow(norm.text)) {
    knownActs.set(statement, []);
    return [];
  }
  const force = forceOf(norm);
  // 下列区域内禁止燃放：（一）…: the act stands above; 禁止下列损坏古树的行为：（一）…: it is the item.
  const above = norm.intro === '' || norm.listed || force.at > 0 || /(?:不得|禁止|严禁|应当|可以|履行)[^，。]*(?:下列|以下)[^，。]{0,16}$/.test(norm.intro) ? [] : actsOf({ text: norm.intro, intro: '', listed: false }, { ...force, ...forceIn(norm.intro) });
  const own = above.length > 0 ? above.map((act) => ofThings(act, norm)) : actsOf(norm, force);
  const said = own.length > 0 ? own : saidActs(norm);
  const acts = [...said, ...said.flatMap(refused), ...(FREE.test(norm.text) ? freeActs(norm) : [])];
  knownActs.set(statement, acts);
  return acts;
}

/** 禁止携带犬只进入下列区域：（一）博物馆、图书馆: the act stands above, what it is done to or where in the item. */
function ofThings(act: Act, { text, intro }: Norm): Act {
  if (act.kind !== 'must-not' || !THINGS.test(intro)) return act;
  // 在下列地点及其周边五十米范围内燃放, 收购下列物品, 进入下列区域.
  const words = act.words.replace(/^在[^，]*?(?:下列|以下)[^，]*(?:内|上|地点|场所|区域|地段)(?=[^，]{2})|(?:在|的)?(?:下列|以下)[^，]*$/g, '');
  const things = text.split(/、|，|；|和|或者|以及|及其/).map((each) => each.replace(/^其他.*|等[^等]*$|（[^（）]*）/g, '')).filter((each) => each.length >= 2);
  return words.length < 2 || things.length === 0 ? act : { ...act, words, pairs: pairsOf(words), things };
}

/** 有下列行为之一的，处…罚款：（一）在绿地内种植的; 违反规定，在绿地内种植的，由…责令改正. */
export function punishedActs({ norm }: Statement): readonly Act[] {
  const item = norm.listed && norm.intro.includes('行为') && PUNISHED.test(norm.intro);
  if (!item && !(norm.text.startsWith('违反') && PUNISHED.test(norm.text))) return [];
  const words = (item ? norm.text : norm.text.slice(0, norm.text.search(/，(?:由|处|责令)/))).replace(/^违反[^，]*规定，/, '').replace(/的$/, '');
  // A duty not done, and what is wrong only by how it is done, are no acts to be allowed.
  if (words.length < 6 || words.includes('，') || UNDONE.test(words) || !/^[在向将]/.test(words) && !isActVerb(words.slice(0, 2))) return [];
  return [{ ...plain(words), kind: 'must-not', said: true, start: 0, end: norm.text.length }];
}
export const PUNISHED = /责令|罚款|处罚/;
const UNDONE = /[未不无拒逾非]|擅自|违反|违规|违法/;

/** 应当拒绝其进站, 应当制止燃放: what others are not to do. */
function refused(act: Act): Act[] {
  const match = act.kind === 'must' && !act.said ? REFUSES.exec(act.words) : null;
  if (!match) return [];
  const words = act.words.slice(match[0].length);
  const pairs = pairsOf(words);
  return pairs.length < 2 ? [] : [{ ...act, kind: 'must-not', limit: false, words, pairs, before: act.before.slice(0, act.before.lastIndexOf('，') + 1), clause: '' }];
}
const FREE = /免费|无偿/;

/** 应当免费向社会开放, 免费提供培训: nothing is to be charged for it. */
function freeActs({ text }: Norm): Act[] {
  let start = 0;
  return text.split('，').flatMap((clause) => {
    const at = start;
    start += clause.length + 1;
    if (!FREE.test(clause) || /可以|鼓励|支持|不|优先|凭|持|[日节月]向|期间/.test(clause)) return [];
    return [{ ...plain(clause), kind: 'must-not' as const, free: true, words: clause.replace(FREE, ''), pairs: pairsOf(clause.replace(UNPAID, '')), before: text.slice(0, at), start: at, end: at + clause.length }];
  });
}
const UNPAID = /免费|无偿|提供|开放|服务|社会|公众|向|为|对|等|[^，]{2,24}?(?:部门|机构|单位)(?=应当|对|向|为|免)/g;
export const CHARGES = /收取[^，。]{0,16}(?:费|金)|收费(?!标准|项目|公示|依据|管理)|缴纳[^，。]{0,12}费|有偿/;

const REFUSES = /^(?:(?:坚决|依法|及时|立即|应当)?(?:予以)?)(?:拒绝(?:为)?|制止|劝阻|禁止|严禁|杜绝|不得|不予(?!处罚|追究|支持))其?/;

/** What a provision says is done, without a word that binds: 定期向社会公布监测结果. */
function saidActs({ text, intro, listed }: Norm): Act[] {
  if (intro !== '' || listed || /[不未无禁严]|是指|适用|的，|可以|鼓励|查处|由/.test(text)) return [];
  let start = 0;
  return text.split('，').flatMap((clause) => {
    const at = start;
    start += clause.length + 1;
    return clause.length < 5 ? [] : [{ ...plain(clause), kind: 'must' as const, said: true, start: at, end: at + clause.length }];
  });
}

/** 禁止销售下列动物：…: the items are what it is done to, no acts. */
export const THINGS = /(?:下列|以下)(?![^，]{0,30}(?:行为|活动|情形|规定|要求|事项|义务|职责|措施))[^，]*$/;
