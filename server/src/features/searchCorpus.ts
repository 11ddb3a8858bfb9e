import type { Range } from 'vscode-languageserver';
import type { Corpus, CorpusDocument, ProvisionHit } from '../corpus/model';
import { isKnownUnit, namesOf, readUnit } from '../document/units';
import { squeeze } from '../text/fold';
import { rank } from './completion/rank';
import { titleWithin } from './completion/titles';
import { rangeOf } from './lsp';

export interface SearchHit {
  readonly title: string;
  readonly locator: string;
  readonly text: string;
  readonly version: string;
  /** How it is cited. */
  readonly citation: string;
  readonly uri: string;
  readonly range: Range;
}

/** Corpus provisions that hold the words asked for, best first; with scope `documents` titles and numbers alone, all of them for no words. */
export function searchCorpus(corpus: Corpus, query: string, limit: number, scope: 'provisions' | 'documents'): SearchHit[] {
  const wanted = squeeze(query);
  if (scope === 'documents' || wanted === '') {
    const candidates = corpus.documents.map((document) => ({ label: document.metadata.title || document.id, document }));
    const byNumber = wanted === '' ? [] : candidates.filter(({ document }) => document.metadata.documentNumber?.includes(wanted));
    return [...new Set([...byNumber, ...rank(candidates, wanted, limit)])].slice(0, limit).map(({ document }) => hitOf(document, '', document.metadata.documentNumber ?? '', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }));
  }
  return searchProvisions(corpus, query.trim(), limit).map((hit: ProvisionHit) => hitOf(hit.document, hit.locator, hit.text, rangeOf(hit.document.document, hit.span)));
}

/** Provisions that hold the words; a unit also under its other names (市经信局, 市经济和信息化局), after those under the name asked for. */
export function searchProvisions(corpus: Corpus, query: string, limit: number): readonly ProvisionHit[] {
  const hits = [...corpus.search(query, limit)];
  for (const other of unitQueries(query)) {
    if (hits.length >= limit) break;
    for (const hit of corpus.search(other, limit)) if (hits.length < limit && !hits.some(({ document, span }) => document === hit.document && span.start === hit.span.start)) hits.push(hit);
  }
  return hits;
}

/** The query with a unit in it under its other names; none where there is no unit. */
function unitQueries(query: string): string[] {
  return query.split(/\s+/).flatMap((word) => {
    const unit = word.length >= 3 && /[局委办厅部会院]$/.test(word) ? readUnit(word) : null;
    const names = unit && isKnownUnit(unit) ? namesOf(unit) : null;
    // A name that the other one is part of is found by it already.
    return names ? [names.short, names.full].filter((name) => name !== word && !name.includes(word)).map((name) => query.replace(word, name)) : [];
  });
}

function hitOf(document: CorpusDocument, locator: string, text: string, range: Range): SearchHit {
  const { title, dates } = document.metadata;
  return { title, locator, text, version: dates.version ?? dates.issued ?? dates.adopted ?? '', citation: citationText(document, locator, true), uri: document.uri, range };
}

/** A citation in its right form: title in 《》, at the first mention of a normative document its 文号, then the provision. */
export function citationText({ metadata: { title, documentNumber, rank: level } }: CorpusDocument, locator: string, first: boolean): string {
  const number = first && documentNumber && (level.startsWith('normative') || level === 'unknown') ? `（${documentNumber}）` : '';
  return `《${titleWithin(title)}》${number}${placeAsCited(locator)}`;
}

const HEADINGS = /^([零〇一二三四五六七八九十百]+)?(（[零〇一二三四五六七八九十百]+）)?(\d+)?(?:（\d+）)?$/;

/** A place in an outline document in the words of a citation: 八（二）3 → 第八部分第（二）项第3点. Other places are said as they are. */
export function placeAsCited(locator: string): string {
  const [whole, part, item, point] = HEADINGS.exec(locator) ?? [];
  if (!whole) return locator.replace(/^(附件\d*) /, '$1');
  return (part ? `第${part}部分` : '') + (item ? `第${item}${part ? '项' : '点'}` : '') + (point ? `第${point}点` : '');
}
