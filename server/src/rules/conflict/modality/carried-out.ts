import type { CorpusDocument } from '../../../corpus/model';
import type { Norm } from '../../../document/norms';
import type { CheckContext, Words } from '../../model';
import { NO_REPORTS, type Report } from '../kept';
import { shareInOrder, sharesInOrder } from '../order';
import { relatedDocuments, sharedTopics, topicPhrases, type Statement } from '../related';
import { isCited, rankOf } from '../scope';
import { bondsOf, type Bond } from './bonds';
import { claimsOf, type Claim } from './claims';
import { isOpposed, isSaid, oppose } from './opposed';
import { reportAgainst } from './report';
import { boundNear, type Bound } from './search';
import { plainWords } from './verbs';

/**
 * What the document that a draft carries out forbids or commands, said in other words. There the subject is given, so that it is enough
 * that the act stands there and that the one binds against the other; elsewhere this would be too little.
 */

/** A longer sentence says too much for one act to be meant. */
const LONGEST = 160;
const FORBIDS = /不得|禁止|严禁|不准/;
/** How much of the paragraph before a sentence still says what it is about. */
const PARAGRAPH = 120;

const WORDS: Readonly<Record<Bond['kind'], Words>> = {
  owes: { zh: '不得索取的，本稿要求提供', en: 'forbids to ask for what this draft has given' },
  refuses: { zh: '规定不予批准的，本稿允许', en: 'refuses what this draft allows' },
  encourages: { zh: '只是鼓励、提倡的，本稿作为义务', en: 'encourages what this draft requires' },
  forbids: { zh: '禁止的，本稿允许或者要求', en: 'forbids what this draft allows or requires' },
  requires: { zh: '规定应当做，本稿改为可做可不做、事后再做或者免除', en: 'requires what this draft makes optional, puts off or dispenses with' },
  frees: { zh: '不要求做的，本稿要求做', en: 'does not require what this draft requires' },
  permits: { zh: '允许的，本稿不许', en: 'allows what this draft forbids' },
  free: { zh: '规定免费或者不得收费的，本稿收费', en: 'keeps free of charge what this draft charges for' },
};

/** What one sentence of the draft claims against a document that it cites and that ranks above it. */
export function judgeCarriedOut(context: CheckContext, entry: Statement): readonly Report[] {
  const { norm } = entry;
  // What a regulation of a congress settles for its place, those below it only carry out: of it more is asked, by the rule itself.
  if (norm.listed || norm.text.length > LONGEST || /regulation$|^law$/.test(context.document.metadata.rank)) return NO_REPORTS;
  const claims = claimsOf(norm);
  if (claims.length === 0) return NO_REPORTS;
  const above = carriedOut(context);
  if (above.length === 0) return NO_REPORTS;
  for (const claim of claims) {
    const words = plainWords(norm.text.slice(0, claim.end));
    const near = above.flatMap((source) => boundNear(source.document, words).map((bound) => ({ source, ...bound })));
    const match = matchOf(context, norm, claim, near);
    if (match) return [reportAgainst(context, claim, match.candidate.source, match.candidate.statement.norm, WORDS[match.kind])];
  }
  return NO_REPORTS;
}

const documents = new WeakMap<CheckContext, readonly CorpusDocument[]>();

/** The documents above it that a draft cites, or whose subject it has. */
function carriedOut(context: CheckContext): readonly CorpusDocument[] {
  let known = documents.get(context);
  if (!known) {
    const own = rankOf(context.document.metadata);
    documents.set(context, (known = relatedDocuments(context).filter((source) => rankOf(source.metadata) < own && (isCited(context, source) || isWholeSubject(context, source)))));
  }
  return known;
}

/** Whether a draft is, by its title, about all that a document is about. */
function isWholeSubject({ document }: CheckContext, source: CorpusDocument): boolean {
  const subjects = topicPhrases(source.metadata.title);
  const both = subjects.length > 0 ? sharedTopics(document, source.document) : subjects;
  return both.length > 0 && subjects.every((subject) => both.includes(subject));
}

/** A provision of the document carried out. */
interface Provision extends Bound { readonly source: CorpusDocument }
interface Match { readonly kind: Bond['kind']; readonly bond: Bond; readonly candidate: Provision; readonly near: number }

/** How much of a sentence of the draft and of a provision stands in the other, in order, at the most: 0 … 1. */
const nearness = (mine: string, { plain }: Provision): number => Math.max(...sharesInOrder(mine, plain));

function matchOf(context: CheckContext, { block, start, end, text }: Norm, claim: Claim, near: readonly Provision[]): Match | null {
  const mine = plainWords(text);
  const open = plainWords(text.split('，').filter((clause) => !FORBIDS.test(clause)).join('，'));
  const paragraph = plainWords(block.text.slice(Math.max(0, start - PARAGRAPH), end));
  let best: (Match & { score: number }) | null = null;
  for (const candidate of near) {
    const { norm } = candidate.statement;
    const bonds = bondsOf(norm);
    const opposed = bonds.filter((bond) => isOpposed(claim, bond));
    if (opposed.length === 0) continue;
    const setting = { mine, open, paragraph, text, other: norm.text, article: norm.block.text, near: nearness(mine, candidate), topics: sharedTopics(context.document, candidate.source.document) };
    // 可以补充和修改，但是不得同其原则相抵触.
    if (claim.kind === 'permits' && bonds.some(({ kind, plain }) => kind === 'permits' && shareInOrder(claim.plain, plain) >= 0.85)) continue;
    for (const bond of opposed) {
      const score = oppose(claim, bond, setting);
      if (score > 0 && (!best || score > best.score)) best = { kind: bond.kind, bond, candidate, near: setting.near, score };
    }
  }
  if (!best) return null;
  // The provision lets it be done itself, or it is said there word for word.
  // What is left to choice in another case, further off, settles nothing: 在相邻小区可以集中配置用房.
  const settled = near.some((each) => each.source === best.candidate.source && each !== best.candidate && isSaid(best.bond, each.plain) && agrees(claim, mine, each) && !(claim.kind === 'judges' && nearness(mine, each) < best.near));
  return settled ? null : best;
}

/** Whether another provision of the same document allows what the draft allows. */
function agrees({ kind, plain: act }: Claim, mine: string, { statement: { norm }, plain: theirs }: Provision): boolean {
  if (AGREES[kind] && bondsOf(norm).some((bond) => bond.kind === 'permits' && bond.plain.length >= 6 && shareInOrder(bond.plain, mine) >= 0.85)) return true;
  if (act.length < 4) return false;
  const words = norm.intro + norm.text;
  return (AGREES[kind]?.(words) ?? false) && shareInOrder(act, theirs) >= 0.85;
}
const allows = (words: string): boolean => /可以|允许|方可|不受/.test(words) || /批准|许可|同意|审批|核准/.test(words) && !/不得|禁止/.test(words);
const AGREES: Partial<Record<Claim['kind'], (words: string) => boolean>> = {
  permits: allows, later: allows,
  freely: (words) => /备案|自行|自主|无需|可以不/.test(words) && !/不得|禁止|批准|许可/.test(words),
  charges: (words) => allows(words) || /(?<!不得|不再|不)(?:收取|缴纳|交纳)/.test(words) && !/免收|免费|不得|不再/.test(words),
  frees: (words) => /可以不|不再|无需|免于|自愿|酌情/.test(words),
  judges: (words) => /可以|不再|无需|免于|自愿|酌情/.test(words),
};
