import table from '../../data/units.json';
import renamed from '../../data/units-renamed.json';
import { squeeze } from '../text/fold';
import { placeAtStart } from './metadata/places';
import type { Jurisdiction } from './model';

/**
 * Names of offices. 市经信局, 绍兴市经济和信息化局, （市）经济和信息化部门 and 经济和信息化主管部门 are one office of one city;
 * what is compared is never the name but what it stands for.
 */
export interface Unit {
  /** As written, squeezed, brackets in one form. */
  readonly name: string;
  /** What the office is, whatever it is called: 经济信息化, 宣传, gov:柯桥区, gov:* (all districts), or the name itself. */
  readonly key: string;
  readonly kind: 'department' | 'party' | 'government' | 'other';
  readonly level: 'nation' | 'province' | 'city' | 'district' | '';
  /** Place that the name says; null for 市…, 省… and names without one. */
  readonly place: Jurisdiction | null;
  /** The former name that was used, if it is one. */
  readonly former: Renaming | null;
}

/** A name that an office no longer has. */
export interface Renaming {
  /** The part of the name that is out of date, and its offset in `Unit.name`. */
  readonly old: string;
  readonly at: number;
  /** What to write for `old`; '' where there is more than one successor or its name differs by place. */
  readonly now: string;
  readonly key: string;
  /** Last day on which the old name was right, ISO: of national offices, of local ones. */
  readonly until: { readonly nation: string; readonly local: string };
  readonly one: boolean;
  /** Holds in this province only. */
  readonly province?: string;
  readonly note?: string;
  readonly basis: string;
}

interface Department {
  readonly key: string;
  readonly stems: readonly string[];
  readonly party?: boolean;
  readonly nation?: readonly string[];
  readonly province?: readonly string[];
  readonly city?: readonly string[];
  readonly district?: readonly string[];
}

const DEPARTMENTS: readonly Department[] = table.departments;
const BY_KEY = new Map(DEPARTMENTS.map((each) => [each.key, each]));
const STEMS = new Map<string, Department>();
const NATIONAL = new Map<string, Department>();
for (const department of DEPARTMENTS) {
  for (const stem of department.stems) if (!STEMS.has(stem)) STEMS.set(stem, department);
  for (const name of department.nation ?? []) NATIONAL.set(name, department);
}
/** Fields whose words say other things too: 建设 of a road, 规划 of a network. */
const WORDS: ReadonlySet<string> = new Set(['建设', '规划', '交通', '数据', '教育', '文化', '卫生', '农业', '房屋', '绿化', '城市规划', '城市建设']);
const SUFFIXES: readonly string[] = table.suffixes;
const REFORMS: Readonly<Record<string, { nation: string; local: string; basis: string }>> = renamed.reforms;

interface Former {
  readonly old: readonly string[];
  readonly key: string;
  readonly reform: string;
  readonly one: boolean;
  readonly organs?: readonly string[];
  readonly word?: string;
  readonly province?: string;
  readonly note?: string;
}
const FORMER_STEMS = new Map<string, Former>((renamed.stems as readonly Former[]).flatMap((former) => former.old.map((old) => [old, former] as const)));
const FORMER_ORGANS = new Map<string, Former>((renamed.organs as readonly Former[]).flatMap((former) => former.old.map((old) => [old, former] as const)));

/** Words for all districts and counties of a city: 各区、县（市）, 有关县（市、区）, 区县（市）. One unit; its 、 separates nothing. */
const DISTRICTS = '(?:(?:各|有关|相关|所在|其他|全市|市和|和|全省){0,2}(?:[区县市](?:[（〔][市区县](?:、[市区县])*[）〕])?、)*(?:区县|市县|[区县市])(?:[（〔][市区县](?:、[市区县])*[）〕])?)';
const ALL_DISTRICTS = new RegExp(`^(?:各|有关|相关|所在|其他|涉及的?|全市)?(?:设区的?市、|地)?${DISTRICTS}(?:党委、)?(?:人民政府|政府|党委和政府|管委会|)$`);
const DISTRICTS_AT = new RegExp(`${DISTRICTS}(?:党委、?)?(?:人民政府|政府|管委会)`, 'y');

/** 乡（镇）人民政府, 街道办事处, 镇街: one level, whatever a place has of it. */
const TOWNSHIP = /^(?:[\u4e00-\u9fff]{2,4}[市县区]|各|所在地?的?|当地|有关|相关)?(?:乡（镇）|乡、?镇|镇|街道|乡镇（街道）|镇（街道）|镇街|街镇)(?:人民政府|政府|办事处)?(?:（街道办事处）)?$/;
const TOWNSHIPS = '乡镇街道';

/** One form for the brackets and widths of a name. */
export const unitName = (name: string): string => squeeze(name).replace(/〔/g, '（').replace(/〕/g, '）').replace(/^[△▲☆★*＊]+/, '');

const NOWHERE: Jurisdiction = {};
/** Names that were read for a place: a document names few, and often. */
const known = new WeakMap<Jurisdiction, Map<string, Unit>>();

/** What a name stands for. Never fails: a name that nothing is known of is its own key. */
export function readUnit(written: string, within: Jurisdiction = NOWHERE): Unit {
  let units = known.get(within);
  if (!units) known.set(within, (units = new Map()));
  let unit = units.get(written);
  if (!unit) {
    if (units.size >= MOST_NAMES) units.clear();
    units.set(written, (unit = read(written, within)));
  }
  return unit;
}
const MOST_NAMES = 4000;

function read(written: string, within: Jurisdiction): Unit {
  const name = unitName(written);
  if (name.length > 60) return { name, key: name, kind: 'other', level: '', place: null, former: null };
  const plain = name.replace(/（[^（）]{2,6}）(?=(?:行政)?主管部门$)/, '').replace(/（[^（）]{2,}）$/, (note) => (/^（[市区县、]+）$/.test(note) ? note : ''));
  if (ALL_DISTRICTS.test(plain) && /[政管]|^各|^有关|^相关/.test(plain) && !/^[市]?(?:人民)?政府$/.test(plain) && plain.replace(/(?:人民)?政府$/, '').length > 1) {
    return { name, key: 'gov:*', kind: 'government', level: 'district', place: null, former: null };
  }
  if (TOWNSHIP.test(plain)) return { name, key: TOWNSHIPS, kind: 'other', level: '', place: null, former: null };
  const national = NATIONAL.get(plain);
  if (national) return { name, key: national.key, kind: national.party ? 'party' : 'department', level: 'nation', place: null, former: null };
  // 鄞州公安分局, 市自然资源局越城分局: the office of a city in one of its districts.
  const branch = /^([\u4e00-\u9fff]{4,})分局$/.exec(plain);
  if (branch) {
    const [key] = fieldsIn(branch[1]);
    if (key) return { name, key, kind: 'department', level: 'district', place: null, former: null };
  }
  const head = readHead(plain, within);
  let { rest } = head;
  const { level, place } = head;
  if (/^(?:人民)?政府$/.test(rest)) {
    const who = place?.district ?? place?.city ?? place?.province;
    return { name, key: who ? `gov:${who}` : `gov:${level}`, kind: 'government', level, place, former: null };
  }
  let party = false;
  if (/^委(?!员会)/.test(rest) && level !== '' && rest.length > 2) {
    party = true;
    rest = rest.slice(1);
  }
  const at = plain.length - rest.length;
  const former = readFormer(rest, at, level, party, place, within);
  if (former) return { name, key: former.key, kind: 'department', level, place, former };
  const found = STEMS.get(stemOf(rest));
  if (found) return { name, key: found.key, kind: found.party ? 'party' : 'department', level, place, former: null };
  // A field this table lacks: 标准化主管部门, 市园林局.
  const field = /^(.{2,10}?)(?:行政)?(?:主管|管理)?部门$/.exec(rest) ?? (level !== '' ? /^(.{2,10}?)(?:管理)?(?:局|厅|委员会)$/.exec(rest) : null);
  if (field && !/^(?:有关|相关|其他|各|市级|省级|职能|上级|下级|本级|同级|所属|政府|国务院)/.test(field[1])) return { name, key: field[1], kind: 'department', level, place, former: null };
  // 杭州海关, 绍兴海关: the place is part of what it is.
  return { name, key: rest.length > 1 && level !== '' && !place ? rest : plain.replace(/人民政府/g, '政府'), kind: /管委会|管理委员会|开发办$/.test(rest) ? 'government' : 'other', level, place, former: null };
}

/** 乡镇人民政府, 街道办事处. */
export const isTownship = ({ key }: Unit): boolean => key === TOWNSHIPS;

/** Whether two names stand for the same office. A level or place that only one of them says does not part them. */
export function sameUnit(left: Unit, right: Unit): boolean {
  if (left.key !== right.key) return false;
  if (left.level !== '' && right.level !== '' && left.level !== right.level) return false;
  return !left.place || !right.place || (left.place.city ?? '') === (right.place.city ?? '') && (left.place.district ?? '') === (right.place.district ?? '');
}

/**
 * Whether two fields are often held by one office: a city may give to its 房产 office what the province gives to 住房城乡建设.
 * Between documents of one place they are as different as any.
 */
export const areKin = (left: string, right: string): boolean => (table.kin as readonly (readonly string[])[]).some((group) => group.includes(left) && group.includes(right));

/** Whether a name is that of an office this table knows: one of its departments, a government, a national body. */
export const isKnownUnit = (unit: Unit): boolean => unit.former !== null || unit.key === TOWNSHIPS || unit.kind === 'government' && unit.key.startsWith('gov:') || BY_KEY.has(unit.key);

/** Full name, short name and former names of a known office at a level, for hover and completion; null for others. */
export function namesOf(unit: Unit): { readonly full: string; readonly short: string; readonly former: ReadonlyArray<{ readonly name: string; readonly until: string; readonly basis: string }> } | null {
  const department = BY_KEY.get(unit.key);
  const names = department && (unit.level === 'nation' ? department.nation : unit.level === 'province' ? department.province : unit.level === 'district' ? department.district ?? department.city : department.city);
  if (!department || !names) return null;
  const mark = unit.level === 'province' ? '省' : unit.level === 'district' ? '区' : unit.level === 'nation' ? '' : '市';
  // 环境保护 stands for 环境保护局; of a ministry only the names given whole are known.
  const stems = unit.level === 'nation' ? [] : [...FORMER_STEMS].map(([stem, each]) => [stem + (each.organs?.[0] ?? '局'), each] as const);
  const former = [...stems, ...FORMER_ORGANS].filter(([, each]) => each.key === unit.key)
    .map(([name, each]) => ({ name, until: unit.level === 'nation' ? REFORMS[each.reform].nation : REFORMS[each.reform].local, basis: REFORMS[each.reform].basis }));
  return { full: mark + names[0], short: mark + (names[1] ?? names[0]), former };
}

/** Short and full names of the departments of a city, for completion. */
export function cityUnits(): ReadonlyArray<{ readonly full: string; readonly short: string }> {
  return DEPARTMENTS.filter((each) => each.city).map(({ city }) => ({ full: `市${city![0]}`, short: `市${city![1] ?? city![0]}` }));
}

/** The separate names in a list (A、B，各区、县（市）政府，D等), with their places in `text`. */
export function splitUnits(text: string, from = 0, to = text.length): Array<{ readonly name: string; readonly start: number; readonly end: number }> {
  const found: Array<{ name: string; start: number; end: number }> = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= to; at++) {
    const char = at < to ? text[at] : '，';
    if (char === '（' || char === '〔') depth++;
    else if (char === '）' || char === '〕') depth--;
    else if (depth === 0 && /[各有区县市]/.test(char)) {
      DISTRICTS_AT.lastIndex = at;
      const group = DISTRICTS_AT.exec(text);
      if (group && at + group[0].length <= to && group[0].length > 4) {
        at += group[0].length - 1;
        continue;
      }
    }
    if (at < to && (depth > 0 || !/[、，,；;\s]/.test(char))) continue;
    take(start, at);
    start = at + 1;
  }
  return found;

  function take(first: number, last: number): void {
    while (first < last && /[\s△▲☆★*＊]/.test(text[first])) first++;
    let end = last;
    while (end > first && /[\s。]/.test(text[end - 1])) end--;
    const words = text.slice(first, end);
    const tail = /(?:等(?:有关|相关)?(?:市级|省级)?(?:单位|部门|市级部门|地)?(?:和单位)?)$/.exec(words);
    if (tail && tail.index > 0) end = first + tail.index;
    const joint = /^(.{2,14}?)(?:和|以及|及|与)(.{2,20})$/.exec(text.slice(first, end));
    if (joint && !isKnownUnit(readUnit(text.slice(first, end))) && (isKnownUnit(readUnit(joint[1])) && isKnownUnit(readUnit(joint[2])) || joint[2].startsWith('各') && /[局委办会]$/.test(joint[1]))) {
      found.push({ name: joint[1], start: first, end: first + joint[1].length });
      found.push({ name: joint[2], start: end - joint[2].length, end });
    } else if (end > first) found.push({ name: text.slice(first, end), start: first, end });
  }
}

/** The department's own words of a name, without what kind of body it is: 经济和信息化局 → 经济和信息化. */
function stemOf(rest: string): string {
  if (STEMS.has(rest)) return rest;
  for (const suffix of SUFFIXES) {
    if (!rest.endsWith(suffix)) continue;
    const stem = rest.slice(0, -suffix.length);
    if (STEMS.has(stem)) return stem;
    // 城市管理部门 is 城市管理 + 部门, not 城市 + 管理部门.
    const longer = /^((?:行政|监督)?管理)/.exec(suffix);
    if (longer && STEMS.has(stem + longer[1])) return stem + longer[1];
  }
  return rest;
}

function readHead(name: string, within: Jurisdiction): { rest: string; level: Unit['level']; place: Jurisdiction | null } {
  const place = placeAtStart(name, within) ?? placeAtStart(name);
  let rest = place ? name.slice(place.length) : name;
  let level: Unit['level'] = '';
  if (place) {
    level = place.jurisdiction.district ? 'district' : place.jurisdiction.city ? 'city' : 'province';
    const placeName = name.slice(0, place.length);
    // 滨海新区管委会 is not that of 天津: only a government is named by its new area alone.
    if (/(?:新区|开发区|园区|管理区)$/.test(placeName) && !/^(?:人民)?政府/.test(rest) && !isWithinPlace(place.jurisdiction, within)) return { rest: name, level: '', place: null };
    if (!/(?:[省市县区盟旗]|自治州)$/.test(placeName)) {
      const mark = /^[省市]/.exec(rest);
      if (!mark) return { rest: name, level: '', place: null };
      rest = rest.slice(1);
    }
    const below = /^(?:[市区县]|市级)(?!政|场|容)/.exec(rest);
    if (below && level === 'province') {
      rest = rest.slice(below[0].length);
      level = 'city';
    }
    return { rest, level, place: place.jurisdiction };
  }
  const mark = /^(?:（?(?:国家|全国)）?|国务院(?=.*(?:部门|机构)$)|(?:省、)?(?:设区的)?市(?:、|和)(?:区、县（市）|县（市、区）|县（市）、?区|区县（市）|县)|（?省级?）?|设区的市级?|（?市级?）?|(?:区、县（市）|县（市、区）|县（市）、?区|[省市县]级以上(?:地方)?(?:各级)?(?:人民政府)?|（?[区县]级?）?|（县）))(?!场监|政公用|容)/.exec(name);
  if (mark && mark[0] !== '' && name.length > mark[0].length + 1) {
    rest = name.slice(mark[0].length).replace(/^人民政府(?=.)/, (gov) => (/^人民政府(?:外事|金融|国有资产)/.test(name.slice(mark[0].length)) ? gov : ''));
    level = /[国]/.test(mark[0]) ? 'nation' : /级以上/.test(mark[0]) ? '' : /省/.test(mark[0]) && !/市/.test(mark[0]) ? 'province' : /[区县]/.test(mark[0]) && !/^设区/.test(mark[0]) ? (/级以上|^(?:省、)?(?:设区的)?市[、和]/.test(mark[0]) ? '' : 'district') : mark[0] === '市' && within.district?.endsWith('市') ? 'district' : 'city';
  }
  return { rest, level, place: null };
}

const isWithinPlace = (inner: Jurisdiction, outer: Jurisdiction): boolean => outer.city !== undefined && inner.city === outer.city;

function readFormer(rest: string, at: number, level: Unit['level'], party: boolean, place: Jurisdiction | null, within: Jurisdiction): Renaming | null {
  const organ = FORMER_ORGANS.get(rest);
  if (organ && level !== '' && !party) return renaming(organ, rest, at, level, place, within);
  for (const suffix of SUFFIXES) {
    if (!rest.endsWith(suffix)) continue;
    const stem = rest.slice(0, -suffix.length);
    const former = FORMER_STEMS.get(stem);
    if (former && (!former.organs || former.organs.includes(suffix))) return renaming(former, rest, at, level, place, within);
  }
  return null;
}

function renaming(former: Former, whole: string, at: number, level: Unit['level'], place: Jurisdiction | null, within: Jurisdiction): Renaming {
  const { nation, local, basis } = REFORMS[former.reform];
  const city = place?.city ?? within.city ?? '';
  const own = (renamed.cities as Readonly<Record<string, Readonly<Record<string, string>>>>)[city]?.[former.key];
  const department = BY_KEY.get(former.key)!;
  const names = level === 'province' ? department.province : level === 'district' ? department.district ?? department.city : department.city;
  let now = former.word ?? '';
  if (now === '' && /(?:部门|机关|机构)$/.test(whole)) {
    const suffix = /(?:行政|主管|管理)*(?:部门|机关|机构)$/.exec(whole)![0].replace(/^行政主管|^行政管理|^行政/, '主管');
    const word = former.key === '自然资源' ? '自然资源' : department.stems[0];
    now = word + (word.endsWith('管理') ? suffix.replace(/^管理/, '') : suffix);
  } else if (now === '') now = own ?? names?.[whole.length > 4 ? 0 : names.length - 1] ?? '';
  return { old: whole, at, now: former.one ? now : '', key: former.key, until: { nation, local }, one: former.one, basis, ...(former.province && { province: former.province }), ...(former.note && { note: former.note }) };
}

/** National bodies by former name, and districts by former name: data for the rule on renamed units. */
export const FORMER_NATIONAL: ReadonlyArray<{ readonly old: string; readonly now: string; readonly until: string; readonly one: boolean; readonly basis: string }> = renamed.national
  .map((each) => ({ old: each.old, now: each.now, one: each.one, until: REFORMS[each.reform].nation, basis: REFORMS[each.reform].basis }));
export const FORMER_PLACES: ReadonlyArray<{ readonly old: string; readonly city: string; readonly now: string; readonly until: string; readonly one: boolean; readonly basis: string }> = renamed.places;
/** The first day up to which any former name was right: no name in an older text is out of date. */
export const FIRST_RENAMING: string = [...renamed.places.map(({ until }) => until), ...Object.values(REFORMS).flatMap(({ nation, local }) => [nation, local])].sort()[0];
export const FORMER_STEM_NAMES: readonly string[] = [...FORMER_STEMS.keys()];
export const FORMER_ORGAN_NAMES: readonly string[] = [...FORMER_ORGANS.keys()];

const STEMS_IN = new RegExp([...STEMS.keys()].filter((stem) => stem.length >= 2 && !WORDS.has(stem)).sort((left, right) => right.length - left.length).join('|'), 'g');

/** The known departments whose field a name speaks of: 文物保护管理机构 → 文物. */
export const fieldsIn = (name: string): string[] => [...new Set([...name.replaceAll('人民政府', '').matchAll(STEMS_IN)].map(([stem]) => STEMS.get(stem)!.key))];

/** Whether a text names an office of a known department: 应急管理部门. */
export const namesOffice = (text: string, key: string): boolean => [...STEMS].some(([stem, department]) => department.key === key && stem.length >= 2 && ['部门', '行政部门', '主管部门', '行政主管部门', '管理部门'].some((suffix) => text.includes(stem + suffix)));

/** The former stem alone (环境保护, 外侨), as it stands in a list of departments; null for a name in use. */
export function formerStem(stem: string): { readonly now: string; readonly until: string; readonly one: boolean; readonly basis: string } | null {
  const former = FORMER_STEMS.get(stem);
  if (!former) return null;
  return { now: former.one ? BY_KEY.get(former.key)!.stems[0] : '', until: REFORMS[former.reform].local, one: former.one, basis: REFORMS[former.reform].basis };
}

/** The key of a bare department word (发展和改革, 商务), as it stands in 商务、金融等部门; null where it is none. */
export const departmentKey = (stem: string): string | null => STEMS.get(stem)?.key ?? FORMER_STEMS.get(stem)?.key ?? null;

/** The known department that a name misses by one character (同市场监督管理 ↔ 市场监管管理); only long words, so that it is surely a slip. */
export function nearestStem(name: string): { readonly found: string; readonly stem: string } | null {
  for (const suffix of ['', ...SUFFIXES]) {
    if (!name.endsWith(suffix)) continue;
    const found = name.slice(0, name.length - suffix.length);
    if (found.length < 4) continue;
    for (const stem of STEMS.keys()) if (stem.length >= 4 && Math.abs(stem.length - found.length) <= 1 && oneApart(found, stem)) return { found, stem };
  }
  return null;
}

function oneApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let back = 0;
  while (back < short.length - from && short[short.length - 1 - back] === long[long.length - 1 - back]) back++;
  return from + back >= short.length - (short.length === long.length ? 1 : 0) && from + back >= long.length - 1 && left !== right;
}
