import type { PolicyDocument } from '../../document/model';
import type { CheckContext } from '../model';
import { relatedDocuments, sentenceIndex } from './related';
import { rankOf } from './scope';

/** A shorter sentence may stand anywhere. */
const LEAST = 8;

/** What two copies of a sentence may differ in: marks, blanks, and how the document calls itself. */
const INDIFFERENT = /[^\u4e00-\u9fff\dA-Za-z%]|本(?:实施)?(?:条例|细则|办法|规定|规则|意见|方案|通知)/g;

/**
 * Whether a sentence stands word for word in a document about the same that is not below the draft: what only repeats a provision
 * contradicts nothing there, whatever else the document says of other cases. With `isAbove` only documents of a higher rank count.
 */
export function isRestated(context: CheckContext, text: string, isAbove = false): boolean {
  const words = text.replace(INDIFFERENT, '');
  if (words.length < LEAST) return false;
  const code = codeOf(words);
  const own = rankOf(context.document.metadata);
  return relatedDocuments(context).some((source) => (isAbove ? rankOf(source.metadata) < own : rankOf(source.metadata) <= own) && sentencesOf(source.document).has(code));
}

const known = new WeakMap<PolicyDocument, ReadonlySet<number>>();

/** The sentences of a document by a number each: two sentences meet by chance once in a million documents. */
function sentencesOf(document: PolicyDocument): ReadonlySet<number> {
  let codes = known.get(document);
  if (!codes) known.set(document, (codes = new Set(sentenceIndex(document).statements.map(({ norm }) => codeOf(norm.text.replace(INDIFFERENT, ''))))));
  return codes;
}

/** Two FNV-1a hashes of 26 bits each, as one number. */
function codeOf(words: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return (low >>> 6) * 0x4000000 + (high >>> 6);
}
