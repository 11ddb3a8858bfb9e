import { locatorOf, walk } from '../document/find';
import type { Block, OutlineNode, PolicyDocument } from '../document/model';
import { bigrams, likeness } from '../text/bigrams';

/** A provision that is compared as a whole: an article, or a heading of an outline document with its own words. */
export interface ComparedProvision {
  readonly node: OutlineNode;
  /** 第四十二条, 二（三）. */
  readonly locator: string;
  /** Its words in one width, a paragraph or item a line, its own label left out. */
  readonly text: string;
}

/**
 * same: word for word; moved: word for word under another number; changed: other words; added, deleted. A `changed` one
 * whose numbers differ has moved as well.
 */
export interface ProvisionChange {
  readonly kind: 'same' | 'moved' | 'changed' | 'added' | 'deleted';
  readonly before: ComparedProvision | null;
  readonly after: ComparedProvision | null;
}

/** From here on two provisions are held to be one that was reworded; under the same number, a little earlier. */
const ALIKE = 0.5;
const ALIKE_SAME_NUMBER = 0.25;

/**
 * Two versions of a document, provision by provision, in the order of the later one, deleted ones where they stood. Of a
 * fragment only the stretch that it has is compared: what lies outside was neither added nor deleted.
 */
export function compareVersions(before: PolicyDocument, after: PolicyDocument, fragment: { readonly before?: boolean; readonly after?: boolean } = {}): readonly ProvisionChange[] {
  const left = provisionsOf(before);
  const right = provisionsOf(after);
  const partner = new Map<ComparedProvision, ComparedProvision>();
  const free = new Set(left);
  const pair = (old: ComparedProvision, now: ComparedProvision): void => {
    partner.set(now, old);
    free.delete(old);
  };
  pairEqual(left, right, pair, (old) => free.has(old));
  pairAlike([...free], right.filter((now) => !partner.has(now)), pair);
  const changes: ProvisionChange[] = right.map((now) => {
    const old = partner.get(now);
    if (!old) return { kind: 'added', before: null, after: now };
    if (old.text !== now.text) return { kind: 'changed', before: old, after: now };
    return { kind: old.locator === now.locator ? 'same' : 'moved', before: old, after: now };
  });
  // Each deleted provision behind the one before it, wherever that stands now.
  for (const [at, old] of left.entries()) {
    if (!free.has(old)) continue;
    const place = at === 0 ? -1 : changes.findIndex((change) => change.before === left[at - 1]);
    changes.splice(place + 1, 0, { kind: 'deleted', before: old, after: null });
  }
  const beyond = (provision: ComparedProvision, of: readonly ComparedProvision[]): boolean => of.length > 0 && (provision.node.ordinal < of[0].node.ordinal || provision.node.ordinal > of[of.length - 1].node.ordinal);
  return changes.filter(({ kind, before: old, after: now }) => !(kind === 'added' && fragment.before && beyond(now!, left)) && !(kind === 'deleted' && fragment.after && beyond(old!, right)));
}

/** The articles of a document; of one without articles, its headings with their own words. */
export function provisionsOf(document: PolicyDocument): readonly ComparedProvision[] {
  const nodes = [...walk(document.outline)];
  const articles = nodes.filter((node) => node.level === 'article');
  if (articles.length > 0) return articles.map((node) => ({ node, locator: locatorOf(node), text: wordsOf([...walk([node])].flatMap(({ blocks }) => blocks), node) }));
  return nodes.filter((node) => /^heading/.test(node.level)).map((node) => ({ node, locator: locatorOf(node), text: wordsOf(node.blocks, node) }));
}

function wordsOf(blocks: readonly Block[], node: OutlineNode): string {
  const unique = [...new Set(blocks)].sort((left, right) => left.index - right.index);
  return unique.map((block) => `${block.label && block.label.span.start !== node.labelSpan.start ? block.label.text.replace(/\(/g, '（').replace(/\)/g, '）') : ''}${block.text}`).filter((line) => line !== '').join('\n').replace(/\s*\|$/, '');
}

/** Pairs provisions of the same words: under the same number first, then in order. */
function pairEqual(left: readonly ComparedProvision[], right: readonly ComparedProvision[], pair: (old: ComparedProvision, now: ComparedProvision) => void, isFree: (old: ComparedProvision) => boolean): void {
  const byText = new Map<string, ComparedProvision[]>();
  for (const old of left) {
    const list = byText.get(old.text);
    if (list) list.push(old);
    else byText.set(old.text, [old]);
  }
  const rest: ComparedProvision[] = [];
  for (const now of right) {
    const same = byText.get(now.text)?.find((old) => old.locator === now.locator && isFree(old));
    if (same) pair(same, now);
    else rest.push(now);
  }
  for (const now of rest) {
    const same = byText.get(now.text)?.find(isFree);
    if (same) pair(same, now);
  }
}

/** Pairs what is left by likeness, the most alike first; among equals the one under the same number. */
function pairAlike(left: readonly ComparedProvision[], right: readonly ComparedProvision[], pair: (old: ComparedProvision, now: ComparedProvision) => void): void {
  const pairs = left.map(({ text }) => bigrams(text));
  const postings = new Map<string, number[]>();
  pairs.forEach((set, at) => { for (const gram of set) (postings.get(gram) ?? postings.set(gram, []).get(gram)!).push(at); });
  const candidates: Array<{ old: number; now: number; score: number }> = [];
  right.forEach(({ text, locator }, now) => {
    const grams = bigrams(text);
    const shared = new Map<number, number>();
    for (const gram of grams) for (const old of postings.get(gram) ?? []) shared.set(old, (shared.get(old) ?? 0) + 1);
    for (const [old] of [...shared].sort((one, other) => other[1] - one[1]).slice(0, 8)) {
      const score = likeness(grams, pairs[old]);
      const sameNumber = left[old].locator === locator;
      if (score >= (sameNumber ? ALIKE_SAME_NUMBER : ALIKE)) candidates.push({ old, now, score: score + (sameNumber ? 0.15 : 0) });
    }
  });
  candidates.sort((one, other) => other.score - one.score);
  const taken = new Set<number>();
  const done = new Set<number>();
  for (const { old, now } of candidates) {
    if (taken.has(old) || done.has(now)) continue;
    taken.add(old);
    done.add(now);
    pair(left[old], right[now]);
  }
}
