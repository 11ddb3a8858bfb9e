import { lastDayOfTerm, readDay } from './metadata/dates';
import { readHead } from './metadata/head';
import { HERE, isPartyOffice, splitOffices } from './metadata/issuers';
import { kindOf } from './metadata/kinds';
import { withName } from './metadata/name';
import { readNotes } from './metadata/notes';
import { placeAtStart } from './metadata/places';
import { rankOf } from './metadata/rank';
import { readSignature, readTail, termOfTitle, type Signature } from './metadata/tail';
import type { Jurisdiction, Metadata, PolicyDocument } from './model';

/** What a document says of itself, read from its head and tail. */
export function readMetadata(document: PolicyDocument): Metadata {
  return withName(fromText(document.text).metadata, document.uri, false);
}

/**
 * The same from a text alone, without its structure: a corpus of thousands reads no more than this at its start. Title,
 * number and names are squeezed, spans are offsets in `text`, days are ISO; what the text does not say is absent,
 * but for what the name of its file (path or URI) adds.
 */
export function readMetadataOf(text: string, name = ''): Metadata {
  return withName(fromText(text).metadata, name, true);
}

/** Where a field of the metadata was read, and how sure it is. */
export interface Origin {
  /** derived: worked out from other fields (a term of years from the day of issue). */
  readonly from: 'title' | 'letterhead' | 'note' | 'signature' | 'body' | 'file-name' | 'derived';
  /** high: said in so many words in the place for it; medium: said elsewhere, or follows from what is said; low: taken for want of anything better. */
  readonly confidence: 'high' | 'medium' | 'low';
}

export type OriginField = 'title' | 'documentNumber' | 'kind' | 'issuers' | 'jurisdiction' | 'rank' | keyof Metadata['dates'];

/** Where each field of `readMetadataOf` comes from; fields that the text does not give are absent. */
export function readOriginsOf(text: string, name = ''): Partial<Record<OriginField, Origin>> {
  const { metadata, origins } = fromText(text);
  const named = withName(metadata, name, true);
  const found = origins();
  if (named.title !== metadata.title) for (const field of ['title', 'kind'] as const) found[field] = { from: 'file-name', confidence: 'medium' };
  if (named.dates.version !== metadata.dates.version) found.version = { from: 'file-name', confidence: 'medium' };
  return found;
}

function fromText(text: string): { metadata: Metadata; origins: () => Partial<Record<OriginField, Origin>> } {
  const head = readHead(text);
  const notes = readNotes(head.notes);
  const tail = readTail(text);
  const bracketDay = /^[（(][^通批]{0,14}[）)]$/.test(head.notes.trim()) ? readDay(head.notes) : null;
  const regulation = notes.adopted !== null || notes.amendments.length > 0;
  const signature: Signature = regulation ? UNSIGNED : readSignature(text);
  const kind = kindOf(head.title);
  const { offices, from: issuersFrom } = readIssuers(head.spacedTitle, head.letterhead, notes.issuer, signature.signedBy);
  const issuers = offices.map((issuer) => inPlace(issuer, head.title));
  const jurisdiction = jurisdictionOf(issuers, head.title);
  const issued = head.published ?? notes.issued ?? bracketDay ?? signature.signed ?? signature.printed;
  const version = notes.version ?? issued ?? undefined;
  const effective = notes.effective ?? tail.effective ?? (tail.fromIssue ? notes.issued ?? issued ?? notes.version : null);
  const begins = effective ?? issued;
  const expires = tail.expires ?? (tail.years !== null && begins ? lastDayOfTerm(begins, tail.years) : null) ?? termOfTitle(head.title);
  const number = head.number ?? notes.orderNumber;
  const rank = rankOf({ title: head.title, kind, issuers, jurisdiction, number, approved: notes.approved, approvedByState: notes.approvedByState, order: notes.order || /令第/.test(number ?? '') });
  const metadata: Metadata = {
    title: head.title, titleSpan: head.titleSpan, documentNumber: number, documentNumberSpan: head.numberSpan, kind, issuers, jurisdiction, rank,
    party: issuers.some(isPartyOffice),
    dates: {
      ...(notes.adopted && { adopted: notes.adopted }), ...(issued && { issued }), ...(effective && { effective }), ...(version && { version }), ...(expires && { expires }),
    },
    amendments: notes.amendments,
  };
  return { metadata, origins };

  function origins(): Partial<Record<OriginField, Origin>> {
    const found: Partial<Record<OriginField, Origin>> = {};
    const say = (field: OriginField, from: Origin['from'], confidence: Origin['confidence']): void => { found[field] = { from, confidence }; };
    if (head.title !== '') say('title', 'title', kind === null ? 'low' : 'high');
    if (kind !== null) say('kind', 'title', 'high');
    if (number !== null) say('documentNumber', head.number !== null ? 'letterhead' : 'note', 'high');
    if (issuers.length > 0) say('issuers', issuersFrom, issuersFrom === 'signature' ? 'medium' : 'high');
    const issuedFrom: Origin = head.published || notes.issued || bracketDay ? { from: 'note', confidence: 'high' } : { from: 'signature', confidence: signature.signed ? 'high' : 'medium' };
    if (notes.adopted) say('adopted', 'note', 'high');
    if (issued) found.issued = issuedFrom;
    if (version) found.version = notes.version ? { from: 'note', confidence: 'high' } : issuedFrom;
    if (effective) say('effective', notes.effective ? 'note' : tail.effective ? 'body' : 'derived', notes.effective || tail.effective ? 'high' : 'medium');
    if (expires) say('expires', tail.expires ? 'body' : tail.years !== null && begins ? 'derived' : 'title', tail.expires ? 'high' : 'medium');
    // An office that names its place says whose document this is; a title may only speak of the place; nothing said is taken as the whole country.
    const placed = issuers.some((issuer) => placeAtStart(issuer.replace(/^中共/, '')) !== null || NATIONAL.test(issuer));
    say('jurisdiction', placed ? 'derived' : 'title', placed ? 'high' : jurisdiction.province ? 'medium' : 'low');
    say('rank', 'derived', rank === 'unknown' ? 'low' : issuers.length > 0 && (placed || notes.adopted) ? 'high' : 'medium');
    return found;
  }
}

const UNSIGNED: Signature = { signedBy: null, signed: null, printed: null };

/** An office of a place that the notes do not name, with the place of the title. */
function inPlace(issuer: string, title: string): string {
  if (!issuer.startsWith(HERE)) return issuer;
  const { province, city, district } = placeAtStart(title)?.jurisdiction ?? {};
  return (district ?? city ?? province ?? '') + issuer.slice(HERE.length);
}

/** Issuers: the words before 关于 in the title, else the letterhead, the notes, the signature. */
function readIssuers(title: string, letterhead: string, actor: string | null, signedBy: string | null): { offices: string[]; from: Origin['from'] } {
  const about = title.search(/\s*(?:关\s*于|印\s*发|[转批]\s*[发转])/);
  for (const [names, from] of [[about > 0 ? title.slice(0, about) : '', 'title'], [letterhead, 'letterhead'], [actor ?? '', 'note'], [signedBy ?? '', 'signature']] as const) {
    const offices = names === '' ? [] : splitOffices(names);
    if (offices.length > 0) return { offices, from };
  }
  return { offices: [], from: 'derived' };
}

const NATIONAL = /^(?:中共中央|国务院|全国|国家|中华人民共和国|最高人民|中央)/;

/** The place of the first issuer that names one, else that of the title; none for the whole country. */
export function jurisdictionOf(issuers: readonly string[], title: string): Jurisdiction {
  for (const issuer of issuers) {
    const place = placeAtStart(issuer.replace(/^中共/, ''));
    if (place) return place.jurisdiction;
    if (NATIONAL.test(issuer)) return {};
  }
  if (issuers.length > 0 && /[部署]$/.test(issuers[0])) return {};
  return placeAtStart(title.replace(/^[《〈]*(?:中共)?/, ''))?.jurisdiction ?? {};
}
