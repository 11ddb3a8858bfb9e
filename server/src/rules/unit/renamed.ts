import type { Block } from '../../document/model';
import { FIRST_RENAMING, FORMER_NATIONAL, FORMER_ORGAN_NAMES, FORMER_PLACES, FORMER_STEM_NAMES, departmentKey, formerStem, readUnit } from '../../document/units';
import type { CheckContext, Finding, Rule } from '../model';

const longest = (names: readonly string[]): string => [...names].sort((left, right) => right.length - left.length).join('|');
const ORGANS = '(?:(?:综合)?行政主管部门|行政管理部门|主管部门|管理部门|行政部门|部门|机关|机构|委员会|办公室|分局|支队|总队|大队|局|厅|委|办)';
/** Anchor of everything below: the first characters that any former name can have. */
const FORMER = new RegExp(
  `(?<nation>${longest(FORMER_NATIONAL.map((each) => each.old))})(?!门|分|属|件|长|的)|(?<stem>${longest(FORMER_STEM_NAMES)})(?<organ>${ORGANS})|(?<=[省市区县])(?<own>${longest(FORMER_ORGAN_NAMES)})(?![员会])|(?<place>${longest(FORMER_PLACES.map((each) => each.old))})`, 'g');
const MAYBE = new RegExp([...new Set([...FORMER_NATIONAL.map((each) => each.old), ...FORMER_STEM_NAMES, ...FORMER_ORGAN_NAMES, ...FORMER_PLACES.map((each) => each.old)])].filter((name, _, all) => !all.some((other) => other !== name && name.includes(other))).join('|'), 'g');
/** What may stand before a department's name; another word before it makes it part of a longer one (食品安全监管部门). */
const BEFORE = /[省市区县和与及或由向经报级各府同国、，。；：（“）、]/;
/** A list of departments by their fields alone: 规划、环境保护、外侨、海关等部门. */
const LISTED = /等(?:有关|相关)?(?:行政)?(?:主管|管理)?部门/g;

/** A unit under the name it had before a reform, in a document dated after it. */
export const renamedUnit: Rule = {
  code: 'unit/renamed',
  severity: 'warning',
  title: { zh: '单位已更名', en: 'Unit under a former name' },
  explanation: {
    zh: '文件日期在机构改革或者行政区划调整之后，而仍用改革前的单位名称。改革前的文件、“原……”、书名号内的名称不报；林业、规划、旅游等法律仍在使用的主管部门名称不报；“外侨”指人时不报。一对一更名的给出改法。',
    en: 'The document is dated after a reform of offices or districts and uses the name from before. Earlier documents, names after 原, and names inside 《》 are left alone, as are field words that laws still use. Where there is exactly one successor a fix is offered.',
  },
  basis: '《深化党和国家机构改革方案》（2018年）、《党和国家机构改革方案》（2023年）及行政区划调整的批复',
  bad: '牵头单位：市环保局',
  good: '牵头单位：市生态环境局',
  *check(checked: CheckContext): Iterable<Finding> {
    // A regulation of 2018 that was amended in 2023 is a text of 2023.
    const { amendments, dates: { version = '' } } = checked.document.metadata;
    const context = amendments.length > 0 && version > checked.day ? { ...checked, day: version } : checked;
    if (context.day <= FIRST_RENAMING) return;
    for (const block of context.document.blocksWith(MAYBE)) {
      if (block.kind === 'furniture') continue;
      yield* named(block, context);
      yield* listed(block, context);
    }
  },
};

function* named(block: Block, { document, day }: CheckContext): Iterable<Finding> {
  const { text } = block;
  const { jurisdiction } = document.metadata;
  FORMER.lastIndex = 0;
  for (let match = FORMER.exec(text); match; match = FORMER.exec(text)) {
    const { index } = match;
    const { nation, stem, organ, own, place } = match.groups!;
    if (/[原前旧]/.test(text[index - 1] ?? '') || /[原前旧](?:省|市|区|县|国家)$/.test(text.slice(Math.max(0, index - 3), index)) || inTitle(text, index)) continue;
    if (nation) {
      const former = FORMER_NATIONAL.find((each) => each.old === nation)!;
      if (day <= former.until || (index > 0 && !BEFORE.test(text[index - 1]) && !/[家总]/.test(text[index - 1]))) continue;
      yield finding(block, index, nation, former.now, former.one, former.until, former.basis);
    } else if (place) {
      const former = FORMER_PLACES.find((each) => each.old === place)!;
      if (day <= former.until || jurisdiction.city !== former.city || /[天地以上]/.test(text[index - 1] ?? '') || /[级]/.test(text[index + place.length] ?? '')) continue;
      yield finding(block, index, place, former.now, former.one, former.until, former.basis);
    } else {
      const name = own ?? stem + organ;
      const before = text[index - 1] ?? '';
      if (before !== '' && !BEFORE.test(before)) continue;
      // 工程质监机构, 环境保护机构: not an office of government but a body of a firm or a trade.
      if (/^(?:机构|机关|大队)$/.test(organ ?? '') && stem.length <= 2 || /^环境保护|^安全生产/.test(name) && /^(?:机构|办公室|委员会)$/.test(organ ?? '')) continue;
      const national = /国家$|国$/.test(text.slice(Math.max(0, index - 2), index));
      const mark = /[省市区县]/.test(before) ? before : '';
      const { former } = readUnit(mark + name, jurisdiction);
      if (!former || former.province && former.province !== jurisdiction.province) continue;
      const until = national ? former.until.nation : former.until.local;
      if (day <= until) continue;
      // 工商部门、质监部门 become one and the same: no single stroke corrects both.
      const sole = former.now !== '' && !text.includes(former.now);
      yield finding(block, index, name, former.now, former.one, until, former.basis, sole, former.note);
    }
  }
}

function* listed(block: Block, { day }: CheckContext): Iterable<Finding> {
  const { text } = block;
  LISTED.lastIndex = 0;
  for (let match = LISTED.exec(text); match; match = LISTED.exec(text)) {
    let start = match.index;
    while (start > 0 && match.index - start < 120 && !/[，。；：（）]/.test(text[start - 1])) start--;
    const words = text.slice(start, match.index).split('、');
    const known = words.filter((word) => departmentKey(word)).length;
    if (words.length < 3 || known * 2 < words.length) continue;
    let at = start;
    for (const word of words) {
      const former = formerStem(word);
      if (former && day > former.until) yield finding(block, at, word, former.now, former.one, former.until, former.basis, !words.includes(former.now));
      at += word.length + 1;
    }
  }
}

/** Whether a place stands inside 《》: titles keep the names they were issued with. */
function inTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at);
  return open >= 0 && text.lastIndexOf('》', at) < open;
}

function finding(block: Block, at: number, old: string, now: string, one: boolean, until: string, basis: string, certain = true, note = ''): Finding {
  const span = block.original(at, at + old.length);
  const year = until.slice(0, 4);
  return {
    code: 'unit/renamed', span, basis,
    message: now === ''
      ? { zh: `“${old}”是${year}年以前的名称，现已改革调整${note ? `：${note}` : ''}，请按现行机构名称修改。`, en: `“${old}” is a name from before ${year}; the office has been reorganised, use its present name.` }
      : { zh: `“${old}”是${year}年以前的名称，现为“${now}”。`, en: `“${old}” is a name from before ${year}; the office is now “${now}”.` },
    fixes: now === '' || !one ? [] : [{ title: { zh: `改为“${now}”`, en: `Change to “${now}”` }, edits: [{ span, newText: now }], certain }],
  };
}
