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
  return withName(fromText(document.text), document.uri, false);
}

/**
 * The same from a text alone, without its structure: a corpus of thousands reads no more than this at its start. Title,
 * number and names are squeezed, spans are offsets in `text`, days are ISO; what the text does not say is absent,
 * but for what the name of its file (path or URI) adds.
 */
export function readMetadataOf(text: string, name = ''): Metadata {
  return withName(fromText(text), name, true);
}

function fromText(text: string): Metadata {
  const head = readHead(text);
  const notes = readNotes(head.notes);
  const tail = readTail(text);
  const bracketDay = /^[（(][^通批]{0,14}[）)]$/.test(head.notes.trim()) ? readDay(head.notes) : null;
  const regulation = notes.adopted !== null || notes.amendments.length > 0;
  const signature: Signature = regulation ? UNSIGNED : readSignature(text);
  const kind = kindOf(head.title);
  const issuers = readIssuers(head.spacedTitle, head.letterhead, notes.issuer, signature.signedBy).map((issuer) => inPlace(issuer, head.title));
  const jurisdiction = jurisdictionOf(issuers, head.title);
  const issued = head.published ?? notes.issued ?? bracketDay ?? signature.signed ?? signature.printed;
  const version = notes.version ?? issued ?? undefined;
  const effective = notes.effective ?? tail.effective ?? (tail.fromIssue ? notes.issued ?? issued ?? notes.version : null);
  const begins = effective ?? issued;
  const expires = tail.expires ?? (tail.years !== null && begins ? lastDayOfTerm(begins, tail.years) : null) ?? termOfTitle(head.title);
  const number = head.number ?? notes.orderNumber;
  return {
    title: head.title, titleSpan: head.titleSpan, documentNumber: number, documentNumberSpan: head.numberSpan, kind, issuers, jurisdiction,
    rank: rankOf({ title: head.title, kind, issuers, jurisdiction, number, approved: notes.approved, approvedByState: notes.approvedByState, order: notes.order || /令第/.test(number ?? '') }),
    party: issuers.some(isPartyOffice),
    dates: {
      ...(notes.adopted && { adopted: notes.adopted }), ...(issued && { issued }), ...(effective && { effective }), ...(version && { version }), ...(expires && { expires }),
    },
    amendments: notes.amendments,
  };
}

const UNSIGNED: Signature = { signedBy: null, signed: null, printed: null };

/** An office of a place that the notes do not name, with the place of the title. */
function inPlace(issuer: string, title: string): string {
  if (!issuer.startsWith(HERE)) return issuer;
  const { province, city, district } = placeAtStart(title)?.jurisdiction ?? {};
  return (district ?? city ?? province ?? '') + issuer.slice(HERE.length);
}

/** Issuers: the words before 关于 in the title, else the letterhead, the notes, the signature. */
function readIssuers(title: string, letterhead: string, actor: string | null, signedBy: string | null): string[] {
  const about = title.search(/\s*(?:关\s*于|印\s*发|[转批]\s*[发转])/);
  for (const names of [about > 0 ? title.slice(0, about) : '', letterhead, actor ?? '', signedBy ?? '']) {
    const offices = names === '' ? [] : splitOffices(names);
    if (offices.length > 0) return offices;
  }
  return [];
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
