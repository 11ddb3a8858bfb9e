import { DAY, dayOfMatch } from './dates';
import { actorOf } from './issuers';

/** One thing done to a document on a day, as its notes tell. */
interface Deed {
  readonly day: string;
  /** The words after the day, up to the next day. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What adoption and amendment notes say. */
export interface Notes {
  readonly adopted: string | null;
  /** The last day on which it was published. */
  readonly issued: string | null;
  readonly effective: string | null;
  /** The day the text got its present form. */
  readonly version: string | null;
  readonly amendments: ReadonlyArray<{ readonly date: string; readonly text: string }>;
  /** Who adopted or issued it first. */
  readonly issuer: string | null;
  /** Whether a higher congress approved it (a regulation of a city). */
  readonly approved: boolean;
  /** 国务院批准: before 立法法 an administrative regulation, whichever department published it. */
  readonly approvedByState: boolean;
  /** It was issued by an order (令) of its issuer. */
  readonly order: boolean;
  /** The order's number, where there is one order only. */
  readonly orderNumber: string | null;
}

const DAYS = new RegExp(DAY, 'g');
/** 修正 and 修订 as what was done, not as a word of a decision's title. */
const AMENDED = /(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)(?:通过)?[）\s】。]*$|(?:修正|修订)(?=通过|公布|发布|，|；|。|）|\s|$)/;
const QUOTED = /《(?:[^《》]|《[^《》]*》)*》/g;

/** Reads notes such as （2018年4月27日…通过　2018年5月31日…批准　根据…《…的决定》修正）, or one deed a line. */
export function readNotes(text: string): Notes {
  const deeds: Deed[] = [];
  const plain = text.replace(QUOTED, (title) => '《' + '　'.repeat(Math.max(0, title.length - 2)) + '》');
  for (const match of plain.matchAll(DAYS)) {
    const day = dayOfMatch(match);
    if (!day) continue;
    const start = match.index;
    const last = deeds[deeds.length - 1];
    if (last) deeds[deeds.length - 1] = { ...last, end: start, words: plain.slice(last.start, start) };
    deeds.push({ day, start, end: plain.length, words: plain.slice(start) });
  }
  let adopted: string | null = null;
  let issued: string | null = null;
  let effective: string | null = null;
  let version: string | null = null;
  let issuer: string | null = null;
  let approved = false;
  let approvedByState = false;
  const orders = new Set<string>();
  const amendments: Array<{ date: string; text: string }> = [];
  const later = (left: string | null, right: string): string => (left && left > right ? left : right);
  let clauseStart = -1;
  for (const { day, words, start, end } of deeds) {
    const deed = words.replace(/^[\d年月日/.〇零○一二三四五六七八九十-]+/, '').trim();
    const passes = /通过|批准|修改|修正|修订/.test(deed);
    const publishes = /(?<!现予)(?:公布|发布|颁布|印发)/.test(deed);
    if (/^起?施行|^起?实施/.test(deed)) { effective = day; continue; }
    // 根据 opens the clause of an amendment: the day it was passed on belongs to the amendment, not to the document.
    const before = plain.slice(Math.max(0, start - 3), start);
    if (/根据$|依据$/.test(before)) clauseStart = start - 2;
    const amends = AMENDED.test(deed);
    if (amends) {
      const from = clauseStart >= 0 ? clauseStart : start;
      amendments.push({ date: day, text: text.slice(from, end).replace(/^[\s（【]+|[\s　）】]+$/g, '').replace(/(?:根据|依据)$/, '').trim() });
      clauseStart = -1;
    } else if (clauseStart < 0 && deed.includes('通过') && !adopted) {
      adopted = day;
    }
    if (passes) version = later(version, day);
    if (publishes) issued = later(issued, day);
    if (/批准/.test(deed) && /人民代表大会/.test(deed)) approved = true;
    if (/^国务院批准/.test(deed)) approvedByState = true;
    if (clauseStart < 0 && !amends && !/批准/.test(deed)) issuer ??= actorOf(deed);
    const order = /^(?:中华人民共和国)?([\u4e00-\u9fff、]{2,40}令)(第?[\d零〇一二三四五六七八九十百]+号)/.exec(deed);
    // A rule of a department that the State Council issued anew is the State Council's.
    if (order && /^国务院/.test(order[1]) && /公布|修订/.test(deed)) issuer = actorOf(deed) ?? issuer;
    if (order) orders.add(order[1].replace(/中华人民共和国/g, '') + order[2]);
  }
  if (!version && !deeds.some(({ words }) => /令第?[\d一二三四五六七八九十百零]+号/.test(words))) version = issued;
  // 2019年11月8日 法〔2019〕254号: a day without a word about it is that of the document.
  const [only] = deeds;
  if (deeds.length === 1 && !issued && !adopted && !version && !effective && /^[\d年月日\s]+(?:[\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号)?\s*$/.test(only.words)) issued = only.day;
  version ??= issued;
  issuer ??= deeds.map(({ words }) => actorOf(words.replace(/^[\d年月日/.〇零○一二三四五六七八九十-]+/, '').trim())).find((actor) => actor !== null) ?? null;
  return {
    adopted, issued, effective, version, amendments, issuer, approved, approvedByState,
    order: orders.size > 0, orderNumber: orders.size === 1 && amendments.length === 0 ? [...orders][0] : null,
  };
}
