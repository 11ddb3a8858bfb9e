import { shareInOrder } from '../order';
import type { Bond } from './bonds';
import type { Claim } from './claims';
import { longestRun } from './runs';
import type { Setting } from './opposed';
import { does } from './same';
import { plainWords } from './verbs';

/** 因赌博受过处罚但表现良好的，可以招聘 against 有下列情形之一的，不得招聘：曾因吸毒、赌博等受过处罚的: what is refused, and the case it is refused in. */

/** What the sentence itself refuses or excepts, and cases that are over. */
const OTHERWISE = /不得|不予|除外|以外|禁止|已经?(?:消除|解除|撤销|恢复|终止|注销|修复|改正|补办|整改)/;
/** Where a sentence goes on to another condition. */
const CONDITIONS = /、(?=确)|，|；|。|但是?|(?<!并)且|并(?=[^列])/;
/** 应聘协管员的人员因…: who it is said of. */
const WHO = /^[^，]{2,16}?(?:人员?|单位|企业|者|员)(?=[因有受曾被])/;
const NEGATIVE = /[未无不非没]/;
const BEYOND = /(?<!不)(?<!不得)(?:超过|超出|逾)/;

/** Whether words speak of what goes beyond a limit: 超过保修期 is another case than 在保修期内. */
export const isBeyond = (words: string): boolean => BEYOND.test(words);
const FIGURE = /[\d一二三四五六七八九十百千]+(?=周?岁|年|个月|日|天|米|公里|平方|人|次|倍)/g;

/** Whether a sentence lets be done what a provision refuses, in one of the cases that it lists. */
export function approved({ doing, kind, clause }: Claim, { before: refused, act }: Bond, { text, paragraph }: Setting): number {
  if (OTHERWISE.test(text) || kind === 'requires' && /报告|提交|告知/.test(clause) || !lets(doing, plainWords(refused), paragraph)) return 0;
  const mine = text.split(CONDITIONS).map((each) => each.replace(WHO, '')).filter((each) => each.length >= 4);
  return alternatives(act).some((each) => each.split(CONDITIONS).filter((one) => one.length >= 2).every((one) => mine.some((own) => isCase(one, own)))) ? 1 : 0;
}

/** Whether words do what is refused: its verb, and what for, if the paragraph speaks of it. */
function lets(doing: string, refused: string, paragraph: string): boolean {
  const object = refused.slice(2).replace(/^[为成作]+/, '');
  return does(doing, refused.slice(0, 2)) && (object.length < 2 || shareInOrder(object, paragraph) >= 0.6);
}

/** 被拘留或者因赌博受过处罚: cases of which one is enough. */
function alternatives(act: string): readonly string[] {
  const words = act.replace(/的$/, '');
  const parts = words.split(/或者/);
  return parts.length > 1 && parts.every((part) => part.length >= 6) ? parts : [words];
}

/** Whether the words of a sentence are the case of a provision, or one of a row in it (赌博 of 吸毒、卖淫、赌博). */
function isCase(theirs: string, own: string): boolean {
  if (NEGATIVE.test(theirs) !== NEGATIVE.test(own) || isBeyond(theirs) !== isBeyond(own) || (theirs.match(FIGURE) ?? []).some((figure) => !own.includes(figure))) return false;
  const [their, mine] = [plainWords(theirs), plainWords(own)];
  const run = longestRun(their, mine);
  return their.length >= 4 && shareInOrder(their, mine) >= 0.75 && run >= 3 || mine.length >= 7 && shareInOrder(mine, their) >= 0.75 && run >= 3;
}
