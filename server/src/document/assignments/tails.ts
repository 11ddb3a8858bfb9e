import { squeeze } from '../../text/fold';
import type { Block, PolicyDocument, UnitMention } from '../model';
import { isKnownUnit, readUnit, splitUnits } from '../units';

export interface Parts {
  readonly lead: readonly UnitMention[];
  readonly responsible: readonly UnitMention[];
}

const LABEL = /(总牵头|牵头|主办|主要责任|责任|配合|协办|协同|参与|参加|负责|落实|实施|完成|承办)(?:市级|省级)?(?:单位|部门|处室)[：:]/g;
/** No list of units is longer; what is, is not read as one. */
const LONGEST = 1500;
const LEADS = /^(?:总牵头|牵头|主办)$/;
/** The first of a list leads, where the document says so: 列第一位者为牵头单位，下同; 排在第一位的部门为牵头部门. */
const FIRST_LEADS = /(?:列|排|位列|排名|排列)(?:在|于)?(?:首位|第一位?|第一名|最前)[^。；，）]{0,10}为(?:总)?(?:牵头|主办|汇总|第一责任)/;
const NOT_UNITS = /[。？！]|^(?:不|未|应|须|可)|[一二三四五六七八九十\d]{1,3}[年月日]|[“”《》]/;

const FIRST = /第一|首位|最前/g;

/** From which block on the first unit of a list leads: from the note on (下同), or everywhere if the note closes the document. */
export function firstLeadsFrom(document: PolicyDocument): (index: number) => boolean {
  let from = Infinity;
  for (const block of document.blocksWith(FIRST)) {
    const note = FIRST_LEADS.exec(block.text);
    if (!note) continue;
    from = /^注|^（?说明/.test(block.text) || !/下同|以下/.test(block.text.slice(note.index)) ? -1 : block.index;
    break;
  }
  return (index) => index >= from;
}

/** The units in text[from, to) of a block, the leading ones apart; null where the words name no units. */
export function readTail(block: Block, from: number, to: number, firstLeads: boolean): Parts | null {
  if (to - from > LONGEST) return null;
  const { text } = block;
  let end = to;
  // （A、B负责。列第一位者为牵头单位，下同）: the note is not part of the list.
  const note = /[。，；（(](?=[^。；（(]*(?:列|排|位列|排名|除标注)[^。]*(?:牵头|汇总)[^。]*(?:单位|部门)?)/.exec(text.slice(from, to));
  if (note && !/牵头(?:单位|部门)[：:]/.test(text.slice(from + note.index, to))) end = from + note.index;
  while (end > from && /[。；）\s]/.test(text[end - 1]) && !closesGroup(text, from, end)) end--;
  const labelled = readLabelled(block, from, end);
  if (labelled) return first(labelled, firstLeads);
  return first(readVerbs(block, from, end), firstLeads);
}

/** The units in text[from, to) where nothing is said of them: every one must be known; null else. */
export function readBare(block: Block, from: number, to: number, firstLeads: boolean): Parts | null {
  const responsible = mentions(block, from, to);
  return responsible.length > 1 && responsible.every(({ name }) => isKnownUnit(readUnit(name))) ? first({ lead: [], responsible }, firstLeads) : null;
}

const closesGroup = (text: string, from: number, end: number): boolean => text[end - 1] === '）' && /（[^（）]*）$/.test(text.slice(from, end));

function first(parts: Parts | null, firstLeads: boolean): Parts | null {
  if (!parts || !firstLeads || parts.lead.length > 0 || parts.responsible.length < 2) return parts;
  return { lead: parts.responsible.slice(0, 1), responsible: parts.responsible.slice(1) };
}

/** 牵头单位：A、B；责任单位：C，D */
function readLabelled(block: Block, from: number, to: number): Parts | null {
  const { text } = block;
  const lead: UnitMention[] = [];
  const responsible: UnitMention[] = [];
  const labels: Array<{ start: number; end: number; leads: boolean }> = [];
  LABEL.lastIndex = from;
  for (let match = LABEL.exec(text); match && match.index < to; match = LABEL.exec(text)) labels.push({ start: match.index, end: LABEL.lastIndex, leads: LEADS.test(match[1]) });
  if (labels.length === 0) return null;
  labels.forEach((label, index) => {
    let end = index + 1 < labels.length ? labels[index + 1].start : to;
    const other = /[；。](?=(?:适用范围|完成时限|时间|责任领导|责任人|完成时间|备注)[：:]?)/.exec(text.slice(label.end, end));
    if (other) end = label.end + other.index;
    // 责任单位：A、B牵头，C
    const within = text.slice(label.end, end).indexOf('牵头，');
    if (!label.leads && within > 0) {
      lead.push(...mentions(block, label.end, label.end + within));
      responsible.push(...mentions(block, label.end + within + 3, end).map(withoutVerb));
    } else (label.leads ? lead : responsible).push(...mentions(block, label.end, end));
  });
  return lead.length + responsible.length > 0 ? { lead, responsible } : null;
}

const withoutVerb = (mention: UnitMention): UnitMention => {
  const name = mention.name.replace(/(?:按照?职责分工)?(?:配合|参与|参加|协助|负责)$/, '');
  return name === mention.name ? mention : { name, span: { start: mention.span.start, end: mention.span.end - (mention.name.length - name.length) } };
};

/** （A牵头，B、C参与） （A、B负责） （A、B按职责分工负责） （由A总牵头） （A会同B负责） */
function readVerbs(block: Block, from: number, to: number): Parts | null {
  const words = block.text.slice(from, to);
  if (words.length > 300 || !/(?:牵头|负责|参与|配合|参加|落实|协助|实施)(?:落实|实施)?$/.test(words) || NOT_UNITS.test(words)) return null;
  const lead: UnitMention[] = [];
  const responsible: UnitMention[] = [];
  const clauses = /(.+?)(总?牵头(?:负责|会同|，会同)?|会同|(?:按照?(?:各自)?职责分工|按照?(?:各自)?职责|分别|分工|共同|具体)?(?:负责|参与|配合|参加|落实|协助|实施)(?:落实|实施)?)(?:[，；、]|$)|(.+?)(?:会同)/y;
  let at = 0;
  while (at < words.length) {
    clauses.lastIndex = at;
    const match = clauses.exec(words);
    if (!match) return null;
    const list = match[1] ?? match[3];
    const verb = match[2] ?? '会同';
    const start = from + at + (/^(?:由|，)/.test(list) ? 1 : 0);
    const joint = list.indexOf('会同');
    const leads = /牵头|会同/.test(verb);
    if (joint > 0) {
      lead.push(...mentions(block, start, from + at + joint));
      responsible.push(...mentions(block, from + at + joint + 2, from + at + list.length));
    } else (leads ? lead : responsible).push(...mentions(block, start, from + at + list.length));
    at = clauses.lastIndex;
  }
  const all = [...lead, ...responsible];
  // A unit name is short and holds no verb; anything else in brackets is ordinary text.
  if (all.length === 0 || all.some(({ name }) => name.length > 24 || !LIKE_UNIT.test(name))) return null;
  return { lead, responsible };
}

export const LIKE_UNIT = /(?:局|委|办|部|厅|署|会|院|社|行|中心|政府|公司|集团|海关|部门|单位|机构|机关|所|站|大学|学院|学校|医院|支队|总队|协会|联合会|联社|工会|妇联|科协|残联|侨联|团市委|街道|乡镇|镇|指挥部|工作组|专班|银行|电视台|报社|传媒|地区|各地|区|县|市)(?:（[^（）]*）)?$/;

export function mentions(block: Block, from: number, to: number): UnitMention[] {
  return splitUnits(block.text, from, to).map(({ name, start, end }) => ({ name: squeeze(name), span: block.original(start, end) }));
}
