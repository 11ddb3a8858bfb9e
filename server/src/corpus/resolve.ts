import { isNationalLaw } from '../document/citations/bases';
import { isQuoted } from '../document/citations/quotes';
import { enclosing } from '../document/find';
import type { Citation, CitedTarget, Jurisdiction, PolicyDocument } from '../document/model';
import type { Corpus, CorpusDocument, Resolution, ResolvedTarget } from './model';
import { findTarget, type Found } from './resolve/find';
import { resolveRelative } from './resolve/relative';
import { WORDS } from './resolve/words';

/**
 * What every citation of a document leads to, in the document itself and in the corpus on a day. In the order of
 * `document.citations`; each is verified, broken or unverifiable with a reason, none is left out.
 */
export function resolveCitations(document: PolicyDocument, corpus: Corpus, day: string | null): readonly Resolution[] {
  const resolver = createResolver(document, corpus, day);
  return document.citations.map(resolver);
}

/** The same for some citations alone, so that of a document that cites twenty others one need be read. */
export function resolveSome(document: PolicyDocument, corpus: Corpus, day: string | null, wanted: (citation: Citation) => boolean): readonly Resolution[] {
  return document.citations.filter(wanted).map(createResolver(document, corpus, day));
}

/** The document that a title, else a number, means on a day to one of a place; null where the corpus has none. */
export function findCited(title: string, number: string | null, corpus: Corpus, day: string | null, place: Jurisdiction): CorpusDocument | null {
  return (title === '' ? null : versionOf(title, corpus, day, place)) ?? (number ? newest(corpus.byNumber(number)) : null);
}

/** The version of a cited title that counts on a day: the one in force, else the newest; null where the corpus has none. */
function versionOf(title: string, corpus: Corpus, day: string | null, place: Jurisdiction): CorpusDocument | null {
  return corpus.inForce(title, day, place) ?? corpus.byTitle(title, place)[0] ?? null;
}

function createResolver(document: PolicyDocument, corpus: Corpus, day: string | null): (citation: Citation) => Resolution {
  const versions = new Map<string, CorpusDocument | null>();
  /** By block: whether a bare 第N条 in it may be of another document. */
  const another = new Map<number, boolean>();
  const find = (title: string): CorpusDocument | null => cached(versions, title, () => versionOf(title, corpus, day, document.metadata.jurisdiction));

  return (citation) => {
    if (citation.relative && (citation.targets.length === 0 || isPlaceless(citation.targets[0]))) return resolveRelative(citation, document, document.provisions(document.blocks[citation.block].part));
    if (citation.document === null) return ownResolution(citation);
    return foreignResolution(citation);
  };

  function ownResolution(citation: Citation): Resolution {
    const block = document.blocks[citation.block];
    const { kind } = document.parts[block.part] ?? { kind: 'main' };
    const own = document.provisions(block.part);
    const targets = citation.targets.map((target) => {
      const here = findTarget(target, own, document, block);
      // An attachment and the document it belongs to cite each other: 本办法第三条 in the form at the end.
      return here.status === 'broken' && document.parts.length > 1 && !namesOwnPart(citation, block.part) ? better(here, findTarget(target, document.provisions(null), document, block)) : here;
    });
    // 违反第五项规定: of the article named before, or of this one; only where neither has it something is wrong, and then it is not certain what.
    if (citation.form === 'anaphoric' && targets.some(({ status }) => status === 'broken')) {
      const article = enclosing(block.node, 'article');
      const here = article ? citation.targets.map((target) => findTarget({ ...target, article: article.ordinal, suffix: article.suffix, impliedParagraph: target.impliedParagraph ?? target.item !== undefined }, own, document, block)) : targets;
      return settle(citation, here.every(({ status }) => status === 'verified') ? here : targets, null, WORDS.bareBelow);
    }
    const lenient = targets.every(({ status }) => status !== 'broken') ? null : kind === 'quoted' || isQuoted(citation, block) ? WORDS.quoted
      : isBare(citation) && (block.kind === 'row' || AMENDS.test(partTitle(document, block.part)) || cached(another, block.index, () => CHANGES.test(block.text) || namesAnother(document, citation))) ? WORDS.bare : null;
    return settle(citation, targets, null, lenient);
  }

  /** 本办法 in a 办法 with articles of its own is that 办法, whatever else the file holds. */
  function namesOwnPart({ text }: Citation, index: number): boolean {
    const part = document.parts[index];
    const own = document.provisions(index);
    const name = /^本([\u4e00-\u9fff]{1,3}?)第/.exec(text)?.[1];
    return name !== undefined && part.kind !== 'quoted' && own.articleCount > 2 && own.firstArticle?.ordinal === 1 && partTitle(document, index).replace(/（.*）$/, '').endsWith(name);
  }

  function foreignResolution(citation: Citation): Resolution {
    const title = citation.document ?? '';
    let meant = title === '' ? null : find(title);
    if (!meant && citation.documentNumber) meant = newest(corpus.byNumber(citation.documentNumber));
    // A notice cites the plan that it issues, which stands below it in the same file.
    const below = meant || title === '' ? undefined : document.parts.find((part) => part.index > 0 && part.title === title);
    if (below) return settle(citation, citation.targets.map((target) => findTarget(target, document.provisions(below.index), document, null)), null, null);
    if (!meant) return { citation, status: 'unverifiable', reason: title === '' ? WORDS.numberNotHere(citation.documentNumber ?? '') : isNationalLaw(title) ? WORDS.lawNotHere(title) : WORDS.notHere(title), document: null, targets: [] };
    if (citation.targets.length === 0) return { citation, status: 'verified', reason: WORDS.none, document: meant, targets: [] };
    const provisions = meant.document.provisions(null);
    const targets = citation.targets.map((target) => findTarget(target, provisions, meant.document, null));
    if (meant.fragment && targets.some(({ status }) => status !== 'verified')) {
      // A part of a document proves nothing by what it lacks: a fuller version may answer.
      const fuller = corpus.byTitle(meant.metadata.title).find((each) => !each.fragment);
      if (fuller) {
        const again = citation.targets.map((target) => findTarget(target, fuller.document.provisions(null), fuller.document, null));
        return settle(citation, again, fuller, null);
      }
      return settle(citation, targets, meant, WORDS.fragment(meant.metadata.title));
    }
    return settle(citation, targets, meant, null);
  }
}

function cached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined && !map.has(key)) map.set(key, (value = make()));
  return value as V;
}

const newest = (documents: readonly CorpusDocument[]): CorpusDocument | null => documents[0] ?? null;
const better = (left: Found, right: Found): Found => (right.status === 'broken' || (right.status === 'unverifiable' && left.status !== 'broken') ? left : right);

/** 前款第二项 where there is no 前款 to fill in. */
const isPlaceless = (target: CitedTarget): boolean => target.article === undefined && (target.paragraph !== undefined || target.item !== undefined);

/** 第十条 with nothing before it that says whose. */
export const isBare = (citation: Citation): boolean => citation.form === 'own' && citation.text.startsWith('第');

/** A decision that amends or repeals others speaks of their provisions: 将第三条修改为…, 删去第五条第二款. */
const AMENDS = /(?:修改|修订|修正|废止|清理)/;
const partTitle = ({ parts, metadata }: PolicyDocument, part: number): string => parts[part]?.title || (part === 0 ? metadata.title : '');

/** Words about the change of a text beside a bare 第N条: 将第三十九条改为第四十条, 删去第九条第三款. */
const CHANGES = /改为|删去|修[改订正](?:为|第|“|《)|(?:第[^，。；]{1,16}|作|予以|如下)(?:删除|修[改订正])|删除(?:第|“)|增加(?:为?第|“|[一二三四五两1-9][编章节条款项目句])/;

/** Whether the article names another document, whose provision a bare 第N条 may be; one that interprets or carries out a law speaks of it throughout. */
export function namesAnother(document: PolicyDocument, citation: Citation): boolean {
  if (document.metadata.rank === 'judicial-interpretation' || /[《〈]/.test(document.metadata.title)) return true;
  const article = enclosing(citation.node, 'article');
  return document.blocks.slice(Math.max(0, citation.block - 3), citation.block + 1).some((block) => (block.index === citation.block || (article !== null && enclosing(block.node, 'article') === article)) && /[《》]|[\u4e00-\u9fff](?:法|条例|公约|规则|协定)/.test(block.text));
}

/** One status from those of the targets; what is not certain is not called broken. */
function settle(citation: Citation, found: readonly Found[], document: CorpusDocument | null, lenient: Resolution['reason'] | null): Resolution {
  const targets = found.map(({ target, status, node, missing }): ResolvedTarget => {
    const settled = lenient && status === 'broken' ? 'unverifiable' : status;
    return missing ? { target, status: settled, node, missing } : { target, status: settled, node };
  });
  const worst = found.find(({ status }) => status === 'broken') ?? found.find(({ status }) => status === 'unverifiable');
  if (!worst) return { citation, status: 'verified', reason: WORDS.none, document, targets };
  const status = worst.status === 'broken' && !lenient ? 'broken' : 'unverifiable';
  return { citation, status, reason: worst.status === 'broken' && lenient ? lenient : worst.reason, document, targets };
}

