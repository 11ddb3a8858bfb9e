import type { CorpusDocument } from '../../corpus/model';
import { versionDay } from '../../corpus/versions';
import type { Jurisdiction, Metadata, OutlineNode, PolicyDocument, Rank } from '../../document/model';
import { locatorOf } from '../../document/find';
import { squeeze } from '../../text/fold';
import type { Span } from '../../text/span';
import type { CheckContext, Related, Severity, Words } from '../model';

/**
 * Whether a document of one place binds in another: the same place or one that holds it. A Shaoxing draft never conflicts
 * with a Hangzhou document; a national one binds everywhere.
 */
export function binds(above: Jurisdiction, below: Jurisdiction): boolean {
  if (above.province && above.province !== below.province) return false;
  if (above.city && above.city !== below.city) return false;
  return !above.district || above.district === below.district;
}

const ORDER: Record<Rank, number> = {
  law: 0, 'administrative-regulation': 1, 'judicial-interpretation': 1, 'provincial-regulation': 2, 'municipal-regulation': 3, 'departmental-rule': 4, 'government-rule': 4,
  'normative-national': 5, 'normative-provincial': 6, 'normative-municipal': 7, 'normative-district': 8, unknown: 9,
};

/** Place in the order of ranks, 0 the highest; a party document stands half a step above the government's of its level. */
export function rankOf({ rank, party, jurisdiction }: Metadata): number {
  if (rank !== 'unknown') return ORDER[rank] - (party && rank.startsWith('normative') ? 0.5 : 0);
  return jurisdiction.district ? 8 : jurisdiction.city ? 7 : jurisdiction.province ? 6 : 9;
}

const scopes = new WeakMap<CheckContext, Map<CorpusDocument, boolean>>();

/**
 * Whether a corpus document may be held against the draft: it binds where the draft does, is in force on the day, and is
 * not the draft itself, an earlier version of it, or one that the draft repeals. An expired plan still counts when
 * `expiredToo` is set (its targets for years to come bind until replaced).
 */
export function inScope(context: CheckContext, other: CorpusDocument, expiredToo = false): boolean {
  let known = scopes.get(context);
  if (!known) scopes.set(context, (known = new Map()));
  const before = known.get(other);
  if (before !== undefined && !expiredToo) return before;
  const force = context.corpus.forceOf(other, context.day);
  const place = binds(other.metadata.jurisdiction, context.document.metadata.jurisdiction);
  const open = place && !replacedByDraft(context, other);
  known.set(other, open && force === 'in-force');
  return open && (force === 'in-force' || (expiredToo && force === 'expired'));
}

const cited = new WeakMap<CheckContext, ReadonlySet<CorpusDocument>>();

/** The documents of the corpus that the draft names. */
export function citedIn(context: CheckContext): ReadonlySet<CorpusDocument> {
  let known = cited.get(context);
  if (!known) cited.set(context, (known = new Set(context.resolutions.flatMap(({ document }) => document ?? []))));
  return known;
}

/** Whether the draft names the document. Asked for every sentence that is held against another. */
export const isCited = (context: CheckContext, other: CorpusDocument): boolean => citedIn(context).has(other);

/** The draft is (a new version of) this document, or says that it repeals it. */
function replacedByDraft({ document }: CheckContext, other: CorpusDocument): boolean {
  const title = titleOf(other);
  if (title === '') return other.text === document.text;
  const [own, ...parts] = titlesOf(document);
  return own === title || own.includes(`印发${title}`) || parts.includes(title) || repealedBy(document).has(title);
}

const known = new WeakMap<PolicyDocument, readonly string[]>();

const titles = new WeakMap<CorpusDocument, string>();

/** The bare title that the text of a corpus document gives it; worked out once, as every draft is held against every document. `read`: its parse. */
export function titleOf(other: CorpusDocument, read?: PolicyDocument): string {
  let title = titles.get(other);
  if (title === undefined) titles.set(other, (title = bareTitle((read ?? other.peek()).metadata.title)));
  return title;
}

/** The bare title of a draft, then those of its parts. */
function titlesOf(document: PolicyDocument): readonly string[] {
  let titles = known.get(document);
  if (!titles) known.set(document, (titles = [bareTitle(document.metadata.title), ...document.parts.map((part) => bareTitle(part.title))]));
  return titles;
}

/** A title without the notes in brackets behind it (草案, 2023修正) and without 《》, the form in which two are compared. */
export const bareTitle = (title: string): string => squeeze(title).replace(/[《》〈〉]/g, '').replace(/（(?:[^（）]*(?:稿|草案|修正|修订|试行|暂行)[^（）]*)）$/g, '');

const REPEALS = /废止/g;
const repeals = new WeakMap<PolicyDocument, ReadonlySet<string>>();

/** Titles that a document itself says it repeals (《…》同时废止). */
export function repealedBy(document: PolicyDocument): ReadonlySet<string> {
  const known = repeals.get(document);
  if (known) return known;
  const titles = new Set<string>();
  for (const { text } of document.blocksWith(REPEALS)) {
    for (let at = text.indexOf('废止'); at >= 0; at = text.indexOf('废止', at + 2)) {
      const sentence = text.slice(Math.max(text.lastIndexOf('。', at), at - 400) + 1, at);
      if (/》[^《》。；]{0,30}$/.test(sentence)) for (const [, title] of sentence.matchAll(/《([^》]+)》/g)) titles.add(bareTitle(title));
    }
  }
  repeals.set(document, titles);
  return titles;
}

/**
 * How grave a contradiction is (CONTRACT "Diagnostic codes"): error against a higher-ranked provision in force, warning
 * against an equal or lower one, information against one that is no longer in force.
 */
export function severityAgainst(context: CheckContext, other: CorpusDocument): Severity {
  const force = context.corpus.forceOf(other, context.day);
  if (force !== 'in-force' && force !== 'expired') return 'information';
  return rankOf(other.metadata) < rankOf(context.document.metadata) ? 'error' : 'warning';
}

/** The date by which a document's text is known: its version, else issue or adoption; '' where none is. */
export const versionOf: (metadata: Metadata) => string = versionDay;

/** The words of a stretch as they stand, only the line breaks and indents inside taken out. */
export const wordsAt = (document: PolicyDocument, { start, end }: Span): string => document.text.slice(start, end).replace(/[\s\u3000]*[\r\n]+[\s\u3000]*/g, '').trim();

/** A provision (node, or any stretch) of a corpus document as evidence: word for word, with title, version and locator. */
export function relatedOf(other: CorpusDocument, place: OutlineNode | Span, node: OutlineNode | null = 'level' in place ? place : null, note?: Words): Related {
  return { ...relatedIn(other.document, 'level' in place ? place.span : place, node, note), document: other.metadata.title, version: versionOf(other.metadata), uri: other.uri };
}

/** The same for a place in the draft itself. */
export function relatedIn(document: PolicyDocument, place: Span, node: OutlineNode | null, note?: Words): Related {
  const { metadata, uri } = document;
  return { document: metadata.title, version: versionOf(metadata), locator: locatorOf(node), uri, span: place, text: wordsAt(document, place), ...(note ? { note } : {}) };
}
