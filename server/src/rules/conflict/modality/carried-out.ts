import type { Norm } from '../../../document/norms';
import type { CheckContext, Words } from '../../model';
import { evidenceAt } from '../evidence';
import { NO_REPORTS, type Report } from '../kept';
import { shareInOrder, sharesInOrder } from '../order';
import { candidates, candidatesOf, type Candidate, type Statement } from '../related';
import { isCited, rankOf, severityAgainst } from '../scope';

/**
 * What the document that a draft carries out forbids or commands, said in other words. There the subject is given, so that it is enough
 * that the act stands there, its characters in the same order, and that the one binds against the other; elsewhere this would be too little.
 */

/** How a clause of the draft binds: lets be done, frees from, leaves to judgement, lets be charged, requires. */
type Mine = 'permits' | 'frees' | 'judges' | 'charges' | 'requires';
type Theirs = 'forbids' | 'requires' | 'frees' | 'encourages';

/** A longer sentence says too much for one act to be meant. */
const LONGEST = 160;

interface Claim {
  readonly kind: Mine;
  /** The act, to the end of its clause. */
  readonly act: string;
  readonly start: number;
  readonly end: number;
}

/** An act that a provision binds. */
interface Bond {
  readonly kind: Theirs;
  readonly act: string;
  /** 未经…不得, 方可: forbidden until something is done. */
  readonly only: boolean;
  /** The words before the one that forbids: who, where, when. */
  readonly before?: string;
}

/** How the act of a clause is found; the first that fits. */
const READERS: ReadonlyArray<readonly [Mine, RegExp]> = [
  ['frees', /(?<!不得)(?<!不)(?:可以?不(?:再|予)?|无需|无须|不必|免于|免予|不再)(?!得|能|可)(?:重新)?([^，；]{2,40})/],
  ['judges', /(?:自行|自主)?决定是否([^，；]{3,40})/],
  ['judges', /(?:视[^，；]{0,10}(?:财力|情况|情形|需要|条件)[^，；]{0,4}|酌情|可以酌情|可以视情)(?:可以?|决定|适当)?([^，；]{3,40})/],
  ['charges', /(?:按|每)[^，；]{1,14}((?:收取|征收)[^，；]{2,20}费用?)/],
  ['permits', /(?:可以|准许|允许|即可|支持|开放)(?:适当|先行|自行)?([^，；]{2,40})/],
  ['requires', /(?:应当|必须)([^，；]{4,40})/],
];
/** The provision itself has the exception. */
const EXCEPTED = /除外|除[^，]{2,30}外|特殊情况|确需|因特殊|但[^。]*规定的?除外/;
const BUT = /(?:但是?|其中)[，：]?([^。；]*)$/;
/** 擅自改建: forbidden by how it is done, not what. */
const UNLAWFUL = /^(?:在[^，、]{2,24}?[上内中下])?(?:擅自|强行|强制|违法|违规|违反|变相|虚假|恶意|滥用|随意|非法|伪造|冒用|利用)/;
/** What is done against an act lets nobody do it. */
const AGAINST = /举报|投诉|检举|劝阻|制止|查处|发现|反映|报告|监督|行为$/;
/** Where or when only it is forbidden. */
const LIMITED = /区域|范围|期间|时段|时间|地段|路段|场所|以内|以外|的，|[内外中]$/;
/** 经批准…: what may be done with it. */
const LEAVE = /批准|许可|同意|审批|核准/;
/** What is punished, quoted, denied or told of the past lets nothing be done. */
const NO_CLAIM = /责令|罚款|处罚|处分|违反|追究|“|”|过去|以前|原有?做法|停止|纠正|清理|不得|禁止|严禁/;
/** Words that two sentences about the same may have or not. */
const FILLS = /（[^（）]*）|[^\u4e00-\u9fff\d]|其他|[的了其该各本及和与或并等]|(?:适当|小型|分批|本人|相关|有关|必要|依法|及时|定期|按照?规定|进行|实施|开展|从事|应当|可以|任何|单位个人)/g;
const PLACE = /^(?:禁止|不得)?(在[^，、]{2,24}?[上内中下里外])/;

const WORDS: Readonly<Record<Theirs, Words>> = {
  encourages: { zh: '只是鼓励、提倡的，本稿作为义务', en: 'encourages what this draft requires' },
  forbids: { zh: '禁止的，本稿允许或者要求', en: 'forbids what this draft allows or requires' },
  requires: { zh: '规定应当做，本稿改为可做可不做或者免除', en: 'requires what this draft makes optional or dispenses with' },
  frees: { zh: '不要求做的，本稿要求做', en: 'does not require what this draft requires' },
};

/** What one sentence of the draft lets be done, or dispenses with, against a document that it cites and that ranks above it. */
export function judgeCarriedOut(context: CheckContext, entry: Statement): readonly Report[] {
  const { norm } = entry;
  // What a regulation of a congress settles for its place, those below it only carry out: of it more is asked, by the rule itself.
  if (norm.listed || norm.text.length > LONGEST || /regulation$|^law$/.test(context.document.metadata.rank)) return NO_REPORTS;
  const claims = claimsOf(norm);
  if (claims.length === 0) return NO_REPORTS;
  const own = rankOf(context.document.metadata);
  const isAbove = ({ source }: Candidate): boolean => rankOf(source.metadata) < own && isCited(context, source);
  for (const claim of claims) {
    const near = [...candidates(context, entry), ...candidatesOf(context, norm.text.slice(claim.start, claim.end))].filter(isAbove);
    const match = matchOf(norm, claim, near);
    if (match) return [reportOf(context, claim, match)];
  }
  return NO_REPORTS;
}

interface Match { readonly kind: Theirs; readonly candidate: Candidate }

function matchOf({ text }: Norm, claim: Claim, near: readonly Candidate[]): Match | null {
  const mine = text.replace(FILLS, '');
  const act = claim.act.replace(FILLS, '');
  let best: (Match & { score: number }) | null = null;
  for (const candidate of near) {
    const { norm } = candidate.statement;
    if (norm.listed || /责令|罚款|处罚|吊销/.test(norm.text)) continue;
    const theirs = (norm.intro + norm.text).replace(FILLS, '');
    const sentence = Math.max(...sharesInOrder(mine, theirs));
    for (const bond of bondsOf(norm)) {
      const score = oppose(claim, act, mine, text, bond, sentence, norm.text);
      // The provision lets it be done itself, or it is said there word for word.
      if (score > 0 && (!best || score > best.score)) best = { kind: bond.kind, candidate, score };
    }
  }
  if (!best) return null;
  const settled = near.some(({ source, statement: { norm } }) => source === best.candidate.source && norm !== best.candidate.statement.norm && agrees(claim, act, norm));
  return settled ? null : best;
}

/** How surely one binds against the other, 0 where it does not. */
function oppose(claim: Claim, act: string, mine: string, text: string, bond: Bond, sentence: number, other: string): number {
  const theirs = bond.act.replace(FILLS, '');
  if (act.length < 2 || theirs.length < 2) return 0;
  switch (claim.kind) {
    case 'permits':
    case 'charges': {
      if (bond.kind !== 'forbids' || theirs.length < 4 || UNLAWFUL.test(bond.act) || EXCEPTED.test(other) || AGAINST.test(claim.act)) return 0;
      if (bond.before && LIMITED.test(bond.before) && shareInOrder(bond.before.replace(FILLS, ''), mine) < 0.5) return 0;
      // Leave that the provision knows, and a condition that it states, are not passed over.
      if (bond.only && !/先行|未|补办|事后/.test(text)) return 0;
      if (!bond.only && /除|非|未/.test(other.slice(0, other.search(/不得|禁止|严禁/) + 1))) return 0;
      // 不得收取使用费，但可以收取保洁费: the exception is of something else.
      const but = BUT.exec(other)?.[1].replace(FILLS, '') ?? '';
      if (but !== '' && shareInOrder(act, but) >= 0.7) return 0;
      const core = shareInOrder(theirs, mine);
      const run = longestRun(theirs, act);
      // What is done stands last: 在南湖核心区域…划艇.
      const ends = act.includes(theirs.slice(-2));
      const isThere = PLACE.test(theirs) && ends;
      const sure = core >= 0.85 && (run >= 3 || ends && (isThere || sentence >= 0.45));
      return sure || core >= 0.65 && (run >= 4 && sentence >= 0.5 || isThere && run >= 2) ? core + sentence : 0;
    }
    case 'frees':
    case 'judges': {
      // 可以不予公开: the provision frees from it as well.
      if (bond.kind !== 'requires' || EXCEPTED.test(other) || BUT.test(other) || /可以不|不再|不予|无需|无须|免于|免予|不需要/.test(other)) return 0;
      const core = shareInOrder(act, theirs);
      const run = longestRun(act, theirs);
      return core >= 0.85 && (act.length >= 6 || sentence >= 0.5) && run >= Math.min(4, act.length) && sentence >= 0.35 || core >= 0.6 && run >= 3 && sentence >= 0.7 ? core + sentence : 0;
    }
    case 'requires': {
      if (bond.kind === 'frees') {
        const before = text.slice(0, text.indexOf(claim.act)).replace(FILLS, '');
        return before.length >= 6 && shareInOrder(before, theirs) >= 0.85 ? 1 + sentence : 0;
      }
      return bond.kind === 'encourages' && act.length >= 4 && shareInOrder(act, theirs) >= 0.85 && shareInOrder(mine, theirs) >= 0.75 ? 1 + sentence : 0;
    }
  }
}

/** Whether another provision of the same document allows what the draft allows. */
function agrees({ kind }: Claim, act: string, norm: Norm): boolean {
  if (kind === 'requires') return false;
  const words = norm.intro + norm.text;
  const allows = kind === 'frees' || kind === 'judges' ? /可以不|不再|无需|免于|自愿|酌情|可以/.test(words) : /可以|允许|方可|不受/.test(words) || LEAVE.test(words) && !/不得|禁止/.test(words);
  return allows && shareInOrder(act, words.replace(FILLS, '')) >= 0.85 && act.length >= 4;
}

function claimsOf({ text, intro }: Norm): readonly Claim[] {
  if (NO_CLAIM.test(text) || NO_CLAIM.test(intro)) return [];
  const found: Claim[] = [];
  for (let start = 0; start < text.length;) {
    const comma = text.indexOf('，', start);
    const end = comma < 0 ? text.length : comma;
    const clause = text.slice(start, end);
    for (const [kind, pattern] of READERS) {
      const match = pattern.exec(clause);
      // …的: a condition, not what is laid down.
      if (!match || clause.endsWith('的') && kind !== 'charges') continue;
      found.push({ kind, act: match[1], start, end });
      break;
    }
    start = end + 1;
  }
  return found;
}

const bonds = new WeakMap<Norm, readonly Bond[]>();

function bondsOf(norm: Norm): readonly Bond[] {
  let known = bonds.get(norm);
  if (!known) bonds.set(norm, (known = readBonds(norm)));
  return known;
}

function readBonds({ text, intro }: Norm): Bond[] {
  const found: Bond[] = [];
  const forbidsAll = /(?:禁止|不得|严禁)[^，。]*(?:下列|以下)/.test(intro);
  if (forbidsAll) for (const act of alternatives(text.replace(/，.*$/, ''))) found.push({ kind: 'forbids', act, only: UNLESS.test(text) });
  for (const clause of text.split('，')) {
    const forbids = /(?:不得|禁止|严禁|一律不)(?!超过|少于|低于|高于|擅自|违反|以任何)([^，]{3,60})/.exec(clause);
    if (forbids) {
      const place = PLACE.exec(clause)?.[1] ?? '';
      for (const act of alternatives((forbids.index === 0 || forbids[1].includes(place) ? '' : place) + forbids[1])) found.push({ kind: 'forbids', act, only: UNLESS.test(text), before: text.slice(0, text.indexOf(clause) + forbids.index) });
      continue;
    }
    const only = /(?:方可|方能|才能)(?:以)?([^，]{3,30})/.exec(clause);
    if (only) found.push({ kind: 'forbids', act: only[1], only: true });
    const free = /不收取([^，]{0,8}费用?)/.exec(clause);
    if (free) found.push({ kind: 'forbids', act: `收取${free[1]}`, only: false });
    if (/不再另行收取/.test(clause)) found.push({ kind: 'forbids', act: clause.slice(clause.indexOf('收取')), only: false });
    if (clause.includes('不适用本')) found.push({ kind: 'frees', act: text.slice(0, text.indexOf('，不适用')), only: false });
  }
  const encouraged = /^(?:鼓励|提倡|倡导)/.exec(text);
  if (encouraged && !/应当|必须/.test(text)) found.push({ kind: 'encourages', act: text.slice(encouraged[0].length), only: false });
  // 应当A，并B: what follows is commanded as well.
  const must = /(?:应当|必须)(?!具备|符合|遵守|公开的)/.exec(text) ?? (intro === '' ? /^(?:[^，]*，)?(?=报送)/.exec(text) : null);
  if (must && !forbidsAll && !/规定$/.test(text.slice(0, must.index)) && !/从其规定/.test(text)) found.push({ kind: 'requires', act: text.slice(must.index + must[0].length), only: false });
  return found;
}
const UNLESS = /未经|未取得|尚未|不合格|无[^，]{1,8}证/;

/** 在廊桥上燃放烟花爆竹、焚烧祭祀品等 → each of them, at the place. */
function alternatives(act: string): string[] {
  const place = PLACE.exec(act)?.[1] ?? '';
  const words = act.replace(/等[^等]{0,12}$/, '').replace(/(?<=[\u4e00-\u9fff]{4})(?:物体|物品|设备|装置|设施)$/, '');
  const parts = words.split(/、|或者/).map((part, index) => (index > 0 && place !== '' ? place + part : part)).filter((part) => part.length >= 4);
  return parts.length > 1 ? parts : [act];
}

/** The longest stretch of one that stands whole in the other. */
function longestRun(part: string, whole: string): number {
  let best = 0;
  for (let from = 0; from + best < part.length; from++) while (from + best < part.length && whole.includes(part.slice(from, from + best + 1))) best++;
  return best;
}

function reportOf(context: CheckContext, { start, end }: Claim, { kind, candidate: { source, statement: { norm: other } } }: Match): Report {
  const severity = severityAgainst(context, source);
  const { title } = source.metadata;
  return (here) => ({
    code: 'conflict/modality', severity, span: here.block.original(here.start + start, here.start + end),
    message: { zh: `《${title}》${WORDS[kind].zh}，请核对。`, en: `《${title}》 ${WORDS[kind].en}.` },
    related: [evidenceAt(source, other.block.original(other.start, other.end), other.node)],
  });
}
