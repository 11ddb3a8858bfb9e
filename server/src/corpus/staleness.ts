import { enclosing } from '../document/find';
import type { Citation, PolicyDocument } from '../document/model';
import { compareVersions, type ProvisionChange } from './diff';
import type { Corpus, CorpusDocument } from './model';
import { resolveCitations } from './resolve';
import { titleKey } from './titles';

/**
 * A citation that was right when the document was written and is out of date now. repealed: the document no longer applies;
 * expired: its term is over; followed: the plan for the next years has taken its place; deleted, changed, moved: the provision in the present version; amended: a decision amends the
 * title, and the corpus does not have the text as amended.
 */
export interface StaleCitation {
  readonly citation: Citation;
  readonly kind: 'repealed' | 'expired' | 'followed' | 'deleted' | 'changed' | 'moved' | 'amended';
  /** The version that was cited, and the one that counts now (or the document that repeals or amends it). */
  readonly then: CorpusDocument;
  readonly now: CorpusDocument;
  /** The article then and now; null for a document cited as a whole, or an article that is gone. */
  readonly locator: string | null;
  readonly presentLocator: string | null;
  /** The words of a provision that was reworded, then and now. */
  readonly words?: { readonly then: string; readonly now: string };
}

/** What of a document's citations has changed between its own day and another, in the order of the text. */
export function staleCitations(document: PolicyDocument, corpus: Corpus, written: string, day: string): readonly StaleCitation[] {
  const stale: StaleCitation[] = [];
  const changes = new Map<string, readonly ProvisionChange[]>();
  const own = titleKey(document.metadata.title);
  for (const { citation, document: then, targets } of resolveCitations(document, corpus, written)) {
    // A document that names itself is as old as it is.
    if (!then || titleKey(then.metadata.title) === own || corpus.forceOf(then, written) === 'repealed') continue;
    const plain = { citation, then, locator: null, presentLocator: null };
    const force = corpus.forceOf(then, day);
    if (force === 'repealed' && then.repeal) {
      stale.push({ ...plain, kind: 'repealed', now: then.repeal.by });
      continue;
    }
    if (force === 'superseded' && then.successor && corpus.forceOf(then, written) !== 'superseded' && corpus.inForce(then.metadata.title, day, then.metadata.jurisdiction) === then) {
      stale.push({ ...plain, kind: 'followed', now: then.successor });
      continue;
    }
    if (force === 'expired' && corpus.forceOf(then, written) !== 'expired') {
      stale.push({ ...plain, kind: 'expired', now: then });
      continue;
    }
    const now = corpus.inForce(then.metadata.title, day, then.metadata.jurisdiction);
    if (now && now !== then && !now.fragment) {
      for (const article of new Set(targets.map(({ node }) => enclosing(node, 'article')))) {
        if (!article) continue;
        const key = `${then.id}\n${now.id}`;
        const all = changes.get(key) ?? changes.set(key, compareVersions(then.document, now.document, { before: then.fragment })).get(key)!;
        const change = all.find(({ before }) => before?.node === article);
        if (change && change.kind !== 'same') stale.push({ ...plain, kind: change.kind as 'moved' | 'changed' | 'deleted', now, locator: change.before?.locator ?? null, presentLocator: change.after?.locator ?? null, ...(change.kind === 'changed' && { words: { then: change.before!.text, now: change.after!.text } }) });
      }
      continue;
    }
    const [by] = then.amendedBy;
    if (by && corpus.forceOf(by, day) === 'in-force' && corpus.forceOf(by, written) === 'not-yet') stale.push({ ...plain, kind: 'amended', now: by });
  }
  return stale;
}
