import { shareInOrder } from '../order';
import type { Bond } from './bonds';
import type { Claim } from './claims';
import { isLeftOpen } from './left-open';
import type { Setting } from './opposed';
import { does, isActVerb } from './same';
import { plainWords, type Deed } from './verbs';

/**
 * What may be done only with leave, let be done without it: by oneself (由养护人自行砍伐), with no leave asked for (无需报批), or on notice alone
 * (完工后备案即可), against 不得擅自…, 未经批准不得…, …的，应当取得许可.
 */

/** Done at one's own will, 应当自行 and 不得自行 aside. */
const ALONE = /(?:由[^，]{2,16}?|可以?)(?:自行|自主|直接)(?=[\u4e00-\u9fff]{2})/;
const NO_LEAVE = /(?:无需|无须|不需要?|不必|不再|免于|可以?不)(?:另行|再|经|报|向)?[^，]{0,12}(?:报批|审批|批准|许可|同意|审核|核准|确认|手续)/;
const NOTICE = /(?:备案|报备|登记|告知|报告)/;
/** 备案即可, 备案后可以…. */
const ON_NOTICE = /(?:备案|报备|告知|报告)[^，]{0,10}(?:即|就)可|(?:备案|报备)后?可以|实行(?:事后)?(?:备案|告知)(?:制|管理)/;
/** 可以先行处理，再报主管部门. */
const FIRST = /可以?先行/;
const THEN = /^(?:再|然后|事后|后)[^，]{0,4}(?:报|告知|备案|补)/;
/** 需要迁移的，建设单位自行组织迁移. */
const ITSELF = /^[^，、]{2,12}(?<!可以?)自行(?=[\u4e00-\u9fff]{2})/;
/** 经县文化旅游部门备案，旅游企业可以…. */
const AFTER_NOTICE = /(?:经|向|报|到)[^，]{2,20}(?:备案|报备)后?$/;
const LEAVE = /批准|许可|同意|审批|核准|审核|确认|鉴定|验收/;
/** What is not the draft's own asking for leave. */
const DISPENSED = /(?:无需|无须|不需要?|不必|不再|免于|可以?不)[^，]*/g;

/** Whether a clause, with the next, lets something be done without leave. */
export const isFree = (clause: string, next: string, before: string): boolean => !/应当|必须|不得|禁止/.test(clause) && (ALONE.test(clause) || before.endsWith('的') && ITSELF.test(clause) || FIRST.test(clause) && THEN.test(next) || NO_LEAVE.test(clause) || ON_NOTICE.test(clause) || AFTER_NOTICE.test(clause) && /^[^，]{0,12}(?:可以|即可|方可)/.test(next));

/** How surely the draft lets be done freely what a provision forbids to do at will, or without leave. */
export function unasked({ doing }: Claim, bond: Bond, { text, mine, other, near, topics }: Setting): number {
  if (LEAVE.test(text.replace(DISPENSED, '')) || /自行|自主/.test(other) || isLeftOpen(other, text)) return 0;
  if (NOTICE.test(text) && NOTICE.test(other)) return 0;
  if (bond.kind === 'forbids') return (bond.unless ? LEAVE.test(other) : /^(?:在[^，]*?)?(?:擅自|自行|随意)/.test(bond.act)) && bond.deeds.some((deed) => isMeant(deed, doing)) ? 0.6 + near : 0;
  // 沿河道设置排水口的，应当事先取得许可.
  if (bond.said || !LEAVE.test(bond.act)) return 0;
  const thing = plainWords(/([^，]{4,}?)的?，(?:[^，]{2,14}?)?$/.exec(bond.before)?.[1] ?? '');
  // 经确认后方可处理: the verb stands behind.
  const verb = /(?:方可|方能|才能)([\u4e00-\u9fff]{2})/.exec(bond.act)?.[1];
  if (verb === undefined ? thing.length < 5 : !doing.includes(plainWords(verb))) return 0;
  return thing.length >= 4 && shareInOrder(thing, mine) >= 0.8 && topics.every((topic) => topic !== thing) ? 1 + near : 0;
}

/** Whether words say the verb of a deed and what it is done to. */
const isMeant = ({ verb, object, place }: Deed, doing: string): boolean => isActVerb(verb) && does(doing, verb) && object.length >= 2 && shareInOrder(object, doing) >= 0.85 && doing.includes(object.slice(-2)) && (place === '' || shareInOrder(plainWords(place), doing) >= 0.6);
