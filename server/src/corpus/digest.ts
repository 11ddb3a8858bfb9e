import type { Citation, CitedTarget, PolicyDocument } from '../document/model';

/**
 * What the corpus as a whole is asked about a document: whom it cites, what it defines, to whom it gives tasks. Small and
 * plain, so that it is kept between runs and a question over thousands of documents parses only those it leads to.
 */
export interface Digest {
  readonly cites: readonly Cite[];
  readonly terms: ReadonlyArray<{ readonly term: string; readonly meaning: string }>;
  readonly tasks: ReadonlyArray<{ readonly task: string; readonly lead: readonly string[]; readonly responsible: readonly string[] }>;
}

/** A citation of another document. */
export interface Cite {
  /** Title as `Citation.document` has it; '' where only a number is given. */
  readonly title: string;
  readonly number?: string;
  /** Articles meant, `13` or `13.1` for 第十三条之一, ranges as `5-7`; absent for the document as a whole. */
  readonly articles?: readonly string[];
  /** Offset in the text. */
  readonly at: number;
}

const MEANING = 200;

/** Works out the digest of a document. */
export function digestOf(document: PolicyDocument): Digest {
  return {
    cites: document.citations.flatMap((citation) => citeOf(citation)),
    terms: document.definitions.map(({ term, meaning }) => ({ term, meaning: meaning.slice(0, MEANING) })),
    tasks: document.assignments.map(({ task, lead, responsible }) => ({ task, lead: lead.map(({ name }) => name), responsible: responsible.map(({ name }) => name) })),
  };
}

function citeOf({ document, documentNumber, targets, span }: Citation): Cite[] {
  if (document === null || (document === '' && !documentNumber)) return [];
  const articles = targets.flatMap((target) => articleOf(target));
  return [{ title: document, ...(documentNumber && { number: documentNumber }), ...(articles.length > 0 && { articles }), at: span.start }];
}

function articleOf({ article, suffix = 0, through }: CitedTarget): string[] {
  if (article === undefined) return [];
  const own = suffix > 0 ? `${article}.${suffix}` : String(article);
  return [through?.article !== undefined && through.article > article ? `${own}-${through.article}` : own];
}

/** Whether a citation may mean an article; one of the whole document does not. */
export function meansArticle({ articles = [] }: Cite, ordinal: number, suffix: number): boolean {
  return articles.some((each) => {
    const [first, last] = each.split('-');
    const [number, below = '0'] = first.split('.');
    return last === undefined ? Number(number) === ordinal && Number(below) === suffix : Number(number) <= ordinal && ordinal <= Number(last);
  });
}
