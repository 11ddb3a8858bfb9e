import type { Norm } from '../../../document/norms';
import { type Force, readForce } from '../../../document/norms/force';
import { type Pairs, pairsOf } from '../pairs';
import { isActVerb } from './same';

/**
 * Which acts a sentence binds, allows or forbids: who may, must or must not do what, in which case. The same for a draft and for a provision;
 * what only provisions say (lists of what is forbidden or punished) is read in `provisions`.
 */

/** An act that a sentence binds, allows or forbids, with the words before it that say who and when. */
export interface Act {
  /** plain: said without a binding word, as plans say what is to be done. */
  readonly kind: 'must' | 'must-not' | 'may' | 'stop' | 'plain';
  /** Who is named before the word that binds. */
  readonly subject: Pairs;
  /** The act itself, up to the end of its clause, and its pairs. */
  readonly words: string;
  readonly pairs: Pairs;
  /** What stands before the word that binds, in this clause and those before it. */
  readonly before: string;
  readonly clause: string;
  /** 可以不, 无需, 自愿: nobody has to. */
  readonly exempt: boolean;
  /** Said without a word that binds. */
  readonly said: boolean;
  /** 不得擅自…: only without leave. */
  readonly unlawful: boolean;
  readonly discretion: boolean;
  /** 鼓励, 支持: may, and wished for. */
  readonly encouraged: boolean;
  /** 不得禁止…: not merely allowed, but kept from being forbidden. */
  readonly guarded: boolean;
  /** Offsets in the sentence of the clause that carries it. */
  readonly start: number;
  readonly end: number;
  /** Whether the words before say 未…, 不符合…: 未取得许可不得… forbids nothing but going without. */
  readonly bound: boolean;
  /** 不得强制要求…: it must not be made a duty, and may be done. */
  readonly forced: boolean;
  /** 免费提供…: what may not be charged for; the words are what is given. */
  readonly free: boolean;
  /** What the introduction of a list says of all its items, behind the word that binds: 为走私货物提供下列便利. */
  readonly under: string;
  /** The items of 禁止进入下列区域：（一）图书馆、博物馆: one of them must be spoken of. */
  readonly things: readonly string[];
  /** 不得超过, 不得少于: a measure, not an act. */
  readonly limit: boolean;
}

const NEGATIVE = /未(?:经|取得|办理|领取|持有)|未.{2,30}的$|没有|不符合|不具备|不予|逾期|尚未|非经|不属于/;

/** Whether one of the clauses before an act says so alone; an alternative (投递到甲的或者未收取费用的) leaves the other case. */
const isBound = (before: string): boolean => /[未没不逾非]/.test(before) && before.split('，').some((clause) => {
  const match = NEGATIVE.exec(clause);
  return match !== null && !clause.slice(0, match.index).includes('或者');
});
/** 不得擅自改变用途 says what 应当按照用途使用 says. */
const UNLAWFUL = /^(?:擅自|违反|违法|违规|非法|随意|无故|不|拒)/;
export const FORCED = /^(?:(?:违规|违法|变相)?(?:强制|强迫|强行|变相)|(?:违规|违法)?要求)/;
const MAKES = /^(?:违规|违法|变相)?(?:强制|强迫|强行|变相)(?:要求)?/;
const LIMIT = /^(?:超过|少于|低于|高于|大于|小于|多于|晚于|早于|迟于|短于|长于|超出)/;

/** Acts that end or withhold something: 取消线下窗口 against 应当完善线下服务. */
export const STOPS = /取消|停办|撤销|关闭|不再(?:提供|设置|保留|受理|接受)|(?:暂停|停止|终止)(?=提供|办理|受理|开放|服务|供应|发放)/;
export const KEEPS = /完善|保障|保留|提供|设置|设立|建立|健全|开放|公开|公布|确保|保证/;
/** 作出关闭或者不予关闭的决定, 撤销认证并向社会公布: decided either way, or ended for cause and made known, no service is ended. */
const ENDS_NOTHING = /^..[^，]{0,8}?(?:或者?不|并[^，]{0,8}(?:公布|公示|公告))/;
/** 不向社会公布: a plain denial stands for a rule not to. */
const DENIES = /^(?![^不，]{0,6}(?:或者|是否|准予))[^，。；]{0,6}?(?:一律|原则上|暂|均)?(?<!可以?|拒)不(?:再)?(?=[向予对公收开接受参组进编报]|作为|列入|纳入|计入|设置|设立|举行|在[^，]{2,14}(?:公布|公示|公开))/;

/** 复核结果留存，不告知评定机关: a clause that begins with 不 and what is done otherwise. */
function deniedAct(clause: string): RegExpExecArray | null {
  const match = DENIED.exec(clause);
  return match && isActVerb(match[1]) ? match : null;
}

/** 允许添加的兽药, 不需要进行评价的工程: what something is, not what may be done. */
const describes = (clause: string, { kind, at, from }: Force): boolean => kind === 'may' && (/^(?:在[^，、]{1,10}[中内上])?[\u4e00-\u9fff]{2}的[\u4e00-\u9fff、]{2,}/.test(clause.slice(at)) || from === 0 && EXEMPTS.test(clause.slice(0, at)) && /^[^、]{2,30}的[\u4e00-\u9fff]{2,10}$/.test(clause.slice(at)));
const DENIED = /^(?:均|一律|原则上|暂|也|并|但)?不(?=([\u4e00-\u9fff]{2}))/;

export function actsOf({ text: words, intro, listed }: Pick<Norm, 'text' | 'intro' | 'listed'>, given: Force): Act[] {
  const found: Act[] = [];
  // An item that takes its force from the introduction is what that introduction speaks of: both together are the act.
  const inherits = intro !== '' && !listed && given.kind !== 'none' && given.at === 0;
  // 应当符合规范，不得有下列情形：…: the last clause introduces the list.
  const head = inherits ? intro.slice(0, intro.lastIndexOf('，') + 1) : '';
  const lead = inherits ? `${intro.slice(head.length)}：` : '';
  // 不得有下列情形：利用交通标志的.
  const text = lead + (inherits && !words.includes('，') ? words.replace(/的$/, '') : words);
  // 结果是否公布，由举办者自行决定: nobody has to.
  const choice = CHOICE.exec(text);
  if (choice) {
    const at = choice.index + 2;
    return [{ ...plain(choice[1]), kind: 'may', exempt: true, discretion: true, before: text.slice(0, choice.index), clause: text.slice(text.lastIndexOf('，', choice.index) + 1, choice.index), start: Math.max(0, text.lastIndexOf('，', choice.index) + 1 - lead.length), end: Math.max(1, at + choice[0].length - 2 - lead.length) }];
  }
  let current: Force | null = inherits ? { ...given, ...forceIn(lead) } : null;
  let from = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('，', start);
    if (end < 0) end = text.length;
    const clause = text.slice(start, end);
    // 移植古树名木的，…: a condition.
    if (/的$/.test(clause)) continue;
    // 公民应当爱护公共卫生环境，不随地吐痰: what is not to be done.
    const not = current && current.kind === 'must' && !inherits ? /^(?:并|且)?不(?![得能可同])/.exec(clause) : null;
    if (not) {
      push('must-not', start, start + not[0].length, end, false);
      continue;
    }
    const own = readForce(clause, '');
    const denial = DENIES.exec(clause) ?? (/[的时]，/.test(text.slice(0, start)) ? null : deniedAct(clause));
    // 规划批准后，不再编制: there it is done already.
    if (denial?.[0].endsWith('再') && start > 0) continue;
    if (denial) {
      push('must-not', start, start + denial[0].length, end, own.discretion);
      continue;
    }
    if (own.kind !== 'none' && describes(clause, own)) continue;
    if (own.kind !== 'none') {
      current = { ...own, at: start + own.at, from: start + own.from };
      from = current.at;
    } else if (current && (inherits || current.kind === 'must')) from = inherits && start < lead.length ? current.at : start;
    else continue;
    // 可以根据工作需要，不定期报告…; 应当会同有关部门，编制…: a clause that says little goes on into the next.
    while (end < text.length && pairsOf(text.slice(from, end).replace(FILLER, '')).length < 3) {
      const next = text.indexOf('，', end + 1) < 0 ? text.length : text.indexOf('，', end + 1);
      if (readForce(text.slice(end + 1, next), '').kind !== 'none') break;
      end = next;
    }
    const kind = current.kind === 'encouraged' ? 'may' : current.kind;
    if (kind === 'none') continue;
    push(kind, start, from, end, current.discretion || DISCRETION.test(text.slice(start, end)), /^不得.+/.test(text.slice(current.from, current.at)) && kind === 'may', current.kind === 'encouraged');
    const stop = kind === 'must-not' ? null : STOPS.exec(text.slice(from, end));
    if (stop && stop.index < 12 && !ENDS_NOTHING.test(text.slice(from + stop.index, end)) && !text.slice(Math.max(0, from - 1), from + stop.index).includes('不')) push('stop', start, from + stop.index + stop[0].length, end, false);
  }
  return found;

  function push(kind: Act['kind'], start: number, at: number, end: number, discretion: boolean, guarded = false, encouraged = false): void {
    const pairs = pairsOf(text.slice(at, end).replace(FILLER, '').replace(kind === 'must-not' ? MAKES : '', ''));
    if (pairs.length === 0) return;
    const first = Math.max(0, start - lead.length);
    const binding = current && at === current.at ? text.slice(current.from, current.at) : '';
    const before = head + text.slice(0, at - binding.length);
    const freed = kind === 'may' ? FREED.exec(text.slice(at, end)) : null;
    if (freed) at += freed[0].length;
    // 确需采砂的，经同意后可以实施: the condition says what.
    if (kind === 'may' && !inherits && ALONE.test(text.slice(at, end))) {
      const act = before.replace(/，[^，]*$/, '').replace(NEEDED, '').replace(/的(?:，[^，]*)?$/, '');
      if (act.length >= 6) found.push({ ...plain(act), kind, before: '', start: first, end: end - lead.length });
      return;
    }
    found.push({
      kind, pairs, words: text.slice(inherits ? Math.max(at, lead.length) : at, end), before, clause: before.slice(before.lastIndexOf('，') + 1), exempt: kind === 'may' && (freed !== null || EXEMPTS.test(binding)), said: false, unlawful: /^(?:擅自|随意|任意|自行)/.test(inherits ? words : text.slice(at)),
      subject: pairsOf(text.slice(start, Math.max(start, at)).replace(SUBJECT_END, '')), discretion, guarded, encouraged, start: first, end: Math.max(Math.min(first + 1, words.length), end - lead.length), bound: isBound(text.slice(0, at)), free: false, under: inherits && current ? lead.slice(current.at) : '', things: NOTHING, forced: kind === 'must-not' && FORCED.test(text.slice(at)), limit: LIMIT.test(text.slice(at)) || UNLAWFUL.test(text.slice(at)) || inherits && UNLAWFUL.test(words),
    });
  }
}

/** A verb that says only that it is done, and words that say only that it has to be. */
const ALONE = /^(?:予以|给予)?(?:实施|进行|开展|施行|办理|从事|允许|准许|通过|放行|例外|适当放宽)$/;
const NEEDED = /(?:确需|确有需要|确因[^，]{0,10}需要|因[^，]{2,12}需要，?(?:确需)?|如需|需要)/g;
/** 可以免于检验, 可以不再报告. */
const FREED = /^(?:免于|免除|不再|不(?=[\u4e00-\u9fff]{2})|(?:根据[^，。]{2,12}?)?(?:自行|自主|自愿)?(?:选择|决定|确定)是否)/;
const CHOICE = /是否([^，。；]{2,24})，?由[^，。；]{2,14}?(?:自行|自主)?(?:决定|确定|选择)/;
/** Words that free from a duty. */
const EXEMPTS = /可以不|无需|不需要|不必|免于|不再要求|自愿/;
const DISCRETION = /视情|酌情|根据(?:工作)?(?:需要|实际)|不定期|自行决定/;
/** The binding word at the end of what stands before the act. */
const SUBJECT_END = /(?:应当|必须|应|须|可以|可|不得|禁止|严禁|鼓励|支持|有权|允许|一律)+$/;
/** 法律、法规禁止的其他行为: the end of a list. */
export const REST = /其他(?:禁止)?(?:行为|情形|规定|职责|义务|事项|活动|要求|情况|地点|区域|场所|物品)$|(?:相抵触|不一致|不适当)的?$/;

const NOTHING: readonly string[] = [];
export const FILLER = /(?:有|从事|实施|进行)?(?:下列|以下)(?:各项)?(?:行为|活动|事项|情形)：?|自行决定|自主决定|自愿|是否|并且|并|视情|酌情|根据(?:工作)?(?:需要|实际(?:情况)?)|不定期地?|适时|及时|即时|定期|依法|按照?规定/g;

/** What a plan says is done, where it denies, fights or punishes nothing. */
export function plainActs({ text }: Norm): Act[] {
  if (text.length > 120 || !/(?:^|，)[将把向以]|收取|收费/.test(text) || /[不未禁严防避勿免停]|查处|处罚|责令|违反|行为|举报|打击|整治|清理|纠正|制止|是指|的，/.test(text)) return [];
  return [plain(text)];
}
export const plain = (text: string): Act => ({ kind: 'plain', words: text, pairs: pairsOf(text), before: '', clause: '', exempt: false, unlawful: false, subject: pairsOf(''), discretion: false, encouraged: false, guarded: false, start: 0, end: text.length, bound: false, limit: false, forced: false, free: false, said: false, under: '', things: NOTHING });
export function forceIn(intro: string): { at: number; from: number } {
  const match = /不得|禁止|严禁|应当|必须|可以/.exec(intro);
  return match ? { at: match.index + match[0].length, from: match.index } : { at: 0, from: 0 };
}
