import { placeAtStart } from './places';

const OFFICE_END = '(?:人民政府办公[厅室]|人民政府|政府办公[厅室]|人民代表大会常务委员会|人民代表大会|常务委员会|委员会办公[厅室]|委员会|办公[厅室]|领导小组|人民法院|人民检察院|管委会|国务院|中央军事委员会|总局|总署|总社|总工会|联合会|集团|银行|公司|学校|大学|医院|中心|支行|分行|[省市区县州盟旗]委|中央|党组|党工委|政协|[\\u4e00-\\u9fff](?:局|厅|部|委|署|办|院|会|处|队|社))';
const OFFICE = new RegExp(`^[\\u4e00-\\u9fff、（）]{0,60}?${OFFICE_END}$`);
const STARTS_OFFICE = /^(?:中共|中国|国务院|国家|全国|最高人民|中央|省|市|区|县)/;

/** Whether a name reads as that of an office, or of several joined: 中共杭州市委, 绍兴市人民政府办公室, 财政部、税务总局. */
export function isOffice(name: string): boolean {
  const plain = name.replace(/[ \n]+/g, '').replace(/等(?:\d+|[一二三四五六七八九十]+)?个?(?:部门|单位)$/, '');
  return plain.length >= 2 && OFFICE.test(plain);
}

/** A line that is an office and nothing else, with a place or the state before it. */
export const isPlainOffice = (line: string): boolean => isOffice(line) && (STARTS_OFFICE.test(line) || placeAtStart(line) !== null);

/**
 * The single offices of a run of names: parted by blanks, line breaks or 、, else where a new one clearly begins
 * (中共杭州市委杭州市人民政府). 等五部门 is left out.
 */
export function splitOffices(names: string): string[] {
  const offices: string[] = [];
  for (const piece of names.replace(/中华人民共和国/g, '').replace(/等(?:\d+|[一二三四五六七八九十]+)?个?(?:部门|单位)$/, '').split(/[\s、]+/)) {
    if (piece === '') continue;
    if (offices.length > 0 && !isOffice(piece)) offices[offices.length - 1] += piece;
    else offices.push(...splitJoined(piece));
  }
  return offices.filter((office) => isOffice(office));
}

const ENDS_OFFICE = new RegExp(`${OFFICE_END}$`);

/** Cuts before a place, 中共 or 国务院 that follows the end of an office. */
function splitJoined(names: string): string[] {
  for (let at = 4; at + 3 < names.length; at++) {
    const rest = names.slice(at);
    if (!/^(?:中共|国务院|中国人民|最高人民)/.test(rest) && !/^[\u4e00-\u9fff]{1,7}?[省市县区州]/.test(rest)) continue;
    const before = names.slice(0, at);
    if (!ENDS_OFFICE.test(before) || !isOffice(rest)) continue;
    if (!/^(?:中共|国务院|中国人民|最高人民)/.test(rest) && !placeAtStart(rest)?.full) continue;
    return [before, ...splitJoined(rest)];
  }
  return [names];
}

/** Whether an office is one of the party (its committees, offices and discipline inspection). */
export const isPartyOffice = (office: string): boolean => /^(?:中共|中国共产党)|[省市区县州盟旗]委(?:办公[厅室]|$)|党工?委|党组|纪律检查委员会/.test(office) && !/改革委$|健康委$|经信委$|[^省市区县州盟旗]委$/.test(office);

const CONGRESS = /^((?:[\u4e00-\u9fff]{0,12}?[省市区州县旗])?)第?[零〇一二三四五六七八九十]+届(全国)?(?:人大|人民代表大会)(常委会|常务委员会)?第/;
/** Stands in the name of an office for a place that is not said. */
export const HERE = '本地';
const ORDER_BY = /^(?:中华人民共和国)?([\u4e00-\u9fff、]{2,40}?)(?:令|公告)(?:（?\d{4}年）?)?第?[\d零〇一二三四五六七八九十百]+号/;
const MEETING = /^([\u4e00-\u9fff]{2,20}?)(?:\d{4}年)?(?:第[\d零〇一二三四五六七八九十百]+(?:届|次)|常务|部务|局务|委务|室务|办公|全体|主席)+[\u4e00-\u9fff\d]{0,16}会议/;
const DOING = /^(?:中华人民共和国)?([\u4e00-\u9fff、]{2,40}?)(?:重新)?(?:发布|公布|印发|颁布|制定|批准|令)/;
const PARTY_CONGRESS = /^中国共产党([\u4e00-\u9fff]{2,12}?)第[一二三四五六七八九十]+(?:届委员会|次)/;

/** Who did what a note says of a day: 浙江省第十三届人民代表大会常务委员会第三次会议批准 → 浙江省人民代表大会常务委员会. Null where no one is named. */
export function actorOf(deed: string): string | null {
  const congress = CONGRESS.exec(deed);
  if (congress) {
    const name = `人民代表大会${congress[3] ? '常务委员会' : ''}`;
    // 省十二届人大常委会: the place is that of the title.
    const place = /^[省市区州县旗]?$/.test(congress[1]) ? congress[2] ?? HERE : congress[1];
    return place + name;
  }
  const party = PARTY_CONGRESS.exec(deed);
  if (party) return `中共${party[1].replace(/省$|市$|区$|县$/, (level) => `${level}委`)}`;
  for (const pattern of [ORDER_BY, MEETING, DOING]) {
    const match = pattern.exec(deed);
    const office = match?.[1].replace(/^(?:经|由|原)/, '').replace(/中华人民共和国/g, '');
    if (office && isOffice(office)) return office;
  }
  return null;
}
