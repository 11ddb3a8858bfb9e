import type { CorpusDocument } from '../../corpus/model';
import { forceWords } from '../force';
import { COMPLETION } from '../lsp';
import type { FeatureContext } from '../model';
import type { Proposal } from './index';
import { rank } from './rank';

const LIMIT = 50;
/** A notice that issues a plan: the plan is what gets cited. */
const ISSUED = /(?:印发|转发)《?([^《》]{4,}?)》?的通知$/;

/** Titles of the corpus, each once, in the version that holds; written with their 文号 where a document is cited by it. */
export function titleItems({ corpus, day, locale }: FeatureContext, typed: string): readonly Proposal[] {
  const newest = new Map<string, CorpusDocument>();
  for (const document of corpus.documents) {
    const { title } = document.metadata;
    if (title === '' || newest.has(title)) continue;
    newest.set(title, corpus.inForce(title, day) ?? document);
  }
  const candidates = [...newest].flatMap(([title, document]) => {
    const number = document.metadata.documentNumber;
    const issued = ISSUED.exec(title)?.[1];
    return [{ label: title, title, document, number }, ...(issued ? [{ label: issued, title: issued, document, number }] : []), ...(number && /[\d〔]/.test(typed) ? [{ label: number, title, document, number }] : [])];
  });
  return rank(candidates, typed, LIMIT).map(({ document, title, number }) => {
    const { dates } = document.metadata;
    const force = corpus.forceOf(document, day);
    const version = dates.version ?? dates.issued ?? dates.adopted ?? '';
    return {
      label: title, kind: COMPLETION.file, newText: titleWithin(title) + '》' + (number && isCitedByNumber(document) ? `（${number}）` : ''),
      detail: [number, version, force === 'in-force' ? '' : forceWords(corpus, document, day)[locale]].filter(Boolean).join(' · '), ...(force === 'repealed' && { tags: [1 as const] }),
    };
  });
}

/** Regulations are cited by title alone, normative documents with their number (党政机关公文格式: 先引标题，后引发文字号). */
const isCitedByNumber = ({ metadata: { rank: level } }: CorpusDocument): boolean => level.startsWith('normative') || level === 'unknown';

/** A title within a title stands in 〈〉 (GB/T 15834). */
export const titleWithin = (title: string): string => title.replace(/《/g, '〈').replace(/》/g, '〉');
